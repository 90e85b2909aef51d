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

export const orphanWords = (orphans: { logs: number; all: number }): string =>
  orphans.all === 0
    ? 'Belum ada catatan pada triwulan ini.'
    : `${formatNumber(orphans.logs)} dari ${formatNumber(orphans.all)} catatan (${formatPercent(orphanShare(orphans))}) tidak bergantung pada sasaran mana pun.`
