'use client'

import { useState } from 'react'
import { assignInMatrix, withdrawFromMatrix } from '@/app/(portal)/tim/skp/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select, Textarea } from '@/components/ui/input'
import { Sheet } from '@/components/ui/sheet'
import { contributionKindLabels } from '@/lib/plans/labels'
import type { MatrixCell as Cell } from '@/lib/plans/queries/team'
import { CONTRIBUTION_KINDS } from '@/lib/plans/rules'

type Props = {
  result: { id: string; text: string }
  person: { id: string; name: string }
  cell: Cell | undefined
  supported: boolean
}

/** What is expected of one person for one result; a tap fills, changes or empties it. */
export function MatrixCell({ result, person, cell, supported }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <div className="space-y-1">
        {cell && (
          <p>
            <span className="text-muted">{contributionKindLabels[cell.kind]}: </span>
            {cell.text}
          </p>
        )}
        {supported && <p className="text-daun text-sm font-bold">Ada di SKP-nya</p>}
        <Button
          variant="quiet"
          className="-ms-4"
          aria-label={`${cell ? 'Ubah' : 'Tugaskan'}: ${person.name}, ${result.text}`}
          onClick={() => setOpen(true)}
        >
          {cell ? 'Ubah' : 'Tugaskan'}
        </Button>
      </div>
      <Sheet open={open} onClose={() => setOpen(false)} title={person.name}>
        <p className="text-muted mb-4">Untuk hasil kerja Anda: {result.text}</p>
        <ActionForm
          action={assignInMatrix}
          given={{ parentResultId: result.id, employeeId: person.id, version: cell?.version ?? 0 }}
          doneMessage="Penugasan tersimpan."
          onDone={() => setOpen(false)}
          className="space-y-4"
        >
          <Field name="kind" label="Jenis" required>
            <Select defaultValue={cell?.kind ?? 'OUTPUT'}>
              {CONTRIBUTION_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {contributionKindLabels[kind]}
                </option>
              ))}
            </Select>
          </Field>
          <Field name="text" label="Sumbangan yang diharapkan" help="Minimal 10 huruf." required>
            <Textarea minLength={10} maxLength={300} defaultValue={cell?.text} />
          </Field>
          <SubmitButton>Simpan penugasan</SubmitButton>
        </ActionForm>
        {cell && (
          <ActionForm
            action={withdrawFromMatrix}
            given={{ contributionId: cell.id, version: cell.version }}
            doneMessage="Penugasan ditarik."
            onDone={() => setOpen(false)}
            className="mt-4"
          >
            <SubmitButton variant="quiet">Tarik penugasan</SubmitButton>
          </ActionForm>
        )}
      </Sheet>
    </>
  )
}
