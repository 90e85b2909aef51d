'use client'

import {
  addNewCourse,
  callOffCourseSession,
  closeOldCourse,
  decideOnCertificate,
  measureCourseEffect,
  openCourseSession,
  settleLearningPlan,
} from '@/app/(portal)/bkd/pelatihan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { DateInput, Input, NumberInput, Select, Textarea } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { behaviourLabels } from '@/lib/plans/labels'
import { BEHAVIOURS } from '@/lib/plans/rules'
import { categoryLabels, kindLabels, verdictLabels } from '@/lib/training/labels'
import { CATEGORIES, KINDS } from '@/lib/training/rules'

export function CourseForm() {
  return (
    <ActionForm
      action={addNewCourse}
      draft="pelatihan-baru"
      goTo="/bkd/pelatihan"
      doneMessage="Pelatihan masuk katalog."
      resetWhenDone
      label="Tambah pelatihan"
      className="max-w-prose space-y-4"
    >
      <Field name="title" label="Nama pelatihan" required missing="Tulis nama pelatihannya, minimal 5 huruf.">
        <Input minLength={5} maxLength={200} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="kind" label="Jenis" required missing="Pilih jenisnya.">
          <Select defaultValue="">
            <option value="">Pilih jenis</option>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {kindLabels[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="category" label="Bidang" required missing="Pilih bidangnya.">
          <Select defaultValue="">
            <option value="">Pilih bidang</option>
            {CATEGORIES.map((one) => (
              <option key={one} value={one}>
                {categoryLabels[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="hours" label="Jam pelajaran" required missing="Isi jam pelajarannya.">
          <NumberInput />
        </Field>
        <Field
          name="provider"
          label="Penyelenggara"
          required
          missing="Tulis penyelenggaranya, minimal 3 huruf."
        >
          <Input minLength={3} maxLength={160} />
        </Field>
      </div>
      <Field name="summary" label="Isi" required missing="Tulis isinya, minimal 20 huruf.">
        <Textarea minLength={20} maxLength={1000} rows={3} />
      </Field>
      <Field
        name="behaviour"
        label="Perilaku yang dituju"
        help="Bila diisi, dampaknya diukur dari penilaian perilaku."
      >
        <Select defaultValue="">
          <option value="">Tidak khusus</option>
          {BEHAVIOURS.map((one) => (
            <option key={one} value={one}>
              {behaviourLabels[one]}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="seriesName" label="Nama seri">
          <Input maxLength={120} />
        </Field>
        <Field name="seriesPart" label="Bagian ke-">
          <NumberInput />
        </Field>
      </div>
      <SubmitButton>Simpan pelatihan</SubmitButton>
    </ActionForm>
  )
}

type Course = { courseId: string; version: number; title: string; today: string }

/** What BKD does with one course. */
export function CourseDeeds({ courseId, version, title, today }: Course) {
  const toast = useToast()
  const close = useAction(closeOldCourse)
  const measure = useAction(measureCourseEffect, {
    onDone: ({ verdict }, receipt) =>
      toast.show({ message: `Dampak dihitung: ${verdictLabels[verdict]}. Tanda terima ${receipt}.` }),
  })
  const error = close.error ?? measure.error
  return (
    <div className="mt-2 space-y-2">
      <Disclosure
        summary={
          <span>
            Buka sesi <VisuallyHidden>{title}</VisuallyHidden>
          </span>
        }
      >
        <ActionForm
          action={openCourseSession}
          given={{ courseId }}
          doneMessage="Sesi dibuka."
          resetWhenDone
          label={`Buka sesi ${title}`}
          className="max-w-prose space-y-4"
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="startsOn" label="Mulai" required missing="Pilih tanggalnya.">
              <DateInput min={today} />
            </Field>
            <Field name="endsOn" label="Selesai" required missing="Pilih tanggalnya.">
              <DateInput min={today} />
            </Field>
            <Field name="place" label="Tempat" required missing="Tulis tempatnya, minimal 3 huruf.">
              <Input minLength={3} maxLength={160} />
            </Field>
            <Field name="seats" label="Kursi" required missing="Isi jumlah kursi.">
              <NumberInput />
            </Field>
          </div>
          <SubmitButton>Buka sesi</SubmitButton>
        </ActionForm>
      </Disclosure>
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary" pending={measure.pending} onClick={() => void measure.run({ courseId })}>
          Hitung dampak <VisuallyHidden>{title}</VisuallyHidden>
        </Button>
        <ConfirmButton
          variant="quiet"
          question="Pelatihan ini keluar dari katalog dan tidak kembali. Lanjutkan?"
          yes="Ya, tutup"
          pending={close.pending}
          onConfirm={() => void close.run({ courseId, version })}
        >
          Tutup pelatihan <VisuallyHidden>{title}</VisuallyHidden>
        </ConfirmButton>
      </div>
      {error && (
        <p role="alert" className="text-mengkudu text-sm font-bold">
          {error}
        </p>
      )}
    </div>
  )
}

export function CallOffButton({ sessionId, version }: { sessionId: string; version: number }) {
  const { run, pending, error } = useAction(callOffCourseSession)
  return (
    <div>
      <ConfirmButton
        variant="secondary"
        question="Sesi dibatalkan untuk semua peserta dan tidak dibuka lagi. Lanjutkan?"
        yes="Ya, batalkan sesi"
        pending={pending}
        onConfirm={() => void run({ sessionId, version })}
      >
        Batalkan sesi
      </ConfirmButton>
      {error && (
        <p role="alert" className="text-mengkudu mt-1 text-sm font-bold">
          {error}
        </p>
      )}
    </div>
  )
}

export function CertificateDecision({
  of,
  whyNot,
  ...certificate
}: {
  recordId: string
  version: number
  of: string
  whyNot?: string
}) {
  const toast = useToast()
  const { run, pending, error } = useAction(decideOnCertificate, {
    onDone: (_, receipt) => toast.show({ message: `Dihitung. Tanda terima ${receipt}.` }),
  })
  return (
    <div className="mt-2 space-y-2">
      <Button
        pending={pending}
        whyNot={whyNot}
        onClick={() => void run({ ...certificate, verdict: 'VERIFIED' })}
      >
        Sah, hitung <VisuallyHidden>{of}</VisuallyHidden>
      </Button>
      {error && (
        <p role="alert" className="text-mengkudu text-sm font-bold">
          {error}
        </p>
      )}
      {!whyNot && (
        <Disclosure summary="Tolak">
          <ActionForm
            action={decideOnCertificate}
            given={{ ...certificate, verdict: 'REFUSED' }}
            doneMessage="Ditolak."
            label={`Tolak ${of}`}
            className="max-w-prose space-y-3"
          >
            <Field
              name="reason"
              label="Alasan"
              help="Terbaca oleh pengirimnya. Minimal 10 huruf."
              required
              missing="Tulis alasan penolakan, minimal 10 huruf."
            >
              <Input minLength={10} maxLength={500} />
            </Field>
            <SubmitButton variant="secondary">Tolak</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </div>
  )
}

type Plan = { unitId: string; year: number; version: number }

export function UnitPlanForm(plan: Plan) {
  return (
    <ActionForm
      action={settleLearningPlan}
      given={plan}
      doneMessage="Rencana tahunan ditetapkan."
      label="Tetapkan rencana tahunan"
      className="max-w-prose space-y-3"
    >
      <Field name="note" label="Catatan">
        <Textarea maxLength={1000} rows={2} />
      </Field>
      <SubmitButton>{plan.version === 0 ? 'Tetapkan rencana' : 'Tetapkan ulang'}</SubmitButton>
    </ActionForm>
  )
}
