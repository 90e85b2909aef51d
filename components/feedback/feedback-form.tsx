'use client'

import { useState } from 'react'
import { giveFeedbackTo } from '@/app/(portal)/umpan-balik/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import type { FormValues } from '@/components/ui/form-values'
import { Select, Textarea } from '@/components/ui/input'
import { feedbackSubjectLabels } from '@/lib/feedback/labels'
import { FEEDBACK_SUBJECTS, type FeedbackSubject } from '@/lib/feedback/rules'
import { behaviourGuides, behaviourLabels } from '@/lib/plans/labels'
import { BEHAVIOURS } from '@/lib/plans/rules'
import { formatDayMonth } from '@/lib/calendar/labels'

export type FeedbackTopics = {
  /** Only who decides on them speaks about logs. */
  logs?: { id: string; logDate: string; title: string }[]
  results: { id: string; text: string }[]
}

type Props = { employeeId: string; topics: FeedbackTopics; goTo?: string }

const asText = (value: FormValues[string] | undefined) => (typeof value === 'string' ? value : undefined)

/** A word about one thing: a log, a planned result, or a behaviour with its official guides at hand. */
export function FeedbackForm({ employeeId, topics, goTo }: Props) {
  const [about, setAbout] = useState<FeedbackSubject>('BEHAVIOUR')
  const [behaviour, setBehaviour] = useState('')
  const chosen = BEHAVIOURS.find((value) => value === behaviour)

  return (
    <ActionForm
      action={giveFeedbackTo}
      draft={`umpan-balik-${employeeId}`}
      resetWhenDone
      goTo={goTo}
      doneMessage="Umpan balik tersampaikan."
      onDone={() => setBehaviour('')}
      shape={(values) => {
        const [logDate, logId] = asText(values.log)?.split(' ') ?? []
        return {
          employeeId,
          about,
          text: asText(values.text) ?? '',
          ...(about === 'LOG' ? { logDate, logId } : {}),
          ...(about === 'WORK_RESULT' ? { workResultId: asText(values.workResultId) } : {}),
          ...(about === 'BEHAVIOUR' ? { behaviour: chosen } : {}),
        }
      }}
      label="Beri umpan balik"
      className="max-w-prose space-y-4"
    >
      <SegmentedChoice
        name="about"
        label="Tentang apa?"
        required
        value={about}
        onChange={(value) => setAbout(FEEDBACK_SUBJECTS.find((one) => one === value) ?? 'BEHAVIOUR')}
        options={(topics.logs
          ? (['BEHAVIOUR', 'LOG', 'WORK_RESULT'] as const)
          : (['BEHAVIOUR', 'WORK_RESULT'] as const)
        ).map((value) => ({
          value,
          label: feedbackSubjectLabels[value],
        }))}
      />
      {about === 'BEHAVIOUR' && (
        <Field name="behaviour" label="Nilai BerAKHLAK" required missing="Pilih salah satu nilai BerAKHLAK.">
          <Select value={behaviour} onChange={(event) => setBehaviour(event.target.value)}>
            <option value="">Pilih nilai</option>
            {BEHAVIOURS.map((value) => (
              <option key={value} value={value}>
                {behaviourLabels[value]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {about === 'BEHAVIOUR' && chosen && (
        <ul className="text-muted list-disc space-y-0.5 ps-5 text-sm">
          {behaviourGuides[chosen].map((guide) => (
            <li key={guide}>{guide}</li>
          ))}
        </ul>
      )}
      {about === 'LOG' && (
        <Field name="log" label="Catatan harian" required missing="Pilih catatannya.">
          <Select defaultValue="">
            <option value="">{topics.logs?.length ? 'Pilih catatan' : 'Belum ada catatan bulan ini'}</option>
            {topics.logs?.map(({ id, logDate, title }) => (
              <option key={id} value={`${logDate} ${id}`}>
                {formatDayMonth(logDate)}: {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {about === 'WORK_RESULT' && (
        <Field
          name="workResultId"
          label="Rencana hasil kerja"
          required
          missing="Pilih rencana hasil kerjanya."
        >
          <Select defaultValue="">
            <option value="">
              {topics.results.length > 0
                ? 'Pilih hasil kerja'
                : topics.logs
                  ? 'SKP belum tersedia'
                  : 'Belum ada hasil kerja bersama'}
            </option>
            {topics.results.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        name="text"
        label="Umpan balik"
        help="Sebut apa yang Anda lihat, dan langkah berikutnya. Minimal 10 huruf."
        required
        missing="Tulis umpan baliknya, minimal 10 huruf."
      >
        <Textarea minLength={10} maxLength={2000} rows={4} />
      </Field>
      <SubmitButton>Sampaikan</SubmitButton>
    </ActionForm>
  )
}
