import { formatMeasure } from '../../goals/labels.ts'
import type { ComputedFrom, Realised, RealisationReason } from '../rules/realisation.ts'

const COMPUTED: Record<ComputedFrom, string> = {
  LOGS: 'Dijumlah dari catatan yang disetujui',
  RECORD: 'Dari pengamatan terakhir',
  CASES: 'Dihitung dari waktu layanan tiap berkas',
}

/** How a number was made, as the person reads it beside the number. */
export function methodWords({ method, from }: Pick<Realised, 'method' | 'from'>): string {
  if (method === 'COMPUTED') return from === null ? COMPUTED.LOGS : COMPUTED[from]
  if (method === 'CORRECTED') return 'Dikoreksi dengan alasan'
  return method === 'ENTERED' ? 'Diisi dengan alasan' : 'Belum ada data'
}

/** Which of two numbers stands, with the version of that rule. */
export const realisationRule =
  'Pengamatan terbaru didahulukan, lalu jumlah catatan yang disetujui. Koreksi dengan alasan berdiri di atasnya. Aturan realisasi, versi 1.'

export function realisedWords(
  { value, text }: Pick<Realised, 'value' | 'text'>,
  measureUnit: string,
): string {
  if (value !== null) return formatMeasure(value, measureUnit)
  return text ?? 'Belum ada'
}

export const realisationRefusals: Record<RealisationReason | 'changed_meanwhile', string> = {
  realisation_quarter_ahead: 'Triwulan ini belum mulai.',
  realisation_quarter_closed: 'Triwulan ini sudah ditutup.',
  realisation_missing: 'Isi angkanya, atau tulis hasilnya.',
  realisation_reason_missing: 'Tulis alasannya, minimal 10 huruf.',
  changed_meanwhile: 'Realisasi ini baru saja diubah. Muat ulang, lalu coba lagi.',
}
