// Units and seats of a region.
import { healthSeats } from './organization/health.ts'
import { at, LEADER, OFFICE, type SeatSpec, slug } from './organization/seat.ts'
import { serviceSeats } from './organization/services.ts'
import type { RegionSpec } from './regions.ts'
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

export type Organization = { units: readonly UnitSpec[]; seats: readonly SeatSpec[] }

/** The whole government of a demo region: about eighty-five people in sixteen units. */
export function fullOrganization(region: RegionSpec): Organization {
  const [clinic, otherClinic] = region.clinics
  const agency = region.personnelAgency.toLowerCase()
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
    ...healthSeats(region),
    ...serviceSeats(region),
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
