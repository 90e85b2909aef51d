// T97: what the logs hold. The servers of the journeys are looked through when the suite is over (playwright-setup.ts).
import { describe, expect, test } from 'vitest'
import { describe as described } from '../../lib/core/log.ts'
import { toldIn } from '../support/log-hygiene.ts'

const NIP = '198003152009011002'
const SECRETS = {
  nip: `Key (region_id, nip)=(3372, ${NIP}) already exists.`,
  cookie: 'cookie: __Host-kinerja=3372.q8vX0a2mT1c9LrW5yZ3bKd7NfPe4Hs6J',
  password: '{"login":"ayu","password":"rahasia sekali"}',
  hash: '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$c29tZWhhc2g',
  token: 'Authorization: Bearer q8vX0a2mT1c9LrW5yZ3bKd7NfPe4Hs6J',
}

describe('T97: a log', () => {
  test.each(Object.entries(SECRETS))('that told a %s would be found', (_, line) => {
    expect(toldIn(`{"level":"info"}\n${line}\n`)).toHaveLength(1)
  })

  test('that tells ids, digests, times and counts is not', () => {
    const honest = JSON.stringify({
      level: 'error',
      time: '2026-05-13T02:00:00.000Z',
      regionId: 3372,
      id: '0196c8f4-2a3b-7c4d-8e5f-102030405060',
      digest: 'a3'.repeat(32),
      kind: 'PrismaClientKnownRequestError',
      code: 'P2002',
    })
    expect(toldIn(honest)).toEqual([])
  })

  test.each(Object.entries(SECRETS))(
    'says of an error that quotes a %s only its kind, code and place',
    (_, quoted) => {
      const error = Object.assign(new TypeError(quoted), {
        code: 'P2002',
        meta: { quoted },
        cause: new Error(quoted),
      })
      const line = JSON.stringify(described(error))
      expect(line).toContain('P2002')
      expect(line).not.toContain(quoted)
      expect(toldIn(line)).toEqual([])
      expect(JSON.stringify(described(quoted))).toBe('{"kind":"string"}')
    },
  )
})
