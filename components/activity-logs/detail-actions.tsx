'use client'

import { useRouter } from 'next/navigation'
import { deleteActivityLogDraft, withdrawActivityLog } from '@/app/(portal)/catat/actions'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import type { LogStatus } from '@/lib/activity-logs/rules'
import { SaveFavourite } from './favourites'

type Props = {
  log: {
    logDate: string
    logId: string
    version: number
    status: LogStatus
    mayEdit: boolean
    mayWithdraw: boolean
    mayDelete: boolean
  }
  favourite: Parameters<typeof SaveFavourite>[0]['favourite']
  /** What can be copied or shared: receipt and date, never a name or what was done. */
  receipt: string | undefined
}

export function DetailActions({ log, favourite, receipt }: Props) {
  const { logDate, logId, version } = log
  const key = `${logDate}/${logId}`
  const router = useRouter()
  const toast = useToast()
  const withdrawal = useAction(withdrawActivityLog, {
    onDone: ({ time }, proof) =>
      toast.show({ message: `Ditarik kembali ${time}, sekarang menjadi draf. Tanda terima ${proof}.` }),
  })
  const deletion = useAction(deleteActivityLogDraft, {
    refresh: false,
    onDone: (_, proof) => {
      toast.show({ message: `Draf dihapus. Tanda terima ${proof}.` })
      router.push(`/buku-kerja?bulan=${logDate.slice(0, 7)}`)
    },
  })
  const error = withdrawal.error ?? deletion.error

  async function share(text: string) {
    try {
      if (typeof navigator.share === 'function') await navigator.share({ text })
      else {
        await navigator.clipboard.writeText(text)
        toast.show({ message: 'Tanda terima disalin.' })
      }
    } catch (failure) {
      // Closing the share sheet is no failure.
      if (failure instanceof DOMException && failure.name === 'AbortError') return
      toast.show({ message: text })
    }
  }

  return (
    <div className="no-print mb-8 space-y-3">
      {error && (
        <Notice tone="error" live>
          {error}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        {log.mayEdit && (
          <LinkButton href={`/catat?ubah=${key}`}>
            {log.status === 'RETURNED'
              ? 'Perbaiki dan kirim lagi'
              : log.status === 'DRAFT'
                ? 'Lanjutkan'
                : 'Ubah'}
          </LinkButton>
        )}
        {log.status !== 'DRAFT' && (
          <LinkButton href={`/catat?dari=${key}`} variant="secondary">
            Ulangi
          </LinkButton>
        )}
        {log.mayWithdraw && (
          <Button
            variant="secondary"
            pending={withdrawal.pending}
            onClick={() => void withdrawal.run({ logDate, logId, version })}
          >
            Tarik kembali
          </Button>
        )}
        {log.mayDelete && (
          <Button
            variant="danger"
            pending={deletion.pending}
            onClick={() => void deletion.run({ logDate, logId, version })}
          >
            Hapus draf
          </Button>
        )}
        <SaveFavourite favourite={favourite} />
        {receipt && (
          <Button variant="quiet" onClick={() => void share(receipt)}>
            Bagikan tanda terima
          </Button>
        )}
      </div>
    </div>
  )
}
