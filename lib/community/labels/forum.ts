import {
  EDIT_MINUTES,
  REPLIES_A_DAY,
  TOPICS_A_DAY,
  type Category,
  type Judgement,
  type Reason,
  type Standing,
} from '../rules/forum.ts'

export const categoryLabels: Record<Category, string> = {
  OPINION: 'Pendapat',
  SUGGESTION: 'Saran',
  COMPLAINT: 'Keluhan',
  QUESTION: 'Pertanyaan',
  IDEA: 'Ide',
  PRACTICE: 'Praktik baik',
  STORY: 'Kisah sukses',
}

export const categoryHelp: Record<Category, string> = {
  OPINION: 'Pandangan tentang kerja atau kebijakan.',
  SUGGESTION: 'Sesuatu yang sebaiknya diubah.',
  COMPLAINT: 'Sesuatu yang menghambat Anda.',
  QUESTION: 'Sesuatu yang ingin Anda ketahui.',
  IDEA: 'Cara baru yang patut dicoba sebuah unit.',
  PRACTICE: 'Cara kerja yang terbukti membantu.',
  STORY: 'Keberhasilan Anda sendiri, untuk dibaca semua rekan.',
}

export const standingLabels: Record<Standing, string> = {
  SHOWN: 'Tampil',
  HIDDEN: 'Disembunyikan',
  CONTESTED: 'Disembunyikan, ada keberatan',
  UPHELD: 'Tetap disembunyikan',
}

export const judgementLabels: Record<Judgement, string> = {
  hide: 'Disembunyikan',
  object: 'Keberatan penulis',
  restore: 'Ditampilkan kembali',
  uphold: 'Tetap disembunyikan',
}

/** What can be done to a post, what to know before, and what is said after. */
export const judgementWords: Record<Judgement, { deed: string; help: string; done: string }> = {
  hide: {
    deed: 'Sembunyikan',
    help: 'Semua orang membaca alasan ini, dan penulisnya dapat berkeberatan. Kritik tajam bukan alasan.',
    done: 'Tulisan disembunyikan.',
  },
  object: {
    deed: 'Ajukan keberatan',
    help: 'Dibaca moderator lain, bukan yang menyembunyikannya.',
    done: 'Keberatan dikirim.',
  },
  restore: {
    deed: 'Tampilkan kembali',
    help: 'Penulis membaca alasan ini.',
    done: 'Tulisan ditampilkan kembali.',
  },
  uphold: {
    deed: 'Tetap sembunyikan',
    help: 'Ini keputusan terakhir. Penulis membaca alasannya.',
    done: 'Keberatan ditolak.',
  },
}

export const VIEWS = ['semua', 'disebut', 'saya', 'moderasi'] as const
export type View = (typeof VIEWS)[number]
export const viewLabels: Record<View, string> = {
  semua: 'Semua',
  disebut: 'Menyebut saya',
  saya: 'Tulisan saya',
  moderasi: 'Moderasi',
}

export const nothingHere: Record<View, string> = {
  semua: 'Belum ada pembicaraan di sini.',
  disebut: 'Belum ada yang menyebut Anda.',
  saya: 'Anda belum menulis di forum.',
  moderasi: 'Tidak ada tulisan yang disembunyikan.',
}

export const refusals: Record<Reason | 'no_such_colleague', string> = {
  not_found: 'Tulisan ini tidak ditemukan. Muat ulang halaman.',
  post_of_the_other: 'Tulisan ini milik orang lain.',
  post_hidden: 'Tulisan ini sedang disembunyikan.',
  edit_too_late: `Tulisan hanya bisa diubah selama ${EDIT_MINUTES} menit. Tulis tanggapan baru bila ada yang keliru.`,
  own_topic: 'Dukungan diberikan untuk tulisan orang lain.',
  already_judged: 'Keadaan tulisan ini sudah berubah. Muat ulang halaman.',
  topics_of_the_day: `Hari ini Anda sudah memulai ${TOPICS_A_DAY} pembicaraan. Lanjutkan besok, atau tanggapi yang sudah ada.`,
  replies_of_the_day: `Hari ini Anda sudah menulis ${REPLIES_A_DAY} tanggapan. Lanjutkan besok.`,
  judged_by_oneself: 'Ini diputus moderator lain, bukan penulis atau yang menyembunyikannya.',
  story_of_another:
    'Kisah sukses menceritakan keberhasilan Anda sendiri. Hapus nama {name}, atau ajak ia menulis kisahnya sendiri.',
  no_such_colleague: 'Rekan ini tidak bekerja lagi di daerah ini. Hapus dari sebutan.',
}
