import 'server-only'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { EXPORTED, type OwnTable } from '../rules/own-data'

export type Cell = string | number | boolean | null | readonly unknown[] | Record<string, unknown>
export type OwnRow = Record<string, Cell>

const named = (table: string, column: string, on: string) =>
  `(SELECT n.${column} FROM ${table} n WHERE n.region_id = t.region_id AND n.id = t.${on})`
const person = (on: string) => named('employee', 'name', on)

/** What stands in place of an id: what its row is called on the portal's own pages. */
const NAMED: Record<string, string> = {
  unit_id: named('unit', 'name', 'unit_id'),
  work_result_id: named('work_result', 'text', 'work_result_id'),
  parent_result_id: named('work_result', 'text', 'parent_result_id'),
  indicator_id: named('indicator', 'text', 'indicator_id'),
  file_id: named('evidence_file', 'name', 'file_id'),
  log_id: `(SELECT n.title FROM activity_log n WHERE n.region_id = t.region_id AND n.log_date = t.log_date AND n.id = t.log_id)`,
  plan_id: named('performance_plan', 'year', 'plan_id'),
  dialogue_id: named('dialogue', 'topic', 'dialogue_id'),
  survey_id: named('staff_survey', 'title', 'survey_id'),
  course_id: named('course', 'title', 'course_id'),
  session_id: `(SELECT c.title FROM course_session n JOIN course c ON c.region_id = n.region_id AND c.id = n.course_id
                WHERE n.region_id = t.region_id AND n.id = t.session_id)`,
  circle_id: named('learning_circle', 'name', 'circle_id'),
  meeting_id: named('circle_meeting', 'title', 'meeting_id'),
  round_id: `(SELECT p.title FROM promotion_round n JOIN position p ON p.region_id = n.region_id AND p.id = n.position_id
              WHERE n.region_id = t.region_id AND n.id = t.round_id)`,
  candidate_id: named('promotion_candidate', 'label', 'candidate_id'),
  programme_id: named('reward_programme', 'name', 'programme_id'),
  award_id: `(SELECT p.name FROM reward_award n JOIN reward_nominee m ON m.region_id = n.region_id AND m.id = n.nominee_id
              JOIN reward_programme p ON p.region_id = m.region_id AND p.id = m.programme_id
              WHERE n.region_id = t.region_id AND n.id = t.award_id)`,
  topic_id: named('forum_topic', 'title', 'topic_id'),
  post_id: named('forum_post', 'text', 'post_id'),
  announcement_id: named('announcement', 'title', 'announcement_id'),
  wish_id: named('help_wish', 'headline', 'wish_id'),
  task_id: named('team_task', 'title', 'task_id'),
  annual_review_id: named('annual_review', 'year', 'annual_review_id'),
  quarterly_review_id: `(SELECT n.year || ' TW ' || n.quarter FROM quarterly_review n
                         WHERE n.region_id = t.region_id AND n.id = t.quarterly_review_id)`,
  ...Object.fromEntries(
    [
      'employee_id',
      'supervisor_id',
      'leader_id',
      'assessor_id',
      'author_id',
      'giver_id',
      'receiver_id',
      'asker_id',
      'asked_id',
      'assignee_id',
      'shared_with',
    ].map((column) => [column, person(column)]),
  ),
}

/** Only what stands in our own list becomes SQL; the person's ids are bound. */
function askedOf({ table, columns, mine = 't.employee_id = :me' }: OwnTable, ctx: Ctx): Prisma.Sql {
  const pairs = columns.split(' ').map((column) => `'${column}', ${NAMED[column] ?? `t.${column}`}`)
  const text =
    `SELECT jsonb_build_object(${pairs.join(', ')}) AS row FROM "${table}" t ` +
    `WHERE t.region_id = :region AND (${mine}) ORDER BY ${orderOf(columns)}`
  const { employeeId, accountId } = ctx.actor
  const [first = '', ...rest] = text.split(/(?=:(?:me|account|region)\b)/)
  return rest.reduce((sql, part) => {
    const [, name = '', after = ''] = /^:(me|account|region)([\s\S]*)$/.exec(part) ?? []
    const value =
      name === 'region'
        ? Prisma.sql`${ctx.regionId}::int`
        : Prisma.sql`${name === 'me' ? employeeId : accountId}::uuid`
    return Prisma.sql`${sql}${value}${Prisma.raw(after)}`
  }, Prisma.raw(first))
}

const TIMES =
  /^(log_date|given_on|given_at|measured_on|starts_on|day|month|year|asked_at|at|issued_at|created_at|since|named_at)$/
const orderOf = (columns: string) => {
  const first = columns.split(' ').find((column) => TIMES.test(column))
  return first ? `t.${first}, t.ctid` : 't.ctid'
}

/** The person's rows of each table, in the order of the list. */
export async function ownRows(ctx: Ctx): Promise<{ of: OwnTable; rows: OwnRow[] }[]> {
  const sections = []
  for (const of of EXPORTED) {
    const found = await ctx.db.$queryRaw<{ row: OwnRow }[]>(askedOf(of, ctx))
    sections.push({ of, rows: found.map(({ row }) => row) })
  }
  return sections
}
