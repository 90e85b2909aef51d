import 'server-only'
import { dayFromDb, dayToDb, yearOf, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { EMPLOYEE_KINDS, type EmployeeKind } from '@/lib/organization/rules'
import { parseNip } from '@/lib/organization/rules/nip'
import { isPppkGrade, isRank } from '@/lib/organization/rules/ranks'
import { disciplineFactsOf } from '@/lib/recognition/queries/discipline'
import type { DisciplineFacts } from '@/lib/recognition/rules/due-process'
import { signedGrades } from '@/lib/reviews/queries/record'
import { certificatesOf } from '@/lib/training/queries/certificates'
import { standingAssessment, type Assessment } from './rules/competence'
import { isCluster, isEducationLevel, type Education } from './rules/education'
import type { PersonFacts } from './rules/checks'
import { isPostLevel, type PostLevel, type WorkField } from './rules/posts'
import type { PostProfile } from './rules/requirements'
import type { HeldPost } from './rules/service'
import { levelOf } from '@/lib/reviews/rules/credit'
import { competencesStored, profileLists, workFieldStored } from './schema/stored'

export type Reading = Pick<Ctx, 'regionId' | 'db'>

/** So many people at once, and no more: a list asks page by page. */
export const FACTS_AT_ONCE = 1000

export const profileParts = {
  level: true,
  education: true,
  fields: true,
  clusters: true,
  minRank: true,
  experienceMonths: true,
  experienceFields: true,
  earlierLevels: true,
  earlierMonths: true,
  certificates: true,
  competences: true,
  maxAge: true,
  pnsOnly: true,
} as const satisfies Prisma.PositionSelect
type StoredProfile = Prisma.PositionGetPayload<{ select: typeof profileParts }>

export const levelFrom = (text: string): PostLevel => (isPostLevel(text) ? text : 'PELAKSANA')

export function profileFrom(row: StoredProfile): PostProfile {
  const { fields, clusters, experienceFields, earlierLevels, certificates, competences } =
    profileLists.parse(row)
  return {
    level: levelFrom(row.level),
    education: row.education !== null && isEducationLevel(row.education) ? row.education : null,
    fields,
    clusters,
    minRank: row.minRank !== null && isRank(row.minRank) ? row.minRank : null,
    experienceMonths: row.experienceMonths,
    experienceFields,
    earlierPost:
      row.earlierMonths !== null && earlierLevels.length > 0
        ? { levels: earlierLevels, months: row.earlierMonths }
        : null,
    certificates,
    competences,
    maxAge: row.maxAge,
    pnsOnly: row.pnsOnly,
  }
}

export type KnownPerson = PersonFacts & {
  name: string
  frontTitle: string | null
  backTitle: string | null
  legalStatus: string
}

const standing = { withdrawnAt: null } as const

/** Every certificate that an open post of the region asks for. */
async function askedTitles({ db, regionId }: Reading): Promise<string[]> {
  const rows = await db.$queryRaw<{ title: string }[]>(Prisma.sql`
    SELECT DISTINCT t.title FROM position p, jsonb_array_elements_text(p.certificates) AS t (title)
    WHERE p.region_id = ${regionId} AND p.closed_on IS NULL AND p.certificates <> '[]'`)
  return rows.map(({ title }) => title)
}

/** The dated facts of these people as they stand on a day, in as many statements for one as for a thousand. */
export async function loadFacts(
  ctx: Reading,
  employeeIds: readonly string[],
  on: Day,
  /** Certificates are looked for by the names that are asked for; without any, by those that the region's posts ask for. */
  asked?: readonly string[],
): Promise<KnownPerson[]> {
  if (employeeIds.length === 0) return []
  if (employeeIds.length > FACTS_AT_ONCE) throw new RangeError('more people at once than a page shows')
  const { regionId } = ctx
  const day = dayToDb(on)
  const theirs = { regionId, employeeId: { in: [...employeeIds] } }
  const people = await ctx.db.employee.findMany({
    where: { regionId, id: { in: [...employeeIds] } },
    select: {
      id: true,
      nip: true,
      name: true,
      frontTitle: true,
      backTitle: true,
      kind: true,
      rankCode: true,
      legalStatus: true,
    },
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
  })
  const ranks = await ctx.db.rankRecord.findMany({
    where: { ...theirs, ...standing, since: { lte: day } },
    select: { employeeId: true, rankCode: true, since: true, decree: true },
    orderBy: { since: 'desc' },
  })
  const education = await ctx.db.educationRecord.findMany({
    where: { ...theirs, ...standing, year: { lte: yearOf(on) } },
    select: { employeeId: true, level: true, field: true, cluster: true, year: true },
    orderBy: { year: 'desc' },
  })
  const assignments = await ctx.db.assignment.findMany({
    where: { ...theirs, startsOn: { lte: day } },
    select: {
      employeeId: true,
      kind: true,
      positionTitle: true,
      positionFamily: true,
      startsOn: true,
      endsOn: true,
      position: { select: { level: true, workField: true } },
    },
    orderBy: { startsOn: 'desc' },
  })
  const earlier = await ctx.db.postRecord.findMany({
    where: { ...theirs, ...standing, startsOn: { lte: day } },
    select: {
      employeeId: true,
      title: true,
      level: true,
      workField: true,
      startsOn: true,
      endsOn: true,
    },
    orderBy: { startsOn: 'desc' },
  })
  const assessments = await ctx.db.competenceAssessment.findMany({
    where: { ...theirs, ...standing, assessedOn: { lte: day } },
    select: { employeeId: true, levels: true, potential: true, assessedOn: true, body: true },
    orderBy: [{ assessedOn: 'desc' }, { enteredAt: 'desc' }],
  })
  const grades = await signedGrades(ctx, employeeIds, yearOf(on) - 2)
  const discipline = await disciplineFactsOf(ctx, employeeIds, on)
  const titles = asked ?? (await askedTitles(ctx))
  const certificates = await certificatesOf(ctx, employeeIds, { titles, on })
  const of = {
    rank: Map.groupBy(ranks, ({ employeeId }) => employeeId),
    education: Map.groupBy(education, ({ employeeId }) => employeeId),
    assignment: Map.groupBy(assignments, ({ employeeId }) => employeeId),
    earlier: Map.groupBy(earlier, ({ employeeId }) => employeeId),
    assessment: Map.groupBy(assessments, ({ employeeId }) => employeeId),
  }
  return people.map(({ id, nip, kind, rankCode, ...person }): KnownPerson => {
    const number = nip ? parseNip(nip) : undefined
    return {
      ...person,
      employeeId: id,
      kind: kindFrom(kind),
      bornOn: number?.bornOn ?? null,
      servesSince: number?.appointedMonth
        ? `${number.appointedIn}-${String(number.appointedMonth).padStart(2, '0')}-01`
        : null,
      rank: rankFrom(rankCode, of.rank.get(id) ?? []),
      education: (of.education.get(id) ?? []).flatMap(educationFrom),
      posts: [
        ...(of.assignment.get(id) ?? []).map(assignmentFrom),
        ...(of.earlier.get(id) ?? []).map(earlierFrom),
      ],
      grades: grades.get(id) ?? [],
      assessment: standingAssessment((of.assessment.get(id) ?? []).map(assessmentFrom)),
      discipline: disciplineFrom(person.legalStatus, discipline.get(id) ?? null),
      certificates: certificates.get(id) ?? [],
    }
  })
}

/** Where the register names nobody, the books may still say that somebody serves a punishment, not until when. */
function disciplineFrom(legalStatus: string, told: DisciplineFacts | null): PersonFacts['discipline'] {
  if (!told?.serving && legalStatus === 'DISCIPLINED') return { serving: true, until: null }
  return told && { serving: told.serving, until: told.until, completeSince: told.completeSince }
}

const kindFrom = (text: string): EmployeeKind => EMPLOYEE_KINDS.find((kind) => kind === text) ?? 'NON_ASN'

/** The rank on the books is the rank; a record of that very rank tells since when. */
function rankFrom(
  code: string | null,
  records: readonly { rankCode: string; since: Date; decree: string | null }[],
): PersonFacts['rank'] {
  if (code !== null && isPppkGrade(code)) return { code, since: null, decree: null }
  const record = code === null ? records[0] : records.find(({ rankCode }) => rankCode === code)
  const held = record?.rankCode ?? code
  return held !== null && isRank(held)
    ? { code: held, since: record ? dayFromDb(record.since) : null, decree: record?.decree ?? null }
    : null
}

export function educationFrom({
  level,
  field,
  cluster,
  year,
}: {
  level: string
  field: string
  cluster: string | null
  year: number
}): Education[] {
  return isEducationLevel(level)
    ? [{ level, field, cluster: cluster !== null && isCluster(cluster) ? cluster : null, year }]
    : []
}

const workField = (text: string | null): WorkField | null => workFieldStored.parse(text)

function assignmentFrom(row: {
  kind: string
  positionTitle: string
  positionFamily: string
  startsOn: Date
  endsOn: Date | null
  position: { level: string; workField: string | null } | null
}): HeldPost {
  const { position, positionTitle: title } = row
  const named = row.positionFamily === 'FUNCTIONAL' ? levelOf(title) : undefined
  return {
    title,
    level: position
      ? levelFrom(position.level)
      : (named ?? (row.positionFamily === 'GENERAL' ? 'PELAKSANA' : null)),
    workField: workField(position?.workField ?? null),
    from: dayFromDb(row.startsOn),
    through: row.endsOn ? dayFromDb(row.endsOn) : null,
    acting: row.kind !== 'DEFINITIVE',
  }
}

const earlierFrom = (row: {
  title: string
  level: string
  workField: string | null
  startsOn: Date
  endsOn: Date
}): HeldPost => ({
  title: row.title,
  level: levelFrom(row.level),
  workField: workField(row.workField),
  from: dayFromDb(row.startsOn),
  through: dayFromDb(row.endsOn),
  acting: false,
})

const assessmentFrom = (row: {
  levels: Prisma.JsonValue
  potential: number | null
  assessedOn: Date
  body: string
}): Assessment => ({
  levels: competencesStored.parse(row.levels),
  potential: row.potential,
  on: dayFromDb(row.assessedOn),
  body: row.body,
})
