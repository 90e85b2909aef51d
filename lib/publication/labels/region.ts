import { formatNumber, quarterLabel } from '../../calendar/labels.ts'
import { achievementOf } from '../../goals/rules.ts'
import type { PublishedService } from '../rules/services.ts'
import type { PublishedIndicator, Summary } from '../rules/summary.ts'

type Unit = { editions: readonly { summary: Summary }[] }

const withTarget = (summaries: readonly Summary[]) =>
  summaries.flatMap(({ indicators }) => indicators.filter(({ target }) => target !== null))

const isReached = ({ direction, target, value }: PublishedIndicator) =>
  target !== null && achievementOf({ direction, target, value }).state === 'REACHED'

function targetSentence(units: readonly Unit[]): string | undefined {
  const latest = withTarget(units.flatMap(({ editions }) => editions.at(-1)?.summary ?? []))
  if (latest.length === 0) return undefined
  const before = withTarget(units.flatMap(({ editions }) => editions.at(-2)?.summary ?? []))
  const reached = latest.filter(isReached).length
  const then = before.filter(isReached).length
  const said = `Dari ${formatNumber(latest.length)} target yang terakhir diterbitkan, ${formatNumber(reached)} tercapai`
  // As many were asked for then, or the two cannot be held side by side.
  if (before.length !== latest.length) return `${said}.`
  if (then === reached) return `${said}, sama dengan triwulan sebelumnya.`
  return `${said}, ${reached > then ? 'naik' : 'turun'} dari ${formatNumber(then)}.`
}

function opinionSentence(services: readonly PublishedService[]): string | undefined {
  const rated = services.flatMap(({ opinion }) => opinion ?? [])
  if (rated.length === 0) return undefined
  const good = rated.filter(({ grade }) => grade === 'A' || grade === 'B').length
  return `Warga menilai ${formatNumber(rated.length)} layanan, dan ${formatNumber(good)} di antaranya baik atau sangat baik.`
}

function timeSentence(services: readonly PublishedService[]): string | undefined {
  const times = services.flatMap(({ time }) => time ?? [])
  const due = times.reduce((sum, one) => sum + one.due, 0)
  if (due < 10) return undefined
  const least = times.reduce((sum, { onTime }) => sum + onTime[0], 0)
  const most = times.reduce((sum, { onTime }) => sum + onTime[1], 0)
  const share = formatNumber(Math.floor((least / due) * 100))
  return `${least === most ? '' : 'Sedikitnya '}${share}% dari ${formatNumber(due)} tahap berkas selesai tepat waktu.`.replace(
    /^./,
    (letter) => letter.toUpperCase(),
  )
}

/** Three sentences for someone who has half a minute. */
export function regionSentences(name: string, units: readonly Unit[]): string[] {
  const services = units.flatMap(({ editions }) => editions.at(-1)?.summary.services ?? [])
  const told = [targetSentence(units), opinionSentence(services), timeSentence(services)].filter(
    (one) => one !== undefined,
  )
  const facing = `${formatNumber(units.length)} unit melayani warga ${name}.`
  if (told.length === 0) return [`${facing} Hasil triwulannya belum ada yang diterbitkan.`]
  return told.length < 3 ? [facing, ...told] : told
}

const numberOf = (text: string | null) => (text === null ? null : Number(text))

/** Dibanding Triwulan II 2025: 2 indikator membaik, 1 menurun. */
export function courseSentence(editions: readonly { summary: Summary }[]): string | undefined {
  const now = editions.at(-1)?.summary
  const before = editions.at(-2)?.summary
  if (!now || !before) return undefined
  const moves = now.indicators.flatMap(({ id, direction, value }) => {
    const is = numberOf(value)
    const was = numberOf(before.indicators.find((one) => one.id === id)?.value ?? null)
    return is === null || was === null ? [] : [Math.sign(is - was) * (direction === 'UP' ? 1 : -1)]
  })
  if (moves.length === 0) return undefined
  const count = (sign: number) => moves.filter((move) => move === sign).length
  const parts = [
    [count(1), 'membaik'],
    [count(-1), 'menurun'],
    [count(0), 'tetap'],
  ].flatMap(([many, word]) => (many ? [`${formatNumber(many)} ${word}`] : []))
  return `Dibanding ${quarterLabel(before)}, dari ${formatNumber(moves.length)} indikator ${parts.join(', ')}.`
}
