import type { Competence } from '../rules/competence.ts'
import type { Cluster, EducationLevel, FieldFit } from '../rules/education.ts'
import type { EchelonId, PostKind, PostLevel, WorkField } from '../rules/posts.ts'
import type { Verdict } from '../rules/fit.ts'

export const postKindLabels: Record<PostKind, string> = {
  JPT: 'Pimpinan tinggi (JPT)',
  ADMINISTRATOR: 'Administrator',
  PENGAWAS: 'Pengawas',
  JF: 'Jabatan fungsional',
  PELAKSANA: 'Pelaksana',
}

export const postLevelLabels: Record<PostLevel, string> = {
  JPT_MADYA: 'JPT madya',
  JPT_PRATAMA: 'JPT pratama',
  ADMINISTRATOR: 'Administrator',
  PENGAWAS: 'Pengawas',
  PELAKSANA: 'Pelaksana',
  AHLI_UTAMA: 'JF ahli utama',
  AHLI_MADYA: 'JF ahli madya',
  AHLI_MUDA: 'JF ahli muda',
  AHLI_PERTAMA: 'JF ahli pertama',
  PENYELIA: 'JF penyelia',
  MAHIR: 'JF mahir',
  TERAMPIL: 'JF terampil',
  PEMULA: 'JF pemula',
}

/** As SIASN writes it; 'eselon' stands before. */
export const echelonLabels: Record<EchelonId, string> = {
  11: 'I.a',
  12: 'I.b',
  21: 'II.a',
  22: 'II.b',
  31: 'III.a',
  32: 'III.b',
  41: 'IV.a',
  42: 'IV.b',
}

export const educationLevelLabels: Record<EducationLevel, string> = {
  '05': 'SD',
  '10': 'SMP',
  '12': 'SMP kejuruan',
  '15': 'SMA',
  '17': 'SMK',
  '18': 'SMA keguruan',
  '20': 'D-I',
  '25': 'D-II',
  '30': 'D-III',
  '35': 'D-IV',
  '40': 'S-1',
  '42': 'Profesi',
  '45': 'S-2',
  '47': 'Spesialis',
  '49': 'Subspesialis',
  '50': 'S-3',
}

export const clusterLabels: Record<Cluster, string> = {
  HEALTH: 'Kesehatan',
  TEACHING: 'Pendidikan',
  ENGINEERING: 'Teknik',
  COMPUTING: 'Komputer',
  ECONOMICS: 'Ekonomi',
  LAW: 'Hukum',
  GOVERNMENT: 'Sosial dan pemerintahan',
  ENVIRONMENT: 'Lingkungan',
  PSYCHOLOGY: 'Psikologi',
  AGRICULTURE: 'Pertanian',
  LANGUAGE: 'Bahasa',
  SCIENCE: 'Ilmu alam',
}

export const workFieldLabels: Record<WorkField, string> = {
  HEALTH: 'Kesehatan',
  EDUCATION: 'Pendidikan',
  REGISTRY: 'Kependudukan',
  INVESTMENT: 'Perizinan dan penanaman modal',
  ENVIRONMENT: 'Lingkungan hidup',
  TRANSPORT: 'Perhubungan',
  PERSONNEL: 'Kepegawaian',
  OVERSIGHT: 'Pengawasan',
  GOVERNANCE: 'Pemerintahan umum',
  FINANCE: 'Keuangan',
  PLANNING: 'Perencanaan',
  INFORMATICS: 'Informatika',
  PUBLIC_WORKS: 'Pekerjaan umum',
  SOCIAL: 'Sosial',
}

export const competenceLabels: Record<Competence, string> = {
  INTEGRITY: 'Integritas',
  COOPERATION: 'Kerja sama',
  COMMUNICATION: 'Komunikasi',
  RESULTS: 'Orientasi pada hasil',
  SERVICE: 'Pelayanan publik',
  DEVELOPMENT: 'Pengembangan diri dan orang lain',
  CHANGE: 'Mengelola perubahan',
  DECISION: 'Pengambilan keputusan',
  NATION: 'Perekat bangsa',
  TECHNICAL: 'Kompetensi teknis',
}

export const fieldFitLabels: Record<FieldFit, string> = {
  EXACT: 'Sesuai',
  COGNATE: 'Serumpun',
  OTHER: 'Rumpun lain',
}

export const verdictLabels: Record<Verdict, string> = {
  FITS: 'Memenuhi semua syarat',
  OPEN: 'Ada data yang belum tercatat',
  UNFIT: 'Ada syarat yang belum terpenuhi',
}
