'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { FieldError } from '@/components/ui/field'
import { useFieldError } from '@/components/ui/form-context'
import { Glyph } from '@/components/ui/glyph'
import { MOST_MENTIONS } from '@/lib/community/rules/forum'

type Colleague = { id: string; name: string; post: string | null }

type Props = { name: string; label?: string; help?: string; optional?: boolean; most?: number }

/** Finds colleagues by name; who is chosen travels with the form. */
export function ColleaguePicker({
  name,
  label = 'Sebut rekan',
  help = 'Cari dengan nama. Ia melihatnya di Menyebut saya.',
  optional = true,
  most = MOST_MENTIONS,
}: Props) {
  const id = useId()
  const problem = useFieldError(name)
  const [typed, setTyped] = useState('')
  const [people, setPeople] = useState<Colleague[]>([])
  const [chosen, setChosen] = useState<Colleague[]>([])
  const [said, setSaid] = useState('')

  async function look() {
    if (typed.trim().length < 2) return setSaid('Tulis paling sedikit dua huruf.')
    setSaid('Mencari…')
    try {
      const answer = await fetch(`/forum/rekan?cari=${encodeURIComponent(typed)}`)
      if (!answer.ok) throw new Error('no list')
      const found: Colleague[] = await answer.json()
      setPeople(found)
      setSaid(found.length === 0 ? 'Tidak ada yang cocok. Periksa tulisannya.' : 'Pilih namanya.')
    } catch {
      setSaid('Pencarian belum berhasil. Periksa sambungan, lalu cari lagi.')
    }
  }

  function choose(one: Colleague) {
    if (chosen.length >= most) return setSaid(`Sebut paling banyak ${most} rekan.`)
    setChosen([...chosen.filter(({ id: known }) => known !== one.id), one])
    setPeople([])
    setTyped('')
    setSaid(`${one.name} disebut.`)
  }

  return (
    <div>
      <label htmlFor={id} className="block font-bold">
        {label} {optional && <span className="text-muted font-medium">(opsional)</span>}
      </label>
      <p className="text-muted text-sm">{help}</p>
      {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
      <div className="mt-1 flex flex-wrap gap-2">
        <input
          id={id}
          type="search"
          value={typed}
          autoComplete="off"
          aria-describedby={problem ? `${id}-error` : undefined}
          className="tap border-control bg-surface min-w-0 flex-1 basis-48 rounded-md border px-3 py-2"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            void look()
          }}
        />
        <Button variant="secondary" onClick={() => void look()}>
          Cari
        </Button>
      </div>
      <p role="status" className="text-muted mt-1 text-sm">
        {said}
      </p>
      {people.length > 0 && (
        <ul className="divide-ledger divide-y">
          {people.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="tap hover:bg-nila-wash w-full cursor-pointer rounded-md px-2 py-2 text-start"
                onClick={() => choose(one)}
              >
                <span className="text-nila font-bold">{one.name}</span>
                {one.post && <span className="text-muted block text-sm">{one.post}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && (
        <div className="mt-2 flex flex-wrap gap-2">
          {chosen.map((one) => (
            <span key={one.id}>
              <input type="hidden" name={`${name}[]`} value={one.id} />
              <Chip
                icon={<Glyph name="close" className="size-4" />}
                aria-label={`Hapus sebutan ${one.name}`}
                onClick={() => setChosen(chosen.filter(({ id: known }) => known !== one.id))}
              >
                {one.name}
              </Chip>
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
