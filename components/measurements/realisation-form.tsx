'use client'

import { enterOwnRealisation } from '@/app/(portal)/capaian/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

type Props = {
  indicatorId: string
  year: number
  quarter: number
  version: number
  measureUnit: string
  /** Where the expectation is told in words, so is the result. */
  inWords: boolean
  corrects: boolean
}

export function RealisationForm({ measureUnit, inWords, corrects, ...given }: Props) {
  return (
    <Disclosure summary={corrects ? 'Koreksi realisasi' : 'Isi realisasi'}>
      <ActionForm
        key={given.version}
        action={enterOwnRealisation}
        given={given}
        doneMessage="Realisasi tersimpan."
        label={corrects ? 'Koreksi realisasi' : 'Isi realisasi'}
        className="max-w-prose space-y-4"
      >
        {inWords ? (
          <Field name="text" label="Hasil" required missing="Tulis hasilnya.">
            <Input maxLength={500} />
          </Field>
        ) : (
          <Field
            name="value"
            label={`Realisasi (${measureUnit})`}
            help="Desimal dengan koma."
            required
            missing="Isi angkanya."
          >
            <Input inputMode="decimal" className="max-w-40" />
          </Field>
        )}
        <Field
          name="reason"
          label="Alasan dan sumbernya"
          help="Misalnya nomor laporan. Terbaca atasan Anda. Minimal 10 huruf."
          required
          missing="Tulis alasannya, minimal 10 huruf."
        >
          <Input minLength={10} maxLength={500} />
        </Field>
        <SubmitButton>Simpan realisasi</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
