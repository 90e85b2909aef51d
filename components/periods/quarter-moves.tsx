'use client'

import { closeQuarter, openQuarter, reopenQuarter } from '@/app/(portal)/bkd/periode/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/choice'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

type Props = {
  year: number
  quarter: number
  version: number
  status: 'UPCOMING' | 'OPEN' | 'CLOSED'
  mayOpen: boolean
  mayClose: boolean
  isUnfinished: boolean
  mayReopen: boolean
}

/** What can be done with a quarter now; closing over unfinished work takes a deliberate tick. */
export function QuarterMoves({
  year,
  quarter,
  version,
  status,
  mayOpen,
  mayClose,
  isUnfinished,
  mayReopen,
}: Props) {
  const given = { year, quarter, version }
  if (status === 'UPCOMING' && mayOpen)
    return (
      <ActionForm action={openQuarter} given={given} doneMessage="Triwulan dibuka." className="mt-3">
        <SubmitButton>Buka triwulan</SubmitButton>
      </ActionForm>
    )
  if (status === 'OPEN' && mayClose)
    return (
      <ActionForm
        action={closeQuarter}
        given={given}
        doneMessage="Triwulan ditutup."
        className="mt-3 space-y-3"
      >
        {isUnfinished && (
          <Checkbox
            name="acknowledged"
            label="Tetap tutup walau belum semua selesai"
            help="Yang belum dinilai tidak mendapat predikat untuk triwulan ini."
          />
        )}
        <SubmitButton variant={isUnfinished ? 'secondary' : 'primary'}>Tutup triwulan</SubmitButton>
      </ActionForm>
    )
  if (status === 'CLOSED' && mayReopen)
    return (
      <Disclosure summary="Buka kembali" className="-mb-2">
        <ActionForm
          action={reopenQuarter}
          given={given}
          doneMessage="Triwulan dibuka kembali."
          className="max-w-prose space-y-3"
        >
          <Field
            name="reason"
            label="Alasan membuka kembali"
            help="Tersimpan dalam jejak dan tidak dapat dihapus, jadi jangan tulis nama orang."
            required
          >
            <Input />
          </Field>
          <SubmitButton variant="danger">Buka kembali triwulan</SubmitButton>
        </ActionForm>
      </Disclosure>
    )
  return null
}
