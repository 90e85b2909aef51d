'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { keep } from '@/app/(portal)/pelatihan/komunitas/actions'
import { ColleaguePicker } from '@/components/community/colleague-picker'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { DateInput, Input, Select, Textarea } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { categoryLabels } from '@/lib/training/labels'
import { CATEGORIES } from '@/lib/training/rules'
import { FEWEST_OTHERS, MOST_PEOPLE } from '@/lib/training/rules/circles'
import {
  MEETING_MIN,
  MINUTES_MAX,
  MINUTES_MIN,
  NAME_MAX,
  NAME_MIN,
  PURPOSE_MAX,
  PURPOSE_MIN,
  UPCOMING_MAX,
} from '@/lib/training/schema/circles'

function Problem({ children }: { children: string | undefined }) {
  return children ? (
    <p role="alert" className="text-mengkudu mt-1 text-sm font-bold">
      {children}
    </p>
  ) : null
}

export function CircleForm() {
  const router = useRouter()
  return (
    <ActionForm
      action={keep}
      given={{ circle: 'found' }}
      draft="komunitas-baru"
      onDone={(made) => made && router.push(`/pelatihan/komunitas/${made.circleId}`)}
      doneMessage="Komunitas dimulai."
      resetWhenDone
      label="Komunitas baru"
      className="max-w-3xl space-y-4"
    >
      <Field name="name" label="Nama" required missing={`Tulis namanya, minimal ${NAME_MIN} huruf.`}>
        <Input minLength={NAME_MIN} maxLength={NAME_MAX} />
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
      <Field
        name="purpose"
        label="Apa yang dipelajari"
        required
        missing={`Tulis apa yang dipelajari, minimal ${PURPOSE_MIN} huruf.`}
      >
        <Textarea rows={3} minLength={PURPOSE_MIN} maxLength={PURPOSE_MAX} />
      </Field>
      <SubmitButton>Mulai komunitas</SubmitButton>
    </ActionForm>
  )
}

/** A meeting that was held; who was there is asked himself afterwards. */
export function MeetingForm({ circleId, today }: { circleId: string; today: string }) {
  const [sent, setSent] = useState(0)
  return (
    <ActionForm
      action={keep}
      given={{ circle: 'write', circleId }}
      draft={`komunitas-${circleId}`}
      onDone={() => setSent((n) => n + 1)}
      doneMessage="Pertemuan tercatat. Yang hadir diminta menyatakannya."
      resetWhenDone
      label="Catat pertemuan"
      className="max-w-3xl space-y-4"
    >
      <Field
        name="title"
        label="Yang dibahas"
        required
        missing={`Tulis apa yang dibahas, minimal ${MEETING_MIN} huruf.`}
      >
        <Input minLength={MEETING_MIN} maxLength={160} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name="heldOn" label="Tanggal" required missing="Pilih tanggalnya.">
          <DateInput max={today} />
        </Field>
        <Field name="fromMinute" label="Mulai" required missing="Tulis jam seperti 07.30.">
          <Input placeholder="13.00" maxLength={5} />
        </Field>
        <Field name="toMinute" label="Selesai" required missing="Tulis jam seperti 07.30.">
          <Input placeholder="14.30" maxLength={5} />
        </Field>
      </div>
      <Field name="place" label="Tempat atau tautan" required missing="Tulis tempat atau tautannya.">
        <Input maxLength={200} />
      </Field>
      <Field
        name="minutes"
        label="Notula"
        help="Apa yang dipelajari dan apa yang dicoba sesudahnya. Ini bukti jamnya."
        required
        missing={`Tulis notulanya, minimal ${MINUTES_MIN} huruf.`}
      >
        <Textarea rows={7} minLength={MINUTES_MIN} maxLength={MINUTES_MAX} />
      </Field>
      <ColleaguePicker
        key={sent}
        name="people"
        label="Yang hadir"
        help={`Cari dengan nama, paling sedikit ${FEWEST_OTHERS} rekan. Masing-masing menyatakannya sendiri.`}
        optional={false}
        most={MOST_PEOPLE}
      />
      <SubmitButton>Simpan pertemuan</SubmitButton>
    </ActionForm>
  )
}

export function PresenceButtons({ meetingId, of }: { meetingId: string; of: string }) {
  const toast = useToast()
  const { run, pending, error } = useAction(keep, {
    onDone: (_, receipt) => toast.show({ message: `Jawaban tercatat. Tanda terima ${receipt}.` }),
  })
  return (
    <div>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="secondary"
          pending={pending}
          onClick={() => void run({ circle: 'answer', meetingId, said: 'THERE' })}
        >
          Ya, saya hadir <VisuallyHidden>: {of}</VisuallyHidden>
        </Button>
        <Button
          variant="quiet"
          pending={pending}
          onClick={() => void run({ circle: 'answer', meetingId, said: 'NOT_THERE' })}
        >
          Saya tidak hadir <VisuallyHidden>: {of}</VisuallyHidden>
        </Button>
      </div>
      <Problem>{error}</Problem>
    </div>
  )
}

type At = { meetingId: string; version: number; of: string }

export function WithdrawMeetingButton({ of, ...at }: At) {
  const { run, pending, error } = useAction(keep)
  return (
    <div>
      <ConfirmButton
        variant="quiet"
        question="Catatan pertemuan ini ditarik dan jamnya tidak dihitung. Lanjutkan?"
        yes="Ya, tarik"
        pending={pending}
        onConfirm={() => void run({ circle: 'withdraw', ...at })}
      >
        Tarik catatan <VisuallyHidden>{of}</VisuallyHidden>
      </ConfirmButton>
      <Problem>{error}</Problem>
    </div>
  )
}

type Circle = { circleId: string; version: number }

export function UpcomingForm({ upcoming, ...circle }: Circle & { upcoming: string | null }) {
  return (
    <ActionForm
      action={keep}
      given={{ circle: 'upcoming', ...circle }}
      doneMessage="Pertemuan berikutnya diberitahukan."
      label="Pertemuan berikutnya"
      className="max-w-3xl space-y-3"
    >
      <Field name="upcoming" label="Kapan dan di mana" help="Kosongkan bila belum ada.">
        <Input
          maxLength={UPCOMING_MAX}
          defaultValue={upcoming ?? ''}
          placeholder="Rabu 20 Mei pukul 13.00, ruang rapat"
        />
      </Field>
      <SubmitButton variant="secondary">Simpan</SubmitButton>
    </ActionForm>
  )
}

export function CloseCircleButton(circle: Circle) {
  const { run, pending, error } = useAction(keep)
  return (
    <div>
      <ConfirmButton
        variant="quiet"
        question="Komunitas ditutup. Jam yang sudah dihitung tetap. Lanjutkan?"
        yes="Ya, tutup"
        pending={pending}
        onConfirm={() => void run({ circle: 'close', ...circle })}
      >
        Tutup komunitas
      </ConfirmButton>
      <Problem>{error}</Problem>
    </div>
  )
}
