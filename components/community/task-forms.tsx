'use client'

import { keep } from '@/app/(portal)/ruang-tim/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { DateInput, Input, Select, Textarea } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { taskMoveLabels } from '@/lib/community/labels/tasks'
import type { TaskMove } from '@/lib/community/rules/tasks'
import { COMMENT_MAX, TASK_MAX, TASK_MIN } from '@/lib/community/schema/tasks'

type Members = readonly { id: string; name: string }[]

export function NewTaskForm({ unitId, members, today }: { unitId: string; members: Members; today: string }) {
  return (
    <ActionForm
      action={keep}
      given={{ task: 'add', unitId }}
      draft={`tugas-${unitId}`}
      doneMessage="Tugas ditambahkan."
      resetWhenDone
      label="Tugas baru"
      className="max-w-3xl space-y-4"
    >
      <Field name="title" label="Tugas" required missing={`Tulis tugasnya, minimal ${TASK_MIN} huruf.`}>
        <Input minLength={TASK_MIN} maxLength={TASK_MAX} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="assigneeId" label="Dikerjakan oleh" required missing="Pilih siapa yang mengerjakan.">
          <Select defaultValue="">
            <option value="">Pilih</option>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="dueOn" label="Sampai" required missing="Pilih tanggalnya.">
          <DateInput min={today} />
        </Field>
      </div>
      <SubmitButton>Tambah tugas</SubmitButton>
    </ActionForm>
  )
}

export function CommentForm({ taskId }: { taskId: string }) {
  return (
    <ActionForm
      action={keep}
      given={{ task: 'comment', taskId }}
      doneMessage="Komentar terkirim."
      resetWhenDone
      label="Komentar"
      className="max-w-3xl space-y-3"
    >
      <Field name="text" label="Komentar Anda" required missing="Tulis komentarnya.">
        <Textarea rows={2} maxLength={COMMENT_MAX} />
      </Field>
      <SubmitButton variant="secondary">Kirim komentar</SubmitButton>
    </ActionForm>
  )
}

type MovesProps = { taskId: string; version: number; may: readonly TaskMove[]; title: string }

export function TaskMoves({ may, title, ...at }: MovesProps) {
  const { run, pending, error } = useAction(keep)
  if (may.length === 0) return null
  return (
    <div className="flex flex-wrap gap-2">
      {may.map((move) => (
        <Button
          key={move}
          variant={move === 'finish' ? 'secondary' : 'quiet'}
          pending={pending}
          onClick={() => void run({ task: 'move', move, ...at })}
        >
          {taskMoveLabels[move]} <VisuallyHidden>: {title}</VisuallyHidden>
        </Button>
      ))}
      {error && (
        <p role="alert" className="text-mengkudu text-sm font-bold">
          {error}
        </p>
      )}
    </div>
  )
}
