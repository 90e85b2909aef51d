import { formatNumber } from '../calendar/labels.ts'
import type { LeaveKind, Reason } from './rules.ts'
import type { AnnualLeave } from './rules/annual-leave.ts'

export const leaveKindLabels: Record<LeaveKind, string> = {
  ANNUAL: 'Cuti tahunan',
  LONG: 'Cuti besar',
  SICK: 'Cuti sakit',
  MATERNITY: 'Cuti melahirkan',
  IMPORTANT: 'Cuti karena alasan penting',
  COLLECTIVE: 'Cuti bersama',
  UNPAID: 'Cuti di luar tanggungan negara',
}

/** 7 dari 15 hari kerja, termasuk 3 dari tahun lalu */
export const annualLeaveWords = ({ left, entitled, carried }: AnnualLeave): string =>
  `${formatNumber(left)} dari ${formatNumber(entitled)} hari kerja${carried > 0 ? `, termasuk ${formatNumber(carried)} dari tahun lalu` : ''}`

export const refusals: Record<Reason, string> = {
  ends_before_start: 'Tanggal akhir cuti harus sama dengan atau sesudah tanggal mulai. Periksa keduanya.',
  leave_overlap: 'Sebagian tanggal ini sudah tercatat cuti. Ubah tanggalnya atau batalkan cuti yang lama.',
  quarter_closed:
    'Sebagian tanggal ini ada dalam triwulan yang sudah ditutup. Pilih tanggal sesudahnya, atau buka kembali triwulannya dulu.',
  leave_too_long: 'Cuti ini lebih dari tiga tahun. Periksa tahunnya.',
  already_cancelled: 'Cuti ini sudah dibatalkan.',
  holiday_known: 'Tanggal ini sudah tercatat sebagai libur daerah.',
  holiday_past: 'Hari libur yang sudah lewat tidak dapat dihapus.',
  changed_meanwhile: 'Cuti ini baru saja diubah orang lain. Muat ulang, lalu coba lagi.',
}
