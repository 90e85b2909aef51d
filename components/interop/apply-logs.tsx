'use client'

import { applyLogImport } from '@/app/(portal)/buku-kerja/impor/actions'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import { formatNumber } from '@/lib/calendar/labels'

type Props = { importId: string; version: number; rows: number }

export function ApplyLogs({ importId, version, rows }: Props) {
  const toast = useToast()
  const apply = useAction(applyLogImport, {
    onDone: ({ added }, receipt) =>
      toast.show({ message: `${formatNumber(added)} catatan terkirim. Tanda terima ${receipt}.` }),
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
        whyNot={rows === 0 ? 'Tidak ada baris baru untuk dikirim.' : undefined}
        onClick={() => apply.run({ importId, version })}
      >
        Kirim {formatNumber(rows)} catatan
      </Button>
    </div>
  )
}
