import type { PaperKind, PaperState } from '../rules/paper.ts'

export const paperKindLabels: Record<PaperKind, string> = {
  PLAN: 'Sasaran Kinerja Pegawai',
  ROLE_MATRIX: 'Matriks Peran Hasil',
  MONTH_RECAP: 'Rekap Catatan Harian Bulanan',
  QUARTERLY_REVIEW: 'Dokumen Evaluasi Kinerja Pegawai Periodik',
  ANNUAL_REVIEW: 'Dokumen Evaluasi Kinerja Pegawai Tahunan',
  UNIT_REVIEW: 'Laporan Evaluasi Kinerja Unit',
  DECREE_DRAFT: 'Rancangan Keputusan Pengangkatan dalam Jabatan',
}

export const paperStateLabels: Record<PaperState, string> = {
  CURRENT: 'Asli dan berlaku',
  SUPERSEDED: 'Asli, tetapi sudah tidak berlaku',
  WITHDRAWN: 'Asli, tetapi sudah dicabut',
}

export const paperStateSentences: Record<PaperState, string> = {
  CURRENT: 'Dokumen ini diterbitkan portal ini dan isinya masih sama dengan catatan resmi hari ini.',
  SUPERSEDED:
    'Dokumen ini pernah diterbitkan portal ini, tetapi catatan resminya sudah berubah sesudah itu. Minta cetakan yang baru.',
  WITHDRAWN:
    'Dokumen ini pernah diterbitkan portal ini, tetapi catatan resminya sudah tidak ada. Jangan pakai dokumen ini.',
}
