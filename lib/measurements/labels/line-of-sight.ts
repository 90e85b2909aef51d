import { formatMinutes, formatNumber, formatPercent } from '../../calendar/labels.ts'
import { orphanShare } from '../rules/line-of-sight.ts'

type Effort = { people: number; results: number; loggers: number; logs: number; minutes: number }

/** 12 orang dengan 18 hasil kerja dalam rencana. */
export const plannedWords = ({ people, results }: Pick<Effort, 'people' | 'results'>): string =>
  people === 0
    ? 'Belum ada orang yang merencanakannya'
    : `${formatNumber(people)} orang dengan ${formatNumber(results)} hasil kerja dalam rencana`

/** 340 catatan triwulan ini; 510 jam dari 12 orang sudah disetujui. */
export const loggedWords = ({ loggers, logs, minutes }: Effort): string =>
  logs === 0
    ? 'Belum ada catatan triwulan ini'
    : `${formatNumber(logs)} catatan triwulan ini; ${formatMinutes(minutes)} dari ${formatNumber(loggers)} orang sudah disetujui`

/** Minggu ini 40 catatan dari 12 orang. */
export const weekWords = ({ people, logs }: { people: number; logs: number }): string =>
  logs === 0
    ? 'Minggu ini belum ada catatan'
    : `Minggu ini ${formatNumber(logs)} catatan dari ${formatNumber(people)} orang`

/** 3 catatan minggu ini, 40 triwulan ini. */
export const resultLogWords = ({ week, quarter }: { week: number; quarter: number }): string =>
  `${week === 0 ? 'Belum ada catatan minggu ini' : `${formatNumber(week)} catatan minggu ini`}, ${formatNumber(quarter)} triwulan ini`

export const weekOrphanWords = (orphans: { logs: number; all: number }): string =>
  orphans.all === 0
    ? 'Minggu ini belum ada catatan.'
    : `Minggu ini ${formatNumber(orphans.logs)} dari ${formatNumber(orphans.all)} catatan (${formatPercent(orphanShare(orphans))}).`

export const orphanWords = (orphans: { logs: number; all: number }): string =>
  orphans.all === 0
    ? 'Belum ada catatan pada triwulan ini.'
    : `${formatNumber(orphans.logs)} dari ${formatNumber(orphans.all)} catatan (${formatPercent(orphanShare(orphans))}) tidak bergantung pada sasaran mana pun.`
