'use client'

import { useRouter } from 'next/navigation'
import {
  answerInputOfCitizen,
  declineInputOfCitizen,
  followInputUp,
  handInputOver,
  startOnInputOfCitizen,
  takeInputUp,
  verifyInputOfCitizen,
} from '@/app/(portal)/masukan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { SegmentedChoice } from '@/components/ui/choice'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { Input, Textarea } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { OwnerAndDate } from '@/components/unit-reviews/step-forms'
import { trackLabels } from '@/lib/public-input/labels'
import { TRACKS } from '@/lib/public-input/rules'
import { ANSWER_MIN, REASON_MIN, TEXT_MAX, TEXT_MIN } from '@/lib/public-input/schema'

type At = { inputId: string; version: number }

const TrackChoice = () => (
  <SegmentedChoice
    name="track"
    label="Pemeriksaan"
    required
    missing="Pilih pemeriksaannya."
    defaultValue="PLAIN"
    options={TRACKS.map((track) => ({ value: track, label: trackLabels[track] }))}
  />
)

export function VerifyForm({ text, ...at }: At & { text: string }) {
  return (
    <ActionForm
      action={verifyInputOfCitizen}
      given={at}
      goTo="/masukan"
      doneMessage="Masukan diteruskan ke unit."
      label="Teruskan ke unit"
      className="max-w-prose space-y-4"
    >
      <Field
        name="publicText"
        label="Bunyi yang terbit"
        help="Hapus nama, nomor telepon, dan alamat; tulis … di tempatnya. Kata warga tidak dapat diganti atau ditambah, dan pelapor melihat bunyi yang terbit."
        required
        missing={`Tulis bunyi yang terbit, minimal ${TEXT_MIN} huruf.`}
      >
        <Textarea rows={5} maxLength={TEXT_MAX} defaultValue={text} />
      </Field>
      <TrackChoice />
      <SubmitButton>Teruskan ke unit</SubmitButton>
    </ActionForm>
  )
}

export function TakeUpForm(at: At) {
  return (
    <ActionForm
      action={takeInputUp}
      given={at}
      doneMessage="Pemeriksaan dimulai."
      label="Mulai pemeriksaan"
      className="max-w-prose space-y-4"
    >
      <TrackChoice />
      <SubmitButton>Mulai pemeriksaan</SubmitButton>
    </ActionForm>
  )
}

export function AnswerForm({ isPrivate, ...at }: At & { isPrivate: boolean }) {
  return (
    <ActionForm
      action={answerInputOfCitizen}
      given={at}
      draft={`jawab-${at.inputId}`}
      doneMessage={isPrivate ? 'Jawaban dikirim kepada pelapor.' : 'Jawaban terbit.'}
      label="Jawaban"
      className="max-w-prose space-y-4"
    >
      <Field
        name="answer"
        label="Jawaban"
        help={
          isPrivate
            ? 'Hanya pelapor yang membacanya, dengan kodenya. Jangan sebut nama siapa pun.'
            : 'Semua warga membacanya. Jawab yang ditanyakan, tanpa nama dan nomor.'
        }
        required
        missing={`Tulis jawabannya, minimal ${ANSWER_MIN} huruf.`}
      >
        <Textarea rows={5} maxLength={TEXT_MAX} />
      </Field>
      <SubmitButton>{isPrivate ? 'Kirim jawaban' : 'Terbitkan jawaban'}</SubmitButton>
    </ActionForm>
  )
}

export function DeclineForm(at: At) {
  return (
    <ActionForm
      action={declineInputOfCitizen}
      given={at}
      goTo="/masukan"
      doneMessage="Masukan ditutup dengan alasan."
      label="Tidak diteruskan"
      className="max-w-prose space-y-4"
    >
      <Field
        name="reason"
        label="Alasan"
        help="Pelapor membacanya. Kritik yang tajam bukan alasan."
        required
        missing={`Tulis alasannya, minimal ${REASON_MIN} huruf.`}
      >
        <Textarea rows={3} maxLength={TEXT_MAX} />
      </Field>
      <Field
        name="laporNumber"
        label="Nomor LAPOR!"
        help="Bila urusan instansi lain dan sudah diteruskan ke SP4N-LAPOR!."
      >
        <Input inputMode="numeric" maxLength={10} />
      </Field>
      <SubmitButton variant="secondary">Tutup dengan alasan</SubmitButton>
    </ActionForm>
  )
}

export function FollowUpForm({
  people,
  today,
  ...at
}: At & { people: readonly { id: string; name: string }[]; today: string }) {
  return (
    <ActionForm
      action={followInputUp}
      given={at}
      doneMessage="Langkah ditambahkan dan terbit di bawah masukan ini."
      resetWhenDone
      label="Langkah perbaikan"
      className="max-w-xl space-y-4"
    >
      <Field
        name="text"
        label="Langkah"
        help="Warga membacanya, tanpa nama penanggung jawab."
        required
        missing="Tulis langkahnya, minimal 10 huruf."
      >
        <Textarea rows={2} maxLength={1000} />
      </Field>
      <OwnerAndDate people={people} today={today} />
      <SubmitButton variant="secondary">Tambah langkah</SubmitButton>
    </ActionForm>
  )
}

const Problem = ({ children }: { children: string }) => (
  <p role="alert" className="text-mengkudu text-sm font-bold">
    {children}
  </p>
)

export function StartWork(at: At) {
  const { run, pending, error } = useAction(startOnInputOfCitizen)
  return (
    <div className="space-y-3">
      <Button pending={pending} variant="secondary" onClick={() => void run(at)}>
        Tandai sedang dikerjakan
      </Button>
      {error && <Problem>{error}</Problem>}
    </div>
  )
}

export function HandOver(at: At) {
  const router = useRouter()
  // The page is not theirs any more once it is done.
  const { run, pending, error } = useAction(handInputOver, {
    refresh: false,
    onDone: () => router.push('/masukan'),
  })
  return (
    <div className="max-w-prose space-y-3">
      <p>Laporan tentang perilaku seorang pegawai dibaca Inspektorat saja dan tidak pernah terbit.</p>
      <ConfirmButton
        variant="secondary"
        question="Pindahkan? Anda tidak dapat membacanya lagi sesudah ini."
        yes="Pindahkan"
        pending={pending}
        onConfirm={() => void run(at)}
      >
        Pindahkan ke Inspektorat
      </ConfirmButton>
      {error && <Problem>{error}</Problem>}
    </div>
  )
}
