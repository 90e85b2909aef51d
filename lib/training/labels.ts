import { formatNumber } from '../calendar/labels.ts'
import { MOST_HOURS_A_DAY, UNUSUAL_HOURS, type CertificateReason } from './rules/certificates.ts'
import type { EffectView, Verdict } from './rules/effect.ts'
import { FEWEST } from './rules/effect.ts'
import type { RecordSource, RecordStatus, YearGoal, YearOfHours } from './rules/hours.ts'
import type { Competence, NeedReason, NeedSource, NeedStatus } from './rules/needs.ts'
import type { Category, EnrolmentStatus, Kind, Reason, SeatStage, SessionStatus } from './rules.ts'

/** BKN's jenisDiklat. */
export const kindLabels: Record<Kind, string> = {
  1: 'Struktural',
  2: 'Fungsional',
  3: 'Teknis',
  4: 'Lokakarya',
  5: 'Manajerial',
  6: 'Sosial kultural',
  7: 'Sosialisasi',
  8: 'Bimbingan teknis',
  9: 'Seminar',
  10: 'Magang',
  11: 'Kursus',
  12: 'Penataran',
  13: 'Klasikal lainnya',
  14: 'Pembimbingan kinerja',
  15: 'Pendampingan',
  16: 'Pembelajaran daring',
  17: 'Jarak jauh',
  18: 'Detasering',
  19: 'Alam terbuka',
  20: 'Studi banding',
  21: 'Pertukaran dengan swasta atau BUMN',
  22: 'Belajar mandiri',
  23: 'Komunitas belajar',
  24: 'Bimbingan di tempat kerja',
  25: 'Nonklasikal lainnya',
}

export const categoryLabels: Record<Category, string> = {
  IT: 'Teknologi informasi dan data',
  PUBLIC_SERVICE: 'Pelayanan publik',
  TIME_MANAGEMENT: 'Pengelolaan waktu',
  LEADERSHIP: 'Kepemimpinan dan manajerial',
  SOCIO_CULTURAL: 'Sosial kultural',
  TECHNICAL: 'Teknis bidang',
  ADMINISTRATION: 'Administrasi dan keuangan',
}

export const sessionStatusLabels: Record<SessionStatus, string> = {
  OPEN: 'Dibuka',
  HELD: 'Selesai',
  CANCELLED: 'Dibatalkan',
}

export const enrolmentStatusLabels: Record<EnrolmentStatus, string> = {
  ENROLLED: 'Terdaftar',
  LEFT: 'Mengundurkan diri',
  ATTENDED: 'Hadir',
  ABSENT: 'Tidak hadir',
  CALLED_OFF: 'Sesi dibatalkan',
}

export const seatStageLabels: Record<SeatStage, string> = {
  AHEAD: 'Terdaftar',
  UNDER_WAY: 'Sedang berlangsung',
  WAITS_FOR_LIST: 'Menunggu daftar hadir',
  CALLED_OFF: 'Dibatalkan BKD',
}

export const recordStatusLabels: Record<RecordStatus, string> = {
  WAITING: 'Menunggu pemeriksaan',
  VERIFIED: 'Dihitung',
  REFUSED: 'Ditolak',
  WITHDRAWN: 'Ditarik',
}

export const sourceLabels: Record<RecordSource, string> = {
  ATTENDANCE: 'Dari daftar hadir',
  CERTIFICATE: 'Dari sertifikat',
  COMMUNITY: 'Dari pertemuan komunitas',
}

export const needSourceLabels: Record<NeedSource, string> = {
  COMPETENCE: 'Kesenjangan kompetensi',
  FEEDBACK: 'Umpan balik',
  RESULT: 'Rencana hasil kerja',
}

export const needStatusLabels: Record<NeedStatus, string> = {
  SUBMITTED: 'Menunggu atasan',
  APPROVED: 'Disetujui',
  RETURNED: 'Dikembalikan',
  WITHDRAWN: 'Ditarik',
}

export const competenceLabels: Record<Competence, string> = {
  INTEGRITY: 'Integritas',
  COOPERATION: 'Kerja sama',
  COMMUNICATION: 'Komunikasi',
  RESULT_ORIENTATION: 'Orientasi pada hasil',
  PUBLIC_SERVICE: 'Pelayanan publik',
  SELF_DEVELOPMENT: 'Pengembangan diri dan orang lain',
  MANAGING_CHANGE: 'Mengelola perubahan',
  DECISION_MAKING: 'Pengambilan keputusan',
  NATIONAL_UNITY: 'Perekat bangsa',
  TECHNICAL: 'Kompetensi teknis jabatan',
}

/** How much of it can be used at work. */
export const usableLabels: Record<1 | 2 | 3 | 4, string> = {
  1: 'Belum terpakai',
  2: 'Sedikit terpakai',
  3: 'Terpakai',
  4: 'Terpakai setiap hari',
}

export const hoursLabel = (hours: number): string => `${formatNumber(hours)} JP`

/** What the year came to, in one sentence. */
export function hoursSentence(
  { counted, missing, beyond, waiting }: YearOfHours,
  goal: YearGoal | undefined,
  year: number,
): string {
  const waits = waiting > 0 ? ` ${hoursLabel(waiting)} menunggu pemeriksaan BKD.` : ''
  if (!goal) return `${hoursLabel(counted)} pada ${year}.${waits}`
  const rest = missing > 0 ? `kurang ${hoursLabel(missing)}` : 'target tercapai'
  const over = beyond > 0 ? ` ${hoursLabel(beyond)} di atas batas dan tidak dihitung.` : ''
  return `${formatNumber(counted)} dari ${hoursLabel(goal.target)} pada ${year}, ${rest}.${over}${waits}`
}

/** The rule behind the number, in the words of who is bound by it. */
export const goalSentence = (goal: YearGoal | undefined): string =>
  !goal
    ? 'Tidak ada target jam untuk jenis kepegawaian Anda.'
    : goal.binding
      ? `PNS belajar paling sedikit ${goal.target} JP setahun (PP 11/2017).`
      : `PPPK belajar paling banyak ${goal.most} JP setahun (PP 49/2018). Target ${goal.target} JP hanya informasi.`

export const verdictLabels: Record<Verdict, string> = {
  TOO_FEW: `Kurang dari ${FEWEST} orang, belum disimpulkan`,
  NOT_SEEN: 'Dampak belum terlihat',
  BETTER: 'Terlihat membantu',
  WORSE: 'Terlihat menurun',
}

/** What was found, against whom and how sure; nothing about few. */
export function effectSentence(
  effect: Pick<EffectView, 'measure' | 'verdict' | 'attended' | 'compared' | 'difference' | 'low' | 'high'>,
): string {
  const { measure, attended, compared, difference, low, high } = effect
  const groups = `${formatNumber(attended)} peserta, ${formatNumber(compared)} pembanding`
  if (difference === null || low === null || high === null)
    return `${groups}. Dampak dinilai mulai ${FEWEST} orang di tiap kelompok.`
  const told = (hundredths: number) =>
    measure === 'BEHAVIOUR' ? formatNumber(hundredths / 100) : formatNumber(hundredths)
  const unit = measure === 'BEHAVIOUR' ? 'tingkat perilaku' : 'poin persen capaian indikator'
  return `Selisih perubahan ${told(difference)} ${unit} (rentang ${told(low)} sampai ${told(high)}). ${groups}, 3 sampai 6 bulan sesudahnya.`
}

export const seatsSentence = (free: number, seats: number): string =>
  free > 0 ? `Tersisa ${formatNumber(free)} dari ${formatNumber(seats)} kursi.` : 'Kursi habis.'

export const refusals: Record<Reason | CertificateReason | NeedReason, string> = {
  course_closed: 'Pelatihan ini sudah ditutup.',
  session_not_open: 'Sesi ini tidak dibuka lagi.',
  session_started: 'Sesi ini sudah mulai. Pilih sesi lain.',
  session_not_over: 'Kehadiran dicatat setelah hari terakhir sesi.',
  session_overlaps: 'Harinya bertabrakan dengan sesi lain yang Anda ikuti. Pilih sesi lain.',
  seats_gone: 'Kursi sesi ini sudah habis. Pilih sesi lain.',
  already_enrolled: 'Anda sudah terdaftar pada sesi ini.',
  not_enrolled: 'Anda tidak terdaftar pada sesi ini.',
  not_attended: 'Pertanyaan ini untuk peserta yang hadir.',
  already_answered: 'Jawaban Anda sudah tercatat.',
  attendance_incomplete: 'Isi kehadiran setiap peserta. Muat ulang bila daftarnya berubah.',
  own_attendance: 'Kehadiran Anda sendiri dicatat petugas BKD lain. Minta ia mengisi daftar ini.',
  session_days_reversed: 'Hari terakhir lebih awal dari hari pertama. Periksa tanggalnya.',
  session_in_past: 'Pilih tanggal mulai hari ini atau sesudahnya.',
  session_too_far: 'Tanggal ini lebih dari dua tahun lagi. Periksa tahunnya.',
  session_too_long: 'Satu sesi paling lama enam bulan. Pecah menjadi beberapa sesi.',
  series_incomplete: 'Isi nama seri dan bagiannya, atau kosongkan keduanya.',
  certificate_ahead: 'Kegiatan ini belum selesai. Kirim setelah hari terakhirnya.',
  certificate_days_reversed: 'Hari selesai lebih awal dari hari mulai. Periksa tanggalnya.',
  certificate_too_old: 'Tanggal ini lebih dari 45 tahun lalu. Periksa tahunnya.',
  certificate_number_missing: 'Tulis nomor sertifikatnya.',
  certificate_file_missing: 'Lampirkan berkas sertifikatnya.',
  certificate_known: 'Sertifikat dengan nomor ini sudah Anda kirim.',
  certificate_hours_beyond_days: `Paling banyak ${MOST_HOURS_A_DAY} JP sehari. Periksa jam dan tanggalnya.`,
  certificate_hours_unsure: `Lebih dari ${UNUSUAL_HOURS} JP jarang terjadi. Periksa, lalu centang pernyataannya.`,
  certificate_without_file:
    'Tanpa berkas, sertifikat tidak dapat disahkan. Tolak, agar dikirim lagi dengan berkas.',
  certificate_decided: 'Sertifikat ini sudah diperiksa.',
  certificate_of_attendance: 'Jam ini berasal dari daftar hadir, bukan sertifikat.',
  own_certificate: 'Sertifikat Anda sendiri diperiksa oleh petugas BKD lain.',
  refusal_reason_missing: 'Tulis alasan penolakan, minimal 10 huruf.',
  need_year_over: 'Tahun ini sudah lewat. Pilih tahun berjalan atau berikutnya.',
  need_too_far: 'Rencanakan paling jauh untuk tahun depan.',
  gap_levels_missing: 'Isi kompetensi, tingkat yang diperlukan, dan tingkat sekarang.',
  gap_is_none: 'Tingkat sekarang sudah memenuhi. Pilih kompetensi lain.',
  need_feedback_missing: 'Pilih umpan baliknya.',
  need_result_missing: 'Pilih rencana hasil kerjanya.',
  need_decided: 'Kebutuhan ini sudah diputus atau ditarik.',
  need_reason_missing: 'Tulis alasan pengembalian, minimal 10 huruf.',
}
