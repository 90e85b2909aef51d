'use client'

import { decideLearningNeed } from '@/app/(portal)/tim/pelatihan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

type Props = { needId: string; version: number; of: string }

/** Approves in one tap; returning asks for the reason. */
export function NeedDecision({ needId, version, of }: Props) {
  const toast = useToast()
  const { run, pending, error } = useAction(decideLearningNeed, {
    onDone: (_, receipt) => toast.show({ message: `Disetujui. Tanda terima ${receipt}.` }),
  })
  return (
    <div className="mt-2 space-y-2">
      <Button pending={pending} onClick={() => void run({ needId, version, verdict: 'APPROVED' })}>
        Setujui <VisuallyHidden>{of}</VisuallyHidden>
      </Button>
      {error && (
        <p role="alert" className="text-mengkudu text-sm font-bold">
          {error}
        </p>
      )}
      <Disclosure summary="Kembalikan">
        <ActionForm
          action={decideLearningNeed}
          given={{ needId, version, verdict: 'RETURNED' }}
          doneMessage="Dikembalikan."
          label={`Kembalikan ${of}`}
          className="space-y-3"
        >
          <Field
            name="reason"
            label="Alasan"
            help="Apa yang perlu diubah? Minimal 10 huruf."
            required
            missing="Tulis alasan pengembalian, minimal 10 huruf."
          >
            <Input minLength={10} maxLength={500} />
          </Field>
          <SubmitButton variant="secondary">Kembalikan</SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  )
}
