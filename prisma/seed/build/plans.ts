// One plan a person and year, hung below the supervisor's results and the unit's indicators.
import {
  noContent,
  type ContentResult,
  type Form,
  formOf,
  type PlanContent,
} from '../../../lib/plans/rules.ts'
import { type Aspect, JOBS, type JobResult, LEADING } from '../content/jobs.ts'
import { THEMES, type Theme } from '../content/themes.ts'
import { yearOf } from './calendar.ts'
import type { SeedGoals } from './goals.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

export type SeedResult = {
  id: string
  spec: JobResult
  text: string
  unitIndicatorId: string | null
  /** The one whose number a log carries: the first. */
  indicatorId: string
  measureUnit: string
  indicators: readonly SeedIndicator[]
}

type SeedIndicator = {
  id: string
  text: string
  target: number
  measureUnit: string
  counts: boolean
  aspect: Aspect
  direction: 'UP' | 'DOWN'
  evidence: string
}

export type SeedPlan = {
  id: string
  personId: string
  year: number
  results: readonly SeedResult[]
  /** The same as one document, as it was agreed. */
  content: PlanContent
}

export type Plans = {
  plans: Row[]
  results: Row[]
  indicators: Row[]
  of(personId: string, year: number): SeedPlan
  all: readonly SeedPlan[]
}

export function buildPlans(of: Setting, people: readonly SeedPerson[], goals: SeedGoals): Plans {
  const made = new Map<string, SeedPlan>()
  const rows: { plans: Row[]; results: Row[]; indicators: Row[] } = { plans: [], results: [], indicators: [] }
  const thisYear = yearOf(of.calendar.today)
  const years = [thisYear - 1, thisYear]
  for (const person of people) {
    const specs = resultsOf(person)
    if (specs.length === 0) continue
    for (const year of years) {
      const above = made.get(`${person.lines.at(-1)?.supervisorId} ${year}`)
      made.set(
        `${person.id} ${year}`,
        writePlan(of, person, specs, {
          year,
          above,
          before: made.get(`${person.id} ${year - 1}`),
          goals,
          rows,
          agreedBy: people.find(({ id }) => id === supervisorOn(person, `${year}-01-20`)),
          isActive: year === thisYear,
        }),
      )
    }
  }
  return {
    ...rows,
    all: [...made.values()],
    of: (personId, year) => found(made.get(`${personId} ${year}`), 'a plan'),
  }
}

/** A leader answers for the unit's own indicators; the others for what their job is. */
function resultsOf({ seat, unit }: SeedPerson): readonly JobResult[] {
  if (seat.job !== 'topLeader' && seat.job !== 'leader') return JOBS[seat.job]
  const theme = THEMES[unit.theme]
  const aspect: Aspect = seat.job === 'topLeader' ? 'SERVICE_RECIPIENT' : 'QUALITY'
  const answered = theme.indicators.slice(0, 2).map((indicator, serves) => ({
    text: indicator.outcome,
    serves,
    indicators: [
      { aspect: 'QUANTITY', text: `Jumlah keputusan perbaikan ${theme.subject}`, unit: 'keputusan' },
      { aspect, text: indicator.name, unit: indicator.unit, target: indicator.to },
    ] as const,
    logs: LEADING.manage.logs.map((log) => about(log, theme)),
    outcomes: LEADING.manage.outcomes,
    minutes: [60, 180] as const,
    weight: serves === 0 ? 2 : 1.2,
  }))
  return [
    ...answered,
    {
      text: 'Berkembangnya anggota tim melalui bimbingan dan umpan balik',
      indicators: [
        {
          aspect: 'QUANTITY',
          text: 'Jumlah bimbingan dan umpan balik',
          unit: 'anggota',
        },
      ],
      logs: LEADING.guide.logs.map((log) => about(log, theme)),
      outcomes: LEADING.guide.outcomes,
      minutes: [45, 130],
      weight: 1.1,
    },
    {
      text: 'Terjalinnya kerja sama lintas unit',
      additional: true,
      indicators: [
        {
          aspect: 'QUANTITY',
          text: 'Jumlah kesepakatan kerja sama',
          unit: 'kesepakatan',
        },
      ],
      logs: LEADING.represent.logs.map((log) => about(log, theme)),
      outcomes: LEADING.represent.outcomes,
      minutes: [60, 160],
      weight: 0.8,
    },
  ]
}

const about = (log: string, { subject }: Theme) => log.replaceAll('{tema}', subject)

type Writing = {
  year: number
  above: SeedPlan | undefined
  before: SeedPlan | undefined
  agreedBy: SeedPerson | undefined
  goals: SeedGoals
  isActive: boolean
  rows: { plans: Row[]; results: Row[]; indicators: Row[] }
}

function writePlan(
  of: Setting,
  person: SeedPerson,
  specs: readonly JobResult[],
  { year, above, before, agreedBy, goals, isActive, rows }: Writing,
): SeedPlan {
  const region_id = of.region.id
  const planId = of.id(`${year}-01-06`)
  const form = formOf({
    isHead: person.seat.isHead ?? false,
    unitIsTop: person.unit.parentSlug === null,
  })
  const behaviours = noContent().behaviours.map((one) => ({
    ...one,
    expectation: one.code === 'SERVICE_ORIENTED' ? of.say(EXPECTED[form]) : '',
  }))
  const written: ContentResult[] = []
  rows.plans.push({
    region_id,
    id: planId,
    employee_id: person.id,
    year,
    starts_on: `${year}-01-01`,
    ends_on: `${year}-12-31`,
    status: isActive ? 'ACTIVE' : 'CLOSED',
    version: isActive ? 3 : 4,
    form,
    unit_id: person.unit.id,
    position_title: person.seat.title,
    agreed_number: 1,
    agreed_at: of.at(`${year}-01-20`, 600),
    agreed_by: agreedBy?.id ?? null,
    agreed_by_name: agreedBy?.fullName ?? null,
    closed_at: isActive ? null : of.at(`${year}-12-31`, 960),
    close_reason: isActive ? null : 'Tahun kinerja berakhir.',
  })
  const weights = specs.reduce((sum, { weight }) => sum + weight, 0)
  const results = specs.map((spec, position): SeedResult => {
    const unitIndicatorId = spec.serves === undefined ? null : goals.indicatorOf(person.unit, spec.serves)
    const parent = spec.additional ? undefined : parentOf(above, unitIndicatorId, position)
    const result = { id: of.id(`${year}-01-06`, 490), spec, text: of.say(spec.text), unitIndicatorId }
    rows.results.push({
      region_id,
      id: result.id,
      plan_id: planId,
      unit_indicator_id: unitIndicatorId,
      parent_id: parent?.id ?? null,
      kind: spec.additional ? 'ADDITIONAL' : 'MAIN',
      text: result.text,
      position: position + 1,
    })
    const carried = before?.results[position]?.id ?? null
    const share = (spec.weight / weights) * LOGS_WITH_RESULT
    const indicators = spec.indicators.map(({ aspect, text, unit, target }, at): SeedIndicator => {
      const indicator = {
        id: of.id(`${year}-01-06`, 500),
        text: of.say(text),
        target: target ?? yearlyTarget(of, person, spec, share),
        measureUnit: unit,
        counts: aspect === 'QUANTITY',
        aspect: form === 'JPT' ? perspectiveOf(aspect, spec) : aspect,
        direction: aspect === 'TIME' && unit !== '%' ? ('DOWN' as const) : ('UP' as const),
        evidence: of.say(EVIDENCE[aspect]),
      }
      rows.indicators.push({
        region_id,
        id: indicator.id,
        work_result_id: result.id,
        aspect: indicator.aspect,
        text: indicator.text,
        target: indicator.target,
        measure_unit: unit,
        position: at + 1,
        direction: indicator.direction,
        evidence_needed: indicator.evidence,
      })
      return indicator
    })
    written.push({
      id: result.id,
      kind: spec.additional ? 'ADDITIONAL' : 'MAIN',
      text: result.text,
      parent: parent ? { resultId: parent.id } : unitIndicatorId ? { unitIndicatorId } : null,
      serves: parent ? unitIndicatorId : null,
      continues: carried,
      indicators: indicators.map(({ id, text, target, measureUnit, aspect, direction, evidence }) => ({
        id,
        aspect,
        text,
        target: String(target),
        targetText: null,
        measureUnit,
        direction,
        evidenceNeeded: evidence,
        standardId: null,
      })),
    })
    return {
      ...result,
      indicatorId: found(indicators[0], 'an indicator').id,
      measureUnit: spec.indicators[0].unit,
      indicators,
    }
  })
  return {
    id: planId,
    personId: person.id,
    year,
    results,
    content: { results: written, behaviours, annexes: annexesOf(of, form) },
  }
}

/** The result above that serves the same indicator of the unit, else one of the supervisor's in turn. */
function parentOf(above: SeedPlan | undefined, unitIndicatorId: string | null, position: number) {
  const main = above?.results.filter(({ spec }) => !spec.additional) ?? []
  return (
    main.find((result) => unitIndicatorId !== null && result.unitIndicatorId === unitIndicatorId) ??
    main[position % Math.max(1, main.length)]
  )
}

/** Some work is nobody's planned result: roll calls, small errands. */
export const LOGS_WITH_RESULT = 0.92
const WORKING_DAYS = 230

/** What such a person would come to in a year of such days, a little more or less. */
function yearlyTarget(
  { random }: Setting,
  { habits }: SeedPerson,
  { logs }: JobResult,
  share: number,
): number {
  const written = WORKING_DAYS * habits.logsADay * (1 - habits.emptyShare) * share
  const ambition = 0.88 + random.next() * 0.3
  return rounded(written * averageQuantity(logs) * ambition)
}

function averageQuantity(logs: readonly string[]): number {
  const means = logs.map((log) => {
    const [, from = '1', through = '1'] = /\{q:(\d+)-(\d+)\}/.exec(log) ?? []
    return (Number(from) + Number(through)) / 2
  })
  return means.reduce((sum, mean) => sum + mean, 0) / means.length
}

/** People agree on round numbers. */
function rounded(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return Math.max(1, Math.round(value / step) * step)
}

const EXPECTED: Record<Form, string> = {
  JPT: 'Turun ke tempat layanan paling sedikit sebulan sekali',
  JA_JF: 'Sapa warga lebih dulu dan jelaskan berapa lama ia perlu menunggu',
}

const EVIDENCE: Record<Aspect, string> = {
  QUANTITY: 'Catatan harian yang disetujui dan rekap bulanan',
  QUALITY: 'Hasil pemeriksaan mutu tiap triwulan',
  TIME: 'Register waktu masuk dan selesai',
  COST: 'Laporan realisasi anggaran',
  SERVICE_RECIPIENT: 'Laporan capaian indikator unit',
  BUSINESS_PROCESS: 'Notula dan keputusan yang ditandatangani',
  INTERNAL_STRENGTHENING: 'Catatan bimbingan dan umpan balik',
  BUDGET: 'Laporan realisasi anggaran',
}

/** The head of an agency looks at whom he serves, how it is done and who does it, instead of at quantity and quality. */
function perspectiveOf(aspect: Aspect, { text }: JobResult): Aspect {
  if (aspect === 'QUALITY' || aspect === 'SERVICE_RECIPIENT') return 'SERVICE_RECIPIENT'
  return text.startsWith('Berkembangnya') ? 'INTERNAL_STRENGTHENING' : 'BUSINESS_PROCESS'
}

const annexesOf = ({ say }: Setting, form: Form): PlanContent['annexes'] => ({
  resources: [
    say(
      form === 'JPT' ? 'Anggaran unit sesuai dokumen pelaksanaan' : 'Peralatan kerja dan akses data layanan',
    ),
  ],
  accountability: [say('Dialog kinerja dengan atasan tiap triwulan')],
  consequences: [say('Tercapai: usulan pengembangan. Tidak tercapai: bimbingan kinerja.')],
})
