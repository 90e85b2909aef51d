// What the draft of a decree says of who was chosen.
import { formatNumber } from '../../calendar/labels.ts'
import type { Check } from '../../talent/rules/checks.ts'

/** A decree says that requirements are met only where each of them is; what is not recorded is named as that. */
export function consideredText({
  name,
  rankInRound,
  checks,
}: {
  name: string
  rankInRound: number
  checks: readonly Pick<Check, 'outcome'>[]
}): string {
  const open = checks.filter(({ outcome }) => outcome === 'UNKNOWN').length
  const met =
    open === 0
      ? 'memenuhi semua syarat'
      : `tidak gagal dalam satu syarat pun, ${formatNumber(open)} syarat masih harus dibuktikan,`
  return `${name} ${met} dan berada pada peringkat ${formatNumber(rankInRound)}.`
}
