import { formatMeasure } from '../goals/labels.ts'
import type { Amount, Behaviour, IndicatorAspect, WorkResultKind } from './rules.ts'

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
