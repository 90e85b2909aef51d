'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { saveActivityLog } from '@/app/(portal)/catat/actions'
import type { Action } from '@/components/ui/action-result'
import { EvidencePicker } from '@/components/evidence/evidence-picker'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import type { FormValues } from '@/components/ui/form-values'
import { Field } from '@/components/ui/field'
import { Input, NumberInput, Textarea } from '@/components/ui/input'
import type { Upload } from '@/components/ui/file-drop'
import { useToast } from '@/components/ui/toast'
import type { LogForm as LogFormView } from '@/lib/activity-logs/queries/form'
import type { LogStatus } from '@/lib/activity-logs/rules'
import type { activityLogInput } from '@/lib/activity-logs/schema'
import type { z } from 'zod'
import { DayField } from './day-field'
import { LengthField } from './length-field'
import { PlanField } from './plan-field'

export type SaveInput = z.input<typeof activityLogInput>

type Props = {
  form: Pick<LogFormView, 'today' | 'start' | 'saved' | 'choices' | 'hints'>
  /** Under which name the typed text is kept on this device. */
  draft: string
  practice?: never
}

export type SavedLog = { id: string; logDate: string; status: LogStatus; time: string }

/** The same form with nothing behind it: what is sent goes to nobody, and nothing typed is kept. */
export type Practice = {
  action: Action<SaveInput, SavedLog>
  upload: Upload
  onSaved: (saved: SavedLog, receipt: string) => void
}
type PracticeProps = { form: Props['form']; draft?: never; practice: Practice }

/** Writes a log, or mends one. What is typed stays on the device until it is sent. */
export function LogForm({
  form: { today, start, saved, choices, hints },
  draft,
  practice,
}: Props | PracticeProps) {
  const router = useRouter()
  const toast = useToast()
  const [unit, setUnit] = useState(start.measureUnit ?? '')
  const [suggested, setSuggested] = useState(start.measureUnit ?? '')
  const isWaiting = saved?.status === 'SUBMITTED'

  /** A unit that came from a target follows the target; one that was typed stays. */
  function followTarget(measureUnit: string | undefined) {
    if (!measureUnit || (unit !== '' && unit !== suggested)) return
    setUnit(measureUnit)
    setSuggested(measureUnit)
  }

  return (
    <ActionForm
      action={practice?.action ?? saveActivityLog}
      draft={draft}
      local={practice !== undefined}
      shape={(values) => shaped(values, saved)}
      doneMessage=""
      onDone={({ status, time, logDate, id }, receipt) => {
        if (practice) return practice.onSaved({ status, time, logDate, id }, receipt)
        const said = status === 'SUBMITTED' ? `Terkirim ${time}.` : `Tersimpan sebagai draf ${time}.`
        toast.show({ message: `${said} Tanda terima ${receipt}.` })
        router.push(
          saved
            ? `/catatan/${logDate}/${id}`
            : logDate === today
              ? '/hari-ini'
              : `/buku-kerja?bulan=${logDate.slice(0, 7)}`,
        )
      }}
      onDiscard={() => {
        setUnit(start.measureUnit ?? '')
        setSuggested(start.measureUnit ?? '')
      }}
      label="Catatan harian"
      className="max-w-2xl space-y-6"
    >
      <Field
        name="title"
        label="Apa yang dikerjakan?"
        help="Satu kalimat: kegiatannya, untuk siapa, di mana."
        required
        missing="Tulis apa yang dikerjakan, minimal 10 huruf."
      >
        <Textarea defaultValue={start.title} minLength={10} maxLength={500} rows={2} />
      </Field>
      <LengthField minutes={start.minutes} startMinute={start.startMinute} endMinute={start.endMinute} />
      <DayField today={today} start={start.logDate} hints={hints} fixed={saved?.dateFixed ?? false} />
      <PlanField
        choices={choices}
        workResultId={start.workResultId}
        indicatorId={start.indicatorId}
        onUnit={followTarget}
      />
      <div className="grid grid-cols-2 gap-4">
        <Field name="quantity" label="Jumlah">
          <NumberInput decimal defaultValue={start.quantity?.replace('.', ',') ?? ''} />
        </Field>
        <Field name="measureUnit" label="Satuan">
          <Input value={unit} maxLength={60} onChange={(event) => setUnit(event.target.value)} />
        </Field>
      </div>
      <EvidencePicker stored={start.evidence} upload={practice?.upload} />
      <Field name="result" label="Hasilnya">
        <Textarea defaultValue={start.result} maxLength={1000} rows={2} />
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="intent" value="submit" className="max-sm:w-full">
          {isWaiting ? 'Simpan perubahan' : saved?.status === 'RETURNED' ? 'Kirim lagi' : 'Simpan'}
        </SubmitButton>
        {!isWaiting && (
          <SubmitButton name="intent" value="draft" variant="secondary" className="max-sm:w-full">
            {saved?.status === 'RETURNED' ? 'Simpan dulu' : 'Simpan draf'}
          </SubmitButton>
        )}
      </div>
    </ActionForm>
  )
}

/** The choice of target holds two ids; of length and hours only the one in use is sent. */
function shaped(
  { workResultId: target, lengthBy, minutes, startMinute, endMinute, ...rest }: FormValues,
  saved: LogFormView['saved'],
): SaveInput {
  const [workResultId, indicatorId] = typeof target === 'string' ? target.split('/') : []
  const length = lengthBy === 'hours' ? { startMinute, endMinute } : { minutes }
  const known = saved && { id: saved.id, version: saved.version, savedOn: saved.savedOn }
  // The server's schema judges what the fields hold; the compiler cannot.
  return { ...rest, ...length, workResultId, indicatorId: indicatorId || undefined, ...known } as SaveInput
}
