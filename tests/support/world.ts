// Two regions of one shape: whatever exists here exists there too, under other ids, and every text of a region carries its
// mark. So whatever crosses the wall is seen at once.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hash } from '@node-rs/argon2'
import canonicalize from 'canonicalize'
import pg from 'pg'
import { v7 } from 'uuid'
import { paperCodeOf, trackingCodeOf } from '../../lib/core/receipt.ts'
import { TEST_NOW } from './day.ts'

export const PASSWORD = 'kinerja-demo-2026'

/** An id or a key that was made at an instant of the suite's day. */
export const idAt = (instant: string | number = TEST_NOW): string =>
  v7({ msecs: new Date(instant).getTime() })

const PEOPLE = {
  /** A nurse of the clinic. */
  staff: { name: 'Sari Wulandari', unit: 'clinic', under: 'supervisor', roles: ['staff'] },
  colleague: { name: 'Rekan Sejawat', unit: 'clinic', under: 'supervisor', roles: ['staff'] },
  /** Of another unit, under another supervisor. */
  stranger: { name: 'Orang Lain', unit: 'office', under: 'otherSupervisor', roles: ['staff'] },
  supervisor: { name: 'Hendra Gunawan', unit: 'clinic', under: 'head', roles: ['staff', 'supervisor'] },
  otherSupervisor: {
    name: 'Atasan Lain',
    unit: 'office',
    under: 'head',
    heads: true,
    roles: ['staff', 'supervisor', 'unit_head'],
  },
  head: {
    name: 'Yusuf Hidayat',
    unit: 'agency',
    under: null,
    heads: true,
    roles: ['staff', 'supervisor', 'unit_head'],
  },
  admin: { name: 'Ayu Lestari', unit: 'agency', under: 'head', grant: 'admin', roles: ['staff', 'admin'] },
  secondAdmin: {
    name: 'Budi Santoso',
    unit: 'agency',
    under: 'head',
    grant: 'admin',
    roles: ['staff', 'admin'],
  },
  decider: { name: 'Kepala Daerah', unit: null, under: null, grant: 'decider', roles: ['decider'] },
  inspector: { name: 'Inspektur', unit: null, under: null, grant: 'inspector', roles: ['inspector'] },
} as const

export type PersonKey = keyof typeof PEOPLE
export const PERSON_KEYS = Object.keys(PEOPLE) as PersonKey[]

type RoleName = 'staff' | 'supervisor' | 'unit_head' | 'admin' | 'decider' | 'inspector'
export type Person = {
  key: PersonKey
  accountId: string
  employeeId: string | null
  sessionId: string
  /** What the session's cookie holds beside the region. */
  secret: string
  login: string
  name: string
  roles: RoleName[]
  headsUnits: string[]
}

const ID_NAMES = [
  'agency',
  'clinic',
  'office',
  'emptyUnit',
  'period',
  'closedPeriod',
  'vision',
  'mission',
  'goal',
  'unitIndicator',
  'agreement',
  'goalImport',
  'plan',
  'workResult',
  'indicator',
  'otherPlan',
  'otherWorkResult',
  'otherIndicator',
  'planVersion',
  'planDraft',
  'otherPlanVersion',
  'contribution',
  'standard',
  'draft',
  'submitted',
  'returned',
  'approved',
  'otherLog',
  'file',
  'favourite',
  'leave',
  'feedback',
  'feedbackRequest',
  'improvement',
  'dialogue',
  'reflection',
  'statementLetter',
  'statementComment',
  'measurement',
  'serviceCase',
  'service',
  'surveySheet',
  'surveyBatch',
  'citizenLetter',
  'surveyComment',
  'review',
  'finalReview',
  'objectedReview',
  'objection',
  'annualReview',
  'finalAnnual',
  'annualVersion',
  'publication',
  'unitReview',
  'improvementStep',
  'calibration',
  'batch',
  'reviewVersion',
  'selfAssessment',
  'reviewPart',
  'paper',
  'logImport',
  'promotionRound',
  'promotionCandidate',
  'chosenCandidate',
  'promotionConflict',
  'promotionSubstitute',
  'promotionObjection',
  'relation',
  'grant',
  'post',
  'seat',
  'rankRecord',
  'educationRecord',
  'postRecord',
  'assessment',
  'creditRecord',
  'course',
  'courseSession',
  'enrolment',
  'certificate',
  'learningNeed',
  'kudos',
  'planToImprove',
  'reward',
  'openReward',
  'nomination',
  'nominee',
  'winner',
  'award',
  'rewardTie',
  'disciplineCase',
  'disciplineWord',
  'staffSurvey',
  'surveyLetter',
  'surveyAnswer',
  'absenceImport',
  'creditImport',
  'citizenInput',
  'newInput',
  'privateInput',
  'pushDevice',
  'forumTopic',
  'forumPost',
  'forumReply',
  'hiddenTopic',
  'hiddenPost',
  'heldTopic',
  'heldPost',
  'forumSession',
  'forumLetter',
  'announcement',
  'unitAnnouncement',
  'helpQuestion',
  'helpEntry',
  'helpWish',
  'newWish',
  'teamTask',
  'circle',
  'circleMeeting',
  'dataExport',
  'dataCorrection',
] as const
type IdName = (typeof ID_NAMES)[number]

export type WorldRegion = {
  id: number
  slug: string
  zone: 'Asia/Jakarta' | 'Asia/Makassar'
  displayName: string
  /** Stands in every text of the region and in none of the other. */
  mark: string
  unitSlug: string
  people: Record<PersonKey, Person>
  ids: Record<IdName, string>
  /** Everything that names a row of this region: ids, NIPs, and the mark itself. */
  traces: string[]
}
export type World = { home: WorldRegion; away: WorldRegion }

/** The labels under which the staff member and the colleague stand in each region's one promotion round. */
export const LABELS = { staff: 'K-2222', colleague: 'K-3333' } as const

/** The code of each region's one paper, a review of the staff member. */
export const paperOf = ({ id }: Pick<WorldRegion, 'id'>): string => paperCodeOf(id, 7n)

/** The code of each region's one input that was let through. */
export const inputCodeOf = ({ id }: Pick<WorldRegion, 'id'>): string => trackingCodeOf(id, 9n)

export const LOG_DAYS = {
  draft: '2026-05-12',
  submitted: '2026-05-12',
  returned: '2026-05-11',
  approved: '2026-05-08',
  otherLog: '2026-05-12',
} as const

const region = (
  at: Pick<WorldRegion, 'id' | 'slug' | 'zone' | 'displayName' | 'mark'>,
  serial: number,
): WorldRegion => {
  const ids = Object.fromEntries(ID_NAMES.map((name) => [name, idAt()])) as Record<IdName, string>
  const people = Object.fromEntries(
    PERSON_KEYS.map((key, index) => {
      const of = PEOPLE[key]
      const person: Person = {
        key,
        accountId: idAt(),
        employeeId: of.unit ? idAt() : null,
        sessionId: idAt(),
        secret: randomBytes(32).toString('base64url'),
        login: of.unit ? nip(index, serial) : `pejabat-${index}-${at.mark}`,
        name: `${of.name} ${at.mark}`,
        roles: [...of.roles],
        headsUnits: 'heads' in of ? [ids[of.unit]] : [],
      }
      return [key, person]
    }),
  ) as Record<PersonKey, Person>
  return {
    ...at,
    unitSlug: `layanan-${at.mark}`,
    ids,
    people,
    traces: [
      at.mark,
      ...Object.values(ids),
      ...Object.values(people).flatMap(({ accountId, employeeId, login }) => [
        accountId,
        login,
        ...(employeeId ? [employeeId] : []),
      ]),
    ],
  }
}

const nip = (index: number, serial: number) =>
  `19${80 + index}0${(index % 9) + 1}15200901${(index % 2) + 1}${String(serial * 100 + index).padStart(3, '0')}`

type Row = Record<string, unknown>

let passwordHash: Promise<string> | undefined
const hashed = () => (passwordHash ??= hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }))

/** Fills an empty database. `dataDir` is where the application keeps files; the marked evidence is put there. */
export async function buildWorld(ownerUrl: string, dataDir = process.env.KINERJA_DATA_DIR): Promise<World> {
  const world = {
    home: region(
      {
        id: 3372,
        slug: 'surakarta',
        zone: 'Asia/Jakarta',
        displayName: 'Kota Surakarta',
        mark: 'tandabengawan',
      },
      1,
    ),
    away: region(
      {
        id: 7371,
        slug: 'makassar',
        zone: 'Asia/Makassar',
        displayName: 'Kota Makassar',
        mark: 'tandalosari',
      },
      2,
    ),
  }
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c timezone=UTC' })
  await client.connect()
  try {
    for (const of of [world.home, world.away]) {
      await insert(client, 'region', {
        id: of.id,
        slug: of.slug,
        name: of.displayName,
        display_name: of.displayName,
        kind: 'KOTA',
        head_title: 'Wali Kota',
        province: 'Contoh',
        kemendagri_code: String(of.id),
        bkn_instansi_id: String(of.id),
        zone: of.zone,
        personnel_agency: 'BKPSDM',
      })
    }
    await insert(client, 'national_holiday', {
      day: '2026-05-14',
      name: 'Kenaikan Isa Almasih',
      kind: 'NATIONAL',
    })
    await insert(client, 'demo_mark', { seeded_on: TEST_NOW.slice(0, 10) })
    for (const of of [world.home, world.away]) {
      await client.query('BEGIN')
      await client.query(`SET LOCAL app.region_id = '${of.id}'`)
      for (const [table, row] of await rowsOf(of)) await insert(client, table, row)
      await client.query('COMMIT')
      if (dataDir) await keepEvidence(of, dataDir)
    }
  } finally {
    await client.end()
  }
  return world
}

async function insert(client: pg.Client, table: string, row: Row) {
  const columns = Object.keys(row)
  await client.query(
    `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')})
     VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row).map((value) =>
      typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? JSON.stringify(value) : value,
    ),
  )
}

const evidenceBytes = ({ mark }: WorldRegion) => Buffer.from(`%PDF-1.4\n% bukti ${mark}\n`)
const storageKey = ({ id, ids }: WorldRegion) =>
  `${id}/2026/05/${ids.file.slice(0, 14)}4${ids.file.slice(15)}`

async function keepEvidence(of: WorldRegion, dataDir: string) {
  const file = path.join(dataDir, 'files', storageKey(of))
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, evidenceBytes(of))
}

const planned = ({ ids, mark }: WorldRegion, resultId: string, indicatorId: string) => ({
  results: [
    {
      id: resultId,
      kind: 'MAIN',
      text: `Hasil kerja ${mark}`,
      parent: { unitIndicatorId: ids.unitIndicator },
      serves: null,
      continues: null,
      indicators: [
        {
          id: indicatorId,
          aspect: 'QUANTITY',
          text: `Indikator ${mark}`,
          target: '100',
          targetText: null,
          measureUnit: 'balita',
          direction: 'UP',
          evidenceNeeded: null,
          standardId: null,
        },
      ],
    },
  ],
  behaviours: [
    'SERVICE_ORIENTED',
    'ACCOUNTABLE',
    'COMPETENT',
    'HARMONIOUS',
    'LOYAL',
    'ADAPTIVE',
    'COLLABORATIVE',
  ].map((code) => ({ code, expectation: `Harapan ${mark}` })),
  annexes: { resources: [`Dukungan ${mark}`], accountability: [], consequences: [] },
})

function hearing(of: WorldRegion, put: (table: string, row: Row) => void) {
  const { mark, ids } = of
  const said = (id: string, code: string, facts: Row) =>
    put('citizen_input', {
      id,
      key: idAt(),
      code_hash: createHash('sha256').update(code).digest(),
      kind: 'COMPLAINT',
      unit_id: ids.clinic,
      service_id: ids.service,
      private: false,
      text: `Keluhan warga ${mark}`,
      public_text: null,
      contact: Buffer.from(`kontak tertutup ${mark}`),
      status: 'RECEIVED',
      track: 'PLAIN',
      received_at: TEST_NOW,
      received_on: '2026-05-12',
      first_due_on: '2026-05-18',
      answer_due_on: '2026-05-20',
      verified_on: null,
      ...facts,
    })
  said(ids.citizenInput, inputCodeOf(of), {
    public_text: `Keluhan warga ${mark}`,
    status: 'VERIFIED',
    verified_on: '2026-05-13',
    photo_key: storageKey(of),
    photo_mime: 'image/png',
    photo_sha256: createHash('sha256').update(evidenceBytes(of)).digest('hex'),
  })
  said(ids.newInput, `baru ${mark}`, {})
  said(ids.privateInput, `pegawai ${mark}`, { private: true })
  put('citizen_input_move', {
    id: idAt(),
    input_id: ids.citizenInput,
    move: 'verify',
    at: TEST_NOW,
    account_id: of.people.admin.accountId,
    text: `Catatan pemeriksa ${mark}`,
  })
  put('citizen_input_follow_up', { step_id: ids.improvementStep, input_id: ids.citizenInput })
}

function talking({ id, mark, ids, people }: WorldRegion, put: (table: string, row: Row) => void) {
  const { staff, colleague, stranger, admin } = people
  const by = (person: Person) => ({
    author_id: person.accountId,
    by_name: person.name,
    by_post: `Jabatan ${mark}`,
  })
  put('forum_session', {
    id: ids.forumSession,
    title: `Diskusi ${mark}`,
    held_on: '2026-05-20',
    from_minute: 540,
    to_minute: 600,
    place: `Aula ${mark}`,
    agenda: `Acara ${mark}`,
    host: `Pemandu ${mark}`,
  })
  const topic = (topicId: string, postId: string, person: Person, facts: Row = {}) => {
    put('forum_topic', {
      id: topicId,
      category: 'COMPLAINT',
      title: `Pembicaraan ${mark}`,
      started_at: TEST_NOW,
      last_at: TEST_NOW,
      ...by(person),
      ...facts,
    })
    post(postId, topicId, person, { opening: true, standing: facts.hidden ? 'HIDDEN' : 'SHOWN' })
  }
  const post = (postId: string, topic_id: string, person: Person, facts: Row) =>
    put('forum_post', {
      id: postId,
      topic_id,
      opening: false,
      text: `Tulisan ${mark}`,
      at: TEST_NOW,
      ...by(person),
      ...facts,
    })
  topic(ids.forumTopic, ids.forumPost, colleague, { session_id: ids.forumSession, posts: 2 })
  post(ids.forumReply, ids.forumTopic, stranger, {})
  topic(ids.hiddenTopic, ids.hiddenPost, stranger, { hidden: true })
  topic(ids.heldTopic, ids.heldPost, stranger)
  put('forum_post_wording', {
    id: idAt(),
    post_id: ids.forumPost,
    title: null,
    text: `Bunyi lama ${mark}`,
    until: TEST_NOW,
  })
  put('forum_mention', { post_id: ids.forumPost, employee_id: staff.employeeId })
  put('forum_vote', { topic_id: ids.forumTopic, account_id: stranger.accountId })
  put('forum_reading', { account_id: staff.accountId, through: TEST_NOW })
  const told = { text: `Alasan ${mark}`, at: TEST_NOW, account_id: admin.accountId, by_name: admin.name }
  put('forum_judgement', { id: idAt(), post_id: ids.hiddenPost, act: 'hide', ...told })
  const given = { account_id: colleague.accountId, by_name: colleague.name }
  put('own_data_export', {
    id: ids.dataExport,
    account_id: staff.accountId,
    format: 'JSON',
    // It can be fetched for some minutes; the wall takes longer.
    taken_at: '2026-05-13T04:00:00Z',
  })
  put('data_correction', {
    id: ids.dataCorrection,
    account_id: staff.accountId,
    area: 'POST',
    mistake: `Jabatan keliru ${mark}`,
    proposal: `Jabatan benar ${mark}`,
    asked_at: TEST_NOW,
  })
  put('team_task', {
    id: ids.teamTask,
    unit_id: ids.clinic,
    title: `Tugas bersama ${mark}`,
    assignee_id: staff.employeeId,
    due_on: '2026-05-29',
    created_at: TEST_NOW,
    moved_at: TEST_NOW,
    ...given,
  })
  put('team_comment', {
    id: idAt(),
    task_id: ids.teamTask,
    text: `Komentar ${mark}`,
    at: TEST_NOW,
    ...given,
  })
  // Emptied long ago; the next one is nobody's yet. Another number in each region.
  const box = { number: id }
  put('forum_box', {
    ...box,
    public_key: Buffer.from(`kunci kotak ${mark}`),
    sealed_key: Buffer.from(`kunci kotak tertutup ${mark}`),
    released_on: '2026-04-01',
  })
  put('forum_box_token', { ...box, account_id: staff.accountId })
  put('forum_box_spent', { ...box, token_hash: Buffer.from(ids.forumLetter) })
  put('forum_box_letter', { ...box, id: ids.forumLetter, sealed: Buffer.alloc(2076, mark) })
  const day = '2026-05-12'
  const held = { topic_id: ids.heldTopic, unit_id: ids.clinic }
  put('forum_point', { ...held, state: 'RECEIVED', opened_on: day, moved_on: day })
  put('forum_move', { id: idAt(), ...held, move: 'open', ...told })
}

function announcing({ mark, ids, people }: WorldRegion, put: (table: string, row: Row) => void) {
  const said = (id: string, facts: Row) =>
    put('announcement', {
      id,
      title: `Pengumuman ${mark}`,
      text: `Isi pengumuman ${mark}`,
      from_day: '2026-05-11',
      until_day: '2026-05-29',
      asks_receipt: true,
      written_at: TEST_NOW,
      account_id: people.admin.accountId,
      ...facts,
    })
  said(ids.announcement, { whole_region: true })
  // To the clinic alone: a stranger of another unit reads nothing of it.
  said(ids.unitAnnouncement, { whole_region: false })
  put('announcement_unit', { announcement_id: ids.unitAnnouncement, unit_id: ids.clinic, chosen: true })
  put('announcement_wording', {
    id: idAt(),
    announcement_id: ids.unitAnnouncement,
    title: `Judul lama ${mark}`,
    text: `Isi lama ${mark}`,
    until: TEST_NOW,
  })
  put('announcement_receipt', {
    announcement_id: ids.unitAnnouncement,
    employee_id: people.colleague.employeeId,
    read_at: TEST_NOW,
  })
}

function helping({ mark, ids, people }: WorldRegion, put: (table: string, row: Row) => void) {
  const { staff, colleague } = people
  put('help_question', {
    id: ids.helpQuestion,
    category: 'USE',
    page: '/hari-ini',
    text: `Pertanyaan ${mark}`,
    asked_at: TEST_NOW,
    asked_on: '2026-05-12',
    account_id: staff.accountId,
    employee_id: staff.employeeId,
    by_name: staff.name,
    answer: `Jawaban ${mark}`,
    answered_at: TEST_NOW,
  })
  put('help_entry', {
    id: ids.helpEntry,
    question_id: ids.helpQuestion,
    category: 'USE',
    page: '/hari-ini',
    question: `Pertanyaan bersama ${mark}`,
    answer: `Jawaban bersama ${mark}`,
    updated_on: '2026-05-12',
  })
  const wish = (id: string, number: number, headline: string | null) =>
    put('help_wish', {
      id,
      number,
      page: '/skp',
      text: `Yang sulit ${mark}`,
      headline,
      state: 'RECEIVED',
      sent_on: '2026-05-12',
      account_id: colleague.accountId,
      also: headline ? 1 : 0,
    })
  wish(ids.helpWish, 1, `Usulan ${mark}`)
  wish(ids.newWish, 2, null)
  put('help_wish_vote', { wish_id: ids.helpWish, account_id: people.supervisor.accountId })
  put('first_steps', { employee_id: people.staff.employeeId, receipt_seen_at: TEST_NOW })
}

async function rowsOf(of: WorldRegion): Promise<[table: string, row: Row][]> {
  const { id: region_id, mark, ids, people } = of
  const at = TEST_NOW
  const employee = (key: PersonKey) => people[key].employeeId
  const rows: [string, Row][] = []
  const put = (table: string, row: Row) => rows.push([table, { region_id, ...row }])

  put('region_holiday', { day: '2026-06-19', name: `Hari jadi ${mark}` })
  put('region_rule', { id: idAt(), code: `uji.${mark}`, effective_from: '2026-01-01', value: { mark } })
  const unit = (name: 'agency' | 'clinic' | 'office' | 'emptyUnit', parent: string | null, slug: string) =>
    put('unit', {
      id: ids[name],
      parent_id: parent,
      slug,
      name: `Unit ${slug}`,
      kind: 'DINAS',
      promise: `Janji ${mark}`,
      contact: `Kontak ${mark}`,
      is_public: name === 'clinic',
    })
  unit('agency', null, `dinas-${mark}`)
  unit('clinic', ids.agency, of.unitSlug)
  unit('office', ids.agency, `kantor-${mark}`)
  unit('emptyUnit', ids.agency, `kosong-${mark}`)
  put('position', {
    id: ids.post,
    unit_id: ids.clinic,
    title: `Jabatan ${mark}`,
    level: 'AHLI_PERTAMA',
    seats: 2,
    work_field: 'HEALTH',
    education: '40',
    fields: [`Bidang ${mark}`],
    clusters: ['HEALTH'],
    certificates: [`Sertifikat ${mark}`],
    competences: { INTEGRITY: 1 },
    created_at: at,
    updated_at: at,
  })

  for (const key of PERSON_KEYS) {
    const person = people[key]
    const { unit: unitName, under, ...facts } = PEOPLE[key]
    if (unitName && person.employeeId) {
      put('employee', {
        id: person.employeeId,
        nip: person.login,
        name: person.name,
        sort_name: person.name.toLowerCase(),
        kind: 'PNS',
        rank_code: 'III/a',
        created_at: at,
        updated_at: at,
      })
      put('employee_name_token', { token: mark, employee_id: person.employeeId })
      put('assignment', {
        id: key === 'staff' ? ids.seat : idAt(),
        position_id: key === 'staff' ? ids.post : null,
        employee_id: person.employeeId,
        unit_id: ids[unitName],
        kind: 'DEFINITIVE',
        position_title: `Jabatan ${mark}`,
        position_family: 'FUNCTIONAL',
        is_head: 'heads' in facts,
        starts_on: '2025-01-01',
      })
    }
    put('account', {
      id: person.accountId,
      employee_id: person.employeeId,
      login: person.login,
      display_name: person.name,
      password_hash: await hashed(),
      created_at: at,
      // One is new here.
      ...(key === 'staff' && { first_signed_in_at: TEST_NOW, last_signed_in_at: TEST_NOW }),
    })
    if ('grant' in facts)
      put('role_grant', {
        id: key === 'inspector' ? ids.grant : idAt(),
        account_id: person.accountId,
        role: facts.grant,
        granted_at: at,
      })
    put('session', {
      id: person.sessionId,
      account_id: person.accountId,
      token_hash: createHash('sha256').update(person.secret).digest(),
      device: `Peramban ${mark}`,
      created_at: at,
      last_seen_at: at,
      expires_at: '2026-05-13T14:00:00Z',
    })
  }
  for (const key of PERSON_KEYS) {
    const { under } = PEOPLE[key]
    if (under)
      put('supervision', {
        id: idAt(),
        employee_id: employee(key),
        supervisor_id: employee(under),
        starts_on: '2025-01-01',
      })
  }

  const period = (id: string, year: number, quarter: number, status: string) =>
    put('period', { id, year, quarter, status, opened_at: at })
  period(ids.closedPeriod, 2026, 1, 'CLOSED')
  period(ids.period, 2026, 2, 'OPEN')

  put('vision', { id: ids.vision, text: `Visi ${mark}`, start_year: 2025, end_year: 2029 })
  put('mission', { id: ids.mission, vision_id: ids.vision, text: `Misi ${mark}`, position: 1 })
  put('strategic_goal', {
    id: ids.goal,
    vision_id: ids.vision,
    mission_id: ids.mission,
    text: `Sasaran ${mark}`,
    position: 1,
  })
  put('unit_indicator', {
    id: ids.unitIndicator,
    unit_id: ids.clinic,
    goal_id: ids.goal,
    name: `Indikator unit ${mark}`,
    measure_unit: 'persen',
    direction: 'UP',
    method: `Cara ${mark}`,
    source: `Sumber ${mark}`,
    position: 1,
  })
  for (const quarter of [1, 2]) {
    put('indicator_target', { indicator_id: ids.unitIndicator, year: 2026, quarter, target: 80 })
    put('indicator_value', {
      indicator_id: ids.unitIndicator,
      year: 2026,
      quarter,
      value: 75,
      source: 'DOCUMENT',
      note: `Nilai ${mark}`,
      entered_by: people.admin.accountId,
      entered_at: at,
    })
  }

  put('unit_agreement', {
    id: ids.agreement,
    unit_id: ids.clinic,
    year: 2026,
    statement: `Perjanjian ${mark}`,
    plan: `Rencana ${mark}`,
    agreed_on: '2026-01-15',
    agreed_with: `Pejabat ${mark}`,
  })
  put('goal_change', {
    id: idAt(),
    indicator_id: ids.unitIndicator,
    before: `Sebelum ${mark}`,
    after: `Sesudah ${mark}`,
    changed_by: people.admin.accountId,
    changed_at: at,
  })
  put('goal_import', {
    id: ids.goalImport,
    vision_id: ids.vision,
    file_name: `tujuan-${mark}.csv`,
    rows: JSON.stringify([]),
    added: 0,
    changed: 0,
    same: 0,
    rejected: 0,
    digest: 'ab'.repeat(32),
    created_by: people.admin.accountId,
    created_at: at,
  })

  const plan = (who: PersonKey, planId: string, resultId: string, indicatorId: string) => {
    put('performance_plan', {
      id: planId,
      employee_id: employee(who),
      year: 2026,
      starts_on: '2026-01-01',
      ends_on: '2026-12-31',
      status: 'ACTIVE',
      unit_id: ids.clinic,
      position_title: `Jabatan ${mark}`,
      agreed_number: 1,
      agreed_at: at,
      agreed_by_name: `Atasan ${mark}`,
    })
    put('work_result', {
      id: resultId,
      plan_id: planId,
      unit_indicator_id: ids.unitIndicator,
      kind: 'MAIN',
      text: `Hasil kerja ${mark}`,
      position: 1,
    })
    put('indicator', {
      id: indicatorId,
      work_result_id: resultId,
      aspect: 'QUANTITY',
      text: `Indikator ${mark}`,
      target: 100,
      measure_unit: 'balita',
      position: 1,
    })
  }
  const version = (planId: string, id: string, resultId: string, indicatorId: string, number: number) =>
    put('plan_version', {
      id,
      plan_id: planId,
      number,
      status: number === 1 ? 'AGREED' : 'DRAFT',
      content: planned(of, resultId, indicatorId),
      digest: number === 1 ? 'ab'.repeat(32) : null,
      reason: number === 1 ? null : `Perubahan ${mark}`,
      decided_at: number === 1 ? at : null,
      decided_by_name: number === 1 ? `Atasan ${mark}` : null,
      created_at: at,
      updated_at: at,
    })
  plan('staff', ids.plan, ids.workResult, ids.indicator)
  plan('stranger', ids.otherPlan, ids.otherWorkResult, ids.otherIndicator)
  version(ids.plan, ids.planVersion, ids.workResult, ids.indicator, 1)
  version(ids.plan, ids.planDraft, ids.workResult, ids.indicator, 2)
  version(ids.otherPlan, ids.otherPlanVersion, ids.otherWorkResult, ids.otherIndicator, 1)
  put('contribution', {
    id: ids.contribution,
    parent_result_id: ids.otherWorkResult,
    employee_id: employee('staff'),
    year: 2026,
    kind: 'OUTPUT',
    text: `Sumbangan ${mark}`,
    assigned_by: employee('stranger'),
    assigned_at: at,
  })
  put('standard_indicator', {
    id: ids.standard,
    service: `Layanan ${mark}`,
    family: 'QUALITY',
    aspect: 'QUALITY',
    result_text: `Hasil standar ${mark}`,
    text: `Indikator standar ${mark}`,
    target: 80,
    measure_unit: 'indeks',
    direction: 'UP',
    source: `Sumber ${mark}`,
  })

  const log = (
    name: keyof typeof LOG_DAYS,
    status: string,
    {
      who = 'staff',
      under = 'supervisor',
      unitName = 'clinic',
    }: { who?: PersonKey; under?: PersonKey; unitName?: 'clinic' | 'office' } = {},
  ) => {
    const day = LOG_DAYS[name]
    put('activity_log', {
      id: ids[name],
      log_date: day,
      employee_id: employee(who),
      unit_id: ids[unitName],
      supervisor_id: status === 'DRAFT' ? null : employee(under),
      work_result_id: who === 'staff' ? ids.workResult : ids.otherWorkResult,
      indicator_id: who === 'staff' ? ids.indicator : ids.otherIndicator,
      title: `Kegiatan ${name} ${mark}`,
      result: `Hasil ${mark}`,
      minutes: 60,
      quantity: 5,
      measure_unit: 'balita',
      status,
      submitted_at: status === 'DRAFT' ? null : at,
      decided_at: status === 'APPROVED' || status === 'RETURNED' ? at : null,
      created_at: at,
      updated_at: at,
    })
    const step = (kind: string, by: PersonKey, reason: string | null = null) =>
      put('activity_log_step', {
        log_date: day,
        log_id: ids[name],
        id: idAt(),
        kind,
        by_id: employee(by),
        by_name: people[by].name,
        at,
        reason,
      })
    if (status !== 'DRAFT') step('SUBMITTED', who)
    if (status === 'APPROVED') step('APPROVED', under)
    if (status === 'RETURNED') step('RETURNED', under, `Alasan ${mark}`)
  }
  log('draft', 'DRAFT')
  log('submitted', 'SUBMITTED')
  log('returned', 'RETURNED')
  log('approved', 'APPROVED')
  log('otherLog', 'SUBMITTED', { who: 'stranger', under: 'otherSupervisor', unitName: 'office' })

  put('evidence_file', {
    id: ids.file,
    owner_account_id: people.staff.accountId,
    owner_employee_id: employee('staff'),
    name: `bukti-${mark}.pdf`,
    mime: 'application/pdf',
    size: evidenceBytes(of).length,
    sha256: createHash('sha256').update(evidenceBytes(of)).digest('hex'),
    storage_key: storageKey(of),
    created_at: at,
  })
  put('activity_log_evidence', { log_date: LOG_DAYS.submitted, log_id: ids.submitted, file_id: ids.file })
  put('favourite_activity', {
    id: ids.favourite,
    employee_id: employee('staff'),
    title: `Favorit ${mark}`,
    minutes: 30,
    created_at: at,
  })
  put('opened_day', {
    employee_id: employee('staff'),
    day: '2026-04-20',
    opened_by: employee('supervisor'),
    opened_at: at,
    reason: `Dibuka ${mark}`,
  })
  for (const who of ['staff', 'stranger'] as const) {
    const own = who === 'staff'
    put('employee_month', {
      month: '2026-05-01',
      employee_id: employee(who),
      days_filled: own ? 3 : 1,
      logs: own ? 3 : 1,
      submitted: 1,
      returned: own ? 1 : 0,
      approved: own ? 1 : 0,
      submitted_minutes: 60,
      approved_minutes: own ? 60 : 0,
    })
  }
  put('employee_month_indicator', {
    month: '2026-05-01',
    employee_id: employee('staff'),
    indicator_id: ids.indicator,
    logs: 1,
    approved_minutes: 60,
    approved_quantity: 5,
  })
  for (const unitName of ['agency', 'clinic', 'office'] as const)
    put('unit_month', {
      month: '2026-05-01',
      unit_id: ids[unitName],
      people: 3,
      expected_days: 20,
      days_filled: 3,
      logs: 4,
      submitted: 2,
      returned: 1,
      approved: 1,
      approved_minutes: 60,
      as_of: at,
    })
  put('leave', {
    id: ids.leave,
    employee_id: employee('colleague'),
    kind: 'ANNUAL',
    starts_on: '2026-05-18',
    ends_on: '2026-05-20',
    entered_by: people.admin.accountId,
    entered_at: at,
  })
  put('feedback', {
    id: ids.feedback,
    employee_id: employee('staff'),
    author_id: employee('supervisor'),
    about: 'LOG',
    log_date: LOG_DAYS.approved,
    log_id: ids.approved,
    text: `Umpan balik ${mark}`,
    given_at: at,
  })
  put('notice_setting', {
    employee_id: employee('staff'),
    muted: '{UNREAD_FEEDBACK}',
  })
  put('reminder', {
    employee_id: employee('staff'),
    kind: 'LOGS_DUE',
    due_on: '2026-05-13',
    stage: 'ONE_DAY',
  })
  put('push_device', {
    id: ids.pushDevice,
    employee_id: employee('staff'),
    name: `Peramban ${mark}`,
    place: Buffer.alloc(64, mark),
    place_hash: createHash('sha256').update(mark).digest(),
    created_at: at,
  })
  put('feedback_request', {
    id: ids.feedbackRequest,
    asker_id: employee('staff'),
    asked_id: employee('colleague'),
    about: 'BEHAVIOUR',
    behaviour: 'COMPETENT',
    message: `Permintaan ${mark}`,
    asked_at: at,
  })
  put('dialogue', {
    id: ids.dialogue,
    employee_id: employee('staff'),
    leader_id: employee('supervisor'),
    held_on: '2026-05-04',
    topic: `Dialog ${mark}`,
    shared: `Bersama ${mark}`,
    recorded_by: employee('supervisor'),
    created_at: at,
  })
  for (const author of ['staff', 'supervisor'] as const)
    put('dialogue_note', {
      dialogue_id: ids.dialogue,
      author_id: employee(author),
      text: `Pribadi ${author} ${mark}`,
      updated_at: at,
    })
  put('improvement', {
    id: ids.improvement,
    employee_id: employee('staff'),
    agreed_with: employee('supervisor'),
    agreed_with_name: people.supervisor.name,
    feedback_id: ids.feedback,
    text: `Perbaikan ${mark}`,
    due_on: '2026-05-29',
    status: 'OPEN',
    created_at: at,
  })
  put('reflection', {
    id: ids.reflection,
    employee_id: employee('staff'),
    span: 'WEEK',
    starts_on: '2026-05-04',
    prompt: 'PROUD',
    text: `Refleksi ${mark}`,
    created_at: at,
    updated_at: at,
  })
  const aboutSupervisor = { leader_id: employee('supervisor'), year: 2026, quarter: 1 }
  put('statement_key', {
    ...aboutSupervisor,
    public_key: Buffer.from(`kunci umum ${mark}`),
    sealed_key: Buffer.from(`kunci tertutup ${mark}`),
  })
  put('statement_token', { ...aboutSupervisor, employee_id: employee('staff') })
  put('statement_spent', { token_hash: createHash('sha256').update(mark).digest(), year: 2026, quarter: 1 })
  put('statement_mailbox', {
    ...aboutSupervisor,
    quarter: 2,
    id: ids.statementLetter,
    sealed: Buffer.alloc(2076, mark),
  })
  for (const ratings of ['444444444', '333333333', '434343434', '222222222', '123412341'])
    put('statement_answer', { ...aboutSupervisor, id: randomUUID(), ratings })
  put('statement_comment', { ...aboutSupervisor, id: ids.statementComment, text: `Komentar ${mark}` })
  put('measurement', {
    id: ids.measurement,
    year: 2026,
    quarter: 2,
    source: 'OBSERVATION',
    measured_on: '2026-05-05',
    employee_id: employee('staff'),
    behaviour: 'SERVICE_ORIENTED',
    place: `Loket ${mark}`,
    summary: `Pengamatan ${mark}`,
    answers: JSON.stringify([{ guide: 0, seen: 'YES' }]),
    file_id: ids.file,
    author_id: employee('supervisor'),
    author_name: people.supervisor.name,
    created_at: at,
  })
  put('service_case', {
    id: ids.serviceCase,
    unit_id: ids.clinic,
    employee_id: employee('staff'),
    service: `Layanan ${mark}`,
    step: `Tahap ${mark}`,
    case_number: `B/${mark}`,
    started_on: '2026-04-06',
    target_days: 3,
    due_on: '2026-04-09',
    created_at: at,
  })
  put('service', {
    id: ids.service,
    unit_id: ids.clinic,
    name: `Layanan ${mark}`,
    created_at: at,
  })
  put('service_served', {
    service_id: ids.service,
    year: 2026,
    quarter: 2,
    served: 120,
    entered_by: people.staff.accountId,
    entered_at: at,
  })
  put('survey_sheet', {
    id: ids.surveySheet,
    service_id: ids.service,
    year: 2026,
    quarter: 2,
    answered_on: '2026-05-06',
    sheet_number: 1,
    ratings: '343344343',
    entered_by: people.staff.accountId,
    entered_at: at,
  })
  put('survey_batch', {
    id: ids.surveyBatch,
    service_id: ids.service,
    channel: 'SLIP',
    counter: `Loket ${mark}`,
    size: 12,
    expires_on: '2026-07-31',
    created_by: people.staff.accountId,
    created_at: at,
  })
  put('survey_spent', { token_hash: Buffer.from(ids.surveyBatch), until: '2026-07-31' })
  put('survey_letter', {
    id: ids.citizenLetter,
    service_id: ids.service,
    sealed: Buffer.alloc(2076, `surat warga ${mark}`),
  })
  put('survey_answer', {
    service_id: ids.service,
    year: 2026,
    quarter: 2,
    standing: 'COUNTED',
    ratings: '434434443',
    times: 3,
  })
  put('survey_comment', {
    id: ids.surveyComment,
    service_id: ids.service,
    year: 2026,
    quarter: 2,
    text: `Kata warga ${mark}`,
  })
  put('realisation', {
    indicator_id: ids.indicator,
    year: 2026,
    quarter: 1,
    method: 'ENTERED',
    value: 12,
    reason: `Diisi ${mark}`,
    entered_by: people.staff.accountId,
    entered_at: at,
  })
  const evidence = {
    unitName: `Unit ${mark}`,
    positionTitle: `Jabatan ${mark}`,
    logs: { approved: 1, approvedMinutes: 60, returned: 0, late: 0, withoutResult: 0 },
    days: { filled: 1, expected: 20 },
    pace: 0.5,
    results: [],
    feedback: { total: 0, logs: 0, results: 0, behaviours: 0 },
    supervisors: [{ name: people.supervisor.name, from: '2026-01-01', through: '2026-03-31' }],
    previousGrade: null,
  }
  put('quarterly_review', {
    id: ids.review,
    employee_id: employee('staff'),
    assessor_id: employee('supervisor'),
    unit_id: ids.clinic,
    year: 2026,
    quarter: 2,
    status: 'DRAFT',
    result_rating: 'MEETS',
    evidence,
    rule_version: '2022-06',
    created_at: at,
    updated_at: at,
  })
  put('quarterly_review', {
    id: ids.finalReview,
    employee_id: employee('staff'),
    assessor_id: employee('supervisor'),
    unit_id: ids.clinic,
    year: 2026,
    quarter: 1,
    status: 'FINAL',
    result_rating: 'MEETS',
    behaviour_rating: 'MEETS',
    grade: 'GOOD',
    reason: `Pertimbangan ${mark}`,
    evidence,
    rule_version: '2022-06',
    signed_at: at,
    delivered_at: at,
    received_at: at,
    acknowledged_at: at,
    signed_number: 1,
    created_at: at,
    updated_at: at,
  })
  put('self_assessment', {
    id: ids.selfAssessment,
    employee_id: employee('staff'),
    year: 2026,
    quarter: 2,
    status: 'SENT',
    content: {
      results: [
        {
          id: ids.workResult,
          text: `Hasil kerja ${mark}`,
          rating: 'ABOVE',
          sentence: `Kata sendiri ${mark}`,
        },
      ],
      behaviours: [],
      overall: null,
      leader: null,
      system: null,
    },
    sent_at: at,
    created_at: at,
    updated_at: at,
  })
  put('review_part', {
    id: ids.reviewPart,
    employee_id: employee('staff'),
    year: 2026,
    quarter: 1,
    assessor_id: employee('head'),
    assessor_name: people.head.name,
    starts_on: '2026-01-01',
    ends_on: '2026-01-31',
    result_rating: 'MEETS',
    behaviour_rating: 'MEETS',
    text: `Bagian ${mark}`,
    citations: JSON.stringify([]),
    signed_at: at,
  })
  put('review_version', {
    id: ids.reviewVersion,
    quarterly_review_id: ids.finalReview,
    number: 1,
    cause: 'SIGNED',
    result_rating: 'MEETS',
    behaviour_rating: 'MEETS',
    grade: 'GOOD',
    reason: `Pertimbangan ${mark}`,
    items: JSON.stringify([]),
    citations: JSON.stringify([]),
    evidence,
    rule_version: '2022-06',
    signed_by: employee('supervisor'),
    signed_by_name: people.supervisor.name,
    signed_at: at,
  })
  put('quarterly_review', {
    id: ids.objectedReview,
    employee_id: employee('staff'),
    assessor_id: employee('supervisor'),
    unit_id: ids.clinic,
    year: 2025,
    quarter: 4,
    status: 'OBJECTED',
    result_rating: 'MEETS',
    behaviour_rating: 'MEETS',
    grade: 'GOOD',
    evidence,
    rule_version: '2022-06',
    signed_at: at,
    delivered_at: at,
    received_at: at,
    signed_number: 1,
    created_at: at,
    updated_at: at,
  })
  put('objection', {
    id: ids.objection,
    quarterly_review_id: ids.objectedReview,
    review_number: 1,
    employee_id: employee('staff'),
    assessor_id: employee('supervisor'),
    decider_id: employee('head'),
    status: 'FILED',
    grounds: `Keberatan ${mark}`,
    citations: JSON.stringify([]),
    filed_at: at,
    explanation_due_on: '2026-05-20',
    due_on: '2026-05-27',
  })
  put('annual_review', {
    id: ids.annualReview,
    employee_id: employee('staff'),
    assessor_id: employee('supervisor'),
    unit_id: ids.clinic,
    year: 2025,
    status: 'DRAFT',
    items: JSON.stringify([]),
    citations: JSON.stringify([]),
    evidence: {},
    rule_version: `aturan ${mark}`,
    created_at: at,
    updated_at: at,
  })
  const yearly = {
    result_rating: 'MEETS',
    behaviour_rating: 'MEETS',
    grade: 'GOOD',
    reason: `Pertimbangan tahun ${mark}`,
    items: JSON.stringify([]),
    citations: JSON.stringify([]),
    evidence: {
      unitName: `Unit ${mark}`,
      positionTitle: `Perawat Terampil ${mark}`,
      quarters: [],
      unit: null,
      leads: false,
      results: [],
      supervisors: [{ name: people.supervisor.name, from: '2024-01-01', through: '2024-12-31' }],
      credit: {
        rule: 'permenpanrb-1-2023/1',
        parts: [
          {
            level: 'TERAMPIL',
            title: `Perawat Terampil ${mark}`,
            from: '2024-01-01',
            through: '2024-12-31',
            months: 12,
          },
        ],
        why: null,
      },
      previousGrade: null,
    },
    rule_version: '2022-06',
    signed_at: at,
  }
  put('annual_review', {
    id: ids.finalAnnual,
    employee_id: employee('staff'),
    assessor_id: employee('supervisor'),
    unit_id: ids.clinic,
    year: 2024,
    status: 'FINAL',
    ...yearly,
    functional_level: 'TERAMPIL',
    months: 12,
    credit_points: 5,
    signed_number: 1,
    delivered_at: at,
    received_at: at,
    created_at: at,
    updated_at: at,
  })
  put('review_version', {
    id: ids.annualVersion,
    annual_review_id: ids.finalAnnual,
    number: 1,
    cause: 'SIGNED',
    ...yearly,
    signed_by: employee('supervisor'),
    signed_by_name: people.supervisor.name,
  })
  put('legacy_result', {
    employee_id: employee('staff'),
    year: 2021,
    score: 88.5,
    category: 'Baik',
    source: `Sumber ${mark}`,
  })
  put('objection_file', { objection_id: ids.objection, file_id: ids.file })
  put('paper', {
    id: ids.paper,
    code: paperOf(of),
    kind: 'QUARTERLY_REVIEW',
    subject_id: ids.finalReview,
    subject_number: 1,
    employee_id: employee('staff'),
    title: `Dokumen ${mark}`,
    digest: 'ab'.repeat(32),
    issued_by: people.staff.accountId,
    issued_at: at,
  })
  put('log_import', {
    id: ids.logImport,
    employee_id: employee('staff'),
    file_name: `harian-${mark}.xlsx`,
    rows: JSON.stringify([]),
    added: 0,
    same: 0,
    rejected: 0,
    created_at: at,
  })
  put('publication', {
    id: ids.publication,
    unit_id: ids.clinic,
    year: 2026,
    quarter: 1,
    version: 1,
    summary: {
      schema: 3,
      opinion: null,
      complaints: null,
      year: 2026,
      quarter: 1,
      unit: {
        slug: of.unitSlug,
        name: `Unit ${mark}`,
        kind: 'DINAS',
        promise: `Janji ${mark}`,
        contact: `Kontak ${mark}`,
      },
      office: `Jabatan ${mark}`,
      goals: [`Sasaran ${mark}`],
      agreement: { statement: `Perjanjian ${mark}`, plan: null },
      indicators: [
        {
          id: ids.unitIndicator,
          name: `Indikator unit ${mark}`,
          measureUnit: 'persen',
          direction: 'UP',
          method: `Cara ${mark}`,
          source: `Sumber ${mark}`,
          goal: `Sasaran ${mark}`,
          target: '80',
          value: '75',
        },
      ],
      causes: [{ indicatorId: ids.unitIndicator, text: `Penyebab ${mark}` }],
      steps: [],
      services: ['pertama', 'kedua'].map((slug) => ({
        id: null,
        slug,
        name: `Layanan ${slug} ${mark}`,
        opinion: {
          respondents: 40,
          population: 60,
          index: 8000,
          grade: 'B',
          interval: [7800, 8200],
          elements: Array.from({ length: 9 }, () => 8000),
        },
        time: null,
      })),
      distribution: { shown: false, because: 'unit_too_small' },
    },
    digest: 'ab'.repeat(32),
    published_at: at,
    published_by: people.admin.accountId,
  })
  put('unit_review', {
    id: ids.unitReview,
    unit_id: ids.clinic,
    year: 2026,
    quarter: 1,
    status: 'SUBMITTED',
    summary: `Ringkasan ${mark}`,
    items: JSON.stringify([
      {
        indicatorId: ids.unitIndicator,
        name: `Indikator unit ${mark}`,
        measureUnit: 'persen',
        direction: 'UP',
        quarter: 1,
        target: '80',
        value: '75',
        state: 'NEARLY',
        cause: `Penyebab ${mark}`,
      },
    ]),
    submitted_by: people.otherSupervisor.accountId,
    submitted_by_name: people.otherSupervisor.name,
    submitted_at: at,
    created_at: at,
    updated_at: at,
  })
  const fact = { employee_id: employee('staff'), entered_by: people.admin.accountId, entered_at: at }
  put('rank_record', {
    id: ids.rankRecord,
    ...fact,
    rank_code: 'III_A',
    since: '2022-04-01',
    decree: `SK ${mark}`,
    source: `Sumber ${mark}`,
  })
  put('education_record', {
    id: ids.educationRecord,
    ...fact,
    level: '40',
    field: `Studi ${mark}`,
    cluster: 'LAW',
    school: `Kampus ${mark}`,
    year: 2008,
    source: `Sumber ${mark}`,
  })
  put('post_record', {
    id: ids.postRecord,
    ...fact,
    title: `Jabatan lama ${mark}`,
    level: 'PELAKSANA',
    work_field: 'HEALTH',
    office: `Kantor ${mark}`,
    starts_on: '2015-01-01',
    ends_on: '2024-12-31',
    source: `Sumber ${mark}`,
  })
  put('competence_assessment', {
    id: ids.assessment,
    ...fact,
    levels: { INTEGRITY: 2 },
    potential: 7500,
    assessed_on: '2025-03-01',
    body: `Penilai ${mark}`,
  })
  put('credit_record', {
    id: ids.creditRecord,
    ...fact,
    level: 'TERAMPIL',
    points: '40.5',
    year: 2023,
    decree: `PAK ${mark}`,
    decided_on: '2024-01-20',
    source: `Sumber ${mark}`,
  })
  put('calibration_note', {
    id: ids.calibration,
    review_id: ids.finalReview,
    asked_by: employee('head'),
    asked_by_name: people.head.name,
    asked_at: at,
    question: `Pertanyaan ${mark}`,
  })
  put('improvement_step', {
    id: ids.improvementStep,
    unit_id: ids.clinic,
    unit_review_id: ids.unitReview,
    indicator_id: ids.unitIndicator,
    text: `Langkah ${mark}`,
    owner_id: employee('staff'),
    due_on: '2026-06-30',
    progress: 20,
    status: 'OPEN',
    note: `Catatan langkah ${mark}`,
    created_at: at,
    updated_at: at,
  })
  hearing(of, put)
  talking(of, put)
  announcing(of, put)
  helping(of, put)
  promoting(of, put)
  rewarding(of, put)
  put('import_batch', {
    id: ids.batch,
    file_name: `impor-${mark}.csv`,
    status: 'PREVIEW',
    total: 1,
    rejected: 1,
    created_by: people.admin.accountId,
    created_at: at,
  })
  put('import_row', {
    batch_id: ids.batch,
    row_number: 2,
    status: 'REJECTED',
    draft: { nip: '123', name: `Baris ${mark}` },
    problems: JSON.stringify([{ reason: 'nip_length', column: 'nip', value: '123' }]),
  })
  put('idempotency_key', {
    day: '2026-05-13',
    key: idAt(),
    account_id: people.staff.accountId,
    action: 'uji',
    body_hash: createHash('sha256').update(mark).digest(),
    answer: { receipt: 'KT-00-000000-0', value: mark },
  })
  put('course', {
    id: ids.course,
    title: `Pelatihan ${mark}`,
    kind: 3,
    category: 'IT',
    hours: 10,
    provider: `Penyelenggara ${mark}`,
    summary: `Isi pelatihan ${mark}`,
    created_at: at,
  })
  put('course_session', {
    id: ids.courseSession,
    course_id: ids.course,
    starts_on: '2026-06-08',
    ends_on: '2026-06-09',
    place: `Aula ${mark}`,
    seats: 20,
    taken: 1,
    status: 'OPEN',
    created_at: at,
  })
  put('enrolment', {
    id: ids.enrolment,
    session_id: ids.courseSession,
    employee_id: employee('staff'),
    status: 'ENROLLED',
    enrolled_at: at,
  })
  const learned = {
    employee_id: employee('staff'),
    title: `Belajar ${mark}`,
    kind: 3,
    category: 'IT',
    hours: 8,
    starts_on: '2026-03-02',
    ends_on: '2026-03-03',
    year: 2026,
    provider: `Penyelenggara ${mark}`,
    created_at: at,
  }
  put('training_record', {
    id: ids.certificate,
    ...learned,
    source: 'CERTIFICATE',
    status: 'WAITING',
    number: `S-1/${mark}`,
    file_id: ids.file,
  })
  put('learning_circle', {
    id: ids.circle,
    name: `Komunitas ${mark}`,
    category: 'IT',
    purpose: `Tujuan komunitas ${mark}`,
    leader_id: employee('supervisor'),
    created_at: at,
    last_on: '2026-05-08',
  })
  put('circle_meeting', {
    id: ids.circleMeeting,
    circle_id: ids.circle,
    title: `Pertemuan ${mark}`,
    held_on: '2026-05-08',
    from_minute: 780,
    to_minute: 870,
    place: `Ruang ${mark}`,
    proceedings: `Notula ${mark}`,
    leader_id: employee('supervisor'),
    state: 'WRITTEN',
    written_at: at,
  })
  put('circle_presence', { meeting_id: ids.circleMeeting, employee_id: employee('staff'), answer: 'NAMED' })
  put('learning_need', {
    id: ids.learningNeed,
    employee_id: employee('staff'),
    unit_id: ids.clinic,
    year: 2026,
    source: 'RESULT',
    work_result_id: ids.workResult,
    category: 'IT',
    hours: 8,
    gap: `Kesenjangan ${mark}`,
    expected: `Harapan ${mark}`,
    status: 'SUBMITTED',
    created_at: at,
  })
  put('unit_learning_plan', {
    unit_id: ids.agency,
    year: 2026,
    items: JSON.stringify([{ category: 'IT', needs: 1, people: 1, hours: 8 }]),
    note: `Rencana ${mark}`,
    settled_by: people.admin.accountId,
    settled_name: people.admin.name,
    settled_at: at,
  })
  put('course_effect', {
    id: idAt(),
    course_id: ids.course,
    measure: 'RESULT',
    verdict: 'TOO_FEW',
    attended: 1,
    compared: 0,
    rule_version: 'effect/1',
    computed_at: at,
    computed_by: people.admin.accountId,
  })
  put('kudos', {
    id: ids.kudos,
    giver_id: employee('staff'),
    receiver_id: employee('colleague'),
    unit_id: ids.clinic,
    behaviour: 'HARMONIOUS',
    text: `Terima kasih ${mark}`,
    given_on: '2026-05-12',
    given_at: at,
  })
  put('absence', {
    employee_id: employee('staff'),
    day: '2026-05-06',
    entered_by: people.admin.accountId,
    entered_at: at,
  })
  put('improvement_plan', {
    id: ids.planToImprove,
    employee_id: employee('staff'),
    leader_id: employee('supervisor'),
    leader_name: people.supervisor.name,
    cause: 'AGREED',
    starts_on: '2026-05-04',
    ends_on: '2026-07-04',
    aims: JSON.stringify([{ text: `Sasaran ${mark}`, behaviour: 'ACCOUNTABLE' }]),
    support: `Dukungan ${mark}`,
    // Closed: a running one leaves no room for a second.
    status: 'CLOSED',
    outcome: 'PARTLY',
    outcome_reason: `Alasan ${mark}`,
    closed_at: at,
    closed_by_name: people.supervisor.name,
    created_at: at,
  })
  put('improvement_checkpoint', { plan_id: ids.planToImprove, number: 1, due_on: '2026-06-04' })
  put('discipline_case', {
    id: ids.disciplineCase,
    employee_id: employee('staff'),
    source: 'REPORT',
    breach: `Dugaan ${mark}`,
    known_on: '2026-04-20',
    status: 'SUMMONED',
    last_on: '2026-04-21',
    summoned_for: '2026-05-04',
    opened_at: at,
  })
  put('discipline_step', {
    case_id: ids.disciplineCase,
    number: 1,
    kind: 'REPORT',
    on_day: '2026-04-20',
    document: `Nota ${mark}`,
    text: `Dugaan ${mark}`,
    by_account: people.supervisor.accountId,
    by_name: people.supervisor.name,
    at,
  })
  put('credit_import', {
    id: ids.creditImport,
    file_name: `pak ${mark}.csv`,
    rows: JSON.stringify([
      {
        rowNumber: 2,
        cells: ['1', 'Terampil', '20', '2021', `PAK ${mark}`, '2022-01-05'],
        nip: '1',
        paper: {
          level: 'TERAMPIL',
          points: '20',
          year: 2021,
          decree: `PAK ${mark}`,
          decidedOn: '2022-01-05',
        },
        problems: [],
        outcome: 'NEW',
        why: null,
        employeeId: employee('staff'),
        name: `Orang ${mark}`,
      },
    ]),
    added: 1,
    same: 0,
    rejected: 0,
    entered_by: people.admin.accountId,
    created_at: at,
  })
  put('absence_import', {
    id: ids.absenceImport,
    file_name: `rekap ${mark}.csv`,
    rows: JSON.stringify([
      {
        rowNumber: 2,
        cells: ['1', '2026-05-07', 'ALPA'],
        nip: '1',
        day: '2026-05-07',
        status: 'ALPA',
        problems: [],
        outcome: 'NEW',
        employeeId: employee('staff'),
        name: `Orang ${mark}`,
      },
    ]),
    added: 1,
    changed: 0,
    same: 0,
    rejected: 0,
    entered_by: people.admin.accountId,
    created_at: at,
  })
  put('staff_survey', {
    id: ids.staffSurvey,
    title: `Survei ${mark}`,
    statements: JSON.stringify([`Pertama ${mark}`, `Kedua ${mark}`, `Ketiga ${mark}`]),
    // Released long ago, and open to nobody.
    opens_on: '2025-06-08',
    closes_on: '2025-06-22',
    opened_by: people.admin.accountId,
    opened_by_name: people.admin.name,
    opened_at: at,
    released_at: at,
  })
  put('staff_survey_key', {
    survey_id: ids.staffSurvey,
    unit_id: ids.clinic,
    public_key: Buffer.from(`kunci survei ${mark}`),
    sealed_key: Buffer.from(`kunci survei tertutup ${mark}`),
  })
  put('staff_survey_token', { survey_id: ids.staffSurvey, employee_id: employee('staff') })
  put('staff_survey_spent', { survey_id: ids.staffSurvey, token_hash: Buffer.from(ids.staffSurvey) })
  put('staff_survey_letter', {
    id: ids.surveyLetter,
    survey_id: ids.staffSurvey,
    unit_id: ids.clinic,
    sealed: Buffer.alloc(2076, mark),
  })
  put('staff_survey_answer', {
    id: ids.surveyAnswer,
    survey_id: ids.staffSurvey,
    unit_id: ids.clinic,
    ratings: '123',
  })
  put('staff_survey_reply', {
    survey_id: ids.staffSurvey,
    statement: 0,
    text: `Jawaban ${mark}`,
    by_name: people.admin.name,
    at,
  })
  put('discipline_register', {
    id: ids.disciplineWord,
    complete_since: '2024-01-01',
    entered_by: people.admin.accountId,
    entered_by_name: people.admin.name,
    entered_at: at,
  })
  founding(region_id, put)
  return rows
}

/** One reward decided for the colleague, and one in which the supervisor has named the staff member. */
function rewarding({ zone, slug, mark, ids, people }: WorldRegion, put: (table: string, row: Row) => void) {
  const at = TEST_NOW
  // Other numbers in the other region, so that a seat over there is none over here.
  const seats = zone === 'Asia/Jakarta' ? [1, 2, 3] : [4, 5, 6]
  const documentOf = (programme: string, opensOn: string, closesOn: string) => ({
    schema: 'kinerja-terbuka/reward-rules/1',
    region: slug,
    programme,
    name: `Penghargaan ${mark}`,
    period: { kind: 'QUARTER', year: 2026, number: 1 },
    unit: null,
    kinds: ['PNS', 'PPPK'],
    attendance: 95,
    criteria: [
      {
        code: 'dampak',
        name: 'Dampak bagi warga',
        source: 'PANEL',
        weight: 100,
        evidence: `Bukti penghargaan ${mark}`,
      },
    ],
    tieOrder: ['dampak'],
    leading: 'OUTPUT',
    winners: 1,
    forms: ['CERTIFICATE', 'MENTION'],
    fromRecord: 0,
    calendar: { opensOn, closesOn, decidesBy: '2026-07-31' },
    panel: seats.map((seat) => ({ seat, name: `Panel ${mark}`, office: 'Ahli' })),
  })
  const loadFacts = {
    normalMinutes: 27_000,
    loggedMinutes: 27_000,
    seats: 1,
    filled: 1,
    extras: 0,
    leaveDays: 0,
  }
  const load = { rule: 'load/1', hours: 10_000, vacancy: 0, extras: 0, total: 10_000 }
  const programme = (id: string, status: string, opensOn: string, closesOn: string) => {
    const document = documentOf(id, opensOn, closesOn)
    const hash = sha256(document)
    put('reward_programme', {
      id,
      name: document.name,
      status,
      draft: null,
      prepared_by: people.admin.accountId,
      prepared_by_name: people.admin.name,
      created_at: at,
      updated_at: at,
      version: 1,
    })
    put('reward_rules', {
      programme_id: id,
      document,
      hash,
      starts_on: '2026-01-01',
      published_on: '2025-12-15',
      published_at: '2025-12-15T02:00:00Z',
      published_by: people.admin.accountId,
      published_by_name: people.admin.name,
    })
    for (const [place, key] of (['otherSupervisor', 'stranger', 'decider'] as const).entries())
      put('reward_seat', { programme_id: id, seat: seats[place], account_id: people[key].accountId })
    return hash
  }
  programme(ids.openReward, 'PUBLISHED', '2026-03-01', '2026-06-30')
  const hash = programme(ids.reward, 'DECIDED', '2026-02-01', '2026-04-30')
  put('reward_nomination', {
    id: ids.nomination,
    programme_id: ids.openReward,
    employee_id: people.staff.employeeId,
    nominator_id: people.supervisor.employeeId,
    kind: 'SUPERIOR',
    reason: `Alasan usulan ${mark}`,
    evidence: `Bukti usulan ${mark}`,
    citations: { records: [] },
    named_at: at,
  })
  const ranked = (['colleague', 'staff'] as const).map((key, place) => {
    const id = key === 'staff' ? ids.nominee : ids.winner
    const label = key === 'staff' ? 'P-22222' : 'P-33333'
    put('reward_nominee', {
      id,
      programme_id: ids.reward,
      employee_id: people[key].employeeId,
      label,
      eligible: true,
      checks: '[]',
      points: {},
      load_facts: loadFacts,
      load,
      copied_at: at,
    })
    for (const seat of seats)
      put('reward_score', {
        nominee_id: id,
        seat,
        programme_id: ids.reward,
        scores: { dampak: 80 - place },
        note: `Catatan panel ${mark}`,
        given_at: at,
      })
    const total = (8000 - place * 100) * 100
    return {
      label,
      points: { dampak: total / 100 },
      load,
      lot: sha256([hash, label]),
      total,
      factor: 10_000,
      loaded: total * 10_000,
      rank: place + 1,
      loadRank: place + 1,
    }
  })
  put('reward_conflict', {
    id: ids.rewardTie,
    nominee_id: ids.nominee,
    account_id: people.otherSupervisor.accountId,
    kind: 'NONE',
    said_at: at,
  })
  put('reward_ranking', {
    programme_id: ids.reward,
    nominees: JSON.stringify(ranked),
    load_rule: 'load/1',
    ranked_at: at,
  })
  put('reward_decision', {
    programme_id: ids.reward,
    departs: false,
    decided_by: people.admin.accountId,
    decided_by_name: people.admin.name,
    decided_at: at,
  })
  put('reward_award', {
    id: ids.award,
    nominee_id: ids.winner,
    name: people.colleague.name,
    rank: 1,
    load_rank: 1,
    awarded_at: at,
  })
  put('reward_consent', { award_id: ids.award, number: 1, given: true, said_at: at })
}

/** One promotion round, decided for the colleague; the staff member objects. */
function promoting({ zone, slug, mark, ids, people }: WorldRegion, put: (table: string, row: Row) => void) {
  const at = TEST_NOW
  // Other numbers in the other region, so that a seat over there is none over here.
  const seats = zone === 'Asia/Jakarta' ? [1, 2, 3] : [4, 5, 6]
  const profile = {
    level: 'PELAKSANA',
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
    pnsOnly: false,
  }
  const document = {
    schema: 'kinerja-terbuka/promotion-rules/1',
    region: slug,
    round: ids.promotionRound,
    replaces: null,
    post: { position: ids.post, title: `Jabatan ${mark}`, unit: `Unit ${mark}`, profile },
    criteria: [
      {
        code: 'gagasan',
        name: 'Gagasan',
        source: 'PANEL',
        weight: 10_000,
        guide: `Pedoman ${mark}`,
        points: null,
      },
    ],
    tieOrder: ['gagasan'],
    spread: 1500,
    calendar: { opensOn: '2026-03-02', closesOn: '2026-03-20', decidesBy: '2026-05-12', objectionDays: 14 },
    panel: seats.map((seat) => ({ seat, name: `Anggota ${mark}`, office: 'Ahli' })),
  }
  const hash = sha256(document)
  put('promotion_round', {
    id: ids.promotionRound,
    position_id: ids.post,
    status: 'DECIDED',
    draft: null,
    prepared_by: people.admin.accountId,
    prepared_by_name: people.admin.name,
    created_at: at,
    updated_at: at,
    version: 1,
  })
  put('promotion_rules', {
    round_id: ids.promotionRound,
    version: 1,
    document,
    hash,
    prepared_by: people.admin.accountId,
    prepared_by_name: people.admin.name,
    confirmed_by: people.secondAdmin.accountId,
    confirmed_by_name: people.secondAdmin.name,
    confirmed_at: '2026-02-20T02:00:00Z',
  })
  const panel = (['supervisor', 'otherSupervisor', 'stranger'] as const).map((key, place) => {
    put('promotion_panelist', {
      round_id: ids.promotionRound,
      seat: seats[place],
      account_id: people[key].accountId,
    })
    return seats[place] ?? 0
  })
  const ranked = (['colleague', 'staff'] as const).map((key, place) => {
    const id = key === 'staff' ? ids.promotionCandidate : ids.chosenCandidate
    put('promotion_candidate', {
      id,
      round_id: ids.promotionRound,
      employee_id: people[key].employeeId,
      label: LABELS[key],
      statement: `Gagasan ${mark}`,
      checks: '[]',
      applied_at: at,
    })
    put('promotion_input', {
      candidate_id: id,
      eligible: true,
      checks: '[]',
      inputs: {},
      points: {},
      days_in_rank: 100,
      copied_at: at,
    })
    // So far apart that all three scores count, whatever the draw.
    const scores = panel.map((_, turn) => 2000 * (3 - turn) + (key === 'colleague' ? 10 : 0))
    for (const [turn, seat] of panel.entries())
      put('promotion_score', {
        candidate_id: id,
        seat,
        round_id: ids.promotionRound,
        scores: { gagasan: scores[turn] },
        note: `Catatan nilai ${mark}`,
        given_at: at,
      })
    const points = 4000 + (key === 'colleague' ? 10 : 0)
    return {
      label: LABELS[key],
      points: { gagasan: points },
      panel: { gagasan: scores },
      total: points * 10_000,
      daysInRank: null,
      lot: sha256([hash, LABELS[key]]),
      rank: place + 1,
    }
  })
  // Whoever scored has declared of everybody.
  for (const judge of ['supervisor', 'otherSupervisor', 'stranger'] as const)
    for (const candidate of [ids.promotionCandidate, ids.chosenCandidate])
      put('promotion_conflict', {
        id: judge === 'supervisor' && candidate === ids.promotionCandidate ? ids.promotionConflict : idAt(),
        candidate_id: candidate,
        account_id: people[judge].accountId,
        kind: 'NONE',
        source: 'DECLARED',
        said_at: at,
      })
  put('promotion_ranking', {
    round_id: ids.promotionRound,
    candidates: JSON.stringify(ranked),
    counts: { applied: 2, withdrawn: 0, notEligible: 0, ranked: 2 },
    ranked_at: at,
  })
  put('promotion_decision', {
    round_id: ids.promotionRound,
    candidate_id: ids.chosenCandidate,
    rank: 1,
    chosen_name: people.colleague.name,
    decided_by: people.decider.accountId,
    decided_by_name: people.decider.name,
    decided_at: at,
  })
  put('promotion_substitute', {
    id: ids.promotionSubstitute,
    round_id: ids.promotionRound,
    account_id: people.head.accountId,
    name: people.head.name,
    office: 'Sekretaris Daerah',
    reason: `Wali kota punya hubungan dengan kandidat ${mark}`,
    named_by: people.admin.accountId,
    named_by_name: people.admin.name,
    named_at: at,
    confirmed_by: people.secondAdmin.accountId,
    confirmed_by_name: people.secondAdmin.name,
    confirmed_at: at,
  })
  put('promotion_objection', {
    id: ids.promotionObjection,
    candidate_id: ids.promotionCandidate,
    grounds: `Keberatan promosi ${mark}`,
    filed_at: at,
    due_on: '2026-05-27',
  })
  put('employee_relation', {
    id: ids.relation,
    employee_id: people.staff.employeeId,
    related_id: people.stranger.employeeId,
    kind: 'SIBLING',
    entered_by: people.admin.accountId,
    entered_at: at,
  })
}

const sha256 = (value: unknown) =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex')

/** The first link of the region's chain. */
function founding(regionId: number, put: (table: string, row: Row) => void) {
  const id = idAt()
  const at = new Date(TEST_NOW).toISOString()
  const event = 'region.founded'
  const subject = [`region`, String(regionId)]
  const text = canonicalize({
    region: regionId,
    id,
    at,
    event,
    subject,
    actor: null,
    request: 'uji',
    facts: {},
  })
  const previous = Buffer.alloc(32)
  const link = createHash('sha256')
    .update(previous)
    .update(text ?? '')
    .digest()
  put('audit_event', {
    at,
    id,
    seq: 1,
    event,
    subject_type: 'region',
    subject_id: String(regionId),
    request_id: 'uji',
    facts: {},
    prev_hash: previous,
    hash: link,
  })
  put('chain_head', { seq: 1, hash: link })
}
