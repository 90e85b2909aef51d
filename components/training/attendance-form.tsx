'use client'

import { useState } from 'react'
import { recordCourseAttendance } from '@/app/(portal)/bkd/pelatihan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { FormValue, FormValues } from '@/components/ui/form-values'
import { Select } from '@/components/ui/input'
import { LEVELS } from '@/lib/training/rules/needs'

type Props = {
  sessionId: string
  version: number
  people: { enrolmentId: string; name: string; unitName: string | null }[]
}

const ATTENDED = ['yes', 'no'] as const

const asText = (value: FormValue | undefined) => (typeof value === 'string' ? value : '')
const inner = (value: FormValue | undefined): Record<string, FormValue> =>
  typeof value === 'object' && !Array.isArray(value) ? value : {}

/** Who was there, and what each could do before and after; told once. */
export function AttendanceForm({ sessionId, version, people }: Props) {
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const shape = (values: FormValues) => ({
    sessionId,
    version,
    people: people.flatMap(({ enrolmentId }) => {
      const { there, before, after } = inner(values[enrolmentId])
      const attended = ATTENDED.find((one) => one === there)
      // Who has no word yet is left out, and the list is refused as incomplete.
      if (!attended) return []
      return [
        {
          enrolmentId,
          attended,
          ...(asText(before) ? { levelBefore: asText(before) } : {}),
          ...(asText(after) ? { levelAfter: asText(after) } : {}),
        },
      ]
    }),
  })
  return (
    <ActionForm
      action={recordCourseAttendance}
      shape={shape}
      doneMessage="Kehadiran tercatat, jam dihitung."
      label="Catat kehadiran"
    >
      <Button
        variant="secondary"
        onClick={() => setChosen(Object.fromEntries(people.map(({ enrolmentId }) => [enrolmentId, 'yes'])))}
      >
        Semua hadir
      </Button>
      <ul className="divide-ledger mb-4 divide-y">
        {people.map(({ enrolmentId, name, unitName }) => (
          <li key={enrolmentId} className="py-3">
            <p className="font-bold">{name}</p>
            {unitName && <p className="text-muted text-sm">{unitName}</p>}
            <div className="mt-2 grid gap-3 sm:grid-cols-3">
              <Field
                name={`${enrolmentId}.there`}
                label={`Kehadiran ${name}`}
                required
                missing="Pilih hadir atau tidak hadir."
              >
                <Select
                  value={chosen[enrolmentId] ?? ''}
                  onChange={({ target }) => setChosen((now) => ({ ...now, [enrolmentId]: target.value }))}
                >
                  <option value="">Pilih</option>
                  <option value="yes">Hadir</option>
                  <option value="no">Tidak hadir</option>
                </Select>
              </Field>
              <LevelChoice name={`${enrolmentId}.before`} label="Tingkat sebelum" />
              <LevelChoice name={`${enrolmentId}.after`} label="Tingkat sesudah" />
            </div>
          </li>
        ))}
      </ul>
      <SubmitButton>Simpan kehadiran</SubmitButton>
    </ActionForm>
  )
}

function LevelChoice({ name, label }: { name: string; label: string }) {
  return (
    <Field name={name} label={label}>
      <Select defaultValue="">
        <option value="">Tidak diuji</option>
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            Tingkat {one}
          </option>
        ))}
      </Select>
    </Field>
  )
}
