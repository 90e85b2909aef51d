import { Download } from 'lucide-react'
import { AnnualTaskList } from '@/components/reviews/annual-task-list'
import { GradeBars } from '@/components/reviews/grade-bars'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Progress } from '@/components/ui/progress'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { annualLead } from '@/lib/reviews/labels/annual'
import { annualTasks } from '@/lib/reviews/queries/annual'

export const metadata = { title: 'Penilaian tahunan' }

export default page({
  roles: ['supervisor'],
  ask: (ctx, { search }) => annualTasks(ctx, Number(search.tahun) || undefined),
  show: ({ of, choices, tasks, done, distribution }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/tim/penilaian', label: 'Penilaian triwulan' }]} />}
        title="Penilaian tahunan"
        lead={tasks.length > 0 && annualLead({ ...of, left: tasks.length - done })}
        actions={
          tasks.length > 0 && (
            <a
              href={`/tim/penilaian/tahun/tahunan.csv?tahun=${of.year}`}
              download
              className={buttonClass('secondary')}
            >
              <Download aria-hidden="true" className="size-5" /> Unduh CSV
            </a>
          )
        }
      />
      <Tabs
        label="Pilih tahun"
        tabs={choices.map((year) => ({
          href: `/tim/penilaian/tahun?tahun=${year}`,
          label: `Tahun ${year}`,
          current: year === of.year,
        }))}
      />
      <div className="mt-5 space-y-6">
        {tasks.length === 0 ? (
          <EmptyState title="Tidak ada yang Anda nilai untuk tahun ini.">
            Penilai ialah atasan pada hari terakhir tahun. Bila ini keliru, minta BKD memeriksa garis atasan.
          </EmptyState>
        ) : (
          <>
            <Progress
              label="Selesai dinilai"
              value={done}
              target={tasks.length}
              words={`${formatNumber(done)} dari ${formatNumber(tasks.length)} orang`}
              tone="daun"
            />
            <AnnualTaskList tasks={tasks} year={of.year} />
          </>
        )}
        {done > 0 && (
          <Section title="Sebaran predikat tim">
            <GradeBars
              counts={distribution}
              note="Cermin, bukan jatah: predikat tiap orang hanya mengikuti kedua ratingnya."
            />
          </Section>
        )}
      </div>
    </>
  ),
})
