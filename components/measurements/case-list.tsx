import { Status } from '@/components/ui/status'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { lateWords } from '@/lib/measurements/labels/service-cases'
import type { OwnCase } from '@/lib/measurements/queries/service-cases'
import { FinishCase, WithdrawCase } from './case-deeds'

/** One's own cases: what was promised, what became of it, and what can be done about it. */
export function CaseList({ cases, today }: { cases: readonly OwnCase[]; today: string }) {
  return (
    <ul className="divide-ledger border-ledger divide-y border-y">
      {cases.map((one) => (
        <li key={one.id} className="space-y-1 py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-bold wrap-anywhere">{one.caseNumber}</span>
            <Standing one={one} today={today} />
          </p>
          <p className="wrap-anywhere">
            {one.service}, {one.step}
          </p>
          <p className="text-muted text-sm">
            Mulai {formatShortDay(one.startedOn)}, batas {formatShortDay(one.dueOn)}
            {one.finishedOn &&
              `, selesai ${formatShortDay(one.finishedOn)} dalam ${formatNumber(one.daysTaken ?? 0)} hari kerja`}
            .
          </p>
          {!one.finishedOn && (
            <FinishCase
              key={one.version}
              caseId={one.id}
              version={one.version}
              today={today}
              startedOn={one.startedOn}
            />
          )}
          <WithdrawCase caseId={one.id} version={one.version} />
        </li>
      ))}
    </ul>
  )
}

function Standing({ one, today }: { one: OwnCase; today: string }) {
  if (one.finishedOn)
    return one.lateBy > 0 ? (
      <Status tone="returned">Terlambat {lateWords(one.lateBy)}</Status>
    ) : (
      <Status tone="approved">Tepat waktu</Status>
    )
  return one.dueOn < today ? (
    <Status tone="returned" glyph="warn">
      Lewat batas {lateWords(one.lateBy)}
    </Status>
  ) : (
    <Status tone="waiting">Dikerjakan</Status>
  )
}
