'use client'

import { useState } from 'react'
import {
  answerFeedbackRequest,
  askForFeedback,
  declineFeedbackRequest,
} from '@/app/(portal)/umpan-balik/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Select, Textarea } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { feedbackSubjectLabels } from '@/lib/feedback/labels'
import { behaviourLabels } from '@/lib/plans/labels'
import { BEHAVIOURS } from '@/lib/plans/rules'

const SUBJECTS = ['WORK_RESULT', 'BEHAVIOUR'] as const

type AskProps = { askedId: string; results: { id: string; text: string }[] }

/** Asks one person about one thing of one's own. */
export function AskForm({ askedId, results }: AskProps) {
  const [about, setAbout] = useState<(typeof SUBJECTS)[number]>(
    results.length > 0 ? 'WORK_RESULT' : 'BEHAVIOUR',
  )
  return (
    <ActionForm
      action={askForFeedback}
      given={{ askedId }}
      draft={`minta-umpan-balik-${askedId}`}
      goTo="/umpan-balik?lihat=permintaan"
      doneMessage="Permintaan terkirim."
      label="Minta umpan balik"
      className="max-w-prose space-y-4"
    >
      <SegmentedChoice
        name="about"
        label="Tentang apa?"
        required
        value={about}
        onChange={(value) => setAbout(SUBJECTS.find((one) => one === value) ?? 'BEHAVIOUR')}
        options={SUBJECTS.map((value) => ({ value, label: feedbackSubjectLabels[value] }))}
      />
      {about === 'WORK_RESULT' ? (
        <Field
          name="workResultId"
          label="Rencana hasil kerja Anda"
          required
          missing="Pilih rencana hasil kerjanya."
        >
          <Select defaultValue="">
            <option value="">{results.length > 0 ? 'Pilih hasil kerja' : 'SKP belum tersedia'}</option>
            {results.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <Field name="behaviour" label="Nilai BerAKHLAK" required missing="Pilih salah satu nilai BerAKHLAK.">
          <Select defaultValue="">
            <option value="">Pilih nilai</option>
            {BEHAVIOURS.map((value) => (
              <option key={value} value={value}>
                {behaviourLabels[value]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        name="message"
        label="Apa yang ingin Anda ketahui?"
        help="Pertanyaan yang jelas memudahkan jawaban. Minimal 10 huruf."
        required
        missing="Tulis apa yang ingin Anda ketahui, minimal 10 huruf."
      >
        <Textarea minLength={10} maxLength={500} rows={3} />
      </Field>
      <SubmitButton>Kirim permintaan</SubmitButton>
    </ActionForm>
  )
}

type ReplyProps = { requestId: string; version: number; name: string }

export function ReplyForm({ requestId, version, name }: ReplyProps) {
  const { run, pending, error } = useAction(declineFeedbackRequest)
  return (
    <>
      <ActionForm
        action={answerFeedbackRequest}
        given={{ requestId, version }}
        draft={`jawab-umpan-balik-${requestId}`}
        doneMessage="Jawaban tersampaikan."
        label={`Jawab permintaan ${name}`}
        className="mt-3 max-w-prose space-y-3"
      >
        <Field
          name="text"
          label="Jawaban Anda"
          help={`Terbaca oleh ${name} dan atasannya. Minimal 10 huruf.`}
          required
          missing="Tulis umpan baliknya, minimal 10 huruf."
        >
          <Textarea minLength={10} maxLength={2000} rows={3} />
        </Field>
        <SubmitButton>Sampaikan</SubmitButton>
      </ActionForm>
      <Button variant="quiet" pending={pending} onClick={() => void run({ requestId, version })}>
        Tidak bisa menjawab
      </Button>
      {error && (
        <p role="alert" className="text-mengkudu text-sm font-bold">
          {error}
        </p>
      )}
    </>
  )
}
