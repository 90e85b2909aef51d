'use client'

import { useRef, useState } from 'react'
import { praiseColleague, takeOwnPraiseBack } from '@/app/(portal)/apresiasi/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { behaviourGuides, behaviourLabels } from '@/lib/plans/labels'
import { BEHAVIOURS, type Behaviour } from '@/lib/plans/rules'
import { SENTENCE_MAX, SENTENCE_MIN } from '@/lib/recognition/rules'

type PraiseFor = {
  receiverId: string
  name: string
  /** For what, where one came from there. */
  occasion?: string | null
}

/** One tap for the value, one sentence, one tap to send: the sentence is ready to be written once the value is chosen. */
export function PraiseForm({ receiverId, name, occasion = null }: PraiseFor) {
  const [behaviour, setBehaviour] = useState<Behaviour>()
  const sentence = useRef<HTMLDivElement>(null)
  return (
    <ActionForm
      action={praiseColleague}
      given={{ receiverId }}
      // What was begun for another occasion must not take this one's place.
      draft={occasion ? undefined : `apresiasi-${receiverId}`}
      goTo="/apresiasi"
      doneMessage="Apresiasi terkirim."
      label={`Apresiasi untuk ${name}`}
      className="max-w-3xl space-y-4"
    >
      <SegmentedChoice
        name="behaviour"
        label="Nilai apa yang Anda lihat?"
        required
        missing="Pilih satu nilai BerAKHLAK."
        value={behaviour ?? ''}
        onChange={(value) => {
          setBehaviour(BEHAVIOURS.find((one) => one === value))
          sentence.current?.querySelector('textarea')?.focus()
        }}
        options={BEHAVIOURS.map((value) => ({ value, label: behaviourLabels[value] }))}
        className="[&>div]:sm:grid-flow-row [&>div]:sm:grid-cols-3"
      />
      <div ref={sentence}>
        <Field
          name="text"
          label="Apa yang ia lakukan?"
          help={
            behaviour ? `Misalnya: ${behaviourGuides[behaviour][0]}.` : 'Satu kalimat, terbaca oleh unitnya.'
          }
          required
          missing={`Tulis apa yang ia lakukan, minimal ${SENTENCE_MIN} huruf.`}
        >
          <Textarea
            minLength={SENTENCE_MIN}
            maxLength={SENTENCE_MAX}
            rows={2}
            defaultValue={occasion?.slice(0, SENTENCE_MAX) ?? ''}
          />
        </Field>
      </div>
      <SubmitButton>Kirim</SubmitButton>
    </ActionForm>
  )
}

export function TakePraiseBack({ of, ...praise }: { praiseId: string; version: number; of: string }) {
  const { run, pending, error } = useAction(takeOwnPraiseBack)
  return (
    <>
      <Button variant="quiet" pending={pending} onClick={() => void run(praise)}>
        Tarik <VisuallyHidden>apresiasi untuk {of}</VisuallyHidden>
      </Button>
      {error && (
        <p role="alert" className="text-mengkudu text-sm font-bold">
          {error}
        </p>
      )}
    </>
  )
}
