// Those whom citizens meet at schools, counters and on the street.
import { type JobResult, LEARNING, quality, quantity, time } from './job.ts'

export const SERVICE_JOBS = {
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
} satisfies Record<string, readonly JobResult[]>
