'use client'

import { Camera, FileText, Trash2 } from 'lucide-react'
import { use, useEffect, useId, useRef, useState, type DragEvent, type ReactNode } from 'react'
import { buttonClass } from './button'
import { FieldError } from './field'
import { FormContext, useFieldError } from './form-context'
import { Glyph } from './glyph'

export type UploadAnswer = { ok: true; id: string } | { ok: false; message: string }

export type Upload = (file: File, onProgress: (share: number) => void) => Promise<UploadAnswer>

type Props = {
  /** Hidden fields of this name carry the ids of what was stored. */
  name: string
  label: ReactNode
  help?: ReactNode
  accept: string
  multiple?: boolean
  /** The server refuses what comes without one; the label then does not call it optional. */
  required?: boolean
  maxBytes: number
  upload: Upload
  /** What is stored already. */
  stored?: { id: string; name: string; bytes: number }[]
}

type Item = { key: string; name: string; bytes: number; share: number; id?: string; problem?: string }

const megabyte = 1024 * 1024
const size = (bytes: number) =>
  bytes >= megabyte
    ? `${(bytes / megabyte).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`
    : `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('id-ID')} KB`

/** Photos and files, sent one by one while the rest of the form is filled in. */
export function FileDrop({
  name,
  label,
  help,
  accept,
  multiple = true,
  required = false,
  maxBytes,
  upload,
  stored = [],
}: Props) {
  const id = useId()
  const counter = useRef(0)
  const problem = useFieldError(name)
  const [over, setOver] = useState(false)
  const [items, setItems] = useState<Item[]>(() =>
    stored.map((file) => ({ ...file, key: file.id, share: 1 })),
  )

  const { files, keep } = use(FormContext)
  const kept = useRef(items)
  const [named, setNamed] = useState(files)

  // What was stored before the session ended is still stored: the draft names it, so that the log does not leave without it.
  if (files !== named) {
    setNamed(files)
    setItems((now) => [
      ...now,
      ...files
        .filter((file) => file.field === name && !now.some((item) => item.id === file.id))
        .map((file) => ({ id: file.id, key: file.id, name: file.name, bytes: file.bytes, share: 1 })),
    ])
  }

  useEffect(() => {
    if (items === kept.current) return
    kept.current = items
    keep()
  })

  const sending = items.some((item) => !item.id && !item.problem)
  const refused = items.some((item) => item.problem)

  const change = (key: string, part: Partial<Item>) =>
    setItems((now) => now.map((item) => (item.key === key ? { ...item, ...part } : item)))

  function add(files: Iterable<File>) {
    const chosen = multiple ? [...files] : [...files].slice(0, 1)
    if (!multiple && chosen.length > 0) setItems([])
    for (const file of chosen) void send(file)
  }

  async function send(file: File) {
    const key = `${id}${(counter.current += 1)}`
    const tooBig =
      file.size > maxBytes && `Berkas ini ${size(file.size)}. Pilih yang paling besar ${size(maxBytes)}.`
    setItems((now) => [
      ...now,
      { key, name: file.name, bytes: file.size, share: 0, problem: tooBig || undefined },
    ])
    if (tooBig) return
    try {
      const answer = await upload(file, (share) => change(key, { share }))
      change(key, answer.ok ? { share: 1, id: answer.id } : { problem: answer.message })
    } catch {
      change(key, { problem: 'Berkas belum terkirim. Periksa sambungan, lalu pilih lagi.' })
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files)
  }

  return (
    <div>
      <label htmlFor={id} className="block font-bold">
        {label}
        {!required && <span className="text-muted font-medium"> (opsional)</span>}
      </label>
      {help && (
        <div id={`${id}-help`} className="text-muted text-sm">
          {help}
        </div>
      )}
      {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`mt-1 rounded-md border border-dashed p-3 ${over ? 'border-nila bg-nila-wash' : 'border-control'}`}
      >
        <label
          className={`${buttonClass('secondary')} has-focus-visible:outline-nila-deep has-focus-visible:outline-3 has-focus-visible:outline-offset-2`}
        >
          <Camera aria-hidden="true" className="size-5" />
          <span aria-hidden="true">Ambil foto atau pilih berkas</span>
          <input
            id={id}
            type="file"
            accept={accept}
            multiple={multiple}
            // A form that left now would leave the file behind: the field counts as missing until all are stored.
            name={sending || refused ? name : undefined}
            required={sending || refused}
            data-missing={
              sending
                ? 'Berkas masih dikirim. Tunggu sampai selesai, lalu simpan lagi.'
                : 'Ada berkas yang belum tersimpan. Hapus dari daftar atau pilih gantinya, lalu simpan lagi.'
            }
            aria-describedby={
              `${help ? `${id}-help` : ''} ${problem ? `${id}-error` : ''}`.trim() || undefined
            }
            className="sr-only"
            onChange={(event) => {
              add(event.target.files ?? [])
              event.target.value = ''
            }}
          />
        </label>
        <span className="text-muted ms-3 hidden text-sm lg:inline">atau seret ke sini</span>
        <ul aria-live="polite" className="divide-ledger divide-y not-empty:mt-3">
          {items.map((item) => (
            <li key={item.key} className="flex items-center gap-3 py-1">
              <FileText aria-hidden="true" className="text-muted size-5 shrink-0" />
              <div className="min-w-0 flex-1">
                <p className="wrap-anywhere">{item.name}</p>
                <Progress item={item} />
              </div>
              <button
                type="button"
                aria-label={`Hapus ${item.name}`}
                className="tap text-mengkudu hover:bg-mengkudu-wash inline-flex cursor-pointer items-center justify-center rounded-md"
                onClick={() => setItems((now) => now.filter(({ key }) => key !== item.key))}
              >
                <Trash2 aria-hidden="true" className="size-5" />
              </button>
              {item.id && (
                <input
                  type="hidden"
                  name={name}
                  value={item.id}
                  data-file-name={item.name}
                  data-bytes={item.bytes}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Progress({ item }: { item: Item }) {
  if (item.problem)
    return (
      <p className="text-mengkudu text-sm font-bold">
        <span className="sr-only">Salah: </span>
        {item.problem}
      </p>
    )
  if (item.id)
    return (
      <p className="text-daun flex items-center gap-1 text-sm">
        <Glyph name="check" className="size-4" /> Tersimpan, {size(item.bytes)}
      </p>
    )
  return (
    <p className="text-muted text-sm">
      Mengirim {Math.round(item.share * 100)}% dari {size(item.bytes)}
      <progress aria-hidden="true" value={item.share} className="accent-nila ms-2 h-2 w-24" />
    </p>
  )
}
