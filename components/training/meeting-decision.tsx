'use client'

import { decideOnMeeting } from '@/app/(portal)/bkd/pelatihan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { REASON_MIN } from '@/lib/training/rules/circles'

type Props = {
  meetingId: string
  version: number
  of: string
  whyNot?: string
  mayRefuse: boolean
  /** Its hours are there already: they can only be taken back. */
  counted?: boolean
}

export function MeetingDecision({ of, whyNot, mayRefuse, counted = false, ...meeting }: Props) {
  const toast = useToast()
  const { run, pending, error } = useAction(decideOnMeeting, {
    onDone: ({ people }, receipt) =>
      toast.show({ message: `Jam ${people} orang dihitung. Tanda terima ${receipt}.` }),
  })
  const no = counted ? 'Batalkan jamnya' : 'Tolak'
  return (
    <div className="mt-2 space-y-2">
      {!counted && (
        <Button
          pending={pending}
          whyNot={whyNot}
          onClick={() => void run({ ...meeting, verdict: 'ACCEPTED' })}
        >
          Terima, hitung <VisuallyHidden>{of}</VisuallyHidden>
        </Button>
      )}
      {error && (
        <p role="alert" className="text-mengkudu text-sm font-bold">
          {error}
        </p>
      )}
      {mayRefuse && (
        <Disclosure summary={no}>
          <ActionForm
            action={decideOnMeeting}
            given={{ ...meeting, verdict: 'REFUSED' }}
            doneMessage={counted ? 'Jamnya dibatalkan.' : 'Ditolak.'}
            label={`${no} ${of}`}
            className="max-w-prose space-y-3"
          >
            <Field
              name="reason"
              label="Alasan"
              help={`Terbaca oleh semua yang hadir. Minimal ${REASON_MIN} huruf.`}
              required
              missing={`Tulis alasannya, minimal ${REASON_MIN} huruf.`}
            >
              <Input minLength={REASON_MIN} maxLength={500} />
            </Field>
            <SubmitButton variant="secondary">{no}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </div>
  )
}
