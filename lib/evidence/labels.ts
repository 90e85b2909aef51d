import type { Found, Lost, Reason } from './rules.ts'

export const refusals: Record<Reason, string> = {
  empty_file: 'Berkas ini kosong. Pilih berkas lain atau simpan ulang berkasnya.',
  file_too_large:
    'Berkas ini lebih besar dari {limit} MB. Perkecil fotonya atau kompres dokumennya, lalu unggah lagi.',
  too_many_today: 'Anda sudah mengunggah {limit} berkas dalam 24 jam. Coba lagi besok.',
  busy: 'Sedang banyak foto yang diunggah. Tunggu sebentar, lalu coba lagi.',
  type_not_allowed: 'Berkas ini berisi {found}. Yang dapat disimpan: JPEG, PNG, WebP, PDF, DOCX, dan XLSX.',
  not_what_name_says:
    'Nama berkas menyebut {claimed}, tetapi isinya {found}. Simpan ulang dengan jenis yang benar, lalu unggah lagi.',
  heic_photo:
    'Foto HEIC belum dapat disimpan. Di ponsel, ubah format kamera ke JPEG atau bagikan foto sebagai JPEG.',
  old_office: 'Ini dokumen Office format lama. Simpan sebagai DOCX, XLSX, atau PDF, lalu unggah lagi.',
  locked_file: 'Berkas ini dikunci kata sandi atau enkripsi. Hapus kuncinya, lalu unggah lagi.',
  mixed_content:
    'Berkas ini memuat dua jenis isi sekaligus. Simpan ulang dari aplikasi asalnya, lalu unggah lagi.',
  image_broken: 'Gambar ini rusak atau tidak utuh. Ambil ulang fotonya atau simpan ulang gambarnya.',
  image_too_many_pixels: 'Gambar ini melebihi {megapixels} megapiksel. Perkecil ukurannya, lalu unggah lagi.',
  image_too_slow: 'Gambar ini terlalu berat untuk diolah. Simpan ulang sebagai JPEG, lalu unggah lagi.',
  pdf_broken: 'PDF ini rusak atau tidak utuh. Simpan atau pindai ulang, lalu unggah lagi.',
  pdf_unusual: 'PDF ini tersusun dengan cara yang tidak dapat diperiksa. Cetak ke PDF, lalu unggah hasilnya.',
  pdf_script: 'PDF ini memuat skrip. Cetak ke PDF agar skripnya hilang, lalu unggah hasilnya.',
  pdf_command: 'PDF ini memuat perintah yang berjalan sendiri. Cetak ke PDF, lalu unggah hasilnya.',
  pdf_attachment: 'PDF ini memuat lampiran di dalamnya. Unggah lampiran itu sebagai berkas tersendiri.',
  archive_broken: 'Dokumen ini rusak atau tidak utuh. Buka dan simpan ulang, lalu unggah lagi.',
  archive_too_many_entries: 'Dokumen ini memuat terlalu banyak bagian. Simpan sebagai PDF, lalu unggah lagi.',
  archive_unpacked_too_large:
    'Isi dokumen ini terlalu besar setelah dibuka. Perkecil gambarnya atau simpan sebagai PDF.',
  archive_ratio:
    'Isi dokumen ini mengembang tidak wajar. Hapus baris kosong yang berformat, lalu simpan ulang.',
  archive_nested: 'Dokumen ini memuat arsip di dalamnya. Unggah isinya sebagai berkas tersendiri.',
  office_macros: 'Dokumen ini memuat makro. Simpan tanpa makro (DOCX atau XLSX biasa) atau sebagai PDF.',
  office_object: 'Dokumen ini memuat objek tertanam. Hapus objek itu atau simpan sebagai PDF.',
  office_remote: 'Dokumen ini mengambil isi dari tempat lain. Simpan sebagai PDF, lalu unggah lagi.',
  office_entities:
    'Dokumen ini memuat definisi XML yang tidak dipakai Office. Buka dan simpan ulang, lalu unggah lagi.',
}

/** Said in place of a file whose bytes are no longer those that were stored. */
export const lostLabels: Record<Lost, string> = {
  changed: 'Isi berkas ini tidak lagi sama dengan saat diunggah, jadi tidak ditampilkan. Laporkan ke BKD.',
  missing: 'Isi berkas ini tidak ada di penyimpanan. Laporkan ke BKD.',
}

export const foundLabels: Record<Found, string> = {
  jpeg: 'gambar JPEG',
  png: 'gambar PNG',
  webp: 'gambar WebP',
  pdf: 'PDF',
  docx: 'dokumen Word (DOCX)',
  xlsx: 'lembar kerja Excel (XLSX)',
  svg: 'gambar SVG',
  html: 'halaman web (HTML)',
  xml: 'data XML',
  text: 'teks biasa',
  script: 'skrip',
  windows_program: 'program Windows (EXE)',
  linux_program: 'program Linux',
  mac_program: 'program macOS',
  java_program: 'program Java',
  gif: 'gambar GIF',
  apng: 'gambar PNG bergerak',
  heic: 'foto HEIC',
  avif: 'gambar AVIF',
  tiff: 'gambar TIFF',
  bmp: 'gambar BMP',
  psd: 'gambar Photoshop',
  video: 'video',
  audio: 'rekaman suara',
  rtf: 'dokumen RTF',
  old_office: 'dokumen Office format lama',
  presentation: 'presentasi PowerPoint',
  office_template: 'templat Office',
  open_document: 'dokumen OpenDocument',
  zip: 'arsip ZIP',
  archive: 'arsip terkompresi',
  unknown: 'data yang tidak dikenal',
}
