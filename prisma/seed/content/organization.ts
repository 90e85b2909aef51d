// Units and seats of a region. A seat says where somebody sits, what the work is and whose seat stands above.
import type { JobKey } from './jobs.ts'
import type { PersonaKey, RegionSpec } from './regions.ts'
import type { ThemeKey } from './themes.ts'

export type UnitSpec = {
  slug: string
  name: string
  kind: string
  parent?: string
  theme: ThemeKey
  promise?: string
  isPublic: boolean
}

export type Level =
  'ELECTED' | 'TOP' | 'ADMINISTRATOR' | 'SUPERVISOR' | 'EXPERT_SENIOR' | 'EXPERT' | 'SKILLED' | 'CLERK'

export type SeatSpec = {
  key: string
  unit: string
  title: string
  job: JobKey
  level: Level
  /** Null only for the head of the region. */
  above: string | null
  isHead?: boolean
  count?: number
  persona?: PersonaKey
  back?: readonly string[]
  front?: string
  /** Another seat stood above until the middle of a quarter: the newest, or one that is over. */
  formerAbove?: { seat: string; until: 'newest' | 'former' }
  /** Leads another unit for the time being, as Plt. */
  actingHeadOf?: { unit: string; title: string }
}

export type Organization = { units: readonly UnitSpec[]; seats: readonly SeatSpec[] }

const NURSE = ['A.Md.Kep.', 'S.Kep., Ns.'] as const
const MIDWIFE = ['A.Md.Keb.', 'S.Keb.'] as const
const TEACHER = ['S.Pd.', 'S.Pd.', 'M.Pd.'] as const
const OFFICE = ['S.E.', 'S.Sos.', 'S.A.P.', 'S.I.P.', 'S.H.', 'A.Md.'] as const
const ENGINEER = ['S.T.', 'A.Md.T.', 'S.Tr.T.'] as const
const HEALTH = ['S.K.M.', 'S.K.M., M.K.M.'] as const
const LEADER = ['M.Si.', 'S.E., M.M.', 'S.Sos., M.Si.', 'S.H., M.H.', 'S.I.P., M.A.P.'] as const

/** The whole government of a demo region: about eighty-five people in sixteen units. */
export function fullOrganization(region: RegionSpec): Organization {
  const [clinic, otherClinic] = region.clinics
  const agency = region.personnelAgency.toLowerCase()
  const stress = (theme: RegionSpec['stressed']) => region.stressed === theme
  const ward = `${region.wardKind.toLowerCase()}-${slug(region.ward)}`
  const district = `kecamatan-${slug(region.district)}`

  const units: UnitSpec[] = [
    {
      slug: 'sekretariat-daerah',
      name: 'Sekretariat Daerah',
      kind: 'SEKRETARIAT_DAERAH',
      theme: 'secretariat',
      isPublic: false,
    },
    { slug: agency, name: region.personnelAgencyName, kind: 'BADAN', theme: 'personnel', isPublic: false },
    { slug: 'inspektorat', name: 'Inspektorat Daerah', kind: 'INSPEKTORAT', theme: 'audit', isPublic: false },
    {
      slug: 'dinas-kesehatan',
      name: 'Dinas Kesehatan',
      kind: 'DINAS',
      theme: 'health',
      isPublic: true,
      promise: 'Laporan penyakit menular ditangani paling lama 24 jam',
    },
    {
      slug: 'bidang-pencegahan-penyakit',
      name: 'Bidang Pencegahan dan Pengendalian Penyakit',
      kind: 'BIDANG',
      parent: 'dinas-kesehatan',
      theme: 'health',
      isPublic: false,
    },
    {
      slug: slug(clinic),
      name: clinic,
      kind: 'UPTD',
      parent: 'dinas-kesehatan',
      theme: 'clinic',
      isPublic: true,
      promise: 'Pasien diperiksa paling lama 30 menit sejak mengambil nomor',
    },
    {
      slug: slug(otherClinic),
      name: otherClinic,
      kind: 'UPTD',
      parent: 'dinas-kesehatan',
      theme: 'clinic',
      isPublic: true,
      promise: 'Imunisasi bayi dilayani setiap Selasa dan Kamis tanpa biaya',
    },
    {
      slug: 'dinas-pendidikan',
      name: 'Dinas Pendidikan',
      kind: 'DINAS',
      theme: 'education',
      isPublic: true,
      promise: 'Pengaduan sekolah dijawab paling lama 5 hari kerja',
    },
    {
      slug: slug(region.school),
      name: region.school,
      kind: 'UPTD',
      parent: 'dinas-pendidikan',
      theme: 'school',
      isPublic: true,
      promise: 'Setiap siswa mendapat laporan belajar setiap bulan',
    },
    {
      slug: 'dinas-dukcapil',
      name: 'Dinas Kependudukan dan Pencatatan Sipil',
      kind: 'DINAS',
      theme: 'registry',
      isPublic: true,
      promise: 'Akta kelahiran selesai pada hari kerja yang sama bila berkas lengkap',
    },
    {
      slug: 'dpmptsp',
      name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
      kind: 'DINAS',
      theme: 'permits',
      isPublic: true,
      promise: 'Izin usaha mikro selesai paling lama 3 hari kerja',
    },
    {
      slug: 'dinas-lingkungan-hidup',
      name: 'Dinas Lingkungan Hidup',
      kind: 'DINAS',
      theme: 'waste',
      isPublic: true,
      promise: 'Laporan sampah menumpuk ditangani paling lama 1 hari kerja',
    },
    {
      slug: 'uptd-tempat-pemrosesan-akhir',
      name: 'UPTD Tempat Pemrosesan Akhir',
      kind: 'UPTD',
      parent: 'dinas-lingkungan-hidup',
      theme: 'waste',
      isPublic: false,
    },
    {
      slug: 'dinas-perhubungan',
      name: 'Dinas Perhubungan',
      kind: 'DINAS',
      theme: 'transport',
      isPublic: true,
      promise: 'Lampu lalu lintas yang mati diperbaiki paling lama 6 jam',
    },
    {
      slug: district,
      name: `Kecamatan ${region.district}`,
      kind: 'KECAMATAN',
      theme: 'district',
      isPublic: true,
      promise: 'Surat keterangan selesai paling lama 30 menit',
    },
    {
      slug: ward,
      name: `${region.wardKind} ${region.ward}`,
      kind: 'KELURAHAN',
      parent: district,
      theme: 'district',
      isPublic: false,
    },
  ]

  const seats: SeatSpec[] = [
    {
      key: 'head',
      unit: 'sekretariat-daerah',
      title: region.headTitle,
      job: 'none',
      level: 'ELECTED',
      above: null,
      persona: 'head',
    },
    {
      key: 'sekda',
      unit: 'sekretariat-daerah',
      title: 'Sekretaris Daerah',
      job: 'topLeader',
      level: 'TOP',
      above: 'head',
      isHead: true,
      back: LEADER,
    },
    {
      key: 'kabag',
      unit: 'sekretariat-daerah',
      title: 'Kepala Bagian Organisasi',
      job: 'leader',
      level: 'ADMINISTRATOR',
      above: 'sekda',
      back: LEADER,
    },
    {
      key: 'perencana-setda',
      unit: 'sekretariat-daerah',
      title: 'Perencana Ahli Muda',
      job: 'planner',
      level: 'EXPERT_SENIOR',
      above: 'kabag',
      back: OFFICE,
    },
    {
      key: 'admin-setda',
      unit: 'sekretariat-daerah',
      title: 'Pengadministrasi Perkantoran',
      job: 'clerk',
      level: 'CLERK',
      above: 'kabag',
      count: 1,
      back: OFFICE,
    },

    {
      key: 'kaban',
      unit: agency,
      title: `Kepala ${region.personnelAgency}`,
      job: 'topLeader',
      level: 'TOP',
      above: 'head',
      isHead: true,
      back: LEADER,
    },
    {
      key: 'kabid-kinerja',
      unit: agency,
      title: 'Kepala Bidang Kinerja dan Penghargaan',
      job: 'leader',
      level: 'ADMINISTRATOR',
      above: 'kaban',
      back: LEADER,
    },
    {
      key: 'admin',
      unit: agency,
      title: 'Analis SDM Aparatur Ahli Muda',
      job: 'hr',
      level: 'EXPERT_SENIOR',
      above: 'kabid-kinerja',
      persona: 'admin',
    },
    {
      key: 'second-admin',
      unit: agency,
      title: 'Pranata Komputer Ahli Pertama',
      job: 'it',
      level: 'EXPERT',
      above: 'kabid-kinerja',
      persona: 'secondAdmin',
    },
    {
      key: 'analis',
      unit: agency,
      title: 'Analis SDM Aparatur Ahli Pertama',
      job: 'hr',
      level: 'EXPERT',
      above: 'kabid-kinerja',
      count: 1,
      back: OFFICE,
    },

    {
      key: 'inspektur',
      unit: 'inspektorat',
      title: 'Inspektur Daerah',
      job: 'topLeader',
      level: 'TOP',
      above: 'head',
      isHead: true,
      persona: 'inspector',
    },
    {
      key: 'auditor',
      unit: 'inspektorat',
      title: 'Auditor Ahli Pertama',
      job: 'auditor',
      level: 'EXPERT',
      above: 'inspektur',
      count: 2,
      back: ['S.E.', 'S.Ak.', 'S.H.'],
    },

    {
      key: 'kadinkes',
      unit: 'dinas-kesehatan',
      title: 'Kepala Dinas Kesehatan',
      job: 'topLeader',
      level: 'TOP',
      above: 'head',
      isHead: true,
      persona: 'unitHead',
    },
    {
      key: 'sekdinkes',
      unit: 'dinas-kesehatan',
      title: 'Sekretaris Dinas Kesehatan',
      job: 'leader',
      level: 'ADMINISTRATOR',
      above: 'kadinkes',
      back: HEALTH,
    },
    {
      key: 'perencana-dinkes',
      unit: 'dinas-kesehatan',
      title: 'Perencana Ahli Pertama',
      job: 'planner',
      level: 'EXPERT',
      above: 'sekdinkes',
      back: OFFICE,
    },
    {
      key: 'admin-dinkes',
      unit: 'dinas-kesehatan',
      title: 'Pengadministrasi Perkantoran',
      job: 'clerk',
      level: 'CLERK',
      above: 'sekdinkes',
      back: OFFICE,
    },
    {
      key: 'kabid-p2p',
      unit: 'bidang-pencegahan-penyakit',
      title: 'Kepala Bidang Pencegahan dan Pengendalian Penyakit',
      job: 'leader',
      level: 'ADMINISTRATOR',
      above: 'kadinkes',
      isHead: true,
      back: HEALTH,
    },
    {
      key: 'epidemiolog',
      unit: 'bidang-pencegahan-penyakit',
      title: 'Epidemiolog Kesehatan Ahli Pertama',
      job: 'epidemiologist',
      level: 'EXPERT',
      above: 'kabid-p2p',
      count: 2,
      back: HEALTH,
    },

    {
      key: 'kapus',
      unit: slug(clinic),
      title: 'Kepala Puskesmas',
      job: 'leader',
      level: 'SUPERVISOR',
      above: 'kadinkes',
      isHead: true,
      front: 'drg.',
      back: ['M.Kes.'],
    },
    {
      key: 'ktu',
      unit: slug(clinic),
      title: 'Kepala Subbagian Tata Usaha',
      job: 'leader',
      level: 'SUPERVISOR',
      above: 'kapus',
      back: OFFICE,
    },
    {
      key: 'admin-pusk',
      unit: slug(clinic),
      title: 'Pengadministrasi Umum',
      job: 'clerk',
      level: 'CLERK',
      above: 'ktu',
      count: 3,
      back: OFFICE,
    },
    {
      key: 'supervisor',
      unit: slug(clinic),
      title: 'Ketua Tim Upaya Kesehatan Perseorangan',
      job: 'leader',
      level: 'SUPERVISOR',
      above: 'kapus',
      persona: 'supervisor',
    },
    {
      key: 'staff',
      unit: slug(clinic),
      title: 'Perawat Terampil',
      job: 'nurse',
      level: 'SKILLED',
      above: 'supervisor',
      persona: 'staff',
    },
    {
      key: 'perawat',
      unit: slug(clinic),
      title: 'Perawat Ahli Pertama',
      job: 'nurse',
      level: 'EXPERT',
      above: 'supervisor',
      count: 3,
      back: NURSE,
    },
    {
      key: 'dokter',
      unit: slug(clinic),
      title: 'Dokter Ahli Pertama',
      job: 'doctor',
      level: 'EXPERT',
      above: 'supervisor',
      count: 2,
      front: 'dr.',
    },
    {
      key: 'apoteker',
      unit: slug(clinic),
      title: 'Apoteker Ahli Pertama',
      job: 'pharmacist',
      level: 'EXPERT',
      above: 'supervisor',
      front: 'apt.',
      back: ['S.Farm.'],
    },
    {
      key: 'ketua-kia',
      unit: slug(clinic),
      title: 'Ketua Tim Kesehatan Ibu dan Anak',
      job: 'leader',
      level: 'SUPERVISOR',
      above: 'kapus',
      back: MIDWIFE,
    },
    {
      key: 'bidan',
      unit: slug(clinic),
      title: 'Bidan Terampil',
      job: 'midwife',
      level: 'SKILLED',
      above: 'ketua-kia',
      count: 4,
      back: MIDWIFE,
    },
    {
      key: 'gizi',
      unit: slug(clinic),
      title: 'Nutrisionis Terampil',
      job: 'nutritionist',
      level: 'SKILLED',
      above: 'ketua-kia',
      back: ['A.Md.Gz.', 'S.Gz.'],
      formerAbove: { seat: 'supervisor', until: 'newest' },
    },
    {
      key: 'ketua-ukm',
      unit: slug(clinic),
      title: 'Ketua Tim Upaya Kesehatan Masyarakat',
      job: 'leader',
      level: 'SUPERVISOR',
      above: 'kapus',
      back: HEALTH,
    },
    {
      key: 'imunisasi',
      unit: slug(clinic),
      title: 'Perawat Terampil',
      job: 'vaccinator',
      level: 'SKILLED',
      above: 'ketua-ukm',
      count: 3,
      back: NURSE,
      formerAbove: { seat: 'ketua-kia', until: 'former' },
    },
    {
      key: 'sanitarian',
      unit: slug(clinic),
      title: 'Tenaga Sanitasi Lingkungan Terampil',
      job: 'sanitarian',
      level: 'SKILLED',
      above: 'ketua-ukm',
      back: ['A.Md.KL.', 'S.Tr.Kes.'],
    },
    {
      key: 'perawat-desa',
      unit: slug(clinic),
      title: 'Perawat Terampil',
      job: 'vaccinator',
      level: 'SKILLED',
      above: 'supervisor',
      back: NURSE,
      formerAbove: { seat: 'ketua-ukm', until: 'newest' },
    },

    {
      key: 'kapus-dua',
      unit: slug(otherClinic),
      title: 'Kepala Puskesmas',
      job: 'leader',
      level: 'SUPERVISOR',
      above: 'kadinkes',
      isHead: true,
      front: 'dr.',
    },
    {
      key: 'perawat-dua',
      unit: slug(otherClinic),
      title: 'Perawat Terampil',
      job: 'nurse',
      level: 'SKILLED',
      above: 'kapus-dua',
      count: 2,
      back: NURSE,
    },
    {
      key: 'bidan-dua',
      unit: slug(otherClinic),
      title: 'Bidan Terampil',
      job: 'midwife',
      level: 'SKILLED',
      above: 'kapus-dua',
      count: 2,
      back: MIDWIFE,
    },

    {
      key: 'kadisdik',
      unit: 'dinas-pendidikan',
      title: 'Kepala Dinas Pendidikan',
      job: 'topLeader',
      level: 'TOP',
      above: 'head',
      isHead: true,
      back: ['M.Pd.'],
    },
    {
      key: 'kabid-smp',
      unit: 'dinas-pendidikan',
      title: 'Kepala Bidang Pembinaan SMP',
      job: 'leader',
      level: 'ADMINISTRATOR',
      above: 'kadisdik',
      back: ['M.Pd.'],
    },
    {
      key: 'staf-disdik',
      unit: 'dinas-pendidikan',
      title: 'Penelaah Teknis Kebijakan',
      job: 'planner',
      level: 'CLERK',
      above: 'kabid-smp',
      count: 1,
      back: OFFICE,
    },
    {
      key: 'kepsek',
      unit: slug(region.school),
      title: 'Kepala Sekolah',
      job: 'leader',
      level: 'SUPERVISOR',
      above: 'kadisdik',
      isHead: true,
      back: ['M.Pd.'],
      ...other(stress('school'), 'otherSupervisor'),
    },
    {
      key: 'guru',
      unit: slug(region.school),
      title: 'Guru Ahli Pertama',
      job: 'teacher',
      level: 'EXPERT',
      above: 'kepsek',
      count: stress('school') ? 9 : 3,
      back: TEACHER,
    },
    ...extra(stress('school'), {
      key: 'other-staff',
      unit: slug(region.school),
      title: 'Guru Ahli Pertama',
      job: 'teacher',
      level: 'EXPERT',
      above: 'kepsek',
      persona: 'otherStaff',
    }),

    {
      key: 'kadisdukcapil',
      unit: 'dinas-dukcapil',
      title: 'Kepala Dinas Kependudukan dan Pencatatan Sipil',
      job: 'topLeader',
      level: 'TOP',
      above: 'head',
      isHead: true,
      back: LEADER,
    },
    {
      key: 'kabid-capil',
      unit: 'dinas-dukcapil',
      title: 'Kepala Bidang Pelayanan Pencatatan Sipil',
      job: 'leader',
      level: 'ADMINISTRATOR',
      above: 'kadisdukcapil',
      back: LEADER,
      ...other(stress('registry'), 'otherSupervisor'),
    },
    {
      key: 'operator',
      unit: 'dinas-dukcapil',
      title: 'Administrator Database Kependudukan Terampil',
      job: 'registrar',
      level: 'SKILLED',
      above: 'kabid-capil',
      count: stress('registry') ? 8 : 2,
      back: ['A.Md.Kom.', 'A.Md.'],
    },
    ...extra(stress('registry'), {
      key: 'other-staff',
      unit: 'dinas-dukcapil',
      title: 'Administrator Database Kependudukan Ahli Pertama',
      job: 'registrar',
      level: 'EXPERT',
      above: 'kabid-capil',
      persona: 'otherStaff',
    }),

    {
      key: 'kadpmptsp',
      unit: 'dpmptsp',
      title: 'Kepala Dinas Penanaman Modal dan PTSP',
      job: 'topLeader',
      level: 'TOP',
      above: 'head',
      isHead: true,
      back: LEADER,
    },
    {
      key: 'kabid-izin',
      unit: 'dpmptsp',
      title: 'Kepala Bidang Perizinan Usaha',
      job: 'leader',
      level: 'ADMINISTRATOR',
      above: 'kadpmptsp',
      back: LEADER,
      ...other(stress('permits'), 'otherSupervisor'),
    },
    {
      key: 'penata-izin',
      unit: 'dpmptsp',
      title: 'Penata Perizinan Ahli Pertama',
      job: 'permits',
      level: 'EXPERT',
      above: 'kabid-izin',
      count: stress('permits') ? 8 : 2,
      back: OFFICE,
    },
    ...extra(stress('permits'), {
      key: 'other-staff',
      unit: 'dpmptsp',
      title: 'Penata Perizinan Ahli Pertama',
      job: 'permits',
      level: 'EXPERT',
      above: 'kabid-izin',
      persona: 'otherStaff',
    }),

    {
      key: 'kadlh',
      unit: 'dinas-lingkungan-hidup',
      title: 'Kepala Dinas Lingkungan Hidup',
      job: 'topLeader',
      level: 'TOP',
      above: 'head',
      isHead: true,
      back: LEADER,
    },
    {
      key: 'kabid-sampah',
      unit: 'dinas-lingkungan-hidup',
      title: 'Kepala Bidang Pengelolaan Sampah',
      job: 'leader',
      level: 'ADMINISTRATOR',
      above: 'kadlh',
      back: ['S.T., M.Si.'],
      ...other(stress('waste'), 'otherSupervisor'),
    },
    {
      key: 'petugas-dlh',
      unit: 'dinas-lingkungan-hidup',
      title: 'Pengendali Dampak Lingkungan Ahli Pertama',
      job: 'waste',
      level: 'EXPERT',
      above: 'kabid-sampah',
      count: stress('waste') ? 8 : 2,
      back: ENGINEER,
    },
    ...extra(stress('waste'), {
      key: 'other-staff',
      unit: 'dinas-lingkungan-hidup',
      title: 'Pengendali Dampak Lingkungan Ahli Pertama',
      job: 'waste',
      level: 'EXPERT',
      above: 'kabid-sampah',
      persona: 'otherStaff',
    }),
    {
      key: 'ka-tpa',
      unit: 'uptd-tempat-pemrosesan-akhir',
      title: 'Kepala UPTD Tempat Pemrosesan Akhir',
      job: 'leader',
      level: 'SUPERVISOR',
      above: 'kadlh',
      isHead: true,
      back: ENGINEER,
    },
    {
      key: 'petugas-tpa',
      unit: 'uptd-tempat-pemrosesan-akhir',
      title: 'Pengawas Lingkungan Terampil',
      job: 'waste',
      level: 'SKILLED',
      above: 'ka-tpa',
      count: 2,
      back: ENGINEER,
    },

    {
      key: 'kadishub',
      unit: 'dinas-perhubungan',
      title: 'Kepala Dinas Perhubungan',
      job: 'topLeader',
      level: 'TOP',
      above: 'head',
      isHead: true,
      back: LEADER,
    },
    {
      key: 'kabid-lalin',
      unit: 'dinas-perhubungan',
      title: 'Kepala Bidang Lalu Lintas dan Angkutan',
      job: 'leader',
      level: 'ADMINISTRATOR',
      above: 'kadishub',
      back: ['S.T., M.T.'],
      ...other(stress('transport'), 'otherSupervisor'),
    },
    {
      key: 'petugas-dishub',
      unit: 'dinas-perhubungan',
      title: 'Penguji Kendaraan Bermotor Terampil',
      job: 'transport',
      level: 'SKILLED',
      above: 'kabid-lalin',
      count: stress('transport') ? 8 : 2,
      back: ENGINEER,
    },
    ...extra(stress('transport'), {
      key: 'other-staff',
      unit: 'dinas-perhubungan',
      title: 'Analis Transportasi Ahli Pertama',
      job: 'transport',
      level: 'EXPERT',
      above: 'kabid-lalin',
      persona: 'otherStaff',
    }),

    {
      key: 'camat',
      unit: district,
      title: `Camat ${region.district}`,
      job: 'topLeader',
      level: 'ADMINISTRATOR',
      above: 'sekda',
      isHead: true,
      back: LEADER,
    },
    {
      key: 'sekcam',
      unit: district,
      title: 'Sekretaris Kecamatan',
      job: 'leader',
      level: 'SUPERVISOR',
      above: 'camat',
      back: OFFICE,
      actingHeadOf: { unit: ward, title: region.wardKind === 'Desa' ? 'Plt. Kepala Desa' : 'Plt. Lurah' },
    },
    {
      key: 'pelayanan-kec',
      unit: district,
      title: 'Pengelola Layanan Operasional',
      job: 'counter',
      level: 'CLERK',
      above: 'sekcam',
      back: OFFICE,
    },
    {
      key: 'pelayanan-kel',
      unit: ward,
      title: 'Pengelola Layanan Operasional',
      job: 'counter',
      level: 'CLERK',
      above: 'sekcam',
      count: 2,
      back: OFFICE,
    },
  ]
  return { units, seats }
}

/** Five units and sixteen people around the personas, for tests. */
export function smallOrganization(region: RegionSpec): Organization {
  const whole = fullOrganization(region)
  const stressUnit = whole.seats.find(({ persona }) => persona === 'otherStaff')?.unit
  const kept = [
    'dinas-kesehatan',
    slug(region.clinics[0]),
    'inspektorat',
    region.personnelAgency.toLowerCase(),
    stressUnit,
  ]
  const lone = new Set([
    'head',
    'kaban',
    'admin',
    'second-admin',
    'inspektur',
    'kadinkes',
    'kapus',
    'supervisor',
    'staff',
    'perawat',
    'ketua-ukm',
    'perawat-desa',
    'other-staff',
  ])
  const stressJob = whole.seats.find(({ persona }) => persona === 'otherStaff')?.job
  const isKept = (seat: SeatSpec) =>
    lone.has(seat.key) ||
    (seat.unit === stressUnit &&
      (seat.isHead === true || seat.persona !== undefined || seat.job === stressJob))
  const seats = whole.seats.filter(isKept).map((seat) => ({
    ...seat,
    unit: seat.key === 'head' ? 'dinas-kesehatan' : seat.unit,
    ...(seat.count !== undefined && { count: seat.key === 'perawat' ? 2 : 1 }),
    ...(seat.above !== null && { above: aboveIn(seat.above, whole.seats, isKept) }),
  }))
  const parents = whole.units.find(({ slug: own }) => own === stressUnit)?.parent
  return { units: whole.units.filter(({ slug: own }) => kept.includes(own) || own === parents), seats }
}

function aboveIn(key: string, all: readonly SeatSpec[], isKept: (seat: SeatSpec) => boolean): string {
  const seat = all.find((one) => one.key === key)
  if (!seat) throw new Error(`No seat ${key}`)
  return isKept(seat) || seat.above === null ? key : aboveIn(seat.above, all, isKept)
}

export const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-')

const other = (here: boolean, persona: PersonaKey) => (here ? { persona } : {})
const extra = (here: boolean, seat: SeatSpec): SeatSpec[] => (here ? [seat] : [])
