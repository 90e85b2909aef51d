// The door without a name: what it admits is limited by its own guards alone, for no session stands before it.
import { beforeEach, expect, test, vi } from 'vitest'
import { POST } from '@/app/api/pernyataan/route'

const ORIGIN = 'http://localhost:3000'

beforeEach(() => {
  vi.stubEnv('APP_URL', ORIGIN)
  vi.stubEnv('APP_DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
  vi.stubEnv('KINERJA_SECRET', 'x'.repeat(32))
  vi.stubEnv('LOG_LEVEL', 'silent')
})

const letter = {
  regionId: 3372,
  leaderId: '01900000-0000-7000-8000-000000000000',
  year: 2026,
  quarter: 2,
  message: 'A'.repeat(86),
  signature: 'A'.repeat(342),
  ratings: [4, 4, 4, 4, 4, 4, 4, 4, 4],
}

const send = async (body: string, origin: string | null = ORIGIN) => {
  const answer = await POST(
    new Request(`${ORIGIN}/api/pernyataan`, {
      method: 'POST',
      body,
      headers: origin === null ? {} : { origin },
    }),
  )
  const { reason } = (await answer.json()) as { reason?: string }
  return `${answer.status} ${reason}`
}

test.each(['https://evil.example', 'null', '', null])(
  'from the origin %s nothing is read',
  async (origin) => {
    expect(await send(JSON.stringify(letter), origin)).toBe('403 wrong_origin')
  },
)

test('a body beyond the limit is not read to its end', async () => {
  expect(await send(JSON.stringify({ ...letter, comment: 'x'.repeat(9_000) }))).toBe('413 too_large')
})

test.each([
  ['no JSON', '{'],
  ['a name beside it', JSON.stringify({ ...letter, employeeId: letter.leaderId })],
  ['an hour beside it', JSON.stringify({ ...letter, at: '2026-05-13T03:00:00Z' })],
  ['eight ratings', JSON.stringify({ ...letter, ratings: letter.ratings.slice(1) })],
  ['a fifth level', JSON.stringify({ ...letter, ratings: [5, ...letter.ratings.slice(1)] })],
  ['half a signature', JSON.stringify({ ...letter, signature: letter.signature.slice(1) })],
  ['a comment of nothing', JSON.stringify({ ...letter, comment: '\u200b'.repeat(12) })],
])('%s is refused before the database is asked', async (_, body) => {
  expect(await send(body)).toBe('422 bad_input')
})

test('what passes them is asked of the database, and its absence is said plainly', async () => {
  expect(await send(JSON.stringify(letter))).toMatch(/^503 away$/)
})
