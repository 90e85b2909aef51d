// What the agency answered to what its staff said of the career system. All of it invented.
export const REPLIES = [
  'Syarat tiap jabatan kini terbuka di halaman Karier saya, dengan data yang dipakai.',
  'Putaran promosi dibekukan aturannya sebelum nama terlihat, dan bisa dihitung ulang siapa pun.',
  'Tiap pegawai melihat syarat yang masih kurang dan jabatan yang dapat dituju.',
  'Katalog diurutkan menurut dampaknya. Pelatihan yang tidak berdampak dihentikan.',
  'Keberatan dijawab paling lama empat belas hari kerja, dengan alasan tertulis.',
] as const
