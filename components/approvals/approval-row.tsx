'use client'

import clsx from 'clsx'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { Glyph } from '@/components/ui/glyph'
import type { AwaitingLog } from '@/lib/activity-logs/queries/inbox'
import { FlagReasons } from './flag-reasons'
import { hasDetails, LogDetails, LogEssentials } from './log-facts'

type Props = {
  log: AwaitingLog
  zone: string
  current: boolean
  problem: string | undefined
  disabled: boolean
  /** Only ordinary logs can be picked for many at once. */
  pick?: { on: boolean; change: (on: boolean) => void }
  onFocus: () => void
  onApprove: () => void
  onReturn: () => void
}

export function ApprovalRow({
  log,
  zone,
  current,
  problem,
  disabled,
  pick,
  onFocus,
  onApprove,
  onReturn,
}: Props) {
  const titleId = useId()
  // Ordinary logs stand under their author's heading.
  const Title = pick ? 'h4' : 'h3'
  const [detailed, setDetailed] = useState(false)
  const small = pick && 'px-2! text-sm'
  return (
    <li>
      <article
        aria-labelledby={titleId}
        data-log={log.id}
        tabIndex={-1}
        onFocus={onFocus}
        className={clsx(
          'scroll-mt-4 scroll-mb-36',
          pick ? 'border-ledger border-b py-3' : 'border-ledger bg-surface rounded-md border p-4',
          current && 'outline-nila-deep outline-2 outline-offset-2',
        )}
      >
        <div className="flex items-start gap-2">
          {pick && (
            <label className="tap flex cursor-pointer items-start justify-center pt-0.5">
              <input
                type="checkbox"
                checked={pick.on}
                aria-labelledby={titleId}
                onChange={(event) => pick.change(event.target.checked)}
                className="accent-nila size-5"
              />
            </label>
          )}
          <div className={clsx('min-w-0 flex-1', pick ? 'space-y-1' : 'space-y-3')}>
            <div>
              {!pick && <p className="text-muted text-sm">{log.employeeName}</p>}
              <Title id={titleId} className="text-base break-words">
                {log.title}
              </Title>
            </div>
            {log.flags.length > 0 && <FlagReasons log={log} />}
            <LogEssentials log={log} zone={zone} />
            {(!pick || detailed) && <LogDetails log={log} />}
            {problem && <FieldError id={`${titleId}-masalah`}>{problem}</FieldError>}
            <div className={clsx('flex flex-wrap', pick ? '-ms-2 gap-x-1' : 'gap-2')}>
              <Button
                variant={pick ? 'quiet' : 'primary'}
                className={small}
                disabled={disabled}
                icon={<Glyph name="check" className="size-4" />}
                onClick={onApprove}
                aria-describedby={titleId}
              >
                Setujui
              </Button>
              <Button
                variant={pick ? 'quiet' : 'secondary'}
                className={small}
                disabled={disabled}
                icon={<Glyph name="back" className="size-4" />}
                onClick={onReturn}
                aria-describedby={titleId}
              >
                Kembalikan
              </Button>
              {pick && hasDetails(log) && (
                <Button
                  variant="quiet"
                  className={small}
                  aria-expanded={detailed}
                  aria-describedby={titleId}
                  onClick={() => setDetailed(!detailed)}
                >
                  Rincian
                </Button>
              )}
            </div>
          </div>
        </div>
      </article>
    </li>
  )
}
