'use client'

import {
  acknowledgeOwnDialogue,
  agreeInOwnDialogue,
  dropOwnNote,
  editOwnDialogue,
  keepOwnNote,
  recordNewDialogue,
} from '@/app/(portal)/dialog/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Glyph } from '@/components/ui/glyph'
import { DateInput, Input, Textarea } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { AgreedFields } from './improvement-forms'
import { Readership } from './readership'

type Words = { heldOn: string; topic: string; shared: string }

function SharedFields({ today, words }: { today: string; words?: Words }) {
  return (
    <>
      <Field name="topic" label="Pokok bahasan" required missing="Tulis pokok bahasan, minimal 3 huruf.">
        <Input minLength={3} maxLength={120} defaultValue={words?.topic} autoComplete="off" />
      </Field>
      <Field
        name="shared"
        label="Yang dibicarakan"
        help="Minimal 10 huruf."
        required
        missing="Tulis apa yang dibicarakan, minimal 10 huruf."
      >
        <Textarea minLength={10} maxLength={4000} rows={4} defaultValue={words?.shared} />
      </Field>
      <Field name="heldOn" label="Tanggal dialog" required missing="Pilih tanggalnya.">
        <DateInput max={today} defaultValue={words?.heldOn ?? today} />
      </Field>
    </>
  )
}

type RecordProps = { withId: string; name: string; today: string }

/** Two grounds in one form: what both read, and what the writer keeps to himself. */
export function DialogueForm({ withId, name, today }: RecordProps) {
  return (
    <ActionForm
      action={recordNewDialogue}
      given={{ withId }}
      draft={`dialog-${withId}`}
      goTo="/dialog"
      doneMessage="Dialog tercatat."
      label="Catat dialog"
      className="max-w-prose space-y-4"
    >
      <Readership title="Catatan bersama" who={`Dibaca oleh Anda dan ${name}, tidak oleh orang lain.`}>
        <div className="space-y-4">
          <SharedFields today={today} />
          <Disclosure summary="Sepakati perbaikan">
            <div className="space-y-4">
              <AgreedFields today={today} prefix="improvement." optional />
            </div>
          </Disclosure>
        </div>
      </Readership>
      <Readership
        alone
        title="Catatan pribadi"
        who={`Hanya Anda yang membaca ini. ${name} dan BKD tidak bisa.`}
      >
        <Field name="note" label="Catatan untuk diri sendiri">
          <Textarea maxLength={4000} rows={3} />
        </Field>
      </Readership>
      <SubmitButton>Simpan dialog</SubmitButton>
    </ActionForm>
  )
}

type Standing = { dialogueId: string; version: number }

export function EditDialogue({
  dialogueId,
  version,
  today,
  words,
}: Standing & { today: string; words: Words }) {
  return (
    <Disclosure summary="Ubah catatan bersama">
      <ActionForm
        action={editOwnDialogue}
        given={{ dialogueId, version }}
        doneMessage="Dialog diperbarui."
        label="Ubah catatan bersama"
        className="max-w-prose space-y-4"
      >
        <SharedFields today={today} words={words} />
        <SubmitButton>Simpan perubahan</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

export function AcknowledgeButton({ dialogueId, version }: Standing) {
  const { run, pending, error } = useAction(acknowledgeOwnDialogue)
  return (
    <div className="mt-4">
      <Button
        icon={<Glyph name="check" className="size-4" />}
        pending={pending}
        onClick={() => void run({ dialogueId, version })}
      >
        Sudah saya baca
      </Button>
      <p className="text-muted mt-1 text-sm">Setelah ini, catatan bersama tidak berubah lagi.</p>
      {error && <Problem>{error}</Problem>}
    </div>
  )
}

export function AgreeInDialogue({ dialogueId, today }: { dialogueId: string; today: string }) {
  return (
    <Disclosure summary="Sepakati perbaikan">
      <ActionForm
        action={agreeInOwnDialogue}
        given={{ dialogueId }}
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

/** My own note; nought is the version of one that does not stand yet. */
export function NoteForm({ dialogueId, version, text }: Standing & { text: string }) {
  const { run, pending, error } = useAction(dropOwnNote)
  return (
    <>
      <ActionForm
        action={keepOwnNote}
        given={{ dialogueId, version }}
        draft={`catatan-dialog-${dialogueId}`}
        doneMessage="Catatan pribadi tersimpan."
        label="Catatan pribadi"
        className="max-w-prose space-y-3"
      >
        <Field name="text" label="Catatan untuk diri sendiri" required missing="Tulis catatan Anda.">
          <Textarea key={version} maxLength={4000} rows={3} defaultValue={text} />
        </Field>
        <SubmitButton variant="secondary">Simpan catatan pribadi</SubmitButton>
      </ActionForm>
      {version > 0 && (
        <div className="mt-3">
          <ConfirmButton
            variant="quiet"
            question="Hapus catatan pribadi ini? Tidak bisa dikembalikan."
            yes="Hapus"
            pending={pending}
            onConfirm={() => void run({ dialogueId, version })}
          >
            Hapus catatan pribadi
          </ConfirmButton>
          {error && <Problem>{error}</Problem>}
        </div>
      )}
    </>
  )
}

const Problem = ({ children }: { children: string }) => (
  <p role="alert" className="text-mengkudu mt-1 text-sm font-bold">
    {children}
  </p>
)
