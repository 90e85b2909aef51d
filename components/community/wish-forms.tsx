'use client'

import { handle, join, wish } from '@/app/(portal)/bantuan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input, Select, Textarea } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { wishStateLabels } from '@/lib/community/labels/wishes'
import { TITLE_MAX } from '@/lib/community/rules/forum'
import { statesAfter, WISH_MAX, WISH_MIN, type WishState } from '@/lib/community/rules/wishes'
import { TITLE_MIN } from '@/lib/community/schema/forum'
import { WISH_ANSWER_MAX } from '@/lib/community/schema/wishes'

export function WishForm({ page, pageName }: { page: string | null; pageName: string | null }) {
  return (
    <ActionForm
      action={wish}
      given={page ? { page } : {}}
      draft="bantuan-sulit"
      goTo="/bantuan/usulan?lihat=saya"
      doneMessage="Usulan terkirim."
      label="Usulan baru"
      className="max-w-3xl space-y-4"
    >
      {pageName && <p className="text-muted">Tentang halaman {pageName}.</p>}
      <Field
        name="text"
        label="Apa yang sulit?"
        help="Hanya nama halaman yang ikut terkirim, bukan isinya."
        required
        missing={`Tulis apa yang sulit, minimal ${WISH_MIN} huruf.`}
      >
        <Textarea rows={4} minLength={WISH_MIN} maxLength={WISH_MAX} />
      </Field>
      <SubmitButton>Kirim usulan</SubmitButton>
    </ActionForm>
  )
}

export function JoinButton({ wishId, number }: { wishId: string; number: number }) {
  const { run, pending, error } = useAction(join)
  return (
    <div className="space-y-1">
      <Button variant="secondary" pending={pending} onClick={() => void run({ wishId })}>
        Saya juga
        <VisuallyHidden>, usulan {number}</VisuallyHidden>
      </Button>
      {error && (
        <p role="alert" className="text-mengkudu text-sm font-bold">
          {error}
        </p>
      )}
    </div>
  )
}

type HandleProps = {
  wishId: string
  number: number
  version: number
  state: WishState
  headline: string
  answer: string
}

export function HandleForm({ wishId, number, version, state, headline, answer }: HandleProps) {
  return (
    <ActionForm
      action={handle}
      given={{ wishId, version }}
      doneMessage="Tersimpan dan terbaca semua pegawai."
      label={`Jawab usulan ${number}`}
      className="space-y-4"
    >
      <Field
        name="headline"
        label="Usulan dalam satu kalimat"
        help="Tanpa nama. Semua pegawai membacanya."
        required
        missing={`Tulis judulnya, minimal ${TITLE_MIN} huruf.`}
      >
        <Input minLength={TITLE_MIN} maxLength={TITLE_MAX} defaultValue={headline} />
      </Field>
      <Field name="state" label="Keadaan" required missing="Pilih keadaannya.">
        <Select defaultValue={state}>
          {statesAfter(state).map((one) => (
            <option key={one} value={one}>
              {wishStateLabels[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="answer" label="Jawaban" help="Wajib kecuali keadaannya Diterima." unmarked>
        <Textarea rows={3} maxLength={WISH_ANSWER_MAX} defaultValue={answer} />
      </Field>
      <SubmitButton variant="secondary">Simpan</SubmitButton>
    </ActionForm>
  )
}
