// What people want to learn, and the plans that agencies make of it.
import { planItems, type ApprovedNeed } from '../../../lib/training/rules/needs.ts'
import { NEEDS } from '../content/training.ts'
import { addDays, yearOf } from './calendar.ts'
import { postOn, type SeedPerson, supervisorOn } from './people.ts'
import type { Random } from './random.ts'
import { type Row, textOf } from './rows.ts'
import { found, type Setting } from './setting.ts'
import type { SeedTraining } from './training-sessions.ts'
import type { SeedUnit } from './units.ts'

/** What people want to learn in each year, most of it approved; of this year some waits. */
export function needs(of: Setting, random: Random, told: SeedTraining, learners: readonly SeedPerson[]) {
  const { calendar } = of
  const thisYear = yearOf(calendar.today)
  const nameOf = new Map(learners.map(({ id, fullName }) => [id, fullName]))
  const years = [...new Set(calendar.quarters.map(({ year }) => year))]
  for (const year of years)
    for (const person of learners) {
      const isPersona = person.persona === 'staff' || person.persona === 'otherStaff'
      if (!(isPersona ? year === thisYear : random.chance(0.3))) continue
      const from = `${year}-01-10`
      const day = calendar.workingIn({ from, through: addDays(from, 20) })[random.between(0, 8)]
      const written = day && day < calendar.today ? day : calendar.working.at(-5)
      const leader = written && supervisorOn(person, written)
      const post = written && postOn(person, written)
      if (!written || !leader || !post) continue
      const spec = isPersona ? found(NEEDS[0], 'a need') : random.pick(NEEDS)
      const waits = year === thisYear && (isPersona || random.chance(0.2))
      const decidedOn = addDays(written, 6) < calendar.today ? addDays(written, 6) : calendar.today
      told.needs.push({
        region_id: of.region.id,
        id: of.id(written, 960),
        employee_id: person.id,
        unit_id: post.unit.id,
        year,
        source: 'COMPETENCE',
        competence: spec.competence,
        level_required: spec.required,
        level_now: spec.now,
        feedback_id: null,
        work_result_id: null,
        course_id: null,
        category: spec.category,
        hours: spec.hours,
        gap: of.say(spec.gap),
        expected: of.say(spec.expected),
        status: waits ? 'SUBMITTED' : 'APPROVED',
        created_at: of.at(written, 960),
        decided_by: null,
        decided_by_name: waits ? null : (nameOf.get(leader) ?? of.region.headTitle),
        decided_at: waits ? null : of.at(decidedOn, 600),
        reason: null,
        version: waits ? 1 : 2,
      })
    }
}

/** BKD has settled last year's plan of every agency, and this year's of half of them. */
export function planRows(
  of: Setting,
  told: SeedTraining,
  units: readonly SeedUnit[],
  admin: SeedPerson,
): Row[] {
  const { calendar } = of
  const thisYear = yearOf(calendar.today)
  const years = [...new Set(calendar.quarters.map(({ year }) => year))]
  const agencyOf = (slug: string): string => {
    const unit = found(
      units.find((one) => one.slug === slug),
      slug,
    )
    return unit.parentSlug ? agencyOf(unit.parentSlug) : unit.slug
  }
  const slugOf = new Map(units.map(({ id, slug }) => [id, slug]))
  return years.flatMap((year) =>
    units
      .filter(({ parentSlug }) => parentSlug === null)
      .flatMap((unit, place) => {
        const approved = told.needs.filter(
          (need) =>
            need.year === year &&
            need.status === 'APPROVED' &&
            agencyOf(found(slugOf.get(textOf(need.unit_id)), 'a unit')) === unit.slug,
        )
        const day = `${year}-02-10`
        if (approved.length === 0 || day >= calendar.today || (year === thisYear && place % 2 === 1))
          return []
        const items = planItems(
          approved.map((need): ApprovedNeed => {
            const spec = NEEDS.find(({ category }) => category === need.category)
            return {
              employeeId: textOf(need.employee_id),
              category: found(spec, 'a need').category,
              hours: Number(need.hours),
            }
          }),
        )
        return [
          {
            region_id: of.region.id,
            unit_id: unit.id,
            year,
            items: JSON.stringify(items),
            note: null,
            settled_by: admin.accountId,
            settled_name: admin.fullName,
            settled_at: of.at(day, 600),
            version: 1,
          },
        ]
      }),
  )
}
