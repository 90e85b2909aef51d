// The guides of the personnel agency's own pages.
import type { Guide } from './guides.ts'

export const DESK_GUIDES: Record<string, Guide> = {
  '/bkd': [
    'Ruang kendali',
    'Lihat unit mana yang tertinggal.',
    'Tekan angkanya untuk melihat nama, lalu ingatkan.',
  ],
  '/bkd/adopsi': [
    'Pemakaian portal',
    'Pilih unit untuk melihat siapa yang sudah masuk dan mencatat.',
    'Tekan angkanya untuk melihat nama, lalu tawarkan pendampingan.',
    'Angka ini untuk mendampingi, bukan untuk menilai orang.',
  ],
  '/bkd/pegawai': [
    'Pegawai',
    'Cari nama atau NIP.',
    'Buka orangnya untuk mengubah jabatan, atasan, atau akun.',
  ],
  '/bkd/unit': ['Unit', 'Tambah, pindahkan, atau tutup unit.', 'Periksa pegawainya sebelum menutup unit.'],
  '/bkd/jabatan': [
    'Jabatan',
    'Kelola daftar jabatan dan syaratnya.',
    'Halaman kesesuaian menunjukkan pejabat yang belum memenuhi syarat.',
  ],
  '/bkd/karier': [
    'Pangkat dan karier',
    'Lihat siapa yang memenuhi syarat kenaikan pangkat.',
    'Impor angka kredit dari berkas, lalu periksa barisnya.',
  ],
  '/bkd/talenta': [
    'Peta talenta',
    'Pilih unit untuk melihat sebaran sembilan kotak.',
    'Buka satu kotak untuk melihat dasarnya.',
  ],
  '/bkd/promosi': [
    'Putaran promosi',
    'Siapkan jabatan, kriteria, dan panel, lalu umumkan.',
    'Kriteria tidak berubah lagi sesudah putaran dibuka.',
  ],
  '/bkd/pelatihan': [
    'Pelatihan pegawai',
    'Buat pelatihan dan jadwalnya.',
    'Catat kehadiran, lalu periksa sertifikat yang diunggah.',
    'Baca notula pertemuan komunitas belajar, lalu hitung atau tolak dengan alasan.',
  ],
  '/bkd/penghargaan': [
    'Program penghargaan',
    'Siapkan program dengan kriteria dan bobot.',
    'Buka usulan, tunjuk panel, lalu umumkan hasilnya.',
  ],
  '/bkd/pembinaan': [
    'Pembinaan pegawai',
    'Lihat peringatan dini dan rencana yang berjalan.',
    'Impor ketidakhadiran untuk memperbarui peringatan.',
  ],
  '/bkd/disiplin': [
    'Perkara disiplin',
    'Catat perkara dan langkah pemeriksaannya.',
    'Yang diperiksa didengar sebelum ada keputusan.',
  ],
  '/bkd/survei': [
    'Survei pegawai',
    'Buka satu survei pada satu waktu.',
    'Hasil tampil sesudah ditutup. Unit dengan kurang dari lima jawaban tidak tampil.',
  ],
  '/bkd/cuti': ['Cuti dan libur', 'Catat cuti pegawai.', 'Tambah hari libur daerah.'],
  '/bkd/impor': [
    'Impor',
    'Unggah berkas pegawai dari SIASN.',
    'Periksa yang baru, berubah, dan ditolak sebelum menerapkan.',
  ],
  '/bkd/pertanyaan': [
    'Pertanyaan pegawai',
    'Jawab yang paling lama menunggu. Penanya diberi tahu di kotak masuknya.',
    'Jadikan jawaban sebagai bantuan untuk semua, tanpa nama penanya.',
  ],
  '/bkd/koreksi': [
    'Perbaikan data',
    'Baca permintaan perbaikan data dari pegawai.',
    'Perbaiki datanya, atau jawab mengapa tidak.',
  ],
  '/bkd/periode': [
    'Triwulan',
    'Buka triwulan, pantau, lalu tutup sesudah penilaian selesai.',
    'Penutupan dengan sisa pekerjaan perlu alasan.',
  ],
  '/bkd/tujuan': [
    'Tujuan daerah',
    'Susun visi, misi, dan sasaran, atau impor dari berkas.',
    'Bagi sasaran kepada unit lewat indikatornya.',
  ],
  '/bkd/capaian': ['Capaian unit', 'Isi atau periksa nilai indikator unit.', 'Sertakan sumber tiap angka.'],
  '/bkd/standar': [
    'Standar indikator',
    'Tulis indikator yang berlaku untuk satu jenis jabatan.',
    'Pegawai memilihnya saat menyusun SKP.',
  ],
  '/bkd/skp': ['SKP pegawai', 'Lihat siapa yang belum punya SKP.', 'Unduh daftarnya untuk mengingatkan.'],
  '/bkd/evaluasi': [
    'Evaluasi unit',
    'Lihat unit yang belum mengirim evaluasi.',
    'Buka lembarnya untuk membaca alasan.',
  ],
  '/bkd/keberatan': [
    'Antrean keberatan',
    'Lihat keberatan yang mendekati batas waktu.',
    'Ingatkan yang gilirannya memutus.',
  ],
  '/bkd/publikasi': [
    'Publikasi',
    'Baca pratinjau tiap unit seperti dilihat warga.',
    'Terbitkan triwulan. Perubahan sesudahnya menjadi koreksi.',
  ],
}
