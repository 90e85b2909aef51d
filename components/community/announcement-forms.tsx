'use client'

import { keep, receive } from '@/app/(portal)/pengumuman/actions'
import { ActionForm, ConfirmedSubmit, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Glyph } from '@/components/ui/glyph'
import { DateInput, Input, Textarea } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { REASON_MAX, REASON_MIN, TEXT_MAX, TEXT_MIN } from '@/lib/community/rules/announcements'
import { TITLE_MAX } from '@/lib/community/rules/forum'
import { TITLE_MIN } from '@/lib/community/schema/forum'

/** Reading is counted, so the reader says it himself. */
export function ReceiveButton({ announcementId, title }: { announcementId: string; title: string }) {
  const { run, pending, error } = useAction(receive)
  return (
    <div className="space-y-1">
      <Button
        variant="secondary"
        icon={<Glyph name="check" className="size-4" />}
        pending={pending}
        onClick={() => void run({ announcementId })}
      >
        Sudah saya baca
        <VisuallyHidden>: {title}</VisuallyHidden>
      </Button>
      {error && (
        <p role="alert" className="text-mengkudu text-sm font-bold">
          {error}
        </p>
      )}
    </div>
  )
}

type Says = { title?: string; text?: string }

const Words = ({ title, text }: Says) => (
  <>
    <Field name="title" label="Judul" required missing={`Tulis judulnya, minimal ${TITLE_MIN} huruf.`}>
      <Input minLength={TITLE_MIN} maxLength={TITLE_MAX} defaultValue={title} />
    </Field>
    <Field name="text" label="Isi" required missing={`Tulis isinya, minimal ${TEXT_MIN} huruf.`}>
      <Textarea rows={6} minLength={TEXT_MIN} maxLength={TEXT_MAX} defaultValue={text} />
    </Field>
  </>
)

type AnnounceProps = { today: string; units: readonly { id: string; name: string; depth: number }[] }

export function AnnounceForm({ today, units }: AnnounceProps) {
  return (
    <ActionForm
      action={keep}
      given={{ announcement: 'announce' }}
      draft="pengumuman"
      doneMessage="Pengumuman tersimpan."
      resetWhenDone
      label="Pengumuman baru"
      className="max-w-3xl space-y-4"
    >
      <Words />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="fromDay" label="Tampil mulai" required missing="Pilih hari pertamanya.">
          <DateInput min={today} defaultValue={today} />
        </Field>
        <Field name="untilDay" label="Sampai dengan" required missing="Pilih hari terakhirnya.">
          <DateInput min={today} />
        </Field>
      </div>
      <Checkbox
        name="asksReceipt"
        label="Minta tanda “Sudah saya baca”"
        help="Yang belum membaca diingatkan di kotak masuknya sampai hari terakhir."
      />
      <Disclosure summary="Hanya untuk unit tertentu">
        <fieldset>
          <legend className="text-muted text-sm">
            Unit di bawahnya ikut menerima. Tanpa pilihan, pengumuman ini untuk semua unit.
          </legend>
          <ul className="border-ledger mt-2 max-h-80 overflow-y-auto rounded-md border px-3">
            {units.map(({ id, name, depth }) => (
              <li key={id} style={{ paddingInlineStart: `${depth}rem` }}>
                <Checkbox name="unitIds[]" value={id} label={name} />
              </li>
            ))}
          </ul>
        </fieldset>
      </Disclosure>
      <SubmitButton>Umumkan</SubmitButton>
    </ActionForm>
  )
}

type CorrectProps = { id: string; version: number; title: string; text: string; untilDay: string }

export function CorrectForm({ id, version, title, text, untilDay }: CorrectProps) {
  return (
    <ActionForm
      action={keep}
      given={{ announcement: 'correct', announcementId: id, version }}
      doneMessage="Pengumuman dikoreksi. Bunyi lamanya tetap terbaca."
      label="Koreksi pengumuman"
      className="max-w-3xl space-y-4"
    >
      <Words title={title} text={text} />
      <Field name="untilDay" label="Sampai dengan" required missing="Pilih hari terakhirnya.">
        <DateInput defaultValue={untilDay} />
      </Field>
      <SubmitButton variant="secondary">Simpan koreksi</SubmitButton>
    </ActionForm>
  )
}

export function WithdrawForm(at: { announcementId: string; version: number }) {
  return (
    <ActionForm
      action={keep}
      given={{ announcement: 'withdraw', ...at }}
      doneMessage="Pengumuman ditarik."
      label="Tarik pengumuman"
      className="max-w-3xl space-y-4"
    >
      <Field
        name="reason"
        label="Alasan"
        help="Tampil di tempat isi pengumuman."
        required
        missing={`Tulis alasannya, minimal ${REASON_MIN} huruf.`}
      >
        <Textarea rows={3} minLength={REASON_MIN} maxLength={REASON_MAX} />
      </Field>
      <ConfirmedSubmit
        variant="secondary"
        question="Tarik pengumuman ini? Isinya tidak tampil lagi."
        yes="Ya, tarik"
      >
        Tarik pengumuman
      </ConfirmedSubmit>
    </ActionForm>
  )
}
