'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, type DragEvent } from 'react'
import type { ActionResult } from '@/components/ui/action-result'
import { Button } from '@/components/ui/button'
import { newKey } from '@/components/ui/key'
import { Notice } from '@/components/ui/notice'

const TEN_MEGABYTES = 10 * 1024 * 1024

/** Sends a spreadsheet to be looked at. Nothing is changed by it: the preview comes first. */
export function ImportUpload() {
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<{ name: string; words: string }>()

  async function send(file: File | undefined) {
    if (!file || busy) return
    if (file.size > TEN_MEGABYTES)
      return setProblem({
        name: file.name,
        words: 'Berkas ini lebih dari 10 MB. Bagi menjadi beberapa berkas, lalu unggah satu per satu.',
      })
    setBusy(true)
    setProblem(undefined)
    try {
      const response = await fetch('/api/impor', {
        method: 'POST',
        body: file,
        headers: { 'x-idempotency-key': newKey(), 'x-file-name': encodeURIComponent(file.name) },
      })
      const answer: ActionResult<{ batchId: string }> = await response.json()
      if (answer.ok) return router.push(`/bkd/impor/${answer.value.batchId}`)
      setProblem({ name: file.name, words: answer.message })
    } catch {
      setProblem({ name: file.name, words: 'Berkas belum terkirim. Periksa sambungan, lalu pilih lagi.' })
    }
    setBusy(false)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void send(event.dataTransfer.files[0])
  }

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`max-w-prose rounded-md border border-dashed p-4 ${over ? 'border-nila bg-nila-wash' : 'border-control'}`}
    >
      <input
        ref={input}
        type="file"
        aria-label="Berkas pegawai, XLSX atau CSV"
        accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          void send(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button pending={busy} onClick={() => input.current?.click()}>
        {busy ? 'Membaca berkas' : 'Pilih berkas'}
      </Button>
      <span className="text-muted ms-3 hidden text-sm lg:inline">atau seret ke sini</span>
      <p className="text-muted mt-2 text-sm">
        XLSX atau CSV, paling besar 10 MB. Anda melihat pratinjaunya dulu; belum ada yang berubah.
      </p>
      {problem && (
        <Notice tone="error" live title={problem.name} className="mt-3">
          {problem.words}
        </Notice>
      )}
    </div>
  )
}
