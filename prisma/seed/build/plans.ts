// One plan a person and year, two where the post was moved, hung below the supervisor's results and the unit's indicators.
import {
  noContent,
  type Approach,
  type ContentResult,
  type Form,
  formOf,
  type PlanContent,
} from '../../../lib/plans/rules.ts'
import { JOBS } from '../content/jobs.ts'
import type { Aspect, JobResult } from '../content/jobs/job.ts'
import { LEADING } from '../content/jobs/offices.ts'
import { THEMES, type Theme } from '../content/themes.ts'
import { addDays, type Day, yearOf } from './calendar.ts'
import type { SeedGoals } from './goals.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import { planSpans, type PlanSpan, shareOfYear } from './plan-spans.ts'
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
  target: number | null
  /** In a qualitative plan, in the place of a number. */
  targetText: string | null
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
  from: Day
  through: Day
  /** None where it was agreed before its days began. */
  agreedOn: Day
  results: readonly SeedResult[]
  /** The same as one document, as it was agreed. */
  content: PlanContent
}

export type Plans = {
  plans: Row[]
  results: Row[]
  indicators: Row[]
  /** The plan that holds on a day; those who came lately have none yet. */
  on(personId: string, day: Day): SeedPlan | undefined
  all: readonly SeedPlan[]
}

export function buildPlans(of: Setting, people: readonly SeedPerson[], goals: SeedGoals): Plans {
  const made = new Map<string, SeedPlan[]>()
  const rows: { plans: Row[]; results: Row[]; indicators: Row[] } = { plans: [], results: [], indicators: [] }
  const on = (personId: string, day: Day) =>
    made.get(personId)?.find(({ from, through }) => from <= day && day <= through)
  for (const person of people) {
    if (person.seat.joinedDaysAgo !== undefined) continue
    const specs = resultsOf(person)
    const own: SeedPlan[] = []
    made.set(person.id, own)
    if (specs.length === 0) continue
    for (const span of planSpans(of, person)) {
      const agreeing = supervisorOn(person, span.agreedOn)
      const leader = (person.posts.length > 1 ? agreeing : person.lines.at(-1)?.supervisorId) ?? ''
      own.push(
        writePlan(of, person, specs, {
          ...span,
          // Agreed before the leader's own, it hangs on his of the year before and waits to be moved.
          above: on(leader, waitsToMove(of, person, span) ? `${span.year - 1}-12-31` : span.through),
          before: own.at(-1),
          goals,
          rows,
          agreedBy: people.find(({ id }) => id === agreeing),
        }),
      )
    }
  }
  return { ...rows, all: [...made.values()].flat(), on }
}

/** Each region has one such plan in the year that runs. */
const waitsToMove = ({ story, calendar }: Setting, { persona }: SeedPerson, { year }: { year: number }) =>
  story === 'lively' && persona === 'otherStaff' && year === yearOf(calendar.today)

/** A leader answers for the unit's own indicators; the others for what their job is. */
export function resultsOf({ seat, unit }: SeedPerson): readonly JobResult[] {
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
      // Over the head of an office stands nobody with a plan on whose result it could hang.
      ...(seat.job === 'topLeader' && { serves: 0 }),
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
      weight: 0.2,
    },
  ]
}

const about = (log: string, { subject }: Theme) => log.replaceAll('{tema}', subject)

type Writing = PlanSpan & {
  above: SeedPlan | undefined
  before: SeedPlan | undefined
  agreedBy: SeedPerson | undefined
  goals: SeedGoals
  rows: { plans: Row[]; results: Row[]; indicators: Row[] }
}

function writePlan(
  of: Setting,
  person: SeedPerson,
  specs: readonly JobResult[],
  { year, from, through, agreedOn: agreed, post, closed, above, before, agreedBy, goals, rows }: Writing,
): SeedPlan {
  const region_id = of.region.id
  const drafted = addDays(from, 5) < agreed ? addDays(from, 5) : addDays(agreed, -12)
  const planId = of.id(drafted)
  const form = formOf({
    isHead: person.seat.isHead ?? false,
    unitIsTop: post.unit.parentSlug === null,
  })
  const behaviours = expectedBehaviours(of, form)
  const approach = approachOf(person)
  const written: ContentResult[] = []
  rows.plans.push({
    region_id,
    id: planId,
    employee_id: person.id,
    year,
    starts_on: from,
    ends_on: through,
    status: closed ? 'CLOSED' : 'ACTIVE',
    version: closed ? 4 : 3,
    form,
    approach,
    unit_id: post.unit.id,
    position_title: post.title,
    agreed_number: 1,
    agreed_at: of.at(agreed, 600),
    agreed_by: agreedBy?.id ?? null,
    agreed_by_name: agreedBy?.fullName ?? null,
    closed_at: closed ? of.at(closed.on, 960) : null,
    close_reason: closed ? of.say(closed.reason) : null,
  })
  const weights = specs.reduce((sum, { weight }) => sum + weight, 0)
  const results = specs.map((spec, position): SeedResult => {
    const unitIndicatorId = spec.serves === undefined ? null : goals.indicatorOf(post.unit, spec.serves)
    const parent = spec.additional ? undefined : parentOf(above, unitIndicatorId, position)
    const result = { id: of.id(drafted, 490), spec, text: of.say(spec.text), unitIndicatorId }
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
    const share = (spec.weight / weights) * LOGS_WITH_RESULT * shareOfYear({ from, through })
    const indicators = spec.indicators.map(({ aspect, text, unit, target }, at): SeedIndicator => {
      const number = target ?? yearlyTarget(of, person, spec, share)
      const indicator = {
        id: of.id(drafted, 500),
        text: of.say(text),
        target: approach === 'QUALITATIVE' ? null : number,
        targetText: approach === 'QUALITATIVE' ? of.say(TOLD[aspect] ?? TOLD.QUANTITY) : null,
        measureUnit: unit,
        counts: aspect === 'QUANTITY',
        aspect: form === 'JPT' ? perspectiveOf(aspect, spec) : aspect,
        direction: directionOf(aspect, unit),
        evidence: of.say(EVIDENCE[aspect]),
      }
      rows.indicators.push({
        region_id,
        id: indicator.id,
        work_result_id: result.id,
        aspect: indicator.aspect,
        text: indicator.text,
        target: indicator.target,
        target_text: indicator.targetText,
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
      indicators: indicators.map(
        ({ id, text, target, targetText, measureUnit, aspect, direction, evidence }) => ({
          id,
          aspect,
          text,
          target: target === null ? null : String(target),
          targetText,
          measureUnit,
          direction,
          evidenceNeeded: evidence,
          standardId: null,
        }),
      ),
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
    from,
    through,
    agreedOn: agreed,
    results,
    content: { results: written, behaviours, annexes: annexesOf(of, form) },
  }
}

export const expectedBehaviours = (of: Setting, form: Form): PlanContent['behaviours'] =>
  noContent().behaviours.map((one) => ({
    ...one,
    expectation: one.code === 'SERVICE_ORIENTED' ? of.say(EXPECTED[form]) : '',
  }))

/** The result above that serves the same indicator of the unit, else one of those that serve any, in turn. */
function parentOf(above: SeedPlan | undefined, unitIndicatorId: string | null, position: number) {
  const all = above?.results.filter(({ spec }) => !spec.additional) ?? []
  const serving = all.filter((result) => result.unitIndicatorId !== null)
  const main = serving.length > 0 ? serving : all
  return (
    main.find((result) => unitIndicatorId !== null && result.unitIndicatorId === unitIndicatorId) ??
    main[position % Math.max(1, main.length)]
  )
}

/** Some work is nobody's planned result: roll calls, small errands. */
export const LOGS_WITH_RESULT = 0.98
const WORKING_DAYS = 230

/** What such a person would come to in a year of such days, a little more or less. */
export function yearlyTarget(
  { random }: Pick<Setting, 'random'>,
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

export const directionOf = (aspect: Aspect, unit: string): 'UP' | 'DOWN' =>
  aspect === 'TIME' && unit !== '%' ? 'DOWN' : 'UP'

/** People agree on round numbers. */
function rounded(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return Math.max(1, Math.round(value / step) * step)
}

const EXPECTED: Record<Form, string> = {
  JPT: 'Turun ke tempat layanan paling sedikit sebulan sekali',
  JA_JF: 'Sapa warga lebih dulu dan jelaskan berapa lama ia perlu menunggu',
}

export const EVIDENCE: Record<Aspect, string> = {
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

/** What an auditor finds cannot be promised by number; such a plan says how good it has to be. */
const approachOf = ({ seat }: SeedPerson): Approach =>
  seat.job === 'auditor' ? 'QUALITATIVE' : 'QUANTITATIVE'

const TOLD: Partial<Record<Aspect, string>> & { QUANTITY: string } = {
  QUANTITY: 'Lengkap, sesuai standar, dan selesai sebelum batas penugasan',
  QUALITY: 'Disepakati pihak yang diperiksa dan dapat ditindaklanjuti',
  TIME: 'Selesai sebelum batas penugasan',
}

export const annexesOf = ({ say }: Setting, form: Form): PlanContent['annexes'] => ({
  resources: [
    say(
      form === 'JPT' ? 'Anggaran unit sesuai dokumen pelaksanaan' : 'Peralatan kerja dan akses data layanan',
    ),
  ],
  accountability: [say('Dialog kinerja dengan atasan tiap triwulan')],
  consequences: [say('Tercapai: usulan pengembangan. Tidak tercapai: bimbingan kinerja.')],
})
