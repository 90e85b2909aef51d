// Those who keep offices running, and what leading means.
import { type JobResult, LEARNING, quality, quantity, time } from './job.ts'

export const OFFICE_JOBS = {
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
} satisfies Record<string, readonly JobResult[]>

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
