// What people of the demo say to each other about a review that one of them does not agree with.

export const GROUNDS = {
  upheld:
    'Pendampingan rekan baru dan layanan di luar jam kerja tidak ikut ditimbang. Bukti yang saya kutip menunjukkannya.',
  refused:
    'Saya menilai hasil saya di atas ekspektasi karena semua laporan masuk lebih awal. Mohon ditinjau kembali.',
  filed:
    'Dua bulan pertama triwulan ini tidak disebut dalam alasan, padahal pekerjaan terbesar selesai saat itu.',
  explained:
    'Penilaian ini tidak sesuai umpan balik yang saya terima sepanjang triwulan. Mohon dibandingkan kembali.',
  late: 'Perubahan tugas di tengah triwulan belum diperhitungkan. Saya kutip catatan pekerjaan yang terkait.',
} as const

export const EXPLANATIONS = {
  upheld:
    'Saat menilai saya belum membaca catatan pendampingan. Catatannya memang ada dan sudah saya setujui dahulu.',
  refused:
    'Laporan yang masuk lebih awal sudah saya hargai. Targetnya tercapai, tetapi tidak terlampaui pada satu pun indikator.',
  explained: 'Umpan balik itu menyangkut dua pekerjaan saja. Penilaian saya menimbang seluruh triwulan.',
} as const

export const DECISIONS = {
  upheld: 'Bukti yang dikutip sah dan penilai mengakuinya. Penilaian semula belum menimbang pekerjaan itu.',
  refused:
    'Kedua pihak sudah didengar. Capaian sama dengan target, dan buktinya tidak menunjukkan lebih dari itu.',
} as const
