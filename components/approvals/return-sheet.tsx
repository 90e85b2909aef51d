'use client'

import { returnActivityLog } from '@/app/(portal)/persetujuan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { useAction } from '@/components/ui/use-action'
import type { Decided } from '@/lib/activity-logs/commands/decisions'
import { returnReasonTemplates } from '@/lib/activity-logs/labels'
import { openUndoWindow } from './undo-window'

export type Returnable = { id: string; logDate: string; version: number; title: string; employeeName: string }

type Props = {
  log: Returnable | undefined
  onClose: () => void
  onReturned: (decided: Decided, receipt: string, secondsLeft: () => number) => void
}

/** A reason is demanded; the usual ones go out with one tap, and can be taken back for ten seconds. */
export function ReturnSheet({ log, onClose, onReturned }: Props) {
  return (
    <Sheet open={log !== undefined} onClose={onClose} title="Kembalikan untuk diperbaiki">
      {log && <ReturnForm key={log.id} log={log} onReturned={onReturned} />}
    </Sheet>
  )
}

function ReturnForm({ log, onReturned }: { log: Returnable } & Pick<Props, 'onReturned'>) {
  const { run, pending, error } = useAction(returnActivityLog)
  const choice = { logDate: log.logDate, logId: log.id, version: log.version }

  async function returnWith(reason: string) {
    const secondsLeft = openUndoWindow()
    const answer = await run({ ...choice, reason })
    if (answer?.ok) onReturned(answer.value, answer.receipt, secondsLeft)
  }

  return (
    <div className="space-y-5">
      <p className="break-words">
        <span className="font-bold">{log.employeeName}</span>: {log.title}
      </p>
      {error && (
        <Notice tone="error" live>
          {error}
        </Notice>
      )}
      <div>
        <p id="alasan-siap" className="font-bold">
          Pilih alasan, langsung dikembalikan
        </p>
        <ul aria-labelledby="alasan-siap" className="mt-2 space-y-2">
          {returnReasonTemplates.map((reason) => (
            <li key={reason}>
              <Chip disabled={pending} onClick={() => returnWith(reason)} className="rounded-md!">
                {reason}
              </Chip>
            </li>
          ))}
        </ul>
      </div>
      <ActionForm
        action={returnActivityLog}
        draft={`kembalikan-${log.id}`}
        given={choice}
        doneMessage=""
        onDone={(decided, receipt) => onReturned(decided, receipt, openUndoWindow())}
        label="Alasan lain"
        className="space-y-3"
      >
        <Field
          name="reason"
          label="Atau tulis alasan lain"
          help="Katakan apa yang perlu diperbaiki. Minimal 10 huruf."
          required
          missing="Tulis alasannya, minimal 10 huruf."
        >
          <Textarea minLength={10} maxLength={500} />
        </Field>
        <SubmitButton variant="secondary">Kembalikan dengan alasan ini</SubmitButton>
      </ActionForm>
    </div>
  )
}
