// Those who treat people in a clinic.
import { type JobResult, LEARNING, quality, quantity, time } from './job.ts'

export const CLINIC_JOBS = {
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
} satisfies Record<string, readonly JobResult[]>
