'use client'

import { useState } from 'react'
import { addRegionUnit, closeRegionUnit, renameRegionUnit } from '@/app/(portal)/bkd/unit/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { Input, Select } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import { unitKindLabels } from '@/lib/organization/labels'
import { UNIT_KINDS } from '@/lib/organization/rules'

type Named = { id: string; name: string }

export function AddUnitForm({ units }: { units: Named[] }) {
  return (
    <ActionForm
      action={addRegionUnit}
      label="Tambah unit"
      draft="unit-baru"
      resetWhenDone
      doneMessage="Unit ditambahkan."
      className="max-w-prose space-y-4"
    >
      <Field name="name" label="Nama unit" required missing="Tulis nama unitnya.">
        <Input maxLength={200} autoComplete="off" />
      </Field>
      <Field name="kind" label="Jenis" required missing="Pilih jenis unitnya.">
        <Select defaultValue="">
          <option value="">Pilih jenis</option>
          {UNIT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {unitKindLabels[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="parentId" label="Di bawah unit">
        <Select defaultValue="">
          <option value="">Berdiri sendiri</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <SubmitButton>Tambah unit</SubmitButton>
    </ActionForm>
  )
}

/** Rename or close one unit. The address of its public page stays as it is. */
export function UnitMenu({ unit, whyNotClose }: { unit: Named; whyNotClose?: string }) {
  const [open, setOpen] = useState(false)
  const toast = useToast()
  const close = useAction(closeRegionUnit, {
    onDone: (_, receipt) => {
      setOpen(false)
      toast.show({ message: `Unit ditutup. Tanda terima ${receipt}.` })
    },
  })
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)} aria-label={`Ubah ${unit.name}`}>
        Ubah
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={unit.name}>
        <ActionForm
          action={renameRegionUnit}
          given={{ unitId: unit.id }}
          label="Ganti nama unit"
          doneMessage="Nama diganti."
          onDone={() => setOpen(false)}
          className="space-y-4"
        >
          <Field name="name" label="Nama unit" required missing="Tulis nama unitnya.">
            <Input defaultValue={unit.name} maxLength={200} autoComplete="off" />
          </Field>
          <SubmitButton>Simpan nama</SubmitButton>
        </ActionForm>
        <div className="border-ledger mt-6 space-y-3 border-t pt-4">
          <p className="text-muted text-sm">
            Unit yang ditutup tidak muncul lagi dalam pilihan. Catatan dan hasilnya tetap tersimpan.
          </p>
          {close.error && (
            <Notice tone="error" live>
              {close.error}
            </Notice>
          )}
          <ConfirmButton
            pending={close.pending}
            whyNot={whyNotClose}
            question={`Tutup ${unit.name}? Unit yang ditutup tidak dapat dibuka lagi.`}
            yes="Ya, tutup unit ini"
            onConfirm={() => void close.run({ unitId: unit.id })}
          >
            Tutup unit
          </ConfirmButton>
        </div>
      </Sheet>
    </>
  )
}
