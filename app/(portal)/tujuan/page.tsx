import { Link } from '@/components/ui/link'
import { WeekNote } from '@/components/goals/week-note'
import { QuarterTabs } from '@/components/publication/quarter-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatNumber } from '@/lib/calendar/labels'
import { quarterKey, type YearQuarter } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import {
  loggedWords,
  orphanWords,
  plannedWords,
  weekOrphanWords,
  weekWords,
} from '@/lib/measurements/labels/line-of-sight'
import { goalTree, type GoalInTree } from '@/lib/measurements/queries/goal-tree'
import { ORPHANS_TO_LOOK_AT, orphanShare } from '@/lib/measurements/rules/line-of-sight'

export const metadata = { title: 'Siapa mengerjakan apa' }

export default page({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: (ctx, { search }) => goalTree(ctx, typeof search.triwulan === 'string' ? search.triwulan : undefined),
  show: ({ quarter, quarters, week, vision, missions, idle, orphans }) => (
    <>
      <PageHeader
        title="Siapa mengerjakan apa"
        lead={vision ? vision.text : 'Dari sasaran daerah sampai orang yang mengerjakannya.'}
        actions={<DownloadLink href={`/tujuan/tujuan.csv?triwulan=${quarterKey(quarter)}`} />}
      />
      <QuarterTabs quarters={quarters} current={quarter} base="/tujuan" />
      <WeekNote week={week} base="/tujuan" />
      {!vision || missions.length === 0 ? (
        <div className="mt-6">
          <EmptyState title="Belum ada sasaran daerah">
            BKD mengisi visi, misi, dan sasaran lebih dulu. Setelah itu siapa mengerjakan apa terlihat di
            sini.
          </EmptyState>
        </div>
      ) : (
        <>
          {idle.length > 0 && (
            <Notice
              tone="warn"
              className="mt-4"
              title={`${formatNumber(idle.length)} sasaran belum dikerjakan siapa pun`}
            >
              <ul className="list-disc ps-5">
                {idle.map(({ id, text }) => (
                  <li key={id}>
                    <Link className="text-link" href={addressOf(id, quarter)}>
                      {text}
                    </Link>
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          {missions.map((mission) => (
            <Section key={mission.id} title={mission.text} className="mt-8">
              {mission.goals.length === 0 ? (
                <p className="text-muted">Belum ada sasaran di bawah misi ini.</p>
              ) : (
                <ul className="divide-ledger border-ledger divide-y border-y">
                  {mission.goals.map((goal) => (
                    <Goal key={goal.id} goal={goal} quarter={quarter} />
                  ))}
                </ul>
              )}
            </Section>
          ))}
          <Section title="Kerja tanpa sasaran">
            <p className={orphanShare(orphans) > ORPHANS_TO_LOOK_AT ? 'font-bold' : undefined}>
              {orphanWords(orphans)} {orphans.week && weekOrphanWords(orphans.week)}
            </p>
            <p className="text-muted max-w-prose text-sm">
              Catatan dihitung di sini bila tidak memilih hasil kerja, atau hasil kerjanya tidak bergantung
              pada indikator unit.
            </p>
          </Section>
        </>
      )}
    </>
  ),
})

const addressOf = (id: string, quarter: YearQuarter) => `/tujuan/${id}?triwulan=${quarterKey(quarter)}`

function Goal({ goal, quarter }: { goal: GoalInTree; quarter: YearQuarter }) {
  const { id, text, units, indicators, reached, measured, effort } = goal
  return (
    <li className="py-3">
      <Link className="text-link tap inline-flex items-center font-bold" href={addressOf(id, quarter)}>
        {text}
      </Link>
      <p>
        {indicators === 0
          ? 'Belum ada indikator unit'
          : `${formatNumber(indicators)} indikator di ${formatNumber(units)} unit`}
        {measured > 0 && `; ${formatNumber(reached)} dari ${formatNumber(measured)} yang terukur tercapai`}.
      </p>
      <p className="text-muted text-sm">
        {plannedWords(effort)}. {effort.week && <b>{weekWords(effort.week)}.</b>} {loggedWords(effort)}.
      </p>
    </li>
  )
}
