import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import type { ObjectionClock } from '@/lib/promotion/queries/clocks'

function dueText({ count, dueOn, days }: NonNullable<ObjectionClock['waiting']>): string {
  const due =
    days < 0
      ? `lewat ${formatNumber(-days)} hari dari ${formatShortDay(dueOn)}`
      : days === 0
        ? 'harus dijawab hari ini'
        : `dijawab paling lambat ${formatShortDay(dueOn)}, sisa ${formatNumber(days)} hari`
  return `${formatNumber(count)} keberatan menunggu, ${due}.`
}

const filingText = ({ through, days }: NonNullable<ObjectionClock['filing']>): string =>
  days === 0
    ? 'Masa keberatan berakhir hari ini.'
    : `Masa keberatan sampai ${formatShortDay(through)}, sisa ${formatNumber(days)} hari.`

/** The clocks that run after a choice, in sight of who must answer and of who chose. */
export function ObjectionClocks({
  clocks,
  answerAt,
}: {
  clocks: readonly ObjectionClock[]
  /** Where objections are answered, for whom that is open. */
  answerAt?: string
}) {
  if (clocks.length === 0) return null
  const late = clocks.some(({ waiting }) => waiting && waiting.days < 0)
  return (
    <Notice
      tone={late ? 'error' : clocks.some(({ waiting }) => waiting) ? 'warn' : 'info'}
      className="mb-6"
      title={late ? 'Ada keberatan yang lewat batas' : 'Batas waktu keberatan'}
    >
      <ul className="space-y-1">
        {clocks.map(({ roundId, title, waiting, filing }) => (
          <li key={roundId}>
            {title}. {waiting && dueText(waiting)} {filing && filingText(filing)}
          </li>
        ))}
      </ul>
      {answerAt && clocks.some(({ waiting }) => waiting) && (
        <p>
          <Link className="text-link tap inline-flex items-center" href={answerAt}>
            Buka keberatan
          </Link>
        </p>
      )}
    </Notice>
  )
}
