import { formatNumber } from '../calendar/labels.ts'
import { BADGE_RULE, FILLED_SHARE, MOST_LATE, type Badge, type QuarterFacts } from './rules/badges.ts'
import { MOST_A_DAY, type Reason } from './rules.ts'

export const badgeLabels: Record<Badge, string> = { PUNCTUAL: 'Tepat waktu', FINISHING: 'Menuntaskan target' }

/** What stands behind a badge, with its numbers. */
export const badgeSentence = (badge: Badge, { days, late, results }: QuarterFacts): string =>
  badge === 'PUNCTUAL'
    ? `${formatNumber(days.filled)} dari ${formatNumber(days.expected)} hari kerja tercatat, ${formatNumber(late)} terlambat.`
    : `${formatNumber(results.length)} hasil kerja utama sesuai atau melebihi laju rencana.`

export const badgeRule = `Tepat waktu: paling sedikit ${formatNumber(FILLED_SHARE * 100)}% hari kerja tercatat dan paling banyak ${MOST_LATE} terlambat. Menuntaskan target: semua hasil kerja utama sesuai laju rencana. Versi ${BADGE_RULE}.`

export const refusals: Record<Reason, string> = {
  praise_self: 'Pilih rekan lain. Untuk diri sendiri ada halaman Refleksi.',
  praise_out_of_circle: 'Apresiasi untuk atasan, anggota tim, dan rekan satu unit.',
  praised_today: 'Anda sudah mengapresiasi orang ini hari ini.',
  praise_too_many: `Paling banyak ${MOST_A_DAY} apresiasi sehari. Lanjutkan besok.`,
  praise_of_the_other: 'Apresiasi ini ditulis orang lain.',
  praise_withdrawn: 'Apresiasi ini sudah ditarik.',
  praise_settled: 'Apresiasi ditarik pada hari yang sama. Yang ini sudah dibaca.',
}
