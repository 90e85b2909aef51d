'use client'

import { answerRequest } from '@/app/(portal)/bkd/koreksi/actions'
import {
  askToCorrect,
  forgetOwnFavourites,
  forgetOwnReflections,
  takeAlong,
  withdrawOwnCorrection,
} from '@/app/(portal)/profil/data/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { SegmentedChoice } from '@/components/ui/choice'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { Select, Textarea } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { areaNames } from '@/lib/interop/labels/own-data'
import { AREAS, type Area } from '@/lib/interop/rules/corrections'
import { WORDS_MAX, WORDS_MIN } from '@/lib/interop/schema/corrections'

const files = { XLSX: 'data-saya.xlsx', JSON: 'data-saya.json' } as const

/** One press: a trace is left, and the file comes. */
export function TakeAlong() {
  const { run, pending, error } = useAction(takeAlong)
  async function take(format: keyof typeof files) {
    const answer = await run({ format })
    if (answer?.ok) location.assign(`/profil/data/${files[format]}?ambil=${answer.value.exportId}`)
  }
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-3">
        <Button pending={pending} onClick={() => void take('XLSX')}>
          Ambil data saya (Excel)
        </Button>
        <Button variant="secondary" disabled={pending} onClick={() => void take('JSON')}>
          Untuk aplikasi lain (JSON)
        </Button>
      </div>
      <Complaint>{error}</Complaint>
    </div>
  )
}

const Complaint = ({ children }: { children: string | undefined }) =>
  children ? (
    <p role="alert" className="text-mengkudu text-sm font-bold">
      {children}
    </p>
  ) : null

export function CorrectionForm({ area }: { area: Area | undefined }) {
  return (
    <ActionForm
      action={askToCorrect}
      doneMessage="Permintaan terkirim ke BKD."
      label="Minta perbaikan"
      resetWhenDone
      className="max-w-prose space-y-4"
    >
      <Field name="area" label="Bagian data" required missing="Pilih bagian data yang keliru.">
        <Select defaultValue={area ?? ''}>
          <option value="">Pilih</option>
          {AREAS.map((one) => (
            <option key={one} value={one}>
              {areaNames[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="mistake" label="Apa yang keliru?" required missing="Tulis apa yang keliru.">
        <Textarea rows={2} minLength={WORDS_MIN} maxLength={WORDS_MAX} />
      </Field>
      <Field
        name="proposal"
        label="Yang benar menurut Anda"
        help="Sebut nomor keputusan atau buktinya bila ada."
        required
        missing="Tulis yang benar menurut Anda."
      >
        <Textarea rows={2} minLength={WORDS_MIN} maxLength={WORDS_MAX} />
      </Field>
      <SubmitButton variant="secondary">Kirim ke BKD</SubmitButton>
    </ActionForm>
  )
}

export function WithdrawCorrection({ id, version }: { id: string; version: number }) {
  const { run, pending, error } = useAction(withdrawOwnCorrection)
  return (
    <div>
      <Button variant="quiet" pending={pending} onClick={() => void run({ correctionId: id, version })}>
        Tarik permintaan
      </Button>
      <Complaint>{error}</Complaint>
    </div>
  )
}

const forgetting = {
  favourites: { action: forgetOwnFavourites, question: 'Hapus semua kegiatan favorit Anda?' },
  reflections: {
    action: forgetOwnReflections,
    question: 'Hapus semua refleksi Anda, juga yang dibagikan?',
  },
}

export function ForgetAll({ what }: { what: keyof typeof forgetting }) {
  const { action, question } = forgetting[what]
  const { run, pending, error } = useAction(action)
  return (
    <div>
      <ConfirmButton question={question} yes="Hapus" pending={pending} onConfirm={() => void run({})}>
        Hapus semua
      </ConfirmButton>
      <Complaint>{error}</Complaint>
    </div>
  )
}

export function AnswerForm({ id, version }: { id: string; version: number }) {
  return (
    <ActionForm
      action={answerRequest}
      given={{ correctionId: id, version }}
      doneMessage="Keputusan tersimpan."
      label="Putuskan permintaan"
      className="max-w-prose space-y-4"
    >
      <SegmentedChoice
        name="outcome"
        label="Keputusan"
        required
        missing="Pilih keputusannya."
        options={[
          { value: 'DONE', label: 'Sudah diperbaiki' },
          { value: 'REFUSED', label: 'Tidak diubah' },
        ]}
      />
      <Field
        name="answer"
        label="Alasan"
        help="Dibaca oleh yang meminta."
        required
        missing="Tulis alasannya."
      >
        <Textarea rows={2} minLength={WORDS_MIN} maxLength={WORDS_MAX} />
      </Field>
      <SubmitButton>Simpan keputusan</SubmitButton>
    </ActionForm>
  )
}
