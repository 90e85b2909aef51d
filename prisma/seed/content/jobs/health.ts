// Those who keep people from falling ill.
import { type JobResult, LEARNING, quality, quantity, time } from './job.ts'

export const HEALTH_JOBS = {
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
} satisfies Record<string, readonly JobResult[]>
