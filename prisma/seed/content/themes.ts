// What each kind of unit is for: the indicators it answers for before the public, and how each number is made.

export type ThemeKey =
  | 'secretariat'
  | 'personnel'
  | 'audit'
  | 'health'
  | 'clinic'
  | 'education'
  | 'school'
  | 'registry'
  | 'permits'
  | 'waste'
  | 'transport'
  | 'district'

export type UnitIndicatorSpec = {
  name: string
  /** The result that a leader answers for. */
  outcome: string
  unit: string
  direction: 'UP' | 'DOWN'
  method: string
  source: 'LOG' | 'DOCUMENT' | 'SURVEY' | 'INTERVIEW' | 'OBSERVATION' | 'SYSTEM'
  sourceText: string
  /** Where the unit stood two years ago and what it wants at the end of this year. */
  from: number
  to: number
  /** Counts add up within the year; shares do not. */
  counted?: boolean
  decimals?: number
  /** Which of the region's goals it serves, from 0. */
  goal: number
}

export type Theme = { subject: string; indicators: readonly UnitIndicatorSpec[] }

export const THEMES: Record<ThemeKey, Theme> = {
  secretariat: {
    subject: 'kebijakan daerah',
    indicators: [
      {
        name: 'Rancangan keputusan selesai tepat waktu',
        outcome: 'Meningkatnya ketepatan waktu penyiapan keputusan kepala daerah',
        unit: '%',
        direction: 'UP',
        method:
          'Rancangan yang selesai paling lama 10 hari kerja dibagi seluruh rancangan yang diterima, dikali 100.',
        source: 'DOCUMENT',
        sourceText: 'Register produk hukum',
        from: 74,
        to: 90,
        goal: 3,
      },
      {
        name: 'Perangkat daerah dengan laporan kinerja lengkap',
        outcome: 'Meningkatnya kelengkapan laporan kinerja perangkat daerah',
        unit: '%',
        direction: 'UP',
        method:
          'Perangkat daerah yang laporan triwulannya lengkap dibagi seluruh perangkat daerah, dikali 100.',
        source: 'DOCUMENT',
        sourceText: 'Rekap laporan kinerja',
        from: 68,
        to: 95,
        goal: 3,
      },
    ],
  },
  personnel: {
    subject: 'kinerja pegawai',
    indicators: [
      {
        name: 'Layanan kepegawaian selesai tepat waktu',
        outcome: 'Meningkatnya ketepatan waktu layanan kepegawaian',
        unit: '%',
        direction: 'UP',
        method: 'Usul yang selesai sesuai standar waktunya dibagi seluruh usul yang lengkap, dikali 100.',
        source: 'SYSTEM',
        sourceText: 'Daftar usul layanan kepegawaian',
        from: 79,
        to: 94,
        goal: 3,
      },
      {
        name: 'Pegawai dengan data kepegawaian mutakhir',
        outcome: 'Meningkatnya kemutakhiran data kepegawaian',
        unit: '%',
        direction: 'UP',
        method: 'Pegawai yang seluruh riwayatnya terisi dibagi seluruh pegawai, dikali 100.',
        source: 'SYSTEM',
        sourceText: 'Basis data kepegawaian',
        from: 71,
        to: 96,
        goal: 3,
      },
    ],
  },
  audit: {
    subject: 'pengawasan',
    indicators: [
      {
        name: 'Rekomendasi pemeriksaan yang ditindaklanjuti',
        outcome: 'Meningkatnya tindak lanjut rekomendasi pemeriksaan',
        unit: '%',
        direction: 'UP',
        method:
          'Rekomendasi yang sudah ditindaklanjuti dibagi seluruh rekomendasi yang jatuh tempo, dikali 100.',
        source: 'DOCUMENT',
        sourceText: 'Pemantauan tindak lanjut',
        from: 66,
        to: 88,
        goal: 3,
      },
      {
        name: 'Pengaduan yang dijawab tepat waktu',
        outcome: 'Meningkatnya ketepatan waktu jawaban pengaduan',
        unit: '%',
        direction: 'UP',
        method: 'Pengaduan yang dijawab sesuai batas waktu dibagi seluruh pengaduan, dikali 100.',
        source: 'SYSTEM',
        sourceText: 'Register pengaduan',
        from: 72,
        to: 92,
        goal: 0,
      },
    ],
  },
  health: {
    subject: 'kesehatan masyarakat',
    indicators: [
      {
        name: 'Puskesmas dengan imunisasi dasar lengkap sesuai target',
        outcome: 'Meningkatnya cakupan imunisasi dasar lengkap di puskesmas',
        unit: '%',
        direction: 'UP',
        method: 'Puskesmas yang mencapai target imunisasi triwulannya dibagi seluruh puskesmas, dikali 100.',
        source: 'DOCUMENT',
        sourceText: 'Laporan bulanan imunisasi',
        from: 70,
        to: 92,
        goal: 1,
      },
      {
        name: 'Kepuasan warga atas layanan kesehatan',
        outcome: 'Meningkatnya kepuasan warga atas layanan kesehatan',
        unit: 'nilai',
        direction: 'UP',
        method:
          'Rata-rata nilai kartu pendapat yang diisi pasien setelah diperiksa, skala 0 sampai 100. Bukan indeks kepuasan (IKM) layanan, yang dihitung dari survei warga.',
        source: 'SURVEY',
        sourceText: 'Kartu pendapat pasien',
        from: 79.4,
        to: 86,
        decimals: 1,
        goal: 1,
      },
      {
        name: 'Laporan penyakit menular lewat 24 jam',
        outcome: 'Menurunnya laporan penyakit menular yang terlambat',
        unit: '%',
        direction: 'DOWN',
        method: 'Laporan yang masuk lewat 24 jam dibagi seluruh laporan, dikali 100.',
        source: 'SYSTEM',
        sourceText: 'Sistem kewaspadaan dini',
        from: 21,
        to: 8,
        goal: 1,
      },
    ],
  },
  clinic: {
    subject: 'layanan puskesmas',
    indicators: [
      {
        name: 'Cakupan imunisasi dasar lengkap bayi',
        outcome: 'Meningkatnya cakupan imunisasi dasar lengkap bayi',
        unit: '%',
        direction: 'UP',
        method: 'Bayi yang imunisasinya lengkap dibagi seluruh bayi sasaran di wilayah kerja, dikali 100.',
        source: 'DOCUMENT',
        sourceText: 'Kohort bayi dan laporan posyandu',
        from: 78,
        to: 95,
        goal: 1,
      },
      {
        name: 'Pasien rawat jalan yang dilayani',
        outcome: 'Terlayaninya warga yang berobat jalan',
        unit: 'pasien',
        direction: 'UP',
        method: 'Jumlah kunjungan pasien rawat jalan yang tercatat dalam rekam medis.',
        source: 'SYSTEM',
        sourceText: 'Rekam medis elektronik',
        from: 20400,
        to: 24000,
        counted: true,
        goal: 1,
      },
      {
        name: 'Waktu tunggu pendaftaran sampai diperiksa',
        outcome: 'Menurunnya waktu tunggu pasien',
        unit: 'menit',
        direction: 'DOWN',
        method: 'Rata-rata selisih waktu antara nomor antrean diambil dan pasien dipanggil.',
        source: 'OBSERVATION',
        sourceText: 'Mesin antrean dan pengamatan mingguan',
        from: 52,
        to: 30,
        goal: 0,
      },
      {
        name: 'Kepuasan pasien rawat jalan',
        outcome: 'Meningkatnya kepuasan pasien',
        unit: 'nilai',
        direction: 'UP',
        method:
          'Rata-rata nilai kartu pendapat yang diisi pasien setelah diperiksa, skala 0 sampai 100. Bukan indeks kepuasan (IKM) layanan, yang dihitung dari survei warga.',
        source: 'SURVEY',
        sourceText: 'Kartu pendapat pasien',
        from: 78.2,
        to: 87,
        decimals: 1,
        goal: 1,
      },
    ],
  },
  education: {
    subject: 'mutu pendidikan',
    indicators: [
      {
        name: 'Sekolah yang memenuhi standar mutu',
        outcome: 'Meningkatnya sekolah yang memenuhi standar mutu',
        unit: '%',
        direction: 'UP',
        method: 'Sekolah negeri dengan rapor mutu baik dibagi seluruh sekolah negeri, dikali 100.',
        source: 'DOCUMENT',
        sourceText: 'Rapor mutu satuan pendidikan',
        from: 61,
        to: 80,
        goal: 1,
      },
      {
        name: 'Anak putus sekolah yang kembali belajar',
        outcome: 'Kembalinya anak putus sekolah ke bangku belajar',
        unit: 'anak',
        direction: 'UP',
        method: 'Jumlah anak dalam daftar putus sekolah yang tercatat kembali belajar.',
        source: 'DOCUMENT',
        sourceText: 'Daftar anak tidak sekolah',
        from: 120,
        to: 200,
        counted: true,
        goal: 1,
      },
    ],
  },
  school: {
    subject: 'pembelajaran',
    indicators: [
      {
        name: 'Siswa yang mencapai kompetensi minimum membaca',
        outcome: 'Meningkatnya kemampuan membaca siswa',
        unit: '%',
        direction: 'UP',
        method: 'Siswa yang lulus asesmen membaca dibagi seluruh peserta asesmen, dikali 100.',
        source: 'DOCUMENT',
        sourceText: 'Asesmen sekolah',
        from: 64,
        to: 82,
        goal: 1,
      },
      {
        name: 'Siswa yang mencapai kompetensi minimum berhitung',
        outcome: 'Meningkatnya kemampuan berhitung siswa',
        unit: '%',
        direction: 'UP',
        method: 'Siswa yang lulus asesmen berhitung dibagi seluruh peserta asesmen, dikali 100.',
        source: 'DOCUMENT',
        sourceText: 'Asesmen sekolah',
        from: 57,
        to: 76,
        goal: 1,
      },
      {
        name: 'Kehadiran siswa',
        outcome: 'Meningkatnya kehadiran siswa',
        unit: '%',
        direction: 'UP',
        method: 'Hari hadir seluruh siswa dibagi hari belajar dikali jumlah siswa, dikali 100.',
        source: 'SYSTEM',
        sourceText: 'Presensi sekolah',
        from: 91,
        to: 96,
        decimals: 1,
        goal: 1,
      },
    ],
  },
  registry: {
    subject: 'dokumen kependudukan',
    indicators: [
      {
        name: 'Dokumen kependudukan selesai dalam 1 hari kerja',
        outcome: 'Meningkatnya kecepatan dokumen kependudukan',
        unit: '%',
        direction: 'UP',
        method:
          'Dokumen yang terbit paling lama 1 hari kerja sejak berkas lengkap dibagi seluruh dokumen, dikali 100.',
        source: 'SYSTEM',
        sourceText: 'Sistem informasi administrasi kependudukan',
        from: 69,
        to: 93,
        goal: 0,
      },
      {
        name: 'Anak yang memiliki akta kelahiran',
        outcome: 'Meningkatnya kepemilikan akta kelahiran anak',
        unit: '%',
        direction: 'UP',
        method: 'Anak berusia 0 sampai 17 tahun yang memiliki akta dibagi seluruh anak terdata, dikali 100.',
        source: 'SYSTEM',
        sourceText: 'Data konsolidasi kependudukan',
        from: 93.1,
        to: 98.5,
        decimals: 1,
        goal: 0,
      },
      {
        name: 'Warga yang datang lebih dari sekali untuk satu dokumen',
        outcome: 'Menurunnya kunjungan ulang warga',
        unit: '%',
        direction: 'DOWN',
        method: 'Pemohon yang datang lebih dari sekali dibagi seluruh pemohon, dikali 100.',
        source: 'OBSERVATION',
        sourceText: 'Catatan loket',
        from: 24,
        to: 9,
        goal: 0,
      },
    ],
  },
  permits: {
    subject: 'perizinan',
    indicators: [
      {
        name: 'Izin yang selesai tepat waktu',
        outcome: 'Meningkatnya ketepatan waktu perizinan',
        unit: '%',
        direction: 'UP',
        method: 'Izin yang terbit sesuai standar waktunya dibagi seluruh izin yang terbit, dikali 100.',
        source: 'SYSTEM',
        sourceText: 'Sistem perizinan',
        from: 76,
        to: 95,
        goal: 0,
      },
      {
        name: 'Rata-rata waktu izin usaha mikro',
        outcome: 'Menurunnya waktu penyelesaian izin usaha mikro',
        unit: 'hari',
        direction: 'DOWN',
        method: 'Rata-rata hari kerja sejak berkas lengkap sampai izin terbit.',
        source: 'SYSTEM',
        sourceText: 'Sistem perizinan',
        from: 5.8,
        to: 3,
        decimals: 1,
        goal: 0,
      },
      {
        name: 'Izin yang diterbitkan',
        outcome: 'Terbitnya izin yang dimohonkan warga',
        unit: 'izin',
        direction: 'UP',
        method: 'Jumlah izin yang terbit dalam masa hitung.',
        source: 'SYSTEM',
        sourceText: 'Sistem perizinan',
        from: 5200,
        to: 6400,
        counted: true,
        goal: 0,
      },
      {
        name: 'Kepuasan pemohon izin',
        outcome: 'Meningkatnya kepuasan pemohon izin',
        unit: 'nilai',
        direction: 'UP',
        method:
          'Rata-rata nilai kartu pendapat yang diisi pemohon saat mengambil izin, skala 0 sampai 100. Bukan indeks kepuasan (IKM) layanan, yang dihitung dari survei warga.',
        source: 'SURVEY',
        sourceText: 'Kartu pendapat pemohon izin',
        from: 80.1,
        to: 88,
        decimals: 1,
        goal: 0,
      },
    ],
  },
  waste: {
    subject: 'persampahan',
    indicators: [
      {
        name: 'Sampah yang terangkut',
        outcome: 'Meningkatnya sampah yang terangkut',
        unit: '%',
        direction: 'UP',
        method: 'Berat sampah yang masuk ke tempat pemrosesan dibagi perkiraan timbulan, dikali 100.',
        source: 'SYSTEM',
        sourceText: 'Jembatan timbang',
        from: 78,
        to: 92,
        goal: 2,
      },
      {
        name: 'Sampah yang dipilah dan diolah',
        outcome: 'Meningkatnya pengurangan sampah dari sumbernya',
        unit: 'ton',
        direction: 'UP',
        method: 'Jumlah berat sampah yang dicatat bank sampah dan rumah kompos.',
        source: 'DOCUMENT',
        sourceText: 'Buku bank sampah',
        from: 840,
        to: 1500,
        counted: true,
        goal: 2,
      },
      {
        name: 'Kepuasan warga atas kebersihan',
        outcome: 'Meningkatnya kepuasan warga atas kebersihan',
        unit: 'nilai',
        direction: 'UP',
        method:
          'Rata-rata nilai kartu pendapat yang diisi warga di tiap kelurahan, skala 0 sampai 100. Bukan indeks kepuasan (IKM) layanan, yang dihitung dari survei warga.',
        source: 'SURVEY',
        sourceText: 'Kartu pendapat warga per kelurahan',
        from: 73.5,
        to: 83,
        decimals: 1,
        goal: 2,
      },
    ],
  },
  transport: {
    subject: 'perhubungan',
    indicators: [
      {
        name: 'Angkutan umum yang tiba tepat waktu',
        outcome: 'Meningkatnya ketepatan waktu angkutan umum',
        unit: '%',
        direction: 'UP',
        method:
          'Keberangkatan yang meleset paling lama 10 menit dibagi seluruh keberangkatan yang diamati, dikali 100.',
        source: 'OBSERVATION',
        sourceText: 'Pengamatan di halte',
        from: 58,
        to: 80,
        goal: 2,
      },
      {
        name: 'Lampu lalu lintas yang berfungsi',
        outcome: 'Terjaganya lampu lalu lintas',
        unit: '%',
        direction: 'UP',
        method: 'Simpang yang lampunya berfungsi pada hari pemeriksaan dibagi seluruh simpang, dikali 100.',
        source: 'OBSERVATION',
        sourceText: 'Pemeriksaan bulanan',
        from: 86,
        to: 97,
        goal: 2,
      },
      {
        name: 'Titik parkir liar',
        outcome: 'Menurunnya parkir liar',
        unit: 'titik',
        direction: 'DOWN',
        method: 'Jumlah titik yang dua kali kedapatan dalam patroli satu triwulan.',
        source: 'OBSERVATION',
        sourceText: 'Laporan patroli',
        from: 46,
        to: 20,
        goal: 2,
      },
    ],
  },
  district: {
    subject: 'layanan kecamatan',
    indicators: [
      {
        name: 'Surat keterangan selesai pada hari yang sama',
        outcome: 'Meningkatnya kecepatan surat keterangan',
        unit: '%',
        direction: 'UP',
        method: 'Surat yang selesai pada hari permohonan dibagi seluruh surat, dikali 100.',
        source: 'DOCUMENT',
        sourceText: 'Buku register pelayanan',
        from: 77,
        to: 94,
        goal: 0,
      },
      {
        name: 'Usulan warga yang dijawab',
        outcome: 'Meningkatnya usulan warga yang dijawab',
        unit: '%',
        direction: 'UP',
        method: 'Usulan musyawarah yang dijawab tertulis dibagi seluruh usulan, dikali 100.',
        source: 'DOCUMENT',
        sourceText: 'Berita acara musyawarah',
        from: 55,
        to: 85,
        goal: 0,
      },
    ],
  },
}
