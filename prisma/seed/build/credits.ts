// Credit points that the office's papers tell of functional officials, from before the portal counted them.
import { LEVELS } from '../../../lib/reviews/rules/credit.ts'
import { functionalLevel, isPostLevel } from '../../../lib/talent/rules/posts.ts'
import type { SeedPerson } from './people.ts'
import { randomFrom } from './random.ts'
import { type Row, textOf } from './rows.ts'
import type { Setting } from './setting.ts'

/** Most have such a paper; of every seventh nobody has entered it yet. */
export function creditRows(
  of: Setting,
  people: readonly SeedPerson[],
  assignments: readonly Row[],
  posts: readonly Row[],
): Row[] {
  const random = randomFrom(`credits ${of.region.id}`)
  const levelOf = new Map(posts.map((row) => [textOf(row.id), textOf(row.level)]))
  const held = Map.groupBy(assignments, (row) => textOf(row.employee_id))
  const year = of.calendar.since - 1
  const entered = of.at(`${of.calendar.since}-01-03`, 530)
  return people.flatMap(({ id, kind, persona }, place): Row[] => {
    const last = held.get(id)?.findLast((row) => row.kind === 'DEFINITIVE')?.position_id
    const text = last ? levelOf.get(textOf(last)) : undefined
    const level = text && isPostLevel(text) ? functionalLevel(text) : undefined
    if (!level || kind !== 'PNS' || (persona === null && place % 7 === 4)) return []
    const { toNext, perRank, coefficient } = LEVELS[level]
    // Some have nearly all they need, some are in their first years.
    const steps = Math.floor((toNext ?? perRank * 2) / Number(coefficient))
    const points = Number(coefficient) * random.between(1, Math.max(2, steps - 1))
    return [
      {
        region_id: of.region.id,
        id: random.id(Date.parse(entered)),
        employee_id: id,
        level,
        points: String(points),
        year,
        decree: of.say(`800/${100 + place}/${year + 1}`),
        decided_on: `${year + 1}-01-0${random.between(3, 9)}`,
        source: of.say('Penetapan angka kredit'),
        entered_by: null,
        entered_at: entered,
        withdrawn_at: null,
      },
    ]
  })
}
