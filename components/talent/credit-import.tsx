'use client'

import { applyCreditImport, undoCreditImport } from '@/app/(portal)/bkd/karier/impor/actions'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import { formatNumber } from '@/lib/calendar/labels'

type Choice = { importId: string; version: number }

export function ApplyCredits({ added, ...choice }: Choice & { added: number }) {
  const toast = useToast()
  const apply = useAction(applyCreditImport, {
    onDone: (done, receipt) =>
      toast.show({ message: `${formatNumber(done.added)} PAK tercatat. Tanda terima ${receipt}.` }),
  })
  return (
    <div className="space-y-3">
      {apply.error && (
        <Notice tone="error" live>
          {apply.error}
        </Notice>
      )}
      <Button
        pending={apply.pending}
        whyNot={added === 0 ? 'Tidak ada yang baru.' : undefined}
        onClick={() => apply.run(choice)}
      >
        Terapkan {formatNumber(added)} baris
      </Button>
    </div>
  )
}

export function UndoCredits(choice: Choice) {
  const toast = useToast()
  const undo = useAction(undoCreditImport, {
    onDone: (_, receipt) => toast.show({ message: `Impor dibatalkan. Tanda terima ${receipt}.` }),
  })
  return (
    <div className="space-y-3">
      {undo.error && (
        <Notice tone="error" live>
          {undo.error}
        </Notice>
      )}
      <Button variant="secondary" pending={undo.pending} onClick={() => undo.run(choice)}>
        Batalkan impor
      </Button>
    </div>
  )
}
