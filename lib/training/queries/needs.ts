import 'server-only'
import { yearOf } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { planOn } from '@/lib/plans/queries'
import type { Category } from '../rules'
import { COMPETENCES, NEED_SOURCES, type Competence, type NeedSource, type NeedStatus } from '../rules/needs'
import { ownId } from '../store'
import { categoryOf, needStatus } from '../store/needs'

export type NeedView = {
  id: string
  version: number
  year: number
  source: NeedSource
  competence: Competence | null
  levelRequired: number | null
  levelNow: number | null
  /** What the feedback said, or the planned result, in its own words. */
  ground: string | null
  course: string | null
  category: Category
  hours: number
  gap: string
  expected: string
  status: NeedStatus
  reason: string | null
  decidedByName: string | null
  decidedAt: Date | null
}

export const needParts = {
  id: true,
  version: true,
  year: true,
  source: true,
  competence: true,
  levelRequired: true,
  levelNow: true,
  category: true,
  hours: true,
  gap: true,
  expected: true,
  status: true,
  reason: true,
  decidedByName: true,
  decidedAt: true,
  feedback: { select: { text: true } },
  workResult: { select: { text: true } },
  course: { select: { title: true } },
} as const satisfies Prisma.LearningNeedSelect

type Row = Prisma.LearningNeedGetPayload<{ select: typeof needParts }>

export const needView = ({ feedback, workResult, course, ...row }: Row): NeedView => ({
  ...row,
  source: found(NEED_SOURCES.find((source) => source === row.source)),
  competence: COMPETENCES.find((one) => one === row.competence) ?? null,
  category: categoryOf(row.category),
  status: needStatus(row.status),
  ground: feedback?.text ?? workResult?.text ?? null,
  course: course?.title ?? null,
})

/** What I planned to learn, the newest first; what I took back is gone from sight. */
export async function myNeeds(ctx: Ctx): Promise<NeedView[]> {
  const rows = await ctx.db.learningNeed.findMany({
    where: { regionId: ctx.regionId, employeeId: ownId(ctx), status: { not: 'WITHDRAWN' } },
    select: needParts,
    orderBy: [{ year: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    take: 60,
  })
  return rows.map(needView)
}

export type NeedForm = {
  year: number
  feedback: { id: string; text: string }[]
  results: { id: string; text: string }[]
  courses: { id: string; title: string }[]
}

/** What a need of mine may hang on. */
export async function needForm(ctx: Ctx): Promise<NeedForm> {
  const { regionId } = ctx
  const feedback = await ctx.db.feedback.findMany({
    where: { regionId, employeeId: ownId(ctx) },
    select: { id: true, text: true },
    orderBy: { givenAt: 'desc' },
    take: 20,
  })
  const courses = await ctx.db.course.findMany({
    where: { regionId, closedAt: null },
    select: { id: true, title: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: 120,
  })
  const plan = await planOn(ctx, ownId(ctx), ctx.today)
  return {
    year: yearOf(ctx.today),
    feedback,
    results: (plan?.results ?? []).map(({ id, text }) => ({ id, text })),
    courses,
  }
}
