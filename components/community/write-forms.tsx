'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { write } from '@/app/(portal)/forum/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Input, Select, Textarea } from '@/components/ui/input'
import { categoryHelp, categoryLabels } from '@/lib/community/labels/forum'
import { CATEGORIES, EDIT_MINUTES, TEXT_MAX, TITLE_MAX, type Category } from '@/lib/community/rules/forum'
import { TITLE_MIN } from '@/lib/community/schema/forum'
import { ColleaguePicker } from './colleague-picker'

const titleMissing = `Tulis judulnya, minimal ${TITLE_MIN} huruf.`

export function TopicForm({
  category,
  meeting,
  circle,
}: {
  category: Category | undefined
  meeting: { id: string; title: string } | null
  circle: { id: string; name: string } | null
}) {
  const router = useRouter()
  const [chosen, setChosen] = useState(category)
  return (
    <ActionForm
      action={write}
      given={{
        write: 'topic',
        ...(meeting && { sessionId: meeting.id }),
        ...(circle && { circleId: circle.id }),
      }}
      draft="forum-baru"
      onDone={({ topicId }) => router.push(`/forum/${topicId}`)}
      doneMessage="Pembicaraan dimulai."
      label="Pembicaraan baru"
      className="max-w-3xl space-y-4"
    >
      {meeting && <p className="text-muted">Lanjutan diskusi: {meeting.title}</p>}
      {circle && <p className="text-muted">Dibagikan komunitas: {circle.name}</p>}
      <Field
        name="category"
        label="Jenis"
        help={chosen && categoryHelp[chosen]}
        required
        missing="Pilih jenisnya."
      >
        <Select
          defaultValue={category ?? ''}
          onChange={({ target }) => setChosen(CATEGORIES.find((one) => one === target.value))}
        >
          <option value="">Pilih</option>
          {CATEGORIES.map((one) => (
            <option key={one} value={one}>
              {categoryLabels[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="title" label="Judul" required missing={titleMissing}>
        <Input minLength={TITLE_MIN} maxLength={TITLE_MAX} />
      </Field>
      <Field
        name="text"
        label="Isi"
        help={`Bisa diubah selama ${EDIT_MINUTES} menit. Bunyi lamanya tetap tersimpan dan terbaca.`}
        required
        missing="Tulis isinya."
      >
        <Textarea rows={7} maxLength={TEXT_MAX} />
      </Field>
      <ColleaguePicker name="mentions" />
      <SubmitButton>Kirim ke forum</SubmitButton>
    </ActionForm>
  )
}

export function ReplyForm({ topicId }: { topicId: string }) {
  const [sent, setSent] = useState(0)
  return (
    <ActionForm
      action={write}
      given={{ write: 'reply', topicId }}
      draft={`forum-${topicId}`}
      onDone={() => setSent((n) => n + 1)}
      doneMessage="Tanggapan terkirim."
      resetWhenDone
      label="Tanggapan"
      className="max-w-3xl space-y-4"
    >
      <Field name="text" label="Tanggapan Anda" required missing="Tulis tanggapannya.">
        <Textarea rows={4} maxLength={TEXT_MAX} />
      </Field>
      <ColleaguePicker key={sent} name="mentions" />
      <SubmitButton>Kirim tanggapan</SubmitButton>
    </ActionForm>
  )
}

type EditProps = { postId: string; version: number; title: string | null; text: string }

export function EditForm({ postId, version, title, text }: EditProps) {
  return (
    <ActionForm
      action={write}
      given={{ write: 'edit', postId, version }}
      doneMessage="Tulisan diubah."
      label="Ubah tulisan"
      className="max-w-3xl space-y-4"
    >
      {title !== null && (
        <Field name="title" label="Judul" required missing={titleMissing}>
          <Input minLength={TITLE_MIN} maxLength={TITLE_MAX} defaultValue={title} />
        </Field>
      )}
      <Field name="text" label="Isi" required missing="Tulis isinya.">
        <Textarea rows={5} maxLength={TEXT_MAX} defaultValue={text} />
      </Field>
      <SubmitButton variant="secondary">Simpan perubahan</SubmitButton>
    </ActionForm>
  )
}
