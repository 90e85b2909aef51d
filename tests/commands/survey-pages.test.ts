// The survey without a script, as it is read: in Indonesian and in English, nine questions, four answers each, and every way it ends.
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addService } from '@/lib/surveys/commands'
import { issueCodes } from '@/lib/surveys/commands/codes'
import { surveyWords } from '@/lib/surveys/labels/codes'
import { slipsOf } from '@/lib/surveys/queries/codes'
import { ELEMENTS } from '@/lib/surveys/rules'
import { issueInput } from '@/lib/surveys/schema/codes'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, hire, openOffice, openQuarters, SURAKARTA, type Someone } from '../support/line'
import { units } from '../support/office'
import { visit } from '../support/public-site'

let database: TestDatabase
let clerk: Someone
let codes: string[] = []

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  clerk = await hire(database, 'Budi Santoso')
  const unitId = units[SURAKARTA]?.health ?? ''
  const { serviceId } = await as(clerk, (ctx) =>
    addService(
      { ...ctx, actor: { ...ctx.actor, headsUnits: [unitId] } },
      { unitId, name: 'Imunisasi & gizi anak' },
    ),
  )
  const { batchId } = await as(clerk, (ctx) =>
    issueCodes(
      ctx,
      issueInput.parse({
        serviceId,
        channel: 'SLIP',
        counter: 'Loket 1',
        size: '2',
        expiresOn: '2026-07-31',
      }),
    ),
  )
  const { addresses } = await as(clerk, (ctx) => slipsOf(ctx, batchId))
  codes = addresses.map((address) => new URL(address).pathname)
})
afterAll(() => database.drop())

const TEXT_ENTITIES: Record<string, string> = { '&amp;': '&', '&#x27;': "'", '&quot;': '"' }
const read = async (address: string, fields?: Record<string, string>) => {
  const answer = await visit(
    address,
    fields && {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
  )
  const html = (await answer?.text()) ?? ''
  const text = html
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll(/&(?:amp|#x27|quot);/g, (entity) => TEXT_ENTITIES[entity] ?? entity)
  return { status: answer?.status, location: answer?.headers.get('location'), html, text }
}

const KINDS = [
  { language: 'id', other: 'en', place: 0, query: '', otherQuery: '?bahasa=en' },
  { language: 'en', other: 'id', place: 1, query: '?bahasa=en', otherQuery: '' },
] as const

describe.each(KINDS)('the survey in $language', ({ language, other, place, query, otherQuery }) => {
  const words = surveyWords[language]
  const foreign = surveyWords[other]
  const here = () => `${codes[place] ?? ''}${query}`
  /** Whatever a page says of the survey, it says in its own language; but for the link to the other one. */
  const speaksItself = ({ html, text }: { html: string; text: string }) => {
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`))
    expect(html).toContain(`lang="${other}" class`)
    const leaves = [foreign.intro, foreign.about, foreign.send, foreign.missing, foreign.missingOne]
    const faces = [...foreign.faces, ...Object.values(foreign.elements)]
    for (const said of [...leaves, ...faces, foreign.comment, foreign.private])
      expect(text.split('\n')).not.toContain(said)
    const frame =
      language === 'id' ? ['Masuk pegawai', 'Langsung ke isi'] : ['Staff sign-in', 'Skip to content']
    for (const said of frame) expect(text).toContain(said)
  }

  test('asks nine questions with four answers, keeps the code when the language is changed, and is light', async () => {
    const page = await read(here())
    expect(page.status).toBe(200)
    speaksItself(page)
    for (const [at, element] of ELEMENTS.entries())
      expect(page.text).toContain(`${at + 1}. ${words.elements[element]}`)
    for (const face of words.faces) expect(page.text.split(`\n${face}\n`)).toHaveLength(10)
    expect(page.html.match(/type="radio"/g)).toHaveLength(36)
    expect(page.html).toContain(`href="${codes[place]}${otherQuery}"`)
    expect(page.html).toContain(`action="${codes[place]}${query}"`)
    // What the unit wrote is Indonesian in both.
    expect(page.html).toMatch(/<h1 lang="id"[^>]*>Imunisasi &amp; gizi anak</)
    expect(page.html).not.toMatch(/<script|javascript:| on\w+="/i)
    expect(brotliCompressSync(page.html).byteLength).toBeLessThan(8 * 1024)
  })

  test('says at its question what is missing, and keeps what was chosen and written', async () => {
    const page = await read(here(), { TIME: '3', komentar: 'Cepat' })
    expect(page.status).toBe(422)
    speaksItself(page)
    expect(page.text).toContain(words.missing)
    expect(page.text.split(`\n${words.missingOne}\n`)).toHaveLength(9)
    const chosen = page.html.match(/<input[^>]*>/g)?.filter((input) => input.includes('checked'))
    expect(chosen).toHaveLength(1)
    expect(chosen?.[0]).toContain('name="TIME"')
    expect(chosen?.[0]).toContain('value="3"')
    expect(page.html).toContain('>Cepat</textarea>')
  })

  test('thanks, and says of a code that was used or is none what to do', async () => {
    const fields = Object.fromEntries(ELEMENTS.map((element) => [element, '4']))
    const sent = await read(here(), fields)
    expect([sent.status, sent.location]).toEqual([303, `/survei/terima-kasih${query}`])
    for (const [address, status, said] of [
      [`/survei/terima-kasih${query}`, 200, words.thanks],
      [here(), 410, words.no.code_used],
      [`/survei/3372-palsu${query}`, 404, words.no.code_unknown],
    ] as const) {
      const page = await read(address)
      expect(page.status).toBe(status)
      speaksItself(page)
      expect(page.text).toContain(said.title)
      expect(page.text).toContain(said.text)
      expect(page.html).toContain(`href="${address.replace(/\?.*/, '')}${otherQuery}"`)
    }
  })
})
