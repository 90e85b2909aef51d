// Every exported query and command, and who knocks on it in vain. A new export without a row here fails doors.test.ts.
import * as administration from '@/lib/accounts/commands/administration'
import * as stepUp from '@/lib/accounts/commands/step-up'
import * as accounts from '@/lib/accounts/commands'
import * as accountQueries from '@/lib/accounts/queries'
import * as accountCards from '@/lib/accounts/queries/administration'
import * as decisions from '@/lib/activity-logs/commands/decisions'
import * as rollup from '@/lib/activity-logs/commands/rollup'
import * as writing from '@/lib/activity-logs/commands/writing'
import * as detail from '@/lib/activity-logs/queries/detail'
import * as logForms from '@/lib/activity-logs/queries/form'
import * as inbox from '@/lib/activity-logs/queries/inbox'
import * as members from '@/lib/activity-logs/queries/member'
import * as books from '@/lib/activity-logs/queries/month-book'
import * as own from '@/lib/activity-logs/queries/own'
import * as teams from '@/lib/activity-logs/queries/team'
import * as todays from '@/lib/activity-logs/queries/today'
import * as attendance from '@/lib/attendance/commands'
import * as absences from '@/lib/attendance/commands/absences'
import * as absenceImports from '@/lib/attendance/commands/absence-imports'
import * as absenceImportQueries from '@/lib/attendance/queries/absence-imports'
import * as annualLeaves from '@/lib/attendance/queries/annual-leave'
import * as creditImports from '@/lib/talent/commands/credit-imports'
import * as creditImportQueries from '@/lib/talent/queries/credit-imports'
import * as absenceQueries from '@/lib/attendance/queries/absences'
import * as attendanceQueries from '@/lib/attendance/queries'
import * as evidence from '@/lib/evidence/commands'
import * as evidenceQueries from '@/lib/evidence/queries'
import * as feedback from '@/lib/feedback/commands'
import * as dialogueCommands from '@/lib/feedback/commands/dialogues'
import * as feedbackImprovements from '@/lib/feedback/commands/improvements'
import * as feedbackRequests from '@/lib/feedback/commands/requests'
import * as reflecting from '@/lib/feedback/commands/reflections'
import * as statements from '@/lib/feedback/commands/statements'
import * as feedbackQueries from '@/lib/feedback/queries'
import * as feedbackCircle from '@/lib/feedback/queries/circle'
import * as dialogueQueries from '@/lib/feedback/queries/dialogues'
import * as improvementQueries from '@/lib/feedback/queries/improvements'
import * as reflectionQueries from '@/lib/feedback/queries/reflections'
import * as requestQueries from '@/lib/feedback/queries/requests'
import * as statementQueries from '@/lib/feedback/queries/statements'
import * as goals from '@/lib/goals/commands'
import * as goalImports from '@/lib/goals/commands/imports'
import * as goalQueries from '@/lib/goals/queries'
import * as goalImportQueries from '@/lib/goals/queries/imports'
import * as realisations from '@/lib/measurements/commands/realisation'
import * as records from '@/lib/measurements/commands/records'
import * as serviceCases from '@/lib/measurements/commands/service-cases'
import * as measurements from '@/lib/measurements/commands'
import * as measurementQueries from '@/lib/measurements/queries'
import { goalAtWork } from '@/lib/measurements/queries/goal-at-work'
import { goalChangesFor } from '@/lib/measurements/queries/goal-changes'
import { goalTree } from '@/lib/measurements/queries/goal-tree'
import { myImpact } from '@/lib/measurements/queries/my-impact'
import * as origins from '@/lib/measurements/queries/origin'
import * as realisationQueries from '@/lib/measurements/queries/realisation'
import * as recordQueries from '@/lib/measurements/queries/records'
import { latestSatisfactionFor, satisfactionFor } from '@/lib/measurements/queries/satisfaction'
import * as serviceCaseQueries from '@/lib/measurements/queries/service-cases'
import * as organization from '@/lib/organization/commands'
import * as imports from '@/lib/organization/commands/imports'
import * as organizationQueries from '@/lib/organization/queries'
import * as importQueries from '@/lib/organization/queries/imports'
import * as directories from '@/lib/organization/queries/directory'
import * as logImports from '@/lib/interop/commands/log-imports'
import * as logImportQueries from '@/lib/interop/queries/log-imports'
import * as correctionCommands from '@/lib/interop/commands/corrections'
import * as ownDataCommands from '@/lib/interop/commands/own-data'
import * as correctionQueries from '@/lib/interop/queries/corrections'
import * as ownDataQueries from '@/lib/interop/queries/own-data'
import * as bknDaily from '@/lib/interop/queries/bkn-daily'
import * as line from '@/lib/organization/queries/line'
import * as periods from '@/lib/periods/commands'
import * as periodQueries from '@/lib/periods/queries'
import * as planning from '@/lib/plans/commands'
import * as leading from '@/lib/plans/commands/leading'
import * as standards from '@/lib/plans/commands/standards'
import * as plans from '@/lib/plans/queries'
import * as planGaps from '@/lib/plans/queries/gaps'
import * as ownPlans from '@/lib/plans/queries/own'
import * as standardQueries from '@/lib/plans/queries/standards'
import * as teamPlans from '@/lib/plans/queries/team'
import * as applying from '@/lib/promotion/commands/applying'
import * as promotionAttempts from '@/lib/promotion/commands/attempts'
import * as deciding from '@/lib/promotion/commands/deciding'
import * as panelists from '@/lib/promotion/commands/panel'
import * as relations from '@/lib/promotion/commands/relations'
import * as promotionRounds from '@/lib/promotion/commands/rounds'
import * as substitutes from '@/lib/promotion/commands/substitutes'
import * as promotionVersions from '@/lib/promotion/commands/versions'
import * as promotionPatterns from '@/lib/promotion/queries/patterns'
import * as promotionClocks from '@/lib/promotion/queries/clocks'
import * as promotionChanges from '@/lib/promotion/queries/changes'
import * as promotionDecisions from '@/lib/promotion/queries/deciding'
import * as promotionDecrees from '@/lib/promotion/queries/decree'
import * as promotionDesks from '@/lib/promotion/queries/desk'
import * as inspections from '@/lib/promotion/queries/inspection'
import * as ownRounds from '@/lib/promotion/queries/own'
import * as panelDesks from '@/lib/promotion/queries/panel'
import * as publishedRounds from '@/lib/promotion/queries/published'
import * as publication from '@/lib/publication/commands'
import * as papers from '@/lib/publication/commands/papers'
import * as publicationPages from '@/lib/publication/public'
import * as publicPromotion from '@/lib/publication/public/promotion'
import * as openData from '@/lib/publication/public/open-data'
import * as publicRewards from '@/lib/publication/public/rewards'
import * as publicPapers from '@/lib/publication/public/papers'
import * as publicationQueries from '@/lib/publication/queries'
import * as paperQueries from '@/lib/publication/queries/papers'
import * as annual from '@/lib/reviews/commands/annual'
import * as reviews from '@/lib/reviews/commands'
import * as annualQueries from '@/lib/reviews/queries/annual'
import * as annualEvidence from '@/lib/reviews/queries/annual-evidence'
import * as annualResults from '@/lib/reviews/queries/annual-result'
import * as reviewQueries from '@/lib/reviews/queries'
import * as reviewSheets from '@/lib/reviews/queries/sheet'
import * as parts from '@/lib/reviews/commands/parts'
import * as partQueries from '@/lib/reviews/queries/parts'
import * as selves from '@/lib/reviews/commands/self-assessment'
import * as selfQueries from '@/lib/reviews/queries/self-assessment'
import * as delivery from '@/lib/reviews/commands/delivery'
import * as objecting from '@/lib/reviews/commands/objections'
import * as behind from '@/lib/reviews/queries/behind'
import * as controlRoom from '@/lib/reviews/queries/control-room'
import * as citables from '@/lib/reviews/queries/citable'
import * as reviewEvidence from '@/lib/reviews/queries/evidence'
import * as objectionQueries from '@/lib/reviews/queries/objections'
import * as calibration from '@/lib/reviews/commands/calibration'
import * as signedRecord from '@/lib/reviews/queries/record'
import * as results from '@/lib/reviews/queries/result'
import * as spreads from '@/lib/reviews/queries/spread'
import * as publicInput from '@/lib/public-input/commands'
import * as publicInputPages from '@/lib/public-input/public'
import * as publishedInputs from '@/lib/public-input/queries/published'
import * as publicInputQueries from '@/lib/public-input/queries'
import * as announcementCommands from '@/lib/community/commands/announcements'
import * as announcementQueries from '@/lib/community/queries/announcements'
import * as adoptionQueries from '@/lib/community/queries/adoption'
import * as benefitQueries from '@/lib/community/queries/benefits'
import * as firstDayCommands from '@/lib/community/commands/first-days'
import * as firstDayQueries from '@/lib/community/queries/first-days'
import * as helpCommands from '@/lib/community/commands/help'
import * as wishCommands from '@/lib/community/commands/wishes'
import * as helpQueries from '@/lib/community/queries/help'
import * as wishQueries from '@/lib/community/queries/wishes'
import * as boxCommands from '@/lib/community/commands/box'
import * as forumCommands from '@/lib/community/commands/forum'
import * as pointCommands from '@/lib/community/commands/points'
import * as sessionCommands from '@/lib/community/commands/sessions'
import * as boxQueries from '@/lib/community/queries/box'
import * as taskCommands from '@/lib/community/commands/tasks'
import * as circleTopics from '@/lib/community/queries/circle-topics'
import * as thanks from '@/lib/community/queries/thanks'
import * as taskQueries from '@/lib/community/queries/tasks'
import * as forumQueries from '@/lib/community/queries/forum'
import * as pointQueries from '@/lib/community/queries/points'
import * as sessionQueries from '@/lib/community/queries/sessions'
import * as actedInputs from '@/lib/public-input/queries/acted-upon'
import * as notices from '@/lib/notifications/commands'
import * as noticeDevices from '@/lib/notifications/commands/devices'
import { inbox as noticeInbox } from '@/lib/notifications/queries'
import * as surveys from '@/lib/surveys/commands'
import { carryIndex } from '@/lib/surveys/commands/carry'
import * as surveyQueries from '@/lib/surveys/queries'
import * as publishedSurveys from '@/lib/surveys/queries/published'
import * as surveyCodes from '@/lib/surveys/commands/codes'
import * as surveyCodeQueries from '@/lib/surveys/queries/codes'
import * as surveyPages from '@/lib/surveys/public'
import * as posts from '@/lib/talent/commands/posts'
import * as factCommands from '@/lib/talent/commands/facts'
import * as bookRanks from '@/lib/organization/commands/ranks'
import * as candidates from '@/lib/talent/queries/candidates'
import * as careers from '@/lib/talent/queries/career'
import * as personFacts from '@/lib/talent/queries/records'
import * as levelRises from '@/lib/talent/queries/level-rises'
import * as rises from '@/lib/talent/queries/rises'
import * as talentMaps from '@/lib/talent/queries/talent-map'
import * as talentFacts from '@/lib/talent/queries/facts'
import * as mismatched from '@/lib/talent/queries/mismatches'
import * as postQueries from '@/lib/talent/queries/posts'
import { idBytes, joined, slipNumber, ticketBody, writeCode } from '@/lib/surveys/rules/codes'
import { usualCompetences } from '@/lib/talent/rules/competence'
import * as courses from '@/lib/training/commands/catalogue'
import * as certificates from '@/lib/training/commands/certificates'
import * as courseEffects from '@/lib/training/commands/effects'
import * as enrolments from '@/lib/training/commands/enrolments'
import * as learningNeeds from '@/lib/training/commands/needs'
import * as circleCommands from '@/lib/training/commands/circles'
import * as meetingsDesk from '@/lib/training/queries/meetings'
import * as circleQueries from '@/lib/training/queries/circles'
import * as courseCatalogue from '@/lib/training/queries/catalogue'
import * as trainingDesk from '@/lib/training/queries/desk'
import * as needQueries from '@/lib/training/queries/needs'
import * as learned from '@/lib/training/queries/hours'
import * as ownLearning from '@/lib/training/queries/own'
import * as teamTraining from '@/lib/training/queries/team'
import * as unitTraining from '@/lib/training/queries/units'
import * as recognition from '@/lib/recognition/commands'
import * as followUps from '@/lib/recognition/commands/follow-up'
import * as discipline from '@/lib/recognition/commands/discipline'
import * as disciplineQueries from '@/lib/recognition/queries/discipline'
import * as followUpQueries from '@/lib/recognition/queries/follow-up'
import * as awards from '@/lib/recognition/commands/awards'
import * as nominations from '@/lib/recognition/commands/nominations'
import * as rewardPanel from '@/lib/recognition/commands/reward-panel'
import * as rewards from '@/lib/recognition/commands/rewards'
import * as loads from '@/lib/recognition/queries/load'
import * as ownRewards from '@/lib/recognition/queries/own-rewards'
import * as publishedRewards from '@/lib/recognition/queries/published-rewards'
import * as rewardSheets from '@/lib/recognition/queries/reward-panel'
import * as rewardDesks from '@/lib/recognition/queries/rewards'
import * as recognitionQueries from '@/lib/recognition/queries'
import * as staffSurveys from '@/lib/surveys/commands/staff'
import * as staffSurveyQueries from '@/lib/surveys/queries/staff'
import * as unitReviews from '@/lib/unit-reviews/commands'
import * as unitReviewQueries from '@/lib/unit-reviews/queries'
import * as unitStepQueries from '@/lib/unit-reviews/queries/steps'
import * as unitReports from '@/lib/unit-reviews/queries/report'
import type { WriteCtx } from '@/lib/core/types'
import { TEST_NOW } from '../support/day'
import {
  inputCodeOf,
  LABELS,
  LOG_DAYS,
  paperOf,
  PASSWORD,
  type PersonKey,
  type WorldRegion,
} from '../support/world'

type Call = (ctx: WriteCtx, of: WorldRegion) => Promise<unknown>
type Expectation = {
  /** The refusal that is expected instead of 'not_found'; 'foreign_key' when the database itself says no. */
  says?: string
  /** The empty-handed answer, where the door does not refuse. Left out, a refusal is demanded. */
  gives?: unknown
  /** Answers from the own region as if nothing foreign had been asked. */
  answersOwn?: boolean
  /** The answer may repeat the ids that were asked with; the marks and NIPs still may not be in it. */
  echoes?: boolean
}
type Knock = Expectation & { as: PersonKey; at: 'theirs' | 'own'; call: Call }
type Door = { inside: string } | { own: { as: PersonKey; call: Call } } | { knocks: Knock[] }

/** With the other region's ids. */
const theirs = (as: PersonKey, call: Call, expectation: Expectation = {}): Knock => ({
  as,
  at: 'theirs',
  call,
  ...expectation,
})
/** With ids of the own region that lie out of this person's reach. */
const near = (as: PersonKey, call: Call, expectation: Expectation = {}): Knock => ({
  as,
  at: 'own',
  call,
  ...expectation,
})
const knocks = (...all: Knock[]): Door => ({ knocks: all })
/** Takes nothing that names a row: shows or changes what is the caller's own. */
const mine = (as: PersonKey, call: Call): Door => ({ own: { as, call } })
/** No door: pure, or an ingredient whose caller has reached the row. */
const inside = (because: string): Door => ({ inside: because })

const PURE = 'pure'
const EMPTY_MAP = new Map<never, never>()
const Q2 = { year: 2026, quarter: 2 } as const
const Q1 = { year: 2026, quarter: 1 } as const
const BLANK = { ratings: {}, citations: [] }
const yearOf = (of: WorldRegion) =>
  ({
    employeeId: of.people.staff.employeeId ?? '',
    year: 2025,
    ...BLANK,
    version: 1,
    intent: 'draft',
  }) as const
const CASE = {
  caseNumber: 'B/2026/0001',
  service: 'Layanan dari seberang',
  step: 'Pemeriksaan',
  startedOn: '2026-05-04',
  targetDays: 3,
}
const done = (of: WorldRegion) => ({ caseId: of.ids.serviceCase, version: 1, finishedOn: '2026-05-06' })
const partOf = (of: WorldRegion) => ({
  employeeId: employee(of, 'staff'),
  resultRating: 'MEETS' as const,
  behaviourRating: 'MEETS' as const,
  text: REASON,
  citations: [],
})
const replied = (topicId: string) => ({ write: 'reply' as const, topicId, text: REASON, mentions: [] })
const supported = (topicId: string) => ({ mark: 'support', topicId, is: 'on' }) as const
const hiding = (postId: string) => ({ postId, version: 1, act: 'hide', text: REASON }) as const
const studying = (topicId: string) =>
  ({ topicId, version: 1, move: 'study', unitId: undefined, text: REASON }) as const
const notYetIn = (unit: string) => ({ who: 'belum-masuk', unit, after: undefined }) as const
const takenBack = (announcementId: string) =>
  ({ announcement: 'withdraw', announcementId, version: 1, reason: REASON }) as const
const answeredQuestion = (questionId: string) => ({ questionId, version: 1, answer: REASON })
const handled = (wishId: string) =>
  ({ wishId, version: 1, state: 'DONE', headline: REASON, answer: REASON }) as const
const accepted = (of: WorldRegion) =>
  ({ meetingId: of.ids.circleMeeting, version: 1, verdict: 'ACCEPTED' }) as const
const wasThere = (of: WorldRegion) =>
  ({ circle: 'answer', meetingId: of.ids.circleMeeting, said: 'THERE' }) as const
const heldMeeting = (of: WorldRegion) =>
  ({
    circle: 'write',
    circleId: of.ids.circle,
    title: REASON,
    heldOn: '2026-05-11',
    fromMinute: 780,
    toMinute: 840,
    place: REASON,
    minutes: REASON,
    people: [employee(of, 'staff'), employee(of, 'colleague')],
  }) as const
const commented = (of: WorldRegion) => ({ task: 'comment', taskId: of.ids.teamTask, text: REASON }) as const
const unnamedLetter = (of: WorldRegion) => ({
  number: of.id,
  category: 'OPINION' as const,
  title: REASON,
  text: REASON,
  message: new Uint8Array(64),
  signature: new Uint8Array(256),
})
const heard = (inputId: string) => ({ inputId, version: 1 })
const letThrough = (inputId: string) =>
  ({ ...heard(inputId), track: 'PLAIN', publicText: 'Keluhan warga …' }) as const
const takenUp = (inputId: string) => ({ ...heard(inputId), track: 'PLAIN' }) as const
const declined = (inputId: string) => ({ ...heard(inputId), reason: REASON, laporNumber: undefined })
const answered = (inputId: string) => ({ ...heard(inputId), answer: REASON })
const followedUp = (of: WorldRegion) => ({
  ...heard(of.ids.citizenInput),
  text: REASON,
  ownerId: of.people.staff.employeeId ?? '',
  dueOn: '2026-06-30',
})
const accepting = () => {
  const form = new FormData()
  form.set('tanggapan', 'sudah')
  return form
}
const surveyed = (of: WorldRegion) => ({ serviceId: of.ids.service, version: 1 })
const served = (of: WorldRegion) => ({ serviceId: of.ids.service, ...Q2, served: 90 })
const carried = (of: WorldRegion) => ({
  unitIndicatorId: of.ids.unitIndicator,
  serviceId: of.ids.service,
  ...Q2,
})
const sheet = (of: WorldRegion) => ({
  serviceId: of.ids.service,
  sheetNumber: 7,
  answeredOn: '2026-05-06',
  ratings: '343344343',
})
const codesFor = (of: WorldRegion) => ({
  serviceId: of.ids.service,
  channel: 'SLIP' as const,
  counter: 'Loket lain',
  size: 6,
  expiresOn: '2026-06-30',
})
/** Well formed, of this region, and sealed by nobody. */
const forgedCode = (of: WorldRegion) =>
  writeCode(of.id, joined(ticketBody(of.ids.surveyBatch, undefined, slipNumber(1)), new Uint8Array(16)))
const citizens = (of: WorldRegion) => ({ code: forgedCode(of), ratings: '444444444' })
const toCorrect = (of: WorldRegion) => ({ correctionId: of.ids.dataCorrection, version: 1 })
const MAY = { from: '2026-05-01', through: '2026-05-31' }
const TODAY = '2026-05-13'
const REASON = 'Alasan yang cukup panjang untuk diterima'

const employee = (of: WorldRegion, key: PersonKey) => of.people[key].employeeId ?? ''
const logAt = (of: WorldRegion, name: keyof typeof LOG_DAYS) => ({
  logDate: LOG_DAYS[name],
  logId: of.ids[name],
  version: 1,
})
const entry = {
  title: 'Kegiatan dari tempat lain',
  minutes: 30,
  logDate: '2026-05-13',
  intent: 'submit',
} as const

const promise = {
  name: 'Indikator dari seberang',
  measureUnit: '%',
  direction: 'UP',
  method: REASON,
  source: REASON,
  year: 2027,
  targets: ['1', null, null, null],
} as const

const ofClinic = (of: WorldRegion) =>
  ({ unitId: of.ids.clinic, year: 2026, quarter: 1, causes: {}, version: 1, intent: 'draft' }) as const
const unitGrade = (of: WorldRegion) =>
  ({ reviewId: of.ids.unitReview, version: 1, grade: 'GOOD', reason: REASON }) as const
const newStep = (of: WorldRegion) => ({
  reviewId: of.ids.unitReview,
  text: REASON,
  ownerId: employee(of, 'staff'),
  dueOn: '2026-06-30',
})
const keptAnswer = (of: WorldRegion) =>
  ({ noteId: of.ids.calibration, version: 1, outcome: 'KEPT', answer: REASON }) as const
const settling = (unitId: string) => ({ unitId, ...Q1, version: 1, seen: 'ab'.repeat(32) })
const stepChange = (of: WorldRegion) =>
  ({ stepId: of.ids.improvementStep, version: 1, progress: 50, status: 'OPEN' }) as const

const seenAt = {
  source: 'OBSERVATION',
  measuredOn: '2026-05-06',
  place: 'Loket pendaftaran',
  summary: REASON,
  answers: [],
  fileIds: [],
} as const
const observed = (of: WorldRegion) => ({
  ...seenAt,
  employeeId: employee(of, 'staff'),
  behaviour: 'LOYAL' as const,
  seen: [{ guide: 0, seen: 'YES' as const }],
  answers: [],
  fileIds: [] as string[],
})
const ofUnit = (of: WorldRegion) => ({
  ...seenAt,
  unitIndicatorId: of.ids.unitIndicator,
  value: '80',
  seen: [],
  answers: [],
  fileIds: [],
})

const said = (of: WorldRegion) => ({
  indicatorId: of.ids.indicator,
  ...Q2,
  value: '9',
  reason: REASON,
  version: 0,
})

const roundAt = (of: WorldRegion) => ({ roundId: of.ids.promotionRound })
const roundStep = (of: WorldRegion) => ({ ...roundAt(of), version: 1 })
const seenRules = { hash: 'ab'.repeat(32), password: PASSWORD }
const newRules = (of: WorldRegion) => ({
  weights: { gagasan: 10_000 },
  spread: 1500,
  opensOn: '2026-06-01',
  closesOn: '2026-06-20',
  decidesBy: '2026-07-20',
  panel: [of.people.supervisor.login],
})
const newRound = (of: WorldRegion) => ({ positionId: of.ids.post, version: 0, ...newRules(of) })
const scoreOf = (of: WorldRegion) => ({ ...roundAt(of), label: LABELS.staff, scores: { gagasan: 8000 } })
const choiceOf = (of: WorldRegion) => ({
  ...roundStep(of),
  label: LABELS.staff,
  reason: REASON,
  password: PASSWORD,
})
const answerTo = (of: WorldRegion) =>
  ({
    objectionId: of.ids.promotionObjection,
    version: 1,
    outcome: 'REJECTED',
    answer: REASON,
  }) as const
const related = (of: WorldRegion) =>
  ({ employeeNip: of.people.staff.login, relatedNip: of.people.colleague.login, kind: 'SIBLING' }) as const

const rewardAt = (of: WorldRegion) => ({ programmeId: of.ids.reward })
const rewardStep = (of: WorldRegion) => ({ ...rewardAt(of), version: 1 })
const newReward = (of: WorldRegion) => ({
  version: 0,
  name: 'Program dari seberang',
  period: { kind: 'QUARTER' as const, year: 2026, number: 4 },
  unitId: of.ids.clinic,
  kinds: ['PNS' as const],
  attendance: 95,
  weights: { dampak: 100 },
  evidence: {},
  leading: 'OUTPUT' as const,
  winners: 1,
  forms: ['CERTIFICATE' as const],
  fromRecord: 0,
  opensOn: '2026-10-01',
  closesOn: '2027-01-15',
  decidesBy: '2027-01-31',
  panel: [of.people.supervisor.login],
})
const namingOf = (of: WorldRegion, key: PersonKey) => ({
  programmeId: of.ids.openReward,
  employeeId: employee(of, key),
  reason: REASON,
  evidence: REASON,
  cites: [],
})
const voteOf = (of: WorldRegion) => ({
  ...rewardAt(of),
  nomineeId: of.ids.nominee,
  scores: { dampak: 80 },
})
const winnersOf = (of: WorldRegion) => ({
  ...rewardStep(of),
  nomineeIds: [of.ids.winner],
  reason: REASON,
})

const reviewOnPaper = (of: WorldRegion) => ({
  kind: 'QUARTERLY_REVIEW' as const,
  subjectId: of.ids.finalReview,
  number: 1,
})

const unitOnPaper = (of: WorldRegion) => ({
  kind: 'UNIT_REVIEW' as const,
  subjectId: of.ids.unitReview,
  number: 1,
})
const personsPaper = (of: WorldRegion) => ({ employeeId: employee(of, 'staff'), unitId: null })
const unitsPaper = (of: WorldRegion) => ({ employeeId: null, unitId: of.ids.clinic })

const planAt = (of: WorldRegion) => ({ planId: of.ids.plan, version: 1 })
const draftOf = (of: WorldRegion) => ({
  ...planAt(of),
  approach: 'QUANTITATIVE' as const,
  results: [],
  annexes: { resources: [], accountability: [], consequences: [] },
  intent: 'draft' as const,
})
const cellOf = (of: WorldRegion) => ({
  parentResultId: of.ids.otherWorkResult,
  employeeId: employee(of, 'staff'),
  kind: 'OUTPUT' as const,
  text: 'Sumbangan dari tempat lain',
  version: 0,
})

const postOf = (of: WorldRegion) => ({
  positionId: of.ids.post,
  version: 1,
  unitId: of.ids.clinic,
  title: 'Jabatan dari seberang',
  level: 'PENGAWAS' as const,
  seats: 1,
  fields: [],
  clusters: [],
  experienceFields: [],
  earlierLevels: [],
  certificates: [],
  competences: usualCompetences('PENGAWAS'),
  pnsOnly: true,
})
const seatOf = (of: WorldRegion) => ({ positionId: of.ids.post, assignmentId: of.ids.seat })
const sheetOf = (of: WorldRegion) => ({
  id: of.ids.post,
  workField: null,
  profile: {
    level: 'PENGAWAS' as const,
    education: null,
    fields: [],
    clusters: [],
    minRank: null,
    experienceMonths: null,
    experienceFields: [],
    earlierPost: null,
    certificates: [],
    competences: {},
    maxAge: null,
    pnsOnly: true,
  },
})

const rankOf = (of: WorldRegion, key: PersonKey) => ({
  employeeId: employee(of, key),
  rankCode: 'III_B' as const,
  since: '2026-04-01',
  source: REASON,
})
const schoolingOf = (of: WorldRegion, key: PersonKey) => ({
  employeeId: employee(of, key),
  level: '40' as const,
  field: 'Gizi',
  year: 2010,
  source: REASON,
})
const earlierOf = (of: WorldRegion, key: PersonKey) => ({
  employeeId: employee(of, key),
  title: 'Pelaksana',
  level: 'PELAKSANA' as const,
  office: 'Dinas lain',
  startsOn: '2010-01-01',
  endsOn: '2012-12-31',
  source: REASON,
})
const assessedOf = (of: WorldRegion, key: PersonKey) => ({
  employeeId: employee(of, key),
  assessedOn: '2026-01-05',
  body: 'Lembaga lain',
  levels: { INTEGRITY: 3 as const },
  potential: 7000,
})

const creditOf = (of: WorldRegion, key: PersonKey) => ({
  employeeId: employee(of, key),
  level: 'TERAMPIL' as const,
  points: '20',
  year: 2022,
  decree: 'PAK 7',
  decidedOn: '2023-01-05',
  source: REASON,
})

const objectionAt = (of: WorldRegion) => ({ objectionId: of.ids.objection, version: 1 })
const sideOf = (of: WorldRegion) => ({ ...objectionAt(of), explanation: REASON, evidenceIds: [] })
const verdictOn = (of: WorldRegion) => ({
  ...objectionAt(of),
  outcome: 'REFUSED' as const,
  reason: REASON,
  evidenceIds: [],
})
const complaint = { number: 1, grounds: REASON, citations: [], evidenceIds: [] }

const talk = { heldOn: TODAY, topic: 'Dialog dari seberang', shared: REASON, note: REASON }
const dialogueAt = (of: WorldRegion) => ({ dialogueId: of.ids.dialogue, version: 1 })
const reflectionAt = (of: WorldRegion) => ({ reflectionId: of.ids.reflection, version: 1 })
const ballotOf = (of: WorldRegion) => ({ leaderId: employee(of, 'supervisor'), ...Q2 })
const letterTo = (of: WorldRegion) => ({
  ...ballotOf(of),
  message: new Uint8Array(64),
  signature: new Uint8Array(256),
  ratings: [4, 4, 4, 4, 4, 4, 4, 4, 4],
})
const NEW_COURSE = {
  title: 'Pelatihan dari seberang',
  kind: 3,
  category: 'IT',
  hours: 8,
  provider: 'Penyelenggara',
  summary: REASON,
} as const
const newSession = (of: WorldRegion) => ({
  courseId: of.ids.course,
  startsOn: '2026-06-10',
  endsOn: '2026-06-11',
  place: 'Aula dari seberang',
  seats: 10,
})
const certificateOf = (of: WorldRegion) => ({
  title: 'Sertifikat dari seberang',
  kind: 3 as const,
  category: 'IT' as const,
  hours: 8,
  startsOn: '2026-05-04',
  endsOn: '2026-05-05',
  provider: 'Penyelenggara',
  number: 'S-9/2026',
  fileIds: [of.ids.file],
})
const certificateAt = (of: WorldRegion) => ({ recordId: of.ids.certificate, version: 1 })
const seatAt = (of: WorldRegion) => ({ enrolmentId: of.ids.enrolment, version: 1 })
const needAt = (of: WorldRegion) => ({ needId: of.ids.learningNeed, version: 1 })
const newNeed = {
  year: 2026,
  category: 'IT',
  hours: 8,
  gap: REASON,
  expected: REASON,
} as const

const wayBack = (of: WorldRegion) => ({
  employeeId: employee(of, 'staff'),
  startsOn: TODAY,
  months: 2,
  aims: [{ text: REASON, behaviour: 'ACCOUNTABLE' as const }],
  support: REASON,
  ground: REASON,
})
const wayBackAt = (of: WorldRegion) => ({ planId: of.ids.planToImprove, version: 1 })
const monthlyLook = (of: WorldRegion) =>
  ({ planId: of.ids.planToImprove, number: 1, standing: 'ON_TRACK', note: REASON }) as const
const wayBackEnds = (of: WorldRegion) =>
  ({ ...wayBackAt(of), outcome: 'MET', reason: REASON, early: 'no' }) as const
const wayBackAnswer = (of: WorldRegion) => ({ ...wayBackAt(of), agrees: 'no', words: REASON }) as const

const suspicion = (of: WorldRegion) =>
  ({
    employeeId: employee(of, 'staff'),
    source: 'REPORT',
    knownOn: TODAY,
    breach: REASON,
    document: 'Nota 1',
  }) as const
const examination = (of: WorldRegion) =>
  ({
    caseId: of.ids.disciplineCase,
    version: 1,
    step: 'EXAMINATION',
    on: TODAY,
    document: 'Berita acara 1',
    appeared: 'YES',
    examiner: 'SUPERIOR',
    account: REASON,
    text: REASON,
  }) as const
const ownWords = (of: WorldRegion) =>
  ({ caseId: of.ids.disciplineCase, version: 1, step: 'ACCOUNT', text: REASON }) as const

const NEW_SURVEY = {
  title: 'Survei karier',
  opensOn: TODAY,
  closesOn: '2026-05-27',
  statements: [REASON, REASON, REASON],
}
const surveyBallot = (of: WorldRegion) => ({ surveyId: of.ids.staffSurvey, unitId: of.ids.clinic })
const surveyLetter = (of: WorldRegion) => ({
  ...surveyBallot(of),
  message: new Uint8Array(64),
  signature: new Uint8Array(256),
  ratings: [1, 2, 3],
})

const THANKS = { behaviour: 'HARMONIOUS', text: REASON } as const

/** Neither who led before or above, nor who sits beside, nor BKD is one of the two. */
const thirdPersons = (call: Call): Knock[] =>
  (['colleague', 'head', 'otherSupervisor', 'admin'] as const).map((key) => near(key, call))

const asPiece =
  (ctx: WriteCtx): imports.Piece =>
  (work) =>
    work(ctx)

const anonymous = { device: undefined, agent: 'uji', address: undefined }

export const doors: Record<string, Door> = {
  // accounts
  'accounts/commands:ARGON2': inside('a constant'),
  'accounts/commands:signIn': knocks(
    theirs(
      'staff',
      (ctx, of) =>
        accounts.signIn(
          ctx,
          { region: of.slug, login: of.people.staff.login, password: PASSWORD },
          anonymous,
        ),
      { says: 'wrong_credentials' },
    ),
    near(
      'staff',
      (ctx, of) =>
        accounts.signIn(
          ctx,
          { region: of.slug, login: of.people.admin.login, password: 'bukan-kata-sandinya' },
          anonymous,
        ),
      { says: 'wrong_credentials' },
    ),
  ),
  'accounts/commands:signOut': mine('colleague', (ctx) => accounts.signOut(ctx)),
  'accounts/commands:endSession': knocks(
    theirs('staff', (ctx, of) => accounts.endSession(ctx, { sessionId: of.people.staff.sessionId })),
    near('staff', (ctx, of) => accounts.endSession(ctx, { sessionId: of.people.admin.sessionId })),
  ),
  'accounts/commands:forgetEndedSessions': mine('admin', (ctx) => accounts.forgetEndedSessions(ctx)),
  'accounts/commands:changePassword': knocks(
    theirs(
      'staff',
      (ctx) => accounts.changePassword(ctx, { current: 'bukan-ini', next: 'tiga kata yang baru' }),
      {
        says: 'wrong_password',
      },
    ),
  ),
  'accounts/commands/step-up:provePassword': knocks(
    theirs('staff', (ctx) => stepUp.provePassword(ctx, 'bukan-ini'), { says: 'password_differs' }),
  ),
  'accounts/commands/administration:disableAccount': knocks(
    theirs('admin', (ctx, of) =>
      administration.disableAccount(ctx, { accountId: of.people.staff.accountId, version: 1 }),
    ),
    near(
      'admin',
      (ctx, of) => administration.disableAccount(ctx, { accountId: of.people.admin.accountId, version: 1 }),
      { says: 'own_account' },
    ),
  ),
  'accounts/commands/administration:enableAccount': knocks(
    theirs('admin', (ctx, of) =>
      administration.enableAccount(ctx, { accountId: of.people.staff.accountId, version: 1 }),
    ),
  ),
  'accounts/commands/administration:grantRole': knocks(
    theirs('admin', (ctx, of) =>
      administration.grantRole(ctx, { accountId: of.people.staff.accountId, role: 'admin' }),
    ),
    near(
      'admin',
      (ctx, of) => administration.grantRole(ctx, { accountId: of.people.admin.accountId, role: 'decider' }),
      {
        says: 'own_account',
      },
    ),
  ),
  'accounts/commands/administration:endGrant': knocks(
    theirs('admin', (ctx, of) => administration.endGrant(ctx, { grantId: of.ids.grant })),
  ),
  'accounts/commands/administration:openAccounts': knocks(
    theirs(
      'admin',
      (ctx, of) =>
        administration.openAccounts(ctx, [
          { employeeId: employee(of, 'staff'), nip: '198001012009011999', name: 'Pendatang' },
        ]),
      { says: 'foreign_key' },
    ),
  ),
  'accounts/queries:signedIn': inside('the guard itself; see server-sessions.test.ts'),
  'accounts/queries:touchSession': knocks(
    theirs(
      'staff',
      (ctx, of) => accountQueries.touchSession(ctx.db, ctx.regionId, of.people.staff.sessionId, ctx.now),
      {
        gives: undefined,
      },
    ),
  ),
  'accounts/queries:mySessions': mine('staff', (ctx) => accountQueries.mySessions(ctx)),
  'accounts/queries:myProfile': mine('staff', (ctx) => accountQueries.myProfile(ctx)),
  'accounts/queries/administration:accountOf': knocks(
    theirs('admin', (ctx, of) => accountCards.accountOf(ctx, employee(of, 'staff')), { gives: null }),
  ),

  // activity-logs, the deciding side
  'activity-logs/commands/decisions:approve': knocks(
    theirs('supervisor', (ctx, of) => decisions.approve(ctx, logAt(of, 'submitted'))),
    near('otherSupervisor', (ctx, of) => decisions.approve(ctx, logAt(of, 'submitted'))),
    near('head', (ctx, of) => decisions.approve(ctx, logAt(of, 'submitted'))),
    near('staff', (ctx, of) => decisions.approve(ctx, logAt(of, 'submitted'))),
    near('decider', (ctx, of) => decisions.approve(ctx, logAt(of, 'submitted'))),
  ),
  'activity-logs/commands/decisions:approveMany': knocks(
    theirs('supervisor', (ctx, of) =>
      decisions.approveMany(ctx, { logs: [logAt(of, 'submitted'), logAt(of, 'otherLog')] }),
    ),
    near('otherSupervisor', (ctx, of) => decisions.approveMany(ctx, { logs: [logAt(of, 'submitted')] })),
  ),
  'activity-logs/commands/decisions:returnForRevision': knocks(
    theirs('supervisor', (ctx, of) =>
      decisions.returnForRevision(ctx, { ...logAt(of, 'submitted'), reason: REASON }),
    ),
    near('otherSupervisor', (ctx, of) =>
      decisions.returnForRevision(ctx, { ...logAt(of, 'submitted'), reason: REASON }),
    ),
  ),
  'activity-logs/commands/decisions:undo': knocks(
    theirs('supervisor', (ctx, of) => decisions.undo(ctx, { logs: [logAt(of, 'approved')] })),
    near('otherSupervisor', (ctx, of) => decisions.undo(ctx, { logs: [logAt(of, 'approved')] })),
  ),
  'activity-logs/commands/decisions:openDay': knocks(
    theirs('supervisor', (ctx, of) =>
      decisions.openDay(ctx, { employeeId: employee(of, 'staff'), day: '2026-04-21', reason: REASON }),
    ),
    near('otherSupervisor', (ctx, of) =>
      decisions.openDay(ctx, { employeeId: employee(of, 'staff'), day: '2026-04-21', reason: REASON }),
    ),
    near('staff', (ctx, of) =>
      decisions.openDay(ctx, { employeeId: employee(of, 'staff'), day: '2026-04-21', reason: REASON }),
    ),
  ),
  'activity-logs/commands/decisions:holdMonths': inside('locks months for a review whose person was reached'),
  'activity-logs/commands/rollup:refreshUnitMonths': mine('admin', (ctx) => rollup.refreshUnitMonths(ctx)),

  // activity-logs, the writing side
  'activity-logs/commands/writing:saveLog': knocks(
    theirs('staff', (ctx, of) =>
      writing.saveLog(ctx, {
        ...entry,
        evidenceIds: [],
        id: of.ids.draft,
        version: 1,
        savedOn: LOG_DAYS.draft,
      }),
    ),
    theirs('staff', (ctx, of) => writing.saveLog(ctx, { ...entry, evidenceIds: [of.ids.file] }), {
      says: 'evidence_missing',
    }),
    theirs(
      'staff',
      (ctx, of) => writing.saveLog(ctx, { ...entry, evidenceIds: [], workResultId: of.ids.workResult }),
      {
        says: 'not_in_plan',
      },
    ),
    near('colleague', (ctx, of) =>
      writing.saveLog(ctx, {
        ...entry,
        evidenceIds: [],
        id: of.ids.draft,
        version: 1,
        savedOn: LOG_DAYS.draft,
      }),
    ),
    near('supervisor', (ctx, of) =>
      writing.saveLog(ctx, {
        ...entry,
        evidenceIds: [],
        id: of.ids.submitted,
        version: 1,
        savedOn: LOG_DAYS.submitted,
      }),
    ),
    near('colleague', (ctx, of) => writing.saveLog(ctx, { ...entry, evidenceIds: [of.ids.file] }), {
      says: 'evidence_missing',
    }),
    near(
      'colleague',
      (ctx, of) => writing.saveLog(ctx, { ...entry, evidenceIds: [], workResultId: of.ids.workResult }),
      {
        says: 'not_in_plan',
      },
    ),
  ),
  'activity-logs/commands/writing:foreseeLogs': mine('staff', (ctx) => writing.foreseeLogs(ctx, [])),
  'activity-logs/commands/writing:repeatLog': knocks(
    theirs(
      'staff',
      (ctx, of) =>
        writing.repeatLog(ctx, {
          title: entry.title,
          minutes: 30,
          logDate: TODAY,
          workResultId: of.ids.workResult,
        }),
      { says: 'not_in_plan' },
    ),
  ),
  'activity-logs/commands/writing:withdrawLog': knocks(
    theirs('staff', (ctx, of) => writing.withdrawLog(ctx, logAt(of, 'submitted'))),
    near('colleague', (ctx, of) => writing.withdrawLog(ctx, logAt(of, 'submitted'))),
    near('supervisor', (ctx, of) => writing.withdrawLog(ctx, logAt(of, 'submitted'))),
  ),
  'activity-logs/commands/writing:deleteDraft': knocks(
    theirs('staff', (ctx, of) => writing.deleteDraft(ctx, logAt(of, 'draft'))),
    near('colleague', (ctx, of) => writing.deleteDraft(ctx, logAt(of, 'draft'))),
    near('supervisor', (ctx, of) => writing.deleteDraft(ctx, logAt(of, 'draft'))),
  ),
  'activity-logs/commands/writing:saveFavourite': knocks(
    theirs(
      'staff',
      (ctx, of) =>
        writing.saveFavourite(ctx, { title: entry.title, minutes: 30, workResultId: of.ids.workResult }),
      { says: 'not_in_plan' },
    ),
  ),
  'activity-logs/commands/writing:removeFavourite': knocks(
    theirs('staff', (ctx, of) => writing.removeFavourite(ctx, { favouriteId: of.ids.favourite })),
    near('colleague', (ctx, of) => writing.removeFavourite(ctx, { favouriteId: of.ids.favourite })),
  ),

  // activity-logs, what is shown
  'activity-logs/queries/detail:logDetail': knocks(
    theirs('staff', (ctx, of) => detail.logDetail(ctx, { logDate: LOG_DAYS.approved, id: of.ids.approved })),
    near('colleague', (ctx, of) =>
      detail.logDetail(ctx, { logDate: LOG_DAYS.approved, id: of.ids.approved }),
    ),
    near('decider', (ctx, of) => detail.logDetail(ctx, { logDate: LOG_DAYS.approved, id: of.ids.approved })),
  ),
  'activity-logs/queries/form:logForm': knocks(
    theirs('staff', (ctx, of) => logForms.logForm(ctx, { edit: `${LOG_DAYS.draft}/${of.ids.draft}` })),
    theirs('staff', (ctx, of) =>
      logForms.logForm(ctx, { repeat: `${LOG_DAYS.approved}/${of.ids.approved}` }),
    ),
    near('colleague', (ctx, of) => logForms.logForm(ctx, { edit: `${LOG_DAYS.draft}/${of.ids.draft}` })),
  ),
  'activity-logs/queries/inbox:awaitingDecision': mine('supervisor', (ctx) => inbox.awaitingDecision(ctx)),
  'activity-logs/queries/inbox:countAwaiting': mine('supervisor', (ctx) => inbox.countAwaiting(ctx)),
  'activity-logs/queries/inbox:openedDays': knocks(
    theirs(
      'supervisor',
      (ctx, of) => inbox.openedDays(ctx, [employee(of, 'staff')], { from: '2026-04-01', through: TODAY }),
      { gives: new Set() },
    ),
  ),
  'activity-logs/queries/member:reachPerson': knocks(
    theirs('supervisor', (ctx, of) => members.reachPerson(ctx, employee(of, 'staff'))),
    near('otherSupervisor', (ctx, of) => members.reachPerson(ctx, employee(of, 'staff'))),
  ),
  'activity-logs/queries/member:member': knocks(
    theirs('supervisor', (ctx, of) => members.member(ctx, employee(of, 'staff'))),
    near('otherSupervisor', (ctx, of) => members.member(ctx, employee(of, 'staff'))),
    near('colleague', (ctx, of) => members.member(ctx, employee(of, 'staff'))),
    near('decider', (ctx, of) => members.member(ctx, employee(of, 'staff'))),
  ),
  'activity-logs/queries/month-book:monthBook': mine('staff', (ctx) => books.monthBook(ctx, {})),
  'activity-logs/queries/month-book:monthSheet': mine('staff', (ctx) => books.monthSheet(ctx, {})),
  'activity-logs/queries/month-book:sheetText': inside(PURE),
  'activity-logs/queries/own:ownLogs': mine('staff', (ctx) => own.ownLogs(ctx, MAY)),
  'activity-logs/queries/own:ownDays': mine('staff', (ctx) => own.ownDays(ctx, MAY, [])),
  'activity-logs/queries/own:dayCell': inside(PURE),
  'activity-logs/queries/team:team': mine('supervisor', (ctx) => teams.team(ctx)),
  'activity-logs/queries/team:firstDays': knocks(
    theirs('supervisor', (ctx, of) => teams.firstDays(ctx, [employee(of, 'staff')]), { gives: EMPTY_MAP }),
  ),
  'activity-logs/queries/today:today': mine('staff', (ctx) => todays.today(ctx)),
  'activity-logs/queries/today:offersFor': mine('staff', (ctx) => todays.offersFor(ctx, [], [])),

  // attendance
  'attendance/commands:enterLeave': knocks(
    theirs('admin', (ctx, of) =>
      attendance.enterLeave(ctx, {
        employeeId: employee(of, 'staff'),
        kind: 'ANNUAL',
        startsOn: '2026-06-01',
        endsOn: '2026-06-02',
      }),
    ),
  ),
  'attendance/commands:cancelLeave': knocks(
    theirs('admin', (ctx, of) => attendance.cancelLeave(ctx, { leaveId: of.ids.leave })),
  ),
  'attendance/commands:addHoliday': mine('admin', (ctx) =>
    attendance.addHoliday(ctx, { day: '2026-07-01', name: 'Hari uji' }),
  ),
  'attendance/commands:removeHoliday': mine('admin', (ctx) =>
    attendance.removeHoliday(ctx, { day: '2026-06-19' }),
  ),
  'attendance/queries:calendarDays': mine('staff', (ctx) =>
    attendanceQueries.calendarDays(ctx, { from: '2026-01-01', through: '2026-12-31' }),
  ),
  'attendance/queries:leavesOf': knocks(
    theirs('staff', (ctx, of) => attendanceQueries.leavesOf(ctx, [employee(of, 'colleague')], MAY), {
      gives: [],
    }),
  ),
  'attendance/queries:leavePage': mine('admin', (ctx) => attendanceQueries.leavePage(ctx, {})),
  'attendance/queries:allLeave': mine('admin', (ctx) => attendanceQueries.allLeave(ctx, undefined)),
  'attendance/queries:holidaysOf': mine('admin', (ctx) =>
    attendanceQueries.holidaysOf(ctx, { from: '2026-01-01', through: '2026-12-31' }),
  ),

  // evidence
  'evidence/commands:acceptFile': inside('looks into bytes, asks no database'),
  'evidence/commands:storeEvidence': mine('staff', (ctx) =>
    evidence.storeEvidence(ctx, {
      bytes: new TextEncoder().encode('%PDF-1.4'),
      name: 'bukti.pdf',
      mime: 'application/pdf',
      width: null,
      height: null,
    }),
  ),
  'evidence/queries:ownFiles': knocks(
    theirs('staff', (ctx, of) => evidenceQueries.ownFiles(ctx, [of.ids.file]), { gives: [] }),
    near('colleague', (ctx, of) => evidenceQueries.ownFiles(ctx, [of.ids.file]), { gives: [] }),
  ),
  'evidence/queries:evidenceContent': knocks(
    theirs('staff', (ctx, of) => evidenceQueries.evidenceContent(ctx, { id: of.ids.file })),
    theirs('admin', (ctx, of) => evidenceQueries.evidenceContent(ctx, { id: of.ids.file })),
    near('colleague', (ctx, of) => evidenceQueries.evidenceContent(ctx, { id: of.ids.file })),
    near('otherSupervisor', (ctx, of) => evidenceQueries.evidenceContent(ctx, { id: of.ids.file })),
    near('decider', (ctx, of) => evidenceQueries.evidenceContent(ctx, { id: of.ids.file })),
  ),

  // feedback
  'feedback/commands:giveFeedback': knocks(
    theirs('supervisor', (ctx, of) =>
      feedback.giveFeedback(ctx, {
        employeeId: employee(of, 'staff'),
        about: 'BEHAVIOUR',
        behaviour: 'ACCOUNTABLE',
        text: REASON,
      }),
    ),
    near('otherSupervisor', (ctx, of) =>
      feedback.giveFeedback(ctx, {
        employeeId: employee(of, 'staff'),
        about: 'BEHAVIOUR',
        behaviour: 'ACCOUNTABLE',
        text: REASON,
      }),
    ),
    theirs('supervisor', (ctx, of) =>
      feedback.giveFeedback(ctx, {
        employeeId: employee(of, 'staff'),
        about: 'LOG',
        logDate: LOG_DAYS.approved,
        logId: of.ids.approved,
        text: REASON,
      }),
    ),
  ),
  'notifications/commands:saveAddress': knocks(
    near('staff', (ctx) => notices.saveAddress(ctx, { address: 'uji@contoh.go.id' }), {
      says: 'mail_unavailable',
    }),
  ),
  'notifications/commands:confirmAddress': knocks(
    near('colleague', (ctx) => notices.confirmAddress(ctx, { code: '123456' }), { says: 'code_missing' }),
  ),
  'notifications/commands:saveDigest': knocks(
    near('colleague', (ctx) => notices.saveDigest(ctx, { digestAt: 930, wanted: [], version: 7 }), {
      says: 'changed_meanwhile',
    }),
  ),
  'notifications/commands:forgetAddress': knocks(
    near('colleague', (ctx) => notices.forgetAddress(ctx, { version: 7 }), { says: 'changed_meanwhile' }),
  ),
  'notifications/commands/devices:addDevice': knocks(
    near(
      'staff',
      (ctx) =>
        noticeDevices.addDevice(ctx, {
          endpoint: 'https://127.0.0.1/',
          p256dh: `B${'a'.repeat(86)}`,
          auth: 'a'.repeat(22),
        }),
      { says: 'push_service_unknown' },
    ),
  ),
  'notifications/commands/devices:forgetDevice': knocks(
    theirs('staff', (ctx, of) => noticeDevices.forgetDevice(ctx, { deviceId: of.ids.pushDevice })),
    near('colleague', (ctx, of) => noticeDevices.forgetDevice(ctx, { deviceId: of.ids.pushDevice })),
  ),
  'notifications/commands/delivery:deliver': inside('background work of one region, without a person'),
  'notifications/commands/digest:sendDigests': inside('background work of one region, without a person'),
  'notifications/commands/reminders:sendReminders': inside('background work of one region, without a person'),
  'notifications/queries:inbox': mine('staff', (ctx) => noticeInbox(ctx)),
  'feedback/commands:markRead': knocks(
    theirs('staff', (ctx, of) => feedback.markRead(ctx, { feedbackId: of.ids.feedback })),
    near('colleague', (ctx, of) => feedback.markRead(ctx, { feedbackId: of.ids.feedback })),
    near('supervisor', (ctx, of) => feedback.markRead(ctx, { feedbackId: of.ids.feedback })),
  ),
  'feedback/queries:myFeedback': mine('staff', (ctx) => feedbackQueries.myFeedback(ctx)),
  'feedback/queries:givenFeedback': mine('supervisor', (ctx) => feedbackQueries.givenFeedback(ctx)),
  'feedback/commands/requests:askFeedback': knocks(
    ...(['theirs', 'near'] as const).map((at) =>
      ({ theirs, near })[at]('staff', (ctx, of) =>
        feedbackRequests.askFeedback(ctx, {
          askedId: employee(of, at === 'theirs' ? 'supervisor' : 'stranger'),
          about: 'BEHAVIOUR',
          behaviour: 'LOYAL',
          message: REASON,
        }),
      ),
    ),
    near('staff', (ctx, of) =>
      feedbackRequests.askFeedback(ctx, {
        askedId: employee(of, 'colleague'),
        about: 'WORK_RESULT',
        workResultId: of.ids.otherWorkResult,
        message: REASON,
      }),
    ),
  ),
  'feedback/commands/requests:answerRequest': knocks(
    ...(['staff', 'supervisor', 'stranger'] as const).map((as) =>
      near(as, (ctx, of) =>
        feedbackRequests.answerRequest(ctx, { requestId: of.ids.feedbackRequest, version: 1, text: REASON }),
      ),
    ),
    theirs('colleague', (ctx, of) =>
      feedbackRequests.answerRequest(ctx, { requestId: of.ids.feedbackRequest, version: 1, text: REASON }),
    ),
  ),
  'feedback/commands/requests:declineRequest': knocks(
    theirs('colleague', (ctx, of) =>
      feedbackRequests.declineRequest(ctx, { requestId: of.ids.feedbackRequest, version: 1 }),
    ),
    near('staff', (ctx, of) =>
      feedbackRequests.declineRequest(ctx, { requestId: of.ids.feedbackRequest, version: 1 }),
    ),
  ),
  'feedback/commands/improvements:agreeImprovement': knocks(
    theirs('staff', (ctx, of) =>
      feedbackImprovements.agreeImprovement(ctx, {
        feedbackId: of.ids.feedback,
        text: REASON,
        dueOn: '2026-06-01',
      }),
    ),
    ...(['colleague', 'otherSupervisor', 'head', 'admin'] as const).map((as) =>
      near(as, (ctx, of) =>
        feedbackImprovements.agreeImprovement(ctx, {
          feedbackId: of.ids.feedback,
          text: REASON,
          dueOn: '2026-06-01',
        }),
      ),
    ),
  ),
  'feedback/commands/improvements:settleImprovement': knocks(
    theirs('staff', (ctx, of) =>
      feedbackImprovements.settleImprovement(ctx, {
        improvementId: of.ids.improvement,
        version: 1,
        status: 'DONE',
        outcome: REASON,
      }),
    ),
    near('colleague', (ctx, of) =>
      feedbackImprovements.settleImprovement(ctx, {
        improvementId: of.ids.improvement,
        version: 1,
        status: 'DONE',
        outcome: REASON,
      }),
    ),
  ),
  'feedback/commands/dialogues:recordDialogue': knocks(
    theirs('staff', (ctx, of) =>
      dialogueCommands.recordDialogue(ctx, { ...talk, withId: employee(of, 'supervisor') }),
    ),
    near('staff', (ctx, of) =>
      dialogueCommands.recordDialogue(ctx, { ...talk, withId: employee(of, 'stranger') }),
    ),
    near(
      'staff',
      (ctx, of) => dialogueCommands.recordDialogue(ctx, { ...talk, withId: employee(of, 'colleague') }),
      { says: 'dialogue_out_of_line' },
    ),
  ),
  'feedback/commands/dialogues:editDialogue': knocks(
    theirs('supervisor', (ctx, of) =>
      dialogueCommands.editDialogue(ctx, { ...dialogueAt(of), heldOn: TODAY, topic: REASON, shared: REASON }),
    ),
    ...thirdPersons((ctx, of) =>
      dialogueCommands.editDialogue(ctx, { ...dialogueAt(of), heldOn: TODAY, topic: REASON, shared: REASON }),
    ),
    near(
      'staff',
      (ctx, of) =>
        dialogueCommands.editDialogue(ctx, {
          ...dialogueAt(of),
          heldOn: TODAY,
          topic: REASON,
          shared: REASON,
        }),
      { says: 'dialogue_of_the_other' },
    ),
  ),
  'feedback/commands/dialogues:acknowledgeDialogue': knocks(
    theirs('staff', (ctx, of) => dialogueCommands.acknowledgeDialogue(ctx, dialogueAt(of))),
    ...thirdPersons((ctx, of) => dialogueCommands.acknowledgeDialogue(ctx, dialogueAt(of))),
  ),
  'feedback/commands/dialogues:agreeInDialogue': knocks(
    theirs('staff', (ctx, of) =>
      dialogueCommands.agreeInDialogue(ctx, { dialogueId: of.ids.dialogue, text: REASON, dueOn: TODAY }),
    ),
    ...thirdPersons((ctx, of) =>
      dialogueCommands.agreeInDialogue(ctx, { dialogueId: of.ids.dialogue, text: REASON, dueOn: TODAY }),
    ),
  ),
  'feedback/commands/dialogues:keepNote': knocks(
    theirs('staff', (ctx, of) => dialogueCommands.keepNote(ctx, { ...dialogueAt(of), text: REASON })),
    ...thirdPersons((ctx, of) => dialogueCommands.keepNote(ctx, { ...dialogueAt(of), text: REASON })),
  ),
  'feedback/commands/dialogues:dropNote': knocks(
    theirs('staff', (ctx, of) => dialogueCommands.dropNote(ctx, dialogueAt(of))),
    ...thirdPersons((ctx, of) => dialogueCommands.dropNote(ctx, dialogueAt(of))),
  ),
  'feedback/commands/reflections:saveReflection': mine('colleague', (ctx) =>
    reflecting.saveReflection(ctx, {
      span: 'WEEK',
      startsOn: '2026-05-11',
      answers: [{ prompt: 'PROUD', version: 0, text: REASON }],
    }),
  ),
  'feedback/commands/reflections:shareReflection': knocks(
    theirs('staff', (ctx, of) => reflecting.shareReflection(ctx, reflectionAt(of))),
    near('supervisor', (ctx, of) => reflecting.shareReflection(ctx, reflectionAt(of))),
    ...thirdPersons((ctx, of) => reflecting.shareReflection(ctx, reflectionAt(of))),
  ),
  'feedback/commands/reflections:takeBackReflection': knocks(
    theirs('staff', (ctx, of) => reflecting.takeBackReflection(ctx, reflectionAt(of))),
    near('supervisor', (ctx, of) => reflecting.takeBackReflection(ctx, reflectionAt(of))),
  ),
  'feedback/commands/reflections:forgetReflection': knocks(
    theirs('staff', (ctx, of) => reflecting.forgetReflection(ctx, reflectionAt(of))),
    near('supervisor', (ctx, of) => reflecting.forgetReflection(ctx, reflectionAt(of))),
    ...thirdPersons((ctx, of) => reflecting.forgetReflection(ctx, reflectionAt(of))),
  ),
  'feedback/queries/dialogues:dialogues': knocks(
    theirs('staff', (ctx, of) => dialogueQueries.dialogues(ctx, employee(of, 'staff')), { gives: [] }),
    near('head', (ctx, of) => dialogueQueries.dialogues(ctx, employee(of, 'staff')), { gives: [] }),
    near('admin', (ctx, of) => dialogueQueries.dialogues(ctx, employee(of, 'staff')), { gives: [] }),
  ),
  'feedback/queries/dialogues:dialogue': knocks(
    theirs('staff', (ctx, of) => dialogueQueries.dialogue(ctx, of.ids.dialogue)),
    ...thirdPersons((ctx, of) => dialogueQueries.dialogue(ctx, of.ids.dialogue)),
  ),
  'feedback/queries/dialogues:dialoguePartners': mine('staff', (ctx) =>
    dialogueQueries.dialoguePartners(ctx),
  ),
  'feedback/queries/dialogues:dialoguePartner': knocks(
    theirs('staff', (ctx, of) => dialogueQueries.dialoguePartner(ctx, employee(of, 'supervisor'))),
    near('staff', (ctx, of) => dialogueQueries.dialoguePartner(ctx, employee(of, 'stranger'))),
    near('staff', (ctx, of) => dialogueQueries.dialoguePartner(ctx, employee(of, 'colleague'))),
  ),
  'feedback/queries/reflections:reflections': mine('supervisor', (ctx) =>
    reflectionQueries.reflections(ctx, 'WEEK'),
  ),
  'feedback/queries/reflections:reflectionsSharedBy': knocks(
    theirs('supervisor', (ctx, of) => reflectionQueries.reflectionsSharedBy(ctx, employee(of, 'staff'))),
    // Nothing unshared leaves its author, not even to his own leader.
    near('supervisor', (ctx, of) => reflectionQueries.reflectionsSharedBy(ctx, employee(of, 'staff')), {
      gives: [],
    }),
    near('otherSupervisor', (ctx, of) => reflectionQueries.reflectionsSharedBy(ctx, employee(of, 'staff'))),
  ),
  'surveys/commands/staff:openStaffSurvey': mine('admin', (ctx) =>
    staffSurveys.openStaffSurvey(ctx, NEW_SURVEY),
  ),
  'surveys/commands/staff:beginStaffSurvey': knocks(
    theirs('staff', (ctx, of) => staffSurveys.beginStaffSurvey(ctx, surveyBallot(of))),
    near('admin', (ctx, of) => staffSurveys.beginStaffSurvey(ctx, surveyBallot(of))),
    near('inspector', (ctx, of) => staffSurveys.beginStaffSurvey(ctx, surveyBallot(of))),
  ),
  'surveys/commands/staff:takeSurveyToken': knocks(
    theirs('staff', (ctx, of) =>
      staffSurveys.takeSurveyToken(ctx, { ...surveyBallot(of), blinded: new Uint8Array(256) }),
    ),
    near('admin', (ctx, of) =>
      staffSurveys.takeSurveyToken(ctx, { ...surveyBallot(of), blinded: new Uint8Array(256) }),
    ),
  ),
  // Whoever knocks here has no name; what he brings must have been signed, in this region, for this survey, in its time.
  'surveys/commands/staff:receiveRatings': knocks(
    theirs('staff', (ctx, of) => staffSurveys.receiveRatings(ctx, surveyLetter(of))),
    near('staff', (ctx, of) => staffSurveys.receiveRatings(ctx, surveyLetter(of)), { says: 'survey_closed' }),
  ),
  'surveys/commands/staff:releaseStaffSurveys': inside('background work of one region, without a person'),
  'surveys/commands/staff:replyToFinding': knocks(
    theirs('admin', (ctx, of) =>
      staffSurveys.replyToFinding(ctx, {
        surveyId: of.ids.staffSurvey,
        statement: 1,
        version: 0,
        text: REASON,
      }),
    ),
  ),
  'surveys/queries/staff:openSurvey': mine('staff', (ctx) => staffSurveyQueries.openSurvey(ctx)),
  'surveys/queries/staff:surveyList': mine('staff', (ctx) => staffSurveyQueries.surveyList(ctx)),
  'surveys/queries/staff:surveyResult': knocks(
    theirs('staff', (ctx, of) => staffSurveyQueries.surveyResult(ctx, of.ids.staffSurvey)),
  ),
  'feedback/commands/statements:beginStatements': knocks(
    theirs('staff', (ctx, of) => statements.beginStatements(ctx, ballotOf(of))),
    near('stranger', (ctx, of) => statements.beginStatements(ctx, ballotOf(of))),
    near('staff', (ctx, of) => statements.beginStatements(ctx, ballotOf(of)), { says: 'too_few_people' }),
  ),
  'feedback/commands/statements:takeToken': knocks(
    theirs('staff', (ctx, of) =>
      statements.takeToken(ctx, { ...ballotOf(of), blinded: new Uint8Array(256) }),
    ),
    near('stranger', (ctx, of) =>
      statements.takeToken(ctx, { ...ballotOf(of), blinded: new Uint8Array(256) }),
    ),
  ),
  // Whoever knocks here has no name; what he brings must have been signed, in this region, for this leader.
  'feedback/commands/statements:receiveAnswer': knocks(
    theirs('staff', (ctx, of) => statements.receiveAnswer(ctx, letterTo(of)), { says: 'token_not_genuine' }),
    near('staff', (ctx, of) => statements.receiveAnswer(ctx, letterTo(of)), { says: 'token_not_genuine' }),
  ),
  'feedback/commands/statements:releaseStatements': inside('background work of one region, without a person'),
  'feedback/queries/statements:statementForm': mine('staff', (ctx) => statementQueries.statementForm(ctx)),
  'feedback/queries/statements:statementResults': knocks(
    theirs('head', (ctx, of) => statementQueries.statementResults(ctx, employee(of, 'supervisor'))),
    theirs('admin', (ctx, of) => statementQueries.statementResults(ctx, employee(of, 'supervisor'))),
    near('staff', (ctx, of) => statementQueries.statementResults(ctx, employee(of, 'supervisor'))),
    near('otherSupervisor', (ctx, of) => statementQueries.statementResults(ctx, employee(of, 'supervisor'))),
    near('inspector', (ctx, of) => statementQueries.statementResults(ctx, employee(of, 'supervisor'))),
  ),
  'feedback/queries/statements:hasStatementResults': knocks(
    theirs('admin', (ctx, of) => statementQueries.hasStatementResults(ctx, employee(of, 'supervisor')), {
      gives: false,
    }),
    near('staff', (ctx, of) => statementQueries.hasStatementResults(ctx, employee(of, 'supervisor')), {
      gives: false,
    }),
  ),
  'feedback/queries/circle:circle': mine('staff', (ctx) => feedbackCircle.circle(ctx)),
  'feedback/queries/circle:topicsWith': knocks(
    theirs('staff', (ctx, of) => feedbackCircle.topicsWith(ctx, employee(of, 'colleague'))),
    near('staff', (ctx, of) => feedbackCircle.topicsWith(ctx, employee(of, 'stranger'))),
  ),
  'feedback/queries/circle:ownTopics': mine('staff', (ctx) => feedbackCircle.ownTopics(ctx)),
  'feedback/queries/improvements:improvements': mine('staff', (ctx) => improvementQueries.improvements(ctx)),
  'feedback/queries/improvements:feedbackTasks': mine('staff', (ctx) =>
    improvementQueries.feedbackTasks(ctx),
  ),
  'feedback/queries/requests:requests': mine('colleague', (ctx) => requestQueries.requests(ctx)),
  'feedback/queries:countUnread': mine('staff', (ctx) => feedbackQueries.countUnread(ctx)),
  'feedback/queries:feedbackTo': knocks(
    theirs('supervisor', (ctx, of) => feedbackQueries.feedbackTo(ctx, employee(of, 'staff'))),
    near('otherSupervisor', (ctx, of) => feedbackQueries.feedbackTo(ctx, employee(of, 'staff'))),
    near('colleague', (ctx, of) => feedbackQueries.feedbackTo(ctx, employee(of, 'staff'))),
  ),
  'feedback/queries:feedbackDuring': knocks(
    theirs('supervisor', (ctx, of) => feedbackQueries.feedbackDuring(ctx, employee(of, 'staff'), MAY)),
    near('otherSupervisor', (ctx, of) => feedbackQueries.feedbackDuring(ctx, employee(of, 'staff'), MAY)),
  ),

  // calibration
  'reviews/commands/calibration:askAgain': knocks(
    theirs('head', (ctx, of) =>
      calibration.askAgain(ctx, { reviewId: of.ids.finalReview, question: REASON }),
    ),
    near('otherSupervisor', (ctx, of) =>
      calibration.askAgain(ctx, { reviewId: of.ids.finalReview, question: REASON }),
    ),
    near('supervisor', (ctx, of) =>
      calibration.askAgain(ctx, { reviewId: of.ids.finalReview, question: REASON }),
    ),
  ),
  'reviews/commands/calibration:answerAgain': knocks(
    theirs('supervisor', (ctx, of) => calibration.answerAgain(ctx, keptAnswer(of))),
    near('otherSupervisor', (ctx, of) => calibration.answerAgain(ctx, keptAnswer(of))),
    near('staff', (ctx, of) => calibration.answerAgain(ctx, keptAnswer(of))),
  ),
  'reviews/commands/calibration:settleSpread': knocks(
    theirs('head', (ctx, of) => calibration.settleSpread(ctx, settling(of.ids.agency))),
    near('otherSupervisor', (ctx, of) => calibration.settleSpread(ctx, settling(of.ids.clinic))),
  ),
  'reviews/queries/spread:spreadOfUnit': inside('its caller has reached the unit as its head'),
  'reviews/queries/spread:spreadDesk': knocks(
    theirs('head', (ctx, of) => spreads.spreadDesk(ctx, { unit: of.ids.agency })),
    near('otherSupervisor', (ctx, of) => spreads.spreadDesk(ctx, { unit: of.ids.clinic })),
  ),
  'reviews/queries/spread:askedAbout': knocks(
    theirs('supervisor', (ctx, of) => spreads.askedAbout(ctx, employee(of, 'staff'), Q1)),
    near('otherSupervisor', (ctx, of) => spreads.askedAbout(ctx, employee(of, 'staff'), Q1)),
    near('staff', (ctx, of) => spreads.askedAbout(ctx, employee(of, 'staff'), Q1)),
  ),

  'reviews/queries/record:signedGrades': inside('its caller has reached these people'),
  'reviews/queries/record:creditYears': knocks(
    theirs('staff', (ctx, of) => signedRecord.creditYears(ctx, [employee(of, 'staff')]), {
      gives: EMPTY_MAP,
    }),
  ),

  // talent
  'talent/commands/posts:describePost': knocks(
    theirs('admin', (ctx, of) => posts.describePost(ctx, postOf(of))),
    theirs('admin', (ctx, of) =>
      posts.describePost(ctx, { ...postOf(of), positionId: undefined, version: 0 }),
    ),
  ),
  'talent/commands/posts:closePost': knocks(
    theirs('admin', (ctx, of) => posts.closePost(ctx, { positionId: of.ids.post, version: 1 })),
    near('admin', (ctx, of) => posts.closePost(ctx, { positionId: of.ids.post, version: 1 }), {
      says: 'post_held',
    }),
  ),
  'talent/commands/posts:seatHolder': knocks(
    theirs('admin', (ctx, of) => posts.seatHolder(ctx, seatOf(of))),
    near('admin', (ctx, of) => posts.seatHolder(ctx, seatOf(of)), { says: 'already_held' }),
  ),
  'talent/commands/posts:unseatHolder': knocks(
    theirs('admin', (ctx, of) => posts.unseatHolder(ctx, seatOf(of))),
  ),
  'organization/commands/ranks:keepRank': knocks(
    theirs('admin', (ctx, of) => bookRanks.keepRank(ctx, employee(of, 'staff'), 'III_B'), {
      says: 'changed_meanwhile',
    }),
  ),
  'talent/commands/facts:recordRank': knocks(
    theirs('admin', (ctx, of) => factCommands.recordRank(ctx, rankOf(of, 'staff'))),
    near('admin', (ctx, of) => factCommands.recordRank(ctx, rankOf(of, 'admin')), { says: 'own_record' }),
  ),
  'talent/commands/facts:recordEducation': knocks(
    theirs('admin', (ctx, of) => factCommands.recordEducation(ctx, schoolingOf(of, 'staff'))),
    near('admin', (ctx, of) => factCommands.recordEducation(ctx, schoolingOf(of, 'admin')), {
      says: 'own_record',
    }),
  ),
  'talent/commands/facts:recordEarlierPost': knocks(
    theirs('admin', (ctx, of) => factCommands.recordEarlierPost(ctx, earlierOf(of, 'staff'))),
    near('admin', (ctx, of) => factCommands.recordEarlierPost(ctx, earlierOf(of, 'admin')), {
      says: 'own_record',
    }),
  ),
  'talent/commands/facts:recordAssessment': knocks(
    theirs('admin', (ctx, of) => factCommands.recordAssessment(ctx, assessedOf(of, 'staff'))),
    near('admin', (ctx, of) => factCommands.recordAssessment(ctx, assessedOf(of, 'admin')), {
      says: 'own_record',
    }),
  ),
  'talent/commands/facts:recordCredit': knocks(
    theirs('admin', (ctx, of) => factCommands.recordCredit(ctx, creditOf(of, 'staff'))),
    near('admin', (ctx, of) => factCommands.recordCredit(ctx, creditOf(of, 'admin')), {
      says: 'own_record',
    }),
  ),
  'talent/commands/facts:withdrawFact': knocks(
    ...(
      [
        ['RANK', 'rankRecord'],
        ['EDUCATION', 'educationRecord'],
        ['POST', 'postRecord'],
        ['ASSESSMENT', 'assessment'],
        ['CREDIT', 'creditRecord'],
      ] as const
    ).map(([kind, name]) =>
      theirs('admin', (ctx, of) => factCommands.withdrawFact(ctx, { kind, factId: of.ids[name] })),
    ),
  ),
  'talent/queries/career:myCareer': mine('staff', (ctx) => careers.myCareer(ctx)),
  'talent/queries/records:personRecords': knocks(
    theirs('admin', (ctx, of) => personFacts.personRecords(ctx, employee(of, 'staff'))),
  ),
  'talent/queries/level-rises:levelRises': knocks(
    theirs('admin', (ctx, of) => levelRises.levelRises(ctx, { unit: of.ids.clinic }), { answersOwn: true }),
  ),
  'talent/queries/level-rises:allLevelRises': knocks(
    theirs('admin', (ctx, of) => levelRises.allLevelRises(ctx, { unit: of.ids.clinic }), {
      answersOwn: true,
    }),
  ),
  'talent/queries/rises:rankRises': knocks(
    theirs('admin', (ctx, of) => rises.rankRises(ctx, { unit: of.ids.clinic }), { answersOwn: true }),
  ),
  'talent/queries/rises:allRankRises': knocks(
    theirs('admin', (ctx, of) => rises.allRankRises(ctx, { unit: of.ids.clinic }), { answersOwn: true }),
  ),
  'talent/queries/rises:timeInRank': knocks(
    theirs('admin', (ctx, of) => rises.timeInRank(ctx, { unit: of.ids.clinic }), { answersOwn: true }),
  ),
  'talent/queries/rises:seniorityPattern': mine('admin', (ctx) => rises.seniorityPattern(ctx)),
  'talent/queries/talent-map:boxFrom': inside(PURE),
  'talent/queries/talent-map:talentMap': knocks(
    theirs('admin', (ctx, of) => talentMaps.talentMap(ctx, { unit: of.ids.clinic })),
    theirs('head', (ctx, of) => talentMaps.talentMap(ctx, { unit: of.ids.agency })),
    near('otherSupervisor', (ctx, of) => talentMaps.talentMap(ctx, { unit: of.ids.clinic })),
    near('supervisor', (ctx) => talentMaps.talentMap(ctx, {})),
    near('staff', (ctx, of) => talentMaps.talentMap(ctx, { unit: of.ids.clinic })),
  ),
  'talent/queries/facts:factsOf': knocks(
    theirs('admin', (ctx, of) => talentFacts.factsOf(ctx, [employee(of, 'staff')], TODAY), { gives: [] }),
  ),
  'talent/queries/facts:positionProfile': knocks(
    theirs('admin', (ctx, of) => talentFacts.positionProfile(ctx, of.ids.post)),
  ),
  'talent/queries/posts:postList': knocks(
    theirs('admin', (ctx, of) => postQueries.postList(ctx, { unit: of.ids.clinic }), { answersOwn: true }),
  ),
  'talent/queries/posts:allPosts': knocks(
    theirs('admin', (ctx, of) => postQueries.allPosts(ctx, { unit: of.ids.clinic }), { answersOwn: true }),
  ),
  'talent/queries/posts:postSheet': knocks(
    theirs('admin', (ctx, of) => postQueries.postSheet(ctx, of.ids.post)),
  ),
  'talent/queries/candidates:peopleAgainst': knocks(
    theirs('admin', (ctx, of) => candidates.peopleAgainst(ctx, sheetOf(of), { unit: of.ids.clinic }), {
      answersOwn: true,
    }),
  ),
  'talent/queries/mismatches:mismatches': knocks(
    theirs('admin', (ctx, of) => mismatched.mismatches(ctx, { unit: of.ids.clinic }), { answersOwn: true }),
  ),
  'talent/queries/mismatches:allMismatches': knocks(
    theirs('admin', (ctx, of) => mismatched.allMismatches(ctx, of.ids.clinic), { answersOwn: true }),
  ),

  // unit reviews
  'attendance/commands/absences:enterAbsence': knocks(
    theirs('admin', (ctx, of) =>
      absences.enterAbsence(ctx, {
        employeeId: employee(of, 'staff'),
        startsOn: '2026-05-05',
        endsOn: '2026-05-05',
      }),
    ),
  ),
  'attendance/commands/absences:excuseAbsence': knocks(
    theirs('admin', (ctx, of) =>
      absences.excuseAbsence(ctx, {
        employeeId: employee(of, 'staff'),
        day: '2026-05-06',
        version: 1,
        reason: REASON,
      }),
    ),
  ),
  'attendance/queries/annual-leave:myAnnualLeave': mine('staff', (ctx) => annualLeaves.myAnnualLeave(ctx)),
  'attendance/commands/absence-imports:ABSENCE_IMPORT_BYTES': inside('a constant'),
  'attendance/commands/absence-imports:acceptAbsenceSheet': inside('reads a file, asks no database'),
  'attendance/commands/absence-imports:previewAbsences': mine('admin', (ctx) =>
    absenceImports.previewAbsences(ctx, { fileName: 'kosong.csv', rows: [] }),
  ),
  'attendance/commands/absence-imports:applyAbsences': knocks(
    theirs('admin', (ctx, of) =>
      absenceImports.applyAbsences(ctx, { importId: of.ids.absenceImport, version: 1 }),
    ),
  ),
  'attendance/commands/absence-imports:undoAbsences': knocks(
    theirs('admin', (ctx, of) =>
      absenceImports.undoAbsences(ctx, { importId: of.ids.absenceImport, version: 1 }),
    ),
  ),
  'attendance/queries/absence-imports:absenceImports': mine('admin', (ctx) =>
    absenceImportQueries.absenceImports(ctx),
  ),
  'attendance/queries/absence-imports:absenceImportView': knocks(
    theirs('admin', (ctx, of) =>
      absenceImportQueries.absenceImportView(ctx, of.ids.absenceImport, undefined),
    ),
  ),
  'talent/commands/credit-imports:CREDIT_IMPORT_BYTES': inside('a constant'),
  'talent/commands/credit-imports:acceptCreditSheet': inside('reads a file, asks no database'),
  'talent/commands/credit-imports:previewCredits': mine('admin', (ctx) =>
    creditImports.previewCredits(ctx, { fileName: 'kosong.csv', rows: [] }),
  ),
  'talent/commands/credit-imports:applyCredits': knocks(
    theirs('admin', (ctx, of) =>
      creditImports.applyCredits(ctx, { importId: of.ids.creditImport, version: 1 }),
    ),
  ),
  'talent/commands/credit-imports:undoCredits': knocks(
    theirs('admin', (ctx, of) =>
      creditImports.undoCredits(ctx, { importId: of.ids.creditImport, version: 1 }),
    ),
  ),
  'talent/queries/credit-imports:creditImports': mine('admin', (ctx) =>
    creditImportQueries.creditImports(ctx),
  ),
  'talent/queries/credit-imports:creditImportView': knocks(
    theirs('admin', (ctx, of) => creditImportQueries.creditImportView(ctx, of.ids.creditImport, undefined)),
  ),
  'attendance/queries/absences:absencesOf': knocks(
    theirs('admin', (ctx, of) => absenceQueries.absencesOf(ctx, [employee(of, 'staff')], MAY), { gives: [] }),
  ),
  'attendance/queries/absences:absentPeople': mine('admin', (ctx) => absenceQueries.absentPeople(ctx, MAY)),
  'recognition/commands/follow-up:openImprovementPlan': knocks(
    theirs('supervisor', (ctx, of) => followUps.openImprovementPlan(ctx, wayBack(of))),
    ...thirdPersons((ctx, of) => followUps.openImprovementPlan(ctx, wayBack(of))),
    near('staff', (ctx, of) => followUps.openImprovementPlan(ctx, wayBack(of)), { says: 'plan_for_self' }),
  ),
  'recognition/commands/follow-up:readImprovementPlan': knocks(
    theirs('staff', (ctx, of) => followUps.readImprovementPlan(ctx, wayBackAt(of))),
    near('supervisor', (ctx, of) => followUps.readImprovementPlan(ctx, wayBackAt(of))),
    ...thirdPersons((ctx, of) => followUps.readImprovementPlan(ctx, wayBackAt(of))),
  ),
  'recognition/commands/follow-up:answerImprovementPlan': knocks(
    theirs('staff', (ctx, of) => followUps.answerImprovementPlan(ctx, wayBackAnswer(of))),
    near('supervisor', (ctx, of) => followUps.answerImprovementPlan(ctx, wayBackAnswer(of))),
    ...thirdPersons((ctx, of) => followUps.answerImprovementPlan(ctx, wayBackAnswer(of))),
  ),
  'recognition/commands/follow-up:withdrawImprovementPlan': knocks(
    theirs('supervisor', (ctx, of) => followUps.withdrawImprovementPlan(ctx, wayBackAt(of))),
    near('staff', (ctx, of) => followUps.withdrawImprovementPlan(ctx, wayBackAt(of))),
    ...thirdPersons((ctx, of) => followUps.withdrawImprovementPlan(ctx, wayBackAt(of))),
  ),
  'recognition/commands/follow-up:holdCheckpoint': knocks(
    theirs('supervisor', (ctx, of) => followUps.holdCheckpoint(ctx, monthlyLook(of))),
    near('staff', (ctx, of) => followUps.holdCheckpoint(ctx, monthlyLook(of))),
    ...thirdPersons((ctx, of) => followUps.holdCheckpoint(ctx, monthlyLook(of))),
  ),
  'recognition/commands/follow-up:closeImprovementPlan': knocks(
    theirs('supervisor', (ctx, of) => followUps.closeImprovementPlan(ctx, wayBackEnds(of))),
    near('staff', (ctx, of) => followUps.closeImprovementPlan(ctx, wayBackEnds(of))),
    ...thirdPersons((ctx, of) => followUps.closeImprovementPlan(ctx, wayBackEnds(of))),
  ),
  'recognition/commands/discipline:openCase': knocks(
    theirs('supervisor', (ctx, of) => discipline.openCase(ctx, suspicion(of))),
    theirs('admin', (ctx, of) => discipline.openCase(ctx, suspicion(of))),
    ...(['colleague', 'head', 'otherSupervisor'] as const).map((key) =>
      near(key, (ctx, of) => discipline.openCase(ctx, suspicion(of))),
    ),
    near('staff', (ctx, of) => discipline.openCase(ctx, suspicion(of)), { says: 'case_own' }),
  ),
  'recognition/commands/discipline:takeCaseStep': knocks(
    theirs('supervisor', (ctx, of) => discipline.takeCaseStep(ctx, examination(of))),
    theirs('admin', (ctx, of) => discipline.takeCaseStep(ctx, examination(of))),
    ...(['colleague', 'head', 'otherSupervisor', 'inspector'] as const).map((key) =>
      near(key, (ctx, of) => discipline.takeCaseStep(ctx, examination(of))),
    ),
    near('staff', (ctx, of) => discipline.takeCaseStep(ctx, examination(of)), { says: 'case_own' }),
  ),
  'recognition/commands/discipline:speakInOwnCase': knocks(
    theirs('staff', (ctx, of) => discipline.speakInOwnCase(ctx, ownWords(of))),
    near('supervisor', (ctx, of) => discipline.speakInOwnCase(ctx, ownWords(of))),
    ...thirdPersons((ctx, of) => discipline.speakInOwnCase(ctx, ownWords(of))),
  ),
  'recognition/commands/discipline:vouchForRegister': mine('admin', (ctx) =>
    discipline.vouchForRegister(ctx, { completeSince: '2024-01-01' }),
  ),
  'recognition/queries/discipline:caseSheet': knocks(
    theirs('staff', (ctx, of) => disciplineQueries.caseSheet(ctx, of.ids.disciplineCase)),
    theirs('admin', (ctx, of) => disciplineQueries.caseSheet(ctx, of.ids.disciplineCase)),
    theirs('inspector', (ctx, of) => disciplineQueries.caseSheet(ctx, of.ids.disciplineCase)),
    ...(['colleague', 'head', 'otherSupervisor', 'decider'] as const).map((key) =>
      near(key, (ctx, of) => disciplineQueries.caseSheet(ctx, of.ids.disciplineCase)),
    ),
  ),
  'recognition/queries/discipline:myCases': mine('staff', (ctx) => disciplineQueries.myCases(ctx)),
  'recognition/queries/discipline:teamCases': mine('supervisor', (ctx) => disciplineQueries.teamCases(ctx)),
  'recognition/queries/discipline:regionCases': knocks(
    theirs('admin', (ctx, of) => disciplineQueries.regionCases(ctx, of.ids.disciplineCase), {
      answersOwn: true,
    }),
  ),
  'recognition/queries/discipline:allCases': mine('inspector', (ctx) => disciplineQueries.allCases(ctx)),
  'recognition/queries/discipline:registerState': mine('admin', (ctx) =>
    disciplineQueries.registerState(ctx),
  ),
  'recognition/queries/discipline:caseFormFor': knocks(
    theirs('supervisor', (ctx, of) => disciplineQueries.caseFormFor(ctx, employee(of, 'staff'))),
    theirs('admin', (ctx, of) => disciplineQueries.caseFormFor(ctx, employee(of, 'staff'))),
    ...(['colleague', 'head', 'otherSupervisor', 'staff'] as const).map((key) =>
      near(key, (ctx, of) => disciplineQueries.caseFormFor(ctx, employee(of, 'staff'))),
    ),
  ),
  'recognition/queries/discipline:disciplineFactsOf': inside('whoever asks has reached these people'),
  'recognition/queries/follow-up:teamFollowUps': mine('supervisor', (ctx) =>
    followUpQueries.teamFollowUps(ctx),
  ),
  'recognition/queries/follow-up:planFormFor': knocks(
    theirs('supervisor', (ctx, of) => followUpQueries.planFormFor(ctx, employee(of, 'staff'))),
    ...thirdPersons((ctx, of) => followUpQueries.planFormFor(ctx, employee(of, 'staff'))),
  ),
  'recognition/queries/follow-up:planSheet': knocks(
    theirs('staff', (ctx, of) => followUpQueries.planSheet(ctx, of.ids.planToImprove)),
    theirs('admin', (ctx, of) => followUpQueries.planSheet(ctx, of.ids.planToImprove)),
    near('colleague', (ctx, of) => followUpQueries.planSheet(ctx, of.ids.planToImprove)),
    near('head', (ctx, of) => followUpQueries.planSheet(ctx, of.ids.planToImprove)),
    near('otherSupervisor', (ctx, of) => followUpQueries.planSheet(ctx, of.ids.planToImprove)),
    near('inspector', (ctx, of) => followUpQueries.planSheet(ctx, of.ids.planToImprove)),
  ),
  'recognition/queries/follow-up:myPlanTasks': mine('staff', (ctx) => followUpQueries.myPlanTasks(ctx)),
  'recognition/queries/follow-up:myFollowUp': mine('staff', (ctx) => followUpQueries.myFollowUp(ctx)),
  'recognition/queries/follow-up:regionFollowUps': knocks(
    theirs('admin', (ctx, of) => followUpQueries.regionFollowUps(ctx, employee(of, 'staff')), {
      answersOwn: true,
    }),
  ),
  'recognition/commands:praise': knocks(
    theirs('staff', (ctx, of) =>
      recognition.praise(ctx, { ...THANKS, receiverId: employee(of, 'colleague') }),
    ),
    near('staff', (ctx, of) => recognition.praise(ctx, { ...THANKS, receiverId: employee(of, 'stranger') })),
    near('staff', (ctx, of) => recognition.praise(ctx, { ...THANKS, receiverId: employee(of, 'head') })),
  ),
  'recognition/commands:takePraiseBack': knocks(
    theirs('staff', (ctx, of) => recognition.takePraiseBack(ctx, { praiseId: of.ids.kudos, version: 1 })),
    near('colleague', (ctx, of) => recognition.takePraiseBack(ctx, { praiseId: of.ids.kudos, version: 1 }), {
      says: 'praise_of_the_other',
    }),
    near('supervisor', (ctx, of) => recognition.takePraiseBack(ctx, { praiseId: of.ids.kudos, version: 1 })),
    near('admin', (ctx, of) => recognition.takePraiseBack(ctx, { praiseId: of.ids.kudos, version: 1 })),
  ),
  'recognition/queries:unitPraise': mine('staff', (ctx) => recognitionQueries.unitPraise(ctx)),
  'recognition/queries:givenPraise': mine('staff', (ctx) => recognitionQueries.givenPraise(ctx)),
  'recognition/queries:receivedPraise': mine('staff', (ctx) => recognitionQueries.receivedPraise(ctx)),
  'recognition/queries:myBadges': mine('staff', (ctx) => recognitionQueries.myBadges(ctx)),
  'training/commands/catalogue:addCourse': mine('admin', (ctx) => courses.addCourse(ctx, NEW_COURSE)),
  'training/commands/catalogue:closeCourse': knocks(
    theirs('admin', (ctx, of) => courses.closeCourse(ctx, { courseId: of.ids.course, version: 1 })),
  ),
  'training/commands/catalogue:openSession': knocks(
    theirs('admin', (ctx, of) => courses.openSession(ctx, newSession(of))),
  ),
  'training/commands/catalogue:callOffSession': knocks(
    theirs('admin', (ctx, of) =>
      courses.callOffSession(ctx, { sessionId: of.ids.courseSession, version: 1 }),
    ),
  ),
  'training/commands/catalogue:recordAttendance': knocks(
    theirs('admin', (ctx, of) =>
      courses.recordAttendance(ctx, { sessionId: of.ids.courseSession, version: 1, people: [] }),
    ),
  ),
  'training/commands/certificates:sendCertificate': knocks(
    theirs('staff', (ctx, of) => certificates.sendCertificate(ctx, certificateOf(of))),
    near('colleague', (ctx, of) => certificates.sendCertificate(ctx, certificateOf(of))),
  ),
  'training/commands/certificates:takeCertificateBack': knocks(
    theirs('staff', (ctx, of) => certificates.takeCertificateBack(ctx, certificateAt(of))),
    near('supervisor', (ctx, of) => certificates.takeCertificateBack(ctx, certificateAt(of))),
    ...thirdPersons((ctx, of) => certificates.takeCertificateBack(ctx, certificateAt(of))),
  ),
  'training/commands/certificates:decideCertificate': knocks(
    theirs('admin', (ctx, of) =>
      certificates.decideCertificate(ctx, { ...certificateAt(of), verdict: 'VERIFIED' }),
    ),
    near(
      'staff',
      (ctx, of) => certificates.decideCertificate(ctx, { ...certificateAt(of), verdict: 'VERIFIED' }),
      { says: 'own_certificate' },
    ),
  ),
  'training/queries/certificates:certificatesOf': inside('whoever asks has reached these people'),
  'training/commands/circles:keepCircle': knocks(
    theirs('staff', (ctx, of) => circleCommands.keepCircle(ctx, wasThere(of))),
    theirs('supervisor', (ctx, of) => circleCommands.keepCircle(ctx, { ...heldMeeting(of), people: [] })),
    theirs('supervisor', (ctx, of) =>
      circleCommands.keepCircle(ctx, { circle: 'withdraw', meetingId: of.ids.circleMeeting, version: 1 }),
    ),
    theirs('supervisor', (ctx, of) =>
      circleCommands.keepCircle(ctx, { circle: 'close', circleId: of.ids.circle, version: 1 }),
    ),
    // Only who was named says that he was there, and only who leads writes down who was.
    near('colleague', (ctx, of) => circleCommands.keepCircle(ctx, wasThere(of))),
    near('colleague', (ctx, of) => circleCommands.keepCircle(ctx, { ...heldMeeting(of), people: [] }), {
      says: 'circle_of_others',
    }),
    near(
      'colleague',
      (ctx, of) =>
        circleCommands.keepCircle(ctx, { circle: 'withdraw', meetingId: of.ids.circleMeeting, version: 1 }),
      { says: 'meeting_of_others' },
    ),
    near(
      'staff',
      (ctx, of) => circleCommands.keepCircle(ctx, { circle: 'close', circleId: of.ids.circle, version: 1 }),
      { says: 'circle_of_others' },
    ),
  ),
  'training/commands/circles:decideMeeting': knocks(
    theirs('admin', (ctx, of) => circleCommands.decideMeeting(ctx, accepted(of))),
    near('staff', (ctx, of) => circleCommands.decideMeeting(ctx, accepted(of)), { says: 'own_meeting' }),
  ),
  'training/queries/circles:circles': mine('staff', (ctx) => circleQueries.circles(ctx)),
  'training/queries/circles:meetingsAskingMe': mine('staff', (ctx) => circleQueries.meetingsAskingMe(ctx)),
  'training/queries/meetings:meetingQueue': mine('admin', (ctx) => meetingsDesk.meetingQueue(ctx)),
  'training/queries/circles:circleView': knocks(
    theirs('staff', (ctx, of) => circleQueries.circleView(ctx, of.ids.circle)),
  ),
  'training/queries/circles:circleNamed': knocks(
    theirs('staff', (ctx, of) => circleQueries.circleNamed(ctx, of.ids.circle)),
  ),
  'training/commands/effects:measureSilentCourses': inside('background work of one region, without a person'),
  'training/commands/effects:measureEffect': knocks(
    theirs('admin', (ctx, of) => courseEffects.measureEffect(ctx, { courseId: of.ids.course })),
  ),
  'training/commands/enrolments:enrol': knocks(
    theirs('staff', (ctx, of) => enrolments.enrol(ctx, { sessionId: of.ids.courseSession })),
  ),
  'training/commands/enrolments:leaveSession': knocks(
    theirs('staff', (ctx, of) => enrolments.leaveSession(ctx, seatAt(of))),
    near('supervisor', (ctx, of) => enrolments.leaveSession(ctx, seatAt(of))),
    ...thirdPersons((ctx, of) => enrolments.leaveSession(ctx, seatAt(of))),
  ),
  'training/commands/enrolments:answerAfter': knocks(
    theirs('staff', (ctx, of) => enrolments.answerAfter(ctx, { ...seatAt(of), usable: 3 })),
    ...thirdPersons((ctx, of) => enrolments.answerAfter(ctx, { ...seatAt(of), usable: 3 })),
  ),
  'training/commands/needs:planNeed': knocks(
    theirs('staff', (ctx, of) =>
      learningNeeds.planNeed(ctx, { ...newNeed, source: 'RESULT', workResultId: of.ids.workResult }),
    ),
    near('colleague', (ctx, of) =>
      learningNeeds.planNeed(ctx, { ...newNeed, source: 'RESULT', workResultId: of.ids.workResult }),
    ),
    theirs('staff', (ctx, of) =>
      learningNeeds.planNeed(ctx, { ...newNeed, source: 'FEEDBACK', feedbackId: of.ids.feedback }),
    ),
    near('colleague', (ctx, of) =>
      learningNeeds.planNeed(ctx, { ...newNeed, source: 'FEEDBACK', feedbackId: of.ids.feedback }),
    ),
  ),
  'training/commands/needs:withdrawNeed': knocks(
    theirs('staff', (ctx, of) => learningNeeds.withdrawNeed(ctx, needAt(of))),
    near('supervisor', (ctx, of) => learningNeeds.withdrawNeed(ctx, needAt(of))),
  ),
  'training/commands/needs:decideNeed': knocks(
    theirs('supervisor', (ctx, of) => learningNeeds.decideNeed(ctx, { ...needAt(of), verdict: 'APPROVED' })),
    near('staff', (ctx, of) => learningNeeds.decideNeed(ctx, { ...needAt(of), verdict: 'APPROVED' })),
    ...thirdPersons((ctx, of) => learningNeeds.decideNeed(ctx, { ...needAt(of), verdict: 'APPROVED' })),
  ),
  'training/commands/needs:settleUnitPlan': knocks(
    theirs('admin', (ctx, of) =>
      learningNeeds.settleUnitPlan(ctx, { unitId: of.ids.agency, year: 2026, version: 1 }),
    ),
  ),
  'training/queries/catalogue:catalogue': mine('staff', (ctx) => courseCatalogue.catalogue(ctx)),
  'training/queries/desk:deskSessions': mine('admin', (ctx) => trainingDesk.deskSessions(ctx)),
  'training/queries/desk:sessionSheet': knocks(
    theirs('admin', (ctx, of) => trainingDesk.sessionSheet(ctx, of.ids.courseSession)),
  ),
  'training/queries/desk:certificatesWaiting': mine('admin', (ctx) => trainingDesk.certificatesWaiting(ctx)),
  'training/queries/desk:certificateQueue': mine('admin', (ctx) => trainingDesk.certificateQueue(ctx)),
  'training/queries/needs:needParts': inside(PURE),
  'training/queries/needs:needView': inside(PURE),
  'training/queries/needs:myNeeds': mine('staff', (ctx) => needQueries.myNeeds(ctx)),
  'training/queries/needs:needForm': mine('staff', (ctx) => needQueries.needForm(ctx)),
  'training/queries/hours:learnedHours': knocks(
    theirs(
      'staff',
      (ctx, of) =>
        learned.learnedHours(ctx, [employee(of, 'staff')], { from: '2024-01-01', through: '2026-12-31' }),
      { gives: EMPTY_MAP },
    ),
  ),
  'training/queries/own:myRecords': mine('staff', (ctx) => ownLearning.myRecords(ctx)),
  'training/queries/own:employeeKindOf': knocks(
    theirs('staff', (ctx, of) => ownLearning.employeeKindOf(ctx, employee(of, 'staff'))),
  ),
  'training/queries/own:myCalledOff': mine('staff', (ctx) => ownLearning.myCalledOff(ctx)),
  'training/queries/own:myLearning': mine('staff', (ctx) => ownLearning.myLearning(ctx)),
  'training/queries/team:teamLearning': mine('supervisor', (ctx) => teamTraining.teamLearning(ctx)),
  'training/queries/units:unitsLearning': mine('admin', (ctx) => unitTraining.unitsLearning(ctx, 2026)),
  'training/queries/units:unitLearningPlan': knocks(
    theirs('admin', (ctx, of) => unitTraining.unitLearningPlan(ctx, of.ids.agency, 2026)),
  ),
  'unit-reviews/commands:writeUnitReview': knocks(
    theirs('otherSupervisor', (ctx, of) => unitReviews.writeUnitReview(ctx, ofClinic(of))),
    near('otherSupervisor', (ctx, of) => unitReviews.writeUnitReview(ctx, ofClinic(of))),
    near('staff', (ctx, of) => unitReviews.writeUnitReview(ctx, ofClinic(of)), { says: 'not_the_head' }),
  ),
  'unit-reviews/commands:gradeUnit': knocks(
    theirs('head', (ctx, of) => unitReviews.gradeUnit(ctx, unitGrade(of))),
    near('otherSupervisor', (ctx, of) => unitReviews.gradeUnit(ctx, unitGrade(of))),
    near('decider', (ctx, of) => unitReviews.gradeUnit(ctx, unitGrade(of))),
    near('staff', (ctx, of) => unitReviews.gradeUnit(ctx, unitGrade(of))),
  ),
  'unit-reviews/commands:addStep': knocks(
    theirs('head', (ctx, of) => unitReviews.addStep(ctx, newStep(of))),
    near('otherSupervisor', (ctx, of) => unitReviews.addStep(ctx, newStep(of))),
    near('staff', (ctx, of) => unitReviews.addStep(ctx, newStep(of)), { says: 'not_the_head' }),
  ),
  'unit-reviews/commands:changeStep': knocks(
    theirs('staff', (ctx, of) => unitReviews.changeStep(ctx, stepChange(of))),
    near('stranger', (ctx, of) => unitReviews.changeStep(ctx, stepChange(of))),
    near('colleague', (ctx, of) => unitReviews.changeStep(ctx, stepChange(of)), { says: 'step_not_yours' }),
  ),
  'unit-reviews/commands:keepSpread': inside('its caller leads the unit and has judged the spread'),
  'unit-reviews/queries:unitDesk': knocks(
    theirs('staff', (ctx, of) => unitReviewQueries.unitDesk(ctx, { unit: of.ids.clinic }), {
      answersOwn: true,
    }),
  ),
  'unit-reviews/queries:unitsToGrade': mine('head', (ctx) => unitReviewQueries.unitsToGrade(ctx, '2026-1')),
  'unit-reviews/queries:gradingSheet': knocks(
    theirs('head', (ctx, of) => unitReviewQueries.gradingSheet(ctx, of.ids.clinic, Q1)),
    near('otherSupervisor', (ctx, of) => unitReviewQueries.gradingSheet(ctx, of.ids.clinic, Q1)),
    near('staff', (ctx, of) => unitReviewQueries.gradingSheet(ctx, of.ids.clinic, Q1)),
  ),
  'unit-reviews/queries:unitOverview': mine('admin', (ctx) => unitReviewQueries.unitOverview(ctx, '2026-1')),
  'unit-reviews/queries:unitLed': knocks(
    theirs('head', (ctx, of) => unitReviewQueries.unitLed(ctx, of.ids.agency, Q1)),
    near('otherSupervisor', (ctx, of) => unitReviewQueries.unitLed(ctx, of.ids.clinic, Q1)),
  ),
  'unit-reviews/queries:leadsOver': knocks(
    theirs('head', (ctx, of) => unitReviewQueries.leadsOver(ctx, of.ids.agency), { gives: false }),
    near('otherSupervisor', (ctx, of) => unitReviewQueries.leadsOver(ctx, of.ids.clinic), { gives: false }),
  ),
  'unit-reviews/queries:gradeOfUnit': knocks(
    theirs('staff', (ctx, of) => unitReviewQueries.gradeOfUnit(ctx, of.ids.clinic, Q1), { gives: null }),
  ),
  'unit-reviews/queries:myUnitGrade': mine('staff', (ctx) => unitReviewQueries.myUnitGrade(ctx, Q1)),
  'unit-reviews/queries/report:gradeOfUnit': knocks(
    theirs('staff', (ctx, of) => unitReports.gradeOfUnit(ctx, of.ids.clinic, Q1), { gives: null }),
  ),
  'unit-reviews/queries/report:unitReport': knocks(
    theirs('head', (ctx, of) => unitReports.unitReport(ctx, of.ids.unitReview), { gives: undefined }),
  ),
  'unit-reviews/queries/report:reachUnitReport': knocks(
    theirs('admin', (ctx, of) => unitReports.reachUnitReport(ctx, of.ids.clinic), { gives: undefined }),
    theirs('head', (ctx, of) => unitReports.reachUnitReport(ctx, of.ids.clinic)),
    near('stranger', (ctx, of) => unitReports.reachUnitReport(ctx, of.ids.clinic)),
  ),
  'unit-reviews/queries/report:myUnitReports': mine('staff', (ctx) => unitReports.myUnitReports(ctx, 8)),

  // goals
  'goals/commands:saveVision': knocks(
    theirs('admin', (ctx, of) =>
      goals.saveVision(ctx, {
        id: of.ids.vision,
        version: 1,
        text: REASON,
        startYear: 2040,
        endYear: 2044,
      }),
    ),
  ),
  'goals/commands:saveMission': knocks(
    theirs('admin', (ctx, of) => goals.saveMission(ctx, { visionId: of.ids.vision, text: REASON })),
  ),
  'goals/commands:saveGoal': knocks(
    theirs('admin', (ctx, of) => goals.saveGoal(ctx, { missionId: of.ids.mission, text: REASON })),
  ),
  'goals/commands:saveUnitIndicator': knocks(
    theirs('admin', (ctx, of) =>
      goals.saveUnitIndicator(ctx, {
        ...promise,
        id: of.ids.unitIndicator,
        version: 1,
        unitId: of.ids.clinic,
        goalId: of.ids.goal,
      }),
    ),
    theirs('admin', (ctx, of) =>
      goals.saveUnitIndicator(ctx, { ...promise, unitId: of.ids.clinic, goalId: of.ids.goal }),
    ),
  ),
  'goals/commands:endAim': knocks(
    theirs('admin', (ctx, of) =>
      goals.endAim(ctx, { kind: 'INDICATOR', id: of.ids.unitIndicator, version: 1 }),
    ),
    theirs('admin', (ctx, of) => goals.endAim(ctx, { kind: 'GOAL', id: of.ids.goal, version: 1 })),
    theirs('admin', (ctx, of) => goals.endAim(ctx, { kind: 'MISSION', id: of.ids.mission, version: 1 })),
  ),
  'goals/commands:reopenAim': knocks(
    theirs('admin', (ctx, of) => goals.reopenAim(ctx, { kind: 'GOAL', id: of.ids.goal, version: 1 })),
  ),
  'goals/commands:saveAgreement': knocks(
    theirs('admin', (ctx, of) =>
      goals.saveAgreement(ctx, { unitId: of.ids.clinic, year: 2026, version: 1, statement: REASON }),
    ),
  ),
  'goals/commands/imports:GOAL_IMPORT_BYTES': inside('a constant'),
  'goals/commands/imports:acceptGoalSheet': inside('reads a file, asks no database'),
  'goals/commands/imports:previewGoals': mine('admin', (ctx) =>
    goalImports.previewGoals(ctx, { fileName: 'kosong.csv', rows: [] }),
  ),
  'goals/commands/imports:applyGoals': knocks(
    theirs('admin', (ctx, of) => goalImports.applyGoals(ctx, { importId: of.ids.goalImport, version: 1 })),
  ),
  'goals/queries/imports:goalImports': mine('admin', (ctx) => goalImportQueries.goalImports(ctx)),
  'goals/queries/imports:goalImportView': knocks(
    theirs('admin', (ctx, of) => goalImportQueries.goalImportView(ctx, of.ids.goalImport, undefined)),
  ),
  'goals/queries/imports:templateUnits': mine('admin', (ctx) => goalImportQueries.templateUnits(ctx)),
  'goals/queries:visions': mine('staff', (ctx) => goalQueries.visions(ctx)),
  'goals/queries:visionOf': inside(PURE),
  'goals/queries:goalBoard': knocks(
    theirs('admin', (ctx, of) => goalQueries.goalBoard(ctx, { visi: of.ids.vision }), { answersOwn: true }),
  ),
  'goals/queries:agreementBoard': mine('admin', (ctx) => goalQueries.agreementBoard(ctx, '2026')),

  // measurements
  'measurements/commands:enterValue': knocks(
    theirs('admin', (ctx, of) =>
      measurements.enterValue(ctx, {
        indicatorId: of.ids.unitIndicator,
        ...Q2,
        value: '1',
        source: 'DOCUMENT',
        version: 1,
      }),
    ),
  ),
  'measurements/commands/records:recordMeasurement': knocks(
    theirs('supervisor', (ctx, of) => records.recordMeasurement(ctx, observed(of))),
    ...(['otherSupervisor', 'head', 'admin', 'colleague'] as const).map((as) =>
      near(as, (ctx, of) => records.recordMeasurement(ctx, observed(of))),
    ),
    near('supervisor', (ctx, of) =>
      records.recordMeasurement(ctx, {
        ...observed(of),
        behaviour: undefined,
        indicatorId: of.ids.otherIndicator,
      }),
    ),
    // The file is the staff member's, not the supervisor's to attach.
    near('supervisor', (ctx, of) =>
      records.recordMeasurement(ctx, { ...observed(of), fileIds: [of.ids.file] }),
    ),
    theirs('admin', (ctx, of) => records.recordMeasurement(ctx, ofUnit(of))),
    near('otherSupervisor', (ctx, of) => records.recordMeasurement(ctx, ofUnit(of))),
  ),
  'measurements/commands/records:withdrawRecord': knocks(
    theirs('supervisor', (ctx, of) =>
      records.withdrawRecord(ctx, { recordId: of.ids.measurement, version: 1, reason: REASON }),
    ),
    ...(['staff', 'otherSupervisor', 'admin'] as const).map((as) =>
      near(as, (ctx, of) =>
        records.withdrawRecord(ctx, { recordId: of.ids.measurement, version: 1, reason: REASON }),
      ),
    ),
  ),
  'measurements/queries/records:recordsAboutMe': mine('staff', (ctx) => recordQueries.recordsAboutMe(ctx)),
  'measurements/queries/records:recordsByMe': mine('supervisor', (ctx) => recordQueries.recordsByMe(ctx)),
  'measurements/queries/records:recordsOf': knocks(
    theirs('supervisor', (ctx, of) => recordQueries.recordsOf(ctx, employee(of, 'staff'))),
    near('otherSupervisor', (ctx, of) => recordQueries.recordsOf(ctx, employee(of, 'staff'))),
    near('colleague', (ctx, of) => recordQueries.recordsOf(ctx, employee(of, 'staff'))),
  ),
  'measurements/queries/records:measurable': mine('admin', (ctx) => recordQueries.measurable(ctx)),
  'measurements/queries/records:recordFormFor': knocks(
    theirs('supervisor', (ctx, of) => recordQueries.recordFormFor(ctx, employee(of, 'staff'))),
    near('otherSupervisor', (ctx, of) => recordQueries.recordFormFor(ctx, employee(of, 'staff'))),
    near('staff', (ctx, of) => recordQueries.recordFormFor(ctx, employee(of, 'staff'))),
  ),
  'measurements/queries/records:recordFormForUnit': knocks(
    theirs('admin', (ctx, of) => recordQueries.recordFormForUnit(ctx, of.ids.clinic)),
    near('otherSupervisor', (ctx, of) => recordQueries.recordFormForUnit(ctx, of.ids.clinic)),
    near('supervisor', (ctx, of) => recordQueries.recordFormForUnit(ctx, of.ids.clinic)),
  ),
  'measurements/commands/realisation:enterRealisation': knocks(
    theirs('staff', (ctx, of) => realisations.enterRealisation(ctx, said(of))),
    ...(['colleague', 'supervisor', 'admin'] as const).map((as) =>
      near(as, (ctx, of) => realisations.enterRealisation(ctx, said(of))),
    ),
  ),
  'measurements/queries/origin:originsOf': knocks(
    theirs('staff', (ctx, of) => origins.originsOf(ctx, [{ indicatorId: of.ids.unitIndicator, ...Q1 }]), {
      gives: {},
    }),
  ),
  'measurements/queries/realisation:achievementsOf': inside('its callers have reached the person'),
  'measurements/queries/realisation:yearSoFar': inside('its callers have reached the person'),
  'measurements/queries/realisation:progressSoFar': knocks(
    theirs('supervisor', (ctx, of) => realisationQueries.progressSoFar(ctx, [employee(of, 'staff')]), {
      gives: EMPTY_MAP,
    }),
  ),
  'measurements/queries/realisation:myAchievements': mine('staff', (ctx) =>
    realisationQueries.myAchievements(ctx, '2026-2'),
  ),
  'measurements/queries/realisation:memberAchievements': knocks(
    theirs('supervisor', (ctx, of) => realisationQueries.memberAchievements(ctx, employee(of, 'staff'))),
    near('otherSupervisor', (ctx, of) => realisationQueries.memberAchievements(ctx, employee(of, 'staff'))),
    near('colleague', (ctx, of) => realisationQueries.memberAchievements(ctx, employee(of, 'staff'))),
  ),
  'measurements/commands/service-cases:recordCases': knocks(
    theirs('staff', (ctx, of) =>
      serviceCases.recordCases(ctx, { indicatorId: of.ids.indicator, cases: [CASE] }),
    ),
    near('staff', (ctx, of) =>
      serviceCases.recordCases(ctx, { indicatorId: of.ids.otherIndicator, cases: [CASE] }),
    ),
    near('decider', (ctx) => serviceCases.recordCases(ctx, { cases: [CASE] })),
  ),
  'measurements/commands/service-cases:finishCase': knocks(
    theirs('staff', (ctx, of) => serviceCases.finishCase(ctx, done(of))),
    ...(['colleague', 'supervisor', 'admin'] as const).map((as) =>
      near(as, (ctx, of) => serviceCases.finishCase(ctx, done(of))),
    ),
  ),
  'measurements/commands/service-cases:withdrawCase': knocks(
    theirs('staff', (ctx, of) =>
      serviceCases.withdrawCase(ctx, { caseId: of.ids.serviceCase, version: 1, reason: REASON }),
    ),
    ...(['colleague', 'supervisor', 'admin'] as const).map((as) =>
      near(as, (ctx, of) =>
        serviceCases.withdrawCase(ctx, { caseId: of.ids.serviceCase, version: 1, reason: REASON }),
      ),
    ),
  ),
  'measurements/queries/service-cases:myCases': mine('staff', (ctx) => serviceCaseQueries.myCases(ctx)),
  'measurements/queries/service-cases:timelinessOf': inside('its callers have reached the person'),
  'measurements/queries/service-cases:timelinessOfUnits': inside('its callers have reached the units'),
  'measurements/queries/service-cases:timelinessOfServices': knocks(
    theirs('admin', (ctx, of) => serviceCaseQueries.timelinessOfServices(ctx, [of.ids.clinic], Q2), {
      gives: [],
    }),
  ),
  'measurements/queries/service-cases:lateCases': knocks(
    theirs('admin', (ctx, of) => serviceCaseQueries.lateCases(ctx, { unit: of.ids.clinic })),
    ...(['staff', 'supervisor', 'otherSupervisor'] as const).map((as) =>
      near(as, (ctx, of) => serviceCaseQueries.lateCases(ctx, { unit: of.ids.clinic })),
    ),
  ),
  // Everybody of a region reads and speaks; what is hidden is its author's and the moderators'.
  'community/commands/forum:writeInForum': knocks(
    theirs('staff', (ctx, of) => forumCommands.writeInForum(ctx, replied(of.ids.forumTopic))),
    theirs('staff', (ctx, of) =>
      forumCommands.writeInForum(ctx, {
        write: 'topic',
        category: 'IDEA',
        title: REASON,
        text: REASON,
        mentions: [of.people.staff.employeeId ?? ''],
        sessionId: undefined,
        circleId: undefined,
      }),
    ),
    theirs('staff', (ctx, of) =>
      forumCommands.writeInForum(ctx, {
        write: 'topic',
        category: 'PRACTICE',
        title: REASON,
        text: REASON,
        mentions: [],
        sessionId: undefined,
        circleId: of.ids.circle,
      }),
    ),
    near('staff', (ctx, of) => forumCommands.writeInForum(ctx, replied(of.ids.hiddenTopic))),
    near(
      'staff',
      (ctx, of) =>
        forumCommands.writeInForum(ctx, {
          write: 'edit',
          postId: of.ids.forumPost,
          version: 1,
          title: undefined,
          text: REASON,
        }),
      { says: 'post_of_the_other' },
    ),
  ),
  'community/commands/forum:markInForum': knocks(
    theirs('staff', (ctx, of) => forumCommands.markInForum(ctx, supported(of.ids.forumTopic))),
    near('staff', (ctx, of) => forumCommands.markInForum(ctx, supported(of.ids.hiddenTopic))),
    near('colleague', (ctx, of) => forumCommands.markInForum(ctx, supported(of.ids.forumTopic)), {
      says: 'own_topic',
    }),
  ),
  'community/commands/forum:judgePost': knocks(
    theirs('admin', (ctx, of) => forumCommands.judgePost(ctx, hiding(of.ids.forumPost))),
    ...(['staff', 'colleague', 'head', 'decider'] as const).map((as) =>
      near(as, (ctx, of) => forumCommands.judgePost(ctx, hiding(of.ids.forumPost))),
    ),
    near('admin', (ctx, of) => forumCommands.judgePost(ctx, { ...hiding(of.ids.hiddenPost), act: 'object' })),
  ),
  'community/commands/points:movePoint': knocks(
    theirs('head', (ctx, of) => pointCommands.movePoint(ctx, studying(of.ids.heldTopic))),
    ...(['staff', 'admin', 'otherSupervisor'] as const).map((as) =>
      near(as, (ctx, of) => pointCommands.movePoint(ctx, studying(of.ids.heldTopic))),
    ),
    near('head', (ctx, of) =>
      pointCommands.movePoint(ctx, {
        ...studying(of.ids.forumTopic),
        version: 0,
        move: 'open',
        unitId: of.ids.clinic,
      }),
    ),
  ),
  'community/commands/sessions:keepSession': knocks(
    theirs('admin', (ctx, of) =>
      sessionCommands.keepSession(ctx, {
        session: 'end',
        sessionId: of.ids.forumSession,
        version: 1,
        end: 'call_off',
        minutes: REASON,
      }),
    ),
  ),
  'community/commands/announcements:keepAnnouncement': knocks(
    theirs('admin', (ctx, of) => announcementCommands.keepAnnouncement(ctx, takenBack(of.ids.announcement))),
    theirs(
      'admin',
      (ctx, of) =>
        announcementCommands.keepAnnouncement(ctx, {
          announcement: 'announce',
          title: REASON,
          text: REASON,
          fromDay: TODAY,
          untilDay: TODAY,
          unitIds: [of.ids.clinic],
          asksReceipt: true,
        }),
      { says: 'unit_unknown' },
    ),
    ...(['staff', 'head', 'inspector', 'decider'] as const).map((as) =>
      near(as, (ctx, of) => announcementCommands.keepAnnouncement(ctx, takenBack(of.ids.announcement))),
    ),
  ),
  'community/commands/announcements:receiveAnnouncement': knocks(
    theirs('staff', (ctx, of) =>
      announcementCommands.receiveAnnouncement(ctx, { announcementId: of.ids.announcement }),
    ),
    near('stranger', (ctx, of) =>
      announcementCommands.receiveAnnouncement(ctx, { announcementId: of.ids.unitAnnouncement }),
    ),
    near('inspector', (ctx, of) =>
      announcementCommands.receiveAnnouncement(ctx, { announcementId: of.ids.announcement }),
    ),
  ),
  'community/queries/announcements:announcements': mine('staff', (ctx) =>
    announcementQueries.announcements(ctx, {}),
  ),
  'community/queries/announcements:homeAnnouncements': mine('staff', (ctx) =>
    announcementQueries.homeAnnouncements(ctx),
  ),
  'community/queries/announcements:announcementView': knocks(
    theirs('admin', (ctx, of) => announcementQueries.announcementView(ctx, of.ids.announcement)),
    near('stranger', (ctx, of) => announcementQueries.announcementView(ctx, of.ids.unitAnnouncement)),
  ),
  'community/queries/announcements:announcementReceipts': knocks(
    theirs('admin', (ctx, of) => announcementQueries.announcementReceipts(ctx, of.ids.announcement)),
    ...(['staff', 'head', 'inspector'] as const).map((as) =>
      near(as, (ctx, of) => announcementQueries.announcementReceipts(ctx, of.ids.announcement)),
    ),
  ),
  // Numbers and names of the own region are for the agency alone; a unit of another region is none.
  'community/queries/adoption:adoption': knocks(
    theirs('admin', (ctx, of) => adoptionQueries.adoption(ctx, of.ids.clinic), { answersOwn: true }),
    ...(['staff', 'head', 'inspector', 'decider'] as const).map((as) =>
      near(as, (ctx, of) => adoptionQueries.adoption(ctx, of.ids.clinic)),
    ),
  ),
  'community/queries/adoption:adoptionNames': knocks(
    theirs('admin', (ctx, of) => adoptionQueries.adoptionNames(ctx, notYetIn(of.ids.clinic)), {
      answersOwn: true,
    }),
    ...(['staff', 'head', 'inspector', 'decider'] as const).map((as) =>
      near(as, (ctx, of) => adoptionQueries.adoptionNames(ctx, notYetIn(of.ids.clinic))),
    ),
  ),
  'community/queries/benefits:benefits': mine('staff', (ctx) => benefitQueries.benefits(ctx)),
  'community/queries/first-days:firstDays': mine('staff', (ctx) => firstDayQueries.firstDays(ctx)),
  'community/commands/first-days:sayFirstStep': mine('staff', (ctx) =>
    firstDayCommands.sayFirstStep(ctx, { step: 'supervisor' }),
  ),
  // Who asked is known to him and the desk; what became help, to all of the region.
  'community/commands/help:askDesk': mine('staff', (ctx) =>
    helpCommands.askDesk(ctx, { category: 'USE', page: '/skp', text: REASON }),
  ),
  'community/commands/help:noteAnswerRead': knocks(
    theirs('staff', (ctx, of) => helpCommands.noteAnswerRead(ctx, { questionId: of.ids.helpQuestion })),
    ...(['colleague', 'supervisor', 'admin'] as const).map((as) =>
      near(as, (ctx, of) => helpCommands.noteAnswerRead(ctx, { questionId: of.ids.helpQuestion })),
    ),
  ),
  'community/commands/help:answerQuestion': knocks(
    theirs('admin', (ctx, of) => helpCommands.answerQuestion(ctx, answeredQuestion(of.ids.helpQuestion))),
    ...(['staff', 'head', 'inspector'] as const).map((as) =>
      near(as, (ctx, of) => helpCommands.answerQuestion(ctx, answeredQuestion(of.ids.helpQuestion))),
    ),
    near('admin', (ctx, of) => helpCommands.answerQuestion(ctx, answeredQuestion(of.ids.helpQuestion)), {
      says: 'question_answered',
    }),
  ),
  'community/commands/help:keepEntry': knocks(
    theirs('admin', (ctx, of) =>
      helpCommands.keepEntry(ctx, { entry: 'withdraw', entryId: of.ids.helpEntry, version: 1 }),
    ),
    theirs('admin', (ctx, of) =>
      helpCommands.keepEntry(ctx, {
        entry: 'add',
        questionId: of.ids.helpQuestion,
        category: 'USE',
        page: undefined,
        question: REASON,
        answer: REASON,
      }),
    ),
    ...(['staff', 'head', 'inspector'] as const).map((as) =>
      near(as, (ctx, of) =>
        helpCommands.keepEntry(ctx, { entry: 'withdraw', entryId: of.ids.helpEntry, version: 1 }),
      ),
    ),
  ),
  'community/commands/wishes:sendWish': mine('staff', (ctx) =>
    wishCommands.sendWish(ctx, { page: '/skp', text: REASON }),
  ),
  'community/commands/wishes:joinWish': knocks(
    theirs('staff', (ctx, of) => wishCommands.joinWish(ctx, { wishId: of.ids.helpWish })),
    near('staff', (ctx, of) => wishCommands.joinWish(ctx, { wishId: of.ids.newWish })),
    near('colleague', (ctx, of) => wishCommands.joinWish(ctx, { wishId: of.ids.helpWish }), {
      says: 'own_wish',
    }),
  ),
  'community/commands/wishes:handleWish': knocks(
    theirs('admin', (ctx, of) => wishCommands.handleWish(ctx, handled(of.ids.helpWish))),
    ...(['staff', 'head', 'inspector'] as const).map((as) =>
      near(as, (ctx, of) => wishCommands.handleWish(ctx, handled(of.ids.helpWish))),
    ),
  ),
  'community/queries/help:help': mine('staff', (ctx) => helpQueries.help(ctx, {})),
  'community/queries/help:myQuestions': mine('staff', (ctx) => helpQueries.myQuestions(ctx)),
  'community/queries/help:questionDesk': knocks(
    ...(['staff', 'head', 'inspector', 'decider'] as const).map((as) =>
      near(as, (ctx) => helpQueries.questionDesk(ctx, {})),
    ),
    near('admin', (ctx) => helpQueries.questionDesk(ctx, { lihat: 'dijawab' }), { answersOwn: true }),
  ),
  'community/queries/help:helpWaiting': mine('admin', (ctx) => helpQueries.helpWaiting(ctx)),
  'community/queries/help:sectionOf': inside(PURE),
  'community/queries/wishes:wishes': mine('admin', (ctx) => wishQueries.wishes(ctx, { lihat: 'baru' })),
  // A box is a number; of another region's boxes nobody knows one.
  'community/commands/box:beginLetter': knocks(
    near('staff', (ctx, of) => boxCommands.beginLetter(ctx, { number: of.id }), { says: 'box_closed' }),
  ),
  'community/commands/box:takeLetterToken': knocks(
    near(
      'staff',
      (ctx, of) => boxCommands.takeLetterToken(ctx, { number: of.id, blinded: new Uint8Array(256) }),
      { says: 'box_closed' },
    ),
  ),
  'community/commands/box:receiveLetter': knocks(
    theirs('staff', (ctx, of) => boxCommands.receiveLetter(ctx, unnamedLetter(of)), { says: 'box_closed' }),
    near('staff', (ctx, of) => boxCommands.receiveLetter(ctx, unnamedLetter(of)), { says: 'box_closed' }),
  ),
  'community/commands/box:releaseLetters': inside('background work of one region, without a person'),
  'community/queries/box:letterBox': mine('staff', (ctx) => boxQueries.letterBox(ctx)),
  'community/queries/forum:forum': mine('staff', (ctx) => forumQueries.forum(ctx, {})),
  'community/queries/forum:contestedPosts': mine('admin', (ctx) => forumQueries.contestedPosts(ctx)),
  'community/queries/forum:topicView': knocks(
    theirs('staff', (ctx, of) => forumQueries.topicView(ctx, of.ids.forumTopic)),
    near('staff', (ctx, of) => forumQueries.topicView(ctx, of.ids.hiddenTopic)),
    near('head', (ctx, of) => forumQueries.topicView(ctx, of.ids.hiddenTopic)),
  ),
  'community/queries/thanks:thankable': knocks(
    theirs('staff', (ctx, of) => thanks.thankable(ctx, [of.people.colleague.accountId]), {
      gives: EMPTY_MAP,
    }),
    near('staff', (ctx, of) => thanks.thankable(ctx, [of.people.stranger.accountId]), { gives: EMPTY_MAP }),
  ),
  'community/queries/thanks:occasionOf': knocks(
    theirs('staff', (ctx, of) => thanks.occasionOf(ctx, { topik: of.ids.forumTopic })),
    theirs('staff', (ctx, of) => thanks.occasionOf(ctx, { tugas: of.ids.teamTask })),
    near('staff', (ctx, of) => thanks.occasionOf(ctx, { topik: of.ids.hiddenTopic })),
  ),
  'community/queries/circle-topics:topicsOfCircle': knocks(
    theirs('staff', (ctx, of) => circleTopics.topicsOfCircle(ctx, of.ids.circle), { gives: [] }),
  ),
  'community/queries/forum:colleaguesLike': mine('staff', (ctx) => forumQueries.colleaguesLike(ctx, 'orang')),
  'community/queries/forum:meetingOf': knocks(
    theirs('staff', (ctx, of) => forumQueries.meetingOf(ctx, of.ids.forumSession)),
  ),
  'community/queries/points:pointBoard': mine('staff', (ctx) => pointQueries.pointBoard(ctx)),
  // A team's tasks are its own, and those of whoever leads it.
  'community/commands/tasks:keepTask': knocks(
    theirs('staff', (ctx, of) => taskCommands.keepTask(ctx, commented(of))),
    theirs('head', (ctx, of) =>
      taskCommands.keepTask(ctx, {
        task: 'add',
        unitId: of.ids.clinic,
        title: REASON,
        assigneeId: of.people.staff.employeeId ?? '',
        dueOn: TODAY,
      }),
    ),
    ...(['stranger', 'otherSupervisor', 'admin', 'inspector'] as const).map((as) =>
      near(as, (ctx, of) => taskCommands.keepTask(ctx, commented(of))),
    ),
    near(
      'supervisor',
      (ctx, of) =>
        taskCommands.keepTask(ctx, { task: 'move', taskId: of.ids.teamTask, version: 1, move: 'finish' }),
      { says: 'task_of_others' },
    ),
  ),
  'community/queries/tasks:teamSpace': knocks(
    theirs('staff', (ctx, of) => taskQueries.teamSpace(ctx, of.ids.clinic), { answersOwn: true }),
    near('inspector', (ctx, of) => taskQueries.teamSpace(ctx, of.ids.clinic), { gives: null }),
  ),
  'community/queries/sessions:sessionCalendar': mine('staff', (ctx) => sessionQueries.sessionCalendar(ctx)),
  // What is let through is the unit's business and the desk's; what is about a person is the inspectorate's alone.
  'public-input/commands:receiveInput': inside('a visitor’s: by the form of a unit, by its slug'),
  'public-input/commands:reactToAnswer': inside('a visitor’s: by a code that was given once'),
  'public-input/commands:lapseAnswers': inside('background work of one region, without a person'),
  'public-input/commands:verifyCitizenInput': knocks(
    theirs('admin', (ctx, of) => publicInput.verifyCitizenInput(ctx, letThrough(of.ids.newInput))),
    ...(['staff', 'head', 'inspector'] as const).map((as) =>
      near(as, (ctx, of) => publicInput.verifyCitizenInput(ctx, letThrough(of.ids.newInput))),
    ),
    near('admin', (ctx, of) => publicInput.verifyCitizenInput(ctx, letThrough(of.ids.privateInput))),
  ),
  'public-input/commands:takeUpPrivateInput': knocks(
    theirs('inspector', (ctx, of) => publicInput.takeUpPrivateInput(ctx, takenUp(of.ids.privateInput))),
    ...(['admin', 'head', 'decider'] as const).map((as) =>
      near(as, (ctx, of) => publicInput.takeUpPrivateInput(ctx, takenUp(of.ids.privateInput))),
    ),
    near('inspector', (ctx, of) => publicInput.takeUpPrivateInput(ctx, takenUp(of.ids.newInput))),
  ),
  'public-input/commands:handOverInput': knocks(
    theirs('admin', (ctx, of) => publicInput.handOverInput(ctx, heard(of.ids.newInput))),
    ...(['head', 'inspector'] as const).map((as) =>
      near(as, (ctx, of) => publicInput.handOverInput(ctx, heard(of.ids.citizenInput))),
    ),
  ),
  'public-input/commands:declineInputWithReason': knocks(
    theirs('admin', (ctx, of) => publicInput.declineInputWithReason(ctx, declined(of.ids.newInput))),
    ...(['head', 'inspector'] as const).map((as) =>
      near(as, (ctx, of) => publicInput.declineInputWithReason(ctx, declined(of.ids.newInput))),
    ),
    near('admin', (ctx, of) => publicInput.declineInputWithReason(ctx, declined(of.ids.privateInput))),
  ),
  'public-input/commands:startOnInput': knocks(
    theirs('head', (ctx, of) => publicInput.startOnInput(ctx, heard(of.ids.citizenInput))),
    ...(['staff', 'admin', 'otherSupervisor', 'inspector'] as const).map((as) =>
      near(as, (ctx, of) => publicInput.startOnInput(ctx, heard(of.ids.citizenInput))),
    ),
    near('head', (ctx, of) => publicInput.startOnInput(ctx, heard(of.ids.newInput))),
  ),
  'public-input/commands:answerCitizenInput': knocks(
    theirs('head', (ctx, of) => publicInput.answerCitizenInput(ctx, answered(of.ids.citizenInput))),
    ...(['staff', 'admin', 'otherSupervisor', 'inspector'] as const).map((as) =>
      near(as, (ctx, of) => publicInput.answerCitizenInput(ctx, answered(of.ids.citizenInput))),
    ),
    near('head', (ctx, of) => publicInput.answerCitizenInput(ctx, answered(of.ids.privateInput))),
  ),
  'public-input/commands:followUpInput': knocks(
    theirs('head', (ctx, of) => publicInput.followUpInput(ctx, followedUp(of))),
    ...(['staff', 'admin', 'otherSupervisor'] as const).map((as) =>
      near(as, (ctx, of) => publicInput.followUpInput(ctx, followedUp(of))),
    ),
  ),
  'public-input/queries:inputsToVerify': mine('admin', (ctx) => publicInputQueries.inputsToVerify(ctx)),
  'public-input/queries:inputDesk': mine('admin', (ctx) => publicInputQueries.inputDesk(ctx)),
  'public-input/queries:inputSheet': knocks(
    theirs('admin', (ctx, of) => publicInputQueries.inputSheet(ctx, of.ids.citizenInput)),
    ...(['staff', 'otherSupervisor', 'inspector'] as const).map((as) =>
      near(as, (ctx, of) => publicInputQueries.inputSheet(ctx, of.ids.citizenInput)),
    ),
    ...(['admin', 'head', 'decider'] as const).map((as) =>
      near(as, (ctx, of) => publicInputQueries.inputSheet(ctx, of.ids.privateInput)),
    ),
    near('head', (ctx, of) => publicInputQueries.inputSheet(ctx, of.ids.newInput)),
  ),
  'public-input/queries:inputPhoto': knocks(
    theirs('admin', (ctx, of) => publicInputQueries.inputPhoto(ctx, of.ids.citizenInput)),
    ...(['staff', 'otherSupervisor', 'inspector'] as const).map((as) =>
      near(as, (ctx, of) => publicInputQueries.inputPhoto(ctx, of.ids.citizenInput)),
    ),
  ),
  'public-input/queries/acted-upon:actedUpon': knocks(
    theirs('staff', (ctx, of) => actedInputs.actedUpon(ctx, of.ids.clinic, 3), { gives: [] }),
  ),
  'public-input/public:inputFront': mine('staff', (ctx) => publicInputPages.inputFront(ctx.region.slug)),
  'public-input/public:inputForm': knocks(
    theirs('staff', (ctx, of) => publicInputPages.inputForm(ctx.region.slug, of.unitSlug), {
      gives: undefined,
    }),
  ),
  'public-input/public:sendInput': inside('a visitor’s: no id, a unit’s slug of the region in the address'),
  // A code is for whoever holds it, in the region that gave it.
  'public-input/public:trackedInput': knocks(
    theirs('staff', (ctx, of) => publicInputPages.trackedInput(ctx.region.slug, inputCodeOf(of)), {
      gives: undefined,
    }),
  ),
  'public-input/public:react': knocks(
    theirs('staff', (ctx, of) => publicInputPages.react(ctx.region.slug, inputCodeOf(of), accepting()), {
      gives: undefined,
    }),
  ),
  'public-input/public:trackingRegion': mine('staff', (ctx) =>
    publicInputPages.trackingRegion(ctx.region.slug),
  ),
  'unit-reviews/queries/steps:stepChoices': knocks(
    theirs('head', (ctx, of) => unitStepQueries.stepChoices(ctx, of.ids.clinic), { gives: null }),
    near('staff', (ctx, of) => unitStepQueries.stepChoices(ctx, of.ids.clinic), { gives: null }),
  ),
  'evidence/queries:keptPicture': inside('its caller has reached the row that names the file'),
  'surveys/commands:addService': knocks(
    theirs('head', (ctx, of) => surveys.addService(ctx, { unitId: of.ids.clinic, name: 'Layanan lain' })),
    near('staff', (ctx, of) => surveys.addService(ctx, { unitId: of.ids.clinic, name: 'Layanan lain' })),
    near('otherSupervisor', (ctx, of) =>
      surveys.addService(ctx, { unitId: of.ids.clinic, name: 'Layanan lain' }),
    ),
  ),
  'surveys/commands:closeService': knocks(
    theirs('head', (ctx, of) => surveys.closeService(ctx, surveyed(of))),
    ...(['staff', 'otherSupervisor', 'stranger'] as const).map((as) =>
      near(as, (ctx, of) => surveys.closeService(ctx, surveyed(of))),
    ),
  ),
  'surveys/commands:tellServed': knocks(
    theirs('staff', (ctx, of) => surveys.tellServed(ctx, { ...served(of), version: 1 })),
    ...(['stranger', 'otherSupervisor', 'decider'] as const).map((as) =>
      near(as, (ctx, of) => surveys.tellServed(ctx, { ...served(of), version: 1 })),
    ),
  ),
  'surveys/commands/carry:carryIndex': knocks(
    theirs('head', (ctx, of) => carryIndex(ctx, carried(of))),
    ...(['staff', 'supervisor', 'otherSupervisor', 'admin', 'decider'] as const).map((as) =>
      near(as, (ctx, of) => carryIndex(ctx, carried(of))),
    ),
  ),
  'surveys/commands:enterSheet': knocks(
    theirs('staff', (ctx, of) => surveys.enterSheet(ctx, sheet(of))),
    ...(['stranger', 'otherSupervisor', 'admin', 'decider'] as const).map((as) =>
      near(as, (ctx, of) => surveys.enterSheet(ctx, sheet(of))),
    ),
  ),
  'surveys/commands:withdrawSheet': knocks(
    theirs('staff', (ctx, of) =>
      surveys.withdrawSheet(ctx, { sheetId: of.ids.surveySheet, version: 1, reason: REASON }),
    ),
    ...(['stranger', 'otherSupervisor', 'admin'] as const).map((as) =>
      near(as, (ctx, of) =>
        surveys.withdrawSheet(ctx, { sheetId: of.ids.surveySheet, version: 1, reason: REASON }),
      ),
    ),
  ),
  'surveys/commands/codes:issueCodes': knocks(
    theirs('staff', (ctx, of) => surveyCodes.issueCodes(ctx, codesFor(of))),
    ...(['stranger', 'otherSupervisor', 'admin', 'decider'] as const).map((as) =>
      near(as, (ctx, of) => surveyCodes.issueCodes(ctx, codesFor(of))),
    ),
  ),
  'surveys/commands/codes:withdrawCodes': knocks(
    theirs('staff', (ctx, of) => surveyCodes.withdrawCodes(ctx, { batchId: of.ids.surveyBatch, version: 1 })),
    ...(['stranger', 'otherSupervisor', 'admin'] as const).map((as) =>
      near(as, (ctx, of) => surveyCodes.withdrawCodes(ctx, { batchId: of.ids.surveyBatch, version: 1 })),
    ),
  ),
  // Whoever knocks here has no name; what he brings must carry the seal of this region and batch.
  'surveys/commands/codes:receiveCitizenAnswer': knocks(
    theirs('staff', (ctx, of) => surveyCodes.receiveCitizenAnswer(ctx, citizens(of)), {
      says: 'code_unknown',
    }),
    near('staff', (ctx, of) => surveyCodes.receiveCitizenAnswer(ctx, citizens(of)), { says: 'code_unknown' }),
  ),
  'surveys/commands/codes:releaseCitizenAnswers': inside('background work of one region, without a person'),
  'surveys/queries/codes:serviceCodes': knocks(
    theirs('staff', (ctx, of) => surveyCodeQueries.serviceCodes(ctx, of.ids.service)),
    ...(['stranger', 'otherSupervisor', 'admin', 'decider'] as const).map((as) =>
      near(as, (ctx, of) => surveyCodeQueries.serviceCodes(ctx, of.ids.service)),
    ),
  ),
  'surveys/queries/codes:slipsOf': knocks(
    theirs('staff', (ctx, of) => surveyCodeQueries.slipsOf(ctx, of.ids.surveyBatch)),
    ...(['stranger', 'otherSupervisor', 'admin', 'decider'] as const).map((as) =>
      near(as, (ctx, of) => surveyCodeQueries.slipsOf(ctx, of.ids.surveyBatch)),
    ),
  ),
  'surveys/queries/codes:saidBeside': knocks(
    theirs('staff', (ctx, of) => surveyCodeQueries.saidBeside(ctx, of.ids.service)),
    ...(['stranger', 'otherSupervisor', 'admin', 'decider'] as const).map((as) =>
      near(as, (ctx, of) => surveyCodeQueries.saidBeside(ctx, of.ids.service)),
    ),
  ),
  'surveys/public:codePage': knocks(
    theirs('staff', (_, of) => surveyPages.codePage(forgedCode(of)), {
      gives: { state: 'NO', reason: 'code_unknown' },
    }),
  ),
  'surveys/public:answerByCode': knocks(
    theirs('staff', (_, of) => surveyPages.answerByCode(forgedCode(of), {}), {
      gives: { state: 'NO', reason: 'code_unknown' },
    }),
  ),
  'surveys/public:kioskOf': knocks(
    theirs(
      'staff',
      (_, of) =>
        surveyPages.kioskOf(writeCode(of.id, joined(idBytes(of.ids.surveyBatch), new Uint8Array(32)))),
      { gives: undefined },
    ),
  ),
  'surveys/queries/published:readingsOfQuarter': knocks(
    theirs('staff', (ctx, of) => publishedSurveys.readingsOfQuarter(ctx, [of.ids.clinic], Q1), { gives: [] }),
  ),
  'public-input/queries/published:complaintsDue': knocks(
    theirs('staff', (ctx, of) => publishedInputs.complaintsDue(ctx, [of.ids.clinic], Q1), {
      gives: { due: 0, onTime: 0, median: null },
    }),
  ),
  'surveys/queries/published:waysToRate': knocks(
    theirs('staff', (ctx, of) => publishedSurveys.waysToRate(ctx, of.ids.service), {
      gives: { slips: false, tablet: false, openCode: null },
    }),
  ),
  'surveys/queries:unitSurveys': mine('staff', (ctx) => surveyQueries.unitSurveys(ctx)),
  'surveys/queries:serviceSurvey': knocks(
    theirs('staff', (ctx, of) => surveyQueries.serviceSurvey(ctx, of.ids.service)),
    ...(['stranger', 'otherSupervisor', 'admin', 'decider'] as const).map((as) =>
      near(as, (ctx, of) => surveyQueries.serviceSurvey(ctx, of.ids.service)),
    ),
  ),
  'measurements/queries/satisfaction:satisfactionOf': inside('its callers have reached the unit'),
  'measurements/queries/satisfaction:satisfactionFor': knocks(
    theirs('supervisor', (ctx, of) => satisfactionFor(ctx, employee(of, 'staff'), Q2)),
    near('otherSupervisor', (ctx, of) => satisfactionFor(ctx, employee(of, 'staff'), Q2)),
    near('colleague', (ctx, of) => satisfactionFor(ctx, employee(of, 'staff'), Q2)),
  ),
  'measurements/queries/satisfaction:latestSatisfactionFor': knocks(
    theirs('supervisor', (ctx, of) => latestSatisfactionFor(ctx, employee(of, 'staff'))),
    near('otherSupervisor', (ctx, of) => latestSatisfactionFor(ctx, employee(of, 'staff'))),
    near('colleague', (ctx, of) => latestSatisfactionFor(ctx, employee(of, 'staff'))),
  ),
  'measurements/queries:measurements': mine('admin', (ctx) =>
    measurementQueries.measurements(ctx, undefined),
  ),

  'measurements/queries/goal-tree:goalTree': mine('staff', (ctx) => goalTree(ctx, '2026-2')),
  'measurements/queries/goal-at-work:goalAtWork': knocks(
    theirs('admin', (ctx, of) => goalAtWork(ctx, of.ids.goal, undefined)),
    theirs('decider', (ctx, of) => goalAtWork(ctx, of.ids.goal, undefined)),
  ),
  'measurements/queries/my-impact:myImpact': knocks(near('decider', (ctx) => myImpact(ctx))),
  'measurements/queries/goal-changes:goalChangesFor': knocks(
    theirs('supervisor', (ctx, of) => goalChangesFor(ctx, employee(of, 'staff'))),
    near('otherSupervisor', (ctx, of) => goalChangesFor(ctx, employee(of, 'staff'))),
    near('colleague', (ctx, of) => goalChangesFor(ctx, employee(of, 'staff'))),
    near('decider', (ctx, of) => goalChangesFor(ctx, employee(of, 'staff'))),
  ),

  // organization
  'organization/commands:changeSupervisor': knocks(
    theirs('admin', (ctx, of) =>
      organization.changeSupervisor(ctx, {
        employeeId: employee(of, 'staff'),
        supervisorId: employee(of, 'otherSupervisor'),
        startsOn: '2026-06-01',
      }),
    ),
  ),
  'organization/commands:moveToUnit': knocks(
    theirs('admin', (ctx, of) =>
      organization.moveToUnit(ctx, {
        employeeId: employee(of, 'staff'),
        unitId: of.ids.office,
        positionTitle: 'Perawat',
        positionFamily: 'FUNCTIONAL',
        isHead: false,
        startsOn: '2026-06-01',
      }),
    ),
  ),
  'organization/commands:addUnit': knocks(
    theirs('admin', (ctx, of) =>
      organization.addUnit(ctx, { name: 'Unit di seberang', kind: 'DINAS', parentId: of.ids.agency }),
    ),
  ),
  'organization/commands:renameUnit': knocks(
    theirs('admin', (ctx, of) => organization.renameUnit(ctx, { unitId: of.ids.clinic, name: 'Nama lain' })),
  ),
  'organization/commands:closeUnit': knocks(
    theirs('admin', (ctx, of) => organization.closeUnit(ctx, { unitId: of.ids.emptyUnit })),
  ),
  'organization/commands/imports:IMPORT_BYTES': inside('a constant'),
  'organization/commands/imports:acceptSheet': inside('reads a file, asks no database'),
  'organization/commands/imports:previewImport': mine('admin', (ctx) =>
    imports.previewImport(ctx, { fileName: 'kosong.csv', rows: [], cells: new Map(), columns: {} }),
  ),
  'organization/commands/imports:startImport': knocks(
    theirs('admin', (ctx, of) => imports.startImport(ctx, { batchId: of.ids.batch, version: 1 })),
  ),
  'organization/commands/imports:undoImport': knocks(
    theirs('admin', (ctx, of) => imports.undoImport(ctx, { batchId: of.ids.batch, version: 1 })),
  ),
  'organization/commands/imports:resumeImport': knocks(
    theirs('admin', (ctx, of) => imports.resumeImport(ctx, { batchId: of.ids.batch })),
  ),
  'organization/commands/imports:runImport': knocks(
    theirs('admin', (ctx, of) => imports.runImport(asPiece(ctx), of.ids.batch, () => Promise.resolve())),
  ),
  'organization/commands/imports:runUndo': knocks(
    theirs('admin', (ctx, of) => imports.runUndo(asPiece(ctx), of.ids.batch)),
  ),
  'organization/commands/imports:markStopped': knocks(
    theirs('admin', (ctx, of) => imports.markStopped(ctx, of.ids.batch)),
  ),
  'organization/queries:during': inside(PURE),
  'organization/queries:nameParts': inside('a constant'),
  'organization/queries:fullName': inside(PURE),
  'organization/queries:withDescendants': inside(PURE),
  'organization/queries:supervisorOn': knocks(
    theirs('admin', (ctx, of) => organizationQueries.supervisorOn(ctx, employee(of, 'staff'), TODAY), {
      gives: null,
    }),
  ),
  'organization/queries:supervisorsOf': knocks(
    theirs('admin', (ctx, of) => organizationQueries.supervisorsOf(ctx, employee(of, 'staff'), MAY), {
      gives: [],
    }),
  ),
  'organization/queries:peopleOf': knocks(
    theirs('admin', (ctx, of) => organizationQueries.peopleOf(ctx, employee(of, 'supervisor'), MAY), {
      gives: [],
    }),
  ),
  'organization/queries:postOn': knocks(
    theirs('admin', (ctx, of) => organizationQueries.postOn(ctx, employee(of, 'staff'), TODAY), {
      gives: null,
    }),
  ),
  'organization/queries:workplaceOn': knocks(
    theirs('admin', (ctx, of) => organizationQueries.workplaceOn(ctx, employee(of, 'staff'), TODAY), {
      gives: null,
    }),
  ),
  'organization/queries:peopleByIds': knocks(
    theirs('admin', (ctx, of) => organizationQueries.peopleByIds(ctx, [employee(of, 'staff')]), {
      gives: [],
    }),
  ),
  'organization/queries:units': mine('staff', (ctx) => organizationQueries.units(ctx)),
  'organization/queries:regionChoices': mine('staff', () => organizationQueries.regionChoices()),
  'organization/queries/imports:unfinishedImports': mine('admin', (ctx) =>
    importQueries.unfinishedImports(ctx),
  ),
  'organization/queries/imports:latestImports': mine('admin', (ctx) => importQueries.latestImports(ctx)),
  'organization/queries/imports:importProgress': knocks(
    theirs('admin', (ctx, of) => importQueries.importProgress(ctx, of.ids.batch)),
  ),
  'organization/queries/imports:importView': knocks(
    theirs('admin', (ctx, of) => importQueries.importView(ctx, of.ids.batch, {})),
  ),
  'organization/queries/imports:refusedRows': knocks(
    theirs('admin', (ctx, of) => importQueries.refusedRows(ctx, of.ids.batch)),
  ),
  'organization/queries/line:standsInFor': knocks(
    theirs('head', (ctx, of) => line.standsInFor(ctx, employee(of, 'head')), { gives: [] }),
  ),

  'organization/queries/directory:everyoneListed': knocks(
    theirs('admin', (ctx, of) => directories.everyoneListed(ctx, { cari: of.people.staff.login }), {
      gives: [],
    }),
    theirs('admin', (ctx, of) => directories.everyoneListed(ctx, { cari: of.mark }), { gives: [] }),
  ),
  'organization/queries/directory:directory': knocks(
    theirs('admin', (ctx, of) => directories.directory(ctx, { unit: of.ids.clinic }), { answersOwn: true }),
    theirs(
      'admin',
      async (ctx, of) => (await directories.directory(ctx, { cari: of.people.staff.login })).rows,
      {
        gives: [],
      },
    ),
    theirs('admin', async (ctx, of) => (await directories.directory(ctx, { cari: of.mark })).rows, {
      gives: [],
    }),
  ),
  'organization/queries/directory:peopleLike': knocks(
    theirs('admin', (ctx, of) => directories.peopleLike(ctx, of.mark), { gives: [] }),
  ),
  'organization/queries/directory:personView': knocks(
    theirs('admin', (ctx, of) => directories.personView(ctx, employee(of, 'staff'))),
  ),
  'organization/queries/directory:unitTree': mine('admin', (ctx) => directories.unitTree(ctx)),

  // periods
  'periods/commands:holdQuarters': inside('keeps the own region’s quarters as they are for another command'),
  'periods/commands:openPeriod': mine('admin', (ctx) =>
    refused(periods.openPeriod(ctx, { ...Q2, version: 1 })),
  ),
  'periods/commands:closePeriod': mine('admin', (ctx) =>
    refused(periods.closePeriod(ctx, { ...Q2, version: 1 })),
  ),
  'periods/commands:reopenPeriod': mine('admin', (ctx) =>
    refused(periods.reopenPeriod(ctx, { ...Q2, version: 1, reason: REASON })),
  ),
  'periods/queries:periods': mine('admin', (ctx) => periodQueries.periods(ctx)),
  'periods/queries:findPeriod': mine('admin', (ctx) => periodQueries.findPeriod(ctx, Q2)),
  'periods/queries:periodOn': mine('admin', (ctx) => periodQueries.periodOn(ctx, TODAY)),
  'periods/queries:openWork': mine('admin', (ctx) => periodQueries.openWork(ctx, Q2)),
  'periods/queries:neighbours': mine('admin', (ctx) => periodQueries.neighbours(ctx, Q2)),
  'periods/queries:publishedUnits': mine('admin', (ctx) => periodQueries.publishedUnits(ctx, Q1)),
  'periods/queries:periodBoard': mine('admin', (ctx) => periodQueries.periodBoard(ctx, new Set())),

  // plans
  'plans/commands:checkContent': inside('judges a plan that was reached'),
  'plans/commands:openPlan': mine('colleague', (ctx) =>
    planning.openPlan(ctx, { year: 2026, from: 'EMPTY' }),
  ),
  'plans/commands:savePlan': knocks(
    theirs('staff', (ctx, of) => planning.savePlan(ctx, draftOf(of))),
    near('colleague', (ctx, of) => planning.savePlan(ctx, draftOf(of))),
    near('supervisor', (ctx, of) => planning.savePlan(ctx, draftOf(of))),
  ),
  'plans/commands:recallPlan': knocks(
    theirs('staff', (ctx, of) => planning.recallPlan(ctx, planAt(of))),
    near('colleague', (ctx, of) => planning.recallPlan(ctx, planAt(of))),
  ),
  'plans/commands:changePlan': knocks(
    theirs('staff', (ctx, of) => planning.changePlan(ctx, { planId: of.ids.plan, reason: REASON })),
    near('supervisor', (ctx, of) => planning.changePlan(ctx, { planId: of.ids.plan, reason: REASON })),
  ),
  'plans/commands:withdrawChange': knocks(
    theirs('staff', (ctx, of) => planning.withdrawChange(ctx, planAt(of))),
    near('supervisor', (ctx, of) => planning.withdrawChange(ctx, planAt(of))),
  ),
  'plans/commands:attachToLeader': knocks(
    theirs('staff', (ctx, of) =>
      planning.attachToLeader(ctx, {
        ...planAt(of),
        choices: [{ resultId: of.ids.workResult, to: of.ids.otherWorkResult }],
      }),
    ),
    near('colleague', (ctx, of) =>
      planning.attachToLeader(ctx, {
        ...planAt(of),
        choices: [{ resultId: of.ids.workResult, to: of.ids.otherWorkResult }],
      }),
    ),
  ),
  'plans/commands:startOver': knocks(
    theirs('staff', (ctx, of) => planning.startOver(ctx, planAt(of))),
    near('colleague', (ctx, of) => planning.startOver(ctx, planAt(of))),
  ),
  'plans/commands/leading:agreePlan': knocks(
    theirs('supervisor', (ctx, of) => leading.agreePlan(ctx, { ...planAt(of), expectations: [] })),
    near('otherSupervisor', (ctx, of) => leading.agreePlan(ctx, { ...planAt(of), expectations: [] })),
    near('head', (ctx, of) => leading.agreePlan(ctx, { ...planAt(of), expectations: [] })),
    near('staff', (ctx, of) => leading.agreePlan(ctx, { ...planAt(of), expectations: [] })),
    near('decider', (ctx, of) => leading.agreePlan(ctx, { ...planAt(of), expectations: [] })),
  ),
  'plans/commands/leading:returnPlan': knocks(
    theirs('supervisor', (ctx, of) => leading.returnPlan(ctx, { ...planAt(of), reason: REASON })),
    near('otherSupervisor', (ctx, of) => leading.returnPlan(ctx, { ...planAt(of), reason: REASON })),
  ),
  'plans/commands/leading:assignContribution': knocks(
    theirs('supervisor', (ctx, of) => leading.assignContribution(ctx, cellOf(of))),
    near('otherSupervisor', (ctx, of) => leading.assignContribution(ctx, cellOf(of))),
    // The result is a stranger's, not the supervisor's own.
    near('supervisor', (ctx, of) => leading.assignContribution(ctx, cellOf(of))),
  ),
  'plans/commands/leading:withdrawContribution': knocks(
    theirs('stranger', (ctx, of) =>
      leading.withdrawContribution(ctx, { contributionId: of.ids.contribution, version: 1 }),
    ),
    near('supervisor', (ctx, of) =>
      leading.withdrawContribution(ctx, { contributionId: of.ids.contribution, version: 1 }),
    ),
  ),
  'plans/commands/standards:saveStandard': knocks(
    theirs('admin', (ctx, of) =>
      standards.saveStandard(ctx, {
        standardId: of.ids.standard,
        version: 1,
        service: 'Kesehatan',
        unitKind: null,
        postPattern: null,
        family: 'QUALITY',
        aspect: 'QUALITY',
        resultText: 'Hasil dari tempat lain',
        text: 'Indikator dari tempat lain',
        target: '1',
        measureUnit: 'indeks',
        direction: 'UP',
        source: 'Tempat lain',
      }),
    ),
  ),
  'plans/commands/standards:endStandard': knocks(
    theirs('admin', (ctx, of) => standards.endStandard(ctx, { standardId: of.ids.standard, version: 1 })),
  ),
  'plans/queries/document:planView': inside('shows a plan that its caller has reached'),
  'plans/queries/gaps:GAPS': inside('a constant'),
  'plans/queries/gaps:planGaps': mine('admin', (ctx) => planGaps.planGaps(ctx)),
  'plans/queries/own:mySkp': knocks(
    theirs('staff', (ctx, of) => ownPlans.mySkp(ctx, of.ids.plan)),
    near('colleague', (ctx, of) => ownPlans.mySkp(ctx, of.ids.plan)),
    near('supervisor', (ctx, of) => ownPlans.mySkp(ctx, of.ids.plan)),
  ),
  'plans/queries/own:currentOf': inside(PURE),
  'plans/queries/own:planEditor': knocks(
    theirs('staff', (ctx, of) => ownPlans.planEditor(ctx, of.ids.plan)),
    near('colleague', (ctx, of) => ownPlans.planEditor(ctx, of.ids.plan)),
  ),
  'plans/queries/standards:standardLibrary': mine('admin', (ctx) => standardQueries.standardLibrary(ctx)),
  'plans/queries/standards:standardsFor': mine('staff', (ctx) =>
    standardQueries.standardsFor(ctx, { positionTitle: 'Perawat', unitName: 'Klinik', unitKind: 'DINAS' }),
  ),
  'plans/queries/standards:unitStandards': knocks(
    theirs('staff', (ctx, of) => standardQueries.unitStandards(ctx, of.ids.clinic)),
    near('decider', (ctx) => standardQueries.unitStandards(ctx, undefined)),
  ),
  'plans/queries/team:teamPlans': mine('supervisor', (ctx) => teamPlans.teamPlans(ctx)),
  'plans/queries/team:ledPlan': knocks(
    theirs('supervisor', (ctx, of) => teamPlans.ledPlan(ctx, employee(of, 'staff'))),
    near('otherSupervisor', (ctx, of) => teamPlans.ledPlan(ctx, employee(of, 'staff'))),
    near('head', (ctx, of) => teamPlans.ledPlan(ctx, employee(of, 'staff'))),
    near('staff', (ctx, of) => teamPlans.ledPlan(ctx, employee(of, 'staff'))),
  ),
  'plans/queries/team:roleMatrix': mine('supervisor', (ctx) => teamPlans.roleMatrix(ctx)),
  'plans/queries:planOn': knocks(
    theirs('staff', (ctx, of) => plans.planOn(ctx, employee(of, 'staff'), TODAY), { gives: undefined }),
  ),
  'plans/queries:myPlan': mine('staff', (ctx) => plans.myPlan(ctx)),
  'plans/queries:inPlan': knocks(
    theirs(
      'staff',
      (ctx, of) => plans.inPlan(ctx, employee(of, 'staff'), TODAY, { workResultId: of.ids.workResult }),
      { gives: 'not_in_plan' },
    ),
  ),
  'plans/queries:countedTargetsOf': knocks(
    theirs('supervisor', (ctx, of) => plans.countedTargetsOf(ctx, [employee(of, 'staff')], TODAY), {
      gives: EMPTY_MAP,
    }),
  ),

  // publication
  'publication/commands:publish': knocks(
    theirs('admin', (ctx, of) =>
      publication.publish(ctx, { unitId: of.ids.clinic, ...Q1, digest: 'ab'.repeat(32), note: undefined }),
    ),
  ),
  'publication/commands/papers:issuePaper': knocks(
    theirs('staff', (ctx, of) => papers.issuePaper(ctx, reviewOnPaper(of))),
    near('colleague', (ctx, of) => papers.issuePaper(ctx, reviewOnPaper(of))),
    near('otherSupervisor', (ctx, of) => papers.issuePaper(ctx, reviewOnPaper(of))),
    theirs('head', (ctx, of) => papers.issuePaper(ctx, unitOnPaper(of))),
    near('stranger', (ctx, of) => papers.issuePaper(ctx, unitOnPaper(of))),
    theirs('admin', (ctx, of) =>
      papers.issuePaper(ctx, { kind: 'MONTH_RECAP', subjectId: employee(of, 'staff'), number: 202605 }),
    ),
    near('colleague', (ctx, of) =>
      papers.issuePaper(ctx, { kind: 'MONTH_RECAP', subjectId: employee(of, 'staff'), number: 202605 }),
    ),
  ),
  'publication/queries/papers:makePaper': knocks(
    theirs('admin', (ctx, of) => paperQueries.makePaper(ctx, reviewOnPaper(of)), { gives: undefined }),
    theirs('admin', (ctx, of) => paperQueries.makePaper(ctx, unitOnPaper(of)), { gives: undefined }),
  ),
  'publication/queries/papers:paperByCode': knocks(
    theirs('admin', (ctx, of) => paperQueries.paperByCode(ctx, { code: paperOf(of) })),
    near('colleague', (ctx, of) => paperQueries.paperByCode(ctx, { code: paperOf(of) })),
    near('otherSupervisor', (ctx, of) => paperQueries.paperByCode(ctx, { code: paperOf(of) })),
  ),
  'publication/queries/papers:reachPaper': knocks(
    theirs('staff', (ctx, of) => paperQueries.reachPaper(ctx, personsPaper(of))),
    near('colleague', (ctx, of) => paperQueries.reachPaper(ctx, personsPaper(of))),
    theirs('head', (ctx, of) => paperQueries.reachPaper(ctx, unitsPaper(of))),
    near('stranger', (ctx, of) => paperQueries.reachPaper(ctx, unitsPaper(of))),
  ),
  // rewards
  'recognition/commands/rewards:prepareProgramme': knocks(
    theirs('admin', (ctx, of) => rewards.prepareProgramme(ctx, newReward(of)), {
      says: 'reward_panelist_unknown',
    }),
    theirs('admin', (ctx, of) => rewards.prepareProgramme(ctx, { ...newReward(of), ...rewardStep(of) })),
  ),
  'recognition/commands/rewards:publishProgramme': knocks(
    theirs('admin', (ctx, of) => rewards.publishProgramme(ctx, { ...rewardStep(of), hash: 'ab'.repeat(32) })),
  ),
  'recognition/commands/rewards:cancelProgramme': knocks(
    theirs('admin', (ctx, of) => rewards.cancelProgramme(ctx, { ...rewardStep(of), reason: REASON })),
  ),
  'recognition/commands/rewards:searchRecord': knocks(
    theirs('admin', (ctx, of) => rewards.searchRecord(ctx, rewardStep(of))),
  ),
  'recognition/commands/rewards:closeNaming': knocks(
    theirs('admin', (ctx, of) => rewards.closeNaming(ctx, rewardStep(of))),
  ),
  'recognition/commands/rewards:rankNominees': knocks(
    theirs('admin', (ctx, of) => rewards.rankNominees(ctx, rewardStep(of))),
  ),
  'recognition/commands/nominations:nominate': knocks(
    theirs('supervisor', (ctx, of) => nominations.nominate(ctx, namingOf(of, 'staff'))),
    near('stranger', (ctx, of) => nominations.nominate(ctx, namingOf(of, 'staff'))),
    near('staff', (ctx, of) => nominations.nominate(ctx, namingOf(of, 'staff')), { says: 'nominee_self' }),
    near('staff', (ctx, of) => nominations.nominate(ctx, namingOf(of, 'supervisor'))),
    near('supervisor', (ctx, of) => nominations.nominate(ctx, namingOf(of, 'staff')), {
      says: 'already_named',
    }),
  ),
  'recognition/commands/nominations:takeNominationBack': knocks(
    theirs('supervisor', (ctx, of) =>
      nominations.takeNominationBack(ctx, { nominationId: of.ids.nomination, version: 1 }),
    ),
    near('staff', (ctx, of) =>
      nominations.takeNominationBack(ctx, { nominationId: of.ids.nomination, version: 1 }),
    ),
  ),
  'recognition/commands/reward-panel:declareTies': knocks(
    theirs('otherSupervisor', (ctx, of) =>
      rewardPanel.declareTies(ctx, { ...rewardAt(of), kinds: { [of.ids.nominee]: 'NONE' } }),
    ),
    near('admin', (ctx, of) =>
      rewardPanel.declareTies(ctx, { ...rewardAt(of), kinds: { [of.ids.nominee]: 'NONE' } }),
    ),
  ),
  'recognition/commands/reward-panel:voteOn': knocks(
    theirs('otherSupervisor', (ctx, of) => rewardPanel.voteOn(ctx, voteOf(of))),
    near('admin', (ctx, of) => rewardPanel.voteOn(ctx, voteOf(of))),
    near('staff', (ctx, of) => rewardPanel.voteOn(ctx, voteOf(of))),
    near('stranger', (ctx, of) => rewardPanel.voteOn(ctx, voteOf(of)), { says: 'reward_not_scoring' }),
  ),
  'recognition/commands/reward-panel:chooseWinners': knocks(
    theirs('decider', (ctx, of) => rewardPanel.chooseWinners(ctx, winnersOf(of))),
    near('decider', (ctx, of) => rewardPanel.chooseWinners(ctx, winnersOf(of)), {
      says: 'reward_not_ranked',
    }),
  ),
  'recognition/commands/awards:sayConsent': knocks(
    theirs('colleague', (ctx, of) => awards.sayConsent(ctx, { awardId: of.ids.award, given: 'no' })),
    near('staff', (ctx, of) => awards.sayConsent(ctx, { awardId: of.ids.award, given: 'no' })),
    near('supervisor', (ctx, of) => awards.sayConsent(ctx, { awardId: of.ids.award, given: 'no' })),
  ),
  'recognition/queries/rewards:cardOf': inside(PURE),
  'recognition/queries/rewards:programmeList': mine('admin', (ctx) => rewardDesks.programmeList(ctx)),
  'recognition/queries/rewards:programmeForm': knocks(
    theirs('admin', (ctx, of) => rewardDesks.programmeForm(ctx, of.ids.reward)),
  ),
  'recognition/queries/rewards:programmeDesk': knocks(
    theirs('admin', (ctx, of) => rewardDesks.programmeDesk(ctx, of.ids.reward)),
    theirs('decider', (ctx, of) => rewardDesks.programmeDesk(ctx, of.ids.openReward)),
  ),
  'recognition/queries/rewards:awardList': mine('admin', (ctx) => rewardDesks.awardList(ctx)),
  'recognition/queries/own-rewards:rewardsForMe': mine('staff', (ctx) => ownRewards.rewardsForMe(ctx)),
  'recognition/queries/own-rewards:myReward': knocks(
    theirs('staff', (ctx, of) => ownRewards.myReward(ctx, of.ids.reward)),
  ),
  'recognition/queries/own-rewards:nominationForm': knocks(
    theirs('supervisor', (ctx, of) =>
      ownRewards.nominationForm(ctx, of.ids.openReward, employee(of, 'staff')),
    ),
    near('supervisor', (ctx, of) => ownRewards.nominationForm(ctx, of.ids.openReward, employee(of, 'staff'))),
    near('staff', (ctx, of) => ownRewards.nominationForm(ctx, of.ids.openReward, employee(of, 'head'))),
    near('supervisor', (ctx, of) => ownRewards.nominationForm(ctx, of.ids.reward, employee(of, 'colleague'))),
  ),
  'recognition/queries/own-rewards:myAwards': mine('colleague', (ctx) => ownRewards.myAwards(ctx)),
  'recognition/queries/reward-panel:myRewardPanels': mine('stranger', (ctx) =>
    rewardSheets.myRewardPanels(ctx),
  ),
  'recognition/queries/reward-panel:rewardSheet': knocks(
    theirs('stranger', (ctx, of) => rewardSheets.rewardSheet(ctx, of.ids.reward)),
    near('admin', (ctx, of) => rewardSheets.rewardSheet(ctx, of.ids.reward)),
    near('staff', (ctx, of) => rewardSheets.rewardSheet(ctx, of.ids.reward)),
  ),
  'recognition/queries/published-rewards:rewardsVersion': mine('staff', (ctx) =>
    publishedRewards.rewardsVersion(ctx),
  ),
  'recognition/queries/published-rewards:publishedRewards': mine('staff', (ctx) =>
    publishedRewards.publishedRewards(ctx),
  ),
  'recognition/queries/load:unitLoad': knocks(
    theirs('admin', (ctx, of) => loads.unitLoad(ctx, { unit: of.ids.clinic, quarter: undefined })),
    near('otherSupervisor', (ctx, of) => loads.unitLoad(ctx, { unit: of.ids.clinic, quarter: undefined })),
    near('staff', (ctx) => loads.unitLoad(ctx, { unit: undefined, quarter: undefined })),
  ),
  // promotion
  'promotion/commands/rounds:prepareRound': knocks(
    theirs('admin', (ctx, of) => promotionRounds.prepareRound(ctx, newRound(of))),
    theirs('admin', (ctx, of) => promotionRounds.prepareRound(ctx, { ...newRound(of), ...roundStep(of) })),
  ),
  'promotion/commands/rounds:announceRound': knocks(
    theirs('secondAdmin', (ctx, of) =>
      promotionRounds.announceRound(ctx, { ...roundStep(of), ...seenRules }),
    ),
  ),
  'promotion/commands/versions:reviseRound': knocks(
    theirs('admin', (ctx, of) =>
      promotionVersions.reviseRound(ctx, { ...newRules(of), ...roundStep(of), reason: REASON }),
    ),
  ),
  'promotion/commands/versions:confirmRevision': knocks(
    theirs('secondAdmin', (ctx, of) =>
      promotionVersions.confirmRevision(ctx, { ...roundStep(of), ...seenRules }),
    ),
  ),
  'promotion/commands/attempts:frozenRound': knocks(
    theirs('admin', (ctx, of) => promotionAttempts.frozenRound(ctx, roundAt(of)), { gives: undefined }),
  ),
  'promotion/queries/patterns:outcomePatterns': mine('admin', (ctx) =>
    promotionPatterns.outcomePatterns(ctx),
  ),
  'promotion/queries/clocks:objectionClocks': mine('admin', (ctx) => promotionClocks.objectionClocks(ctx)),
  'promotion/queries/changes:proposalOf': inside(PURE),
  'promotion/queries/changes:revisionForm': knocks(
    theirs('admin', (ctx, of) => promotionChanges.revisionForm(ctx, of.ids.promotionRound)),
  ),
  'promotion/queries/shown:versionsShown': inside(PURE),
  'promotion/commands/rounds:cancelRound': knocks(
    theirs('admin', (ctx, of) => promotionRounds.cancelRound(ctx, { ...roundStep(of), reason: REASON })),
  ),
  'promotion/commands/rounds:closeCall': knocks(
    theirs('admin', (ctx, of) => promotionRounds.closeCall(ctx, roundStep(of))),
  ),
  'promotion/commands/rounds:rankRound': knocks(
    theirs('admin', (ctx, of) => promotionRounds.rankRound(ctx, roundStep(of))),
  ),
  'promotion/commands/rounds:finishRound': knocks(
    theirs('admin', (ctx, of) => promotionRounds.finishRound(ctx, roundStep(of))),
  ),
  'promotion/commands/applying:applyForPost': knocks(
    theirs('staff', (ctx, of) => applying.applyForPost(ctx, roundAt(of))),
  ),
  'promotion/commands/applying:withdrawApplication': knocks(
    theirs('staff', (ctx, of) => applying.withdrawApplication(ctx, roundAt(of))),
    near('stranger', (ctx, of) => applying.withdrawApplication(ctx, roundAt(of)), { says: 'not_applied' }),
  ),
  'promotion/commands/applying:objectToDecision': knocks(
    theirs('staff', (ctx, of) => applying.objectToDecision(ctx, { ...roundAt(of), grounds: REASON })),
    near('stranger', (ctx, of) => applying.objectToDecision(ctx, { ...roundAt(of), grounds: REASON }), {
      says: 'not_a_candidate',
    }),
  ),
  'promotion/commands/panel:declareConflicts': knocks(
    theirs('supervisor', (ctx, of) =>
      panelists.declareConflicts(ctx, { ...roundAt(of), kinds: { [employee(of, 'staff')]: 'NONE' } }),
    ),
    near('admin', (ctx, of) =>
      panelists.declareConflicts(ctx, { ...roundAt(of), kinds: { [employee(of, 'staff')]: 'NONE' } }),
    ),
  ),
  'promotion/commands/panel:recuseFrom': knocks(
    theirs('supervisor', (ctx, of) =>
      panelists.recuseFrom(ctx, { ...roundAt(of), label: LABELS.staff, kind: 'OTHER' }),
    ),
    near('admin', (ctx, of) =>
      panelists.recuseFrom(ctx, { ...roundAt(of), label: LABELS.staff, kind: 'OTHER' }),
    ),
  ),
  'promotion/commands/panel:scoreCandidate': knocks(
    theirs('supervisor', (ctx, of) => panelists.scoreCandidate(ctx, scoreOf(of))),
    near('admin', (ctx, of) => panelists.scoreCandidate(ctx, scoreOf(of))),
    near('staff', (ctx, of) => panelists.scoreCandidate(ctx, scoreOf(of))),
  ),
  'promotion/commands/deciding:decideRound': knocks(
    theirs('decider', (ctx, of) => deciding.decideRound(ctx, choiceOf(of))),
    near('decider', (ctx, of) => deciding.decideRound(ctx, choiceOf(of)), { says: 'not_ranked' }),
    near('admin', (ctx, of) => deciding.decideRound(ctx, choiceOf(of))),
  ),
  'promotion/commands/deciding:answerObjection': knocks(
    theirs('inspector', (ctx, of) => deciding.answerObjection(ctx, answerTo(of))),
    near('admin', (ctx, of) => deciding.answerObjection(ctx, answerTo(of)), { says: 'own_decision' }),
    near('secondAdmin', (ctx, of) => deciding.answerObjection(ctx, answerTo(of)), { says: 'own_decision' }),
  ),
  'promotion/commands/substitutes:nameSubstitute': knocks(
    theirs('admin', (ctx, of) =>
      substitutes.nameSubstitute(ctx, { ...roundAt(of), login: 'siapa', reason: REASON }),
    ),
    near(
      'admin',
      (ctx, of) => substitutes.nameSubstitute(ctx, { ...roundAt(of), login: 'siapa', reason: REASON }),
      {
        says: 'not_ranked',
      },
    ),
  ),
  'promotion/commands/substitutes:confirmSubstitute': knocks(
    theirs('admin', (ctx, of) =>
      substitutes.confirmSubstitute(ctx, {
        ...roundAt(of),
        substituteId: of.ids.promotionSubstitute,
        password: 'bukan kata sandinya',
      }),
    ),
  ),
  'promotion/commands/relations:enterRelation': knocks(
    theirs('admin', (ctx, of) => relations.enterRelation(ctx, related(of)), { says: 'nip_unknown' }),
  ),
  'promotion/commands/relations:endRelation': knocks(
    theirs('admin', (ctx, of) => relations.endRelation(ctx, { relationId: of.ids.relation, reason: REASON })),
  ),
  'promotion/queries/desk:roundList': mine('admin', (ctx) => promotionDesks.roundList(ctx)),
  'promotion/queries/desk:roundForm': knocks(
    theirs('admin', (ctx, of) => promotionDesks.roundForm(ctx, of.ids.promotionRound)),
  ),
  'promotion/queries/desk:roundDesk': knocks(
    theirs('admin', (ctx, of) => promotionDesks.roundDesk(ctx, of.ids.promotionRound)),
  ),
  'promotion/queries/desk:promotionObjections': mine('inspector', (ctx) =>
    promotionDesks.promotionObjections(ctx),
  ),
  'promotion/queries/desk:relationRegister': mine('admin', (ctx) => promotionDesks.relationRegister(ctx)),
  'promotion/queries/decree:decreeDraft': knocks(
    theirs('admin', (ctx, of) => promotionDecrees.decreeDraft(ctx, of.ids.promotionRound)),
  ),
  'promotion/queries/inspection:roundsToInspect': mine('inspector', (ctx) =>
    inspections.roundsToInspect(ctx),
  ),
  'promotion/queries/inspection:inspection': knocks(
    theirs('inspector', (ctx, of) => inspections.inspection(ctx, of.ids.promotionRound)),
  ),
  'promotion/queries/inspection:refusedAttempts': knocks(
    theirs('inspector', (ctx, of) => inspections.refusedAttempts(ctx, of.ids.promotionRound)),
  ),
  'promotion/queries/own:roundsForMe': mine('staff', (ctx) => ownRounds.roundsForMe(ctx)),
  'promotion/queries/own:myRound': knocks(
    theirs('staff', (ctx, of) => ownRounds.myRound(ctx, of.ids.promotionRound)),
  ),
  'promotion/queries/panel:myPanels': mine('supervisor', (ctx) => panelDesks.myPanels(ctx)),
  'promotion/queries/panel:panelDesk': knocks(
    theirs('supervisor', (ctx, of) => panelDesks.panelDesk(ctx, of.ids.promotionRound)),
    near('staff', (ctx, of) => panelDesks.panelDesk(ctx, of.ids.promotionRound)),
    near('admin', (ctx, of) => panelDesks.panelDesk(ctx, of.ids.promotionRound)),
  ),
  'promotion/queries/panel:dossier': knocks(
    theirs('supervisor', (ctx, of) => panelDesks.dossier(ctx, of.ids.promotionRound, LABELS.staff)),
    near('staff', (ctx, of) => panelDesks.dossier(ctx, of.ids.promotionRound, LABELS.staff)),
  ),
  'promotion/queries/panel:deciderDeclares': inside(
    'its caller has loaded the round; it refuses who does not decide',
  ),
  'promotion/queries/deciding:roundsToDecide': mine('decider', (ctx) =>
    promotionDecisions.roundsToDecide(ctx),
  ),
  'promotion/queries/deciding:decisionDesk': knocks(
    theirs('decider', (ctx, of) => promotionDecisions.decisionDesk(ctx, of.ids.promotionRound)),
    near('admin', (ctx, of) => promotionDecisions.decisionDesk(ctx, of.ids.promotionRound)),
  ),
  'promotion/queries/published:roundsVersion': mine('staff', (ctx) => publishedRounds.roundsVersion(ctx)),
  'promotion/queries/published:announcedRounds': mine('staff', (ctx) => publishedRounds.announcedRounds(ctx)),
  'promotion/queries/published:publishedRound': knocks(
    theirs('staff', (ctx, of) => publishedRounds.publishedRound(ctx, of.ids.promotionRound), {
      gives: undefined,
    }),
  ),
  'promotion/queries/shown:cardOf': inside(PURE),
  'promotion/queries/shown:daysLeftToObject': inside(PURE),

  'publication/public/promotion:promotionEdition': mine('staff', (ctx) =>
    publicPromotion.promotionEdition(ctx.region.slug),
  ),
  'publication/public/promotion:promotionFront': mine('staff', (ctx) =>
    publicPromotion.promotionFront(ctx.region.slug),
  ),
  'publication/public/promotion:promotionRoundFront': knocks(
    theirs(
      'staff',
      (ctx, of) => publicPromotion.promotionRoundFront(ctx.region.slug, of.ids.promotionRound),
      { gives: undefined },
    ),
  ),
  'publication/public/rewards:rewardsEdition': mine('staff', (ctx) =>
    publicRewards.rewardsEdition(ctx.region.slug),
  ),
  'publication/public/rewards:rewardsFront': mine('staff', (ctx) =>
    publicRewards.rewardsFront(ctx.region.slug),
  ),
  'publication/queries/papers:myPapers': mine('staff', (ctx) => paperQueries.myPapers(ctx)),
  // A code is for whoever scans it, of any region; what it must not tell is tested with the papers.
  'publication/public/papers:verifiedPaper': mine('staff', (ctx) =>
    publicPapers.verifiedPaper(paperOf({ id: ctx.regionId })),
  ),
  'interop/commands/own-data:takeOwnData': mine('staff', (ctx) =>
    ownDataCommands.takeOwnData(ctx, { format: 'JSON' }),
  ),
  'interop/queries/own-data:ownData': knocks(
    theirs('staff', (ctx, of) => ownDataQueries.ownData(ctx, of.ids.dataExport)),
    near('colleague', (ctx, of) => ownDataQueries.ownData(ctx, of.ids.dataExport)),
    near('admin', (ctx, of) => ownDataQueries.ownData(ctx, of.ids.dataExport)),
  ),
  'interop/queries/own-data:ownDataPage': mine('staff', (ctx) => ownDataQueries.ownDataPage(ctx)),
  'interop/queries/own-data-file:ownWorkbook': inside(PURE),
  'interop/queries/own-data-file:ownJson': inside(PURE),
  'interop/commands/corrections:askCorrection': mine('staff', (ctx) =>
    correctionCommands.askCorrection(ctx, { area: 'POST', mistake: REASON, proposal: REASON }),
  ),
  'interop/commands/corrections:withdrawCorrection': knocks(
    theirs('staff', (ctx, of) => correctionCommands.withdrawCorrection(ctx, toCorrect(of))),
    near('colleague', (ctx, of) => correctionCommands.withdrawCorrection(ctx, toCorrect(of))),
  ),
  'interop/commands/corrections:answerCorrection': knocks(
    theirs('admin', (ctx, of) =>
      correctionCommands.answerCorrection(ctx, { ...toCorrect(of), outcome: 'DONE', answer: REASON }),
    ),
  ),
  'interop/queries/corrections:myCorrections': mine('colleague', (ctx) =>
    correctionQueries.myCorrections(ctx),
  ),
  'interop/queries/corrections:correctionDesk': mine('admin', (ctx) =>
    correctionQueries.correctionDesk(ctx, { over: false, after: undefined }),
  ),
  'interop/queries/corrections:correctionsWaiting': mine('admin', (ctx) =>
    correctionQueries.correctionsWaiting(ctx),
  ),
  'activity-logs/commands/writing:forgetFavourites': mine('staff', (ctx) => writing.forgetFavourites(ctx)),
  'feedback/commands/reflections:forgetReflections': mine('staff', (ctx) =>
    reflecting.forgetReflections(ctx),
  ),
  'interop/queries/bkn-daily:bknDailySheet': mine('staff', (ctx) =>
    bknDaily.bknDailySheet(ctx, { month: 202605 }),
  ),
  'interop/commands/log-imports:LOG_IMPORT_BYTES': inside('a constant'),
  'interop/commands/log-imports:acceptLogSheet': inside('reads a file, asks no database'),
  'interop/commands/log-imports:previewLogs': mine('staff', (ctx) =>
    logImports.previewLogs(ctx, { fileName: 'kosong.csv', rows: [] }),
  ),
  'interop/commands/log-imports:applyLogs': knocks(
    theirs('staff', (ctx, of) => logImports.applyLogs(ctx, { importId: of.ids.logImport, version: 1 })),
    near('colleague', (ctx, of) => logImports.applyLogs(ctx, { importId: of.ids.logImport, version: 1 })),
  ),
  'interop/queries/log-imports:myLogImports': mine('staff', (ctx) => logImportQueries.myLogImports(ctx)),
  'interop/queries/log-imports:logImportView': knocks(
    theirs('staff', (ctx, of) => logImportQueries.logImportView(ctx, of.ids.logImport, undefined)),
    near('colleague', (ctx, of) => logImportQueries.logImportView(ctx, of.ids.logImport, undefined)),
    near('supervisor', (ctx, of) => logImportQueries.logImportView(ctx, of.ids.logImport, undefined)),
  ),
  'interop/queries/log-imports:refusedLogRows': knocks(
    theirs('staff', (ctx, of) => logImportQueries.refusedLogRows(ctx, of.ids.logImport)),
    near('colleague', (ctx, of) => logImportQueries.refusedLogRows(ctx, of.ids.logImport)),
  ),
  'interop/queries/pdf:drawn': inside('draws what its callers were given'),
  'interop/queries/slips:slipsPdf': inside('draws what its caller was given'),
  'interop/queries/pdf:paperPdf': inside('lays out what its caller has reached'),
  'interop/queries/paper-layout:layOut': inside(PURE),
  'publication/queries:publicationBoard': mine('admin', (ctx) =>
    publicationQueries.publicationBoard(ctx, Q1),
  ),
  'publication/queries:publicationPreview': knocks(
    theirs('admin', (ctx, of) => publicationQueries.publicationPreview(ctx, of.ids.clinic, Q1)),
  ),
  'publication/public/open-data:openRegions': mine('staff', () => openData.openRegions('json')),
  'publication/public/open-data:openTable': mine('staff', (ctx) =>
    openData.openTable(ctx.region.slug, 'indikator', { format: 'json', year: null }),
  ),
  'publication/public/open-data:openEdition': knocks(
    theirs('staff', (ctx, of) => openData.openEdition(ctx.region.slug, `${of.ids.publication}.json`), {
      gives: undefined,
    }),
  ),
  'publication/public/open-data:editionFront': knocks(
    theirs('staff', (ctx, of) => openData.editionFront(ctx.region.slug, of.ids.publication), {
      gives: undefined,
    }),
  ),
  'publication/public/open-data:correctionsFront': mine('staff', (ctx) =>
    openData.correctionsFront(ctx.region.slug),
  ),
  'publication/public/open-data:dataFront': mine('staff', (ctx) => openData.dataFront(ctx.region.slug)),
  'public-input/queries/published:publishedCounts': mine('staff', (ctx) =>
    publishedInputs.publishedCounts(ctx, 2026),
  ),
  'publication/public:regionEdition': mine('staff', (ctx) => publicationPages.regionEdition(ctx.region.slug)),
  'publication/public:regionCards': mine('staff', () => publicationPages.regionCards()),
  'publication/public:regionsEdition': mine('staff', () => publicationPages.regionsEdition()),
  'publication/public:regionFront': mine('staff', (ctx) => publicationPages.regionFront(ctx.region.slug)),
  'publication/public:unitFront': knocks(
    theirs('staff', (ctx, of) => publicationPages.unitFront(ctx.region.slug, of.unitSlug), {
      gives: undefined,
    }),
    near('staff', (ctx, of) => publicationPages.unitFront(ctx.region.slug, `kantor-${of.mark}`), {
      gives: undefined,
    }),
  ),
  'publication/public:serviceFront': knocks(
    theirs('staff', (ctx, of) => publicationPages.serviceFront(ctx.region.slug, of.unitSlug, 'pertama'), {
      gives: undefined,
    }),
    near(
      'staff',
      (ctx, of) => publicationPages.serviceFront(ctx.region.slug, `kantor-${of.mark}`, 'pertama'),
      {
        gives: undefined,
      },
    ),
  ),

  // reviews
  'reviews/commands:rate': knocks(
    theirs('supervisor', (ctx, of) =>
      reviews.rate(ctx, { employeeId: employee(of, 'staff'), ...Q2, ...BLANK, version: 1, intent: 'draft' }),
    ),
    near('otherSupervisor', (ctx, of) =>
      reviews.rate(ctx, { employeeId: employee(of, 'staff'), ...Q2, ...BLANK, version: 1, intent: 'draft' }),
    ),
    near(
      'staff',
      (ctx, of) =>
        reviews.rate(ctx, {
          employeeId: employee(of, 'staff'),
          ...Q2,
          ...BLANK,
          version: 1,
          intent: 'draft',
        }),
      { says: 'own_review' },
    ),
  ),
  'reviews/commands/annual:rateYear': knocks(
    theirs('supervisor', (ctx, of) => annual.rateYear(ctx, yearOf(of))),
    near('otherSupervisor', (ctx, of) => annual.rateYear(ctx, yearOf(of))),
    near('head', (ctx, of) => annual.rateYear(ctx, yearOf(of))),
    near('colleague', (ctx, of) => annual.rateYear(ctx, yearOf(of))),
    near('staff', (ctx, of) => annual.rateYear(ctx, yearOf(of)), { says: 'own_review' }),
  ),
  'reviews/queries/annual:yearAsked': inside(PURE),
  'reviews/queries/annual:annualTasks': mine('supervisor', (ctx) => annualQueries.annualTasks(ctx)),
  'reviews/queries/annual:annualSheet': knocks(
    theirs('supervisor', (ctx, of) => annualQueries.annualSheet(ctx, employee(of, 'staff'), 2025)),
    near('otherSupervisor', (ctx, of) => annualQueries.annualSheet(ctx, employee(of, 'staff'), 2025)),
    near('head', (ctx, of) => annualQueries.annualSheet(ctx, employee(of, 'staff'), 2025)),
    near('colleague', (ctx, of) => annualQueries.annualSheet(ctx, employee(of, 'staff'), 2025)),
    near('staff', (ctx, of) => annualQueries.annualSheet(ctx, employee(of, 'staff'), 2025)),
  ),
  'reviews/queries/annual-evidence:gatherYear': knocks(
    theirs('supervisor', (ctx, of) => annualEvidence.gatherYear(ctx, employee(of, 'staff'), 2025, [])),
  ),
  // Whoever reads names a year of his own; what is only a draft does not exist for its person.
  'reviews/queries/annual-result:myYear': knocks(
    near('colleague', (ctx) => annualResults.myYear(ctx, 2024)),
    near('supervisor', (ctx) => annualResults.myYear(ctx, 2024)),
    near('staff', (ctx) => annualResults.myYear(ctx, 2025)),
  ),
  'reviews/queries/annual-result:myYears': mine('staff', (ctx) => annualResults.myYears(ctx)),
  'reviews/queries/annual-result:myLegacyYears': mine('staff', (ctx) => annualResults.myLegacyYears(ctx)),
  // Whoever answers names a quarter or a year of his own; another's cannot be said.
  'reviews/commands/delivery:receiveReview': knocks(
    near('colleague', (ctx) => delivery.receiveReview(ctx, { ...Q1, number: 1 })),
    near('supervisor', (ctx) => delivery.receiveReview(ctx, { ...Q1, number: 1 })),
    near('staff', (ctx) => delivery.receiveReview(ctx, { ...Q2, number: 1 })),
    near('colleague', (ctx) => delivery.receiveReview(ctx, { year: 2024, quarter: 0, number: 1 })),
    near('staff', (ctx) => delivery.receiveReview(ctx, { year: 2025, quarter: 0, number: 1 })),
  ),
  'reviews/commands/delivery:acknowledgeReview': knocks(
    near('colleague', (ctx) => delivery.acknowledgeReview(ctx, { ...Q1, number: 1 })),
    near('supervisor', (ctx) => delivery.acknowledgeReview(ctx, { ...Q1, number: 1 })),
    near('staff', (ctx) => delivery.acknowledgeReview(ctx, { ...Q2, number: 1 })),
    near('supervisor', (ctx) => delivery.acknowledgeReview(ctx, { year: 2024, quarter: 0, number: 1 })),
  ),
  'reviews/commands/parts:signPart': knocks(
    theirs('supervisor', (ctx, of) => parts.signPart(ctx, { ...partOf(of), ...Q2 })),
    near('otherSupervisor', (ctx, of) => parts.signPart(ctx, { ...partOf(of), ...Q2 })),
    // Who assesses the whole quarter has no part of it; the person himself has none either.
    near('supervisor', (ctx, of) => parts.signPart(ctx, { ...partOf(of), ...Q2 })),
    near('staff', (ctx, of) => parts.signPart(ctx, { ...partOf(of), ...Q2 })),
  ),
  'reviews/queries/parts:earlierDays': knocks(
    theirs('supervisor', (ctx, of) => partQueries.earlierDays(ctx, employee(of, 'staff'), Q2, []), {
      gives: [],
    }),
  ),
  'reviews/queries/parts:myPart': knocks(
    theirs('supervisor', (ctx, of) => partQueries.myPart(ctx, employee(of, 'staff'), Q2, []), {
      gives: null,
    }),
  ),
  'reviews/commands/self-assessment:assessMyself': knocks(
    near(
      'colleague',
      (ctx) => selves.assessMyself(ctx, { ...Q2, results: {}, behaviours: {}, version: 1, intent: 'send' }),
      { says: 'quarter_not_ended' },
    ),
  ),
  'reviews/queries/self-assessment:mySelfAssessment': mine('staff', (ctx) =>
    selfQueries.mySelfAssessment(ctx, Q1),
  ),
  'reviews/queries/self-assessment:selfTasks': mine('staff', (ctx) => selfQueries.selfTasks(ctx)),
  'reviews/queries/self-assessment:selfAssessmentFor': knocks(
    theirs('supervisor', (ctx, of) => selfQueries.selfAssessmentFor(ctx, employee(of, 'staff'), Q2)),
    near('otherSupervisor', (ctx, of) => selfQueries.selfAssessmentFor(ctx, employee(of, 'staff'), Q2)),
    near('colleague', (ctx, of) => selfQueries.selfAssessmentFor(ctx, employee(of, 'staff'), Q2)),
    // Sent, and the own draft lacks a rating: nothing of what it says.
    near('supervisor', (ctx, of) => selfQueries.selfAssessmentFor(ctx, employee(of, 'staff'), Q2), {
      gives: { sentAt: new Date(TEST_NOW), content: null },
    }),
  ),
  'reviews/queries/evidence:plannedResults': knocks(
    theirs('supervisor', (ctx, of) => reviewEvidence.plannedResults(ctx, employee(of, 'staff'), Q2), {
      gives: [],
    }),
  ),
  // Whoever objects names a quarter of his own.
  'reviews/commands/objections:fileObjection': knocks(
    near('colleague', (ctx) => objecting.fileObjection(ctx, { ...Q1, ...complaint })),
    near('supervisor', (ctx) => objecting.fileObjection(ctx, { ...Q1, ...complaint })),
    near('staff', (ctx) => objecting.fileObjection(ctx, { ...Q2, ...complaint })),
    near('staff', (ctx) => objecting.fileObjection(ctx, { ...Q1, ...complaint }), {
      says: 'already_answered',
    }),
  ),
  'reviews/commands/objections:explainReview': knocks(
    theirs('supervisor', (ctx, of) => objecting.explainReview(ctx, sideOf(of))),
    near('otherSupervisor', (ctx, of) => objecting.explainReview(ctx, sideOf(of))),
    near('staff', (ctx, of) => objecting.explainReview(ctx, sideOf(of)), {
      says: 'own_objection',
    }),
    near('head', (ctx, of) => objecting.explainReview(ctx, sideOf(of)), {
      says: 'not_the_assessor',
    }),
  ),
  'reviews/commands/objections:replyToExplanation': knocks(
    theirs('staff', (ctx, of) => objecting.replyToExplanation(ctx, { ...objectionAt(of), reply: REASON })),
    near('colleague', (ctx, of) => objecting.replyToExplanation(ctx, { ...objectionAt(of), reply: REASON })),
    near(
      'supervisor',
      (ctx, of) => objecting.replyToExplanation(ctx, { ...objectionAt(of), reply: REASON }),
      {
        says: 'not_yours',
      },
    ),
  ),
  'reviews/commands/objections:withdrawObjection': knocks(
    theirs('staff', (ctx, of) => objecting.withdrawObjection(ctx, objectionAt(of))),
    near('colleague', (ctx, of) => objecting.withdrawObjection(ctx, objectionAt(of))),
    near('supervisor', (ctx, of) => objecting.withdrawObjection(ctx, objectionAt(of)), {
      says: 'not_yours',
    }),
  ),
  'reviews/commands/objections:decideObjection': knocks(
    theirs('head', (ctx, of) => objecting.decideObjection(ctx, verdictOn(of))),
    near('colleague', (ctx, of) => objecting.decideObjection(ctx, verdictOn(of))),
    near('otherSupervisor', (ctx, of) => objecting.decideObjection(ctx, verdictOn(of))),
    near('admin', (ctx, of) => objecting.decideObjection(ctx, verdictOn(of))),
    near('decider', (ctx, of) => objecting.decideObjection(ctx, verdictOn(of))),
    near('staff', (ctx, of) => objecting.decideObjection(ctx, verdictOn(of)), { says: 'own_objection' }),
    near('supervisor', (ctx, of) => objecting.decideObjection(ctx, verdictOn(of)), {
      says: 'not_the_decider',
    }),
  ),
  'reviews/queries/objections:objections': mine('supervisor', (ctx) => objectionQueries.objections(ctx)),
  'reviews/queries/objections:objectionTasks': mine('staff', (ctx) => objectionQueries.objectionTasks(ctx)),
  'reviews/queries/objections:ownObjection': knocks(
    near('colleague', (ctx) => objectionQueries.ownObjection(ctx, Q1)),
    near('supervisor', (ctx) => objectionQueries.ownObjection(ctx, Q1)),
    near('staff', (ctx) => objectionQueries.ownObjection(ctx, Q2)),
  ),
  'reviews/queries/objections:wayToObject': mine('staff', (ctx) => objectionQueries.wayToObject(ctx, Q1)),
  'reviews/queries/objections:objectionForm': knocks(
    near('colleague', (ctx) => objectionQueries.objectionForm(ctx, Q1)),
    near('staff', (ctx) => objectionQueries.objectionForm(ctx, Q2)),
  ),
  'reviews/queries/objections:ownCitable': mine('staff', (ctx) => objectionQueries.ownCitable(ctx, Q1)),
  'reviews/queries/objections:objectionSheet': knocks(
    theirs('staff', (ctx, of) => objectionQueries.objectionSheet(ctx, of.ids.objection)),
    theirs('head', (ctx, of) => objectionQueries.objectionSheet(ctx, of.ids.objection)),
    near('colleague', (ctx, of) => objectionQueries.objectionSheet(ctx, of.ids.objection)),
    near('otherSupervisor', (ctx, of) => objectionQueries.objectionSheet(ctx, of.ids.objection)),
    near('admin', (ctx, of) => objectionQueries.objectionSheet(ctx, of.ids.objection)),
    near('decider', (ctx, of) => objectionQueries.objectionSheet(ctx, of.ids.objection)),
  ),
  'reviews/queries/objections:objectionQueue': mine('admin', (ctx) => objectionQueries.objectionQueue(ctx)),
  'reviews/queries/objections:lateObjections': mine('admin', (ctx) => objectionQueries.lateObjections(ctx)),
  'reviews/queries/citable:citableOf': knocks(
    theirs('supervisor', (ctx, of) => citables.citableOf(ctx, employee(of, 'staff'), Q2, []), { gives: [] }),
  ),
  'reviews/queries/citable:citableOfYear': knocks(
    theirs('supervisor', (ctx, of) => citables.citableOfYear(ctx, employee(of, 'staff'), 2026, []), {
      gives: [],
    }),
  ),
  'reviews/queries/citable:citationsFrom': inside(PURE),
  'reviews/queries/result:myResult': knocks(
    near('colleague', (ctx) => results.myResult(ctx, Q1)),
    near('supervisor', (ctx) => results.myResult(ctx, Q1)),
    near('staff', (ctx) => results.myResult(ctx, Q2)),
  ),
  'reviews/queries/result:signaturesOf': knocks(
    theirs('staff', (ctx, of) => results.signaturesOf(ctx, { annualReviewId: of.ids.finalAnnual }), {
      gives: [],
    }),
  ),
  'reviews/queries/result:versionsOf': knocks(
    theirs('staff', (ctx, of) => results.versionsOf(ctx, of.ids.finalReview), { gives: [] }),
  ),
  'reviews/queries:reviewTasks': mine('supervisor', (ctx) => reviewQueries.reviewTasks(ctx)),
  'reviews/queries/sheet:reviewSheet': knocks(
    theirs('supervisor', (ctx, of) => reviewSheets.reviewSheet(ctx, employee(of, 'staff'), Q2)),
    near('otherSupervisor', (ctx, of) => reviewSheets.reviewSheet(ctx, employee(of, 'staff'), Q2)),
    near('colleague', (ctx, of) => reviewSheets.reviewSheet(ctx, employee(of, 'staff'), Q2)),
    near('staff', (ctx, of) => reviewSheets.reviewSheet(ctx, employee(of, 'staff'), Q2)),
  ),
  'reviews/queries:myReviews': mine('staff', (ctx) => reviewQueries.myReviews(ctx)),
  'reviews/queries/evidence:gatherEvidence': knocks(
    theirs('supervisor', (ctx, of) => reviewEvidence.gatherEvidence(ctx, employee(of, 'staff'), Q2, [])),
  ),
  'reviews/queries/control-room:controlRoom': knocks(
    theirs('admin', (ctx, of) => controlRoom.controlRoom(ctx, { unit: of.ids.clinic }), { answersOwn: true }),
  ),
  'reviews/queries/control-room:quarterAsked': mine('admin', (ctx) =>
    controlRoom.quarterAsked(ctx, undefined),
  ),
  'reviews/queries/control-room:countedOn': inside(PURE),
  'reviews/queries/control-room:overdueBefore': inside(PURE),
  'reviews/queries/behind:BEHIND_KINDS': inside('a constant'),
  'reviews/queries/behind:behindKind': inside(PURE),
  'reviews/queries/behind:behind': knocks(
    theirs('admin', (ctx, of) => behind.behind(ctx, { unit: of.ids.clinic }), { answersOwn: true }),
  ),
  'reviews/queries/behind:allBehind': knocks(
    theirs('admin', (ctx, of) => behind.allBehind(ctx, { unit: of.ids.clinic }), { answersOwn: true }),
  ),
}

/** A rule of the own region may say no; what matters here is that the other region is neither seen nor touched. */
const refused = (work: Promise<unknown>) => work.catch((error: unknown) => String(error))
