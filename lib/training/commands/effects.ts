import 'server-only'
import type { JobCtx } from '@/lib/core/jobs'
import type { Ctx, EventFacts, Subject, WriteCtx } from '@/lib/core/types'
import { effectOf, type Verdict } from '../rules/effect'
import type { CourseEffectInput } from '../schema'
import { loadCourse } from '../store'
import { changesAround, coursesToMeasure, saveEffect } from '../store/effects'

type Measuring = Pick<Ctx, 'db' | 'regionId' | 'now'> & {
  record(event: string, subject: Subject, facts?: EventFacts): void
}

async function measure(
  ctx: Measuring,
  course: { id: string; behaviour: string | null },
  by: string | null,
): Promise<{ verdict: Verdict }> {
  const kind = course.behaviour ? 'BEHAVIOUR' : 'RESULT'
  const { went, stayed } = await changesAround(ctx, course, kind)
  const effect = effectOf(went, stayed)
  await saveEffect(ctx, { courseId: course.id, measure: kind, ...effect }, by)
  const { verdict, attended, compared } = effect
  ctx.record(
    'course.effect_measured',
    { type: 'course', id: course.id },
    { measure: kind, verdict, attended, compared },
  )
  return { verdict }
}

/** What a course changed, as far as signed reviews tell it today; kept as a new word, the older ones stay. */
export async function measureEffect(
  ctx: WriteCtx,
  { courseId }: CourseEffectInput,
): Promise<{ verdict: Verdict }> {
  return measure(ctx, await loadCourse(ctx, courseId), ctx.actor.accountId)
}

/** Each night a few courses of which nothing was said for a month; nobody has to press for it. */
export async function measureSilentCourses(ctx: JobCtx): Promise<void> {
  for (const course of await coursesToMeasure(ctx)) await measure(ctx, course, null)
}
