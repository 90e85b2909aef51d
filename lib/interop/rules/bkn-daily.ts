// BKN's daily form: eight columns in this order, a whole number as realisation, a link as evidence.
import { Decimal } from 'decimal.js'
import { formatClock, formatNumericDay } from '../../calendar/labels.ts'
import type { Day } from '../../calendar/rules.ts'

export const BKN_DAILY_COLUMNS = [
  'Rencana Aksi',
  'Tanggal',
  'Jam Mulai',
  'Jam Selesai',
  'Kegiatan',
  'Realisasi',
  'Satuan',
  'Bukti Dukung',
] as const

export type DailyEntry = {
  logDate: Day
  startMinute: number | null
  endMinute: number | null
  title: string
  serves: string | null
  quantity: string | null
  measureUnit: string | null
  evidence: number
}

/** What was handed in and stands; a draft or what ran out does not. */
export const isSent = ({ status }: { status: string }): boolean =>
  status === 'SUBMITTED' || status === 'RETURNED' || status === 'APPROVED'

/** One row of the form. A part counts as the nearest whole; what was not counted stays empty. */
export function bknDailyRow(entry: DailyEntry, link: string): (string | number)[] {
  return [
    entry.serves ?? '',
    formatNumericDay(entry.logDate),
    entry.startMinute === null ? '' : formatClock(entry.startMinute),
    entry.endMinute === null ? '' : formatClock(entry.endMinute),
    entry.title,
    entry.quantity === null
      ? ''
      : new Decimal(entry.quantity).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(),
    entry.measureUnit ?? '',
    entry.evidence > 0 ? link : '',
  ]
}
