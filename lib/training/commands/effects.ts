import 'server-only'
import type { WriteCtx } from '@/lib/core/types'
import { effectOf } from '../rules/effect'
import type { CourseEffectInput } from '../schema'
import { loadCourse } from '../store'
import { changesAround, saveEffect } from '../store/effects'

/** What a course changed, as far as signed reviews tell it today; kept as a new word, the older ones stay. */
export async function measureEffect(ctx: WriteCtx, { courseId }: CourseEffectInput): Promise<void> {
  const course = await loadCourse(ctx, courseId)
  const measure = course.behaviour ? 'BEHAVIOUR' : 'RESULT'
  const { went, stayed } = await changesAround(ctx, course, measure)
  const effect = effectOf(went, stayed)
  await saveEffect(ctx, { courseId, measure, ...effect })
  const { verdict, attended, compared } = effect
  ctx.record(
    'course.effect_measured',
    { type: 'course', id: courseId },
    { measure, verdict, attended, compared },
  )
}
