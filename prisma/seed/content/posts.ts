// What the demo's posts ask for: fields of study by job, work by unit, and a few posts that nobody holds.
import type { Cluster, EducationLevel } from '../../../lib/talent/rules/education.ts'
import type { PostLevel, WorkField } from '../../../lib/talent/rules/posts.ts'
import type { JobKey } from './jobs.ts'
import type { Level } from './organization/seat.ts'
import type { ThemeKey } from './themes.ts'

export const LEVEL_OF: Record<Exclude<Level, 'ELECTED'>, PostLevel> = {
  TOP: 'JPT_PRATAMA',
  ADMINISTRATOR: 'ADMINISTRATOR',
  SUPERVISOR: 'PENGAWAS',
  EXPERT_SENIOR: 'AHLI_MUDA',
  EXPERT: 'AHLI_PERTAMA',
  SKILLED: 'TERAMPIL',
  CLERK: 'PELAKSANA',
}

export const CLASS_OF: Partial<Record<PostLevel, number>> = {
  JPT_PRATAMA: 14,
  ADMINISTRATOR: 12,
  PENGAWAS: 9,
  AHLI_MUDA: 9,
  AHLI_PERTAMA: 8,
  TERAMPIL: 6,
  PELAKSANA: 5,
}

export const WORK_OF: Record<ThemeKey, WorkField> = {
  secretariat: 'GOVERNANCE',
  personnel: 'PERSONNEL',
  audit: 'OVERSIGHT',
  health: 'HEALTH',
  clinic: 'HEALTH',
  education: 'EDUCATION',
  school: 'EDUCATION',
  registry: 'REGISTRY',
  permits: 'INVESTMENT',
  waste: 'ENVIRONMENT',
  transport: 'TRANSPORT',
  district: 'GOVERNANCE',
}

export type Study = { field: string; cluster: Cluster }
const study = (cluster: Cluster, ...fields: string[]): Study[] => fields.map((field) => ({ field, cluster }))

/** The fields that a leader of such a unit has studied. */
export const LEADER_STUDIES: Record<ThemeKey, readonly Study[]> = {
  secretariat: study('GOVERNMENT', 'Ilmu Pemerintahan', 'Administrasi Publik'),
  personnel: study('GOVERNMENT', 'Administrasi Publik', 'Ilmu Pemerintahan'),
  audit: study('ECONOMICS', 'Akuntansi', 'Ekonomi Pembangunan'),
  health: study('HEALTH', 'Kesehatan Masyarakat', 'Kedokteran'),
  clinic: study('HEALTH', 'Kesehatan Masyarakat', 'Keperawatan'),
  education: study('TEACHING', 'Manajemen Pendidikan', 'Pendidikan Matematika'),
  school: study('TEACHING', 'Pendidikan Matematika', 'Pendidikan Bahasa Indonesia'),
  registry: study('GOVERNMENT', 'Administrasi Publik', 'Ilmu Pemerintahan'),
  permits: study('ECONOMICS', 'Manajemen', 'Ekonomi Pembangunan'),
  waste: study('ENVIRONMENT', 'Teknik Lingkungan', 'Ilmu Lingkungan'),
  transport: study('ENGINEERING', 'Teknik Sipil', 'Teknik Transportasi'),
  district: study('GOVERNMENT', 'Ilmu Pemerintahan', 'Administrasi Publik'),
}

/** The fields that each other job is learned by; none where any schooling of sufficient level will do. */
export const JOB_STUDIES: Partial<Record<JobKey, readonly Study[]>> = {
  nurse: study('HEALTH', 'Keperawatan'),
  vaccinator: study('HEALTH', 'Keperawatan'),
  midwife: study('HEALTH', 'Kebidanan'),
  doctor: study('HEALTH', 'Kedokteran'),
  pharmacist: study('HEALTH', 'Farmasi'),
  nutritionist: study('HEALTH', 'Gizi'),
  sanitarian: study('HEALTH', 'Kesehatan Lingkungan'),
  epidemiologist: study('HEALTH', 'Kesehatan Masyarakat'),
  teacher: study('TEACHING', 'Pendidikan Matematika', 'Pendidikan Bahasa Indonesia', 'Pendidikan IPA'),
  registrar: study('COMPUTING', 'Sistem Informasi', 'Manajemen Informatika'),
  permits: study('ECONOMICS', 'Manajemen', 'Akuntansi'),
  waste: study('ENVIRONMENT', 'Teknik Lingkungan', 'Kimia Lingkungan'),
  transport: study('ENGINEERING', 'Teknik Mesin', 'Teknik Transportasi'),
  planner: study('GOVERNMENT', 'Administrasi Publik', 'Perencanaan Wilayah'),
  hr: study('GOVERNMENT', 'Administrasi Publik', 'Ilmu Pemerintahan'),
  it: study('COMPUTING', 'Teknik Informatika', 'Sistem Informasi'),
  auditor: study('ECONOMICS', 'Akuntansi'),
}

/** Somebody came to his post by another road. */
export const OTHER_STUDIES: readonly Study[] = [
  ...study('LAW', 'Ilmu Hukum'),
  ...study('AGRICULTURE', 'Agribisnis'),
  ...study('LANGUAGE', 'Sastra Indonesia'),
]

export const STUDIED: Record<Exclude<Level, 'ELECTED'>, readonly EducationLevel[]> = {
  TOP: ['40', '45'],
  ADMINISTRATOR: ['40', '45'],
  SUPERVISOR: ['40'],
  EXPERT_SENIOR: ['40'],
  EXPERT: ['40'],
  SKILLED: ['30'],
  CLERK: ['15'],
}

export type VacantPost = {
  unit: string
  title: string
  level: PostLevel
  echelon: 22 | 31 | 32 | 41 | 42
  theme: ThemeKey
  /** Any study and any work will do. */
  general?: boolean
}

/** Posts that nobody holds today. */
export const VACANT_POSTS: readonly VacantPost[] = [
  {
    unit: 'sekretariat-daerah',
    title: 'Asisten Pemerintahan dan Kesejahteraan Rakyat',
    level: 'JPT_PRATAMA',
    echelon: 22,
    theme: 'secretariat',
  },
  {
    unit: 'sekretariat-daerah',
    title: 'Asisten Administrasi Umum',
    level: 'JPT_PRATAMA',
    echelon: 22,
    theme: 'secretariat',
    general: true,
  },
  {
    unit: 'dinas-kesehatan',
    title: 'Kepala Bidang Pelayanan Kesehatan',
    level: 'ADMINISTRATOR',
    echelon: 32,
    theme: 'health',
  },
  {
    unit: 'dinas-pendidikan',
    title: 'Kepala Bidang Pembinaan SD',
    level: 'ADMINISTRATOR',
    echelon: 32,
    theme: 'education',
  },
  {
    unit: 'dinas-dukcapil',
    title: 'Kepala Seksi Identitas Penduduk',
    level: 'PENGAWAS',
    echelon: 42,
    theme: 'registry',
    general: true,
  },
  {
    unit: 'sekretariat-daerah',
    title: 'Kepala Bagian Umum',
    level: 'ADMINISTRATOR',
    echelon: 32,
    theme: 'secretariat',
    general: true,
  },
  {
    unit: 'sekretariat-daerah',
    title: 'Kepala Subbagian Tata Usaha dan Rumah Tangga',
    level: 'PENGAWAS',
    echelon: 42,
    theme: 'secretariat',
    general: true,
  },
]

export const EARLIER_OFFICES = [
  'Sekretariat DPRD',
  'Dinas Sosial',
  'Dinas Kesehatan',
  'Dinas Pendidikan',
  'Badan Perencanaan Pembangunan Daerah',
] as const

export const SCHOOLS = [
  'Universitas negeri setempat',
  'Universitas terbuka',
  'Politeknik kesehatan setempat',
  'Sekolah tinggi ilmu administrasi',
] as const

export const ASSESSORS = ['Penilaian kompetensi daerah', 'Pusat penilaian kompetensi provinsi'] as const
