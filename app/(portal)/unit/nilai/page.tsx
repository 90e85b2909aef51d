import { Link } from '@/components/ui/link'
import { UnitGradeChip } from '@/components/unit-reviews/unit-grade-chip'
import { UnitState } from '@/components/unit-reviews/unit-state'
import { UnitTabs } from '@/components/unit-reviews/unit-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { unitPeriodLabel, unitPeriodShortLabel } from '@/lib/unit-reviews/labels'
import { unitsToGrade } from '@/lib/unit-reviews/queries'
import { samePeriod, unitPeriodKey } from '@/lib/unit-reviews/rules'

export const metadata = { title: 'Predikat unit' }

export default page({
  roles: ['unit_head', 'decider'],
  ask: (ctx, { search }) =>
    unitsToGrade(ctx, typeof search.triwulan === 'string' ? search.triwulan : undefined),
  show: ({ period, periods, units }, { me }) => {
    const waiting = units.filter(({ state }) => state === 'SUBMITTED').length
    return (
      <>
        <PageHeader
          title="Predikat unit"
          lead={`${unitPeriodLabel(period)}: ${
            waiting === 0
              ? 'tidak ada yang menunggu predikat.'
              : `${formatNumber(waiting)} unit menunggu predikat Anda.`
          }`}
          actions={<DownloadLink href={`/unit/nilai/predikat.csv?triwulan=${unitPeriodKey(period)}`} />}
        />
        <UnitTabs current="/unit/nilai" roles={me.actor.roles} />
        <Tabs
          label="Pilih triwulan"
          tabs={periods.map((one) => ({
            href: `/unit/nilai?triwulan=${unitPeriodKey(one)}`,
            label: unitPeriodShortLabel(one),
            current: samePeriod(one, period),
          }))}
        />
        <div className="mt-6">
          {units.length === 0 ? (
            <EmptyState title="Tidak ada unit yang Anda beri predikat.">
              Predikat unit diberikan oleh pimpinan setingkat di atasnya.
            </EmptyState>
          ) : (
            <ul className="space-y-2">
              {units.map((unit) => (
                <li
                  key={unit.id}
                  className="border-ledger bg-surface hover:border-nila relative flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-md border p-4"
                >
                  <div className="min-w-0">
                    <p className="font-bold break-words">
                      <Link
                        href={`/unit/nilai/${unit.id}?triwulan=${unitPeriodKey(period)}`}
                        className="after:absolute after:inset-0 after:rounded-md"
                      >
                        {unit.name}
                      </Link>
                    </p>
                    {unit.submittedAt && (
                      <p className="text-muted text-sm">
                        Dikirim {formatInstant(unit.submittedAt, me.region.zone)}
                      </p>
                    )}
                  </div>
                  {unit.grade ? <UnitGradeChip grade={unit.grade} /> : <UnitState state={unit.state} />}
                </li>
              ))}
            </ul>
          )}
        </div>
      </>
    )
  },
})
