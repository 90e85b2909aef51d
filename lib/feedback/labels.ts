import type { Behaviour, FeedbackSubject, Reason } from './rules.ts'

export const feedbackSubjectLabels: Record<FeedbackSubject, string> = {
  LOG: 'Catatan harian',
  WORK_RESULT: 'Rencana hasil kerja',
  BEHAVIOUR: 'Perilaku kerja',
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

export const refusals: Record<Reason, string> = {
  feedback_to_self: 'Umpan balik untuk diri sendiri dapat Anda tulis dalam catatan harian.',
  not_their_supervisor: 'Umpan balik diberikan oleh atasan pegawai ini. Minta atasannya menyampaikan.',
  subject_missing: 'Pilih dulu catatan, rencana hasil kerja, atau perilaku yang dimaksud.',
  not_your_feedback: 'Umpan balik ini untuk orang lain.',
  already_read: 'Umpan balik ini sudah Anda baca.',
}
