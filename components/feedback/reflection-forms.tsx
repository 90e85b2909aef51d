'use client'

import {
  forgetOwnReflection,
  saveOwnReflection,
  shareOwnReflection,
  takeBackOwnReflection,
} from '@/app/(portal)/refleksi/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { promptLabels } from '@/lib/feedback/labels'
import type { Prompt, ReflectionSpan } from '@/lib/feedback/rules/reflections'

type Question = { prompt: Prompt; version: number; text: string }
type Props = { span: ReflectionSpan; startsOn: string; questions: readonly Question[] }

/** Three questions, none of which has to be answered. */
export function ReflectionForm({ span, startsOn, questions }: Props) {
  return (
    <ActionForm
      action={saveOwnReflection}
      draft={`refleksi-${span}-${startsOn}`}
      doneMessage="Refleksi tersimpan, hanya untuk Anda."
      shape={(values) => ({
        span,
        startsOn,
        answers: questions.map(({ prompt, version }) => {
          const text = values[prompt]
          return { prompt, version, text: typeof text === 'string' ? text : '' }
        }),
      })}
      label="Refleksi"
      className="max-w-prose space-y-4"
    >
      {questions.map(({ prompt, version, text }) => (
        <Field key={`${prompt}-${version}`} name={prompt} label={promptLabels[prompt]}>
          <Textarea maxLength={2000} rows={3} defaultValue={text} />
        </Field>
      ))}
      <SubmitButton>Simpan untuk saya</SubmitButton>
    </ActionForm>
  )
}

type DeedsProps = {
  reflectionId: string
  version: number
  /** Who reads it now; nobody while it is its author's alone. */
  reader: string | null
  leader: string | null
}

export function ReflectionDeeds({ reflectionId, version, reader, leader }: DeedsProps) {
  const share = useAction(shareOwnReflection)
  const takeBack = useAction(takeBackOwnReflection)
  const forget = useAction(forgetOwnReflection)
  const input = { reflectionId, version }
  const error = share.error ?? takeBack.error ?? forget.error
  return (
    <div className="mt-2">
      <div className="flex flex-wrap items-start gap-2">
        {reader ? (
          <Button variant="secondary" pending={takeBack.pending} onClick={() => void takeBack.run(input)}>
            Tarik kembali
          </Button>
        ) : (
          <Button
            variant="secondary"
            pending={share.pending}
            whyNot={leader ? undefined : 'Atasan Anda belum tercatat.'}
            onClick={() => void share.run(input)}
          >
            {leader ? `Bagikan kepada ${leader}` : 'Bagikan'}
          </Button>
        )}
        <ConfirmButton
          variant="quiet"
          question="Hapus jawaban ini? Tidak bisa dikembalikan."
          yes="Hapus"
          pending={forget.pending}
          onConfirm={() => void forget.run(input)}
        >
          Hapus
        </ConfirmButton>
      </div>
      {error && (
        <p role="alert" className="text-mengkudu mt-1 text-sm font-bold">
          {error}
        </p>
      )}
    </div>
  )
}
