// What the portal holds about a person, table by table: what goes along when he takes his data with him, what stays and why.
// A table that stands in none of the lists fails the test that walks the catalogue.

export type OwnTable = {
  table: string
  title: string
  /** In the order in which they are read; the test knows every other column from `without`. */
  columns: string
  /** Which rows are the person's, with :me and :account in place of the person's ids. */
  mine?: string
  /** Columns that do not go along: keys, copies, and what is another's to tell. */
  without?: string
}

const of = (table: string, on: string, owner = 'employee_id') =>
  `EXISTS (SELECT FROM ${table} o WHERE o.region_id = t.region_id AND ${on} AND o.${owner} = :me)`
const ofAccount = 't.account_id = :account'
const ofPlan = of('performance_plan', 'o.id = t.plan_id')
const signed = 't.employee_id = :me AND t.signed_at IS NOT NULL'

/** Keys and counters of the machine itself. */
export const NEVER_TAKEN = ['region_id', 'id', 'version']

export const EXPORTED: readonly OwnTable[] = [
  {
    table: 'employee',
    title: 'Data pegawai',
    columns: 'nip name front_title back_title kind rank_code legal_status created_at updated_at',
    mine: 't.id = :me',
    without: 'sort_name',
  },
  {
    table: 'account',
    title: 'Akun',
    columns: 'login display_name disabled_at created_at first_signed_in_at last_signed_in_at',
    mine: 't.id = :account',
    without: 'employee_id password_hash',
  },
  {
    table: 'role_grant',
    title: 'Peran di portal',
    columns: 'role granted_at ended_at',
    mine: ofAccount,
    without: 'account_id granted_by',
  },
  {
    table: 'session',
    title: 'Perangkat yang pernah masuk',
    columns: 'device created_at last_seen_at expires_at ended_at',
    mine: ofAccount,
    without: 'account_id token_hash',
  },
  {
    table: 'first_steps',
    title: 'Langkah pertama',
    columns: 'supervisor_right_at receipt_seen_at dismissed_at',
    without: 'employee_id',
  },
  {
    table: 'own_data_export',
    title: 'Pengambilan data',
    columns: 'format taken_at',
    mine: ofAccount,
    without: 'account_id',
  },
  {
    table: 'data_correction',
    title: 'Permintaan perbaikan data',
    columns: 'area mistake proposal asked_at status answer answered_by_name answered_at',
    mine: ofAccount,
    without: 'account_id answered_by',
  },
  {
    table: 'assignment',
    title: 'Jabatan dan unit',
    columns: 'unit_id kind position_title position_family is_head starts_on ends_on',
    without: 'employee_id position_id',
  },
  {
    table: 'supervision',
    title: 'Atasan langsung',
    columns: 'supervisor_id starts_on ends_on',
    without: 'employee_id',
  },
  {
    table: 'rank_record',
    title: 'Riwayat pangkat',
    columns: 'rank_code since decree source entered_at withdrawn_at',
    without: 'employee_id entered_by',
  },
  {
    table: 'education_record',
    title: 'Riwayat pendidikan',
    columns: 'level field cluster school year source entered_at withdrawn_at',
    without: 'employee_id entered_by',
  },
  {
    table: 'post_record',
    title: 'Riwayat jabatan sebelum portal',
    columns: 'title level work_field office starts_on ends_on decree source entered_at withdrawn_at',
    without: 'employee_id entered_by',
  },
  {
    table: 'competence_assessment',
    title: 'Hasil uji kompetensi',
    columns: 'levels potential assessed_on body entered_at withdrawn_at',
    without: 'employee_id entered_by',
  },
  {
    table: 'credit_record',
    title: 'Angka kredit sebelum portal',
    columns: 'level points year decree decided_on source entered_at withdrawn_at',
    without: 'employee_id entered_by',
  },
  {
    table: 'employee_relation',
    title: 'Hubungan keluarga yang tercatat',
    columns: 'kind entered_at ended_at',
    mine: '(t.employee_id = :me OR t.related_id = :me)',
    // The other one's name is the other one's.
    without: 'employee_id related_id entered_by',
  },
  {
    table: 'leave',
    title: 'Cuti',
    columns: 'kind starts_on ends_on entered_at cancelled_at',
    without: 'employee_id entered_by',
  },
  {
    table: 'absence',
    title: 'Hari tanpa keterangan',
    columns: 'day entered_at excused_at excuse_reason',
    without: 'employee_id entered_by',
  },
  {
    table: 'activity_log',
    title: 'Catatan kerja',
    columns:
      'log_date title result minutes start_minute end_minute quantity measure_unit status is_late unit_id supervisor_id work_result_id indicator_id submitted_at decided_at created_at updated_at',
    without: 'employee_id',
  },
  {
    table: 'activity_log_step',
    title: 'Perjalanan catatan kerja',
    columns: 'log_date log_id kind by_name at reason bulk',
    mine: of('activity_log', 'o.log_date = t.log_date AND o.id = t.log_id'),
    without: 'by_id',
  },
  {
    table: 'activity_log_evidence',
    title: 'Bukti pada catatan',
    columns: 'log_date log_id file_id',
    mine: of('activity_log', 'o.log_date = t.log_date AND o.id = t.log_id'),
  },
  {
    table: 'evidence_file',
    title: 'Berkas dan foto yang diunggah',
    columns: 'name mime size sha256 width height created_at',
    mine: 't.owner_account_id = :account',
    without: 'owner_account_id owner_employee_id storage_key',
  },
  {
    table: 'favourite_activity',
    title: 'Kegiatan favorit',
    columns: 'title minutes quantity measure_unit work_result_id indicator_id created_at',
    without: 'employee_id',
  },
  {
    table: 'opened_day',
    title: 'Hari yang dibuka atasan',
    columns: 'day opened_at reason',
    without: 'employee_id opened_by',
  },
  {
    table: 'employee_month',
    title: 'Rekap bulanan',
    columns: 'month days_filled logs submitted returned approved submitted_minutes approved_minutes late',
    without: 'employee_id',
  },
  {
    table: 'employee_month_indicator',
    title: 'Rekap bulanan per indikator',
    columns: 'month indicator_id logs approved_minutes approved_quantity',
    without: 'employee_id',
  },
  {
    table: 'log_import',
    title: 'Impor catatan',
    columns: 'file_name rows added same rejected created_at applied_at',
    without: 'employee_id',
  },
  {
    table: 'service_case',
    title: 'Waktu layanan yang dikerjakan',
    columns:
      'unit_id indicator_id service step case_number started_on target_days due_on finished_on days_taken created_at withdrawn_at withdrawn_reason',
    without: 'employee_id',
  },
  {
    table: 'performance_plan',
    title: 'SKP',
    columns:
      'year starts_on ends_on status approach form unit_id position_title agreed_number agreed_at agreed_by_name closed_at close_reason',
    without: 'employee_id agreed_by',
  },
  {
    table: 'plan_version',
    title: 'SKP: naskah yang diajukan',
    columns:
      'plan_id number status content reason return_reason leader_id submitted_at decided_at decided_by_name created_at updated_at',
    mine: ofPlan,
    without: 'digest decided_by',
  },
  {
    table: 'work_result',
    title: 'SKP: hasil kerja',
    columns: 'plan_id kind text ended_on',
    mine: ofPlan,
    without: 'unit_indicator_id parent_id position',
  },
  {
    table: 'indicator',
    title: 'SKP: indikator dan target',
    columns: 'work_result_id aspect text target target_text measure_unit direction evidence_needed ended_on',
    mine: `EXISTS (SELECT FROM work_result w JOIN performance_plan o ON o.region_id = w.region_id AND o.id = w.plan_id
             WHERE w.region_id = t.region_id AND w.id = t.work_result_id AND o.employee_id = :me)`,
    without: 'standard_id position',
  },
  {
    table: 'contribution',
    title: 'SKP: peran dalam hasil atasan',
    columns: 'parent_result_id year kind text assigned_at withdrawn_at',
    without: 'employee_id assigned_by',
  },
  {
    table: 'realisation',
    title: 'Capaian indikator',
    columns: 'indicator_id year quarter method computed value text reason entered_at',
    mine: `EXISTS (SELECT FROM indicator i JOIN work_result w ON w.region_id = i.region_id AND w.id = i.work_result_id
             JOIN performance_plan o ON o.region_id = w.region_id AND o.id = w.plan_id
             WHERE i.region_id = t.region_id AND i.id = t.indicator_id AND o.employee_id = :me)`,
    without: 'entered_by',
  },
  {
    table: 'measurement',
    title: 'Pengamatan dan bukti capaian',
    columns:
      'year quarter source measured_on employee_id indicator_id behaviour place respondent value respondents population summary answers author_name created_at withdrawn_at withdrawn_reason',
    mine: '(t.employee_id = :me OR t.author_id = :me)',
    without: 'unit_indicator_id file_id author_id',
  },
  {
    table: 'feedback',
    title: 'Umpan balik yang diterima dan diberi',
    columns: 'given_at author_id employee_id direction about work_result_id behaviour text read_at',
    mine: '(t.employee_id = :me OR t.author_id = :me)',
    without: 'log_date log_id',
  },
  {
    table: 'feedback_request',
    title: 'Permintaan umpan balik',
    columns: 'asked_at asker_id asked_id about work_result_id behaviour message declined_at',
    mine: '(t.asker_id = :me OR t.asked_id = :me)',
    without: 'feedback_id',
  },
  {
    table: 'improvement',
    title: 'Perbaikan yang disepakati',
    columns: 'text due_on status outcome agreed_with_name created_at settled_at',
    without: 'employee_id agreed_with feedback_id dialogue_id',
  },
  {
    table: 'dialogue',
    title: 'Dialog kinerja',
    columns: 'held_on topic shared leader_id employee_id created_at acknowledged_at',
    mine: '(t.employee_id = :me OR t.leader_id = :me)',
    without: 'recorded_by',
  },
  {
    table: 'dialogue_note',
    title: 'Dialog kinerja: catatan pribadi',
    columns: 'dialogue_id text updated_at',
    mine: 't.author_id = :me',
    without: 'author_id',
  },
  {
    table: 'reflection',
    title: 'Refleksi',
    columns: 'span starts_on prompt text shared_at shared_with created_at updated_at',
    without: 'employee_id',
  },
  {
    table: 'statement_token',
    title: 'Suara untuk atasan: triwulan yang diikuti',
    columns: 'leader_id year quarter',
    without: 'employee_id',
  },
  {
    table: 'staff_survey_token',
    title: 'Survei pegawai yang diikuti',
    columns: 'survey_id',
    without: 'employee_id',
  },
  {
    table: 'self_assessment',
    title: 'Penilaian diri',
    columns: 'year quarter status content sent_at created_at updated_at',
    without: 'employee_id',
  },
  {
    table: 'quarterly_review',
    title: 'Penilaian triwulan yang sudah ditandatangani',
    columns:
      'year quarter status assessor_id unit_id result_rating behaviour_rating grade reason items citations evidence rule_version signed_at delivered_at received_at acknowledged_at member_note created_at updated_at',
    mine: signed,
    without: 'employee_id signed_number',
  },
  {
    table: 'annual_review',
    title: 'Evaluasi tahunan yang sudah ditandatangani',
    columns:
      'year status assessor_id unit_id result_rating behaviour_rating grade reason items citations evidence rule_version functional_level months credit_points signed_at delivered_at received_at acknowledged_at member_note created_at updated_at',
    mine: signed,
    without: 'employee_id signed_number',
  },
  {
    table: 'review_version',
    title: 'Riwayat tanda tangan penilaian',
    columns:
      'quarterly_review_id annual_review_id number cause result_rating behaviour_rating grade reason items citations evidence rule_version signed_by_name signed_at',
    mine: `(${of('quarterly_review', 'o.id = t.quarterly_review_id')} OR ${of('annual_review', 'o.id = t.annual_review_id')})`,
    without: 'signed_by',
  },
  {
    table: 'review_part',
    title: 'Penilaian oleh atasan sebelumnya',
    columns:
      'year quarter assessor_name starts_on ends_on result_rating behaviour_rating text citations signed_at',
    // Before the review is signed it is a word from one assessor to the next.
    mine: `t.employee_id = :me AND EXISTS (SELECT FROM quarterly_review o WHERE o.region_id = t.region_id
             AND o.employee_id = t.employee_id AND o.year = t.year AND o.quarter = t.quarter AND o.signed_at IS NOT NULL)`,
    without: 'employee_id assessor_id',
  },
  {
    table: 'legacy_result',
    title: 'Hasil penilaian lama',
    columns: 'year score category source',
    without: 'employee_id',
  },
  {
    table: 'objection',
    title: 'Keberatan',
    columns:
      'quarterly_review_id annual_review_id review_number status grounds citations filed_at explanation_due_on explanation explained_at reply replied_at due_on outcome decision_reason decided_by_name decided_at',
    without: 'employee_id assessor_id decider_id decider_account_id decided_by',
  },
  {
    table: 'objection_file',
    title: 'Keberatan: lampiran',
    columns: 'file_id',
    mine: of('objection', 'o.id = t.objection_id'),
    without: 'objection_id',
  },
  {
    table: 'paper',
    title: 'Dokumen bertanda QR',
    columns: 'code kind title digest issued_at unit_id',
    without: 'employee_id subject_id subject_number issued_by',
  },
  {
    table: 'kudos',
    title: 'Apresiasi yang diterima dan diberi',
    columns: 'given_on giver_id receiver_id behaviour text unit_id given_at withdrawn_at',
    mine: '((t.receiver_id = :me AND t.withdrawn_at IS NULL) OR t.giver_id = :me)',
  },
  {
    table: 'improvement_plan',
    title: 'Rencana pembinaan',
    columns:
      'leader_name cause cause_year starts_on ends_on aims support ground answer answered_at status read_at outcome outcome_reason closed_at closed_by_name created_at',
    without: 'employee_id leader_id',
  },
  {
    table: 'improvement_checkpoint',
    title: 'Rencana pembinaan: pertemuan',
    columns: 'number due_on standing note held_on held_by_name',
    mine: of('improvement_plan', 'o.id = t.plan_id'),
    without: 'plan_id',
  },
  {
    table: 'improvement_step',
    title: 'Langkah perbaikan unit yang Anda pegang',
    columns: 'unit_id text due_on progress status note created_at updated_at',
    mine: 't.owner_id = :me',
    without: 'unit_review_id indicator_id owner_id',
  },
  {
    table: 'discipline_case',
    title: 'Perkara disiplin',
    columns:
      'source breach known_on status measure last_on summoned_for contest_until starts_on ends_on opened_at',
    without: 'employee_id accounts team decided_by',
  },
  {
    table: 'discipline_step',
    title: 'Perkara disiplin: langkah',
    columns: 'number kind on_day document text account summoned_for appeared team measure outcome by_name at',
    mine: of('discipline_case', 'o.id = t.case_id'),
    without: 'case_id by_account',
  },
  {
    table: 'enrolment',
    title: 'Pelatihan yang diikuti',
    columns: 'session_id status enrolled_at level_before level_after usable usable_note answered_at',
    without: 'employee_id',
  },
  {
    table: 'training_record',
    title: 'Sertifikat dan jam pelatihan',
    columns:
      'title kind category hours starts_on ends_on year provider number source status file_id created_at decided_by_name decided_at reason',
    without: 'employee_id course_id enrolment_id meeting_id decided_by',
  },
  {
    table: 'learning_circle',
    title: 'Komunitas belajar yang Anda pimpin',
    columns: 'name category purpose upcoming created_at last_on closed_at',
    mine: 't.leader_id = :me',
    without: 'leader_id',
  },
  {
    table: 'circle_meeting',
    title: 'Pertemuan komunitas belajar yang Anda catat',
    columns:
      'circle_id title held_on from_minute to_minute place proceedings state written_at decided_by_name decided_at reason',
    mine: 't.leader_id = :me',
    without: 'leader_id decided_by',
  },
  {
    table: 'circle_presence',
    title: 'Pertemuan komunitas belajar: kehadiran Anda',
    columns: 'meeting_id answer answered_at',
    without: 'employee_id',
  },
  {
    table: 'learning_need',
    title: 'Kebutuhan pelatihan',
    columns:
      'year source competence level_required level_now work_result_id course_id category hours gap expected status unit_id created_at decided_by_name decided_at reason',
    without: 'employee_id feedback_id decided_by',
  },
  {
    table: 'promotion_candidate',
    title: 'Lamaran promosi',
    columns: 'round_id label statement checks applied_at withdrawn_at',
    without: 'employee_id',
  },
  {
    table: 'promotion_input',
    title: 'Promosi: data yang dibekukan',
    columns: 'candidate_id eligible checks inputs points days_in_rank copied_at',
    mine: of('promotion_candidate', 'o.id = t.candidate_id'),
  },
  {
    table: 'promotion_decision',
    title: 'Promosi: keputusan untuk Anda',
    columns: 'round_id rank reason decided_by_name decided_at',
    mine: of('promotion_candidate', 'o.id = t.candidate_id'),
    without: 'candidate_id chosen_name decided_by',
  },
  {
    table: 'promotion_objection',
    title: 'Promosi: keberatan',
    columns: 'candidate_id grounds filed_at due_on outcome answer answered_by_name answered_at',
    mine: of('promotion_candidate', 'o.id = t.candidate_id'),
    without: 'answered_by',
  },
  {
    table: 'promotion_conflict',
    title: 'Pernyataan hubungan Anda di promosi',
    columns: 'kind source said_at',
    mine: ofAccount,
    without: 'candidate_id account_id',
  },
  {
    table: 'promotion_panelist',
    title: 'Kursi panel promosi',
    columns: 'round_id seat',
    mine: ofAccount,
    without: 'account_id',
  },
  {
    table: 'promotion_substitute',
    title: 'Pengganti penetap promosi',
    columns: 'round_id name office reason named_by_name named_at confirmed_by_name confirmed_at',
    mine: ofAccount,
    without: 'account_id named_by confirmed_by',
  },
  {
    table: 'reward_nomination',
    title: 'Usulan penghargaan',
    columns: 'programme_id employee_id kind reason evidence citations named_at withdrawn_at',
    mine: '((t.employee_id = :me AND t.withdrawn_at IS NULL) OR t.nominator_id = :me)',
    // By whom stays with the panel.
    without: 'nominator_id',
  },
  {
    table: 'reward_nominee',
    title: 'Penghargaan: pemenuhan syarat',
    columns: 'programme_id eligible checks copied_at',
    // The label would lead to the panel's sheets.
    without: 'employee_id label points load_facts load',
  },
  {
    table: 'reward_award',
    title: 'Penghargaan yang diterima',
    columns: 'name rank awarded_at',
    mine: of('reward_nominee', 'o.id = t.nominee_id'),
    without: 'nominee_id load_rank',
  },
  {
    table: 'reward_consent',
    title: 'Persetujuan menyebut nama',
    columns: 'award_id number given said_at',
    mine: `EXISTS (SELECT FROM reward_award a JOIN reward_nominee o ON o.region_id = a.region_id AND o.id = a.nominee_id
             WHERE a.region_id = t.region_id AND a.id = t.award_id AND o.employee_id = :me)`,
  },
  {
    table: 'reward_conflict',
    title: 'Pernyataan hubungan Anda di penghargaan',
    columns: 'kind said_at',
    mine: ofAccount,
    without: 'nominee_id account_id',
  },
  {
    table: 'reward_seat',
    title: 'Kursi panel penghargaan',
    columns: 'programme_id seat',
    mine: ofAccount,
    without: 'account_id',
  },
  {
    table: 'forum_topic',
    title: 'Forum: topik Anda',
    columns: 'category title by_name by_post started_at last_at posts votes hidden',
    mine: 't.author_id = :account',
    without: 'author_id session_id circle_id',
  },
  {
    table: 'forum_post',
    title: 'Forum: tulisan Anda',
    columns: 'topic_id text by_name by_post at edited_at standing opening',
    mine: 't.author_id = :account',
    without: 'author_id',
  },
  {
    table: 'forum_post_wording',
    title: 'Forum: susunan kata sebelumnya',
    columns: 'title text until',
    mine: `EXISTS (SELECT FROM forum_post o WHERE o.region_id = t.region_id AND o.id = t.post_id AND o.author_id = :account)`,
    without: 'post_id',
  },
  {
    table: 'forum_judgement',
    title: 'Forum: keputusan atas tulisan Anda',
    columns: 'act text at',
    mine: `EXISTS (SELECT FROM forum_post o WHERE o.region_id = t.region_id AND o.id = t.post_id AND o.author_id = :account)`,
    without: 'post_id account_id by_name',
  },
  {
    table: 'forum_mention',
    title: 'Forum: Anda disebut',
    columns: 'post_id',
    mine: `t.employee_id = :me AND EXISTS (SELECT FROM forum_post o WHERE o.region_id = t.region_id AND o.id = t.post_id
             AND o.standing = 'SHOWN')`,
    without: 'employee_id',
  },
  {
    table: 'forum_vote',
    title: 'Forum: dukungan Anda',
    columns: 'topic_id',
    mine: ofAccount,
    without: 'account_id',
  },
  {
    table: 'forum_reading',
    title: 'Forum: terakhir dibaca',
    columns: 'through',
    mine: ofAccount,
    without: 'account_id',
  },
  {
    table: 'forum_box_token',
    title: 'Kotak tanpa nama: nomor kotak yang pernah diambil kartunya',
    columns: 'number',
    mine: ofAccount,
    without: 'account_id',
  },
  {
    table: 'help_question',
    title: 'Pertanyaan Anda ke BKD',
    columns: 'asked_at category page text by_name answer answered_at read_at',
    mine: ofAccount,
    without: 'asked_on account_id employee_id',
  },
  {
    table: 'help_wish',
    title: 'Yang menurut Anda sulit',
    columns: 'number sent_on page text headline state answer also',
    mine: ofAccount,
    without: 'account_id',
  },
  {
    table: 'help_wish_vote',
    title: 'Usulan yang Anda rasakan juga',
    columns: 'wish_id',
    mine: ofAccount,
    without: 'account_id',
  },
  {
    table: 'announcement_receipt',
    title: 'Pengumuman yang Anda nyatakan sudah dibaca',
    columns: 'announcement_id read_at',
    without: 'employee_id',
  },
  {
    table: 'team_task',
    title: 'Tugas tim',
    columns: 'title unit_id assignee_id by_name due_on state created_at moved_at',
    mine: '(t.assignee_id = :me OR t.account_id = :account)',
    without: 'account_id',
  },
  {
    table: 'team_comment',
    title: 'Tugas tim: komentar Anda',
    columns: 'task_id text at',
    mine: ofAccount,
    without: 'account_id by_name',
  },
  {
    table: 'notice_setting',
    title: 'Pengaturan pemberitahuan',
    columns: 'confirmed_at digest_at muted last_digest_on',
    // The address is sealed; it goes along opened, beside the tables.
    without: 'employee_id address code_hash code_sent_at',
  },
  {
    table: 'push_device',
    title: 'Perangkat yang memberi tahu Anda',
    columns: 'name created_at',
    without: 'employee_id place place_hash',
  },
  {
    table: 'reminder',
    title: 'Pengingat yang pernah dikirim',
    columns: 'kind due_on stage',
    without: 'employee_id',
  },
]

/** What is about a person and does not go along, with the reason that he is told. */
export const WITHHELD: Record<string, string> = {
  promotion_score: 'Nilai panelis promosi: milik panelis. Nilai akhir Anda ada di surat hasil.',
  promotion_ranking: 'Urutan promosi: memuat pegawai lain. Tempat Anda ada di surat hasil.',
  reward_score: 'Nilai panel penghargaan: milik panelis.',
  reward_ranking: 'Urutan penghargaan: memuat pegawai lain.',
  calibration_note: 'Pertanyaan antara kepala unit dan penilai sebelum nilai ditetapkan.',
  statement_answer: 'Suara untuk atasan: tanpa nama, tidak dapat dicari siapa penulisnya.',
  statement_comment: 'Kata-kata untuk atasan: tanpa nama, tidak dapat dicari siapa penulisnya.',
  statement_mailbox: 'Amplop suara untuk atasan: tersegel dan tanpa nama.',
  statement_key: 'Kunci amplop suara untuk atasan.',
  statement_spent: 'Tanda bahwa satu kartu suara terpakai; tidak menyebut siapa.',
  staff_survey_answer: 'Jawaban survei pegawai: tanpa nama.',
  staff_survey_letter: 'Amplop survei pegawai: tersegel dan tanpa nama.',
  staff_survey_spent: 'Tanda bahwa satu kartu survei terpakai; tidak menyebut siapa.',
  forum_box_letter: 'Surat di kotak tanpa nama: tersegel dan tanpa nama.',
  forum_box_spent: 'Tanda bahwa satu kartu kotak terpakai; tidak menyebut siapa.',
  citizen_input: 'Masukan warga: ditulis warga tentang unit, dijaga kerahasiaan pengirimnya.',
  citizen_input_move: 'Perjalanan masukan warga.',
  survey_comment: 'Komentar warga: tanpa nama, tentang unit.',
  audit_event:
    'Jejak audit: hanya kode, waktu, dan sidik. Tidak memuat kata-kata Anda, dan tidak dapat diubah siapa pun.',
  idempotency_key: 'Kunci kiriman formulir: dihapus sendiri sesudah 31 hari.',
  employee_name_token: 'Potongan nama untuk pencarian; namanya sendiri ada di Data pegawai.',
  import_row: 'Salinan berkas impor BKD; isinya sudah ada di Data pegawai.',
  absence_import: 'Berkas impor BKD untuk banyak pegawai; hari Anda ada di Hari tanpa keterangan.',
  credit_import: 'Berkas impor BKD untuk banyak pegawai; angka Anda ada di Angka kredit.',
  discipline_register: 'Pernyataan BKD bahwa daftar hukuman disiplin lengkap; bukan tentang satu orang.',
}

/** Of the region, its units, its work in common and its machinery: about no person. Acts of office stand at what they decided. */
export const NOT_PERSONAL: readonly string[] = (
  'region_holiday region_rule unit unit_month unit_indicator unit_agreement unit_review unit_learning_plan ' +
  'vision mission strategic_goal goal_change goal_import indicator_target indicator_value standard_indicator ' +
  'period import_batch position course course_session course_effect chain_head publication ' +
  'promotion_round promotion_rules reward_programme reward_rules reward_decision ' +
  'staff_survey staff_survey_key staff_survey_reply forum_session forum_point forum_move forum_box ' +
  'announcement announcement_unit announcement_wording help_entry ' +
  'service service_served survey_sheet survey_batch survey_spent survey_letter survey_answer citizen_input_follow_up'
).split(' ')
