// What the record will know of everybody, from the rows that are about to be written: rounds are reckoned from it as the application would.
import type { EmployeeKind } from '../../../lib/organization/rules.ts'
import { isRank } from '../../../lib/organization/rules/ranks.ts'
import { type Grade, GRADES } from '../../../lib/reviews/rules.ts'
import type { RulesDocument } from '../../../lib/promotion/rules/document.ts'
import { learningOf } from '../../../lib/promotion/rules/inputs.ts'
import { isCluster, isEducationLevel } from '../../../lib/talent/rules/education.ts'
import type { PersonFacts } from '../../../lib/talent/rules/checks.ts'
import { isPostLevel, WORK_FIELDS } from '../../../lib/talent/rules/posts.ts'
import type { PostProfile } from '../../../lib/talent/rules/requirements.ts'
import type { HeldPost } from '../../../lib/talent/rules/service.ts'
import { competencesStored, profileLists } from '../../../lib/talent/schema/stored.ts'
import type { Day } from './calendar.ts'
import type { Careers } from './careers.ts'
import type { SeedPerson } from './people.ts'
import { type Row, textOf } from './rows.ts'
import type { SeedUnit } from './units.ts'

export type Told = {
  units: readonly SeedUnit[]
  people: readonly SeedPerson[]
  posts: readonly Row[]
  assignments: readonly Row[]
  careers: Careers
  annual: readonly Row[]
  quarterly: readonly Row[]
  learned: readonly Row[]
  /** Of leaders, all verified. */
  certificates: readonly Row[]
}

const textOrNull = (value: Row[string] | undefined) =>
  value === null || value === undefined ? null : textOf(value)
const gradeOf = (value: Row[string] | undefined): Grade | null =>
  GRADES.find((grade) => grade === value) ?? null
const levelFrom = (text: string) => (isPostLevel(text) ? text : null)
const fieldFrom = (value: Row[string] | undefined) => WORK_FIELDS.find((field) => field === value) ?? null

export function profileOf(row: Row): PostProfile {
  const lists = profileLists.parse({
    fields: row.fields,
    clusters: row.clusters,
    experienceFields: row.experience_fields,
    earlierLevels: row.earlier_levels,
    certificates: row.certificates,
    competences: row.competences,
  })
  const education = textOrNull(row.education)
  const minRank = textOrNull(row.min_rank)
  const months = (value: Row[string] | undefined) => (typeof value === 'number' ? value : null)
  const earlier = months(row.earlier_months)
  return {
    level: levelFrom(textOf(row.level)) ?? 'PELAKSANA',
    education: education !== null && isEducationLevel(education) ? education : null,
    fields: lists.fields,
    clusters: lists.clusters,
    minRank: minRank !== null && isRank(minRank) ? minRank : null,
    experienceMonths: months(row.experience_months),
    experienceFields: lists.experienceFields,
    earlierPost:
      earlier !== null && lists.earlierLevels.length > 0
        ? { levels: lists.earlierLevels, months: earlier }
        : null,
    certificates: lists.certificates,
    competences: lists.competences,
    maxAge: months(row.max_age),
    pnsOnly: row.pns_only === true,
  }
}

/** Everybody's facts from the rows that are about to be written. */
export function knownFacts(
  { posts, assignments, careers, annual, quarterly, certificates }: Told,
  completeSince: Day,
) {
  const byPerson = (rows: readonly Row[]) => Map.groupBy(rows, (row) => textOf(row.employee_id))
  const postOf = new Map(posts.map((row) => [textOf(row.id), row]))
  const of = {
    assignments: byPerson(assignments),
    ranks: byPerson(careers.ranks),
    education: byPerson(careers.education),
    posts: byPerson(careers.posts),
    assessments: byPerson(careers.assessments),
    certificates: byPerson(certificates),
    annual: byPerson(annual.filter(({ signed_at: at }) => at !== null)),
    quarterly: byPerson(quarterly.filter(({ signed_at: at }) => at !== null)),
  }
  return ({ id, nip, kind, rank }: SeedPerson): PersonFacts => {
    const held = (of.assignments.get(id) ?? []).map((row): HeldPost => {
      const position = row.position_id ? postOf.get(textOf(row.position_id)) : undefined
      return {
        title: textOf(row.position_title),
        level: position ? levelFrom(textOf(position.level)) : null,
        workField: fieldFrom(position?.work_field),
        from: textOf(row.starts_on),
        through: textOrNull(row.ends_on),
        acting: row.kind !== 'DEFINITIVE',
      }
    })
    const earlier = (of.posts.get(id) ?? []).map((row): HeldPost => ({
      title: textOf(row.title),
      level: levelFrom(textOf(row.level)),
      workField: fieldFrom(row.work_field),
      from: textOf(row.starts_on),
      through: textOf(row.ends_on),
      acting: false,
    }))
    const [assessed] = of.assessments.get(id) ?? []
    const record = (of.ranks.get(id) ?? []).find(({ rank_code: code }) => code === rank)
    const years = [
      ...new Set(
        [...(of.annual.get(id) ?? []), ...(of.quarterly.get(id) ?? [])].map(({ year }) => Number(year)),
      ),
    ]
    return {
      employeeId: id,
      kind: kind satisfies EmployeeKind,
      bornOn: nip ? `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}` : null,
      servesSince: nip && kind === 'PNS' ? `${nip.slice(8, 12)}-${nip.slice(12, 14)}-01` : null,
      rank:
        rank !== null && isRank(rank)
          ? { code: rank, since: textOrNull(record?.since), decree: textOrNull(record?.decree) }
          : null,
      education: (of.education.get(id) ?? []).flatMap((row) => {
        const level = textOf(row.level)
        const cluster = textOrNull(row.cluster)
        return isEducationLevel(level)
          ? [
              {
                level,
                field: textOf(row.field),
                cluster: cluster !== null && isCluster(cluster) ? cluster : null,
                year: Number(row.year),
              },
            ]
          : []
      }),
      posts: [...held, ...earlier],
      grades: years.map((year) => ({
        year,
        annual: gradeOf((of.annual.get(id) ?? []).find((row) => row.year === year)?.grade),
        quarters: (of.quarterly.get(id) ?? []).flatMap((row) =>
          row.year === year ? (gradeOf(row.grade) ?? []) : [],
        ),
      })),
      assessment: assessed
        ? {
            levels: competencesStored.parse(assessed.levels),
            potential: Number(assessed.potential),
            on: textOf(assessed.assessed_on),
            body: textOf(assessed.body),
          }
        : null,
      discipline: {
        serving: false,
        until: null,
        completeSince,
      },
      certificates: (of.certificates.get(id) ?? []).map((row) => ({
        title: textOf(row.title),
        status: 'VERIFIED',
        on: textOf(row.ends_on),
        provider: textOf(row.provider),
        number: textOrNull(row.number),
      })),
    }
  }
}

/** What was verified of this person within the days that count. */
export function hoursOf({ learned }: Told, { id }: SeedPerson, document: RulesDocument): number {
  const { from, through } = learningOf(document)
  return learned
    .filter(
      ({ employee_id: of, status, ends_on: on }) =>
        of === id && status === 'VERIFIED' && textOf(on) >= from && textOf(on) <= through,
    )
    .reduce((sum, { hours }) => sum + Number(hours), 0)
}
