import 'server-only'
import type { Day } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { peopleByIds } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import {
  disciplineOn,
  phaseOf,
  stepsFor,
  type CaseStep,
  type DisciplineFacts,
  type Phase,
  type Side,
} from '../rules/due-process'
import { ownId } from '../store'
import {
  casesAfter,
  casesOf,
  loadCase,
  punishmentsOf,
  registerSince,
  sideIn,
  stepsOf,
  type KeptCase,
  type KeptStep,
} from '../store/discipline'
import { leadsToday, myPeople } from '../store/line'

export type { KeptCase, KeptStep }

export type CaseSheet = {
  of: KeptCase
  name: string
  post: string | null
  steps: KeptStep[]
  side: Side | 'READER'
  phase: Phase
  /** What this reader may do now, each at its own time. */
  may: Exclude<CaseStep, 'REPORT'>[]
  today: Day
}

/** One case: for the person, BKD, today's superior while it runs, and the inspectorate. To anybody else there is none. */
export async function caseSheet(ctx: Ctx, caseId: string): Promise<CaseSheet> {
  const of = await loadCase(ctx, caseId)
  const side = await sideIn(ctx, of)
  const person = found((await peopleByIds(ctx, [of.employeeId])).at(0))
  return {
    of,
    name: person.name,
    post: person.post ? `${person.post.positionTitle}, ${person.post.unitName}` : null,
    steps: await stepsOf(ctx, of.id),
    side,
    phase: phaseOf(of, ctx.today),
    may:
      side === 'READER'
        ? []
        : stepsFor(of, side).filter((step) => {
            if (step === 'EXAMINATION' || step === 'SECOND_SUMMONS')
              return (of.summonedFor ?? '') <= ctx.today
            // BKD enters what came on paper in time, however late it does so.
            return step !== 'CONTEST' || side === 'OFFICE' || (of.contestUntil ?? '') >= ctx.today
          }),
    today: ctx.today,
  }
}

export type CaseRow = { of: KeptCase; name: string; unitName: string | null; phase: Phase }

async function named(ctx: Ctx, cases: readonly KeptCase[]): Promise<CaseRow[]> {
  const people = await peopleByIds(ctx, [...new Set(cases.map(({ employeeId }) => employeeId))])
  return cases.flatMap((of): CaseRow[] => {
    const person = people.find(({ id }) => id === of.employeeId)
    if (!person) return []
    return [{ of, name: person.name, unitName: person.post?.unitName ?? null, phase: phaseOf(of, ctx.today) }]
  })
}

/** What stands about me. */
export const myCases = async (ctx: Ctx): Promise<CaseRow[]> => named(ctx, await casesOf(ctx, [ownId(ctx)]))

/** Cases of my people in which something is still to be done or watched over. */
export async function teamCases(ctx: Ctx): Promise<CaseRow[]> {
  const rows = await named(ctx, await casesOf(ctx, await myPeople(ctx)))
  return rows.filter(({ phase }) => phase === 'OPEN' || phase === 'IN_FORCE')
}

const A_PAGE = 50

export type CaseList = { rows: CaseRow[]; next: string | null }

/** The region's cases, the latest first; one's own are on one's own page. */
export async function regionCases(ctx: Ctx, after?: string): Promise<CaseList> {
  const cases = await casesAfter(ctx, { after, atMost: A_PAGE + 1 })
  const shown = cases.slice(0, A_PAGE)
  return { rows: await named(ctx, shown), next: cases.length > A_PAGE ? (shown.at(-1)?.id ?? null) : null }
}

export async function allCases(ctx: Ctx): Promise<CaseRow[]> {
  const rows: CaseRow[] = []
  for (let after: string | null | undefined; after !== null;) {
    const page: CaseList = await regionCases(ctx, after)
    rows.push(...page.rows)
    after = page.next
  }
  return rows
}

export type RegisterState = Awaited<ReturnType<typeof registerSince>>
export const registerState = (ctx: Ctx): Promise<RegisterState> => registerSince(ctx)

/** About whom a case is entered: one of mine, or for BKD anybody but oneself. */
export async function caseFormFor(
  ctx: Ctx,
  employeeId: string,
): Promise<{ employeeId: string; name: string; today: Day }> {
  const id = found(recordId.safeParse(employeeId).data)
  const may = ctx.actor.roles.includes('admin') ? id !== ctx.actor.employeeId : await leadsToday(ctx, id)
  found(may || undefined)
  const person = found((await peopleByIds(ctx, [id])).at(0))
  return { employeeId: id, name: person.name, today: ctx.today }
}

/**
 * What the register says of each of these people on a day; null where it says nothing and nobody vouches for it. Whoever asks
 * has reached these people.
 */
export async function disciplineFactsOf(
  ctx: Pick<Ctx, 'db' | 'regionId'>,
  employeeIds: readonly string[],
  on: Day,
): Promise<Map<string, DisciplineFacts | null>> {
  const of = await punishmentsOf(ctx, employeeIds)
  const since = (await registerSince(ctx))?.completeSince ?? null
  return new Map(employeeIds.map((id) => [id, disciplineOn(of.get(id) ?? [], since, on)]))
}
