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
  /** Moved here from another unit in the middle of the quarter before those; the old plan was closed, a new one opened. */
  formerPost?: { unit: string; title: string; above: string }
  /** New in the region: so many days ago, at most since the quarter began. */
  joinedDaysAgo?: number
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

  const units = [
    inner('sekretariat-daerah', 'Sekretariat Daerah', 'SEKRETARIAT_DAERAH', 'secretariat'),
    inner(agency, region.personnelAgencyName, 'BADAN', 'personnel'),
    inner('inspektorat', 'Inspektorat Daerah', 'INSPEKTORAT', 'audit'),
    open('dinas-kesehatan', 'Dinas Kesehatan', 'DINAS', 'health', {
      promise: 'Laporan penyakit menular ditangani paling lama 24 jam',
    }),
    inner('bidang-pencegahan-penyakit', 'Bidang Pencegahan dan Pengendalian Penyakit', 'BIDANG', 'health', {
      parent: 'dinas-kesehatan',
    }),
    open(slug(clinic), clinic, 'UPTD', 'clinic', {
      parent: 'dinas-kesehatan',
      promise: 'Pasien diperiksa paling lama 30 menit sejak mengambil nomor',
    }),
    open(slug(otherClinic), otherClinic, 'UPTD', 'clinic', {
      parent: 'dinas-kesehatan',
      promise: 'Imunisasi bayi dilayani setiap Selasa dan Kamis tanpa biaya',
    }),
    open('dinas-pendidikan', 'Dinas Pendidikan', 'DINAS', 'education', {
      promise: 'Pengaduan sekolah dijawab paling lama 5 hari kerja',
    }),
    open(slug(region.school), region.school, 'UPTD', 'school', {
      parent: 'dinas-pendidikan',
      promise: 'Setiap siswa mendapat laporan belajar setiap bulan',
    }),
    open('dinas-dukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', 'DINAS', 'registry', {
      promise: 'Akta kelahiran selesai pada hari kerja yang sama bila berkas lengkap',
    }),
    open('dpmptsp', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'DINAS', 'permits', {
      promise: 'Izin usaha mikro selesai paling lama 3 hari kerja',
    }),
    open('dinas-lingkungan-hidup', 'Dinas Lingkungan Hidup', 'DINAS', 'waste', {
      promise: 'Laporan sampah menumpuk ditangani paling lama 1 hari kerja',
    }),
    inner('uptd-tempat-pemrosesan-akhir', 'UPTD Tempat Pemrosesan Akhir', 'UPTD', 'waste', {
      parent: 'dinas-lingkungan-hidup',
    }),
    open('dinas-perhubungan', 'Dinas Perhubungan', 'DINAS', 'transport', {
      promise: 'Lampu lalu lintas yang mati diperbaiki paling lama 6 jam',
    }),
    open(district, `Kecamatan ${region.district}`, 'KECAMATAN', 'district', {
      promise: 'Surat keterangan selesai paling lama 30 menit',
    }),
    inner(ward, `${region.wardKind} ${region.ward}`, 'KELURAHAN', 'district', { parent: district }),
  ]

  const seats = [
    ...at('sekretariat-daerah', [
      ['head', region.headTitle, 'none', 'ELECTED', null, { persona: 'head' }],
      ['sekda', 'Sekretaris Daerah', 'topLeader', 'TOP', 'head', { isHead: true, back: LEADER }],
      ['kabag', 'Kepala Bagian Organisasi', 'leader', 'ADMINISTRATOR', 'sekda', { back: LEADER }],
      ['perencana-setda', 'Perencana Ahli Muda', 'planner', 'EXPERT_SENIOR', 'kabag', { back: OFFICE }],
      ['admin-setda', 'Pengadministrasi Perkantoran', 'clerk', 'CLERK', 'kabag', { count: 1, back: OFFICE }],
    ]),
    ...at(agency, [
      [
        'kaban',
        `Kepala ${region.personnelAgency}`,
        'topLeader',
        'TOP',
        'head',
        { isHead: true, back: LEADER },
      ],
      [
        'kabid-kinerja',
        'Kepala Bidang Kinerja dan Penghargaan',
        'leader',
        'ADMINISTRATOR',
        'kaban',
        { back: LEADER },
      ],
      [
        'admin',
        'Analis SDM Aparatur Ahli Muda',
        'hr',
        'EXPERT_SENIOR',
        'kabid-kinerja',
        { persona: 'admin' },
      ],
      [
        'second-admin',
        'Pranata Komputer Ahli Pertama',
        'it',
        'EXPERT',
        'kabid-kinerja',
        { persona: 'secondAdmin' },
      ],
      [
        'analis',
        'Analis SDM Aparatur Ahli Pertama',
        'hr',
        'EXPERT',
        'kabid-kinerja',
        { count: 1, back: OFFICE },
      ],
    ]),
    ...at('inspektorat', [
      ['inspektur', 'Inspektur Daerah', 'topLeader', 'TOP', 'head', { isHead: true, persona: 'inspector' }],
      [
        'auditor',
        'Auditor Ahli Pertama',
        'auditor',
        'EXPERT',
        'inspektur',
        { count: 2, back: ['S.E.', 'S.Ak.', 'S.H.'] },
      ],
    ]),
    ...at('dinas-kesehatan', [
      [
        'kadinkes',
        'Kepala Dinas Kesehatan',
        'topLeader',
        'TOP',
        'head',
        { isHead: true, persona: 'unitHead' },
      ],
      ['sekdinkes', 'Sekretaris Dinas Kesehatan', 'leader', 'ADMINISTRATOR', 'kadinkes', { back: HEALTH }],
      ['perencana-dinkes', 'Perencana Ahli Pertama', 'planner', 'EXPERT', 'sekdinkes', { back: OFFICE }],
      ['admin-dinkes', 'Pengadministrasi Perkantoran', 'clerk', 'CLERK', 'sekdinkes', { back: OFFICE }],
    ]),
    ...at('bidang-pencegahan-penyakit', [
      [
        'kabid-p2p',
        'Kepala Bidang Pencegahan dan Pengendalian Penyakit',
        'leader',
        'ADMINISTRATOR',
        'kadinkes',
        { isHead: true, back: HEALTH },
      ],
      [
        'epidemiolog',
        'Epidemiolog Kesehatan Ahli Pertama',
        'epidemiologist',
        'EXPERT',
        'kabid-p2p',
        { count: 2, back: HEALTH },
      ],
    ]),
    ...at(slug(clinic), [
      [
        'kapus',
        'Kepala Puskesmas',
        'leader',
        'SUPERVISOR',
        'kadinkes',
        { isHead: true, front: 'drg.', back: ['M.Kes.'] },
      ],
      ['ktu', 'Kepala Subbagian Tata Usaha', 'leader', 'SUPERVISOR', 'kapus', { back: OFFICE }],
      ['admin-pusk', 'Pengadministrasi Umum', 'clerk', 'CLERK', 'ktu', { count: 3, back: OFFICE }],
      [
        'supervisor',
        'Ketua Tim Upaya Kesehatan Perseorangan',
        'leader',
        'SUPERVISOR',
        'kapus',
        { persona: 'supervisor' },
      ],
      ['staff', 'Perawat Terampil', 'nurse', 'SKILLED', 'supervisor', { persona: 'staff' }],
      ['perawat', 'Perawat Ahli Pertama', 'nurse', 'EXPERT', 'supervisor', { count: 3, back: NURSE }],
      ['dokter', 'Dokter Ahli Pertama', 'doctor', 'EXPERT', 'supervisor', { count: 2, front: 'dr.' }],
      [
        'apoteker',
        'Apoteker Ahli Pertama',
        'pharmacist',
        'EXPERT',
        'supervisor',
        { front: 'apt.', back: ['S.Farm.'] },
      ],
      ['ketua-kia', 'Ketua Tim Kesehatan Ibu dan Anak', 'leader', 'SUPERVISOR', 'kapus', { back: MIDWIFE }],
      ['bidan', 'Bidan Terampil', 'midwife', 'SKILLED', 'ketua-kia', { count: 4, back: MIDWIFE }],
      [
        'gizi',
        'Nutrisionis Terampil',
        'nutritionist',
        'SKILLED',
        'ketua-kia',
        { back: ['A.Md.Gz.', 'S.Gz.'], formerAbove: { seat: 'supervisor', until: 'newest' } },
      ],
      [
        'ketua-ukm',
        'Ketua Tim Upaya Kesehatan Masyarakat',
        'leader',
        'SUPERVISOR',
        'kapus',
        { back: HEALTH },
      ],
      [
        'imunisasi',
        'Perawat Terampil',
        'vaccinator',
        'SKILLED',
        'ketua-ukm',
        { count: 3, back: NURSE, formerAbove: { seat: 'ketua-kia', until: 'former' } },
      ],
      [
        'sanitarian',
        'Tenaga Sanitasi Lingkungan Terampil',
        'sanitarian',
        'SKILLED',
        'ketua-ukm',
        {
          back: ['A.Md.KL.', 'S.Tr.Kes.'],
          formerPost: {
            unit: slug(otherClinic),
            title: 'Tenaga Sanitasi Lingkungan Terampil',
            above: 'kapus-dua',
          },
        },
      ],
      [
        'perawat-desa',
        'Perawat Terampil',
        'vaccinator',
        'SKILLED',
        'supervisor',
        { back: NURSE, formerAbove: { seat: 'ketua-ukm', until: 'newest' } },
      ],
    ]),
    ...at(slug(otherClinic), [
      ['kapus-dua', 'Kepala Puskesmas', 'leader', 'SUPERVISOR', 'kadinkes', { isHead: true, front: 'dr.' }],
      ['perawat-dua', 'Perawat Terampil', 'nurse', 'SKILLED', 'kapus-dua', { count: 2, back: NURSE }],
      ['bidan-dua', 'Bidan Terampil', 'midwife', 'SKILLED', 'kapus-dua', { count: 2, back: MIDWIFE }],
      [
        'ketua-baru',
        'Ketua Tim Layanan Penyakit Tidak Menular',
        'leader',
        'SUPERVISOR',
        'kapus-dua',
        { back: HEALTH, joinedDaysAgo: 24 },
      ],
      [
        'perawat-baru',
        'Perawat Terampil',
        'nurse',
        'SKILLED',
        'ketua-baru',
        { back: NURSE, joinedDaysAgo: 16 },
      ],
    ]),
    ...at('dinas-pendidikan', [
      ['kadisdik', 'Kepala Dinas Pendidikan', 'topLeader', 'TOP', 'head', { isHead: true, back: ['M.Pd.'] }],
      [
        'kabid-smp',
        'Kepala Bidang Pembinaan SMP',
        'leader',
        'ADMINISTRATOR',
        'kadisdik',
        { back: ['M.Pd.'] },
      ],
      [
        'staf-disdik',
        'Penelaah Teknis Kebijakan',
        'planner',
        'CLERK',
        'kabid-smp',
        { count: 1, back: OFFICE },
      ],
    ]),
    ...at(slug(region.school), [
      [
        'kepsek',
        'Kepala Sekolah',
        'leader',
        'SUPERVISOR',
        'kadisdik',
        { isHead: true, back: ['M.Pd.'], ...other(stress('school'), 'otherSupervisor') },
      ],
      [
        'guru',
        'Guru Ahli Pertama',
        'teacher',
        'EXPERT',
        'kepsek',
        { count: stress('school') ? 9 : 3, back: TEACHER },
      ],
      ...when(stress('school'), [
        'other-staff',
        'Guru Ahli Pertama',
        'teacher',
        'EXPERT',
        'kepsek',
        { persona: 'otherStaff' },
      ]),
    ]),
    ...at('dinas-dukcapil', [
      [
        'kadisdukcapil',
        'Kepala Dinas Kependudukan dan Pencatatan Sipil',
        'topLeader',
        'TOP',
        'head',
        { isHead: true, back: LEADER },
      ],
      [
        'kabid-capil',
        'Kepala Bidang Pelayanan Pencatatan Sipil',
        'leader',
        'ADMINISTRATOR',
        'kadisdukcapil',
        { back: LEADER, ...other(stress('registry'), 'otherSupervisor') },
      ],
      [
        'operator',
        'Administrator Database Kependudukan Terampil',
        'registrar',
        'SKILLED',
        'kabid-capil',
        { count: stress('registry') ? 8 : 2, back: ['A.Md.Kom.', 'A.Md.'] },
      ],
      ...when(stress('registry'), [
        'other-staff',
        'Administrator Database Kependudukan Ahli Pertama',
        'registrar',
        'EXPERT',
        'kabid-capil',
        { persona: 'otherStaff' },
      ]),
    ]),
    ...at('dpmptsp', [
      [
        'kadpmptsp',
        'Kepala Dinas Penanaman Modal dan PTSP',
        'topLeader',
        'TOP',
        'head',
        { isHead: true, back: LEADER },
      ],
      [
        'kabid-izin',
        'Kepala Bidang Perizinan Usaha',
        'leader',
        'ADMINISTRATOR',
        'kadpmptsp',
        { back: LEADER, ...other(stress('permits'), 'otherSupervisor') },
      ],
      [
        'penata-izin',
        'Penata Perizinan Ahli Pertama',
        'permits',
        'EXPERT',
        'kabid-izin',
        { count: stress('permits') ? 8 : 2, back: OFFICE },
      ],
      ...when(stress('permits'), [
        'other-staff',
        'Penata Perizinan Ahli Pertama',
        'permits',
        'EXPERT',
        'kabid-izin',
        { persona: 'otherStaff' },
      ]),
    ]),
    ...at('dinas-lingkungan-hidup', [
      ['kadlh', 'Kepala Dinas Lingkungan Hidup', 'topLeader', 'TOP', 'head', { isHead: true, back: LEADER }],
      [
        'kabid-sampah',
        'Kepala Bidang Pengelolaan Sampah',
        'leader',
        'ADMINISTRATOR',
        'kadlh',
        { back: ['S.T., M.Si.'], ...other(stress('waste'), 'otherSupervisor') },
      ],
      [
        'petugas-dlh',
        'Pengendali Dampak Lingkungan Ahli Pertama',
        'waste',
        'EXPERT',
        'kabid-sampah',
        { count: stress('waste') ? 8 : 2, back: ENGINEER },
      ],
      ...when(stress('waste'), [
        'other-staff',
        'Pengendali Dampak Lingkungan Ahli Pertama',
        'waste',
        'EXPERT',
        'kabid-sampah',
        { persona: 'otherStaff' },
      ]),
    ]),
    ...at('uptd-tempat-pemrosesan-akhir', [
      [
        'ka-tpa',
        'Kepala UPTD Tempat Pemrosesan Akhir',
        'leader',
        'SUPERVISOR',
        'kadlh',
        { isHead: true, back: ENGINEER },
      ],
      [
        'petugas-tpa',
        'Pengawas Lingkungan Terampil',
        'waste',
        'SKILLED',
        'ka-tpa',
        { count: 2, back: ENGINEER },
      ],
    ]),
    ...at('dinas-perhubungan', [
      ['kadishub', 'Kepala Dinas Perhubungan', 'topLeader', 'TOP', 'head', { isHead: true, back: LEADER }],
      [
        'kabid-lalin',
        'Kepala Bidang Lalu Lintas dan Angkutan',
        'leader',
        'ADMINISTRATOR',
        'kadishub',
        { back: ['S.T., M.T.'], ...other(stress('transport'), 'otherSupervisor') },
      ],
      [
        'petugas-dishub',
        'Penguji Kendaraan Bermotor Terampil',
        'transport',
        'SKILLED',
        'kabid-lalin',
        { count: stress('transport') ? 8 : 2, back: ENGINEER },
      ],
      ...when(stress('transport'), [
        'other-staff',
        'Analis Transportasi Ahli Pertama',
        'transport',
        'EXPERT',
        'kabid-lalin',
        { persona: 'otherStaff' },
      ]),
    ]),
    ...at(district, [
      [
        'camat',
        `Camat ${region.district}`,
        'topLeader',
        'ADMINISTRATOR',
        'sekda',
        { isHead: true, back: LEADER },
      ],
      [
        'sekcam',
        'Sekretaris Kecamatan',
        'leader',
        'SUPERVISOR',
        'camat',
        {
          back: OFFICE,
          actingHeadOf: { unit: ward, title: region.wardKind === 'Desa' ? 'Plt. Kepala Desa' : 'Plt. Lurah' },
        },
      ],
      ['pelayanan-kec', 'Pengelola Layanan Operasional', 'counter', 'CLERK', 'sekcam', { back: OFFICE }],
    ]),
    ...at(ward, [
      [
        'pelayanan-kel',
        'Pengelola Layanan Operasional',
        'counter',
        'CLERK',
        'sekcam',
        { count: 2, back: OFFICE },
      ],
    ]),
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
const when = (here: boolean, seat: Seat): Seat[] => (here ? [seat] : [])

type Seat = readonly [
  key: string,
  title: string,
  job: JobKey,
  level: Level,
  above: string | null,
  more?: Omit<SeatSpec, 'key' | 'unit' | 'title' | 'job' | 'level' | 'above'>,
]

const at = (unit: string, seats: readonly Seat[]): SeatSpec[] =>
  seats.map(([key, title, job, level, above, more]) => ({ key, unit, title, job, level, above, ...more }))

type More = Pick<UnitSpec, 'parent' | 'promise'>
const unit =
  (isPublic: boolean) =>
  (slug: string, name: string, kind: string, theme: ThemeKey, more: More = {}): UnitSpec => ({
    slug,
    name,
    kind,
    theme,
    isPublic,
    ...more,
  })
/** Serves citizens, who read of it. */
const open = unit(true)
const inner = unit(false)
