'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { resumeEmployeeImport } from '@/app/(portal)/bkd/impor/actions'
import { Button } from '@/components/ui/button'
import { useAction } from '@/components/ui/use-action'
import { formatNumber } from '@/lib/calendar/labels'

type Standing = { status: string; undoing: boolean; done: number; total: number }
type Props = { batchId: string; standing: Standing }

const EVERY = 1500
/** So many answers without a step: the work may have been lost. */
const PATIENCE = 20

/** Follows an import while it runs; one may leave the page, the work goes on. */
export function ImportProgress({ batchId, standing }: Props) {
  const router = useRouter()
  const [now, setNow] = useState(standing)
  const [still, setStill] = useState(0)
  const resume = useAction(resumeEmployeeImport, { onDone: () => setStill(0) })

  useEffect(() => {
    const follow = async () => {
      const answer = await fetch(`/bkd/impor/${batchId}/kemajuan`).catch(() => undefined)
      const next: Standing = answer?.ok ? await answer.json() : now
      const runs = next.status === 'QUEUED' || next.status === 'RUNNING' || next.undoing
      setStill(next.done === now.done && next.status === now.status ? still + 1 : 0)
      // A new object each time: it is what starts the next wait.
      setNow({ ...next })
      // The page around it says where the import stands, so it is asked again at each turn.
      if (!runs || next.status !== now.status) router.refresh()
    }
    const timer = setTimeout(() => void follow(), EVERY)
    return () => clearTimeout(timer)
  }, [batchId, router, now, still])

  const reached = now.undoing ? now.total - now.done : now.done
  const share = now.total > 0 ? Math.round((reached / now.total) * 100) : 0
  const words = now.undoing
    ? `${formatNumber(reached)} dari ${formatNumber(now.total)} baris dikembalikan`
    : `${formatNumber(reached)} dari ${formatNumber(now.total)} baris masuk`
  return (
    <div className="max-w-prose space-y-2" role="status">
      <p className="font-bold">
        {now.status === 'QUEUED' ? 'Menunggu giliran' : now.undoing ? 'Membatalkan impor' : 'Mengimpor'}
      </p>
      <progress
        className="bg-ledger [&::-moz-progress-bar]:bg-nila [&::-webkit-progress-bar]:bg-ledger [&::-webkit-progress-value]:bg-nila h-3 w-full appearance-none overflow-hidden rounded-full border-0"
        max={100}
        value={share}
        aria-label={words}
      />
      <p className="tabular-nums">
        {words} ({share}%)
      </p>
      <p className="text-muted text-sm">Anda boleh meninggalkan halaman ini. Pekerjaannya tetap berjalan.</p>
      {still > PATIENCE && (
        <Button variant="secondary" pending={resume.pending} onClick={() => resume.run({ batchId })}>
          Lanjutkan impor
        </Button>
      )}
    </div>
  )
}
