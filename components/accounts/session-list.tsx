'use client'

import { endOtherSession } from '@/app/(portal)/profil/actions'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useAction } from '@/components/ui/use-action'
import { deviceName } from '@/lib/accounts/labels'

type Props = { sessions: { id: string; device: string; lastSeen: string; isThis: boolean }[] }

export function SessionList({ sessions }: Props) {
  const { run, pending, error } = useAction(endOtherSession)
  return (
    <>
      {error && <Notice tone="error">{error}</Notice>}
      <ul className="divide-ledger border-ledger divide-y border-y">
        {sessions.map(({ id, device, lastSeen, isThis }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div>
              <p className="font-bold">{deviceName(device)}</p>
              <p className="text-muted text-sm">
                {isThis ? 'Perangkat ini' : `Terakhir dipakai ${lastSeen}`}
              </p>
            </div>
            {!isThis && (
              <Button variant="secondary" pending={pending} onClick={() => void run({ sessionId: id })}>
                Keluarkan
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
