import { formatNumber, formatPercent, quarterShortLabel } from '../../calendar/labels.ts'
import type { YearQuarter } from '../../calendar/rules.ts'
import { sampleWords } from '../../measurements/labels/samples.ts'
import { indexWords, satisfactionGradeLabels } from '../../surveys/labels.ts'
import type { PublishedOpinion, PublishedService, PublishedTime } from '../rules/services.ts'
import type { PublishedComplaints, PublishedWhole } from '../rules/whole.ts'

/** Naik 1,20 dari triwulan sebelumnya. */
export function changeWords(by: number): string {
  if (by === 0) return 'sama dengan triwulan sebelumnya'
  return `${by > 0 ? 'naik' : 'turun'} ${indexWords(Math.abs(by))} dari triwulan sebelumnya`
}

/** Where the intervals meet, the difference may be chance. */
export function isMeaningful(now: PublishedOpinion, before: PublishedOpinion): boolean {
  if (!now.interval || !before.interval) return false
  return now.interval[0] > before.interval[1] || now.interval[1] < before.interval[0]
}

/** Indeks 84,10 (B, Baik) pada TW III 2025, naik 1,20 dari triwulan sebelumnya. */
export function opinionSentence(
  quarter: YearQuarter,
  now: PublishedOpinion,
  before: PublishedOpinion | null,
): string {
  const said = `Indeks ${indexWords(now.index)} (${satisfactionGradeLabels[now.grade]}) pada ${quarterShortLabel(quarter)}`
  return `${said}${before ? `, ${changeWords(now.index - before.index)}` : ''}.`
}

export function opinionDetails(now: PublishedOpinion, before: PublishedOpinion | null): string {
  const { interval } = now
  const lies = interval
    ? `Dengan 95% keyakinan antara ${indexWords(interval[0])} dan ${indexWords(interval[1])}. `
    : ''
  const chance =
    before && before.index !== now.index && !isMeaningful(now, before)
      ? ' Perbedaannya masih dalam rentang kebetulan.'
      : ''
  const sample = sampleWords(now)
  return `${lies}${sample.charAt(0).toUpperCase()}${sample.slice(1)}.${chance}`
}

const FEWEST_FOR_SHARE = 10
const share = (part: number, whole: number) => formatPercent(part / whole)

/** Sedikitnya 36 dari 40 tepat waktu (90%), median 2 hari kerja. */
export function timeSentence(
  { due, onTime: [least, most], median }: PublishedTime,
  done = 'tahap berkas selesai tepat waktu',
): string {
  const shown = (part: number) => (due < FEWEST_FOR_SHARE ? '' : ` (${share(part, due)})`)
  const kept =
    least === most
      ? `${formatNumber(least)} dari ${formatNumber(due)} ${done}${shown(least)}`
      : most === due - 1
        ? `Sedikitnya ${formatNumber(least)} dari ${formatNumber(due)} ${done}${shown(least)}`
        : `Paling banyak ${formatNumber(most)} dari ${formatNumber(due)} ${done}`
  return median === null
    ? `${kept}.`
    : `${kept}, separuhnya dalam ${formatNumber(median, 1)} hari kerja atau kurang.`
}

/** 95,2% or 90–97,5% */
export function timeShareWords({ due, onTime: [least, most] }: PublishedTime): string {
  if (due < FEWEST_FOR_SHARE) return 'kurang dari 10 berkas'
  return least === most ? share(least, due) : `${share(least, due)} sampai ${share(most, due)}`
}

/** What stands beside a service's name in a list. */
export function serviceWords({ opinion, time }: PublishedService): string {
  const said = [
    opinion && `IKM ${indexWords(opinion.index)} (${satisfactionGradeLabels[opinion.grade]})`,
    time && time.due >= FEWEST_FOR_SHARE && `tepat waktu ${timeShareWords(time)}`,
  ].filter(Boolean)
  return said.length > 0 ? said.join(', ') : 'Belum cukup data untuk ditampilkan'
}

/** Where whoever was served just now finds a code; nothing where none is given out. */
export function codeWords({ slips, tablet }: { slips: boolean; tablet: boolean }): string | undefined {
  const ways = [slips && 'mintalah lembar kode di loket', tablet && 'jawab di tablet loket'].filter(Boolean)
  return ways.length > 0 ? `Setelah dilayani, ${ways.join(' atau ')}.` : undefined
}

/** Of all services of a unit together. */
export function wholeSentence(whole: PublishedWhole): string {
  if (!whole.shown)
    return 'Indeks semua layanan bersama-sama tidak ditampilkan: respondennya kurang, atau angkanya akan membuka layanan yang respondennya sedikit.'
  const { index, grade, interval, respondents } = whole
  const lies = interval
    ? `, dengan 95% keyakinan antara ${indexWords(interval[0])} dan ${indexWords(interval[1])}`
    : ''
  return `Semua layanan: IKM ${indexWords(index)} (${satisfactionGradeLabels[grade]}) dari ${formatNumber(respondents)} responden${lies}.`
}

export const complaintSentence = (complaints: PublishedComplaints): string =>
  complaints.shown
    ? timeSentence(complaints, 'keluhan dijawab tepat waktu')
    : 'Kurang dari 5 keluhan jatuh tempo pada triwulan ini, maka angkanya tidak ditampilkan.'
