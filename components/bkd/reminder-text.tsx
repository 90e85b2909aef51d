'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'

/** Words ready for the office's group chat: no name and no NIP leaves the page. */
export function ReminderText({ text }: { text: string }) {
  const id = useId()
  const [said, setSaid] = useState('')

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Tersalin. Tempel di grup kantor.')
    } catch {
      setSaid('Belum tersalin. Pilih teksnya, lalu salin sendiri.')
    }
  }

  return (
    <div className="max-w-prose space-y-2">
      <label htmlFor={id} className="block font-bold">
        Teks pengingat
      </label>
      <textarea
        id={id}
        readOnly
        rows={3}
        value={text}
        className="border-control bg-surface block field-sizing-content w-full rounded-md border px-3 py-2"
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="secondary" onClick={copy}>
          Salin teks
        </Button>
        <span role="status" className="text-muted text-sm">
          {said}
        </span>
      </div>
    </div>
  )
}
