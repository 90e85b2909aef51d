// What colleagues thank each other for. All of it invented.
import type { Behaviour } from '../../../lib/plans/rules.ts'

export const THANKS: Record<Behaviour, readonly string[]> = {
  SERVICE_ORIENTED: [
    'Mengantar warga lansia ke loket yang benar sampai urusannya selesai.',
    'Menjawab pertanyaan yang sama sepuluh kali dengan senyum yang sama.',
  ],
  ACCOUNTABLE: [
    'Mengembalikan kelebihan dana kegiatan beserta buktinya tanpa diminta.',
    'Mencatat kesalahan sendiri dan memperbaikinya hari itu juga.',
  ],
  COMPETENT: [
    'Mengajari kami membaca rekap layanan sebelum rapat pagi.',
    'Menyusun langkah kerja yang kini kami pakai setiap hari.',
  ],
  HARMONIOUS: [
    'Membagi beban loket dengan adil ketika dua rekan sakit.',
    'Mendengarkan keluhan semua pihak sebelum memberi pendapat.',
  ],
  LOYAL: [
    'Menjaga kerahasiaan data warga meski didesak kenalan sendiri.',
    'Tetap bertugas menjaga posko sampai banjir surut.',
  ],
  ADAPTIVE: [
    'Membuat formulir antrean darurat saat jaringan padam.',
    'Mencoba cara baru mengirim hasil dan membagikan hasil ujinya.',
  ],
  COLLABORATIVE: [
    'Mengajak kelurahan duduk bersama sampai datanya cocok.',
    'Menyelesaikan berkas lintas dinas tanpa saling menunggu surat.',
  ],
}
