import { formatMinutes, formatNumber, formatShortDay } from '../../calendar/labels.ts'
import {
  EXTRA_EACH,
  EXTRA_MOST,
  LOAD_RULE,
  LOAD_RULE_FROM,
  NORMAL,
  OVERLOAD,
  OVERLOAD_OF_MIDDLE,
  VACANCY_MOST,
  type LoadFacts,
  type LoadReading,
} from '../rules/load.ts'

const percent = (basisPoints: number) => `${formatNumber(basisPoints / 100)}%`

/** 112,5% of an ordinary load. */
export const formatLoad = (load: Pick<LoadReading, 'total'> | null): string =>
  load ? percent(load.total) : 'belum tercatat'

export const loadParts = ({ hours, vacancy, extras }: LoadReading): string =>
  `Jam ${percent(hours)}, kursi lowong ${percent(vacancy)}, tugas tambahan ${percent(extras)}.`

/** What the load was found from. */
export function loadFactsText({
  normalMinutes,
  loggedMinutes,
  seats,
  filled,
  extras,
  leaveDays,
}: LoadFacts): string {
  return [
    `${formatMinutes(loggedMinutes)} disetujui dari ${formatMinutes(normalMinutes)} waktu kerja biasa.`,
    `${formatNumber(Math.max(0, seats - filled))} dari ${formatNumber(seats)} kursi unit lowong.`,
    `${formatNumber(extras)} tugas tambahan, ${formatNumber(leaveDays)} hari cuti.`,
  ].join(' ')
}

/** Whole thousandths, cut and never rounded up: 0,132. */
export const formatGini = (gini: { over: number; under: number } | null): string =>
  gini ? formatNumber(Math.floor((gini.over * 1000) / gini.under) / 1000, 3) : 'belum tercatat'

export const loadRuleSentences: readonly string[] = [
  `Beban 100% berarti jam catatan yang disetujui sama dengan jam kerja biasa sesudah cuti.`,
  `Kursi lowong menambah paling banyak ${percent(VACANCY_MOST)}, setengah dari bagian yang kosong.`,
  `Tiap tugas tambahan atau jabatan pelaksana tugas menambah ${percent(EXTRA_EACH)}, paling banyak ${percent(EXTRA_MOST)}.`,
  `Beban disebut berlebih mulai ${percent(OVERLOAD)}, atau ${percent(OVERLOAD_OF_MIDDLE)} dari beban tengah unitnya.`,
  `Aturan ${LOAD_RULE}, berlaku sejak ${formatShortDay(LOAD_RULE_FROM)}.`,
]

export const correctionText = (factor: number): string =>
  factor === NORMAL
    ? 'tidak diubah'
    : `${factor > NORMAL ? 'ditambah' : 'dikurangi'} ${percent(Math.abs(factor - NORMAL))}`
