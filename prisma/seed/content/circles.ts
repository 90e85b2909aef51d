// What colleagues learned together in a year. All invented.
import type { Category } from '../../../lib/training/rules.ts'

export type CircleSpec = {
  name: string
  category: Category
  purpose: string
  upcoming: string
  /** The oldest first: what was learned, and the minutes. */
  meetings: readonly (readonly [title: string, minutes: string])[]
}

export const CIRCLES: readonly CircleSpec[] = [
  {
    name: 'Komunitas data layanan',
    category: 'IT',
    purpose: 'Membaca angka antrean dan keluhan bersama, lalu mencoba satu perbaikan kecil tiap dua bulan.',
    upcoming: 'Rabu pekan depan pukul 13.00, ruang rapat BKPSDM',
    meetings: [
      [
        'Membaca grafik antrean harian',
        'Membuka data antrean tiga bulan dari dua loket. Belajar membedakan rata-rata dan nilai tengah. Disepakati: tiap loket menghitung nilai tengah waktu tunggu satu pekan, lalu dibandingkan pada pertemuan berikutnya.',
      ],
      [
        'Membersihkan daftar nama yang ganda',
        'Berlatih menemukan baris ganda dengan urutan dan penanda warna, tanpa menghapus aslinya. Dari 410 baris ditemukan 23 baris ganda. Langkah kerjanya ditulis satu halaman agar bisa dipakai unit lain.',
      ],
      [
        'Dari tabel ke satu kalimat',
        'Setiap peserta membawa satu tabel dan menulis satu kalimat yang dipahami warga. Kalimat dibacakan dan diperbaiki bersama. Dua kalimat dipakai untuk papan pengumuman loket mulai pekan ini.',
      ],
      [
        'Menjaga data pribadi di lembar kerja',
        'Memeriksa lembar kerja yang biasa dikirim lewat pesan. Nomor induk dan alamat ternyata ikut terkirim tanpa perlu. Disepakati kolom yang boleh dibagikan, dan cara menyimpan salinan yang sudah disamarkan.',
      ],
      [
        'Mencari sebab, bukan gejala',
        'Keluhan lama menunggu ditelusuri dengan lima kali bertanya mengapa. Sebabnya: berkas kurang ditemukan di ujung antrean. Uji coba: pemeriksaan berkas di pintu masuk selama dua pekan di satu loket.',
      ],
      [
        'Hasil uji coba pemeriksaan berkas di pintu',
        'Nilai tengah waktu tunggu turun dari 38 menjadi 24 menit. Yang sulit: satu petugas harus berdiri di pintu. Disepakati giliran per jam, dan hasilnya dibagikan sebagai praktik baik di forum.',
      ],
    ],
  },
  {
    name: 'Belajar menulis untuk warga',
    category: 'PUBLIC_SERVICE',
    purpose: 'Mengubah surat dan pengumuman menjadi bahasa yang dipahami warga pada bacaan pertama.',
    upcoming: 'Jumat kedua bulan depan pukul 13.30, aula kecil',
    meetings: [
      [
        'Surat penolakan yang tetap ramah',
        'Membaca enam surat penolakan nyata yang sudah disamarkan. Dicatat kata yang membuat warga bingung, lalu ditulis ulang: apa yang kurang, sampai kapan, dan kepada siapa bertanya.',
      ],
      [
        'Pengumuman satu layar',
        'Berlatih memotong pengumuman menjadi satu layar telepon. Urutannya: apa yang berubah, siapa yang terkena, mulai kapan, apa yang harus dilakukan. Tiga pengumuman dicoba kepada lima warga di ruang tunggu.',
      ],
      [
        'Menjawab keluhan tanpa membela diri',
        'Bermain peran membalas keluhan. Dicatat tiga kalimat pembuka yang meredakan dan tiga yang memanaskan. Contoh jawabannya disimpan bersama untuk dipakai petugas baru.',
      ],
      [
        'Petunjuk bergambar untuk loket',
        'Membuat petunjuk urus berkas dengan empat gambar dan paling banyak 30 kata. Dicoba oleh dua petugas keamanan dan satu pengantar. Dua langkah ternyata tertukar dan dibetulkan.',
      ],
      [
        'Istilah yang perlu diganti',
        'Menyusun daftar 40 istilah kantor beserta gantinya sehari-hari. Daftar ditempel di ruang layanan dan dibagikan di forum agar ditambah unit lain.',
      ],
    ],
  },
  {
    name: 'Pagi untuk pemimpin baru',
    category: 'LEADERSHIP',
    purpose: 'Kepala seksi yang baru menjabat saling belajar memberi umpan balik dan membagi pekerjaan.',
    upcoming: 'Selasa pertama bulan depan pukul 08.00, tautan dikirim sehari sebelumnya',
    meetings: [
      [
        'Percakapan pertama dengan anggota tim',
        'Berbagi cara membuka percakapan tentang harapan. Setiap peserta mencoba satu percakapan 20 menit sebelum pertemuan berikutnya dan mencatat apa yang ternyata belum diketahuinya.',
      ],
      [
        'Memberi umpan balik yang bisa dipakai',
        'Berlatih menyebut apa yang terlihat, akibatnya, dan satu permintaan. Kalimat yang menilai sifat orang diganti. Tiap peserta menulis satu umpan balik nyata pekan ini.',
      ],
      [
        'Membagi pekerjaan saat ada yang cuti',
        'Membandingkan cara lima unit membagi tugas saat cuti. Yang berjalan: daftar tugas bersama dengan satu nama dan satu tanggal. Disepakati mencobanya selama sebulan.',
      ],
      [
        'Menerima kritik dari anggota',
        'Membaca contoh suara tanpa nama dan membahas tanggapan pertama yang wajar. Disepakati: diam dulu, ulangi dengan kata sendiri, baru menjawab apa yang akan diubah.',
      ],
    ],
  },
]
