import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import {
  APPROACHES,
  type Approach,
  FORMS,
  type Form,
  PLAN_STATUSES,
  type PlanContent,
  type PlanStatus,
} from './rules'
import { type Standing, VERSION_STATUSES, type VersionStatus } from './rules/agreement'
import { planContent } from './schema'

/** The person behind the session as an employee: whoever plans or agrees is one. */
export const ownId = (ctx: Ctx): string => found(ctx.actor.employeeId)

const asStatus = (text: string): PlanStatus => found(PLAN_STATUSES.find((one) => one === text))

const asVersionStatus = (text: string): VersionStatus => found(VERSION_STATUSES.find((one) => one === text))

const planParts = {
  id: true,
  employeeId: true,
  year: true,
  startsOn: true,
  endsOn: true,
  status: true,
  version: true,
  approach: true,
  form: true,
  unitId: true,
  positionTitle: true,
  agreedNumber: true,
  agreedAt: true,
  agreedByName: true,
  closedAt: true,
  closeReason: true,
  unit: { select: { name: true } },
  versions: {
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      status: true,
      content: true,
      digest: true,
      reason: true,
      returnReason: true,
      submittedAt: true,
      decidedAt: true,
      decidedByName: true,
      updatedAt: true,
      version: true,
    },
  },
} as const satisfies Prisma.PerformancePlanSelect

type PlanRow = Prisma.PerformancePlanGetPayload<{ select: typeof planParts }>

export type Version = Omit<PlanRow['versions'][number], 'status' | 'content'> & {
  status: VersionStatus
  content: PlanContent
}

export type Plan = {
  id: string
  employeeId: string
  year: number
  startsOn: Day
  endsOn: Day
  status: PlanStatus
  version: number
  approach: Approach
  form: Form
  unitId: string | null
  unitName: string | null
  positionTitle: string | null
  agreedNumber: number
  agreedAt: Date | null
  agreedByName: string | null
  closedAt: Date | null
  closeReason: string | null
  /** Newest first. */
  versions: Version[]
}

const asPlan = ({ unit, ...row }: PlanRow): Plan => ({
  ...row,
  startsOn: dayFromDb(row.startsOn),
  endsOn: dayFromDb(row.endsOn),
  status: asStatus(row.status),
  approach: found(APPROACHES.find((one) => one === row.approach)),
  form: found(FORMS.find((one) => one === row.form)),
  unitName: unit?.name ?? null,
  versions: row.versions.map((version) => ({
    ...version,
    status: asVersionStatus(version.status),
    content: planContent.parse(version.content),
  })),
})

/** Plans of before there were versions have none; they explain old logs and can be read nowhere else. */
const written = (regionId: number) => ({ versions: { some: { regionId } } })

/** The days for which a person has a plan of any kind. */
export async function spansOf(ctx: Ctx, employeeId: string): Promise<{ startsOn: Day; endsOn: Day }[]> {
  const rows = await ctx.db.performancePlan.findMany({
    where: { regionId: ctx.regionId, employeeId },
    select: { startsOn: true, endsOn: true },
  })
  return rows.map(({ startsOn, endsOn }) => ({
    startsOn: dayFromDb(startsOn),
    endsOn: dayFromDb(endsOn),
  }))
}

/** All plans of a person, the newest first. */
export async function plansOf(ctx: Ctx, employeeId: string): Promise<Plan[]> {
  const rows = await ctx.db.performancePlan.findMany({
    where: { regionId: ctx.regionId, employeeId, ...written(ctx.regionId) },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    select: planParts,
  })
  return rows.map(asPlan)
}

/** The plans of several people that are not over on a day, the newest first. */
export async function runningPlansOf(
  ctx: Ctx,
  employeeIds: readonly string[],
  today: Day,
): Promise<Map<string, Plan[]>> {
  const rows = await ctx.db.performancePlan.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: [...employeeIds] },
      endsOn: { gte: dayToDb(today) },
      ...written(ctx.regionId),
    },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    select: planParts,
  })
  return Map.groupBy(rows.map(asPlan), ({ employeeId }) => employeeId)
}

export async function planById(ctx: Ctx, id: string): Promise<Plan> {
  const row = await ctx.db.performancePlan.findFirst({
    where: { regionId: ctx.regionId, id, ...written(ctx.regionId) },
    select: planParts,
  })
  return asPlan(found(row))
}

export const newestOf = ({ versions }: Plan): Version => found(versions[0])

export const agreedOf = ({ versions, agreedNumber }: Plan): Version | undefined =>
  versions.find(({ number }) => number === agreedNumber)

export const standingOf = (plan: Plan): Standing => {
  const { status, number } = newestOf(plan)
  return { plan: plan.status, version: status, number, agreedNumber: plan.agreedNumber }
}
