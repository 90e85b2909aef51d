// What people of all levels say to each other in a year, and what came of it. All invented.
import type { Category } from '../../../lib/community/rules/forum.ts'
import type { PointMove } from '../../../lib/community/rules/points.ts'
import type { ThemeKey } from './themes.ts'

export type Talk = {
  category: Category
  title: string
  text: string
  replies?: readonly string[]
  /** Which unit it was given to, and what was said at each step. */
  point?: { theme: ThemeKey; steps: readonly (readonly [PointMove, string])[] }
  /** Regions in which it came up; left out, in all. */
  only?: readonly string[]
}

export const TALKS: readonly Talk[] = [
  {
    category: 'COMPLAINT',
    title: 'Angkutan pagi ke kantor kecamatan tidak sampai sebelum apel',
    text: 'Bus pertama dari arah timur tiba pukul 07.40, sedangkan apel pukul 07.30. Yang tidak punya kendaraan selalu tercatat terlambat. Mohon jam berangkatnya dimajukan.',
    replies: [
      'Benar. Di unit kami enam orang naik bus yang sama dan semuanya terlambat.',
      'Anak sekolah juga ikut terlambat, jadi ini bukan hanya soal pegawai.',
      'Saya sudah mencoba menumpang rekan, tetapi tidak bisa setiap hari.',
    ],
    point: {
      theme: 'transport',
      steps: [
        ['open', 'Keluhan ini didukung banyak pegawai dan menyangkut layanan umum.'],
        ['study', 'Kami menghitung penumpang di tiga halte timur selama dua minggu.'],
        ['start', 'Uji coba keberangkatan pukul 06.45 berjalan satu bulan, mulai Senin depan.'],
        ['report', 'Minggu kedua: rata-rata 31 penumpang tiap pagi, tiba pukul 07.18.'],
        ['finish', 'Bus pertama dari timur kini berangkat pukul 06.45 setiap hari kerja.'],
      ],
    },
  },
  {
    category: 'SUGGESTION',
    title: 'Satu kali unggah berkas untuk semua urusan kepegawaian',
    text: 'Ijazah dan keputusan pangkat diminta lagi setiap kali mengurus sesuatu. Sebaiknya diunggah sekali lalu dipakai bersama.',
    replies: [
      'Setuju. Tahun ini saya mengirim ijazah yang sama empat kali.',
      'Asal tetap jelas siapa yang membukanya.',
    ],
    point: {
      theme: 'personnel',
      steps: [
        ['open', 'Usul ini menyentuh semua layanan kepegawaian.'],
        ['start', 'Daftar berkas yang boleh dipakai bersama disusun bulan ini.'],
        ['report', 'Ijazah dan keputusan pangkat sudah tidak diminta lagi untuk kenaikan pangkat.'],
      ],
    },
  },
  {
    category: 'QUESTION',
    title: 'Apakah rapat malam boleh dicatat pada hari berikutnya?',
    text: 'Rapat persiapan sering selesai setelah pukul sembilan malam. Apakah catatannya harus masuk hari itu juga?',
    replies: [
      'Boleh, catat dengan tanggal rapatnya. Batasnya tetap mengikuti hari catatan.',
      'Terima kasih, jelas sekarang.',
    ],
  },
  {
    category: 'OPINION',
    title: 'Dialog kinerja lebih berguna bila bukan hanya soal angka',
    text: 'Triwulan lalu atasan saya bertanya apa yang menghambat, bukan hanya berapa capaiannya. Setelah itu satu hambatan benar-benar hilang.',
    replies: [
      'Di tempat kami masih soal angka saja. Semoga bisa ditiru.',
      'Sebagai atasan, saya terbantu bila hambatan ditulis sebelum bertemu.',
    ],
  },
  {
    category: 'COMPLAINT',
    title: 'Jaringan di loket sering putus saat antrean panjang',
    text: 'Senin dan Selasa pagi jaringan di loket putus sampai setengah jam. Warga menunggu dan kami yang dimarahi.',
    replies: ['Sama di puskesmas. Kami mencatat di kertas dahulu lalu menyalin sore hari.'],
    point: {
      theme: 'secretariat',
      steps: [
        ['open', 'Gangguan terjadi di beberapa loket sekaligus.'],
        ['study', 'Catatan gangguan dua bulan terakhir sedang dikumpulkan per loket.'],
      ],
    },
  },
  {
    category: 'COMPLAINT',
    title: 'Uang makan kegiatan lapangan perlu dinaikkan',
    text: 'Harga makan di lokasi kegiatan sudah jauh naik, sedangkan satuannya tetap sejak tiga tahun lalu.',
    replies: ['Mendukung, terutama untuk petugas imunisasi keliling.'],
    point: {
      theme: 'secretariat',
      steps: [
        ['open', 'Banyak petugas lapangan menanyakan hal yang sama.'],
        ['study', 'Kami membandingkan satuan ini dengan standar biaya yang berlaku.'],
        ['decline', 'Standar biaya tahun ini sudah ditetapkan. Usul dicatat untuk penyusunan tahun depan.'],
      ],
    },
  },
  {
    category: 'IDEA',
    title: 'Kartu antrean berwarna untuk lansia dan ibu hamil',
    text: 'Petugas mengenali warga yang didahulukan dari warna kartunya, jadi mereka tidak perlu menjelaskan lagi di setiap meja.',
    replies: [
      'Murah dan bisa dicoba minggu ini juga.',
      'Perlu dijelaskan kepada warga lain supaya tidak salah paham.',
    ],
    point: {
      theme: 'clinic',
      steps: [
        ['try', 'Dicoba empat minggu di pendaftaran dan apotek.'],
        ['report', 'Dua minggu pertama: lansia selesai rata-rata 19 menit lebih cepat.'],
        ['adopt', 'Dipakai seterusnya. Waktu tunggu lansia turun dari 64 menjadi 43 menit.'],
      ],
    },
  },
  {
    category: 'IDEA',
    title: 'Satu hari tanpa rapat setiap minggu',
    text: 'Kamis dikosongkan dari rapat supaya pekerjaan yang perlu konsentrasi selesai pada jam kerja.',
    replies: ['Saya dukung. Tanggapan rapat bisa ditulis saja.'],
    point: {
      theme: 'permits',
      steps: [
        ['try', 'Dicoba selama satu triwulan di seluruh bidang kami.'],
        ['report', 'Bulan pertama: 3 dari 4 Kamis benar-benar tanpa rapat.'],
      ],
    },
  },
  {
    category: 'IDEA',
    title: 'Petugas loket bertukar meja setiap dua jam',
    text: 'Supaya semua petugas menguasai semua layanan dan tidak jenuh di meja yang sama.',
    point: {
      theme: 'registry',
      steps: [
        ['try', 'Dicoba tiga minggu di loket utama.'],
        [
          'drop',
          'Dihentikan. Kesalahan isian naik pada jam pergantian; pelatihan silang dipilih sebagai gantinya.',
        ],
      ],
    },
  },
  {
    category: 'PRACTICE',
    title: 'Daftar periksa satu halaman sebelum berkas dikirim',
    text: 'Kami menempel daftar periksa sembilan butir di meja pengiriman. Berkas kembali turun dari delapan menjadi dua setiap minggu.',
    replies: [
      'Boleh minta daftarnya? Kami ingin memakainya di kecamatan.',
      'Silakan, sudah saya taruh di papan pengumuman unit.',
    ],
  },
  {
    category: 'PRACTICE',
    title: 'Lima belas menit berbagi sebelum loket dibuka',
    text: 'Setiap Rabu satu orang menceritakan satu kasus sulit. Kegiatan ini kami catat sebagai komunitas belajar, jadi jamnya ikut terhitung.',
    replies: ['Kami mulai meniru bulan ini.'],
  },
  {
    category: 'STORY',
    title: 'Dari takut komputer menjadi tempat bertanya',
    text: 'Dua tahun lalu saya selalu meminta tolong untuk mengisi laporan. Setelah pelatihan dan banyak mencoba, sekarang rekan bertanya kepada saya.',
    replies: ['Selamat. Ibu memang telaten mengajari kami.', 'Cerita ini menguatkan saya yang baru mulai.'],
  },
  {
    category: 'COMPLAINT',
    title: 'Perahu dinas rusak, kunjungan ke seberang tertunda',
    text: 'Sudah tiga minggu kunjungan ke kampung seberang sungai tertunda karena perahu belum diperbaiki.',
    replies: ['Kader di sana sudah menanyakan dua kali.'],
    only: ['samarinda', 'tebo'],
    point: {
      theme: 'health',
      steps: [
        ['open', 'Menyangkut layanan warga di seberang sungai.'],
        ['start', 'Perbaikan mesin dipesan. Sementara itu perahu kecamatan dipinjam setiap Kamis.'],
        ['finish', 'Perahu kembali dipakai. Kunjungan yang tertunda diselesaikan dalam dua minggu.'],
      ],
    },
  },
  {
    category: 'OPINION',
    title: 'Pasar malam membuat jalan pulang macet, jam layanan sore perlu dipikirkan',
    text: 'Warga enggan datang setelah pukul tiga karena jalan ditutup untuk pasar malam. Barangkali layanan sore dipindah ke pagi.',
    replies: ['Di kelurahan kami justru sore paling ramai. Perlu dilihat per tempat.'],
    only: ['surakarta', 'makassar', 'palu'],
  },
]

/** Said too loud, and taken back into the light after its author explained himself. */
export const RASH = {
  title: 'Pembagian tugas piket akhir pekan tidak adil',
  text: 'Sudah empat akhir pekan berturut-turut saya yang piket. Ada yang tidak pernah sama sekali.',
  hide: 'Terbaca sebagai tuduhan kepada orang tertentu di unit kecil.',
  object: 'Saya tidak menyebut siapa pun. Daftar piketnya bisa diperiksa di papan unit.',
  restore: 'Tidak ada nama di dalamnya dan pokoknya benar. Daftar piket kini disusun bergiliran.',
} as const

export const MEETINGS = [
  {
    title: 'Temu pegawai: angkutan, jam kerja, dan layanan pagi',
    place: 'Aula kantor wilayah, terbuka untuk semua pegawai',
    host: 'Sekretaris Daerah',
    agenda: 'Menjawab tulisan forum yang paling banyak didukung, lalu tanya jawab terbuka.',
    minutes:
      'Hadir 64 pegawai dari semua jenjang. Disepakati uji coba keberangkatan bus lebih pagi dan peninjauan jam apel di unit yang jauh. Dinas Perhubungan melapor di forum setiap dua minggu.',
  },
  {
    title: 'Temu pegawai: karier dan pelatihan tahun ini',
    place: 'Ruang rapat utama dan sambungan video',
    host: 'Kepala badan kepegawaian',
    agenda: 'Membahas hasil survei karier dan apa yang dikerjakan badan kepegawaian sesudahnya.',
    minutes:
      'Syarat pangkat kini terbaca di halaman karier. Peserta meminta pelatihan komputer dua kali setahun; dijadwalkan pada triwulan berikut.',
  },
  {
    title: 'Temu pegawai: usul untuk tahun depan',
    place: 'Aula kantor wilayah, terbuka untuk semua pegawai',
    host: 'Kepala Daerah',
    agenda: 'Mendengar usul lintas unit sebelum rencana kerja tahun depan disusun.',
    minutes: null,
  },
] as const
