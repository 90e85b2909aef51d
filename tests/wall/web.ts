// Every action, page and handler, who may use it, and an address or a form for each region. A new one without a row here
// fails actions.test.ts or server.test.ts.
import {
  inputCodeOf,
  LABELS,
  LOG_DAYS,
  paperOf,
  PERSON_KEYS,
  type PersonKey,
  type WorldRegion,
} from '../support/world'

type RoleName = WorldRegion['people']['staff']['roles'][number]

const EVERYONE: RoleName[] = ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector']
const REASON = 'Alasan yang cukup panjang untuk diterima'
const Q1 = { year: 2026, quarter: 1 }
const Q2 = { year: 2026, quarter: 2 }

const employee = (of: WorldRegion, key: PersonKey) => of.people[key].employeeId ?? ''
const logAt = (of: WorldRegion, name: keyof typeof LOG_DAYS) => ({
  logDate: LOG_DAYS[name],
  logId: of.ids[name],
  version: 1,
})

const round = (of: WorldRegion) => ({ roundId: of.ids.promotionRound })
const reward = (of: WorldRegion) => ({ programmeId: of.ids.reward })

const heard = (inputId: string) => ({ inputId, version: 1 })

export type ActionRow = {
  may: RoleName[]
  /** A form that passes the schema, so that what refuses it is the guard behind. */
  input: (of: WorldRegion) => Record<string, unknown>
}
const forRoles = (may: RoleName[], input: ActionRow['input'] = () => ({})): ActionRow => ({ may, input })
const forStaff = (input: ActionRow['input']) => forRoles(['staff'], input)
const forSupervisors = (input: ActionRow['input']) => forRoles(['supervisor'], input)
const forAdmins = (input: ActionRow['input']) => forRoles(['admin'], input)

const favourite = { title: 'Kegiatan rutin harian', minutes: 30 }
const account = (of: WorldRegion) => ({ accountId: of.people.staff.accountId, version: 1 })

/** 'file:export' below app/. */
export const actions: Record<string, ActionRow> = {
  '(portal)/profil/actions:leave': forRoles(EVERYONE),
  '(portal)/profil/actions:endOtherSession': forRoles(EVERYONE, (of) => ({
    sessionId: of.people.staff.sessionId,
  })),
  '(portal)/profil/actions:setPassword': forRoles(EVERYONE, () => ({
    current: 'bukan kata sandinya',
    next: 'kuda benar baterai staples',
  })),
  '(portal)/profil/data/actions:takeAlong': forRoles(EVERYONE, () => ({ format: 'JSON' })),
  '(portal)/profil/data/actions:askToCorrect': forRoles(EVERYONE, () => ({
    area: 'POST',
    mistake: REASON,
    proposal: REASON,
  })),
  '(portal)/profil/data/actions:withdrawOwnCorrection': forRoles(EVERYONE, (of) => ({
    correctionId: of.ids.dataCorrection,
    version: 1,
  })),
  '(portal)/hari-ini/actions:sayStep': forStaff(() => ({ step: 'supervisor' })),
  '(portal)/profil/data/actions:forgetOwnFavourites': forStaff(() => ({})),
  '(portal)/profil/data/actions:forgetOwnReflections': forStaff(() => ({})),
  '(portal)/bkd/koreksi/actions:answerRequest': forAdmins((of) => ({
    correctionId: of.ids.dataCorrection,
    version: 1,
    outcome: 'DONE',
    answer: REASON,
  })),

  '(portal)/catat/actions:saveActivityLog': forStaff(() => ({
    logDate: '2026-05-13',
    minutes: 30,
    title: 'Kegiatan uji di dinding',
    intent: 'submit',
  })),
  '(portal)/catat/actions:repeatActivityLog': forStaff(() => ({ ...favourite, logDate: '2026-05-13' })),
  '(portal)/catat/actions:withdrawActivityLog': forStaff((of) => logAt(of, 'submitted')),
  '(portal)/catat/actions:deleteActivityLogDraft': forStaff((of) => logAt(of, 'draft')),
  '(portal)/catat/actions:saveFavouriteActivity': forStaff(() => favourite),
  '(portal)/catat/actions:removeFavouriteActivity': forStaff((of) => ({ favouriteId: of.ids.favourite })),
  '(portal)/buku-kerja/impor/actions:applyLogImport': forStaff((of) => ({
    importId: of.ids.logImport,
    version: 1,
  })),
  '(portal)/cetak/actions:prepare': forRoles(EVERYONE, (of) => ({
    kind: 'QUARTERLY_REVIEW',
    subjectId: of.ids.finalReview,
    number: 1,
  })),
  '(portal)/skp/actions:openOwnPlan': forStaff(() => ({ year: 2026, from: 'EMPTY' })),
  '(portal)/skp/actions:saveOwnPlan': forStaff((of) => ({
    planId: of.ids.plan,
    version: 1,
    approach: 'QUANTITATIVE',
    results: [],
    annexes: { resources: [], accountability: [], consequences: [] },
    intent: 'draft',
  })),
  '(portal)/skp/actions:recallOwnPlan': forStaff((of) => ({ planId: of.ids.plan, version: 1 })),
  '(portal)/skp/actions:changeOwnPlan': forStaff((of) => ({ planId: of.ids.plan, reason: REASON })),
  '(portal)/skp/actions:withdrawOwnChange': forStaff((of) => ({ planId: of.ids.plan, version: 1 })),
  '(portal)/skp/actions:attachOwnPlan': forStaff((of) => ({
    planId: of.ids.plan,
    version: 1,
    choices: [{ resultId: of.ids.workResult, to: of.ids.otherWorkResult }],
  })),
  '(portal)/skp/actions:startOverAfterMove': forStaff((of) => ({ planId: of.ids.plan, version: 1 })),
  '(portal)/keberatan/actions:objectToReview': forStaff(() => ({ ...Q1, number: 1, grounds: REASON })),
  '(portal)/keberatan/actions:replyToAssessor': forStaff((of) => ({
    objectionId: of.ids.objection,
    version: 1,
    reply: REASON,
  })),
  '(portal)/keberatan/actions:withdrawOwnObjection': forStaff((of) => ({
    objectionId: of.ids.objection,
    version: 1,
  })),
  '(portal)/keberatan/actions:explainOwnReview': forRoles(['staff', 'decider'], (of) => ({
    objectionId: of.ids.objection,
    version: 1,
    explanation: REASON,
  })),
  '(portal)/keberatan/actions:decideOnObjection': forRoles(['staff', 'decider'], (of) => ({
    objectionId: of.ids.objection,
    version: 1,
    outcome: 'REFUSED',
    reason: REASON,
  })),
  '(portal)/promosi/actions:applyToRound': forStaff(round),
  '(portal)/promosi/actions:withdrawFromRound': forStaff(round),
  '(portal)/promosi/actions:objectToPromotion': forStaff((of) => ({ ...round(of), grounds: REASON })),
  '(portal)/promosi/actions:declareRelations': forRoles(EVERYONE, (of) => ({
    ...round(of),
    kinds: { [employee(of, 'staff')]: 'NONE' },
  })),
  '(portal)/promosi/actions:recuseFromCandidate': forRoles(EVERYONE, (of) => ({
    ...round(of),
    label: LABELS.staff,
    kind: 'OTHER',
  })),
  '(portal)/promosi/actions:scorePromotionCandidate': forRoles(EVERYONE, (of) => ({
    ...round(of),
    label: LABELS.staff,
    scores: { gagasan: '80' },
  })),
  '(portal)/promosi/actions:decidePromotionRound': forRoles(EVERYONE, (of) => ({
    ...round(of),
    version: 1,
    label: LABELS.staff,
    reason: REASON,
    password: 'bukan kata sandinya',
  })),
  '(portal)/promosi/actions:answerPromotionObjection': forRoles(['admin', 'inspector'], (of) => ({
    objectionId: of.ids.promotionObjection,
    version: 1,
    outcome: 'REJECTED',
    answer: REASON,
  })),
  '(portal)/bkd/promosi/actions:preparePromotionRound': forAdmins((of) => ({
    version: 0,
    positionId: of.ids.post,
    weights: { gagasan: '100' },
    spread: '15',
    opensOn: '2026-06-01',
    closesOn: '2026-06-20',
    decidesBy: '2026-07-20',
    panel: of.people.supervisor.login,
  })),
  '(portal)/bkd/promosi/actions:announcePromotionRound': forAdmins((of) => ({
    ...round(of),
    version: 1,
    hash: 'ab'.repeat(32),
    password: 'bukan kata sandinya',
  })),
  '(portal)/bkd/promosi/actions:revisePromotionRound': forAdmins((of) => ({
    ...round(of),
    version: 1,
    reason: REASON,
    weights: { gagasan: '100' },
    spread: '15',
    opensOn: '2026-06-01',
    closesOn: '2026-06-20',
    decidesBy: '2026-07-20',
    panel: of.people.supervisor.login,
  })),
  '(portal)/bkd/promosi/actions:confirmPromotionRevision': forAdmins((of) => ({
    ...round(of),
    version: 1,
    hash: 'ab'.repeat(32),
    password: 'bukan kata sandinya',
  })),
  '(portal)/bkd/promosi/actions:closePromotionCall': forAdmins((of) => ({ ...round(of), version: 1 })),
  '(portal)/bkd/promosi/actions:rankPromotionRound': forAdmins((of) => ({ ...round(of), version: 1 })),
  '(portal)/bkd/promosi/actions:finishPromotionRound': forAdmins((of) => ({ ...round(of), version: 1 })),
  '(portal)/bkd/promosi/actions:cancelPromotionRound': forAdmins((of) => ({
    ...round(of),
    version: 1,
    reason: REASON,
  })),
  '(portal)/bkd/promosi/actions:enterEmployeeRelation': forAdmins((of) => ({
    employeeNip: of.people.staff.login,
    relatedNip: of.people.colleague.login,
    kind: 'SIBLING',
  })),
  '(portal)/bkd/promosi/actions:namePromotionSubstitute': forAdmins((of) => ({
    ...round(of),
    login: 'siapa',
    reason: REASON,
  })),
  '(portal)/bkd/promosi/actions:confirmPromotionSubstitute': forAdmins((of) => ({
    ...round(of),
    substituteId: of.ids.promotionSubstitute,
    password: 'bukan kata sandinya',
  })),
  '(portal)/bkd/promosi/actions:endEmployeeRelation': forAdmins((of) => ({
    relationId: of.ids.relation,
    reason: REASON,
  })),
  '(portal)/kotak-masuk/actions:giveAddress': forStaff(() => ({ address: 'seberang@contoh.go.id' })),
  '(portal)/kotak-masuk/actions:confirmOwnAddress': forStaff(() => ({ code: '123456' })),
  '(portal)/kotak-masuk/actions:setDigest': forStaff(() => ({
    digestAt: '15:30',
    wanted: [],
    version: 1,
  })),
  '(portal)/kotak-masuk/actions:addOwnDevice': forStaff(() => ({
    endpoint: 'https://127.0.0.1/',
    p256dh: `B${'a'.repeat(86)}`,
    auth: 'a'.repeat(22),
  })),
  '(portal)/kotak-masuk/actions:forgetOwnDevice': forStaff((of) => ({ deviceId: of.ids.pushDevice })),
  '(portal)/kotak-masuk/actions:forgetOwnAddress': forStaff(() => ({ version: 1 })),
  '(portal)/umpan-balik/actions:markFeedbackRead': forStaff((of) => ({ feedbackId: of.ids.feedback })),

  '(portal)/umpan-balik/actions:giveFeedbackTo': forStaff((of) => ({
    employeeId: employee(of, 'staff'),
    about: 'BEHAVIOUR',
    behaviour: 'ACCOUNTABLE',
    text: REASON,
  })),
  '(portal)/umpan-balik/actions:askForFeedback': forStaff((of) => ({
    askedId: employee(of, 'colleague'),
    about: 'BEHAVIOUR',
    behaviour: 'ACCOUNTABLE',
    message: REASON,
  })),
  '(portal)/umpan-balik/actions:answerFeedbackRequest': forStaff((of) => ({
    requestId: of.ids.feedbackRequest,
    version: 1,
    text: REASON,
  })),
  '(portal)/umpan-balik/actions:declineFeedbackRequest': forStaff((of) => ({
    requestId: of.ids.feedbackRequest,
    version: 1,
  })),
  '(portal)/umpan-balik/actions:agreeOnImprovement': forStaff((of) => ({
    feedbackId: of.ids.feedback,
    text: REASON,
    dueOn: '2026-06-01',
  })),
  '(portal)/umpan-balik/actions:settleAgreedImprovement': forStaff((of) => ({
    improvementId: of.ids.improvement,
    version: 1,
    status: 'DONE',
    outcome: REASON,
  })),

  '(portal)/pembinaan/actions:openPlanForMember': forSupervisors((of) => ({
    employeeId: employee(of, 'staff'),
    startsOn: '2026-05-13',
    months: 2,
    aims: [{ text: REASON, behaviour: 'ACCOUNTABLE' }],
    support: REASON,
    ground: REASON,
  })),
  '(portal)/pembinaan/actions:answerOwnPlan': forStaff((of) => ({
    planId: of.ids.planToImprove,
    version: 1,
    agrees: 'no',
    words: REASON,
  })),
  '(portal)/pembinaan/actions:withdrawMembersPlan': forSupervisors((of) => ({
    planId: of.ids.planToImprove,
    version: 1,
  })),
  '(portal)/pembinaan/actions:readOwnPlan': forStaff((of) => ({
    planId: of.ids.planToImprove,
    version: 1,
  })),
  '(portal)/pembinaan/actions:holdPlanCheckpoint': forSupervisors((of) => ({
    planId: of.ids.planToImprove,
    number: 1,
    standing: 'ON_TRACK',
    note: REASON,
  })),
  '(portal)/pembinaan/actions:closeMembersPlan': forSupervisors((of) => ({
    planId: of.ids.planToImprove,
    version: 1,
    outcome: 'MET',
    reason: REASON,
  })),
  '(portal)/penghargaan/actions:nominateForReward': forStaff((of) => ({
    programmeId: of.ids.openReward,
    employeeId: employee(of, 'staff'),
    reason: REASON,
    evidence: REASON,
  })),
  '(portal)/penghargaan/actions:takeRewardNominationBack': forStaff((of) => ({
    nominationId: of.ids.nomination,
    version: 1,
  })),
  '(portal)/penghargaan/actions:sayAwardConsent': forStaff((of) => ({
    awardId: of.ids.award,
    given: 'no',
  })),
  '(portal)/penghargaan/actions:declareRewardTies': forRoles(EVERYONE, (of) => ({
    ...reward(of),
    kinds: { [of.ids.nominee]: 'NONE' },
  })),
  '(portal)/penghargaan/actions:voteOnNominee': forRoles(EVERYONE, (of) => ({
    ...reward(of),
    nomineeId: of.ids.nominee,
    scores: { dampak: '80' },
  })),
  '(portal)/bkd/penghargaan/actions:prepareRewardProgramme': forAdmins((of) => ({
    version: 0,
    name: 'Program dari seberang',
    period: 'QUARTER-2026-4',
    kinds: ['PNS'],
    attendance: '95',
    weights: { dampak: '100' },
    evidence: {},
    leading: 'OUTPUT',
    winners: '1',
    forms: ['CERTIFICATE'],
    fromRecord: '0',
    opensOn: '2026-10-01',
    closesOn: '2027-01-15',
    decidesBy: '2027-01-31',
    panel: of.people.supervisor.login,
  })),
  '(portal)/bkd/penghargaan/actions:publishRewardProgramme': forAdmins((of) => ({
    ...reward(of),
    version: 1,
    hash: 'ab'.repeat(32),
  })),
  '(portal)/bkd/penghargaan/actions:searchRewardRecord': forAdmins((of) => ({ ...reward(of), version: 1 })),
  '(portal)/bkd/penghargaan/actions:closeRewardNaming': forAdmins((of) => ({ ...reward(of), version: 1 })),
  '(portal)/bkd/penghargaan/actions:rankRewardNominees': forAdmins((of) => ({ ...reward(of), version: 1 })),
  '(portal)/bkd/penghargaan/actions:chooseRewardWinners': forRoles(['admin', 'decider'], (of) => ({
    ...reward(of),
    version: 1,
    nomineeIds: [of.ids.winner],
    reason: REASON,
  })),
  '(portal)/bkd/penghargaan/actions:cancelRewardProgramme': forAdmins((of) => ({
    ...reward(of),
    version: 1,
    reason: REASON,
  })),
  '(portal)/bkd/karier/impor/actions:applyCreditImport': forAdmins((of) => ({
    importId: of.ids.creditImport,
    version: 1,
  })),
  '(portal)/bkd/karier/impor/actions:undoCreditImport': forAdmins((of) => ({
    importId: of.ids.creditImport,
    version: 1,
  })),
  '(portal)/bkd/pembinaan/impor/actions:applyAbsenceImport': forAdmins((of) => ({
    importId: of.ids.absenceImport,
    version: 1,
  })),
  '(portal)/bkd/pembinaan/impor/actions:undoAbsenceImport': forAdmins((of) => ({
    importId: of.ids.absenceImport,
    version: 1,
  })),
  '(portal)/disiplin/actions:openDisciplineCase': forRoles(['supervisor', 'admin'], (of) => ({
    employeeId: employee(of, 'staff'),
    source: 'REPORT',
    knownOn: '2026-05-13',
    breach: REASON,
    document: 'Nota 1',
  })),
  '(portal)/disiplin/actions:takeDisciplineStep': forRoles(['supervisor', 'admin'], (of) => ({
    caseId: of.ids.disciplineCase,
    version: 1,
    step: 'EXAMINATION',
    on: '2026-05-13',
    document: 'Berita acara 1',
    appeared: 'YES',
    examiner: 'SUPERIOR',
    account: REASON,
    text: REASON,
  })),
  '(portal)/disiplin/actions:speakInMyCase': forStaff((of) => ({
    caseId: of.ids.disciplineCase,
    version: 1,
    step: 'ACCOUNT',
    text: REASON,
  })),
  '(portal)/disiplin/actions:vouchForDisciplineRegister': forAdmins(() => ({ completeSince: '2024-01-01' })),
  '(portal)/bkd/pembinaan/actions:recordAbsence': forAdmins((of) => ({
    employeeId: employee(of, 'staff'),
    startsOn: '2026-05-05',
    endsOn: '2026-05-05',
  })),
  '(portal)/bkd/pembinaan/actions:excuseAbsentDay': forAdmins((of) => ({
    employeeId: employee(of, 'staff'),
    day: '2026-05-06',
    version: 1,
    reason: REASON,
  })),
  '(portal)/apresiasi/actions:praiseColleague': forStaff((of) => ({
    receiverId: employee(of, 'colleague'),
    behaviour: 'HARMONIOUS',
    text: REASON,
  })),
  '(portal)/apresiasi/actions:takeOwnPraiseBack': forStaff((of) => ({
    praiseId: of.ids.kudos,
    version: 1,
  })),
  '(portal)/pelatihan/komunitas/actions:keep': forStaff((of) => ({
    circle: 'answer',
    meetingId: of.ids.circleMeeting,
    said: 'THERE',
  })),
  '(portal)/bkd/pelatihan/actions:decideOnMeeting': forAdmins((of) => ({
    meetingId: of.ids.circleMeeting,
    version: 1,
    verdict: 'ACCEPTED',
  })),
  '(portal)/pelatihan/actions:enrolInSession': forStaff((of) => ({ sessionId: of.ids.courseSession })),
  '(portal)/pelatihan/actions:leaveOwnSession': forStaff((of) => ({
    enrolmentId: of.ids.enrolment,
    version: 1,
  })),
  '(portal)/pelatihan/actions:answerAfterCourse': forStaff((of) => ({
    enrolmentId: of.ids.enrolment,
    version: 1,
    usable: 3,
  })),
  '(portal)/pelatihan/actions:sendOwnCertificate': forStaff((of) => ({
    title: REASON,
    kind: 3,
    category: 'IT',
    hours: 8,
    startsOn: '2026-05-04',
    endsOn: '2026-05-05',
    provider: REASON,
    number: 'S-9/2026',
    fileIds: [of.ids.file],
  })),
  '(portal)/pelatihan/actions:takeOwnCertificateBack': forStaff((of) => ({
    recordId: of.ids.certificate,
    version: 1,
  })),
  '(portal)/pelatihan/actions:planOwnNeed': forStaff((of) => ({
    year: 2026,
    source: 'RESULT',
    workResultId: of.ids.workResult,
    category: 'IT',
    hours: 8,
    gap: REASON,
    expected: REASON,
  })),
  '(portal)/pelatihan/actions:withdrawOwnNeed': forStaff((of) => ({
    needId: of.ids.learningNeed,
    version: 1,
  })),
  '(portal)/tim/pelatihan/actions:decideLearningNeed': forSupervisors((of) => ({
    needId: of.ids.learningNeed,
    version: 1,
    verdict: 'APPROVED',
  })),
  '(portal)/bkd/pelatihan/actions:addNewCourse': forAdmins(() => ({
    title: REASON,
    kind: 3,
    category: 'IT',
    hours: 8,
    provider: REASON,
    summary: REASON,
  })),
  '(portal)/bkd/pelatihan/actions:closeOldCourse': forAdmins((of) => ({
    courseId: of.ids.course,
    version: 1,
  })),
  '(portal)/bkd/pelatihan/actions:openCourseSession': forAdmins((of) => ({
    courseId: of.ids.course,
    startsOn: '2026-06-10',
    endsOn: '2026-06-11',
    place: REASON,
    seats: 10,
  })),
  '(portal)/bkd/pelatihan/actions:callOffCourseSession': forAdmins((of) => ({
    sessionId: of.ids.courseSession,
    version: 1,
  })),
  '(portal)/bkd/pelatihan/actions:recordCourseAttendance': forAdmins((of) => ({
    sessionId: of.ids.courseSession,
    version: 1,
    people: [{ enrolmentId: of.ids.enrolment, attended: 'yes' }],
  })),
  '(portal)/bkd/pelatihan/actions:decideOnCertificate': forAdmins((of) => ({
    recordId: of.ids.certificate,
    version: 1,
    verdict: 'VERIFIED',
  })),
  '(portal)/bkd/pelatihan/actions:measureCourseEffect': forAdmins((of) => ({ courseId: of.ids.course })),
  '(portal)/bkd/pelatihan/actions:settleLearningPlan': forAdmins((of) => ({
    unitId: of.ids.agency,
    year: 2026,
    version: 1,
  })),
  '(portal)/dialog/actions:recordNewDialogue': forStaff((of) => ({
    withId: employee(of, 'supervisor'),
    heldOn: '2026-05-13',
    topic: REASON,
    shared: REASON,
    note: REASON,
  })),
  '(portal)/dialog/actions:editOwnDialogue': forStaff((of) => ({
    dialogueId: of.ids.dialogue,
    version: 1,
    heldOn: '2026-05-13',
    topic: REASON,
    shared: REASON,
  })),
  '(portal)/dialog/actions:acknowledgeOwnDialogue': forStaff((of) => ({
    dialogueId: of.ids.dialogue,
    version: 1,
  })),
  '(portal)/dialog/actions:agreeInOwnDialogue': forStaff((of) => ({
    dialogueId: of.ids.dialogue,
    text: REASON,
    dueOn: '2026-06-01',
  })),
  '(portal)/dialog/actions:keepOwnNote': forStaff((of) => ({
    dialogueId: of.ids.dialogue,
    version: 1,
    text: REASON,
  })),
  '(portal)/dialog/actions:dropOwnNote': forStaff((of) => ({ dialogueId: of.ids.dialogue, version: 1 })),
  '(portal)/refleksi/actions:saveOwnReflection': forStaff(() => ({
    span: 'WEEK',
    startsOn: '2026-05-11',
    answers: [{ prompt: 'PROUD', version: 0, text: REASON }],
  })),
  '(portal)/refleksi/actions:shareOwnReflection': forStaff((of) => ({
    reflectionId: of.ids.reflection,
    version: 1,
  })),
  '(portal)/refleksi/actions:takeBackOwnReflection': forStaff((of) => ({
    reflectionId: of.ids.reflection,
    version: 1,
  })),
  '(portal)/refleksi/actions:forgetOwnReflection': forStaff((of) => ({
    reflectionId: of.ids.reflection,
    version: 1,
  })),
  '(portal)/survei/actions:beginSurvey': forStaff((of) => ({
    surveyId: of.ids.staffSurvey,
    unitId: of.ids.clinic,
  })),
  '(portal)/survei/actions:takeOwnSurveyToken': forStaff((of) => ({
    surveyId: of.ids.staffSurvey,
    unitId: of.ids.clinic,
    blinded: 'A'.repeat(342),
  })),
  '(portal)/bkd/survei/actions:openSurveyForStaff': forAdmins(() => ({
    title: 'Survei karier',
    opensOn: '2026-05-13',
    closesOn: '2026-05-27',
    statements: [REASON, REASON, REASON].join('\n'),
  })),
  '(portal)/bkd/survei/actions:replyToSurveyFinding': forAdmins((of) => ({
    surveyId: of.ids.staffSurvey,
    statement: 1,
    version: 0,
    text: REASON,
  })),
  '(portal)/pernyataan/actions:beginOwnStatements': forStaff((of) => ({
    leaderId: employee(of, 'supervisor'),
    ...Q2,
  })),
  '(portal)/pernyataan/actions:takeOwnToken': forStaff((of) => ({
    leaderId: employee(of, 'supervisor'),
    ...Q2,
    blinded: 'A'.repeat(342),
  })),

  '(portal)/pengamatan/actions:recordNewMeasurement': forRoles(
    ['supervisor', 'unit_head', 'admin'],
    (of) => ({
      employeeId: employee(of, 'staff'),
      source: 'OBSERVATION',
      measuredOn: '2026-05-06',
      place: 'Loket pendaftaran',
      behaviour: 'LOYAL',
      summary: REASON,
      seen: [{ guide: 0, seen: 'YES' }],
    }),
  ),
  '(portal)/pengamatan/actions:withdrawOwnRecord': forRoles(['supervisor', 'unit_head', 'admin'], (of) => ({
    recordId: of.ids.measurement,
    version: 1,
    reason: REASON,
  })),
  '(portal)/capaian/actions:enterOwnRealisation': forStaff((of) => ({
    indicatorId: of.ids.indicator,
    ...Q2,
    value: '9',
    reason: REASON,
    version: 0,
  })),
  '(portal)/masukan/actions:verifyInputOfCitizen': forAdmins((of) => ({
    ...heard(of.ids.newInput),
    track: 'PLAIN',
    publicText: 'Keluhan warga …',
  })),
  '(portal)/masukan/actions:handInputOver': forAdmins((of) => heard(of.ids.newInput)),
  '(portal)/masukan/actions:declineInputOfCitizen': forRoles(['admin', 'inspector'], (of) => ({
    ...heard(of.ids.newInput),
    reason: REASON,
  })),
  '(portal)/masukan/actions:takeInputUp': forRoles(['inspector'], (of) => ({
    ...heard(of.ids.privateInput),
    track: 'DISPUTE',
  })),
  '(portal)/masukan/actions:startOnInputOfCitizen': forRoles(['unit_head', 'inspector'], (of) =>
    heard(of.ids.citizenInput),
  ),
  '(portal)/masukan/actions:answerInputOfCitizen': forRoles(['unit_head', 'inspector'], (of) => ({
    ...heard(of.ids.citizenInput),
    answer: REASON,
  })),
  '(portal)/masukan/actions:followInputUp': forRoles(['unit_head'], (of) => ({
    ...heard(of.ids.citizenInput),
    text: REASON,
    ownerId: employee(of, 'staff'),
    dueOn: '2026-06-30',
  })),
  '(portal)/forum/actions:write': forRoles(EVERYONE, (of) => ({
    write: 'reply',
    topicId: of.ids.forumTopic,
    text: REASON,
  })),
  '(portal)/forum/actions:mark': forRoles(EVERYONE, (of) => ({
    mark: 'support',
    topicId: of.ids.forumTopic,
    is: 'on',
  })),
  '(portal)/forum/actions:judge': forRoles(EVERYONE, (of) => ({
    postId: of.ids.forumPost,
    version: 1,
    act: 'hide',
    text: REASON,
  })),
  '(portal)/forum/actions:moveOn': forRoles(['admin', 'unit_head'], (of) => ({
    topicId: of.ids.heldTopic,
    version: 1,
    move: 'study',
    text: REASON,
  })),
  '(portal)/forum/actions:keepMeeting': forAdmins((of) => ({
    session: 'end',
    sessionId: of.ids.forumSession,
    version: 1,
    end: 'call_off',
    minutes: REASON,
  })),
  '(portal)/forum/tanpa-nama/actions:beginUnnamed': forRoles(EVERYONE, () => ({ number: 1 })),
  '(portal)/forum/tanpa-nama/actions:takeUnnamedToken': forRoles(EVERYONE, () => ({
    number: 1,
    blinded: 'A'.repeat(342),
  })),
  '(portal)/pengumuman/actions:keep': forAdmins((of) => ({
    announcement: 'withdraw',
    announcementId: of.ids.announcement,
    version: 1,
    reason: REASON,
  })),
  '(portal)/pengumuman/actions:receive': forStaff((of) => ({ announcementId: of.ids.announcement })),
  '(portal)/bantuan/actions:ask': forRoles(EVERYONE, () => ({ category: 'USE', text: REASON })),
  '(portal)/bantuan/actions:noteRead': forRoles(EVERYONE, (of) => ({ questionId: of.ids.helpQuestion })),
  '(portal)/bantuan/actions:answer': forAdmins((of) => ({
    questionId: of.ids.helpQuestion,
    version: 1,
    answer: REASON,
  })),
  '(portal)/bantuan/actions:keepHelp': forAdmins((of) => ({
    entry: 'withdraw',
    entryId: of.ids.helpEntry,
    version: 1,
  })),
  '(portal)/bantuan/actions:wish': forRoles(EVERYONE, () => ({ text: REASON })),
  '(portal)/bantuan/actions:join': forRoles(EVERYONE, (of) => ({ wishId: of.ids.helpWish })),
  '(portal)/bantuan/actions:handle': forAdmins((of) => ({
    wishId: of.ids.helpWish,
    version: 1,
    state: 'DONE',
    headline: REASON,
    answer: REASON,
  })),
  '(portal)/ruang-tim/actions:keep': forStaff((of) => ({
    task: 'comment',
    taskId: of.ids.teamTask,
    text: REASON,
  })),
  '(portal)/unit/survei/actions:addSurveyedService': forRoles(['unit_head'], (of) => ({
    unitId: of.ids.clinic,
    name: 'Layanan dari seberang',
  })),
  '(portal)/unit/survei/actions:closeSurveyedService': forRoles(['unit_head'], (of) => ({
    serviceId: of.ids.service,
    version: 1,
  })),
  '(portal)/unit/survei/actions:carryServiceIndex': forRoles(['unit_head'], (of) => ({
    unitIndicatorId: of.ids.unitIndicator,
    serviceId: of.ids.service,
    ...Q2,
  })),
  '(portal)/unit/survei/actions:tellPeopleServed': forStaff((of) => ({
    serviceId: of.ids.service,
    ...Q2,
    served: '90',
    version: 1,
  })),
  '(portal)/unit/survei/actions:enterSurveySheet': forStaff((of) => ({
    serviceId: of.ids.service,
    sheetNumber: '7',
    answeredOn: '2026-05-06',
    ratings: '343344343',
  })),
  '(portal)/unit/survei/actions:withdrawSurveySheet': forStaff((of) => ({
    sheetId: of.ids.surveySheet,
    version: 1,
    reason: REASON,
  })),
  '(portal)/unit/survei/[layanan]/kode/actions:issueSurveyCodes': forStaff((of) => ({
    serviceId: of.ids.service,
    channel: 'SLIP',
    counter: 'Loket dari seberang',
    size: '6',
    expiresOn: '2026-06-30',
  })),
  '(portal)/unit/survei/[layanan]/kode/actions:withdrawSurveyCodes': forStaff((of) => ({
    batchId: of.ids.surveyBatch,
    version: 1,
  })),
  '(portal)/layanan/actions:recordServiceCases': forStaff((of) => ({
    indicatorId: of.ids.indicator,
    cases: [
      {
        caseNumber: 'B/2026/0002',
        service: 'Layanan dari seberang',
        step: 'Pemeriksaan',
        startedOn: '2026-05-04',
        targetDays: 3,
      },
    ],
  })),
  '(portal)/layanan/actions:finishServiceCase': forStaff((of) => ({
    caseId: of.ids.serviceCase,
    version: 1,
    finishedOn: '2026-05-06',
  })),
  '(portal)/layanan/actions:withdrawServiceCase': forStaff((of) => ({
    caseId: of.ids.serviceCase,
    version: 1,
    reason: REASON,
  })),
  '(portal)/persetujuan/actions:approveActivityLog': forSupervisors((of) => logAt(of, 'submitted')),
  '(portal)/persetujuan/actions:approveActivityLogs': forSupervisors((of) => ({
    logs: [logAt(of, 'submitted')],
  })),
  '(portal)/persetujuan/actions:returnActivityLog': forSupervisors((of) => ({
    ...logAt(of, 'submitted'),
    reason: REASON,
  })),
  '(portal)/persetujuan/actions:undoDecisions': forSupervisors((of) => ({ logs: [logAt(of, 'approved')] })),
  '(portal)/tim/skp/actions:agreeToPlan': forSupervisors((of) => ({
    planId: of.ids.plan,
    version: 1,
    expectations: [],
  })),
  '(portal)/tim/skp/actions:returnThePlan': forSupervisors((of) => ({
    planId: of.ids.plan,
    version: 1,
    reason: REASON,
  })),
  '(portal)/tim/skp/actions:assignInMatrix': forSupervisors((of) => ({
    parentResultId: of.ids.workResult,
    employeeId: employee(of, 'staff'),
    kind: 'OUTPUT',
    text: 'Sumbangan dari tempat lain',
    version: 0,
  })),
  '(portal)/tim/skp/actions:withdrawFromMatrix': forSupervisors((of) => ({
    contributionId: of.ids.contribution,
    version: 1,
  })),
  '(portal)/bkd/tujuan/actions:saveRegionVision': forAdmins((of) => ({
    id: of.ids.vision,
    version: 1,
    text: REASON,
    startYear: 2025,
    endYear: 2029,
  })),
  '(portal)/bkd/tujuan/actions:saveRegionMission': forAdmins((of) => ({
    visionId: of.ids.vision,
    text: REASON,
  })),
  '(portal)/bkd/tujuan/actions:saveStrategicGoal': forAdmins((of) => ({
    missionId: of.ids.mission,
    text: REASON,
  })),
  '(portal)/bkd/tujuan/actions:saveIndicator': forAdmins((of) => ({
    unitId: of.ids.clinic,
    goalId: of.ids.goal,
    year: 2027,
    name: 'Indikator dari seberang',
    measureUnit: '%',
    direction: 'UP',
    method: REASON,
    source: REASON,
    targets: { q1: '1' },
  })),
  '(portal)/bkd/tujuan/actions:endRegionAim': forAdmins((of) => ({
    kind: 'INDICATOR',
    id: of.ids.unitIndicator,
    version: 1,
  })),
  '(portal)/bkd/tujuan/actions:reopenRegionAim': forAdmins((of) => ({
    kind: 'GOAL',
    id: of.ids.goal,
    version: 1,
  })),
  '(portal)/bkd/tujuan/actions:saveUnitAgreement': forAdmins((of) => ({
    unitId: of.ids.clinic,
    year: 2026,
    version: 1,
    statement: REASON,
  })),
  '(portal)/bkd/tujuan/actions:applyGoalImport': forAdmins((of) => ({
    importId: of.ids.goalImport,
    version: 1,
  })),
  '(portal)/bkd/pegawai/[id]/riwayat/actions:enterRank': forAdmins((of) => ({
    employeeId: employee(of, 'staff'),
    rankCode: 'III_B',
    since: '2026-04-01',
    source: REASON,
  })),
  '(portal)/bkd/pegawai/[id]/riwayat/actions:enterEducation': forAdmins((of) => ({
    employeeId: employee(of, 'staff'),
    level: '40',
    field: 'Gizi',
    year: 2010,
    source: REASON,
  })),
  '(portal)/bkd/pegawai/[id]/riwayat/actions:enterEarlierPost': forAdmins((of) => ({
    employeeId: employee(of, 'staff'),
    title: 'Pelaksana',
    level: 'PELAKSANA',
    office: 'Dinas lain',
    startsOn: '2010-01-01',
    endsOn: '2012-12-31',
    source: REASON,
  })),
  '(portal)/bkd/pegawai/[id]/riwayat/actions:enterAssessment': forAdmins((of) => ({
    employeeId: employee(of, 'staff'),
    assessedOn: '2026-01-05',
    body: 'Lembaga lain',
    potential: '70',
  })),
  '(portal)/bkd/pegawai/[id]/riwayat/actions:enterCredit': forAdmins((of) => ({
    employeeId: employee(of, 'staff'),
    level: 'TERAMPIL',
    points: '20',
    year: '2022',
    decree: 'PAK 7',
    decidedOn: '2023-01-05',
    source: REASON,
  })),
  '(portal)/bkd/pegawai/[id]/riwayat/actions:takeBackFact': forAdmins((of) => ({
    kind: 'RANK',
    factId: of.ids.rankRecord,
  })),
  '(portal)/bkd/jabatan/actions:describeThePost': forAdmins((of) => ({
    positionId: of.ids.post,
    version: 1,
    unitId: of.ids.clinic,
    title: 'Jabatan dari seberang',
    level: 'PENGAWAS',
    seats: 1,
  })),
  '(portal)/bkd/jabatan/actions:closeThePost': forAdmins((of) => ({ positionId: of.ids.post, version: 1 })),
  '(portal)/bkd/jabatan/actions:seatInPost': forAdmins((of) => ({
    positionId: of.ids.post,
    assignmentId: of.ids.seat,
  })),
  '(portal)/bkd/jabatan/actions:unseatFromPost': forAdmins((of) => ({
    positionId: of.ids.post,
    assignmentId: of.ids.seat,
  })),
  '(portal)/bkd/standar/actions:saveTheStandard': forAdmins((of) => ({
    standardId: of.ids.standard,
    version: 1,
    service: 'Kesehatan',
    family: 'QUALITY',
    aspect: 'QUALITY',
    resultText: 'Hasil dari tempat lain',
    text: 'Indikator dari tempat lain',
    target: '1',
    measureUnit: 'indeks',
    direction: 'UP',
    source: 'Tempat lain',
  })),
  '(portal)/bkd/standar/actions:endTheStandard': forAdmins((of) => ({
    standardId: of.ids.standard,
    version: 1,
  })),
  '(portal)/tim/actions:openDayForEntry': forSupervisors((of) => ({
    employeeId: employee(of, 'staff'),
    day: '2026-04-21',
    reason: REASON,
  })),
  '(portal)/tim/penilaian/actions:signOwnPart': forSupervisors((of) => ({
    employeeId: employee(of, 'staff'),
    ...Q2,
    resultRating: 'MEETS',
    behaviourRating: 'MEETS',
    text: REASON,
  })),
  '(portal)/penilaian/actions:confirmReceipt': forStaff(() => ({ ...Q1, number: 1 })),
  '(portal)/penilaian/actions:agreeToReview': forStaff(() => ({ ...Q1, number: 1 })),
  '(portal)/penilaian/actions:assessOneself': forStaff(() => ({ ...Q1, version: 0, intent: 'draft' })),
  '(portal)/tim/penilaian/actions:rateQuarter': forSupervisors((of) => ({
    employeeId: employee(of, 'staff'),
    ...Q2,
    version: 1,
    intent: 'draft',
  })),
  '(portal)/tim/penilaian/tahun/actions:rateAnnual': forSupervisors((of) => ({
    employeeId: employee(of, 'staff'),
    year: 2025,
    version: 1,
    intent: 'draft',
  })),

  '(portal)/unit/actions:writeUnitQuarter': forRoles(['unit_head'], (of) => ({
    unitId: of.ids.clinic,
    ...Q1,
    version: 1,
    intent: 'draft',
  })),
  '(portal)/unit/actions:gradeUnitQuarter': forRoles(['unit_head', 'decider'], (of) => ({
    reviewId: of.ids.unitReview,
    version: 1,
    grade: 'GOOD',
    reason: REASON,
  })),
  '(portal)/unit/actions:askReviewAgain': forRoles(['unit_head'], (of) => ({
    reviewId: of.ids.finalReview,
    question: REASON,
  })),
  '(portal)/unit/actions:answerReviewAsked': forSupervisors((of) => ({
    noteId: of.ids.calibration,
    version: 1,
    outcome: 'KEPT',
    answer: REASON,
  })),
  '(portal)/unit/actions:settleUnitSpread': forRoles(['unit_head'], (of) => ({
    unitId: of.ids.agency,
    ...Q1,
    version: 1,
    seen: 'ab'.repeat(32),
  })),
  '(portal)/unit/actions:addImprovementStep': forRoles(['unit_head'], (of) => ({
    reviewId: of.ids.unitReview,
    text: REASON,
    ownerId: employee(of, 'staff'),
    dueOn: '2026-06-30',
  })),
  '(portal)/unit/actions:changeImprovementStep': forStaff((of) => ({
    stepId: of.ids.improvementStep,
    version: 1,
    progress: 50,
    status: 'OPEN',
  })),

  '(portal)/bkd/pegawai/actions:changeEmployeeSupervisor': forAdmins((of) => ({
    employeeId: employee(of, 'staff'),
    supervisorId: employee(of, 'otherSupervisor'),
    startsOn: '2026-06-01',
  })),
  '(portal)/bkd/pegawai/actions:moveEmployee': forAdmins((of) => ({
    employeeId: employee(of, 'staff'),
    unitId: of.ids.office,
    positionTitle: 'Perawat',
    positionFamily: 'FUNCTIONAL',
    startsOn: '2026-06-01',
  })),
  '(portal)/bkd/pegawai/actions:disableEmployeeAccount': forAdmins(account),
  '(portal)/bkd/pegawai/actions:enableEmployeeAccount': forAdmins(account),
  '(portal)/bkd/pegawai/actions:grantAccountRole': forAdmins((of) => ({
    accountId: of.people.staff.accountId,
    role: 'admin',
  })),
  '(portal)/bkd/pegawai/actions:endAccountGrant': forAdmins((of) => ({ grantId: of.ids.grant })),
  '(portal)/bkd/impor/actions:startEmployeeImport': forAdmins((of) => ({
    batchId: of.ids.batch,
    version: 1,
  })),
  '(portal)/bkd/impor/actions:undoEmployeeImport': forAdmins((of) => ({ batchId: of.ids.batch, version: 1 })),
  '(portal)/bkd/impor/actions:resumeEmployeeImport': forAdmins((of) => ({ batchId: of.ids.batch })),
  '(portal)/bkd/unit/actions:addRegionUnit': forAdmins((of) => ({
    name: 'Unit uji',
    kind: 'DINAS',
    parentId: of.ids.agency,
  })),
  '(portal)/bkd/unit/actions:renameRegionUnit': forAdmins((of) => ({
    unitId: of.ids.clinic,
    name: 'Nama lain',
  })),
  '(portal)/bkd/unit/actions:closeRegionUnit': forAdmins((of) => ({ unitId: of.ids.emptyUnit })),
  '(portal)/bkd/publikasi/actions:publishUnitQuarter': forAdmins((of) => ({
    unitId: of.ids.clinic,
    ...Q1,
    digest: 'ab'.repeat(32),
  })),
  '(portal)/bkd/capaian/actions:enterIndicatorValue': forAdmins((of) => ({
    indicatorId: of.ids.unitIndicator,
    ...Q2,
    value: '81',
    source: 'DOCUMENT',
    version: 1,
  })),
  '(portal)/bkd/periode/actions:openQuarter': forAdmins(() => ({ ...Q2, version: 1 })),
  '(portal)/bkd/periode/actions:closeQuarter': forAdmins(() => ({ ...Q2, version: 1 })),
  '(portal)/bkd/periode/actions:reopenQuarter': forAdmins(() => ({ ...Q1, version: 1, reason: REASON })),
  '(portal)/bkd/cuti/actions:recordLeave': forAdmins((of) => ({
    employeeId: employee(of, 'staff'),
    kind: 'ANNUAL',
    startsOn: '2026-06-02',
    endsOn: '2026-06-03',
  })),
  '(portal)/bkd/cuti/actions:withdrawLeave': forAdmins((of) => ({ leaveId: of.ids.leave })),
  '(portal)/bkd/cuti/actions:recordHoliday': forAdmins(() => ({ day: '2026-07-02', name: 'Hari uji' })),
  '(portal)/bkd/cuti/actions:withdrawHoliday': forAdmins(() => ({ day: '2026-06-19' })),
}

/** Everyone who holds none of these roles. */
export const without = (of: WorldRegion, may: readonly RoleName[]): PersonKey[] =>
  PERSON_KEYS.filter((key) => !of.people[key].roles.some((role) => may.includes(role)))

export const withRole = (of: WorldRegion, may: readonly RoleName[]): PersonKey[] =>
  PERSON_KEYS.filter((key) => of.people[key].roles.some((role) => may.includes(role)))

// ---- pages and handlers

type Address = (of: WorldRegion) => string
export type RouteRow = {
  kind: 'page' | 'handler' | 'public' | 'open'
  may: RoleName[] | 'anyone'
  own: Address
  /** What the rightful person gets there; a page that leads on answers 307. */
  status?: number
  /** Whose data the own address shows; the others of the same role must not find it. */
  only?: PersonKey[]
  /** An address that names rows of the region it is made for: with the other region's it must not be found. */
  foreign?: Address
}

const pageFor = (may: RoleName[], own: string | Address, more: Partial<RouteRow> = {}): RouteRow => {
  const address = typeof own === 'string' ? () => own : own
  return { kind: 'page', may, own: address, ...(typeof own === 'string' ? {} : { foreign: own }), ...more }
}
const handlerFor = (may: RoleName[], own: string | Address, more: Partial<RouteRow> = {}): RouteRow => ({
  ...pageFor(may, own, more),
  kind: 'handler',
})
const publicAt = (own: Address, foreign?: Address): RouteRow => ({
  kind: 'public',
  may: 'anyone',
  own,
  ...(foreign ? { foreign } : {}),
})
const openAt = (own: string, status = 200): RouteRow => ({
  kind: 'open',
  may: 'anyone',
  own: () => own,
  status,
})

const UPLOADERS: RoleName[] = ['staff', 'supervisor', 'unit_head', 'admin', 'decider']

/** By file below app/, without its ending. The foreign address of a public page is under the home region's name. */
export const routes: Record<string, RouteRow> = {
  '(auth)/masuk/page': openAt('/masuk'),
  '(portal)/beranda/page': pageFor(EVERYONE, '/beranda', { status: 307 }),
  '(portal)/profil/page': pageFor(EVERYONE, '/profil'),
  '(portal)/profil/data/page': pageFor(EVERYONE, '/profil/data'),
  '(portal)/profil/data/[berkas]/route': handlerFor(
    EVERYONE,
    (of) => `/profil/data/data-saya.json?ambil=${of.ids.dataExport}`,
    { only: ['staff'] },
  ),
  '(portal)/bkd/koreksi/page': pageFor(['admin'], '/bkd/koreksi'),
  '(portal)/hari-ini/page': pageFor(['staff'], '/hari-ini'),
  '(portal)/catat/page': pageFor(['staff'], '/catat'),
  '(portal)/catatan/[tanggal]/[id]/page': pageFor(
    ['staff'],
    (of) => `/catatan/${LOG_DAYS.approved}/${of.ids.approved}`,
    { only: ['staff'] },
  ),
  '(portal)/buku-kerja/page': pageFor(['staff'], '/buku-kerja'),
  '(portal)/buku-kerja/unduh/route': handlerFor(['staff'], '/buku-kerja/unduh'),
  // Tables as files.
  '(portal)/unit/evaluasi.csv/route': handlerFor(['staff'], '/unit/evaluasi.csv'),
  '(portal)/unit/sebaran/sebaran.csv/route': handlerFor(['unit_head'], '/unit/sebaran/sebaran.csv'),
  '(portal)/tim/[pegawai]/catatan.csv/route': handlerFor(
    ['supervisor'],
    (of) => `/tim/${employee(of, 'staff')}/catatan.csv`,
    { only: ['supervisor'] },
  ),
  '(portal)/tim/skp/skp.csv/route': handlerFor(['supervisor'], '/tim/skp/skp.csv'),
  '(portal)/tim/skp/matriks/matriks.csv/route': handlerFor(['supervisor'], '/tim/skp/matriks/matriks.csv'),
  '(portal)/pengamatan/pengamatan.csv/route': handlerFor(['staff'], '/pengamatan/pengamatan.csv'),
  '(portal)/umpan-balik/umpan-balik.csv/route': handlerFor(['staff'], '/umpan-balik/umpan-balik.csv'),
  '(portal)/tujuan/tujuan.csv/route': handlerFor(EVERYONE, '/tujuan/tujuan.csv'),
  '(portal)/unit/nilai/predikat.csv/route': handlerFor(
    ['unit_head', 'decider'],
    '/unit/nilai/predikat.csv?triwulan=2026-1',
  ),
  '(portal)/tujuan/[sasaran]/sasaran.csv/route': handlerFor(
    EVERYONE,
    (of) => `/tujuan/${of.ids.goal}/sasaran.csv?bagian=orang`,
  ),
  '(portal)/bkd/pegawai/[id]/pegawai.csv/route': handlerFor(
    ['admin'],
    (of) => `/bkd/pegawai/${employee(of, 'staff')}/pegawai.csv`,
  ),
  '(portal)/bkd/pegawai/[id]/riwayat/riwayat.csv/route': handlerFor(
    ['admin'],
    (of) => `/bkd/pegawai/${employee(of, 'staff')}/riwayat/riwayat.csv`,
  ),
  '(portal)/bkd/impor/impor.csv/route': handlerFor(['admin'], '/bkd/impor/impor.csv'),
  '(portal)/bkd/impor/[id]/baris.csv/route': handlerFor(
    ['admin'],
    (of) => `/bkd/impor/${of.ids.batch}/baris.csv`,
  ),
  '(portal)/bkd/tujuan/impor/impor.csv/route': handlerFor(['admin'], '/bkd/tujuan/impor/impor.csv'),
  '(portal)/bkd/tujuan/impor/[id]/baris.csv/route': handlerFor(
    ['admin'],
    (of) => `/bkd/tujuan/impor/${of.ids.goalImport}/baris.csv`,
  ),
  '(portal)/buku-kerja/impor/impor.csv/route': handlerFor(['staff'], '/buku-kerja/impor/impor.csv'),
  '(portal)/buku-kerja/impor/[id]/baris.csv/route': handlerFor(
    ['staff'],
    (of) => `/buku-kerja/impor/${of.ids.logImport}/baris.csv`,
    { only: ['staff'] },
  ),
  '(portal)/bkd/publikasi/[unit]/pratinjau.csv/route': handlerFor(
    ['admin'],
    (of) => `/bkd/publikasi/${of.ids.clinic}/pratinjau.csv?triwulan=2026-1`,
  ),
  '(portal)/bkd/laju.csv/route': handlerFor(['admin'], '/bkd/laju.csv'),
  '(portal)/karier/karier.csv/route': handlerFor(['staff'], '/karier/karier.csv'),
  '(portal)/bkd/karier/masa.csv/route': handlerFor(['admin'], '/bkd/karier/masa.csv'),
  '(portal)/bkd/karier/pola.csv/route': handlerFor(['admin'], '/bkd/karier/pola.csv'),
  '(portal)/bkd/jabatan/jenis.csv/route': handlerFor(['admin'], '/bkd/jabatan/jenis.csv'),
  '(portal)/bkd/jabatan/[id]/orang.csv/route': handlerFor(
    ['admin'],
    (of) => `/bkd/jabatan/${of.ids.post}/orang.csv`,
  ),
  '(portal)/bkd/jabatan/[id]/pejabat.csv/route': handlerFor(
    ['admin'],
    (of) => `/bkd/jabatan/${of.ids.post}/pejabat.csv`,
  ),
  '(portal)/unit/talenta/talenta.csv/route': handlerFor(['unit_head'], '/unit/talenta/talenta.csv'),
  '(portal)/unit/standar/standar.csv/route': handlerFor(['staff'], '/unit/standar/standar.csv'),
  '(portal)/layanan/berkas.csv/route': handlerFor(['staff'], '/layanan/berkas.csv'),
  '(portal)/dampak/dampak.csv/route': handlerFor(['staff'], '/dampak/dampak.csv'),
  '(portal)/dialog/dialog.csv/route': handlerFor(['staff'], '/dialog/dialog.csv'),
  '(portal)/tim/cermin/suara.csv/route': handlerFor(
    ['supervisor', 'admin'],
    (of) => `/tim/cermin/suara.csv?atasan=${employee(of, 'supervisor')}`,
    { only: ['supervisor', 'head', 'admin', 'secondAdmin'] },
  ),
  '(portal)/pelatihan/katalog.csv/route': handlerFor(['staff', 'admin'], '/pelatihan/katalog.csv'),
  '(portal)/pelatihan/kebutuhan.csv/route': handlerFor(['staff'], '/pelatihan/kebutuhan.csv'),
  '(portal)/tim/pelatihan/kebutuhan.csv/route': handlerFor(['supervisor'], '/tim/pelatihan/kebutuhan.csv'),
  '(portal)/bkd/pelatihan/sesi.csv/route': handlerFor(['admin'], '/bkd/pelatihan/sesi.csv'),
  '(portal)/bkd/pelatihan/komunitas.csv/route': handlerFor(['admin'], '/bkd/pelatihan/komunitas.csv'),
  '(portal)/bkd/pelatihan/sertifikat.csv/route': handlerFor(['admin'], '/bkd/pelatihan/sertifikat.csv'),
  '(portal)/bkd/pelatihan/[sesi]/peserta.csv/route': handlerFor(
    ['admin'],
    (of) => `/bkd/pelatihan/${of.ids.courseSession}/peserta.csv`,
  ),
  '(portal)/bkd/pelatihan/unit/rencana.csv/route': handlerFor(
    ['admin'],
    (of) => `/bkd/pelatihan/unit/rencana.csv?unit=${of.ids.agency}`,
  ),
  '(portal)/bkd/promosi/promosi.csv/route': handlerFor(['admin'], '/bkd/promosi/promosi.csv'),
  '(portal)/bkd/promosi/hubungan/hubungan.csv/route': handlerFor(
    ['admin'],
    '/bkd/promosi/hubungan/hubungan.csv',
  ),
  '(portal)/bkd/promosi/[id]/kandidat.csv/route': handlerFor(
    ['admin'],
    (of) => `/bkd/promosi/${of.ids.promotionRound}/kandidat.csv`,
  ),
  '(portal)/promosi/promosi.csv/route': handlerFor(['staff'], '/promosi/promosi.csv'),
  '(portal)/promosi/keberatan/keberatan.csv/route': handlerFor(
    ['admin', 'inspector'],
    '/promosi/keberatan/keberatan.csv',
  ),
  '(portal)/promosi/periksa/periksa.csv/route': handlerFor(['inspector'], '/promosi/periksa/periksa.csv'),
  '(portal)/promosi/periksa/[id]/masukan.csv/route': handlerFor(
    ['inspector'],
    (of) => `/promosi/periksa/${of.ids.promotionRound}/masukan.csv`,
  ),
  '(portal)/promosi/periksa/[id]/percobaan.csv/route': handlerFor(
    ['admin', 'inspector'],
    (of) => `/promosi/periksa/${of.ids.promotionRound}/percobaan.csv`,
  ),
  '(portal)/promosi/[id]/nilai.csv/route': handlerFor(
    ['staff'],
    (of) => `/promosi/${of.ids.promotionRound}/nilai.csv`,
    { only: PERSON_KEYS.filter((key) => key !== 'decider' && key !== 'inspector') },
  ),
  '(portal)/promosi/nilai/[id]/lembar.csv/route': handlerFor(
    EVERYONE,
    (of) => `/promosi/nilai/${of.ids.promotionRound}/lembar.csv`,
    { only: ['supervisor', 'otherSupervisor', 'stranger'] },
  ),
  '(portal)/promosi/nilai/[id]/[label]/data.csv/route': handlerFor(
    EVERYONE,
    (of) => `/promosi/nilai/${of.ids.promotionRound}/${LABELS.staff}/data.csv`,
    { only: ['supervisor', 'otherSupervisor', 'stranger'] },
  ),
  '(portal)/promosi/tetapkan/[id]/urutan.csv/route': handlerFor(
    EVERYONE,
    (of) => `/promosi/tetapkan/${of.ids.promotionRound}/urutan.csv`,
    { only: ['decider', 'head'] },
  ),
  '(portal)/bkd/evaluasi/evaluasi.csv/route': handlerFor(['admin'], '/bkd/evaluasi/evaluasi.csv'),
  '(portal)/bkd/keberatan/keberatan.csv/route': handlerFor(['admin'], '/bkd/keberatan/keberatan.csv'),
  '(portal)/keberatan/keberatan.csv/route': handlerFor(['staff', 'decider'], '/keberatan/keberatan.csv'),
  '(portal)/bkd/skp/skp.csv/route': handlerFor(['admin'], '/bkd/skp/skp.csv'),
  '(portal)/bkd/cuti/cuti.csv/route': handlerFor(['admin'], '/bkd/cuti/cuti.csv'),
  '(portal)/bkd/unit/unit.csv/route': handlerFor(['admin'], '/bkd/unit/unit.csv'),
  '(portal)/bkd/standar/standar.csv/route': handlerFor(['admin'], '/bkd/standar/standar.csv'),
  '(portal)/bkd/pegawai/pegawai.csv/route': handlerFor(['admin'], '/bkd/pegawai/pegawai.csv'),
  '(portal)/bkd/tujuan/tujuan.csv/route': handlerFor(['admin'], '/bkd/tujuan/tujuan.csv'),
  '(portal)/bkd/tujuan/perjanjian/perjanjian.csv/route': handlerFor(
    ['admin'],
    '/bkd/tujuan/perjanjian/perjanjian.csv',
  ),
  '(portal)/bkd/capaian/capaian.csv/route': handlerFor(['admin'], '/bkd/capaian/capaian.csv'),
  '(portal)/penilaian/penilaian.csv/route': handlerFor(['staff'], '/penilaian/penilaian.csv'),
  '(portal)/persetujuan/menunggu.csv/route': handlerFor(['supervisor'], '/persetujuan/menunggu.csv'),
  '(portal)/buku-kerja/impor/page': pageFor(['staff'], '/buku-kerja/impor'),
  '(portal)/buku-kerja/impor/[id]/page': pageFor(['staff'], (of) => `/buku-kerja/impor/${of.ids.logImport}`, {
    only: ['staff'],
  }),
  '(portal)/buku-kerja/impor/[id]/ditolak.xlsx/route': handlerFor(
    ['staff'],
    (of) => `/buku-kerja/impor/${of.ids.logImport}/ditolak.xlsx`,
    { only: ['staff'] },
  ),
  'api/angka-kredit/route': handlerFor(['admin'], '/api/angka-kredit', { status: 405 }),
  'api/absensi/route': handlerFor(['admin'], '/api/absensi', { status: 405 }),
  'api/catatan/route': handlerFor(['staff'], '/api/catatan', { status: 405 }),
  '(portal)/cetak/page': pageFor(['staff'], '/cetak'),
  '(portal)/cetak/bkn.xlsx/route': handlerFor(['staff'], '/cetak/bkn.xlsx?bulan=202605'),
  // The world's paper was made from other facts than those that stand: who may hold it is told so.
  '(portal)/dokumen/[kode]/route': handlerFor(EVERYONE, (of) => `/dokumen/${paperOf(of)}`, {
    status: 409,
    only: ['staff', 'supervisor', 'admin', 'secondAdmin', 'inspector'],
  }),
  '(public)/verifikasi/route': publicAt(() => '/verifikasi'),
  '(public)/verifikasi/[kode]/route': publicAt((of) => `/verifikasi/${paperOf(of)}`),
  '(portal)/skp/skp.csv/route': handlerFor(['staff'], (of) => `/skp/skp.csv?rencana=${of.ids.plan}`, {
    only: ['staff'],
  }),
  '(portal)/tim/skp/[pegawai]/skp.csv/route': handlerFor(
    ['supervisor'],
    (of) => `/tim/skp/${employee(of, 'staff')}/skp.csv`,
    { only: ['supervisor'] },
  ),
  '(portal)/skp/page': pageFor(['staff'], '/skp'),
  '(portal)/skp/ubah/page': pageFor(['staff'], (of) => `/skp/ubah?rencana=${of.ids.plan}`, {
    only: ['staff'],
  }),
  '(portal)/tim/skp/page': pageFor(['supervisor'], '/tim/skp'),
  '(portal)/tim/skp/matriks/page': pageFor(['supervisor'], '/tim/skp/matriks'),
  '(portal)/tim/skp/[pegawai]/page': pageFor(['supervisor'], (of) => `/tim/skp/${employee(of, 'staff')}`, {
    only: ['supervisor'],
  }),
  '(portal)/bkd/skp/page': pageFor(['admin'], '/bkd/skp'),
  '(portal)/bkd/standar/page': pageFor(['admin'], '/bkd/standar'),
  '(portal)/penilaian/page': pageFor(['staff'], '/penilaian'),
  '(portal)/penilaian/[triwulan]/page': pageFor(['staff'], '/penilaian/2026-1', { only: ['staff'] }),
  '(portal)/penilaian/[triwulan]/diri/page': pageFor(['staff'], '/penilaian/2026-1/diri'),
  '(portal)/penilaian/[triwulan]/keberatan/page': pageFor(['staff'], '/penilaian/2025-4/keberatan', {
    only: ['staff'],
  }),
  '(portal)/penilaian/riwayat/page': pageFor(['staff'], '/penilaian/riwayat'),
  '(portal)/penilaian/riwayat/riwayat.csv/route': handlerFor(['staff'], '/penilaian/riwayat/riwayat.csv'),
  '(portal)/penilaian/tahun/[tahun]/page': pageFor(['staff'], '/penilaian/tahun/2024', { only: ['staff'] }),
  '(portal)/penilaian/tahun/[tahun]/keberatan/page': pageFor(['staff'], '/penilaian/tahun/2024/keberatan', {
    only: ['staff'],
  }),
  '(portal)/keberatan/page': pageFor(['staff', 'decider'], '/keberatan'),
  '(portal)/keberatan/[id]/page': pageFor(['staff', 'decider'], (of) => `/keberatan/${of.ids.objection}`, {
    only: ['staff', 'supervisor', 'head'],
  }),
  '(portal)/bkd/keberatan/page': pageFor(['admin'], '/bkd/keberatan'),
  '(portal)/bkd/promosi/page': pageFor(['admin'], '/bkd/promosi'),
  '(portal)/bkd/promosi/siapkan/page': pageFor(['admin'], '/bkd/promosi/siapkan'),
  '(portal)/bkd/promosi/hubungan/page': pageFor(['admin'], '/bkd/promosi/hubungan'),
  '(portal)/bkd/promosi/[id]/page': pageFor(['admin'], (of) => `/bkd/promosi/${of.ids.promotionRound}`, {
    only: ['admin', 'secondAdmin'],
  }),
  '(portal)/bkd/promosi/pola/page': pageFor(['admin'], '/bkd/promosi/pola'),
  '(portal)/bkd/promosi/pola/pola.csv/route': handlerFor(['admin'], '/bkd/promosi/pola/pola.csv'),
  '(portal)/bkd/promosi/[id]/ubah/page': pageFor(
    ['admin'],
    (of) => `/bkd/promosi/${of.ids.promotionRound}/ubah`,
    { only: ['admin', 'secondAdmin'] },
  ),
  '(portal)/bkd/promosi/[id]/sk/page': pageFor(
    ['admin'],
    (of) => `/bkd/promosi/${of.ids.promotionRound}/sk`,
    {
      only: ['admin', 'secondAdmin'],
    },
  ),
  '(portal)/promosi/page': pageFor(['staff'], '/promosi'),
  '(portal)/promosi/[id]/page': pageFor(['staff'], (of) => `/promosi/${of.ids.promotionRound}`, {
    only: PERSON_KEYS.filter((key) => key !== 'decider' && key !== 'inspector'),
  }),
  '(portal)/promosi/nilai/page': pageFor(EVERYONE, '/promosi/nilai'),
  '(portal)/promosi/nilai/[id]/page': pageFor(EVERYONE, (of) => `/promosi/nilai/${of.ids.promotionRound}`, {
    only: ['supervisor', 'otherSupervisor', 'stranger'],
  }),
  '(portal)/promosi/nilai/[id]/[label]/page': pageFor(
    EVERYONE,
    (of) => `/promosi/nilai/${of.ids.promotionRound}/${LABELS.staff}`,
    { only: ['supervisor', 'otherSupervisor', 'stranger'] },
  ),
  '(portal)/promosi/tetapkan/page': pageFor(['decider'], '/promosi/tetapkan'),
  '(portal)/promosi/tetapkan/[id]/page': pageFor(
    EVERYONE,
    (of) => `/promosi/tetapkan/${of.ids.promotionRound}`,
    { only: ['decider', 'head'] },
  ),
  '(portal)/promosi/periksa/page': pageFor(['inspector'], '/promosi/periksa'),
  '(portal)/promosi/periksa/[id]/page': pageFor(
    ['inspector'],
    (of) => `/promosi/periksa/${of.ids.promotionRound}`,
  ),
  '(portal)/promosi/keberatan/page': pageFor(['admin', 'inspector'], '/promosi/keberatan'),
  '(public)/publik/[daerah]/promosi/route': publicAt((of) => `/publik/${of.slug}/promosi`),
  '(public)/publik/[daerah]/promosi/[putaran]/route': publicAt(
    (of) => `/publik/${of.slug}/promosi/${of.ids.promotionRound}`,
    (of) => `/promosi/${of.ids.promotionRound}`,
  ),
  '(public)/publik/[daerah]/promosi/[putaran]/data.json/route': publicAt(
    (of) => `/publik/${of.slug}/promosi/${of.ids.promotionRound}/data.json`,
    (of) => `/promosi/${of.ids.promotionRound}/data.json`,
  ),
  '(public)/publik/[daerah]/promosi/[putaran]/data.csv/route': publicAt(
    (of) => `/publik/${of.slug}/promosi/${of.ids.promotionRound}/data.csv`,
    (of) => `/promosi/${of.ids.promotionRound}/data.csv`,
  ),
  '(portal)/kotak-masuk/page': pageFor(['staff'], '/kotak-masuk'),
  '(portal)/umpan-balik/page': pageFor(['staff'], '/umpan-balik'),
  '(portal)/umpan-balik/beri/page': pageFor(['staff'], '/umpan-balik/beri'),
  '(portal)/umpan-balik/minta/page': pageFor(['staff'], '/umpan-balik/minta'),
  '(portal)/dialog/page': pageFor(['staff'], '/dialog'),
  '(portal)/dialog/catat/page': pageFor(['staff'], '/dialog/catat'),
  '(portal)/dialog/[id]/page': pageFor(['staff'], (of) => `/dialog/${of.ids.dialogue}`, {
    only: ['staff', 'supervisor'],
  }),
  '(portal)/pembinaan/page': pageFor(['staff'], '/pembinaan'),
  '(portal)/pembinaan/[id]/page': pageFor(
    ['staff', 'supervisor', 'admin'],
    (of) => `/pembinaan/${of.ids.planToImprove}`,
    {
      only: ['staff', 'supervisor', 'admin', 'secondAdmin'],
    },
  ),
  '(portal)/disiplin/[id]/page': pageFor(
    ['staff', 'supervisor', 'admin', 'inspector'],
    (of) => `/disiplin/${of.ids.disciplineCase}`,
    { only: ['staff', 'supervisor', 'admin', 'secondAdmin', 'inspector'] },
  ),
  '(portal)/disiplin/baru/page': pageFor(
    ['supervisor', 'admin'],
    (of) => `/disiplin/baru?pegawai=${employee(of, 'staff')}`,
    { only: ['supervisor', 'admin', 'secondAdmin'] },
  ),
  '(portal)/bkd/karier/impor/page': pageFor(['admin'], '/bkd/karier/impor'),
  '(portal)/bkd/karier/impor/[id]/page': pageFor(
    ['admin'],
    (of) => `/bkd/karier/impor/${of.ids.creditImport}`,
  ),
  '(portal)/bkd/karier/impor/impor.csv/route': handlerFor(['admin'], '/bkd/karier/impor/impor.csv'),
  '(portal)/bkd/karier/impor/[id]/baris.csv/route': handlerFor(
    ['admin'],
    (of) => `/bkd/karier/impor/${of.ids.creditImport}/baris.csv`,
  ),
  '(portal)/bkd/pembinaan/impor/page': pageFor(['admin'], '/bkd/pembinaan/impor'),
  '(portal)/bkd/pembinaan/impor/[id]/page': pageFor(
    ['admin'],
    (of) => `/bkd/pembinaan/impor/${of.ids.absenceImport}`,
  ),
  '(portal)/bkd/pembinaan/impor/[id]/ditolak.csv/route': handlerFor(
    ['admin'],
    (of) => `/bkd/pembinaan/impor/${of.ids.absenceImport}/ditolak.csv`,
  ),
  '(portal)/bkd/disiplin/page': pageFor(['admin', 'inspector'], '/bkd/disiplin'),
  '(portal)/bkd/disiplin/perkara.csv/route': handlerFor(['admin', 'inspector'], '/bkd/disiplin/perkara.csv'),
  '(portal)/tim/pembinaan/page': pageFor(['supervisor'], '/tim/pembinaan'),
  '(portal)/bkd/pembinaan/page': pageFor(['admin'], '/bkd/pembinaan'),
  '(portal)/pembinaan/pembinaan.csv/route': handlerFor(['staff'], '/pembinaan/pembinaan.csv'),
  '(portal)/pembinaan/[id]/pemeriksaan.csv/route': handlerFor(
    ['staff', 'supervisor', 'admin'],
    (of) => `/pembinaan/${of.ids.planToImprove}/pemeriksaan.csv`,
    { only: ['staff', 'supervisor', 'admin', 'secondAdmin'] },
  ),
  '(portal)/tim/pembinaan/pembinaan.csv/route': handlerFor(['supervisor'], '/tim/pembinaan/pembinaan.csv'),
  '(portal)/bkd/pembinaan/tindak-lanjut.csv/route': handlerFor(['admin'], '/bkd/pembinaan/tindak-lanjut.csv'),
  '(portal)/bkd/pembinaan/impor/impor.csv/route': handlerFor(['admin'], '/bkd/pembinaan/impor/impor.csv'),
  '(portal)/bkd/pembinaan/impor/[id]/baris.csv/route': handlerFor(
    ['admin'],
    (of) => `/bkd/pembinaan/impor/${of.ids.absenceImport}/baris.csv`,
  ),
  '(portal)/penghargaan/program.csv/route': handlerFor(['staff'], '/penghargaan/program.csv'),
  '(portal)/penghargaan/[id]/program.csv/route': handlerFor(
    ['staff'],
    (of) => `/penghargaan/${of.ids.reward}/program.csv`,
  ),
  '(portal)/penghargaan/panel/[id]/lembar.csv/route': handlerFor(
    EVERYONE,
    (of) => `/penghargaan/panel/${of.ids.reward}/lembar.csv`,
    { only: ['otherSupervisor', 'stranger', 'decider'] },
  ),
  '(portal)/bkd/penghargaan/program.csv/route': handlerFor(
    ['admin', 'decider'],
    '/bkd/penghargaan/program.csv',
  ),
  '(portal)/bkd/penghargaan/[id]/program.csv/route': handlerFor(
    ['admin', 'decider'],
    (of) => `/bkd/penghargaan/${of.ids.reward}/program.csv`,
  ),
  '(portal)/apresiasi/apresiasi.csv/route': handlerFor(['staff'], '/apresiasi/apresiasi.csv'),
  '(portal)/bkd/pembinaan/peringatan.csv/route': handlerFor(['admin'], '/bkd/pembinaan/peringatan.csv'),
  '(portal)/penghargaan/page': pageFor(['staff'], '/penghargaan'),
  '(portal)/penghargaan/[id]/page': pageFor(['staff'], (of) => `/penghargaan/${of.ids.reward}`),
  '(portal)/penghargaan/[id]/usulkan/page': pageFor(
    ['staff'],
    (of) => `/penghargaan/${of.ids.openReward}/usulkan?pegawai=${employee(of, 'colleague')}`,
    { only: ['staff', 'supervisor'] },
  ),
  '(portal)/penghargaan/panel/page': pageFor(EVERYONE, '/penghargaan/panel'),
  '(portal)/penghargaan/panel/[id]/page': pageFor(EVERYONE, (of) => `/penghargaan/panel/${of.ids.reward}`, {
    only: ['otherSupervisor', 'stranger', 'decider'],
  }),
  '(portal)/bkd/penghargaan/page': pageFor(['admin', 'decider'], '/bkd/penghargaan'),
  '(portal)/bkd/penghargaan/siapkan/page': pageFor(['admin'], '/bkd/penghargaan/siapkan'),
  '(portal)/bkd/penghargaan/[id]/page': pageFor(
    ['admin', 'decider'],
    (of) => `/bkd/penghargaan/${of.ids.reward}`,
  ),
  '(portal)/bkd/penghargaan/[id]/urutan.csv/route': handlerFor(
    ['admin', 'decider'],
    (of) => `/bkd/penghargaan/${of.ids.reward}/urutan.csv`,
  ),
  '(portal)/bkd/penghargaan/[id]/usulan.csv/route': handlerFor(
    ['admin', 'decider'],
    (of) => `/bkd/penghargaan/${of.ids.openReward}/usulan.csv`,
  ),
  '(portal)/bkd/penghargaan/penerima/page': pageFor(['admin'], '/bkd/penghargaan/penerima'),
  '(portal)/bkd/penghargaan/penerima.csv/route': handlerFor(['admin'], '/bkd/penghargaan/penerima.csv'),
  '(portal)/unit/beban/page': pageFor(['unit_head', 'admin'], (of) => `/unit/beban?unit=${of.ids.clinic}`, {
    only: ['head', 'admin', 'secondAdmin'],
  }),
  '(portal)/unit/beban/beban.csv/route': handlerFor(
    ['unit_head', 'admin'],
    (of) => `/unit/beban/beban.csv?unit=${of.ids.clinic}`,
    { only: ['head', 'admin', 'secondAdmin'] },
  ),
  '(public)/publik/[daerah]/penghargaan/route': publicAt((of) => `/publik/${of.slug}/penghargaan`),
  '(portal)/apresiasi/page': pageFor(['staff'], '/apresiasi'),
  '(portal)/latihan-mencatat/page': pageFor(['staff'], '/latihan-mencatat'),
  '(portal)/pelatihan/komunitas/page': pageFor(['staff'], '/pelatihan/komunitas'),
  '(portal)/pelatihan/komunitas/[komunitas]/page': pageFor(
    ['staff'],
    (of) => `/pelatihan/komunitas/${of.ids.circle}`,
  ),
  '(portal)/pelatihan/page': pageFor(['staff'], '/pelatihan'),
  '(portal)/pelatihan/jam.csv/route': handlerFor(['staff'], '/pelatihan/jam.csv'),
  '(portal)/tim/pelatihan/page': pageFor(['supervisor'], '/tim/pelatihan'),
  '(portal)/tim/pelatihan/pelatihan.csv/route': handlerFor(['supervisor'], '/tim/pelatihan/pelatihan.csv'),
  '(portal)/bkd/pelatihan/page': pageFor(['admin'], '/bkd/pelatihan'),
  '(portal)/bkd/pelatihan/[sesi]/page': pageFor(['admin'], (of) => `/bkd/pelatihan/${of.ids.courseSession}`),
  '(portal)/bkd/pelatihan/unit/page': pageFor(['admin'], (of) => `/bkd/pelatihan/unit?unit=${of.ids.agency}`),
  '(portal)/bkd/pelatihan/rencana.csv/route': handlerFor(['admin'], '/bkd/pelatihan/rencana.csv'),
  '(portal)/refleksi/page': pageFor(['staff'], '/refleksi'),
  '(portal)/survei/page': pageFor(['staff'], '/survei'),
  '(portal)/survei/hasil.csv/route': handlerFor(
    ['staff'],
    (of) => `/survei/hasil.csv?survei=${of.ids.staffSurvey}`,
  ),
  '(portal)/bkd/survei/page': pageFor(['admin'], '/bkd/survei'),
  '(portal)/pernyataan/page': pageFor(['staff'], '/pernyataan'),
  '(portal)/tim/cermin/page': pageFor(
    ['supervisor', 'admin'],
    (of) => `/tim/cermin?atasan=${employee(of, 'supervisor')}`,
    { only: ['supervisor', 'head', 'admin', 'secondAdmin'] },
  ),
  '(portal)/pengamatan/page': pageFor(['staff'], '/pengamatan'),
  '(portal)/pengamatan/catat/page': pageFor(['supervisor', 'unit_head', 'admin'], '/pengamatan/catat'),
  '(portal)/capaian/page': pageFor(['staff'], '/capaian'),
  '(portal)/capaian/capaian.csv/route': handlerFor(
    ['staff'],
    (of) => `/capaian/capaian.csv?pegawai=${employee(of, 'staff')}`,
    { only: ['supervisor'] },
  ),
  '(portal)/masukan/page': pageFor(['admin', 'unit_head', 'inspector'], '/masukan'),
  '(portal)/masukan/masukan.csv/route': handlerFor(
    ['admin', 'unit_head', 'inspector'],
    '/masukan/masukan.csv',
  ),
  '(portal)/masukan/[id]/page': pageFor(
    ['admin', 'unit_head', 'inspector'],
    (of) => `/masukan/${of.ids.citizenInput}`,
    { only: ['admin', 'secondAdmin', 'head'] },
  ),
  '(portal)/masukan/[id]/foto/route': handlerFor(
    ['admin', 'unit_head', 'inspector'],
    (of) => `/masukan/${of.ids.citizenInput}/foto`,
    { only: ['admin', 'secondAdmin', 'head'] },
  ),
  '(portal)/ruang-tim/page': pageFor(['staff'], '/ruang-tim'),
  '(portal)/bantuan/page': pageFor(EVERYONE, '/bantuan?halaman=/hari-ini'),
  '(portal)/bantuan/tanya/page': pageFor(EVERYONE, '/bantuan/tanya'),
  '(portal)/bantuan/sulit/page': pageFor(EVERYONE, '/bantuan/sulit'),
  '(portal)/bantuan/usulan/page': pageFor(EVERYONE, '/bantuan/usulan'),
  '(portal)/bkd/pertanyaan/page': pageFor(['admin'], '/bkd/pertanyaan'),
  '(portal)/pengumuman/page': pageFor(EVERYONE, '/pengumuman'),
  '(portal)/pengumuman/[id]/page': pageFor(EVERYONE, (of) => `/pengumuman/${of.ids.announcement}`),
  '(portal)/pengumuman/[id]/tanda-baca.csv/route': handlerFor(
    ['admin'],
    (of) => `/pengumuman/${of.ids.announcement}/tanda-baca.csv`,
  ),
  '(portal)/forum/page': pageFor(EVERYONE, '/forum'),
  '(portal)/forum/baru/page': pageFor(EVERYONE, '/forum/baru'),
  '(portal)/forum/jadwal/page': pageFor(EVERYONE, '/forum/jadwal'),
  '(portal)/forum/tanpa-nama/page': pageFor(EVERYONE, '/forum/tanpa-nama'),
  '(portal)/forum/rekan/route': handlerFor(EVERYONE, '/forum/rekan?cari=orang'),
  '(portal)/forum/tindak-lanjut/page': pageFor(EVERYONE, '/forum/tindak-lanjut'),
  '(portal)/forum/tindak-lanjut/tindak-lanjut.csv/route': handlerFor(
    EVERYONE,
    '/forum/tindak-lanjut/tindak-lanjut.csv',
  ),
  '(portal)/forum/[topik]/page': pageFor(EVERYONE, (of) => `/forum/${of.ids.forumTopic}`),
  '(portal)/unit/survei/page': pageFor(['staff'], '/unit/survei'),
  '(portal)/unit/survei/survei.csv/route': handlerFor(['staff'], '/unit/survei/survei.csv'),
  '(portal)/unit/survei/[layanan]/page': pageFor(['staff'], (of) => `/unit/survei/${of.ids.service}`, {
    only: ['staff', 'colleague', 'supervisor', 'head'],
  }),
  '(portal)/unit/survei/[layanan]/kode/page': pageFor(
    ['staff'],
    (of) => `/unit/survei/${of.ids.service}/kode`,
    { only: ['staff', 'colleague', 'supervisor', 'head'] },
  ),
  '(portal)/unit/survei/[layanan]/kode/[kelompok]/lembar.pdf/route': handlerFor(
    ['staff'],
    (of) => `/unit/survei/${of.ids.service}/kode/${of.ids.surveyBatch}/lembar.pdf`,
    { only: ['staff', 'colleague', 'supervisor', 'head'] },
  ),
  '(portal)/unit/survei/[layanan]/kode/[kelompok]/tautan.csv/route': handlerFor(
    ['staff'],
    (of) => `/unit/survei/${of.ids.service}/kode/${of.ids.surveyBatch}/tautan.csv`,
    { only: ['staff', 'colleague', 'supervisor', 'head'] },
  ),
  // Every code that was not sealed here is the same to them: a page that says so.
  '(public)/survei/[token]/route': openAt('/survei/kode-yang-tidak-dikenal', 404),
  '(kiosk)/kios/[kunci]/page': openAt('/kios/kunci-yang-tidak-dikenal'),
  '(public)/survei/terima-kasih/route': openAt('/survei/terima-kasih'),
  '(portal)/layanan/page': pageFor(['staff'], '/layanan'),
  '(portal)/layanan/tempel/page': pageFor(['staff'], '/layanan/tempel'),
  '(portal)/layanan/terlambat/page': pageFor(['staff'], '/layanan/terlambat'),
  '(portal)/layanan/terlambat.csv/route': handlerFor(
    ['staff'],
    (of) => `/layanan/terlambat.csv?unit=${of.ids.clinic}`,
    { only: ['admin', 'secondAdmin', 'head'] },
  ),
  '(portal)/persetujuan/page': pageFor(['supervisor'], '/persetujuan'),
  '(portal)/tim/page': pageFor(['supervisor'], '/tim'),
  '(portal)/tim/tim.csv/route': handlerFor(['supervisor'], '/tim/tim.csv'),
  '(portal)/tim/[pegawai]/page': pageFor(['supervisor'], (of) => `/tim/${employee(of, 'staff')}`, {
    only: ['supervisor'],
  }),
  '(portal)/tim/penilaian/page': pageFor(['supervisor'], '/tim/penilaian'),
  '(portal)/tim/penilaian/penilaian.csv/route': handlerFor(['supervisor'], '/tim/penilaian/penilaian.csv'),
  '(portal)/tim/penilaian/[pegawai]/page': pageFor(
    ['supervisor'],
    (of) => `/tim/penilaian/${employee(of, 'staff')}?triwulan=2026-2`,
    { only: ['supervisor'] },
  ),
  '(portal)/tim/penilaian/tahun/page': pageFor(['supervisor'], '/tim/penilaian/tahun'),
  '(portal)/tim/penilaian/tahun/tahunan.csv/route': handlerFor(
    ['supervisor'],
    '/tim/penilaian/tahun/tahunan.csv',
  ),
  '(portal)/tim/penilaian/tahun/[pegawai]/page': pageFor(
    ['supervisor'],
    (of) => `/tim/penilaian/tahun/${employee(of, 'staff')}?tahun=2025`,
    { only: ['supervisor'] },
  ),
  '(portal)/unit/page': pageFor(['staff'], '/unit'),
  '(portal)/unit/sebaran/page': pageFor(['unit_head'], '/unit/sebaran'),
  '(portal)/bkd/evaluasi/page': pageFor(['admin'], '/bkd/evaluasi'),
  '(portal)/unit/standar/page': pageFor(['staff'], '/unit/standar'),
  '(portal)/unit/nilai/page': pageFor(['unit_head', 'decider'], '/unit/nilai'),
  '(portal)/unit/nilai/[unit]/page': pageFor(
    ['unit_head', 'decider'],
    (of) => `/unit/nilai/${of.ids.clinic}?triwulan=2026-1`,
    { only: ['head'] },
  ),
  '(portal)/bkd/page': pageFor(['admin'], '/bkd'),
  '(portal)/bkd/belum/page': pageFor(['admin'], '/bkd/belum'),
  '(portal)/bkd/belum.csv/route': handlerFor(['admin'], '/bkd/belum.csv'),
  '(portal)/bkd/rekap.csv/route': handlerFor(['admin'], '/bkd/rekap.csv'),
  '(portal)/manfaat/page': pageFor(['staff'], '/manfaat'),
  '(portal)/bkd/adopsi/page': pageFor(['admin'], '/bkd/adopsi'),
  '(portal)/bkd/adopsi/nama/page': pageFor(['admin'], '/bkd/adopsi/nama?yang=belum-mencatat'),
  '(portal)/bkd/adopsi/adopsi.csv/route': handlerFor(['admin'], '/bkd/adopsi/adopsi.csv'),
  '(portal)/bkd/pegawai/page': pageFor(['admin'], '/bkd/pegawai'),
  '(portal)/bkd/pegawai/[id]/page': pageFor(['admin'], (of) => `/bkd/pegawai/${employee(of, 'staff')}`),
  '(portal)/bkd/pegawai/cari/route': handlerFor(['admin'], '/bkd/pegawai/cari?cari=wulandari'),
  '(portal)/bkd/impor/page': pageFor(['admin'], '/bkd/impor'),
  '(portal)/bkd/impor/contoh.csv/route': handlerFor(['admin'], '/bkd/impor/contoh.csv'),
  '(portal)/bkd/impor/[id]/page': pageFor(['admin'], (of) => `/bkd/impor/${of.ids.batch}`),
  '(portal)/bkd/impor/[id]/kemajuan/route': handlerFor(
    ['admin'],
    (of) => `/bkd/impor/${of.ids.batch}/kemajuan`,
  ),
  '(portal)/bkd/impor/[id]/ditolak.csv/route': handlerFor(
    ['admin'],
    (of) => `/bkd/impor/${of.ids.batch}/ditolak.csv`,
  ),
  '(portal)/bkd/impor/[id]/ditolak.xlsx/route': handlerFor(
    ['admin'],
    (of) => `/bkd/impor/${of.ids.batch}/ditolak.xlsx`,
  ),
  'api/impor/route': handlerFor(['admin'], '/api/impor', { status: 405 }),
  '(portal)/bkd/tujuan/page': pageFor(['admin'], '/bkd/tujuan'),
  '(portal)/bkd/tujuan/perjanjian/page': pageFor(['admin'], '/bkd/tujuan/perjanjian'),
  '(portal)/bkd/tujuan/impor/page': pageFor(['admin'], '/bkd/tujuan/impor'),
  '(portal)/bkd/tujuan/impor/contoh.csv/route': handlerFor(['admin'], '/bkd/tujuan/impor/contoh.csv'),
  '(portal)/bkd/tujuan/impor/[id]/page': pageFor(['admin'], (of) => `/bkd/tujuan/impor/${of.ids.goalImport}`),
  '(portal)/dampak/page': pageFor(['staff'], '/dampak'),
  '(portal)/tujuan/page': pageFor(EVERYONE, '/tujuan'),
  '(portal)/tujuan/[sasaran]/page': pageFor(EVERYONE, (of) => `/tujuan/${of.ids.goal}`),
  'api/tujuan/route': handlerFor(['admin'], '/api/tujuan', { status: 405 }),
  '(portal)/karier/page': pageFor(['staff'], '/karier'),
  '(portal)/bkd/pegawai/[id]/riwayat/page': pageFor(
    ['admin'],
    (of) => `/bkd/pegawai/${employee(of, 'staff')}/riwayat`,
  ),
  '(portal)/bkd/karier/page': pageFor(['admin'], '/bkd/karier'),
  '(portal)/bkd/karier/jenjang.csv/route': handlerFor(['admin'], '/bkd/karier/jenjang.csv'),
  '(portal)/bkd/karier/karier.csv/route': handlerFor(['admin'], '/bkd/karier/karier.csv'),
  '(portal)/bkd/talenta/page': pageFor(['admin'], '/bkd/talenta'),
  '(portal)/bkd/talenta/talenta.csv/route': handlerFor(['admin'], '/bkd/talenta/talenta.csv'),
  '(portal)/unit/talenta/page': pageFor(['unit_head'], '/unit/talenta'),
  '(portal)/bkd/jabatan/page': pageFor(['admin'], '/bkd/jabatan'),
  '(portal)/bkd/jabatan/jabatan.csv/route': handlerFor(['admin'], '/bkd/jabatan/jabatan.csv'),
  '(portal)/bkd/jabatan/[id]/page': pageFor(['admin'], (of) => `/bkd/jabatan/${of.ids.post}`),
  '(portal)/bkd/jabatan/kesesuaian/page': pageFor(['admin'], '/bkd/jabatan/kesesuaian'),
  '(portal)/bkd/jabatan/kesesuaian/kesesuaian.csv/route': handlerFor(
    ['admin'],
    '/bkd/jabatan/kesesuaian/kesesuaian.csv',
  ),
  '(portal)/bkd/unit/page': pageFor(['admin'], '/bkd/unit'),
  '(portal)/bkd/periode/page': pageFor(['admin'], '/bkd/periode'),
  '(portal)/bkd/periode/triwulan.csv/route': handlerFor(['admin'], '/bkd/periode/triwulan.csv'),
  '(portal)/bkd/cuti/page': pageFor(['admin'], '/bkd/cuti'),
  '(portal)/bkd/capaian/page': pageFor(['admin'], '/bkd/capaian'),
  '(portal)/bkd/publikasi/page': pageFor(['admin'], '/bkd/publikasi'),
  '(portal)/bkd/publikasi/publikasi.csv/route': handlerFor(
    ['admin'],
    '/bkd/publikasi/publikasi.csv?triwulan=2026-1',
  ),
  '(portal)/bkd/publikasi/[unit]/page': pageFor(
    ['admin'],
    (of) => `/bkd/publikasi/${of.ids.clinic}?triwulan=2026-1`,
  ),
  '(public)/route': publicAt(() => '/'),
  '(public)/publik/[daerah]/route': publicAt((of) => `/publik/${of.slug}`),
  '(public)/publik/[daerah]/kartu.png/route': publicAt((of) => `/publik/${of.slug}/kartu.png`),
  '(explorer)/publik/[daerah]/jelajah/page': publicAt((of) => `/publik/${of.slug}/jelajah`),
  '(public)/publik/[daerah]/bandingkan/route': publicAt((of) => `/publik/${of.slug}/bandingkan`),
  '(public)/publik/[daerah]/bandingkan/[ukuran]/route': publicAt(
    (of) => `/publik/${of.slug}/bandingkan/kepuasan`,
  ),
  '(public)/publik/[daerah]/bandingkan/[ukuran]/data.csv/route': publicAt(
    (of) => `/publik/${of.slug}/bandingkan/kepuasan/data.csv`,
  ),
  '(public)/publik/[daerah]/metode/route': publicAt((of) => `/publik/${of.slug}/metode`),
  '(public)/publik/[daerah]/unit/[unit]/route': publicAt(
    (of) => `/publik/${of.slug}/unit/${of.unitSlug}`,
    (of) => `/unit/${of.unitSlug}`,
  ),
  '(public)/publik/[daerah]/unit/[unit]/layanan/[layanan]/route': publicAt(
    (of) => `/publik/${of.slug}/unit/${of.unitSlug}/layanan/pertama`,
    (of) => `/unit/${of.unitSlug}/layanan/pertama`,
  ),
  '(public)/publik/[daerah]/unit/[unit]/kartu.png/route': publicAt(
    (of) => `/publik/${of.slug}/unit/${of.unitSlug}/kartu.png`,
    (of) => `/unit/${of.unitSlug}/kartu.png`,
  ),
  '(public)/publik/[daerah]/unit/[unit]/layanan/[layanan]/kartu.png/route': publicAt(
    (of) => `/publik/${of.slug}/unit/${of.unitSlug}/layanan/pertama/kartu.png`,
    (of) => `/unit/${of.unitSlug}/layanan/pertama/kartu.png`,
  ),
  '(public)/publik/[daerah]/unit/[unit]/data.csv/route': publicAt(
    (of) => `/publik/${of.slug}/unit/${of.unitSlug}/data.csv`,
    (of) => `/unit/${of.unitSlug}/data.csv`,
  ),
  '(public)/publik/[daerah]/unit/[unit]/data.json/route': publicAt(
    (of) => `/publik/${of.slug}/unit/${of.unitSlug}/data.json`,
    (of) => `/unit/${of.unitSlug}/data.json`,
  ),
  '(public)/publik/[daerah]/data/route': publicAt((of) => `/publik/${of.slug}/data`),
  '(public)/publik/[daerah]/koreksi/route': publicAt((of) => `/publik/${of.slug}/koreksi`),
  '(public)/publik/[daerah]/terbitan/[terbitan]/route': publicAt(
    (of) => `/publik/${of.slug}/terbitan/${of.ids.publication}`,
    (of) => `/terbitan/${of.ids.publication}`,
  ),
  'api/v1/openapi.json/route': openAt('/api/v1/openapi.json'),
  'api/v1/daerah.json/route': openAt('/api/v1/daerah.json'),
  'api/v1/daerah.csv/route': openAt('/api/v1/daerah.csv'),
  'api/v1/[daerah]/[berkas]/route': publicAt((of) => `/api/v1/${of.slug}/indikator.json`),
  'api/v1/[daerah]/terbitan/[terbitan]/route': publicAt(
    (of) => `/api/v1/${of.slug}/terbitan/${of.ids.publication}.json`,
  ),
  '(public)/publik/[daerah]/masukan/route': publicAt((of) => `/publik/${of.slug}/masukan`),
  '(public)/publik/[daerah]/masukan/lacak/route': publicAt((of) => `/publik/${of.slug}/masukan/lacak`),
  '(public)/publik/[daerah]/masukan/lacak/[kode]/route': publicAt(
    (of) => `/publik/${of.slug}/masukan/lacak/${inputCodeOf(of)}`,
    (of) => `/masukan/lacak/${inputCodeOf(of)}`,
  ),
  '(public)/publik/[daerah]/unit/[unit]/masukan/route': publicAt(
    (of) => `/publik/${of.slug}/unit/${of.unitSlug}/masukan`,
    (of) => `/unit/${of.unitSlug}/masukan`,
  ),
  'api/auth/[...nextauth]/route': openAt('/api/auth/csrf'),
  'api/berkas/route': handlerFor(UPLOADERS, '/api/berkas', { status: 405 }),
  'api/berkas/[id]/route': handlerFor(UPLOADERS, (of) => `/api/berkas/${of.ids.file}`, {
    only: ['staff', 'supervisor', 'head', 'admin', 'secondAdmin'],
  }),
  'api/health/route': openAt('/api/health'),
  'api/forum/route': openAt('/api/forum', 405),
  'api/pernyataan/route': openAt('/api/pernyataan', 405),
  'api/survei/route': openAt('/api/survei', 405),
  'api/kios/route': openAt('/api/kios', 405),
  'api/metrics/route': openAt('/api/metrics', 404),
}
