// What each job promises for a year and what a day of it sounds like. In the texts {a|b} is a choice, {n:2-9} a
// number, {q:2-9} the number that counts for the indicator, {tempat} a place of the region, {tema} the unit's subject.

export type Aspect =
  | 'QUANTITY'
  | 'QUALITY'
  | 'TIME'
  | 'COST'
  | 'SERVICE_RECIPIENT'
  | 'BUSINESS_PROCESS'
  | 'INTERNAL_STRENGTHENING'
  | 'BUDGET'

export type JobIndicator = {
  aspect: Aspect
  text: string
  unit: string
  /** Absent where the target follows from what such a person does in a year. */
  target?: number
}

export type JobResult = {
  text: string
  additional?: boolean
  /** Which indicator of the unit it serves, from 0. */
  serves?: number
  indicators: readonly [JobIndicator, ...JobIndicator[]]
  logs: readonly string[]
  outcomes: readonly string[]
  minutes: readonly [number, number]
  /** How often it is done beside the others. */
  weight: number
}

export type JobKey =
  | 'none'
  | 'topLeader'
  | 'leader'
  | 'nurse'
  | 'vaccinator'
  | 'midwife'
  | 'doctor'
  | 'pharmacist'
  | 'nutritionist'
  | 'sanitarian'
  | 'epidemiologist'
  | 'teacher'
  | 'registrar'
  | 'permits'
  | 'waste'
  | 'transport'
  | 'counter'
  | 'clerk'
  | 'planner'
  | 'hr'
  | 'it'
  | 'auditor'

const quantity = (text: string, unit: string): JobIndicator => ({ aspect: 'QUANTITY', text, unit })
const quality = (text: string, unit: string, target: number): JobIndicator => ({
  aspect: 'QUALITY',
  text,
  unit,
  target,
})
const time = (text: string, unit: string, target: number): JobIndicator => ({
  aspect: 'TIME',
  text,
  unit,
  target,
})

const LEARNING: JobResult = {
  text: 'Meningkatnya kompetensi melalui pelatihan dan berbagi pengetahuan',
  additional: true,
  indicators: [quantity('Jumlah jam pelajaran yang diikuti', 'JP')],
  logs: [
    'Mengikuti pelatihan daring {literasi digital|pelayanan prima|keamanan informasi|pengelolaan arsip}, {q:2-6} JP',
    'Mengikuti {bimbingan teknis|lokakarya|seminar} {manajemen waktu|pelayanan publik|pengolahan data} di {tempat}, {q:3-8} JP',
    'Berbagi pengetahuan dengan {n:4-12} rekan tentang {aplikasi lembar kerja|tata naskah dinas|cara membuat laporan ringkas}, {q:2-3} JP',
  ],
  outcomes: [
    'Sertifikat sedang diproses penyelenggara',
    'Catatan materi dibagikan kepada tim',
    'Tugas akhir dikumpulkan tepat waktu',
  ],
  minutes: [90, 210],
  weight: 0.2,
}

export const JOBS: Record<JobKey, readonly JobResult[]> = {
  none: [],
  // Filled from the unit's theme: a leader answers for the unit's own indicators.
  topLeader: [],
  leader: [],

  nurse: [
    {
      text: 'Terlayaninya pasien rawat jalan sesuai standar asuhan keperawatan',
      serves: 1,
      indicators: [
        quantity('Jumlah pasien yang dilayani', 'pasien'),
        quality('Kelengkapan catatan asuhan', '%', 95),
      ],
      logs: [
        'Melayani {q:14-38} pasien rawat jalan di {poli umum|poli lansia|ruang pemeriksaan}, {n:2-6} dirujuk ke dokter',
        'Pengkajian awal dan pengukuran tanda vital {q:16-40} pasien {shift pagi|poli umum|poli lansia}',
        'Asuhan keperawatan {q:6-14} pasien {hipertensi|diabetes|asma|demam} di {poli umum|ruang observasi}',
        'Merawat luka dan mengganti balutan {q:3-9} pasien di ruang tindakan, {n:1-3} luka baru',
        'Triase {q:12-30} pasien pada {jam sibuk pagi|hari pasar|hari setelah libur} dan mengarahkan ke poli',
      ],
      outcomes: [
        'Seluruh pasien tercatat di rekam medis',
        'Dua pasien dijadwalkan kontrol ulang',
        'Satu pasien dirujuk ke rumah sakit',
        'Antrean selesai sebelum pukul 13.00',
        'Pasien memahami jadwal minum obat',
      ],
      minutes: [90, 210],
      weight: 3,
    },
    {
      text: 'Terlaksananya kunjungan rumah bagi pasien dengan risiko tinggi',
      serves: 3,
      indicators: [
        quantity('Jumlah keluarga yang dikunjungi', 'keluarga'),
        time('Kunjungan paling lama setelah rujukan', 'hari kerja', 3),
      ],
      logs: [
        'Kunjungan rumah {q:2-6} keluarga di {tempat} untuk memantau {hipertensi|pasien pascastroke|lansia sendirian|TB paru}',
        'Perawatan di rumah bagi {q:1-4} pasien di {tempat}, termasuk {ganti kateter|rawat luka|latihan gerak}',
        'Memeriksa kepatuhan minum obat {q:2-5} pasien di wilayah {tempat} bersama kader',
        'Pendataan keluarga sehat di {tempat}, {q:3-8} keluarga selesai dikunjungi',
      ],
      outcomes: [
        'Keluarga mengisi kartu pantau',
        'Tekanan darah satu pasien perlu ditinjau dokter',
        'Semua obat diminum sesuai jadwal',
        'Kader setempat ikut mendampingi',
      ],
      minutes: [75, 180],
      weight: 1.4,
    },
    {
      text: 'Meningkatnya pengetahuan warga tentang hidup sehat',
      serves: 3,
      indicators: [quantity('Jumlah warga yang mengikuti penyuluhan', 'orang')],
      logs: [
        'Penyuluhan {hipertensi|cuci tangan|gizi seimbang|bahaya rokok} di {posyandu|balai warga|sekolah} {tempat}, {q:12-45} warga hadir',
        'Memandu senam {lansia|prolanis} di halaman puskesmas, {q:15-40} peserta',
        'Menyiapkan dan menempel media edukasi {demam berdarah|imunisasi|kesehatan jiwa}, dibaca {q:10-30} pengunjung',
        'Konseling {q:4-12} pasien tentang {pola makan|olahraga|berhenti merokok} di ruang konsultasi',
      ],
      outcomes: [
        'Daftar hadir dilampirkan',
        'Warga meminta jadwal lanjutan bulan depan',
        'Pertanyaan terbanyak tentang obat rutin',
      ],
      minutes: [60, 150],
      weight: 1,
    },
    LEARNING,
  ],

  vaccinator: [
    {
      text: 'Tercapainya imunisasi dasar lengkap bayi di wilayah kerja',
      serves: 0,
      indicators: [
        quantity('Jumlah bayi yang diimunisasi', 'bayi'),
        quality('Kesesuaian rantai dingin vaksin', '%', 98),
      ],
      logs: [
        'Imunisasi {q:8-26} bayi di posyandu {tempat}, vaksin {DPT-HB-Hib|polio|campak rubela|BCG}',
        'Pelayanan imunisasi {q:6-18} bayi di puskesmas, {n:1-4} bayi menyusul minggu depan',
        'Sweeping imunisasi ke {n:4-12} rumah di {tempat}, {q:2-8} bayi diimunisasi',
        'Imunisasi {campak rubela|DPT lanjutan} di {posyandu|PAUD} {tempat}, {q:10-30} anak',
        'Imunisasi kejar bersama kader {tempat}, {q:3-9} bayi yang terlewat kini lengkap',
      ],
      outcomes: [
        'Kohort bayi diperbarui',
        'Satu ibu meminta tunda karena anak demam',
        'Tidak ada kejadian ikutan pascaimunisasi',
        'Suhu vaksin terjaga antara 2 dan 8 derajat',
      ],
      minutes: [100, 220],
      weight: 2.4,
    },
    {
      text: 'Terjaganya mutu vaksin dan laporan imunisasi',
      serves: 0,
      indicators: [quantity('Jumlah laporan imunisasi yang tepat waktu', 'laporan')],
      logs: [
        'Mencatat suhu lemari vaksin pagi dan sore serta menyusun {q:1-2} laporan {harian|mingguan}',
        'Merekap kohort bayi {tempat} dan mengirim {q:1-2} laporan ke dinas kesehatan',
        'Menghitung kebutuhan {vaksin|alat suntik|kotak limbah tajam} untuk {n:3-8} posyandu, {q:1-1} laporan',
        'Mencocokkan stok {n:4-9} jenis vaksin dengan kartu persediaan, {q:1-1} berita acara',
      ],
      outcomes: [
        'Stok cukup untuk tiga minggu',
        'Selisih dua dosis sudah dijelaskan',
        'Laporan diterima dinas pada hari yang sama',
      ],
      minutes: [45, 120],
      weight: 1.3,
    },
    {
      text: 'Meningkatnya dukungan keluarga terhadap imunisasi',
      serves: 3,
      indicators: [quantity('Jumlah keluarga yang diberi penjelasan', 'keluarga')],
      logs: [
        'Menjelaskan manfaat imunisasi kepada {q:6-20} keluarga di posyandu {tempat}',
        'Berkunjung ke {q:2-6} keluarga yang ragu di {tempat} bersama {kader|tokoh agama|bidan desa}',
        'Membalas pertanyaan {q:4-12} orang tua tentang {demam setelah imunisasi|jadwal lanjutan|kehalalan vaksin}',
      ],
      outcomes: [
        'Tiga keluarga bersedia datang minggu depan',
        'Jadwal dikirim lewat grup kader',
        'Masih ada dua keluarga yang menolak',
      ],
      minutes: [45, 130],
      weight: 1,
    },
    LEARNING,
  ],

  midwife: [
    {
      text: 'Terlayaninya ibu hamil sesuai standar pemeriksaan',
      serves: 3,
      indicators: [
        quantity('Jumlah ibu hamil yang diperiksa', 'ibu'),
        quality('Pemeriksaan sesuai standar 10T', '%', 95),
      ],
      logs: [
        'Pemeriksaan kehamilan {q:6-18} ibu di ruang KIA, {n:1-3} berisiko tinggi',
        'Kelas ibu hamil di {tempat} dengan {q:8-16} peserta, materi {tanda bahaya|gizi|persiapan persalinan}',
        'Kunjungan rumah {q:1-4} ibu hamil risiko tinggi di {tempat} dan memeriksa {tekanan darah|bengkak kaki|gerak janin}',
        'Skrining {anemia|preeklamsia|diabetes} {q:5-14} ibu hamil trimester {kedua|ketiga}',
      ],
      outcomes: [
        'Satu ibu dirujuk ke dokter kandungan',
        'Buku KIA semua peserta terisi',
        'Rencana persalinan disepakati dengan suami',
        'Tablet tambah darah dibagikan',
      ],
      minutes: [90, 200],
      weight: 2.2,
    },
    {
      text: 'Terlaksananya layanan ibu nifas, bayi, dan KB',
      serves: 1,
      indicators: [quantity('Jumlah layanan nifas, bayi, dan KB', 'layanan')],
      logs: [
        'Kunjungan nifas {q:1-4} ibu di {tempat}, pemeriksaan {luka|ASI|tanda infeksi}',
        'Pelayanan KB {suntik|implan|pil|IUD} bagi {q:4-12} akseptor di {ruang KIA|pustu} {tempat}',
        'Pemeriksaan neonatus {q:2-6} bayi dan penimbangan di {ruang KIA|rumah ibu}',
        'Menolong persalinan {q:1-2} ibu bersama tim, {pagi|malam} hari, bayi sehat',
      ],
      outcomes: [
        'Ibu dan bayi sehat',
        'Jadwal suntik berikutnya dicatat',
        'ASI eksklusif berjalan',
        'Akta kelahiran diusulkan bersama dukcapil',
      ],
      minutes: [60, 210],
      weight: 1.8,
    },
    {
      text: 'Tertibnya pencatatan kesehatan ibu dan anak',
      serves: 0,
      indicators: [quantity('Jumlah laporan KIA yang tepat waktu', 'laporan')],
      logs: [
        'Memperbarui kohort {ibu|bayi|balita} wilayah {tempat} dan menyusun {q:1-2} laporan',
        'Audit kecil catatan {n:12-30} ibu hamil, {q:1-1} laporan {bulanan|mingguan} ke koordinator',
        'Rekap {posyandu|kelas ibu} {tempat} sebanyak {n:2-6} kegiatan, {q:1-2} laporan',
      ],
      outcomes: [
        'Data cocok dengan catatan kader',
        'Dua nama ganda sudah dihapus',
        'Laporan masuk sebelum tanggal lima',
      ],
      minutes: [45, 110],
      weight: 1,
    },
    LEARNING,
  ],

  doctor: [
    {
      text: 'Terlayaninya pasien sesuai panduan praktik klinis',
      serves: 1,
      indicators: [
        quantity('Jumlah pasien yang diperiksa', 'pasien'),
        quality('Kesesuaian diagnosis dengan panduan', '%', 92),
      ],
      logs: [
        'Memeriksa {q:18-42} pasien poli umum, {n:2-6} dirujuk ke {rumah sakit|poli gigi|KIA}',
        'Pemeriksaan {q:8-20} pasien {prolanis|lansia|anak} dan penyesuaian terapi {n:2-5} pasien',
        'Tindakan {jahit luka|insisi|ekstraksi kuku} pada {q:2-6} pasien di ruang tindakan',
        'Pemeriksaan kesehatan {q:6-15} calon {jemaah haji|pengantin|siswa baru}',
      ],
      outcomes: [
        'Rekam medis lengkap',
        'Obat tersedia semua di apotek',
        'Tiga pasien kontrol minggu depan',
        'Rujukan diterima rumah sakit hari itu',
      ],
      minutes: [120, 240],
      weight: 3,
    },
    {
      text: 'Terjaganya mutu layanan klinis puskesmas',
      serves: 2,
      indicators: [quantity('Jumlah kajian mutu', 'kajian')],
      logs: [
        'Audit {n:10-25} rekam medis {ISPA|hipertensi|diare} bersama tim mutu, {q:1-1} kajian',
        'Membahas {n:1-3} kejadian nyaris cedera dan menyusun {q:1-1} kajian perbaikan alur {pendaftaran|obat|laboratorium}',
        'Menelaah waktu tunggu {poli umum|KIA|farmasi} {n:20-45} menit, {q:1-1} kajian disampaikan ke kepala puskesmas',
      ],
      outcomes: [
        'Alur baru dicoba mulai Senin',
        'Tiga hal disepakati diperbaiki',
        'Waktu tunggu turun sembilan menit',
      ],
      minutes: [60, 150],
      weight: 0.7,
    },
    {
      text: 'Terlaksananya layanan dokter di luar gedung',
      serves: 3,
      indicators: [quantity('Jumlah warga yang dilayani di luar gedung', 'orang')],
      logs: [
        'Pelayanan puskesmas keliling di {tempat}, {q:15-40} warga diperiksa, {n:1-4} perlu rujukan',
        'Pemeriksaan {q:10-30} siswa {SD|SMP} di {tempat} dalam penjaringan kesehatan',
        'Kunjungan {q:1-4} pasien tirah baring di {tempat} bersama perawat',
      ],
      outcomes: [
        'Hasil diserahkan ke wali kelas',
        'Obat dua pekan ditinggalkan',
        'Satu pasien dibawa ke puskesmas',
      ],
      minutes: [90, 220],
      weight: 0.9,
    },
    LEARNING,
  ],

  pharmacist: [
    {
      text: 'Terlayaninya resep dengan benar dan tepat waktu',
      serves: 2,
      indicators: [quantity('Jumlah resep yang dilayani', 'resep'), time('Waktu tunggu obat', 'menit', 20)],
      logs: [
        'Melayani {q:40-95} lembar resep, {n:2-7} resep racikan',
        'Meracik dan menyerahkan {q:10-24} resep {anak|kronis} disertai penjelasan',
        'Konseling obat {q:6-14} pasien {TB|diabetes|hipertensi|asma} di ruang farmasi',
        'Menelaah {q:35-80} resep dan mengonfirmasi {n:1-5} resep kepada dokter',
      ],
      outcomes: [
        'Waktu tunggu rata-rata 17 menit',
        'Tidak ada kesalahan penyerahan',
        'Dua resep diganti sesuai formularium',
      ],
      minutes: [120, 240],
      weight: 2.6,
    },
    {
      text: 'Terjaganya persediaan obat',
      serves: 1,
      indicators: [quantity('Jumlah pemeriksaan persediaan', 'kali')],
      logs: [
        'Menghitung stok {n:30-80} jenis obat di {gudang|apotek|pustu}, {q:1-1} kali pemeriksaan',
        'Memisahkan {n:2-8} jenis obat mendekati kedaluwarsa, {q:1-1} kali pemeriksaan',
        'Menerima {n:12-40} jenis obat dari gudang dinas dan mencocokkan faktur, {q:1-1} kali',
      ],
      outcomes: ['Selisih nol', 'Dua jenis obat diajukan tambahan', 'Kartu stok dimutakhirkan'],
      minutes: [60, 170],
      weight: 1.1,
    },
    {
      text: 'Meningkatnya pemakaian obat yang benar di masyarakat',
      serves: 3,
      indicators: [quantity('Jumlah warga yang diberi penjelasan obat', 'orang')],
      logs: [
        'Penyuluhan {antibiotik|simpan obat|obat kedaluwarsa} di {posyandu|sekolah|balai warga} {tempat}, {q:12-36} warga',
        'Menghubungi {q:4-12} pasien {TB|hipertensi|asma} untuk memeriksa sisa obat di rumah',
        'Menjawab {q:6-18} pertanyaan warga tentang {efek samping|jadwal minum|obat anak}',
        'Kunjungan {q:1-4} pasien di {tempat} bersama perawat untuk menata obat rutin',
      ],
      outcomes: [
        'Kartu minum obat dibagikan',
        'Dua pasien perlu penyesuaian dosis',
        'Obat kedaluwarsa dikumpulkan kembali',
      ],
      minutes: [45, 140],
      weight: 0.9,
    },
    LEARNING,
  ],

  nutritionist: [
    {
      text: 'Menurunnya balita dengan masalah gizi di wilayah kerja',
      serves: 3,
      indicators: [
        quantity('Jumlah balita yang dipantau', 'balita'),
        quality('Balita ditimbang dan diukur dengan benar', '%', 96),
      ],
      logs: [
        'Menimbang dan mengukur {q:18-48} balita di posyandu {tempat}, {n:1-4} bermasalah gizi',
        'Validasi status gizi {q:6-15} balita di {tempat} bersama bidan',
        'Kunjungan {q:2-5} balita kurang gizi di {tempat} dan memeriksa {makanan|buku KIA|sanitasi}',
        'Pemberian makanan tambahan lokal bagi {q:8-20} balita di {tempat} hari ke-{n:3-60}',
      ],
      outcomes: [
        'Dua balita naik berat badan',
        'Satu balita dirujuk ke dokter anak',
        'Menu dibuat dari bahan setempat',
        'Data masuk ke aplikasi gizi',
      ],
      minutes: [90, 200],
      weight: 2.2,
    },
    {
      text: 'Meningkatnya pengetahuan keluarga tentang gizi',
      serves: 0,
      indicators: [quantity('Jumlah keluarga yang mengikuti konseling', 'keluarga')],
      logs: [
        'Konseling gizi {q:4-12} keluarga tentang {ASI|MPASI|menu lansia|diet diabetes}',
        'Demo masak {MPASI|menu seimbang} di {tempat} bagi {q:10-25} ibu',
        'Menyusun menu {diet rendah garam|pasien rawat|balita} bagi {q:3-9} keluarga',
        'Kelas gizi di {posyandu|balai warga} {tempat}, {q:10-22} keluarga hadir',
        'Mendampingi {q:3-8} keluarga {tempat} mencatat makanan anak selama {n:3-7} hari',
      ],
      outcomes: ['Resep dibagikan', 'Ibu mencoba mengolah ikan setempat', 'Evaluasi dua pekan lagi'],
      minutes: [60, 150],
      weight: 1.2,
    },
    LEARNING,
  ],

  sanitarian: [
    {
      text: 'Terawasinya sanitasi tempat umum dan air minum',
      serves: 3,
      indicators: [
        quantity('Jumlah lokasi yang diperiksa', 'lokasi'),
        quality('Rekomendasi yang ditindaklanjuti', '%', 80),
      ],
      logs: [
        'Inspeksi sanitasi {q:2-6} {warung makan|depot air minum|sekolah|pasar} di {tempat}',
        'Mengambil {n:2-6} contoh air di {q:2-5} lokasi {tempat} untuk diuji',
        'Pemeriksaan {q:3-8} tempat pengelolaan makanan di {tempat}, {n:1-3} perlu perbaikan',
        'Pemantauan jentik di {q:10-30} rumah {tempat}, angka bebas jentik {n:82-97} persen',
      ],
      outcomes: [
        'Satu depot diminta mengganti saringan',
        'Hasil laboratorium menyusul',
        'Pemilik menandatangani berita acara',
        'Jentik ditemukan di dua bak mandi',
      ],
      minutes: [90, 210],
      weight: 2.2,
    },
    {
      text: 'Meningkatnya keluarga dengan jamban dan air yang layak',
      serves: 0,
      indicators: [quantity('Jumlah keluarga yang didampingi', 'keluarga')],
      logs: [
        'Pemicuan sanitasi di {tempat} dengan {q:10-28} keluarga',
        'Mendampingi {q:2-7} keluarga {tempat} memperbaiki {jamban|sumur|saluran limbah}',
        'Verifikasi {q:6-18} rumah di {tempat} menuju bebas buang air sembarangan',
        'Menjelaskan pengolahan {air minum|sampah dapur|limbah} kepada {q:8-20} keluarga {tempat}',
        'Memantau {q:4-12} keluarga {tempat} yang baru membangun {jamban|sumur|peresapan}',
      ],
      outcomes: [
        'Empat keluarga sepakat membangun jamban',
        'Kader lingkungan ikut mencatat',
        'Perlu bantuan pipa dari kelurahan',
      ],
      minutes: [75, 190],
      weight: 1.4,
    },
    LEARNING,
  ],

  epidemiologist: [
    {
      text: 'Terlacaknya penyakit menular dalam 24 jam',
      serves: 2,
      indicators: [
        quantity('Jumlah kasus yang dilacak', 'kasus'),
        time('Pelacakan paling lama setelah laporan', 'jam', 24),
      ],
      logs: [
        'Penyelidikan epidemiologi {q:1-4} kasus {demam berdarah|campak|diare|leptospirosis} di {tempat}',
        'Melacak kontak {q:1-3} kasus {TB|difteri|campak} dan memeriksa {n:6-18} orang serumah',
        'Verifikasi {q:3-9} laporan kewaspadaan dini dari {n:3-8} puskesmas',
        'Memetakan {q:4-12} kasus {demam berdarah|diare} pekan ke-{n:5-50} dan titik fogging di {tempat}',
      ],
      outcomes: [
        'Fogging dijadwalkan esok pagi',
        'Tidak ada kasus tambahan',
        'Dua kontak dirujuk periksa dahak',
        'Peta dibagikan ke puskesmas',
      ],
      minutes: [90, 220],
      weight: 2.2,
    },
    {
      text: 'Meningkatnya mutu data imunisasi dan penyakit puskesmas',
      serves: 0,
      indicators: [quantity('Jumlah puskesmas yang dibina', 'puskesmas')],
      logs: [
        'Evaluasi cakupan imunisasi bersama {q:1-3} puskesmas dan menyusun langkah perbaikan untuk {tempat}',
        'Supervisi pencatatan {imunisasi|kesakitan|laboratorium} di {q:1-2} puskesmas, {n:2-6} temuan',
        'Membimbing petugas {q:1-2} puskesmas mengisi {kohort|laporan mingguan|peta kasus}',
        'Mencocokkan data {imunisasi|penyakit} triwulan dengan {q:2-5} puskesmas',
        'Menyusun umpan balik mutu data bagi {q:1-4} puskesmas beserta {n:2-7} saran',
      ],
      outcomes: [
        'Langkah perbaikan disepakati',
        'Cakupan naik tiga angka',
        'Data ganda dihapus',
        'Puskesmas mengirim ulang laporan',
      ],
      minutes: [75, 190],
      weight: 1.6,
    },
    LEARNING,
  ],

  teacher: [
    {
      text: 'Meningkatnya kemampuan membaca dan berhitung siswa',
      serves: 0,
      indicators: [quantity('Jumlah jam tatap muka', 'jam pelajaran'), quality('Siswa yang tuntas', '%', 80)],
      logs: [
        'Mengajar {matematika|bahasa Indonesia|IPA|IPS|bahasa Inggris} kelas {VII|VIII|IX}{A|B|C|D}, {q:2-6} jam pelajaran, materi {pecahan|teks laporan|ekosistem|peta|percakapan}',
        'Bimbingan {membaca|berhitung|menulis} bagi {n:5-14} siswa kelas {VII|VIII}, {q:1-3} jam pelajaran',
        'Praktikum {cahaya|sel|larutan|listrik} kelas {VIII|IX} dengan {n:24-32} siswa, {q:2-4} jam pelajaran',
        'Kelas tambahan {literasi|numerasi} sesudah jam sekolah, {n:8-20} siswa, {q:1-2} jam pelajaran',
      ],
      outcomes: [
        'Dua puluh tujuh siswa tuntas',
        'Empat siswa perlu pengulangan',
        'Nilai dicatat di rapor',
        'Siswa menyusun laporan kelompok',
      ],
      minutes: [80, 220],
      weight: 3,
    },
    {
      text: 'Tersusunnya perangkat dan penilaian pembelajaran',
      serves: 1,
      indicators: [quantity('Jumlah perangkat dan hasil penilaian', 'berkas')],
      logs: [
        'Menyusun {modul ajar|soal asesmen|lembar kerja} {matematika|IPA|bahasa Indonesia} kelas {VII|VIII|IX}, {q:1-2} berkas',
        'Memeriksa {n:26-64} lembar jawaban asesmen {harian|tengah semester} kelas {VII|VIII|IX}, {q:1-2} berkas nilai',
        'Menganalisis hasil asesmen kelas {VII|VIII|IX}{A|B|C} dan menandai {n:3-9} siswa yang perlu dibantu, {q:1-1} berkas',
      ],
      outcomes: ['Disimpan di folder bersama', 'Tiga butir soal diganti', 'Hasil dibahas dengan wali kelas'],
      minutes: [60, 160],
      weight: 1.3,
    },
    {
      text: 'Meningkatnya kehadiran dan prestasi siswa',
      serves: 2,
      indicators: [quantity('Jumlah siswa yang didampingi', 'siswa')],
      logs: [
        'Menghubungi orang tua {q:2-6} siswa yang tidak hadir {n:2-4} hari',
        'Kunjungan rumah {q:1-3} siswa di {tempat} bersama guru BK',
        'Melatih {q:6-18} siswa untuk lomba {sains|pidato|tari daerah|bola voli} tingkat {kecamatan|kota}',
        'Membina {q:12-30} siswa {pramuka|perpustakaan|kebun sekolah} pada sore hari',
      ],
      outcomes: ['Tiga siswa kembali masuk', 'Orang tua berjanji mengantar', 'Tim lolos ke babak berikutnya'],
      minutes: [50, 140],
      weight: 1.1,
    },
    LEARNING,
  ],

  registrar: [
    {
      text: 'Terbitnya dokumen kependudukan tepat waktu',
      serves: 0,
      indicators: [
        quantity('Jumlah dokumen yang diterbitkan', 'dokumen'),
        time('Waktu penerbitan', 'hari kerja', 1),
        quality('Dokumen tanpa salah ketik', '%', 99),
      ],
      logs: [
        'Memproses {q:18-48} permohonan {kartu keluarga|akta kelahiran|KTP elektronik|surat pindah}, {n:1-5} berkas dikembalikan',
        'Perekaman KTP elektronik {q:12-36} warga {tempat}, {n:1-4} diulang karena sidik jari',
        'Verifikasi dan cetak {q:20-55} {kartu identitas anak|kartu keluarga|akta} untuk {tempat}',
        'Memperbaiki {q:4-12} data ganda dan salah ketik atas permintaan warga',
      ],
      outcomes: [
        'Semua terbit pada hari yang sama',
        'Tiga berkas menunggu kelengkapan',
        'Rata-rata 42 menit per dokumen',
        'Antrean selesai pukul 14.30',
      ],
      minutes: [110, 230],
      weight: 2.8,
    },
    {
      text: 'Terlayaninya warga di luar kantor',
      serves: 1,
      indicators: [quantity('Jumlah warga yang dilayani jemput bola', 'warga')],
      logs: [
        'Jemput bola perekaman {KTP|akta kelahiran|kartu identitas anak} di {sekolah|balai warga|pasar} {tempat}, {q:15-50} warga',
        'Melayani {q:2-8} warga {lansia|disabilitas|sakit} di rumah, wilayah {tempat}',
        'Pelayanan keliling di {tempat} bersama {kelurahan|puskesmas|sekolah}, {q:20-48} dokumen diterima',
      ],
      outcomes: [
        'Akta diserahkan dalam dua hari',
        'Jaringan sempat terputus satu jam',
        'Warga meminta jadwal tetap tiap bulan',
      ],
      minutes: [140, 280],
      weight: 0.9,
    },
    {
      text: 'Menurunnya kunjungan ulang warga',
      serves: 2,
      indicators: [quantity('Jumlah warga yang mendapat penjelasan syarat', 'warga')],
      logs: [
        'Memeriksa berkas {q:12-30} warga di meja {informasi|pengaduan} sebelum mengambil nomor',
        'Menjawab {q:15-40} pesan warga tentang syarat {pindah|akta|perubahan nama}',
        'Menghubungi {q:5-14} pemohon yang berkasnya {belum lengkap|salah unggah|kedaluwarsa}',
        'Membuat daftar syarat {akta kematian|pindah datang|KIA} yang lebih ringkas, diuji pada {q:6-12} warga',
      ],
      outcomes: [
        'Delapan dari sepuluh berkas langsung lengkap',
        'Pertanyaan terbanyak soal surat pindah',
        'Lembar baru dipasang di loket',
      ],
      minutes: [50, 140],
      weight: 1.2,
    },
    LEARNING,
  ],

  permits: [
    {
      text: 'Terbitnya izin sesuai standar waktu',
      serves: 0,
      indicators: [
        quantity('Jumlah izin yang diselesaikan', 'izin'),
        time('Izin usaha mikro selesai', 'hari kerja', 3),
        quality('Izin tanpa perbaikan ulang', '%', 96),
      ],
      logs: [
        'Menyelesaikan {q:6-18} izin {usaha mikro|toko|reklame|praktik}, {n:1-4} menunggu rekomendasi teknis',
        'Verifikasi berkas {q:9-24} permohonan {usaha mikro|bangunan|restoran|apotek} dari {tempat}',
        'Menyusun {q:3-9} rancangan izin {apotek|klinik|bangunan gedung|parkir} untuk ditandatangani',
        'Menindaklanjuti {q:2-7} permohonan yang hampir melewati batas waktu bersama {tim teknis|dinas kesehatan|dinas lingkungan}',
      ],
      outcomes: [
        'Semua terbit sebelum batas waktu',
        'Dua berkas dikembalikan karena alamat',
        'Rata-rata 2,4 hari kerja',
        'Pemohon menerima lewat surel',
      ],
      minutes: [100, 220],
      weight: 2.7,
    },
    {
      text: 'Terlaksananya peninjauan lapangan izin',
      serves: 2,
      indicators: [quantity('Jumlah lokasi yang ditinjau', 'lokasi')],
      logs: [
        'Peninjauan {q:1-4} lokasi usaha di {tempat} bersama {tim teknis|dinas lingkungan hidup|kelurahan}',
        'Berita acara pemeriksaan {q:1-3} {gudang|restoran|bengkel|klinik} di {tempat}',
        'Pemantauan {q:2-6} usaha yang izinnya habis {bulan ini|bulan depan} di {tempat}',
      ],
      outcomes: [
        'Satu lokasi perlu menambah jalur evakuasi',
        'Titik koordinat sesuai',
        'Pemilik diminta melengkapi surat lahan',
      ],
      minutes: [110, 230],
      weight: 1,
    },
    {
      text: 'Meningkatnya kepuasan pemohon izin',
      serves: 3,
      indicators: [quantity('Jumlah pemohon yang didampingi', 'pemohon')],
      logs: [
        'Mendampingi {q:4-14} pemohon mengisi permohonan daring di {ruang layanan|mal pelayanan}',
        'Menjawab {q:8-24} pertanyaan pemohon tentang {NIB|syarat usaha|biaya reklame} lewat {telepon|pesan}',
        'Kelas perizinan bagi {q:10-28} pelaku usaha mikro di {tempat}',
        'Menyelesaikan {q:1-4} pengaduan pemohon tentang {berkas ganda|waktu tunggu|nilai retribusi}',
      ],
      outcomes: [
        'Sembilan usaha langsung mendapat NIB',
        'Satu pengaduan diteruskan ke bidang data',
        'Pemohon mengisi survei',
      ],
      minutes: [50, 160],
      weight: 1.2,
    },
    LEARNING,
  ],

  waste: [
    {
      text: 'Terangkutnya sampah sesuai rute dan jadwal',
      serves: 0,
      indicators: [
        quantity('Jumlah rute yang diawasi', 'rute'),
        quality('Rute yang selesai sesuai jadwal', '%', 93),
      ],
      logs: [
        'Mengawasi pengangkutan {q:2-6} rute di {tempat}, {n:9-28} ton masuk jembatan timbang',
        'Menangani {n:1-4} laporan sampah menumpuk di {tempat}, {q:1-3} rute tambahan',
        'Mengatur ulang {q:1-4} rute karena {jalan ditutup|truk rusak|hujan deras} di {tempat}',
        'Memeriksa {n:4-12} kontainer pada {q:2-5} rute {tempat} dan mencatat {kebocoran|isi berlebih|cat pudar}',
      ],
      outcomes: [
        'Selesai sebelum pukul 10.00',
        'Satu truk masuk bengkel',
        'Warga mengirim foto setelah bersih',
        'Tonase dicatat di jembatan timbang',
      ],
      minutes: [110, 230],
      weight: 2.4,
    },
    {
      text: 'Meningkatnya sampah yang dipilah dan diolah',
      serves: 1,
      indicators: [quantity('Berat sampah yang diolah', 'ton')],
      logs: [
        'Pendampingan bank sampah {tempat}, {q:1-4} ton ditimbang dan {n:14-60} nasabah',
        'Mengolah {q:1-3} ton sampah organik di rumah kompos {tempat}, hasil {n:2-9} karung',
        'Memilah {q:1-3} ton plastik di {TPS 3R|gudang} {tempat} bersama {n:5-14} pekerja',
      ],
      outcomes: ['Kompos dibagikan ke taman kota', 'Harga plastik turun minggu ini', 'Dua RT baru bergabung'],
      minutes: [90, 200],
      weight: 1.3,
    },
    {
      text: 'Meningkatnya kepuasan warga atas kebersihan',
      serves: 2,
      indicators: [quantity('Jumlah warga yang ditemui atau dijawab', 'warga')],
      logs: [
        'Sosialisasi pemilahan sampah di {sekolah|pasar|RW} {tempat}, {q:15-45} warga',
        'Menjawab {q:6-18} pengaduan kebersihan dari {tempat} dan menjadwalkan petugas',
        'Wawancara singkat {q:8-20} warga {tempat} tentang {jadwal angkut|bau|kontainer}',
        'Kerja bakti {sungai|taman|saluran} di {tempat} bersama {q:20-60} warga',
      ],
      outcomes: [
        'Kontainer dipindah dari depan masjid',
        'Tiga usul dicatat',
        'Jadwal baru dipasang di pos RW',
      ],
      minutes: [70, 180],
      weight: 1.2,
    },
    LEARNING,
  ],

  transport: [
    {
      text: 'Meningkatnya ketepatan waktu angkutan umum',
      serves: 0,
      indicators: [
        quantity('Jumlah keberangkatan yang diamati', 'keberangkatan'),
        quality('Keberangkatan tepat waktu', '%', 80),
      ],
      logs: [
        'Mengamati {q:12-40} keberangkatan angkutan di halte {tempat}, {n:1-7} terlambat',
        'Menata ulang jadwal {n:2-5} trayek {tempat} dari {q:14-36} keberangkatan',
        'Memeriksa kelaikan {n:6-16} angkutan dan {q:10-24} keberangkatan di terminal {tempat}',
        'Wawancara penumpang di {tempat} sambil mencatat {q:8-20} keberangkatan',
      ],
      outcomes: [
        'Keterlambatan terbanyak pada jam pulang',
        'Pengemudi menerima jadwal baru',
        'Satu trayek perlu tambahan armada',
        'Data masuk lembar pantau',
      ],
      minutes: [100, 220],
      weight: 2.2,
    },
    {
      text: 'Terjaganya rambu dan lampu lalu lintas',
      serves: 1,
      indicators: [
        quantity('Jumlah simpang dan rambu yang dirawat', 'titik'),
        time('Perbaikan lampu setelah laporan', 'jam', 6),
      ],
      logs: [
        'Memperbaiki lampu lalu lintas di {q:1-3} simpang {tempat}, penyebab {kabel|modul|lampu} rusak',
        'Memasang {q:2-8} rambu {sekolah|belok|kecepatan} di {tempat}',
        'Pemeriksaan rutin {q:4-12} simpang di {tempat}, {n:1-3} perlu penyetelan waktu',
        'Mengecat marka {zebra|parkir|henti} di {q:1-4} titik {tempat}',
      ],
      outcomes: [
        'Menyala kembali dalam empat jam',
        'Suku cadang dipesan',
        'Foto sebelum dan sesudah disimpan',
      ],
      minutes: [80, 210],
      weight: 1.7,
    },
    {
      text: 'Menurunnya parkir liar dan pelanggaran',
      serves: 2,
      indicators: [quantity('Jumlah patroli', 'patroli')],
      logs: [
        'Patroli parkir di {tempat} bersama {Satpol PP|juru parkir|kepolisian}, {n:3-12} kendaraan ditegur, {q:1-2} patroli',
        'Menata parkir {pasar|sekolah|rumah sakit} {tempat} pada jam {masuk|pulang}, {q:1-1} patroli',
        'Mencatat {n:2-8} titik parkir liar di {tempat} dan memasang {n:1-4} larangan, {q:1-1} patroli',
      ],
      outcomes: [
        'Lalu lintas lancar setelah pukul 08.00',
        'Dua juru parkir dibina',
        'Titik masuk daftar pantau',
      ],
      minutes: [60, 170],
      weight: 1.2,
    },
    LEARNING,
  ],

  counter: [
    {
      text: 'Terlayaninya warga di loket pada hari yang sama',
      serves: 0,
      indicators: [
        quantity('Jumlah surat yang diselesaikan', 'surat'),
        time('Waktu penyelesaian', 'menit', 30),
      ],
      logs: [
        'Melayani {q:10-32} surat {domisili|keterangan usaha|pengantar nikah|tidak mampu}, {n:1-4} dilengkapi esok',
        'Memeriksa berkas dan mencetak {q:8-22} surat keterangan warga {tempat}',
        'Melayani {q:6-16} surat ahli waris, {tanah|waris|kematian} dari {tempat}',
        'Legalisasi {q:12-30} salinan dan pencatatan dalam buku register',
      ],
      outcomes: [
        'Selesai rata-rata 24 menit',
        'Dua warga diarahkan ke dukcapil',
        'Register ditutup pukul 15.00',
      ],
      minutes: [110, 230],
      weight: 2.6,
    },
    {
      text: 'Terjawabnya usulan dan keluhan warga',
      serves: 1,
      indicators: [quantity('Jumlah usulan dan keluhan yang dijawab', 'usulan')],
      logs: [
        'Menjawab {q:2-8} keluhan warga {tempat} tentang {jalan|lampu|drainase|bantuan}',
        'Mencatat {q:4-14} usulan dalam musyawarah {RW|lingkungan|dusun} di {tempat}',
        'Meninjau {q:1-4} usulan {saluran|jalan lingkungan|pos ronda} di {tempat} bersama ketua RT',
        'Meneruskan {q:2-6} laporan warga kepada {dinas PU|dinas lingkungan|puskesmas} dan mengabari pelapor',
        'Menghubungi {q:2-7} pengusul dari {tempat} tentang {jadwal|hasil|alasan} tindak lanjut',
      ],
      outcomes: ['Pelapor sudah dikabari', 'Tiga usulan masuk prioritas', 'Peninjauan ulang pekan depan'],
      minutes: [60, 160],
      weight: 1.4,
    },
    LEARNING,
  ],

  clerk: [
    {
      text: 'Tertibnya surat dan arsip unit',
      indicators: [
        quantity('Jumlah surat yang dikelola', 'surat'),
        time('Surat diteruskan paling lama', 'jam', 4),
      ],
      logs: [
        'Mencatat dan meneruskan {q:12-36} surat masuk, {n:2-6} di antaranya segera',
        'Menyusun {q:3-9} surat {undangan|tugas|jawaban|keterangan} untuk ditandatangani',
        'Menata arsip {kepegawaian|keuangan|kegiatan} tahun lalu, {q:20-60} berkas ke {lemari|boks} baru',
        'Memindai {q:15-50} dokumen {pertanggungjawaban|kontrak|surat masuk} dan memberi nama berkas',
      ],
      outcomes: ['Tidak ada surat tertunda', 'Daftar arsip diperbarui', 'Dua surat menunggu tanda tangan'],
      minutes: [70, 200],
      weight: 2.2,
    },
    {
      text: 'Lancarnya keuangan dan perlengkapan unit',
      indicators: [quantity('Jumlah berkas keuangan dan barang', 'berkas')],
      logs: [
        'Menyiapkan {q:2-8} berkas pertanggungjawaban {perjalanan dinas|belanja alat tulis|konsumsi rapat}',
        'Memeriksa {n:20-60} barang inventaris ruang {rapat|pelayanan|kepala}, {q:1-2} berita acara',
        'Rekap {kehadiran|lembur|uang makan} {n:12-48} pegawai, {q:1-2} berkas',
        'Menyusun {q:1-3} berkas usulan {pembayaran|pengadaan|pemeliharaan} {komputer|kendaraan|pendingin ruangan}',
      ],
      outcomes: ['Diterima bendahara', 'Satu kuitansi diperbaiki', 'Barang rusak diusulkan hapus'],
      minutes: [60, 180],
      weight: 1.5,
    },
    {
      text: 'Terlayaninya tamu dan rapat',
      indicators: [quantity('Jumlah rapat dan tamu yang dilayani', 'kegiatan')],
      logs: [
        'Menyiapkan {q:1-3} rapat {koordinasi|evaluasi|persiapan} dengan {n:8-30} peserta',
        'Menerima {q:2-7} tamu dari {tempat} dan mengarahkan ke bidang terkait',
        'Menyusun notula {q:1-2} rapat {mingguan|bulanan|lintas bidang} dan membagikannya',
      ],
      outcomes: ['Notula dibagikan sore hari', 'Ruang dan tautan siap tepat waktu', 'Lima hal ditugaskan'],
      minutes: [45, 130],
      weight: 1.1,
    },
    LEARNING,
  ],

  planner: [
    {
      text: 'Tersusunnya dokumen perencanaan dan laporan kinerja',
      serves: 1,
      indicators: [
        quantity('Jumlah dokumen yang disusun', 'dokumen'),
        time('Dokumen selesai sebelum batas waktu', '%', 95),
      ],
      logs: [
        'Menyusun bagian {analisis|target|anggaran} {rencana kerja|laporan kinerja|perjanjian kinerja}, {q:1-2} dokumen',
        'Menghimpun capaian {n:4-14} indikator dari bidang untuk {q:1-1} dokumen laporan triwulan',
        'Menelaah {q:1-3} dokumen usulan kegiatan {tempat} dan memberi catatan pada {n:3-9} butir',
        'Menyelaraskan {q:1-2} dokumen {renstra|renja|RKA} dengan arahan {pimpinan|bappeda}',
      ],
      outcomes: ['Draf diserahkan ke pimpinan', 'Tiga target disesuaikan', 'Data dua bidang masih ditunggu'],
      minutes: [90, 220],
      weight: 2.2,
    },
    {
      text: 'Terpantaunya kegiatan dan anggaran unit',
      serves: 0,
      indicators: [quantity('Jumlah kegiatan yang dipantau', 'kegiatan')],
      logs: [
        'Memantau {q:2-7} kegiatan {fisik|pelatihan|layanan} di {tempat}, serapan {n:38-92} persen',
        'Rapat pemantauan {q:3-9} kegiatan dengan {n:6-15} pelaksana',
        'Memutakhirkan papan pantau {q:4-12} kegiatan dan menandai {n:1-3} yang terlambat',
        'Menelusuri hambatan {q:1-3} kegiatan {pengadaan|lapangan|pembayaran} dan mengusulkan jalan keluar',
        'Mencocokkan {q:2-6} kegiatan dengan {kas|kontrak|jadwal} bersama {bendahara|pelaksana|bidang}',
      ],
      outcomes: [
        'Satu kegiatan dijadwal ulang',
        'Serapan naik enam angka',
        'Hambatan dibawa ke rapat pimpinan',
      ],
      minutes: [70, 180],
      weight: 1.5,
    },
    LEARNING,
  ],

  hr: [
    {
      text: 'Selesainya layanan kepegawaian tepat waktu',
      serves: 0,
      indicators: [
        quantity('Jumlah usul yang diselesaikan', 'usul'),
        time('Usul selesai sesuai standar', '%', 94),
      ],
      logs: [
        'Memeriksa {q:5-16} usul {kenaikan pangkat|cuti|mutasi|pensiun}, {n:1-4} dikembalikan karena berkas',
        'Menyusun {q:2-8} rancangan keputusan {cuti|mutasi|tugas belajar|kenaikan gaji berkala}',
        'Menjawab {q:8-22} pertanyaan pegawai tentang {e-kinerja|cuti|pensiun|angka kredit}',
        'Menuntaskan {q:2-6} usul yang tertunda bersama {bagian hukum|BKN|unit pengusul}',
      ],
      outcomes: [
        'Enam usul dikirim ke BKN',
        'Dua berkas kurang SK terakhir',
        'Pegawai menerima kabar lewat surel',
      ],
      minutes: [80, 200],
      weight: 2.1,
    },
    {
      text: 'Terlaksananya penilaian kinerja triwulanan',
      serves: 1,
      indicators: [quantity('Jumlah unit yang didampingi', 'unit')],
      logs: [
        'Mendampingi {q:1-3} unit mengisi {rencana hasil kerja|penilaian triwulan|umpan balik}',
        'Memeriksa kelengkapan catatan harian {q:2-5} unit dan menghubungi {n:3-12} pegawai',
        'Klinik e-kinerja di {tempat} untuk {q:1-3} unit, {n:9-26} pegawai hadir',
        'Menyusun rekap {belum mencatat|belum disetujui|belum dinilai} {q:3-9} unit untuk pimpinan',
      ],
      outcomes: [
        'Unit menyanggupi tuntas Jumat',
        'Tiga atasan perlu dibimbing ulang',
        'Rekap dikirim ke kepala badan',
      ],
      minutes: [70, 190],
      weight: 1.6,
    },
    {
      text: 'Terkelolanya data kepegawaian',
      serves: 1,
      indicators: [quantity('Jumlah data yang dimutakhirkan', 'pegawai')],
      logs: [
        'Memutakhirkan riwayat {jabatan|pendidikan|keluarga|pangkat} {q:10-34} pegawai',
        'Mencocokkan {q:20-60} data pegawai dengan SIASN, {n:2-7} berbeda',
        'Mengimpor data {q:15-50} pegawai dari {unit kerja|SIASN} dan memperbaiki {n:1-6} baris',
      ],
      outcomes: ['Selisih dilaporkan ke BKN', 'NIP yang salah ketik diperbaiki', 'Foto SK terlampir'],
      minutes: [60, 170],
      weight: 1.3,
    },
    LEARNING,
  ],

  it: [
    {
      text: 'Tersedianya layanan aplikasi dan jaringan',
      serves: 0,
      indicators: [
        quantity('Jumlah gangguan yang diselesaikan', 'gangguan'),
        time('Gangguan ditangani', 'jam', 4),
      ],
      logs: [
        'Menangani {q:2-8} gangguan {jaringan|printer|akun|aplikasi} di {n:1-4} ruang',
        'Memulihkan {akses akun|sandi|perangkat} {q:3-10} pegawai',
        'Memeriksa {server|cadangan data|pembaruan keamanan} dan menutup {q:1-4} gangguan',
        'Memasang {komputer|titik jaringan|antrean} di {ruang layanan|kantor} {tempat}, {q:1-3} gangguan tuntas',
      ],
      outcomes: [
        'Jaringan pulih dalam satu jam',
        'Cadangan data berhasil diuji',
        'Satu perangkat dikirim ke bengkel',
      ],
      minutes: [60, 190],
      weight: 2.1,
    },
    {
      text: 'Berkembangnya aplikasi dan data pegawai',
      serves: 1,
      indicators: [quantity('Jumlah perbaikan aplikasi dan data', 'perbaikan')],
      logs: [
        'Memperbaiki {q:1-4} kesalahan {laporan|formulir|ekspor} dan mencoba ulang',
        'Menyusun {dasbor|kueri|tata cara} {kehadiran|kinerja|pensiun}, {q:1-2} perbaikan',
        'Menguji {q:1-3} perbaikan bersama {n:2-6} pengguna dari {tempat}',
        'Membersihkan {n:40-160} baris data {jabatan|unit|pendidikan}, {q:1-2} perbaikan',
        'Menulis panduan singkat {absensi|laporan|pengajuan cuti} sesudah {q:1-3} perbaikan',
      ],
      outcomes: ['Dipasang sore hari', 'Dua catatan dari pengguna', 'Data cocok dengan SIASN'],
      minutes: [80, 210],
      weight: 1.6,
    },
    LEARNING,
  ],

  auditor: [
    {
      text: 'Tersusunnya hasil pemeriksaan yang berguna',
      serves: 0,
      indicators: [
        quantity('Jumlah kertas kerja pemeriksaan', 'kertas kerja'),
        quality('Temuan yang disepakati', '%', 90),
      ],
      logs: [
        'Pemeriksaan {kas|aset|perjalanan dinas|belanja} di {dinas|kecamatan|sekolah} {tempat}, {q:1-4} kertas kerja',
        'Menelaah {n:12-40} bukti {belanja|honor|kontrak}, {q:1-3} kertas kerja, {n:1-4} perlu penjelasan',
        'Wawancara {n:2-6} pelaksana tentang {pengadaan|aset|pendapatan}, {q:1-2} kertas kerja',
        'Reviu laporan {keuangan|kinerja|DAK} {tempat}, {q:1-3} kertas kerja',
      ],
      outcomes: [
        'Dua hal disepakati untuk diperbaiki',
        'Bukti tambahan diminta',
        'Draf dibahas dengan ketua tim',
      ],
      minutes: [110, 230],
      weight: 2.2,
    },
    {
      text: 'Meningkatnya tindak lanjut rekomendasi dan pengaduan',
      serves: 1,
      indicators: [quantity('Jumlah rekomendasi dan pengaduan yang dituntaskan', 'butir')],
      logs: [
        'Memantau tindak lanjut {q:2-8} rekomendasi bersama {dinas|kecamatan|sekolah} {tempat}',
        'Menelaah {q:1-3} pengaduan warga tentang {layanan|pungutan|pekerjaan fisik} di {tempat}',
        'Memverifikasi bukti {q:2-6} rekomendasi {lama|triwulan lalu|tahun lalu}',
        'Klinik tindak lanjut bagi {n:2-6} unit, {q:3-9} butir dituntaskan',
        'Menyusun jawaban atas {q:1-4} pengaduan dan menyampaikannya kepada {pelapor|pimpinan|unit terkait}',
      ],
      outcomes: [
        'Lima butir dinyatakan selesai',
        'Setoran kas sudah diterima',
        'Satu pengaduan tidak terbukti',
      ],
      minutes: [80, 190],
      weight: 1.5,
    },
    LEARNING,
  ],
}

/** A day in a leader's office, whatever the unit is for. */
export const LEADING = {
  manage: {
    logs: [
      'Memimpin rapat {evaluasi|koordinasi|persiapan} {tema} dengan {n:6-18} peserta, {q:2-6} keputusan',
      'Menelaah capaian {tema} {pekan ini|bulan ini|triwulan berjalan} dan menetapkan {q:1-4} keputusan perbaikan',
      'Meninjau {layanan|pekerjaan|kegiatan} {tema} di {tempat}, {q:1-3} keputusan di tempat',
      'Membahas hambatan {tema} dengan {kelurahan|dinas lain|tim lapangan} di {tempat}, {q:1-3} keputusan',
      'Menyusun pembagian tugas {tema} untuk {n:4-12} anggota, {q:1-4} keputusan',
    ],
    outcomes: [
      'Notula dan penanggung jawab ditetapkan',
      'Ditinjau lagi pekan depan',
      'Dua hal dibawa ke pimpinan',
      'Target disesuaikan dengan data terakhir',
      'Langkah perbaikan mulai Senin',
    ],
  },
  guide: {
    logs: [
      'Dialog kinerja dengan {q:1-3} anggota tentang {capaian|kendala|rencana} {tema}',
      'Memeriksa catatan harian dan bukti {q:3-9} anggota tim',
      'Membimbing {q:1-4} anggota menyusun {laporan|rencana aksi|tanggapan warga} {tema}',
      'Memberi umpan balik kepada {q:1-4} anggota sesudah {pelayanan|kunjungan lapangan|rapat} di {tempat}',
    ],
    outcomes: [
      'Satu langkah perbaikan disepakati',
      'Anggota memahami targetnya',
      'Jadwal pendampingan disusun',
    ],
  },
  represent: {
    logs: [
      'Menghadiri rapat {tema} di {kantor daerah|kantor provinsi|DPRD} bersama {n:5-20} peserta, {q:1-2} kesepakatan',
      'Menerima {q:1-3} audiensi {warga|perguruan tinggi|organisasi} tentang {tema}',
      'Menandatangani dan menelaah {n:8-30} naskah dinas, {q:1-2} kesepakatan {kerja sama|anggaran|layanan}',
      'Kerja sama {tema} dengan {kecamatan|sekolah|komunitas} {tempat}, {q:1-2} kesepakatan',
    ],
    outcomes: ['Ditindaklanjuti sekretariat', 'Surat kesepakatan disiapkan', 'Hasil disampaikan ke pimpinan'],
  },
} as const
