'use client'

import { answer as answerAction, ask, keepHelp, noteRead } from '@/app/(portal)/bantuan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { Glyph } from '@/components/ui/glyph'
import { Input, Select, Textarea } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { questionCategoryLabels } from '@/lib/community/labels/help'
import {
  ANSWER_MAX,
  ANSWER_MIN,
  ENTRY_MAX,
  QUESTION_CATEGORIES,
  QUESTION_MAX,
  QUESTION_MIN,
  type QuestionCategory,
} from '@/lib/community/rules/help'

const Category = ({ value = '' }: { value?: QuestionCategory | '' }) => (
  <Field name="category" label="Soal" required missing="Pilih soalnya.">
    <Select defaultValue={value}>
      <option value="">Pilih</option>
      {QUESTION_CATEGORIES.map((one) => (
        <option key={one} value={one}>
          {questionCategoryLabels[one]}
        </option>
      ))}
    </Select>
  </Field>
)

const answerMissing = `Tulis jawabannya, minimal ${ANSWER_MIN} huruf.`

export function AskForm({ page, pageName }: { page: string | null; pageName: string | null }) {
  return (
    <ActionForm
      action={ask}
      given={page ? { page } : {}}
      draft="bantuan-tanya"
      doneMessage="Pertanyaan terkirim. Jawabannya masuk ke kotak masuk Anda."
      resetWhenDone
      label="Pertanyaan baru"
      className="max-w-3xl space-y-4"
    >
      {pageName && <p className="text-muted">Tentang halaman {pageName}.</p>}
      <Category />
      <Field
        name="text"
        label="Pertanyaan Anda"
        required
        missing={`Tulis pertanyaannya, minimal ${QUESTION_MIN} huruf.`}
      >
        <Textarea rows={4} minLength={QUESTION_MIN} maxLength={QUESTION_MAX} />
      </Field>
      <SubmitButton>Kirim ke BKD</SubmitButton>
    </ActionForm>
  )
}

export function AnswerReadButton({ questionId }: { questionId: string }) {
  const { run, pending, error } = useAction(noteRead)
  return (
    <div>
      <Button
        variant="secondary"
        icon={<Glyph name="check" className="size-4" />}
        pending={pending}
        onClick={() => void run({ questionId })}
      >
        Sudah saya baca
      </Button>
      {error && (
        <p role="alert" className="text-mengkudu mt-1 text-sm font-bold">
          {error}
        </p>
      )}
    </div>
  )
}

type AnswerProps = { questionId: string; version: number; question: string }

export function AnswerForm({ questionId, version, question }: AnswerProps) {
  return (
    <ActionForm
      action={answerAction}
      given={{ questionId, version }}
      draft={`bantuan-jawab-${questionId}`}
      doneMessage="Jawaban terkirim kepada penanya."
      label={`Jawab pertanyaan: ${question}`}
      className="space-y-4"
    >
      <Field name="answer" label="Jawaban" required missing={answerMissing}>
        <Textarea rows={4} minLength={ANSWER_MIN} maxLength={ANSWER_MAX} />
      </Field>
      <SubmitButton variant="secondary">Kirim jawaban</SubmitButton>
    </ActionForm>
  )
}

type EntryProps = {
  pages: readonly { path: string; name: string }[]
  questionId?: string
  entryId?: string
  version?: number
  category?: QuestionCategory
  page?: string | null
  question?: string
  answer?: string
}

export function EntryForm({
  pages,
  questionId,
  entryId,
  version,
  category,
  page,
  question,
  answer,
}: EntryProps) {
  return (
    <ActionForm
      action={keepHelp}
      given={
        entryId && version
          ? { entry: 'edit', entryId, version }
          : { entry: 'add', ...(questionId && { questionId }) }
      }
      doneMessage="Bantuan tersimpan dan terbaca semua pegawai."
      resetWhenDone={!entryId && !questionId}
      label={question ? `Bantuan: ${question}` : 'Bantuan baru'}
      className="space-y-4"
    >
      <Field
        name="question"
        label="Pertanyaan dalam satu kalimat"
        help="Hapus nama dan hal pribadi. Semua pegawai membacanya."
        required
        missing="Tulis pertanyaannya, minimal 10 huruf."
      >
        <Input minLength={10} maxLength={ENTRY_MAX} defaultValue={question} />
      </Field>
      <Field name="answer" label="Jawaban untuk semua" required missing={answerMissing}>
        <Textarea rows={5} minLength={ANSWER_MIN} maxLength={ANSWER_MAX} defaultValue={answer} />
      </Field>
      <Category value={category} />
      <Field name="page" label="Halaman" help="Tampil di bantuan halaman ini.">
        <Select defaultValue={page ?? ''}>
          <option value="">Semua halaman</option>
          {pages.map(({ path, name }) => (
            <option key={path} value={path}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <SubmitButton variant="secondary">Simpan bantuan</SubmitButton>
    </ActionForm>
  )
}

export function WithdrawEntry({ entryId, version }: { entryId: string; version: number }) {
  const { run, pending, error } = useAction(keepHelp)
  return (
    <div className="mt-4">
      <ConfirmButton
        question="Tarik bantuan ini? Pegawai tidak membacanya lagi."
        yes="Ya, tarik"
        pending={pending}
        onConfirm={() => void run({ entry: 'withdraw', entryId, version })}
      >
        Tarik bantuan
      </ConfirmButton>
      {error && (
        <p role="alert" className="text-mengkudu mt-1 text-sm font-bold">
          {error}
        </p>
      )}
    </div>
  )
}
