'use client'

import {
  resumeEmployeeImport,
  startEmployeeImport,
  undoEmployeeImport,
} from '@/app/(portal)/bkd/impor/actions'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Notice } from '@/components/ui/notice'
import { useAction } from '@/components/ui/use-action'
import { formatNumber } from '@/lib/calendar/labels'

type Props = { batchId: string; version: number }

export function StartImport({ batchId, version, rows }: Props & { rows: number }) {
  const start = useAction(startEmployeeImport)
  return (
    <div className="space-y-3">
      {start.error && (
        <Notice tone="error" live>
          {start.error}
        </Notice>
      )}
      <Button
        pending={start.pending}
        whyNot={rows === 0 ? 'Tidak ada baris baru atau berubah untuk diimpor.' : undefined}
        onClick={() => start.run({ batchId, version })}
      >
        Impor {formatNumber(rows)} baris
      </Button>
    </div>
  )
}

export function UndoImport({ batchId, version, until }: Props & { until: string }) {
  const undo = useAction(undoEmployeeImport)
  return (
    <div className="space-y-3">
      {undo.error && (
        <Notice tone="error" live>
          {undo.error}
        </Notice>
      )}
      <ConfirmButton
        variant="secondary"
        pending={undo.pending}
        question="Batalkan impor ini? Data pegawai kembali seperti sebelumnya."
        yes="Ya, batalkan impor"
        onConfirm={() => void undo.run({ batchId, version })}
      >
        Batalkan impor
      </ConfirmButton>
      <p className="text-muted text-sm">
        Dapat dibatalkan sampai {until}. Pegawai yang sudah punya catatan, atau sudah diubah lagi, dibiarkan.
      </p>
    </div>
  )
}

export function ResumeImport({ batchId }: { batchId: string }) {
  const resume = useAction(resumeEmployeeImport)
  return (
    <div className="space-y-3">
      {resume.error && (
        <Notice tone="error" live>
          {resume.error}
        </Notice>
      )}
      <Button pending={resume.pending} onClick={() => resume.run({ batchId })}>
        Lanjutkan impor
      </Button>
    </div>
  )
}
