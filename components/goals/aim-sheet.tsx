'use client'

import { useState, type ReactNode } from 'react'
import { endRegionAim, reopenRegionAim } from '@/app/(portal)/bkd/tujuan/actions'
import { Button, type ButtonVariant } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import { aimKindLabels } from '@/lib/goals/labels'
import type { AimKind } from '@/lib/goals/rules'

type Aim = { kind: AimKind; id: string; version: number; ended: boolean }

type Props = {
  button: string
  /** Told apart by ears where many buttons say the same. */
  name?: string
  title: string
  variant?: ButtonVariant
  /** What this sheet can end or take up again, where it is not about something new. */
  aim?: Aim
  children: (close: () => void) => ReactNode
}

/** A form that opens over the page, with the end of what it edits below it. */
export function AimSheet({ button, name, title, variant = 'quiet', aim, children }: Props) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)} aria-label={name}>
        {button}
      </Button>
      <Sheet open={open} onClose={close} title={title}>
        {!aim?.ended && children(close)}
        {aim && <LifeOfAim aim={aim} close={close} />}
      </Sheet>
    </>
  )
}

function LifeOfAim({ aim: { kind, id, version, ended }, close }: { aim: Aim; close: () => void }) {
  const toast = useToast()
  const what = aimKindLabels[kind]
  const onDone = (words: string) => (_: unknown, receipt: string) => {
    close()
    toast.show({ message: `${words} Tanda terima ${receipt}.` })
  }
  const end = useAction(endRegionAim, { onDone: onDone(`${what} diakhiri.`) })
  const reopen = useAction(reopenRegionAim, { onDone: onDone(`${what} berlaku lagi.`) })
  const { run, pending, error } = ended ? reopen : end
  return (
    <div className={ended ? 'space-y-3' : 'border-ledger mt-6 space-y-3 border-t pt-4'}>
      <p className="text-muted text-sm">
        {ended
          ? 'Bagian ini sudah diakhiri. Buka lagi bila ternyata masih berlaku.'
          : 'Yang diakhiri tidak dapat dipilih lagi. Rencana dan hasil yang sudah bergantung padanya tetap terbaca.'}
      </p>
      {error && (
        <Notice tone="error" live>
          {error}
        </Notice>
      )}
      <Button
        variant={ended ? 'secondary' : 'danger'}
        pending={pending}
        onClick={() => run({ kind, id, version })}
      >
        {ended ? 'Buka lagi' : `Akhiri ${what.toLowerCase()}`}
      </Button>
    </div>
  )
}
