import { CommentForm, NewTaskForm, TaskMoves } from '@/components/community/task-forms'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status, type StatusTone } from '@/components/ui/status'
import { Tabs } from '@/components/ui/tabs'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { formatInstant, formatShortDay, stopped } from '@/lib/calendar/labels'
import { taskStateLabels } from '@/lib/community/labels/tasks'
import { teamSpace, type TaskView } from '@/lib/community/queries/tasks'
import type { TaskState } from '@/lib/community/rules/tasks'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'

export const metadata = { title: 'Ruang tim' }

const tones: Record<TaskState, StatusTone> = { OPEN: 'waiting', DONE: 'approved', DROPPED: 'neutral' }

export default page({
  roles: ['staff'],
  ask: (ctx, { search }) => teamSpace(ctx, asked(search.unit)),
  show: (space, { me }) => (
    <>
      <PageHeader
        title="Ruang tim"
        lead="Tugas bersama satu unit: siapa mengerjakan apa, dan sampai kapan. Dibaca rekan seunit."
      />
      {space ? (
        <>
          {space.teams.length > 1 && (
            <Tabs
              label="Unit"
              tabs={space.teams.map(({ id, name }) => ({
                href: `/ruang-tim?unit=${id}`,
                label: name,
                current: id === space.team.id,
              }))}
            />
          )}
          <Section title={`Dikerjakan di ${space.team.name}`} className="mt-6">
            <Tasks tasks={space.open} zone={me.region.zone} empty="Belum ada tugas bersama." />
            <Disclosure summary="Tambah tugas" className="mt-4">
              <NewTaskForm unitId={space.team.id} members={space.members} today={space.today} />
            </Disclosure>
          </Section>
          {space.over.length > 0 && (
            <Section title="Sudah ditutup">
              <Tasks tasks={space.over} zone={me.region.zone} empty="" />
            </Section>
          )}
        </>
      ) : (
        <EmptyState title="Unit Anda belum tercatat.">Minta BKD melengkapinya.</EmptyState>
      )}
    </>
  ),
})

function Tasks({ tasks, zone, empty }: { tasks: readonly TaskView[]; zone: string; empty: string }) {
  if (tasks.length === 0) return <EmptyState title={empty} />
  return (
    <ul className="divide-ledger border-ledger divide-y border-y">
      {tasks.map((task) => (
        <li key={task.id} className="space-y-2 py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 font-bold break-words">{task.title}</span>
            {task.late ? (
              <Status tone="returned" glyph="warn">
                Terlambat
              </Status>
            ) : (
              <Status tone={tones[task.state]}>{taskStateLabels[task.state]}</Status>
            )}
          </p>
          <p className="text-muted text-sm break-words">
            {task.mine ? 'Anda' : task.assignee}, sampai {formatShortDay(task.dueOn)}. Dari{' '}
            {stopped(task.byName)}
          </p>
          {task.mayThank && (
            <Link
              className="text-link tap inline-flex items-center"
              href={`/apresiasi?untuk=${task.assigneeId}&tugas=${task.id}`}
            >
              Ucapkan terima kasih <VisuallyHidden>kepada {task.assignee}</VisuallyHidden>
            </Link>
          )}
          <TaskMoves taskId={task.id} version={task.version} may={task.may} title={task.title} />
          <Disclosure summary={`Komentar (${task.comments.length})`}>
            <ol className="mb-3 space-y-2">
              {task.comments.map(({ id, byName, text, at }) => (
                <li key={id} className="border-ledger border-s-2 ps-3">
                  <p className="text-muted text-sm">
                    {byName}, {formatInstant(at, zone)}
                  </p>
                  <p className="max-w-prose break-words whitespace-pre-line">{text}</p>
                </li>
              ))}
            </ol>
            <CommentForm taskId={task.id} />
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}
