// What supervisors and unit heads find by looking, asking and reading.
import type { Behaviour } from '../../../lib/plans/rules.ts'

export const PLACES = [
  'Loket pelayanan',
  'Ruang rapat',
  'Ruang kerja tim',
  'Lapangan',
  'Ruang tunggu',
] as const

export const SEEN: Record<Behaviour, string> = {
  SERVICE_ORIENTED: 'Menyapa lebih dulu dan menuntaskan dua keluhan warga di tempat.',
  ACCOUNTABLE: 'Berkas diperiksa dua kali dan selisih kas dilaporkan hari itu juga.',
  COMPETENT: 'Memakai cara baru dari pelatihan dan mengajarkannya kepada rekan.',
  HARMONIOUS: 'Menengahi beda pendapat dengan tenang sampai ada kesepakatan.',
  LOYAL: 'Menolak membagikan data warga dan menjelaskan alasannya dengan sopan.',
  ADAPTIVE: 'Mengatur ulang antrean saat sistem padam tanpa menunggu perintah.',
  COLLABORATIVE: 'Mengajak tim lain menyusun jadwal bersama sebelum kegiatan.',
}

export const RESPONDENTS = ['Warga penerima layanan', 'Keluarga penerima layanan', 'Kader wilayah'] as const

export const INTERVIEWS = [
  ['Apakah alurnya dijelaskan sejak awal?', 'Ya, dijelaskan dan diberi catatan.'],
  ['Berapa lama menunggu?', 'Sekitar dua puluh menit.'],
  ['Apa yang perlu diperbaiki?', 'Kursi tunggu ditambah.'],
] as const

export const INTERVIEW_SUMMARIES = [
  'Warga puas dengan penjelasan, waktu tunggu masih dikeluhkan.',
  'Pelayanan dinilai ramah; petunjuk arah perlu diperjelas.',
] as const

export const DOCUMENT_SUMMARIES = [
  'Angka dibaca dari laporan bulanan yang sudah ditandatangani.',
  'Angka dicocokkan dengan buku register.',
] as const
