'use client'

import { applyAbsenceImport, undoAbsenceImport } from '@/app/(portal)/bkd/pembinaan/impor/actions'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import { formatNumber } from '@/lib/calendar/labels'

type Choice = { importId: string; version: number }

export function ApplyAbsences({ changes, ...choice }: Choice & { changes: number }) {
  const toast = useToast()
  const apply = useAction(applyAbsenceImport, {
    onDone: ({ added, changed }, receipt) =>
      toast.show({
        message: `${formatNumber(added)} hari baru, ${formatNumber(changed)} berubah. Tanda terima ${receipt}.`,
      }),
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
        whyNot={changes === 0 ? 'Tidak ada yang baru atau berubah.' : undefined}
        onClick={() => apply.run(choice)}
      >
        Terapkan {formatNumber(changes)} baris
      </Button>
    </div>
  )
}

export function UndoAbsences(choice: Choice) {
  const toast = useToast()
  const undo = useAction(undoAbsenceImport, {
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
