'use client'

import { applyGoalImport } from '@/app/(portal)/bkd/tujuan/actions'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import { formatNumber } from '@/lib/calendar/labels'

type Props = { importId: string; version: number; rows: number }

export function ApplyImport({ importId, version, rows }: Props) {
  const toast = useToast()
  const apply = useAction(applyGoalImport, {
    onDone: (_, receipt) => toast.show({ message: `Tujuan diperbarui. Tanda terima ${receipt}.` }),
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
        whyNot={rows === 0 ? 'Tidak ada baris baru atau berubah untuk diterapkan.' : undefined}
        onClick={() => apply.run({ importId, version })}
      >
        Terapkan {formatNumber(rows)} baris
      </Button>
    </div>
  )
}
