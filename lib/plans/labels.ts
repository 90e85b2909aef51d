import { formatMeasure } from '../goals/labels.ts'
import type { AgreementReason, OpenReason, VersionStatus } from './rules/agreement.ts'
import type { ContentReason } from './rules/content.ts'
import type { IndicatorField, ResultField } from './rules/difference.ts'
import type {
  Amount,
  Annex,
  Approach,
  Behaviour,
  ContributionKind,
  Form,
  IndicatorAspect,
  PlanStatus,
  StandardFamily,
  WorkResultKind,
} from './rules.ts'

export const workResultKindLabels: Record<WorkResultKind, string> = { MAIN: 'Utama', ADDITIONAL: 'Tambahan' }

export const indicatorAspectLabels: Record<IndicatorAspect, string> = {
  QUANTITY: 'Kuantitas',
  QUALITY: 'Kualitas',
  TIME: 'Waktu',
  COST: 'Biaya',
  SERVICE_RECIPIENT: 'Penerima layanan',
  BUSINESS_PROCESS: 'Proses bisnis',
  INTERNAL_STRENGTHENING: 'Penguatan internal',
  BUDGET: 'Anggaran',
}

export const behaviourLabels: Record<Behaviour, string> = {
  SERVICE_ORIENTED: 'Berorientasi Pelayanan',
  ACCOUNTABLE: 'Akuntabel',
  COMPETENT: 'Kompeten',
  HARMONIOUS: 'Harmonis',
  LOYAL: 'Loyal',
  ADAPTIVE: 'Adaptif',
  COLLABORATIVE: 'Kolaboratif',
}

/** The official wording of the 21 guides. */
export const behaviourGuides: Record<Behaviour, readonly [string, string, string]> = {
  SERVICE_ORIENTED: [
    'Memahami dan memenuhi kebutuhan masyarakat',
    'Ramah, cekatan, solutif, dan dapat diandalkan',
    'Melakukan perbaikan tiada henti',
  ],
  ACCOUNTABLE: [
    'Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi',
    'Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien',
    'Tidak menyalahgunakan kewenangan jabatan',
  ],
  COMPETENT: [
    'Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah',
    'Membantu orang lain belajar',
    'Melaksanakan tugas dengan kualitas terbaik',
  ],
  HARMONIOUS: [
    'Menghargai setiap orang apa pun latar belakangnya',
    'Suka menolong orang lain',
    'Membangun lingkungan kerja yang kondusif',
  ],
  LOYAL: [
    'Memegang teguh ideologi Pancasila, UUD 1945, setia kepada NKRI serta pemerintahan yang sah',
    'Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara',
    'Menjaga rahasia jabatan dan negara',
  ],
  ADAPTIVE: [
    'Cepat menyesuaikan diri menghadapi perubahan',
    'Terus berinovasi dan mengembangkan kreativitas',
    'Bertindak proaktif',
  ],
  COLLABORATIVE: [
    'Memberi kesempatan kepada berbagai pihak untuk berkontribusi',
    'Terbuka dalam bekerja sama untuk menghasilkan nilai tambah',
    'Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama',
  ],
}

/** 120 berkas, or the expectation in its own words. */
export const targetWords = (indicator: {
  target: Amount | null
  targetText: string | null
  measureUnit: string
}): string =>
  indicator.target === null
    ? (indicator.targetText ?? '')
    : formatMeasure(indicator.target, indicator.measureUnit)

export const planStatusLabels: Record<PlanStatus, string> = {
  DRAFT: 'Draf',
  SUBMITTED: 'Menunggu atasan',
  RETURNED: 'Dikembalikan',
  AGREED: 'Ditetapkan',
  ACTIVE: 'Berlaku',
  CLOSED: 'Ditutup',
}

export const versionStatusLabels: Record<VersionStatus, string> = {
  DRAFT: 'Draf',
  SUBMITTED: 'Menunggu atasan',
  RETURNED: 'Dikembalikan',
  AGREED: 'Ditetapkan',
  WITHDRAWN: 'Dibatalkan',
}

export const approachLabels: Record<Approach, string> = {
  QUANTITATIVE: 'Kuantitatif',
  QUALITATIVE: 'Kualitatif',
}

export const formLabels: Record<Form, string> = {
  JPT: 'JPT dan pimpinan unit mandiri',
  JA_JF: 'JA dan JF',
}

export const contributionKindLabels: Record<ContributionKind, string> = {
  OUTCOME: 'Dampak',
  OUTPUT: 'Keluaran',
  SERVICE: 'Layanan',
  RESULT: 'Hasil',
}

export const standardFamilyLabels: Record<StandardFamily, string> = {
  QUALITY: 'Mutu',
  SPEED: 'Kecepatan',
  SATISFACTION: 'Kepuasan',
  COVERAGE: 'Cakupan',
  OUTPUT: 'Keluaran',
  COST: 'Biaya',
}

export const annexLabels: Record<Annex, string> = {
  resources: 'Dukungan sumber daya',
  accountability: 'Skema pertanggungjawaban',
  consequences: 'Konsekuensi',
}

export const resultFieldLabels: Record<ResultField, string> = {
  kind: 'Jenis',
  text: 'Hasil kerja',
  parent: 'Hasil atasan yang didukung',
  serves: 'Indikator unit yang didukung',
  continues: 'Lanjutan dari',
}

export const indicatorFieldLabels: Record<IndicatorField, string> = {
  aspect: 'Aspek',
  text: 'Indikator',
  target: 'Target',
  targetText: 'Ekspektasi',
  measureUnit: 'Satuan',
  direction: 'Arah',
  evidenceNeeded: 'Bukti yang diperlukan',
  standardId: 'Standar',
}

type Reason = AgreementReason | ContentReason | OpenReason

export const refusals: Record<Reason | 'contribution_exists' | 'outside_team' | 'standard_ended', string> = {
  plan_closed: 'SKP ini sudah ditutup dan tidak dapat diubah lagi.',
  own_plan: 'SKP Anda ditetapkan oleh atasan Anda.',
  not_the_leader: 'SKP ini ditetapkan oleh atasannya hari ini. Hubungi BKD bila garis atasannya keliru.',
  not_your_plan: 'SKP hanya diubah oleh pemiliknya.',
  no_leader: 'Atasan Anda belum tercatat. Minta BKD melengkapi, lalu ajukan lagi. Draf Anda tetap tersimpan.',
  being_decided: 'SKP ini sedang diperiksa atasan. Tarik dulu bila ingin mengubahnya.',
  not_submitted: 'SKP ini belum diajukan, atau sudah ditarik lagi.',
  already_agreed: 'SKP ini sudah ditetapkan. Ubah lewat perubahan SKP.',
  change_open: 'Masih ada perubahan yang belum selesai. Lanjutkan yang itu.',
  nothing_agreed: 'Belum ada SKP yang ditetapkan.',
  reason_missing: 'Tulis alasannya, minimal 10 huruf.',
  plan_exists: 'Sudah ada SKP untuk hari-hari itu.',
  no_post: 'Jabatan Anda belum tercatat. Minta BKD melengkapi.',
  year_too_far: 'SKP tahun itu belum dibuka.',
  no_main_result: 'Tambahkan minimal satu hasil kerja utama.',
  result_text_missing: 'Tulis hasil kerjanya, minimal 10 huruf.',
  parent_missing: 'Pilih hasil kerja atasan atau indikator unit yang didukung.',
  parent_unknown: 'Pilihan ini sudah tidak ada. Pilih yang lain.',
  parent_circles: 'Pilihan ini berputar kembali ke hasil kerja Anda sendiri. Pilih yang lain.',
  indicator_missing: 'Tambahkan minimal satu indikator.',
  indicator_text_missing: 'Tulis indikatornya, minimal 10 huruf.',
  aspect_of_other_form: 'Aspek ini untuk bentuk SKP yang lain. Pilih yang lain.',
  aspect_twice: 'Aspek ini sudah dipakai. Satu indikator untuk tiap aspek.',
  target_missing: 'Isi targetnya.',
  target_words_missing: 'Tulis ekspektasinya, minimal 10 huruf.',
  measure_unit_missing: 'Tulis satuannya, misalnya pasien.',
  behaviours_incomplete: 'Ketujuh perilaku harus ada. Muat ulang halaman.',
  result_twice: 'Ada isian kembar. Muat ulang halaman, lalu coba lagi.',
  contribution_exists: 'Sumbangan ini baru saja diisi. Muat ulang halaman.',
  outside_team: 'Orang ini tidak di bawah Anda hari ini.',
  standard_ended: 'Standar ini sudah diakhiri.',
}
