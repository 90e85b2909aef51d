import 'server-only'
import { dayFromDb, type Day } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import { FUNCTIONAL_LEVELS, type FunctionalLevel } from '@/lib/reviews/rules/credit'
import type { Competences } from '../rules/competence'
import { isEducationLevel, type EducationLevel } from '../rules/education'
import type { PostLevel } from '../rules/posts'
import { competencesStored } from '../schema/stored'
import { levelFrom } from '../store'

export type PersonRecords = {
  employeeId: string
  name: string
  kind: string
  own: boolean
  ranks: { id: string; code: string; since: Day; decree: string | null; source: string }[]
  education: {
    id: string
    level: EducationLevel
    field: string
    cluster: string | null
    school: string | null
    year: number
    source: string
  }[]
  posts: {
    id: string
    title: string
    level: PostLevel
    office: string
    from: Day
    through: Day
    source: string
  }[]
  assessments: { id: string; on: Day; body: string; levels: Competences; potential: number | null }[]
  credits: {
    id: string
    level: FunctionalLevel
    points: string
    year: number
    decree: string
    decidedOn: Day
    source: string
  }[]
}

/** What BKD has recorded of a person and stands today, the latest first. */
export async function personRecords(ctx: Ctx, employeeId: string): Promise<PersonRecords> {
  const { regionId } = ctx
  const person = found(
    recordId.safeParse(employeeId).success
      ? await ctx.db.employee.findFirst({
          where: { regionId, id: employeeId },
          select: { id: true, kind: true, ...nameParts },
        })
      : null,
  )
  const where = { regionId, employeeId, withdrawnAt: null }
  const ranks = await ctx.db.rankRecord.findMany({
    where,
    select: { id: true, rankCode: true, since: true, decree: true, source: true },
    orderBy: { since: 'desc' },
  })
  const education = await ctx.db.educationRecord.findMany({
    where,
    select: { id: true, level: true, field: true, cluster: true, school: true, year: true, source: true },
    orderBy: { year: 'desc' },
  })
  const posts = await ctx.db.postRecord.findMany({
    where,
    select: { id: true, title: true, level: true, office: true, startsOn: true, endsOn: true, source: true },
    orderBy: { startsOn: 'desc' },
  })
  const assessments = await ctx.db.competenceAssessment.findMany({
    where,
    select: { id: true, assessedOn: true, body: true, levels: true, potential: true },
    orderBy: { assessedOn: 'desc' },
  })
  const credits = await ctx.db.creditRecord.findMany({
    where,
    select: { id: true, level: true, points: true, year: true, decree: true, decidedOn: true, source: true },
    orderBy: { year: 'desc' },
  })
  return {
    employeeId: person.id,
    name: fullName(person),
    kind: person.kind,
    own: person.id === ctx.actor.employeeId,
    ranks: ranks.map(({ rankCode: code, since, ...row }) => ({ ...row, code, since: dayFromDb(since) })),
    education: education.flatMap(({ level, ...row }) => (isEducationLevel(level) ? [{ ...row, level }] : [])),
    posts: posts.map(({ level, startsOn, endsOn, ...row }) => ({
      ...row,
      level: levelFrom(level),
      from: dayFromDb(startsOn),
      through: dayFromDb(endsOn),
    })),
    assessments: assessments.map(({ assessedOn, levels, ...row }) => ({
      ...row,
      on: dayFromDb(assessedOn),
      levels: competencesStored.parse(levels),
    })),
    credits: credits.flatMap(({ level: text, points, decidedOn, ...row }) => {
      const level = FUNCTIONAL_LEVELS.find((one) => one === text)
      return level ? [{ ...row, level, points: points.toString(), decidedOn: dayFromDb(decidedOn) }] : []
    }),
  }
}
