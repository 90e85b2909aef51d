// What the people of one unit share as tasks, and the words about them. All invented.
export const TASKS = [
  {
    title: 'Merapikan arsip layanan bulan lalu',
    words: ['Rak kedua sudah selesai.', 'Sisanya saya kerjakan Jumat.'],
  },
  { title: 'Menyusun jadwal piket bulan depan', words: ['Mohon tanggal yang berhalangan ditulis di sini.'] },
  { title: 'Memeriksa ulang data yang dikembalikan', words: [] },
  { title: 'Menyiapkan bahan rapat evaluasi unit', words: ['Grafik capaian sudah saya masukkan.'] },
  {
    title: 'Mengganti papan petunjuk di ruang tunggu',
    words: ['Ukuran lama 60 kali 40. Saya pesan yang sama.'],
  },
  { title: 'Membuat daftar periksa untuk petugas baru', words: [] },
] as const
