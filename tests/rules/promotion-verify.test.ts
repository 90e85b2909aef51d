// T56: from the public file alone two programs that share nothing with the application, nor with each other, find the same
// order; and both find the change of any single figure.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { digestOf } from '../../lib/core/digest.ts'
import { changesInWords } from '../../lib/promotion/labels/changes.ts'
import { RULES_SCHEMA, type RulesDocument } from '../../lib/promotion/rules/document.ts'
import {
  candidatesOf,
  digestedOf,
  ROUND_SCHEMA,
  type RoundFile,
  type Scored,
  withPanel,
} from '../../lib/promotion/rules/round-file.ts'
import { whyBroken } from '../../scripts/verify-promotion.mjs'
import type { PostProfile } from '../../lib/talent/rules/requirements.ts'

const PROFILE: PostProfile = {
  level: 'ADMINISTRATOR',
  education: '40',
  fields: [],
  clusters: [],
  minRank: 'III_D',
  experienceMonths: null,
  experienceFields: [],
  earlierPost: null,
  certificates: [],
  competences: {},
  maxAge: null,
  pnsOnly: true,
}
const POSITION = '00000000-0000-7000-8000-0000000000aa'

const RULES: RulesDocument = {
  schema: RULES_SCHEMA,
  region: 'makassar',
  round: '00000000-0000-7000-8000-000000000002',
  replaces: null,
  post: {
    position: POSITION,
    title: 'Kepala Bidang Pelayanan',
    unit: 'Dinas Kependudukan “Capil”',
    profile: PROFILE,
  },
  criteria: [
    {
      code: 'kinerja',
      name: 'Predikat kinerja',
      source: 'GRADES',
      weight: 3500,
      guide: 'Dua tahun terakhir.',
      points: { kind: 'GRADES', worth: { VERY_GOOD: 10_000, GOOD: 8000 }, last: 2 },
    },
    { code: 'gagasan', name: 'Gagasan', source: 'PANEL', weight: 4000, guide: 'Jelas.', points: null },
    { code: 'memimpin', name: 'Memimpin', source: 'PANEL', weight: 2500, guide: 'Teruji.', points: null },
  ],
  tieOrder: ['gagasan', 'memimpin', 'kinerja'],
  spread: 1500,
  calendar: { opensOn: '2026-03-02', closesOn: '2026-03-20', decidesBy: '2026-05-01', objectionDays: 14 },
  panel: [1, 2, 3, 4, 5].map((seat) => ({ seat, name: `Anggota ${seat}`, office: 'Ahli' })),
}
const HASH = digestOf(RULES)
const REASON = 'Bobot gagasan salah ketik, dan pendaftaran diperpanjang.'
/** In force at the end: as much weight on ideas as on leading, four days more. */
const CHANGED: RulesDocument = {
  ...RULES,
  amends: { version: 1, hash: HASH, reason: REASON },
  criteria: RULES.criteria.map((one) =>
    one.code === 'gagasan'
      ? { ...one, weight: 3500 }
      : one.code === 'memimpin'
        ? { ...one, weight: 3000 }
        : one,
  ),
  calendar: { ...RULES.calendar, closesOn: '2026-03-24' },
}

const scored = (
  label: string,
  kinerja: number,
  gagasan: number[],
  memimpin: number[],
  daysInRank = 800,
): Scored => ({
  label,
  points: withPanel({ kinerja }, { gagasan, memimpin }),
  panel: { gagasan, memimpin },
  daysInRank,
  lot: digestOf([HASH, label]),
})
const CANDIDATES = [
  scored('K-7F3Q', 9000, [8000, 8101], [7000, 7500]),
  scored('K-2MMA', 9000, [6000, 8600, 8200], [7000, 7100, 9000]),
  // Equal to the last digit, twice: the first pair parted by days, the other by lot.
  scored('K-AAAA', 8000, [7000, 7000], [7000, 7000], 1200),
  scored('K-BBBB', 8000, [7000, 7000], [7000, 7000], 1201),
  scored('K-CCCC', 8000, [6000, 6000], [7000, 7000], 500),
  scored('K-DDDD', 8000, [6000, 6000], [7000, 7000], 500),
]
const ORDER = candidatesOf(CHANGED, CANDIDATES)
const DECISION = {
  label: 'K-7F3Q',
  rank: 2,
  name: 'Nama Terpilih',
  reason: 'Calon ini memimpin tiga tahun pelayanan keliling di pulau-pulau kecil.',
  decidedBy: 'Wali Kota',
  decidedOn: '2026-04-20',
  substitute: null,
}
const FILE: RoundFile = {
  schema: ROUND_SCHEMA,
  rules: CHANGED,
  rulesHash: digestOf(CHANGED),
  versions: [
    {
      version: 1,
      hash: HASH,
      reason: null,
      preparedBy: 'Ayu Lestari',
      confirmedBy: 'Dwi Prasetyo, S.E.',
      announcedAt: '2026-02-20T02:00:00.000Z',
      announcedOn: '2026-02-20',
      changes: [],
      rules: RULES,
    },
    {
      version: 2,
      hash: digestOf(CHANGED),
      reason: REASON,
      preparedBy: 'Dwi Prasetyo, S.E.',
      confirmedBy: 'Ayu Lestari',
      announcedAt: '2026-03-10T02:00:00.000Z',
      announcedOn: '2026-03-10',
      changes: changesInWords(RULES, CHANGED),
      rules: CHANGED,
    },
  ],
  counts: { applied: 9, withdrawn: 1, notEligible: 2, ranked: 6 },
  candidates: ORDER,
  decision: DECISION,
  objections: { filed: 1, upheld: 0, rejected: 1 },
}
const sealed = (file: RoundFile) => JSON.stringify({ ...file, digest: digestOf(digestedOf(file)) })
const WHOLE = sealed(FILE)

/** Asks the Python program about many files at once, one a line. */
function asked(files: readonly string[]): string[] {
  const script = path.join(import.meta.dirname, '../../scripts/verify-promotion.py')
  const { stdout, status, error } = spawnSync('python3', [script, '--lines'], {
    input: files.map((text) => `${text}\n`).join(''),
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  })
  if (error) throw error
  expect(status).toBe(0)
  return stdout.trim().split('\n')
}

/** Each figure of the file, wherever it stands, one more than it was. */
function changed(value: unknown, at: readonly string[] = []): [string, (whole: unknown) => unknown][] {
  if (typeof value === 'number')
    return [[at.join('.'), (whole) => replaced(whole, at, (figure) => Number(figure) + 1)]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => changed(part, [...at, key]))
}

function replaced(
  whole: unknown,
  [key, ...rest]: readonly string[],
  by: (figure: unknown) => unknown,
): unknown {
  if (key === undefined) return by(whole)
  if (Array.isArray(whole))
    return whole.map((part: unknown, place) => (String(place) === key ? replaced(part, rest, by) : part))
  return Object.fromEntries(
    Object.entries(whole ?? {}).map(([name, part]: [string, unknown]) => [
      name,
      name === key ? replaced(part, rest, by) : part,
    ]),
  )
}

describe('a round’s public file', () => {
  test('holds for both programs, and says the order that the application says', () => {
    expect(whyBroken(WHOLE)).toEqual([])
    expect(asked([WHOLE])).toEqual(['ok'])
    expect(ORDER.map(({ label }) => label).slice(0, 4)).toEqual(['K-2MMA', 'K-7F3Q', 'K-BBBB', 'K-AAAA'])
    expect(ORDER.flatMap(({ daysInRank }) => daysInRank ?? [])).toEqual([1201, 1200, 500, 500])
  })

  test('that is not the one on the page is found', () => {
    expect(whyBroken(WHOLE, digestOf(digestedOf(FILE)))).toEqual([])
    expect(whyBroken(WHOLE, digestOf('another'))).not.toEqual([])
  })

  test('an older copy still holds when objections have come since', () => {
    const later = { ...FILE, objections: { filed: 3, upheld: 1, rejected: 1 } }
    expect(whyBroken(WHOLE, JSON.parse(sealed(later)).digest)).toEqual([])
    expect(asked([sealed(later)])).toEqual(['ok'])
  })

  test('says null before the decision, not nobody', () => {
    const early = { ...FILE, counts: null, candidates: null, decision: null }
    expect(whyBroken(sealed(early))).toEqual([])
    const told = [
      sealed({ ...early, candidates: ORDER }),
      sealed({ ...early, counts: FILE.counts }),
      sealed({ ...FILE, candidates: null }),
    ]
    expect(asked([sealed(early), ...told])[0]).toBe('ok')
    for (const text of told) expect(whyBroken(text)).not.toEqual([])
    expect(asked(told)).not.toContain('ok')
  })

  test.each(['3500.0', '35e2', '3.5e3'])('a weight written as %s is refused by both', (figure) => {
    const text = WHOLE.replaceAll('"weight":3500', `"weight":${figure}`)
    expect(text).not.toBe(WHOLE)
    expect(whyBroken(text).join()).toContain('bukan bilangan bulat')
    expect(asked([text])[0]).toContain('bukan bilangan bulat')
  })

  test('a change of any single figure is found by both', () => {
    const figures = changed(JSON.parse(WHOLE)).filter(([at]) => !at.startsWith('objections'))
    expect(figures.length).toBeGreaterThan(70)
    const files = figures.map(([, change]) => JSON.stringify(change(JSON.parse(WHOLE))))
    const missed = figures.filter((_, place) => whyBroken(files[place] ?? '').length === 0)
    expect(missed.map(([at]) => at)).toEqual([])
    const answers = asked(files)
    expect(answers).toHaveLength(figures.length)
    expect(figures.filter((_, place) => answers[place] === 'ok').map(([at]) => at)).toEqual([])
  })

  test('a figure of the arithmetic is found even when the digest is made anew', () => {
    const figures = changed(FILE).filter(([at]) =>
      /^(candidates\.\d+\.(points|total|rank)\b|rules\.|versions\.)/.test(at),
    )
    const files = figures.map(([, change]) => sealed(change(FILE) as RoundFile))
    expect(figures.length).toBeGreaterThan(40)
    expect(
      figures.filter((_, place) => whyBroken(files[place] ?? '').length === 0).map(([at]) => at),
    ).toEqual([])
    const answers = asked(files)
    expect(figures.filter((_, place) => answers[place] === 'ok').map(([at]) => at)).toEqual([])
  })

  test.each<[string, Partial<RoundFile>]>([
    [
      'two candidates change places',
      { candidates: ORDER.toReversed().map((one, place) => ({ ...one, rank: place + 1 })) },
    ],
    ['a departure loses its reason', { decision: { ...DECISION, reason: null } }],
    ['the chosen one stands elsewhere', { decision: { ...DECISION, label: 'K-CCCC' } }],
    ['a candidate is left out', { candidates: ORDER.slice(0, 5) }],
    ['a lot is invented', { candidates: ORDER.map((one) => ({ ...one, lot: digestOf('invented') })) }],
    ['a count has a fraction', { counts: { withdrawn: 1, notEligible: 2, ranked: 6, applied: 9.5 } }],
    ['a version is left out', { versions: FILE.versions.slice(1) }],
    ['the rules in force are the first ones', { rules: RULES, rulesHash: HASH }],
    ['a change has lost its reason', { versions: FILE.versions.map((one) => ({ ...one, reason: null })) }],
    [
      'rules change after the call',
      { versions: FILE.versions.map((one) => ({ ...one, announcedOn: '2026-03-21' })) },
    ],
    ['the order is the first version’s', { candidates: candidatesOf(RULES, CANDIDATES) }],
    [
      'a lot is drawn from a later hash',
      {
        candidates: ORDER.map((one) => ({ ...one, lot: digestOf([digestOf(CHANGED), one.label]) })),
      },
    ],
  ])('is found out when %s', (_, change: Partial<RoundFile>) => {
    const text = sealed({ ...FILE, ...change })
    expect(whyBroken(text)).not.toEqual([])
    expect(asked([text])).not.toEqual(['ok'])
  })
})
