import { UnitPlanForm } from '@/components/training/desk-forms'
import { PlanItems } from '@/components/training/unit-learning'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { yearOf } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { unitLearningPlan } from '@/lib/training/queries/units'

export const metadata = { title: 'Rencana belajar unit' }

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) => {
    const year = Number(asked(search.tahun))
    const now = yearOf(ctx.today)
    return unitLearningPlan(ctx, asked(search.unit) ?? '', year === now + 1 ? year : now)
  },
  show: ({ unit, year, now, waiting, settled, version }, { me }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/bkd/pelatihan?lihat=rencana', label: 'Rencana unit' }]} />}
        title={`Rencana belajar ${year}: ${unit.name}`}
        lead={
          waiting > 0
            ? `${formatNumber(waiting)} kebutuhan masih menunggu persetujuan atasan.`
            : 'Tidak ada kebutuhan yang menunggu persetujuan.'
        }
        actions={
          now.length + (settled?.items.length ?? 0) > 0 && (
            <DownloadLink href={`/bkd/pelatihan/unit/rencana.csv?unit=${unit.id}&tahun=${year}`} />
          )
        }
      />
      {settled && (
        <Section
          title="Yang ditetapkan"
          aside={`${settled.by}, ${formatInstant(settled.at, me.region.zone)}`}
        >
          <PlanItems items={settled.items} caption="Yang ditetapkan" />
          {settled.note && <p className="mt-2 max-w-prose wrap-anywhere">{settled.note}</p>}
        </Section>
      )}
      <Section title="Kebutuhan yang disetujui hari ini">
        <PlanItems items={now} caption="Kebutuhan yang disetujui hari ini" />
      </Section>
      {now.length > 0 && <UnitPlanForm unitId={unit.id} year={year} version={version} />}
    </>
  ),
})
