// Standard indicators by kind of post and unit. The sources name a kind of rule, never an article: BKD puts its own there.

export type StandardSpec = {
  service: string
  unitKind?: string
  posts?: string
  family: 'QUALITY' | 'SPEED' | 'SATISFACTION' | 'COVERAGE' | 'OUTPUT' | 'COST'
  aspect: 'QUANTITY' | 'QUALITY' | 'TIME' | 'COST'
  result: string
  text: string
  target?: number
  unit: string
  direction?: 'DOWN'
  source: string
}

const HEALTH = 'Standar pelayanan minimal bidang kesehatan'
const EDUCATION = 'Standar pelayanan minimal bidang pendidikan'
const PERMITS = 'Standar pelayanan perizinan daerah'
const REGISTRY = 'Standar pelayanan administrasi kependudukan'
const SURVEY = 'Pedoman survei kepuasan masyarakat'
const WASTE = 'Standar pelayanan persampahan daerah'
const TRANSPORT = 'Standar pelayanan minimal angkutan dan lalu lintas'
const PERSONNEL = 'Standar pelayanan kepegawaian daerah'

const CARE = 'Terlayaninya pasien sesuai standar pelayanan'
const IMMUNISED = 'Terlindunginya bayi dan balita melalui imunisasi'
const TAUGHT = 'Meningkatnya hasil belajar siswa'
const LED = 'Terkelolanya sekolah dengan guru yang terus berkembang'
const PERMITTED = 'Terbitnya izin tepat waktu sesuai standar pelayanan'
const REGISTERED = 'Terbitnya dokumen kependudukan yang benar dan tepat waktu'
const CLEAN = 'Terangkutnya sampah setiap hari layanan'
const MOVING = 'Lancarnya lalu lintas dan layanan angkutan'
const SERVED = 'Selesainya layanan kepegawaian tepat waktu'

const NURSES = 'perawat|bidan|dokter'
const TEACHERS = 'guru'
const COUNTERS = 'perizinan|penata perizinan|pelayanan'

export const STANDARDS: readonly StandardSpec[] = [
  {
    service: 'Kesehatan',
    posts: NURSES,
    family: 'OUTPUT',
    aspect: 'QUANTITY',
    result: CARE,
    text: 'Jumlah pasien yang dilayani',
    target: 2400,
    unit: 'pasien',
    source: HEALTH,
  },
  {
    service: 'Kesehatan',
    posts: NURSES,
    family: 'SATISFACTION',
    aspect: 'QUALITY',
    result: CARE,
    text: 'Indeks kepuasan pasien',
    target: 85,
    unit: 'indeks',
    source: SURVEY,
  },
  {
    service: 'Kesehatan',
    posts: NURSES,
    family: 'SPEED',
    aspect: 'TIME',
    result: CARE,
    text: 'Waktu tunggu pasien sampai diperiksa',
    target: 30,
    unit: 'menit',
    direction: 'DOWN',
    source: HEALTH,
  },
  {
    service: 'Kesehatan',
    posts: 'bidan|perawat|imunisasi|vaksin',
    family: 'COVERAGE',
    aspect: 'QUANTITY',
    result: IMMUNISED,
    text: 'Jumlah bayi dengan imunisasi dasar lengkap',
    target: 240,
    unit: 'bayi',
    source: HEALTH,
  },
  {
    service: 'Kesehatan',
    posts: 'bidan|perawat|imunisasi|vaksin',
    family: 'COVERAGE',
    aspect: 'QUALITY',
    result: IMMUNISED,
    text: 'Cakupan imunisasi dasar lengkap',
    target: 95,
    unit: '%',
    source: HEALTH,
  },
  {
    service: 'Pendidikan',
    posts: TEACHERS,
    family: 'QUALITY',
    aspect: 'QUALITY',
    result: TAUGHT,
    text: 'Siswa yang mencapai kompetensi minimum',
    target: 80,
    unit: '%',
    source: EDUCATION,
  },
  {
    service: 'Pendidikan',
    posts: TEACHERS,
    family: 'OUTPUT',
    aspect: 'QUANTITY',
    result: TAUGHT,
    text: 'Jumlah pertemuan pembelajaran yang terlaksana',
    target: 720,
    unit: 'pertemuan',
    source: EDUCATION,
  },
  {
    service: 'Pendidikan',
    posts: TEACHERS,
    family: 'SPEED',
    aspect: 'TIME',
    result: TAUGHT,
    text: 'Hasil penilaian dikembalikan kepada siswa',
    target: 7,
    unit: 'hari kerja',
    direction: 'DOWN',
    source: EDUCATION,
  },
  {
    service: 'Pendidikan',
    posts: 'kepala sekolah',
    family: 'QUALITY',
    aspect: 'QUALITY',
    result: LED,
    text: 'Guru yang disupervisi dan ditindaklanjuti',
    target: 100,
    unit: '%',
    source: EDUCATION,
  },
  {
    service: 'Pendidikan',
    posts: 'kepala sekolah',
    family: 'COVERAGE',
    aspect: 'QUANTITY',
    result: LED,
    text: 'Jumlah guru yang mengikuti pelatihan',
    target: 20,
    unit: 'guru',
    source: EDUCATION,
  },
  {
    service: 'Penanaman Modal',
    posts: COUNTERS,
    family: 'SPEED',
    aspect: 'TIME',
    result: PERMITTED,
    text: 'Waktu terbit izin sejak berkas lengkap',
    target: 3,
    unit: 'hari kerja',
    direction: 'DOWN',
    source: PERMITS,
  },
  {
    service: 'Penanaman Modal',
    posts: COUNTERS,
    family: 'QUALITY',
    aspect: 'QUALITY',
    result: PERMITTED,
    text: 'Izin yang terbit tepat waktu',
    target: 95,
    unit: '%',
    source: PERMITS,
  },
  {
    service: 'Penanaman Modal',
    posts: COUNTERS,
    family: 'OUTPUT',
    aspect: 'QUANTITY',
    result: PERMITTED,
    text: 'Jumlah permohonan izin yang selesai',
    target: 900,
    unit: 'izin',
    source: PERMITS,
  },
  {
    service: 'Kependudukan',
    posts: 'kependudukan|pelayanan|registrasi',
    family: 'SPEED',
    aspect: 'TIME',
    result: REGISTERED,
    text: 'Akta terbit sejak berkas lengkap',
    target: 1,
    unit: 'hari kerja',
    direction: 'DOWN',
    source: REGISTRY,
  },
  {
    service: 'Kependudukan',
    posts: 'kependudukan|pelayanan|registrasi',
    family: 'QUALITY',
    aspect: 'QUALITY',
    result: REGISTERED,
    text: 'Dokumen yang terbit tanpa perbaikan',
    target: 99,
    unit: '%',
    source: REGISTRY,
  },
  {
    service: 'Lingkungan Hidup',
    posts: 'kebersihan|lingkungan|sampah|persampahan',
    family: 'COVERAGE',
    aspect: 'QUANTITY',
    result: CLEAN,
    text: 'Jumlah titik yang terangkut tiap hari layanan',
    target: 40,
    unit: 'titik',
    source: WASTE,
  },
  {
    service: 'Lingkungan Hidup',
    posts: 'kebersihan|lingkungan|sampah|persampahan',
    family: 'SPEED',
    aspect: 'TIME',
    result: CLEAN,
    text: 'Laporan sampah menumpuk ditangani',
    target: 1,
    unit: 'hari kerja',
    direction: 'DOWN',
    source: WASTE,
  },
  {
    service: 'Perhubungan',
    posts: 'perhubungan|lalu lintas|angkutan|penguji',
    family: 'SPEED',
    aspect: 'TIME',
    result: MOVING,
    text: 'Lampu lalu lintas yang mati diperbaiki',
    target: 6,
    unit: 'jam',
    direction: 'DOWN',
    source: TRANSPORT,
  },
  {
    service: 'Perhubungan',
    posts: 'perhubungan|lalu lintas|angkutan|penguji',
    family: 'QUALITY',
    aspect: 'QUALITY',
    result: MOVING,
    text: 'Kendaraan yang lulus uji pada kunjungan pertama',
    target: 85,
    unit: '%',
    source: TRANSPORT,
  },
  {
    service: 'Kepegawaian',
    posts: 'kepegawaian|sumber daya manusia|sdm',
    family: 'SPEED',
    aspect: 'TIME',
    result: SERVED,
    text: 'Usul kepegawaian selesai sejak lengkap',
    target: 5,
    unit: 'hari kerja',
    direction: 'DOWN',
    source: PERSONNEL,
  },
  {
    service: 'Kepegawaian',
    posts: 'kepegawaian|sumber daya manusia|sdm',
    family: 'QUALITY',
    aspect: 'QUALITY',
    result: SERVED,
    text: 'Usul yang selesai tepat waktu',
    target: 95,
    unit: '%',
    source: PERSONNEL,
  },
  {
    service: 'Kesehatan',
    posts: NURSES,
    family: 'QUALITY',
    aspect: 'QUALITY',
    result: CARE,
    text: 'Pasien yang ditangani sesuai alur klinis',
    target: 95,
    unit: '%',
    source: HEALTH,
  },
  {
    service: 'Pendidikan',
    posts: TEACHERS,
    family: 'SATISFACTION',
    aspect: 'QUALITY',
    result: TAUGHT,
    text: 'Indeks kepuasan orang tua siswa',
    target: 85,
    unit: 'indeks',
    source: SURVEY,
  },
  {
    service: 'Penanaman Modal',
    posts: COUNTERS,
    family: 'SATISFACTION',
    aspect: 'QUALITY',
    result: PERMITTED,
    text: 'Indeks kepuasan pemohon izin',
    target: 88,
    unit: 'indeks',
    source: SURVEY,
  },
  {
    service: 'Kependudukan',
    posts: 'kependudukan|pelayanan|registrasi',
    family: 'SATISFACTION',
    aspect: 'QUALITY',
    result: REGISTERED,
    text: 'Indeks kepuasan pemohon dokumen',
    target: 88,
    unit: 'indeks',
    source: SURVEY,
  },
]
