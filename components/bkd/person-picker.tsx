'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { useFieldError } from '@/components/ui/form-context'
import { formatNip } from '@/lib/organization/rules/nip'

type Person = { id: string; name: string; nip: string | null; post: string | null }

type Props = { name: string; label: string; help?: string }

/** Finds a person by name or NIP and keeps the choice; typing alone chooses nobody. */
export function PersonPicker({ name, label, help }: Props) {
  const id = useId()
  const problem = useFieldError(name)
  const [typed, setTyped] = useState('')
  const [people, setPeople] = useState<Person[]>()
  const [chosen, setChosen] = useState('')
  const [said, setSaid] = useState('')

  async function look() {
    if (typed.trim().length < 2) return setSaid('Tulis paling sedikit dua huruf.')
    setSaid('Mencari…')
    try {
      const answer = await fetch(`/bkd/pegawai/cari?cari=${encodeURIComponent(typed)}`)
      if (!answer.ok) throw new Error('no list')
      const found: Person[] = await answer.json()
      setPeople(found)
      setChosen(found.length === 1 ? (found[0]?.id ?? '') : '')
      setSaid(
        found.length === 0 ? 'Tidak ada yang cocok. Periksa tulisannya.' : `${found.length} orang ditemukan.`,
      )
    } catch {
      setSaid('Pencarian belum berhasil. Periksa sambungan, lalu cari lagi.')
    }
  }

  return (
    <div>
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      {help && <p className="text-muted text-sm">{help}</p>}
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
        <Button variant="secondary" onClick={look}>
          Cari
        </Button>
      </div>
      <p role="status" className="text-muted mt-1 text-sm">
        {said}
      </p>
      {people && people.length > 0 && (
        <fieldset className="mt-1">
          <legend className="sr-only">Pilih satu orang</legend>
          {people.map((person) => (
            <label key={person.id} className="tap flex cursor-pointer items-start gap-3 rounded-md py-2">
              <input
                type="radio"
                name={name}
                value={person.id}
                checked={chosen === person.id}
                onChange={() => setChosen(person.id)}
                className="accent-nila mt-0.5 size-5 shrink-0"
              />
              <span className="min-w-0">
                {person.name}
                <span className="text-muted block text-sm">
                  {[person.nip && formatNip(person.nip), person.post].filter(Boolean).join(' · ')}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
