// The five regions with their codes (domain.md §9.7). Every person, promise and number in them is invented.
import type { SeedZone } from '../build/calendar.ts'
import { banjar, bugisMakassar, javanese, kaili, type NamePool, malay } from './names.ts'

/** The people whom the README, the demo and the tests know by name. */
export type PersonaKey =
  | 'head'
  | 'unitHead'
  | 'supervisor'
  | 'staff'
  | 'otherSupervisor'
  | 'otherStaff'
  | 'admin'
  | 'secondAdmin'
  | 'inspector'

export type PersonaSpec = {
  name: string
  front?: string
  back?: string
  /** Null for an elected head, who has no NIP and signs in by a user name. */
  nip: string | null
  login?: string
}

export type RegionSpec = {
  id: number
  slug: string
  name: string
  displayName: string
  shortName: string
  kind: 'KOTA' | 'KABUPATEN'
  headTitle: string
  province: string
  kemendagriCode: string
  bpsCode: string
  bknInstansiId: string
  zone: SeedZone
  personnelAgency: string
  personnelAgencyName: string
  names: NamePool
  /** Names of villages and wards, for texts and for units. */
  places: readonly string[]
  district: string
  ward: string
  wardKind: 'Kelurahan' | 'Desa'
  clinics: readonly [string, string]
  school: string
  vision: string
  missions: readonly { mission: string; goal: string }[]
  /** The service that the region's own seed text tells of; its unit gets more people. */
  stressed: 'permits' | 'registry' | 'school' | 'waste' | 'transport'
  personas: Record<PersonaKey, PersonaSpec>
}

const BKPSDM = 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'
const BKPSDMD = `${BKPSDM} Daerah`

export const REGIONS: readonly RegionSpec[] = [
  {
    id: 1,
    slug: 'surakarta',
    name: 'Kota Surakarta',
    displayName: 'Kota Surakarta',
    shortName: 'Surakarta',
    kind: 'KOTA',
    headTitle: 'Wali Kota',
    province: 'Jawa Tengah',
    kemendagriCode: '33.72',
    bpsCode: '3372',
    bknInstansiId: 'A5EB03E23B43F6A0E040640A040252AD',
    zone: 'Asia/Jakarta',
    personnelAgency: 'BKPSDM',
    personnelAgencyName: BKPSDM,
    names: javanese,
    places: [
      'Laweyan',
      'Serengan',
      'Pasar Kliwon',
      'Jebres',
      'Banjarsari',
      'Sondakan',
      'Mojosongo',
      'Kadipiro',
      'Nusukan',
      'Pajang',
    ],
    district: 'Laweyan',
    ward: 'Sondakan',
    wardKind: 'Kelurahan',
    clinics: ['Puskesmas Laweyan', 'Puskesmas Mojosongo'],
    school: 'SMP Negeri Pajang',
    vision: 'Kota budaya yang melayani warganya dengan cepat, terbuka, dan ramah',
    missions: [
      {
        mission: 'Pelayanan publik yang cepat dan pasti',
        goal: 'Meningkatnya kepastian waktu layanan perizinan dan administrasi warga',
      },
      {
        mission: 'Warga yang sehat dan terdidik',
        goal: 'Meningkatnya jangkauan layanan kesehatan dasar dan mutu belajar',
      },
      {
        mission: 'Kota yang bersih dan mudah dijelajahi',
        goal: 'Meningkatnya kebersihan kota dan kelancaran lalu lintas',
      },
      {
        mission: 'Aparatur yang cakap dan tepercaya',
        goal: 'Meningkatnya kecakapan dan akuntabilitas aparatur',
      },
    ],
    stressed: 'permits',
    personas: {
      head: { name: 'Retno Wijayanti', nip: null, login: 'walikota' },
      unitHead: { name: 'Yusuf Hidayat', front: 'dr.', back: 'M.Kes.', nip: '197403122003121005' },
      supervisor: { name: 'Hendra Gunawan', back: 'S.Kep., Ns.', nip: '198106242006041007' },
      staff: { name: 'Sari Wulandari', back: 'A.Md.Kep.', nip: '199104152014022003' },
      otherSupervisor: { name: 'Ratna Kusumawati', back: 'S.E., M.M.', nip: '198009172005012009' },
      otherStaff: { name: 'Budi Santoso', back: 'S.A.P.', nip: '199303082019031004' },
      admin: { name: 'Ayu Lestari', back: 'S.Psi.', nip: '198812052011012006' },
      secondAdmin: { name: 'Dwi Prasetyo', back: 'S.Kom.', nip: '199011212015031002' },
      inspector: { name: 'Agus Setiawan', back: 'S.E., Ak.', nip: '197908302004121003' },
    },
  },
  {
    id: 2,
    slug: 'tebo',
    name: 'Kabupaten Tebo',
    displayName: 'Kabupaten Tebo (Muara Tebo)',
    shortName: 'Tebo',
    kind: 'KABUPATEN',
    headTitle: 'Bupati',
    province: 'Jambi',
    kemendagriCode: '15.09',
    bpsCode: '1508',
    bknInstansiId: 'A5EB03E23B2CF6A0E040640A040252AD',
    zone: 'Asia/Jakarta',
    personnelAgency: 'BKPSDM',
    personnelAgencyName: BKPSDM,
    names: malay,
    places: [
      'Muara Tebo',
      'Tebo Tengah',
      'Tebo Ilir',
      'Tebo Ulu',
      'Rimbo Bujang',
      'Sumay',
      'VII Koto',
      'Rimbo Ulu',
      'Tengah Ilir',
      'Serai Serumpun',
    ],
    district: 'Tebo Tengah',
    ward: 'Muara Tebo',
    wardKind: 'Kelurahan',
    clinics: ['Puskesmas Muara Tebo', 'Puskesmas Rimbo Bujang'],
    school: 'SMP Negeri Tebo Ulu',
    vision: 'Kabupaten yang melayani sampai ke desa, tertib, dan maju bersama',
    missions: [
      {
        mission: 'Layanan dokumen yang tidak menunggu',
        goal: 'Menurunnya keterlambatan dokumen kependudukan dan perizinan',
      },
      {
        mission: 'Kesehatan dan pendidikan sampai ke desa',
        goal: 'Meningkatnya jangkauan layanan dasar di desa yang jauh',
      },
      {
        mission: 'Lingkungan dan jalan yang terjaga',
        goal: 'Meningkatnya layanan persampahan dan keselamatan jalan',
      },
      {
        mission: 'Birokrasi yang dinilai dari hasil',
        goal: 'Meningkatnya ketepatan waktu dan akuntabilitas aparatur',
      },
    ],
    stressed: 'registry',
    personas: {
      head: { name: 'Marzuki Hamid', nip: null, login: 'bupati' },
      unitHead: { name: 'Amrizal Siregar', front: 'dr.', back: 'M.K.M.', nip: '197511082005011004' },
      supervisor: { name: 'Zulkarnain Idris', back: 'S.Kep., Ns.', nip: '198202142008031006' },
      staff: { name: 'Nurul Aini', back: 'A.Md.Kep.', nip: '199207222015032005' },
      otherSupervisor: { name: 'Rosmawati Daulay', back: 'S.Sos.', nip: '198104032006042008' },
      otherStaff: { name: 'Hendri Saputra', back: 'S.I.P.', nip: '199406112020121003' },
      admin: { name: 'Fitriani Hasan', back: 'S.H.', nip: '198905262012122004' },
      secondAdmin: { name: 'Rendi Pratama', back: 'S.Kom.', nip: '199112032018011002' },
      inspector: { name: 'Jamaluddin Nasir', back: 'S.E.', nip: '197806192003121007' },
    },
  },
  {
    id: 3,
    slug: 'makassar',
    name: 'Kota Makassar',
    displayName: 'Kota Makassar',
    shortName: 'Makassar',
    kind: 'KOTA',
    headTitle: 'Wali Kota',
    province: 'Sulawesi Selatan',
    kemendagriCode: '73.71',
    bpsCode: '7371',
    bknInstansiId: 'A5EB03E23C85F6A0E040640A040252AD',
    zone: 'Asia/Makassar',
    personnelAgency: 'BKPSDMD',
    personnelAgencyName: BKPSDMD,
    names: bugisMakassar,
    places: [
      'Tamalate',
      'Rappocini',
      'Panakkukang',
      'Manggala',
      'Biringkanaya',
      'Tamalanrea',
      'Ujung Tanah',
      'Tallo',
      'Mariso',
      'Bontoala',
    ],
    district: 'Rappocini',
    ward: 'Gunung Sari',
    wardKind: 'Kelurahan',
    clinics: ['Puskesmas Tamalate', 'Puskesmas Biringkanaya'],
    school: 'SMP Negeri Panakkukang',
    vision: 'Kota dunia yang memegang standar layanan untuk semua warganya',
    missions: [
      {
        mission: 'Standar layanan yang dipegang',
        goal: 'Meningkatnya kepatuhan unit layanan pada standar pelayanan',
      },
      {
        mission: 'Anak sehat dan berprestasi',
        goal: 'Meningkatnya cakupan imunisasi dan hasil belajar siswa',
      },
      {
        mission: 'Kota pesisir yang bersih dan lancar',
        goal: 'Meningkatnya pengelolaan sampah dan angkutan kota',
      },
      {
        mission: 'Aparatur yang belajar tanpa henti',
        goal: 'Meningkatnya kompetensi dan hasil kerja aparatur',
      },
    ],
    stressed: 'school',
    personas: {
      head: { name: 'Baharuddin Latief', nip: null, login: 'walikota' },
      unitHead: { name: 'Andi Rahmat', front: 'dr.', back: 'M.Kes.', nip: '197301252002121003' },
      supervisor: { name: 'Muhammad Ilham', back: 'S.Kep., Ns.', nip: '198010192005021004' },
      staff: { name: 'Andi Nurfadillah', back: 'A.Md.Kep.', nip: '199309282016022002' },
      otherSupervisor: {
        name: 'Hasnawati Daeng Ngai',
        front: 'Hj.',
        back: 'S.Pd., M.Pd.',
        nip: '197705142002122006',
      },
      otherStaff: { name: 'Syamsul Alam', back: 'S.Pd.', nip: '199002162019031007' },
      admin: { name: 'Nurjannah Tahir', back: 'S.Psi.', nip: '198708112010012005' },
      secondAdmin: { name: 'Irfan Mappaselleng', back: 'S.Kom.', nip: '199104302017051001' },
      inspector: { name: 'Abdul Kadir', back: 'S.E., M.Ak.', nip: '197607042001121002' },
    },
  },
  {
    id: 4,
    slug: 'samarinda',
    name: 'Kota Samarinda',
    displayName: 'Kota Samarinda',
    shortName: 'Samarinda',
    kind: 'KOTA',
    headTitle: 'Wali Kota',
    province: 'Kalimantan Timur',
    kemendagriCode: '64.72',
    bpsCode: '6472',
    bknInstansiId: 'A5EB03E23C6AF6A0E040640A040252AD',
    zone: 'Asia/Makassar',
    personnelAgency: 'BKPSDM',
    personnelAgencyName: BKPSDM,
    names: banjar,
    places: [
      'Samarinda Ulu',
      'Samarinda Ilir',
      'Sungai Kunjang',
      'Sambutan',
      'Palaran',
      'Loa Janan Ilir',
      'Sungai Pinang',
      'Samarinda Utara',
      'Samarinda Seberang',
      'Air Putih',
    ],
    district: 'Sungai Kunjang',
    ward: 'Karang Asam Ulu',
    wardKind: 'Kelurahan',
    clinics: ['Puskesmas Sungai Kunjang', 'Puskesmas Palaran'],
    school: 'SMP Negeri Sambutan',
    vision: 'Kota tepian yang bersih, terbuka, dan bertanggung jawab kepada warganya',
    missions: [
      {
        mission: 'Hasil kerja yang terbuka',
        goal: 'Meningkatnya keterbukaan hasil kerja dan kepuasan warga',
      },
      { mission: 'Layanan dasar yang merata', goal: 'Meningkatnya mutu layanan kesehatan dan pendidikan' },
      { mission: 'Tepian yang bersih', goal: 'Meningkatnya kebersihan kota dan pengurangan sampah' },
      {
        mission: 'Aparatur yang bertanggung jawab',
        goal: 'Meningkatnya akuntabilitas dan pembinaan aparatur',
      },
    ],
    stressed: 'waste',
    personas: {
      head: { name: 'Fahrurrazi Noor', nip: null, login: 'walikota' },
      unitHead: { name: 'Ismail Fahmi', front: 'dr.', back: 'M.A.R.S.', nip: '197409052004011006' },
      supervisor: { name: 'Rahmadi Arsyad', back: 'S.Kep., Ns.', nip: '198305172009031004' },
      staff: { name: 'Rusmini Hadijah', back: 'A.Md.Kep.', nip: '199008192013022004' },
      otherSupervisor: { name: 'Noorlaila Sari', back: 'S.T., M.Ling.', nip: '198207282007012005' },
      otherStaff: { name: 'Gusti Hairani', back: 'S.T.', nip: '199212142019032006' },
      admin: { name: 'Mega Anggraini', back: 'S.Sos.', nip: '198903022012022003' },
      secondAdmin: { name: 'Arief Budiman', back: 'S.Kom.', nip: '199206092018011004' },
      inspector: { name: 'Syahruddin Yusran', back: 'S.E.', nip: '197711232005011002' },
    },
  },
  {
    id: 5,
    slug: 'palu',
    name: 'Kota Palu',
    displayName: 'Kota Palu',
    shortName: 'Palu',
    kind: 'KOTA',
    headTitle: 'Wali Kota',
    province: 'Sulawesi Tengah',
    kemendagriCode: '72.71',
    bpsCode: '7271',
    bknInstansiId: 'A5EB03E23BB8F6A0E040640A040252AD',
    zone: 'Asia/Makassar',
    personnelAgency: 'BKPSDMD',
    personnelAgencyName: BKPSDMD,
    names: kaili,
    places: [
      'Palu Barat',
      'Palu Timur',
      'Palu Selatan',
      'Palu Utara',
      'Tatanga',
      'Ulujadi',
      'Mantikulore',
      'Tawaeli',
      'Tondo',
      'Birobuli',
    ],
    district: 'Mantikulore',
    ward: 'Tondo',
    wardKind: 'Kelurahan',
    clinics: ['Puskesmas Mantikulore', 'Puskesmas Tawaeli'],
    school: 'SMP Negeri Birobuli',
    vision: 'Kota teluk yang tangguh, adil, dan menghargai karya aparaturnya',
    missions: [
      {
        mission: 'Dokumen warga selesai cepat',
        goal: 'Meningkatnya kecepatan dan ketepatan dokumen kependudukan',
      },
      {
        mission: 'Sehat dan terdidik di lembah dan pesisir',
        goal: 'Meningkatnya layanan kesehatan dan inovasi pendidikan',
      },
      {
        mission: 'Perjalanan yang aman dan kota yang bersih',
        goal: 'Meningkatnya layanan angkutan umum dan kebersihan',
      },
      {
        mission: 'Karier aparatur yang adil',
        goal: 'Meningkatnya penempatan dan penilaian aparatur yang objektif',
      },
    ],
    stressed: 'transport',
    personas: {
      head: { name: 'Rahmawati Lapasere', nip: null, login: 'walikota' },
      unitHead: { name: 'Irwan Palewa', front: 'dr.', back: 'M.Kes.', nip: '197502172004121004' },
      supervisor: { name: 'Moh. Rizal Lawira', back: 'S.Kep., Ns.', nip: '198209062008011003' },
      staff: { name: 'Fatma Labulu', back: 'A.Md.Kep.', nip: '199105302015022001' },
      otherSupervisor: { name: 'Ni Made Suryani', back: 'S.T., M.T.', nip: '198111202006042005' },
      otherStaff: { name: 'Taufik Lasadam', back: 'S.Tr.', nip: '199407052020121006' },
      admin: { name: 'Dewi Lamuhidu', back: 'S.Psi.', nip: '198806142011012004' },
      secondAdmin: { name: 'Arman Tagunu', back: 'S.Kom.', nip: '199010092016031005' },
      inspector: { name: 'Yohanes Tandi', back: 'S.E., Ak.', nip: '197803282003121006' },
    },
  },
]
