'use client'

import { sayAwardConsent } from '@/app/(portal)/penghargaan/actions'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useAction } from '@/components/ui/use-action'

type Props = { awardId: string; consent: boolean | null }

const standing = (consent: boolean | null) => {
  if (consent === null) return 'Anda belum menjawab. Selama itu nama Anda tidak disebut.'
  return consent ? 'Nama Anda disebut di situs publik.' : 'Nama Anda tidak disebut, hanya dihitung.'
}

/** Asked, never assumed; a yes can be taken back, and the name is gone. */
export function ConsentForm({ awardId, consent }: Props) {
  const { run, pending, error } = useAction(sayAwardConsent)
  return (
    <div className="space-y-2">
      <p>Boleh nama Anda disebut sebagai penerima penghargaan? {standing(consent)}</p>
      <div className="flex flex-wrap gap-2">
        {consent !== true && (
          <Button pending={pending} onClick={() => void run({ awardId, given: 'yes' })}>
            Boleh disebut
          </Button>
        )}
        {consent !== false && (
          <Button variant="secondary" pending={pending} onClick={() => void run({ awardId, given: 'no' })}>
            {consent ? 'Tarik persetujuan' : 'Jangan disebut'}
          </Button>
        )}
      </div>
      {error && (
        <Notice tone="error" live>
          <p>{error}</p>
        </Notice>
      )}
    </div>
  )
}
