import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../prisma/seed/build/random.ts'
import {
  after,
  DEEDS,
  firstDayOf,
  postMoved,
  type Standing,
  whyNot,
  whyNotOpen,
} from '../../lib/plans/rules/agreement.ts'
import { attach, attachmentsOf, type LeaderResult, proposeFrom } from '../../lib/plans/rules/attachment.ts'
import {
  circles,
  type ContentReason,
  type Frame,
  problemsOf,
  whyNotSubmit,
} from '../../lib/plans/rules/content.ts'
import { differenceOf, isSame } from '../../lib/plans/rules/difference.ts'
import {
  BEHAVIOURS,
  type ContentIndicator,
  type ContentResult,
  formOf,
  noContent,
  type PlanContent,
  withExpectations,
} from '../../lib/plans/rules.ts'

const indicator = (id: string, over: Partial<ContentIndicator> = {}): ContentIndicator => ({
  id,
  aspect: 'QUANTITY',
  text: 'Jumlah pasien yang dilayani',
  target: '2400',
  targetText: null,
  measureUnit: 'pasien',
  direction: 'UP',
  evidenceNeeded: 'Register pasien',
  standardId: null,
  ...over,
})
const result = (id: string, over: Partial<ContentResult> = {}): ContentResult => ({
  id,
  kind: 'MAIN',
  text: 'Terlayaninya pasien rawat jalan',
  parent: { resultId: 'atasan-1' },
  serves: null,
  continues: null,
  indicators: [
    indicator(`${id}-kuantitas`),
    indicator(`${id}-mutu`, { aspect: 'QUALITY', measureUnit: '%' }),
  ],
  ...over,
})
const plan = (...results: ContentResult[]): PlanContent => ({ ...noContent(), results })
const frame = (over: Partial<Frame> = {}): Frame => ({
  form: 'JA_JF',
  approach: 'QUANTITATIVE',
  parents: new Set(['atasan-1', 'iku-1']),
  above: new Map(),
  ...over,
})

describe('what a plan must hold before it is sent', () => {
  test('a whole one has no problem', () => {
    expect(problemsOf(plan(result('a'), result('b', { kind: 'ADDITIONAL', parent: null })), frame())).toEqual(
      [],
    )
    expect(whyNotSubmit(plan(result('a')), frame())).toBeUndefined()
  })

  const faulty: [ContentReason, string, PlanContent, Partial<Frame>?][] = [
    ['no_main_result', 'results', plan(result('a', { kind: 'ADDITIONAL' }))],
    ['result_text_missing', 'results.0.text', plan(result('a', { text: '  Melayani ' }))],
    ['parent_missing', 'results.1.parent', plan(result('a'), result('b', { parent: null }))],
    ['parent_unknown', 'results.0.parent', plan(result('a', { parent: { resultId: 'daerah-lain' } }))],
    ['indicator_missing', 'results.0.indicators', plan(result('a', { indicators: [] }))],
    [
      'indicator_text_missing',
      'results.0.indicators.0.text',
      plan(result('a', { indicators: [indicator('i', { text: '' })] })),
    ],
    [
      'aspect_twice',
      'results.0.indicators.1.aspect',
      plan(result('a', { indicators: [indicator('i'), indicator('j')] })),
    ],
    [
      'aspect_of_other_form',
      'results.0.indicators.0.aspect',
      plan(result('a', { indicators: [indicator('i', { aspect: 'BUDGET' })] })),
    ],
    [
      'target_missing',
      'results.0.indicators.0.target',
      plan(result('a', { indicators: [indicator('i', { target: null })] })),
    ],
    [
      'measure_unit_missing',
      'results.0.indicators.0.measureUnit',
      plan(result('a', { indicators: [indicator('i', { measureUnit: ' ' })] })),
    ],
    [
      'target_words_missing',
      'results.0.indicators.0.targetText',
      plan(result('a', { indicators: [indicator('i')] })),
      { approach: 'QUALITATIVE' },
    ],
    [
      'parent_circles',
      'results.0.parent',
      plan(result('a')),
      {
        above: new Map([
          ['atasan-1', 'b'],
          ['b', 'a'],
        ]),
      },
    ],
    ['result_twice', 'results', plan(result('a'), result('a'))],
    [
      'behaviours_incomplete',
      'behaviours',
      { ...plan(result('a')), behaviours: noContent().behaviours.slice(1) },
    ],
  ]
  for (const [reason, field, content, over] of faulty)
    test(`${reason} is said at ${field}`, () => {
      expect(whyNotSubmit(content, frame(over))).toEqual({ reason, field })
    })

  test('the head of an agency hangs on nobody and plans by perspective', () => {
    const top = result('a', { parent: null, indicators: [indicator('i', { aspect: 'SERVICE_RECIPIENT' })] })
    expect(problemsOf(plan(top), frame({ form: 'JPT' }))).toEqual([])
    expect(formOf({ isHead: true, unitIsTop: true })).toBe('JPT')
    expect(formOf({ isHead: true, unitIsTop: false })).toBe('JA_JF')
    expect(formOf({ isHead: false, unitIsTop: true })).toBe('JA_JF')
  })

  test('the unit’s indicator is parent enough while the leader has no plan', () => {
    expect(problemsOf(plan(result('a', { parent: { unitIndicatorId: 'iku-1' } })), frame())).toEqual([])
  })

  test('in words no number is asked for', () => {
    const told = indicator('i', {
      text: '',
      target: null,
      measureUnit: '',
      targetText: 'Semua pasien paham anjuran',
    })
    expect(problemsOf(plan(result('a', { indicators: [told] })), frame({ approach: 'QUALITATIVE' }))).toEqual(
      [],
    )
  })

  test('a circle further up is found and does not hang', () => {
    expect(
      circles(
        'a',
        'b',
        new Map([
          ['b', 'c'],
          ['c', 'b'],
        ]),
      ),
    ).toBe(true)
    expect(
      circles(
        'a',
        'b',
        new Map([
          ['b', 'c'],
          ['c', null],
        ]),
      ),
    ).toBe(false)
  })

  test('a leader’s words stand beside their value; the others keep theirs', () => {
    const said = withExpectations(noContent(), [{ code: 'LOYAL', expectation: 'Jaga rahasia pasien' }])
    expect(said.map(({ code }) => code)).toEqual(BEHAVIOURS)
    expect(said.find(({ code }) => code === 'LOYAL')?.expectation).toBe('Jaga rahasia pasien')
    expect(withExpectations({ behaviours: said }, []).find(({ code }) => code === 'LOYAL')?.expectation).toBe(
      'Jaga rahasia pasien',
    )
  })
})

describe('from draft to agreement', () => {
  const member = 'sari'
  const leader = 'hendra'
  const parties = (by: string) => ({ by, employeeId: member, leaderId: leader, reason: 'Penugasan berubah' })
  const start: Standing = { plan: 'DRAFT', version: 'DRAFT', number: 1, agreedNumber: 0 }

  test('the straight road', () => {
    let at = start
    for (const [deed, by] of [
      ['submit', member],
      ['return', leader],
      ['save', member],
      ['submit', member],
      ['agree', leader],
    ] as const) {
      expect(whyNot(deed, at, parties(by))).toBeUndefined()
      at = after(deed, at, { begun: true })
    }
    expect(at).toEqual({ plan: 'ACTIVE', version: 'AGREED', number: 1, agreedNumber: 1 })
    expect(after('agree', { ...at, version: 'SUBMITTED' }, { begun: false }).plan).toBe('AGREED')
  })

  test('nobody agrees to his own plan, not even as his own leader', () => {
    const at: Standing = { ...start, plan: 'SUBMITTED', version: 'SUBMITTED' }
    expect(whyNot('agree', at, { ...parties(member), leaderId: member })).toBe('own_plan')
    expect(whyNot('agree', at, parties('orang lain'))).toBe('not_the_leader')
    expect(whyNot('submit', start, { ...parties(member), leaderId: null })).toBe('no_leader')
    expect(whyNot('save', start, parties(leader))).toBe('not_your_plan')
  })

  test('a return, a change and a closing need a reason', () => {
    const short = (by: string) => ({ ...parties(by), reason: 'kurang' })
    expect(whyNot('return', { ...start, version: 'SUBMITTED' }, short(leader))).toBe('reason_missing')
    const agreed: Standing = { plan: 'ACTIVE', version: 'AGREED', number: 1, agreedNumber: 1 }
    expect(whyNot('change', agreed, short(member))).toBe('reason_missing')
    expect(whyNot('close', agreed, short(member))).toBe('reason_missing')
    expect(whyNot('change', start, parties(member))).toBe('nothing_agreed')
  })

  test('ten thousand random courses: no illegal move, no self-agreement, nothing agreed ever changes', () => {
    const random = randomFrom('plans')
    const people = [member, leader, 'orang lain']
    const seen = new Set<string>()
    for (let course = 0; course < 10_000; course += 1) {
      let at = start
      const texts = new Map([[1, 'draf']])
      const frozen = new Map<number, string>()
      for (let step = 0; step < 14; step += 1) {
        const deed = random.pick(DEEDS)
        const by = random.pick(people)
        const reason = random.chance(0.8) ? 'Alasan yang cukup' : ''
        if (whyNot(deed, at, { by, employeeId: member, leaderId: leader, reason })) continue
        expect(at.plan).not.toBe('CLOSED')
        expect(by).toBe(deed === 'agree' || deed === 'return' ? leader : member)
        const was = at
        at = after(deed, at, { begun: random.chance(0.7) })
        if (deed === 'save' || deed === 'submit') texts.set(at.number, `isi ${course}-${step}`)
        if (deed === 'change') texts.set(at.number, texts.get(was.agreedNumber) ?? '')
        if (deed === 'agree') {
          expect(was.version).toBe('SUBMITTED')
          expect(frozen.has(at.number)).toBe(false)
          frozen.set(at.number, texts.get(at.number) ?? '')
        }
        for (const [number, text] of frozen) expect(texts.get(number)).toBe(text)
        expect(at.agreedNumber).toBe(Math.max(0, ...frozen.keys()))
        if (at.agreedNumber > 0) expect(['AGREED', 'ACTIVE', 'CLOSED']).toContain(at.plan)
        else expect(['DRAFT', 'SUBMITTED', 'RETURNED', 'CLOSED']).toContain(at.plan)
        seen.add(deed)
      }
    }
    expect([...seen].toSorted()).toEqual([...DEEDS].toSorted())
  })
})

describe('opening and closing', () => {
  const next = (day: string) => `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}`

  test('one plan covers a day', () => {
    const open = { year: 2026, today: '2026-05-13', hasPost: true, spans: [], startsOn: '2026-01-01' }
    expect(whyNotOpen(open)).toBeUndefined()
    expect(whyNotOpen({ ...open, hasPost: false })).toBe('no_post')
    expect(whyNotOpen({ ...open, spans: [{ startsOn: '2026-01-01', endsOn: '2026-12-31' }] })).toBe(
      'plan_exists',
    )
    const half = [{ startsOn: '2026-01-01', endsOn: '2026-05-03' }]
    expect(whyNotOpen({ ...open, spans: half, startsOn: '2026-05-04' })).toBeUndefined()
    expect(whyNotOpen({ ...open, year: 2027 })).toBe('year_too_far')
    expect(whyNotOpen({ ...open, year: 2027, today: '2026-11-02', startsOn: '2027-01-01' })).toBeUndefined()
    expect(whyNotOpen({ ...open, year: 2025 })).toBe('year_too_far')
  })

  test('a plan begins with the year, with the post or after the plan before it', () => {
    expect(firstDayOf(2026, { postSince: '2019-03-01', closed: ['2025-12-31'], next })).toBe('2026-01-01')
    expect(firstDayOf(2026, { postSince: '2026-05-04', closed: ['2026-05-03'], next })).toBe('2026-05-04')
    expect(firstDayOf(2026, { postSince: '2026-02-01', closed: ['2026-05-09'], next })).toBe('2026-05-10')
  })

  test('a move of post shows once its day has come', () => {
    const running = { startsOn: '2026-01-01', status: 'ACTIVE' } as const
    expect(postMoved(running, { since: '2026-05-04' }, '2026-05-13')).toBe(true)
    expect(postMoved(running, { since: '2026-06-01' }, '2026-05-13')).toBe(false)
    expect(postMoved(running, { since: '2020-01-01' }, '2026-05-13')).toBe(false)
    expect(postMoved({ ...running, status: 'CLOSED' }, { since: '2026-05-04' }, '2026-05-13')).toBe(false)
  })
})

describe('the difference between versions', () => {
  test('is empty between equals', () => {
    expect(isSame(differenceOf(plan(result('a')), plan(result('a'))))).toBe(true)
  })

  test('names what came, went and changed, with both words', () => {
    const before = {
      ...plan(result('a'), result('b')),
      annexes: { ...noContent().annexes, resources: ['Komputer'] },
    }
    const later: PlanContent = {
      ...plan(
        result('a', {
          parent: { resultId: 'atasan-2' },
          indicators: [indicator('a-kuantitas', { target: '2600' })],
        }),
        result('c'),
      ),
      annexes: { ...noContent().annexes, resources: ['Tensimeter'] },
      behaviours: withExpectations(noContent(), [{ code: 'ADAPTIVE', expectation: 'Coba cara baru' }]),
    }
    const difference = differenceOf(before, later)
    expect(difference.results.map(({ what }) => what)).toEqual(['changed', 'added', 'removed'])
    expect(difference.results[0]).toMatchObject({
      changes: [{ field: 'parent', before: 'atasan-1', after: 'atasan-2' }],
      indicators: [
        { what: 'changed', changes: [{ field: 'target', before: '2400', after: '2600' }] },
        { what: 'removed' },
      ],
    })
    expect(difference.behaviours).toEqual([{ code: 'ADAPTIVE', before: '', after: 'Coba cara baru' }])
    expect(difference.annexes).toEqual([{ annex: 'resources', added: ['Tensimeter'], removed: ['Komputer'] }])
  })
})

describe('A8: moving to the leader’s new plan', () => {
  const of = (id: string, continues: string | null, unitIndicatorId: string | null = null): LeaderResult => ({
    id,
    text: `Hasil ${id}`,
    continues,
    unitIndicatorId,
  })

  test('goes to what carries the old parent on, else to what serves the same indicator, else is asked', () => {
    const results = [
      result('a', { parent: { resultId: 'lama-1' } }),
      result('b', { parent: { unitIndicatorId: 'iku-2' } }),
      result('c', { parent: { resultId: 'lama-9' } }),
      result('d', { parent: { resultId: 'baru-1' } }),
      result('e', { parent: { unitIndicatorId: 'iku-7' } }),
      result('f', { parent: null }),
    ]
    const leader = [of('baru-1', 'lama-1'), of('baru-2', null, 'iku-2')]
    expect(attachmentsOf(results, leader).map(({ resultId, to }) => [resultId, to?.id ?? null])).toEqual([
      ['a', 'baru-1'],
      ['b', 'baru-2'],
      ['c', null],
    ])
    expect(attachmentsOf(results, [])).toEqual([])
  })

  test('loses no field of two thousand planted plans', () => {
    const random = randomFrom('attachment')
    let moved = 0
    for (let planted = 0; planted < 2000; planted += 1) {
      const results = Array.from({ length: random.between(1, 6) }, (_, at) =>
        result(`r${at}`, {
          kind: random.chance(0.8) ? 'MAIN' : 'ADDITIONAL',
          text: `Hasil ${random.next()}`,
          parent: random.pick([
            null,
            { resultId: `lama-${random.between(0, 4)}` },
            { unitIndicatorId: `iku-${random.between(0, 3)}` },
          ]),
          serves: random.pick([null, `iku-${random.between(0, 3)}`]),
          continues: random.pick([null, `tahun-lalu-${at}`]),
          indicators: [
            indicator(`i${at}`, {
              target: String(random.between(1, 900)),
              evidenceNeeded: random.pick([null, 'Register']),
              direction: random.pick(['UP', 'DOWN'] as const),
            }),
          ],
        }),
      )
      const content: PlanContent = {
        ...plan(...results),
        annexes: { resources: [`${random.next()}`], accountability: ['Lapor'], consequences: ['Pembinaan'] },
        behaviours: withExpectations(noContent(), [{ code: 'LOYAL', expectation: `${random.next()}` }]),
      }
      const leader = [0, 1, 2, 3].map((at) => of(`baru-${at}`, `lama-${at}`, `iku-${at}`))
      const choices = attachmentsOf(results, leader).flatMap(({ resultId, to }) =>
        to ? [{ resultId, to }] : [],
      )
      const merged = attach(content, choices)
      const difference = differenceOf(content, merged)
      expect(difference.behaviours).toEqual([])
      expect(difference.annexes).toEqual([])
      expect(difference.results).toHaveLength(choices.length)
      for (const one of difference.results) {
        if (one.what !== 'changed') throw new Error('a result came or went')
        expect(one.indicators).toEqual([])
        expect(one.changes.filter(({ field }) => field !== 'parent' && field !== 'serves')).toEqual([])
        // A unit's indicator that stood there still does.
        expect(one.changes.filter(({ field, before }) => field === 'serves' && before !== null)).toEqual([])
      }
      moved += choices.length
    }
    expect(moved).toBeGreaterThan(1000)
  })

  test('a plan proposed from last year has new ids, says what it carries on and keeps every word', () => {
    let made = 0
    const last = plan(
      result('a', { parent: { resultId: 'lama-1' } }),
      result('b', { parent: { resultId: 'lama-2' } }),
    )
    const proposed = proposeFrom(last, {
      leader: [of('baru-1', 'lama-1')],
      newId: () => `baru-${(made += 1)}-saya`,
    })
    expect(proposed.results.map(({ continues }) => continues)).toEqual(['a', 'b'])
    expect(proposed.results.map(({ parent }) => parent)).toEqual([
      { resultId: 'baru-1' },
      { resultId: 'lama-2' },
    ])
    expect(
      proposed.results[0]?.indicators.map(({ target, evidenceNeeded }) => [target, evidenceNeeded]),
    ).toEqual(last.results[0]?.indicators.map(({ target, evidenceNeeded }) => [target, evidenceNeeded]))
    const ids = proposed.results.flatMap(({ id, indicators }) => [id, ...indicators.map((one) => one.id)])
    expect(ids).not.toContain('a')
    expect(new Set(ids).size).toBe(made)
  })
})
