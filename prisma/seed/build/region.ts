// One region from its units to its chain, in one transaction.
import type { Client } from 'pg'
import { accountRows, grantRows } from './accounts.ts'
import { buildAnnualReviews } from './annual-reviews.ts'
import { calibrate } from './calibration.ts'
import { buildCareers } from './careers.ts'
import { startChain } from './chain.ts'
import { creditRows } from './credits.ts'
import { dataCorrectionRows } from './data-corrections.ts'
import { buildDiscipline } from './discipline.ts'
import { buildTalks } from './dialogues.ts'
import { buildCertificateFiles, buildEvidence } from './evidence.ts'
import { favouriteRows } from './favourites.ts'
import { buildFeedback } from './feedback.ts'
import { buildFollowUps } from './follow-ups.ts'
import { buildForum } from './forum.ts'
import { buildAnnouncements } from './announcements.ts'
import { buildHelp } from './help.ts'
import { buildGoals } from './goals.ts'
import { buildWords } from './improvements.ts'
import { kudosRows } from './kudos.ts'
import { leadershipRows } from './leadership.ts'
import { firstStepRows, hasNotCome, stillWritten } from './habit.ts'
import { buildLeaves } from './leave.ts'
import { buildLogs, logRows, openedDayRows, type SeedLog, stepRows } from './logs.ts'
import { buildMeasurements } from './measurements.ts'
import {
  assignmentRows,
  buildPeople,
  employeeRows,
  nameTokenRows,
  type SeedPerson,
  supervisionRows,
} from './people.ts'
import { buildObjections } from './objections.ts'
import { periodRows } from './periods.ts'
import { buildPlanVersions } from './plan-versions.ts'
import { buildPlans } from './plans.ts'
import { buildPosts } from './posts.ts'
import { agreementRows, goalChangeRows } from './promises.ts'
import { buildPromotions } from './promotions.ts'
import { buildPublicInput } from './public-input.ts'
import { publicationRows } from './publications.ts'
import { quartersOf } from './quarter-evidence.ts'
import { buildReviews } from './reviews.ts'
import { rewardTables } from './rewards.ts'
import { realisationRows } from './realisations.ts'
import { recordRows } from './records.ts'
import { reviewPartRows } from './review-parts.ts'
import { reflectionRows } from './reflections.ts'
import { rollUp } from './rollups.ts'
import { inRegion, insert, type Row, textOf } from './rows.ts'
import { selfAssessmentRows } from './self-assessments.ts'
import { serviceCaseRows, surveyRows } from './service-cases.ts'
import type { Setting } from './setting.ts'
import { buildStaffSurveys } from './staff-surveys.ts'
import { standardRows } from './standards.ts'
import { buildStatements } from './statements.ts'
import { buildSurveys } from './surveys.ts'
import { buildTeamTasks } from './team-tasks.ts'
import { buildUnitReviews } from './unit-reviews.ts'
import { buildCircles, sharedTopics } from './circles.ts'
import { buildTraining } from './training.ts'
import { buildUnits, unitRows } from './units.ts'
import { waitingPlanRows } from './waiting-plan.ts'

export type SeedRegion = {
  passwordHash: string
  /** Where evidence files go; without it nobody has any. */
  dataDir?: string
}

export type BuiltRegion = {
  people: readonly SeedPerson[]
  logs: readonly SeedLog[]
  /** In an order in which every reference finds what it points at. */
  tables: readonly (readonly [table: string, rows: Row[]])[]
}

/** All rows of a region, without a database. */
export async function buildRegion(of: Setting, { passwordHash, dataDir }: SeedRegion): Promise<BuiltRegion> {
  const units = buildUnits(of)
  const people = buildPeople(of, units)
  const goals = buildGoals(of, units)
  const plans = buildPlans(of, people, goals)
  const planned = buildPlanVersions(of, people, plans)
  const waiting = waitingPlanRows(of, people, goals)
  const leaves = buildLeaves(of, people)
  const all = buildLogs(of, people, plans, leaves)
  const measurements = buildMeasurements(of, units, people, goals)
  const present = new Set(people.filter((person) => !hasNotCome(person)).map(({ id }) => id))
  const feedback = buildFeedback(of, people, plans, all).filter(({ personId }) => present.has(personId))
  const logs = stillWritten(of, people, all, new Set(feedback.map(({ row }) => row.log_id)))
  const words = buildWords(of, people, feedback)
  const talks = buildTalks(of, people)
  const statements = buildStatements(of, people)
  const quarters = quartersOf(of, { people, plans, leaves, logs, feedback, goals, measurements })
  const contested = buildObjections(of, { people, logs, reviews: buildReviews(of, quarters, people) })
  const { reviews } = contested
  const calibrated = calibrate(of, people, contested)
  const unitReviews = buildUnitReviews(of, { units, people, goals, measurements, reviews })
  const records = [
    ...recordRows(of, people, plans),
    ...surveyRows(of, { units, people, goals, measurements }),
  ]
  const office = [
    ['unit', unitRows(of, units)],
    ['employee', employeeRows(of, people)],
    ['employee_name_token', nameTokenRows(of, people)],
  ] as const
  const held = buildPosts(of, units, people, assignmentRows(of, people, units))
  const { assignments } = held
  const careers = buildCareers(of, people, assignments, held.rows)
  const realised = realisationRows(of, people, plans, logs)
  const annual = buildAnnualReviews(of, {
    units,
    people,
    plans,
    logs,
    realised,
    reviews,
    assignments,
    unitReviews: unitReviews.reviews,
  })
  const heard = buildPublicInput(of, { units, people, unitReviews: unitReviews.reviews })
  const shared = buildTeamTasks(of, people)
  const spoken = buildForum(of, { units, people })
  const announced = buildAnnouncements(of, { units, people })
  const helped = buildHelp(of, people)
  const satisfaction = buildSurveys(of, { units, people })
  const training = buildTraining(of, { units, people, reviews })
  const circled = buildCircles(of, people, training.records)
  const followUps = buildFollowUps(of, people, annual.rows)
  const leadership = leadershipRows(of, people)
  const rewards = rewardTables(of, {
    people,
    reviews,
    logs,
    plans,
    leaves,
    posts: held.rows,
    absences: followUps.absences,
  })
  const promotions = buildPromotions(of, {
    certificates: leadership,
    units,
    people,
    posts: held.rows,
    assignments,
    careers,
    annual: annual.rows,
    quarterly: reviews.map(({ row }) => row),
    learned: training.records.concat(circled.records),
  })
  const discipline = buildDiscipline(of, people, {
    candidates: new Set(promotions.candidates.map(({ employee_id: id }) => textOf(id))),
    absent: [...new Set(followUps.absences.map(({ employee_id: id }) => textOf(id)))],
  })
  const surveys = buildStaffSurveys(of, units, people)
  const agreements = agreementRows(of, units)
  const cases = serviceCaseRows(of, people, plans)
  const tables = [
    ...office,
    ['position', held.rows.concat(held.higher)],
    ['assignment', assignments],
    ['rank_record', careers.ranks],
    ['education_record', careers.education],
    ['post_record', careers.posts],
    ['competence_assessment', careers.assessments],
    ['credit_record', creditRows(of, people, assignments, held.rows)],
    ['supervision', supervisionRows(of, people)],
    ['account', accountRows(of, people, logs, passwordHash)],
    ['role_grant', grantRows(of, people)],
    ['first_steps', firstStepRows(of, people, logs)],
    ['period', periodRows(of, people)],
    ['vision', goals.vision],
    ['mission', goals.missions],
    ['strategic_goal', goals.goals],
    ['unit_indicator', goals.unitIndicators],
    ['indicator_target', measurements.targets],
    ['indicator_value', measurements.values],
    ['unit_agreement', agreements],
    ['goal_change', goalChangeRows(of, units, people, goals, measurements)],
    ['standard_indicator', standardRows(of)],
    ['performance_plan', plans.plans.concat(waiting.plans)],
    ['work_result', plans.results],
    ['indicator', plans.indicators],
    ['plan_version', planned.versions.concat(waiting.versions)],
    ['contribution', planned.contributions],
    ['leave', leaves.rows],
    ['opened_day', openedDayRows(of, logs)],
    ['activity_log', logRows(of, people, logs)],
    ['activity_log_step', stepRows(of, people, logs)],
    ['favourite_activity', favouriteRows(of, people, plans)],
    ['feedback', words.feedback],
    ['feedback_request', words.requests],
    ['dialogue', talks.dialogues],
    ['dialogue_note', talks.notes],
    ['improvement', words.improvements.concat(talks.improvements)],
    ['reflection', reflectionRows(of, people)],
    ['statement_answer', statements.answers],
    ['statement_comment', statements.comments],
    ['staff_survey', surveys.surveys],
    ['staff_survey_answer', surveys.answers],
    ['staff_survey_reply', surveys.replies],
    ['measurement', records],
    ['service_case', cases],
    ['service', satisfaction.services],
    ['service_served', satisfaction.served],
    ['survey_sheet', satisfaction.sheets],
    ['survey_batch', satisfaction.batches],
    ['survey_answer', satisfaction.answers],
    ['survey_comment', satisfaction.comments],
    ['realisation', realised],
    ['quarterly_review', reviews.map(({ row }) => row)],
    ['annual_review', annual.rows],
    ['review_version', calibrated.versions.concat(annual.versions)],
    ['legacy_result', annual.legacy],
    ['objection', contested.objections],
    ['calibration_note', calibrated.notes],
    ['self_assessment', selfAssessmentRows(of, quarters)],
    ['review_part', reviewPartRows(of, people)],
    ['unit_review', unitReviews.reviews.concat(annual.unitYears)],
    ['improvement_step', unitReviews.steps.concat(heard.steps)],
    ['citizen_input', heard.inputs],
    ['citizen_input_move', heard.moves],
    ['citizen_input_follow_up', heard.followUps],
    ['data_correction', dataCorrectionRows(of, people)],
    ['team_task', shared.tasks],
    ['team_comment', shared.comments],
    ['learning_circle', circled.circles],
    ['circle_meeting', circled.meetings],
    ['circle_presence', circled.people],
    ['forum_session', spoken.sessions],
    ['forum_topic', sharedTopics(spoken.topics, circled.circles)],
    ['forum_post', spoken.posts],
    ['forum_mention', spoken.mentions],
    ['forum_vote', spoken.votes],
    ['forum_judgement', spoken.judgements],
    ['forum_point', spoken.points],
    ['forum_move', spoken.moves],
    ['announcement', announced.announcements],
    ['announcement_unit', announced.units],
    ['announcement_wording', announced.wordings],
    ['announcement_receipt', announced.receipts],
    ['help_question', helped.questions],
    ['help_entry', helped.entries],
    ['help_wish', helped.wishes],
    ['help_wish_vote', helped.votes],
    ['course', training.courses],
    ['course_session', training.sessions],
    ['enrolment', training.enrolments],
    ['training_record', training.records.concat(leadership)],
    ['learning_need', training.needs],
    ['unit_learning_plan', training.plans],
    ['course_effect', training.effects],
    ['kudos', kudosRows(of, people)],
    ['absence', followUps.absences],
    ['improvement_plan', followUps.plans],
    ['improvement_checkpoint', followUps.checkpoints],
    ['discipline_case', discipline.cases],
    ['discipline_step', discipline.steps],
    ['discipline_register', discipline.register],
    ...rewards,
    ['promotion_round', promotions.rounds],
    ['promotion_rules', promotions.rules],
    ['promotion_panelist', promotions.panel],
    ['promotion_candidate', promotions.candidates],
    ['promotion_input', promotions.inputs],
    ['promotion_conflict', promotions.conflicts],
    ['promotion_score', promotions.scores],
    ['promotion_ranking', promotions.rankings],
    ['promotion_decision', promotions.decisions],
    ['promotion_objection', promotions.objections],
    ['employee_relation', promotions.relations],
    [
      'publication',
      publicationRows(of, {
        units,
        people,
        goals,
        measurements,
        reviews,
        agreements,
        unitReviews: unitReviews.reviews,
        steps: unitReviews.steps.concat(heard.steps),
        followUps: heard.followUps,
        cases,
        satisfaction,
        inputs: heard.inputs,
      }),
    ],
  ] as const
  const evidence = dataDir ? await buildEvidence(of, people, logs, dataDir) : { files: [], links: [] }
  const certificates = buildCertificateFiles(of, people, training.records, dataDir)
  return {
    people,
    logs,
    tables: [
      ...tables.flatMap((table): BuiltRegion['tables'] =>
        table[0] === 'training_record'
          ? [
              ['evidence_file', evidence.files.concat(certificates.files)],
              ['training_record', certificates.records.concat(leadership, circled.records)],
            ]
          : [table],
      ),
      ['activity_log_evidence', evidence.links],
    ],
  }
}

export async function seedRegion(
  client: Client,
  of: Setting,
  how: SeedRegion,
): Promise<readonly SeedPerson[]> {
  const { people, tables } = await buildRegion(of, how)
  await inRegion(client, of.region.id, async () => {
    for (const [table, rows] of tables) await insert(client, table, rows)
    await rollUp(client, of)
    await startChain(client, of, new Map(tables.map(([table, rows]) => [table, rows.length])))
  })
  return people
}
