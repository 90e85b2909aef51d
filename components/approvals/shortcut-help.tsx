'use client'

import { Keyboard } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { KeyValue } from '@/components/ui/key-value'
import { Sheet } from '@/components/ui/sheet'

const keys = [
  ['J', 'Catatan berikutnya'],
  ['K', 'Catatan sebelumnya'],
  ['Spasi', 'Centang atau lepas centang'],
  ['S', 'Setujui catatan ini'],
  ['R', 'Kembalikan catatan ini'],
  ['E', 'Buka bukti dukung'],
  ['?', 'Daftar tombol ini'],
] as const

type Props = { open: boolean; onOpen: (open: boolean) => void; on: boolean; onSwitch: (on: boolean) => void }

export function ShortcutHelp({ open, onOpen, on, onSwitch }: Props) {
  return (
    <div className="mt-8 hidden lg:block">
      <Button
        variant="quiet"
        className="px-2!"
        icon={<Keyboard aria-hidden="true" className="size-5" />}
        onClick={() => onOpen(true)}
      >
        Tombol pintas {on ? 'menyala' : 'mati'}
      </Button>
      <Sheet open={open} onClose={() => onOpen(false)} title="Tombol pintas">
        <KeyValue
          items={keys.map(([key, words]) => ({
            label: <kbd className="border-control rounded-md border px-2 font-bold">{key}</kbd>,
            value: words,
          }))}
        />
        <Button variant="secondary" className="mt-4" onClick={() => onSwitch(!on)}>
          {on ? 'Matikan tombol pintas' : 'Nyalakan tombol pintas'}
        </Button>
      </Sheet>
    </div>
  )
}
