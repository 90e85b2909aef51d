import { Download } from 'lucide-react'
import { RatingBars, type Shade } from '@/components/charts/rating-bars'
import { AnnualTaskList } from '@/components/reviews/annual-task-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Progress } from '@/components/ui/progress'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { distributionSentence, gradeLabels } from '@/lib/reviews/labels'
import { annualLead } from '@/lib/reviews/labels/annual'
import { annualTasks } from '@/lib/reviews/queries/annual'
import { GRADES, type Grade } from '@/lib/reviews/rules'

export const metadata = { title: 'Penilaian tahunan' }

const shades: Record<Grade, Shade> = {
  VERY_GOOD: 5,
  GOOD: 4,
  NEEDS_IMPROVEMENT: 3,
  POOR_MISCONDUCT: 2,
  VERY_POOR: 1,
}

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
            <RatingBars
              sentence={distributionSentence(distribution)}
              bars={GRADES.map((grade) => ({
                label: gradeLabels[grade],
                value: distribution[grade],
                shade: shades[grade],
              }))}
              unit="orang"
              note="Cermin, bukan jatah: predikat tiap orang hanya mengikuti kedua ratingnya."
            />
          </Section>
        )}
      </div>
    </>
  ),
})
