// What a person and a leader agree to bring back to what is expected. All of it invented.
import type { Behaviour } from '../../../lib/plans/rules.ts'

export const AIMS: readonly (readonly [text: string, behaviour: Behaviour])[] = [
  ['Berkas dikerjakan menurut tenggat, tidak ada yang lewat dua hari', 'ACCOUNTABLE'],
  ['Catatan harian terisi pada hari yang sama', 'ACCOUNTABLE'],
  ['Keluhan di loket selesai tanpa dioper lebih dari sekali', 'SERVICE_ORIENTED'],
  ['Menguasai aplikasi register layanan tanpa pendampingan', 'COMPETENT'],
  ['Hadir di rapat pagi dan menyampaikan hambatan', 'COLLABORATIVE'],
]

export const SUPPORTS = [
  'Pendampingan satu jam setiap Jumat dan satu rekan sebagai tempat bertanya.',
  'Beban loket dikurangi sampai tunggakan berkas selesai.',
  'Kesempatan ikut pelatihan yang sesuai dalam dua bulan pertama.',
] as const

export const LOOKS = {
  ON_TRACK: ['Tiga dari empat sasaran pekan terpenuhi.', 'Tidak ada berkas lewat tenggat bulan ini.'],
  BEHIND: [
    'Masih ada berkas lewat tenggat, sebabnya dibahas berdua.',
    'Dua pekan tanpa kemajuan, dukungan ditambah.',
  ],
} as const

export const ENDS = {
  MET: 'Semua sasaran tercapai dan bertahan dua bulan terakhir.',
  PARTLY: 'Tenggat terpenuhi, penguasaan aplikasi masih perlu pendampingan.',
} as const

export const EXCUSE = 'Surat keterangan diserahkan ke BKD.'

export const GROUND = 'Rekap layanan tiga kali terlambat, dan kami sepakat mencari sebabnya bersama.'
export const ANSWER = 'Saya setuju, asal jadwal loket diatur ulang.'
