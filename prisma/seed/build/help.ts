// A year of questions with answers, help that grew from them, and what was difficult on which page.
import { QUESTIONS, WISHES } from '../content/help.ts'
import { addDays, instantOn } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'

type Built = Record<'questions' | 'entries' | 'wishes' | 'votes', Row[]>

export function buildHelp(of: Setting, people: readonly SeedPerson[]): Built {
  const random = randomFrom(`help ${of.region.id}`)
  const built: Built = { questions: [], entries: [], wishes: [], votes: [] }
  // Personas begin with a clean sheet: their questions are asked in the demo.
  const askers = people.filter(
    ({ nip, persona, lines }) => nip !== null && persona === null && lines.length > 0,
  )
  if (askers.length < 3) return built
  const { today } = of.calendar
  const region_id = of.region.id
  const idOn = (ago: number, minute: number) =>
    random.id(instantOn(addDays(today, -ago), minute, of.region.zone))

  for (const [nth, { category, page, text, answer, entry }] of QUESTIONS.entries()) {
    const ago = answer === null ? 2 - (nth % 2) : 330 - nth * 38 - random.between(0, 9)
    const [asker, minute] = [random.pick(askers), random.between(470, 900)]
    const id = idOn(ago, minute)
    const answeredAgo = ago - random.between(1, 3)
    built.questions.push({
      region_id,
      id,
      category,
      page,
      text: of.say(text),
      asked_at: of.at(addDays(today, -ago), minute),
      asked_on: addDays(today, -ago),
      account_id: asker.accountId,
      employee_id: asker.id,
      by_name: asker.fullName,
      answer: answer && of.say(answer),
      answered_at: answer && of.at(addDays(today, -answeredAgo), 560),
      read_at: answer && of.at(addDays(today, 1 - answeredAgo), 500),
      version: answer === null ? 1 : 2,
    })
    if (entry && answer)
      built.entries.push({
        region_id,
        id: idOn(answeredAgo, 600),
        question_id: id,
        category,
        page,
        question: of.say(entry),
        answer: of.say(answer),
        updated_on: addDays(today, -answeredAgo),
        withdrawn: false,
        version: 1,
      })
  }

  for (const [nth, { page, text, headline, state, answer }] of WISHES.entries()) {
    const ago = headline === null ? 1 : 300 - nth * 45 - random.between(0, 9)
    const sender = random.pick(askers)
    const id = idOn(ago, 700)
    const others =
      headline === null
        ? []
        : askers.filter((one) => one !== sender && random.chance(0.04 + random.next() * 0.1))
    built.wishes.push({
      region_id,
      id,
      number: nth + 1,
      page,
      text: of.say(text),
      headline: headline && of.say(headline),
      state,
      answer: answer && of.say(answer),
      sent_on: addDays(today, -ago),
      account_id: sender.accountId,
      also: others.length,
      version: headline === null ? 1 : 2,
    })
    for (const { accountId } of others) built.votes.push({ region_id, wish_id: id, account_id: accountId })
  }
  return built
}
