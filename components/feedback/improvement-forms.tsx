'use client'

import { agreeOnImprovement, settleAgreedImprovement } from '@/app/(portal)/umpan-balik/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { DateInput, Textarea } from '@/components/ui/input'

type AgreedProps = {
  today: string
  /** Before the fields' names, inside a larger form. */
  prefix?: string
  /** Of a larger form, whose own fields are what it is about. */
  optional?: boolean
}

export function AgreedFields({ today, prefix = '', optional = false }: AgreedProps) {
  return (
    <>
      <Field
        name={`${prefix}text`}
        label="Apa yang akan diperbaiki?"
        help="Terlihat oleh Anda berdua. Minimal 10 huruf."
        required={!optional}
        missing="Tulis apa yang akan diperbaiki, minimal 10 huruf."
      >
        <Textarea minLength={10} maxLength={500} rows={2} />
      </Field>
      <Field name={`${prefix}dueOn`} label="Tenggat" required={!optional} missing="Pilih tanggalnya.">
        <DateInput min={today} />
      </Field>
    </>
  )
}

/** What will be different, and by when: both sides see it. */
export function AgreeForm({ feedbackId, today }: { feedbackId: string; today: string }) {
  return (
    <Disclosure summary="Sepakati perbaikan">
      <ActionForm
        action={agreeOnImprovement}
        given={{ feedbackId }}
        doneMessage="Kesepakatan tersimpan."
        resetWhenDone
        label="Sepakati perbaikan"
        className="max-w-prose space-y-4"
      >
        <AgreedFields today={today} />
        <SubmitButton>Simpan kesepakatan</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

export function SettleForm({ improvementId, version }: { improvementId: string; version: number }) {
  return (
    <Disclosure summary="Tutup kesepakatan">
      <ActionForm
        action={settleAgreedImprovement}
        given={{ improvementId, version }}
        doneMessage="Kesepakatan ditutup."
        label="Tutup kesepakatan"
        className="max-w-prose space-y-4"
      >
        <SegmentedChoice
          name="status"
          label="Bagaimana akhirnya?"
          required
          missing="Pilih selesai atau dihentikan."
          options={[
            { value: 'DONE', label: 'Selesai' },
            { value: 'DROPPED', label: 'Dihentikan' },
          ]}
        />
        <Field
          name="outcome"
          label="Hasil atau alasannya"
          help="Minimal 10 huruf."
          required
          missing="Tulis hasilnya, minimal 10 huruf."
        >
          <Textarea minLength={10} maxLength={500} rows={2} />
        </Field>
        <SubmitButton>Tutup</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
