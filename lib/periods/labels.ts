import { formatNumber, formatShortDay, quarterLabel } from '../calendar/labels.ts'
import type { Phase, PeriodStatus, PhaseName, Reason } from './rules.ts'

export const periodStatusLabels: Record<PeriodStatus, string> = {
  UPCOMING: 'Belum dibuka',
  OPEN: 'Dibuka',
  CLOSED: 'Ditutup',
}

export const phaseLabels: Record<PhaseName, string> = {
  LOGGING: 'Pencatatan harian',
  REVIEW: 'Penilaian triwulan',
  REVIEW_OVERDUE: 'Penilaian lewat batas',
}

/** Pencatatan harian Triwulan II 2026 · 12 hari lagi */
export function phaseSentence({ phase, quarter, daysLeft, dueOn }: Phase): string {
  const named = `${phaseLabels[phase]} ${quarterLabel(quarter)}`
  if (daysLeft < 0) return `${named} · batasnya ${formatShortDay(dueOn)}`
  return daysLeft === 0 ? `${named} · hari terakhir` : `${named} · ${formatNumber(daysLeft)} hari lagi`
}

/** Dengan laju ini selesai 12 Januari 2027, telat 2 hari kerja. */
export function forecastSentence(
  forecast: { finishesOn: string; workingDaysLate: number } | undefined,
): string {
  if (!forecast) return 'Belum ada yang selesai, jadi lajunya belum dapat dihitung.'
  const finish = `Dengan laju ini selesai ${formatShortDay(forecast.finishesOn)}`
  return forecast.workingDaysLate === 0
    ? `${finish}, tepat waktu.`
    : `${finish}, telat ${formatNumber(forecast.workingDaysLate)} hari kerja.`
}

export const refusals: Record<Reason, string> = {
  already_open: 'Triwulan ini sudah dibuka.',
  already_closed: 'Triwulan ini sudah ditutup.',
  not_open: 'Triwulan ini belum dibuka. Buka dulu sebelum menutupnya.',
  quarter_not_started: 'Triwulan ini belum mulai. Buka pada hari pertamanya atau sesudahnya.',
  quarter_not_ended: 'Triwulan ini belum berakhir. Tutup sesudah hari terakhirnya.',
  earlier_quarter_open: 'Triwulan sebelumnya masih dibuka. Tutup yang lebih awal dulu.',
  logs_pending:
    'Masih ada catatan harian yang menunggu keputusan. Ingatkan atasannya, atau tutup dengan sadar.',
  reviews_open: 'Masih ada penilaian yang belum final. Ingatkan penilainya, atau tutup dengan sadar.',
  not_closed: 'Triwulan ini belum ditutup.',
  later_quarter_closed: 'Triwulan sesudahnya sudah ditutup. Buka kembali yang paling akhir dulu.',
  already_published: 'Hasil triwulan ini sudah terbit untuk {count} unit, jadi tidak dapat dibuka kembali.',
  reason_missing: 'Tulis alasannya, minimal 10 huruf.',
  changed_meanwhile: 'Triwulan ini baru saja diubah orang lain. Muat ulang, lalu coba lagi.',
}
