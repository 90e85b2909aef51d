import { Download } from 'lucide-react'
import { GradeBars } from '@/components/reviews/grade-bars'
import { ObjectionTasks } from '@/components/reviews/objection-tasks'
import { TaskList } from '@/components/reviews/task-list'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Progress } from '@/components/ui/progress'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { formatNumber, formatShortDay, quarterLabel, quarterShortLabel } from '@/lib/calendar/labels'
import { quarterFromKey, quarterKey, sameQuarter } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { reviewTasks, type ReviewTasks } from '@/lib/reviews/queries'
import { objectionTasks } from '@/lib/reviews/queries/objections'

export const metadata = { title: 'Penilaian triwulan' }

export default page({
  roles: ['supervisor'],
  ask: async (ctx, { search }) => ({
    ...(await reviewTasks(
      ctx,
      typeof search.triwulan === 'string' ? quarterFromKey(search.triwulan) : undefined,
    )),
    objections: await objectionTasks(ctx),
  }),
  show: (view) => (
    <>
      <PageHeader
        title="Penilaian triwulan"
        lead={leadOf(view)}
        actions={
          <>
            <LinkButton variant="secondary" href="/tim/penilaian/tahun">
              Penilaian tahunan
            </LinkButton>
            {view.tasks.length > 0 && (
              <a
                href={`/tim/penilaian/penilaian.csv?triwulan=${quarterKey(view.quarter)}`}
                download
                className={buttonClass('secondary')}
              >
                <Download aria-hidden="true" className="size-5" /> Unduh CSV
              </a>
            )}
          </>
        }
      />
      <Tabs
        label="Pilih triwulan"
        tabs={view.choices.map((choice) => ({
          href: `/tim/penilaian?triwulan=${quarterKey(choice)}`,
          label: quarterShortLabel(choice),
          current: sameQuarter(choice, view.quarter),
        }))}
      />
      <div className="mt-5 space-y-6">
        <ObjectionTasks tasks={{ turns: view.objections.turns, closing: [] }} />
        <Opening view={view} />
        {view.tasks.length === 0 ? (
          <EmptyState title="Tidak ada yang Anda nilai untuk triwulan ini.">
            Penilai ialah atasan pada hari terakhir triwulan. Bila ini keliru, minta BKD memeriksa garis
            atasan.
          </EmptyState>
        ) : (
          <>
            <Progress
              label="Selesai dinilai"
              value={view.done}
              target={view.tasks.length}
              words={`${formatNumber(view.done)} dari ${formatNumber(view.tasks.length)} orang`}
              tone="daun"
            />
            <p className="text-muted text-sm">{answers(view.tasks)}</p>
            <TaskList tasks={view.tasks} quarter={quarterKey(view.quarter)} ended={view.quarter.ended} />
          </>
        )}
        {view.earlier.length > 0 && (
          <Section title="Pernah di bawah Anda dalam triwulan ini" aside="Dinilai oleh atasan berikutnya">
            <TaskList
              tasks={view.earlier}
              quarter={quarterKey(view.quarter)}
              ended={view.quarter.ended}
              readOnly
            />
          </Section>
        )}
        {view.done > 0 && (
          <Section title="Sebaran predikat tim">
            <GradeBars
              counts={view.distribution}
              note="Cermin, bukan jatah: predikat tiap orang hanya mengikuti kedua ratingnya."
            />
          </Section>
        )}
      </div>
    </>
  ),
})

/** Who has said what so far, in one line. */
function answers(tasks: ReviewTasks['tasks']): string {
  const count = (which: (task: ReviewTasks['tasks'][number]) => boolean) =>
    formatNumber(tasks.filter(which).length)
  return [
    `${count(({ selfSent }) => selfSent)} sudah menilai diri`,
    `${count(({ state }) => state === 'DELIVERED')} menunggu jawaban`,
    `${count(({ state }) => state === 'ACKNOWLEDGED')} menyetujui`,
  ].join(' · ')
}

function leadOf({ quarter, tasks, done }: ReviewTasks): string {
  const label = quarterLabel(quarter)
  if (!quarter.ended) return `${label} masih berjalan.`
  if (quarter.status === 'CLOSED') return `${label} sudah ditutup.`
  const left = tasks.length - done
  if (left === 0) return `${label}: semua selesai.`
  const due = formatShortDay(quarter.dueOn)
  return quarter.overdue
    ? `${label}: ${formatNumber(left)} orang lagi. Batasnya, ${due}, sudah lewat; batas menyerahkan menurut aturan ${formatShortDay(quarter.handOverDueOn)}.`
    : `${label}: ${formatNumber(left)} orang lagi, paling lambat ${due}.`
}

function Opening({ view: { quarter } }: { view: ReviewTasks }) {
  if (!quarter.ended)
    return (
      <Notice title={`Penilaian dibuka ${formatShortDay(quarter.opensOn)}`}>
        <p>
          Paling lambat {formatShortDay(quarter.dueOn)}. Bukti tiap orang sudah dapat Anda lihat sekarang, dan
          terus bertambah.
        </p>
      </Notice>
    )
  if (quarter.status === 'UPCOMING')
    return <Notice title="Triwulan ini belum dibuka BKD. Penilaian menunggu." />
  return null
}
