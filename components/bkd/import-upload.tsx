'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, type DragEvent } from 'react'
import type { ActionResult } from '@/components/ui/action-result'
import { Button } from '@/components/ui/button'
import { newKey } from '@/components/ui/key'
import { Notice } from '@/components/ui/notice'

const MEGABYTE = 1024 * 1024

type Props<T> = {
  /** Where it is sent to. */
  to: string
  megabytes: number
  label: string
  /** The preview's address, from the answer. */
  leadsTo: (value: T) => string
}

/** Sends a spreadsheet to be looked at. Nothing is changed by it: the preview comes first. */
function SheetUpload<T>({ to, megabytes, label, leadsTo }: Props<T>) {
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<{ name: string; words: string }>()

  async function send(file: File | undefined) {
    if (!file || busy) return
    if (file.size > megabytes * MEGABYTE)
      return setProblem({
        name: file.name,
        words: `Berkas ini lebih dari ${megabytes} MB. Bagi menjadi beberapa berkas, lalu unggah satu per satu.`,
      })
    setBusy(true)
    setProblem(undefined)
    try {
      const response = await fetch(to, {
        method: 'POST',
        body: file,
        headers: { 'x-idempotency-key': newKey(), 'x-file-name': encodeURIComponent(file.name) },
      })
      const answer: ActionResult<T> = await response.json()
      if (answer.ok) return router.push(leadsTo(answer.value))
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
        aria-label={`${label}, XLSX atau CSV`}
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
        XLSX atau CSV, paling besar {megabytes} MB. Anda melihat pratinjaunya dulu; belum ada yang berubah.
      </p>
      {problem && (
        <Notice tone="error" live title={problem.name} className="mt-3">
          {problem.words}
        </Notice>
      )}
    </div>
  )
}

export const ImportUpload = () => (
  <SheetUpload
    to="/api/impor"
    megabytes={10}
    label="Berkas pegawai"
    leadsTo={({ batchId }: { batchId: string }) => `/bkd/impor/${batchId}`}
  />
)

export const GoalUpload = () => (
  <SheetUpload
    to="/api/tujuan"
    megabytes={5}
    label="Berkas tujuan"
    leadsTo={({ importId }: { importId: string }) => `/bkd/tujuan/impor/${importId}`}
  />
)

export const LogUpload = () => (
  <SheetUpload
    to="/api/catatan"
    megabytes={2}
    label="Berkas catatan harian"
    leadsTo={({ importId }: { importId: string }) => `/buku-kerja/impor/${importId}`}
  />
)

export const AbsenceUpload = () => (
  <SheetUpload
    to="/api/absensi"
    megabytes={2}
    label="Berkas rekap kehadiran"
    leadsTo={({ importId }: { importId: string }) => `/bkd/pembinaan/impor/${importId}`}
  />
)

export const CreditUpload = () => (
  <SheetUpload
    to="/api/angka-kredit"
    megabytes={2}
    label="Berkas angka kredit"
    leadsTo={({ importId }: { importId: string }) => `/bkd/karier/impor/${importId}`}
  />
)
