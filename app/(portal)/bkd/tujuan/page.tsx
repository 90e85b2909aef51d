import { GoalSheet, MissionSheet, VisionSheet } from '@/components/goals/goal-forms'
import { GoalTabs } from '@/components/goals/goal-tabs'
import { IndicatorSheet } from '@/components/goals/indicator-sheet'
import { TargetsLine } from '@/components/goals/targets-line'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { directionLabels } from '@/lib/goals/labels'
import { goalBoard, type GoalBoard, type GoalView, type IndicatorView } from '@/lib/goals/queries'

export const metadata = { title: 'Tujuan daerah' }

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
const isOpen = ({ endedOn }: { endedOn: string | null }) => endedOn === null

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) => goalBoard(ctx, { visi: text(search.visi), tahun: text(search.tahun) }),
  show: (board) => {
    const { visions, vision, year, missions } = board
    return (
      <>
        <PageHeader
          title="Tujuan daerah"
          lead="Dari visi sampai indikator dan target tiap unit. Rencana kerja setiap orang bergantung di bawahnya."
          actions={
            <>
              <VisionSheet startYear={(visions[0]?.endYear ?? year - 1) + 1} />
              {vision && <DownloadLink href={`/bkd/tujuan/tujuan.csv?visi=${vision.id}&tahun=${year}`} />}
            </>
          }
        />
        <GoalTabs current="/bkd/tujuan" />
        {!vision ? (
          <div className="mt-6">
            <EmptyState
              title="Belum ada visi"
              example="Kota yang sehat, tertib, dan melayani, 2025 sampai 2029."
            >
              Tambahkan visi lebih dulu, lalu misi dan sasaran di bawahnya.
            </EmptyState>
          </div>
        ) : (
          <>
            {visions.length > 1 && (
              <div className="mt-4">
                <Tabs
                  label="Visi"
                  tabs={visions.map(({ id, startYear, endYear }) => ({
                    href: `/bkd/tujuan?visi=${id}`,
                    label: `${startYear} sampai ${endYear}`,
                    current: id === vision.id,
                  }))}
                />
              </div>
            )}
            <Section
              title={`Visi ${vision.startYear} sampai ${vision.endYear}`}
              aside={<VisionSheet key={vision.version} vision={vision} startYear={vision.startYear} />}
              className="mt-6"
            >
              <p className="max-w-prose">{vision.text}</p>
            </Section>
            <Tabs
              label="Tahun target"
              tabs={Array.from({ length: vision.endYear - vision.startYear + 1 }, (_, index) => {
                const one = vision.startYear + index
                return {
                  href: `/bkd/tujuan?visi=${vision.id}&tahun=${one}`,
                  label: String(one),
                  current: one === year,
                }
              })}
            />
            <div className="mt-6">
              {missions.map((mission) => (
                <Section
                  key={mission.id}
                  title={`Misi: ${mission.text}`}
                  aside={
                    <MissionSheet
                      key={mission.version}
                      visionId={vision.id}
                      mission={{ ...pick(mission), ended: !isOpen(mission) }}
                    />
                  }
                >
                  {mission.endedOn && <Ended on={mission.endedOn} />}
                  <ul className="divide-ledger border-ledger divide-y border-y">
                    {mission.goals.map((goal) => (
                      <Goal key={goal.id} goal={goal} board={board} />
                    ))}
                  </ul>
                  {isOpen(mission) && <GoalSheet missionId={mission.id} missions={missionChoices(board)} />}
                </Section>
              ))}
            </div>
            <MissionSheet visionId={vision.id} />
          </>
        )}
      </>
    )
  },
})

const pick = ({ id, version, text: words }: { id: string; version: number; text: string }) => ({
  id,
  version,
  text: words,
})

const missionChoices = ({ missions }: GoalBoard) =>
  missions.filter(isOpen).map(({ id, text: name }) => ({ id, name }))
const goalChoices = ({ missions }: GoalBoard, kept?: string) =>
  missions
    .flatMap(({ goals }) => goals)
    .filter((goal) => isOpen(goal) || goal.id === kept)
    .map(({ id, text: name }) => ({ id, name }))

function Goal({ goal, board }: { goal: GoalView; board: GoalBoard }) {
  const open = goal.indicators.filter(isOpen)
  const ended = goal.indicators.filter((one) => !isOpen(one))
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 flex-1 basis-72 font-bold">{goal.text}</p>
        <GoalSheet
          key={goal.version}
          missionId={goal.missionId}
          missions={missionChoices(board)}
          goal={{ ...pick(goal), ended: !isOpen(goal) }}
        />
      </div>
      {goal.endedOn && <Ended on={goal.endedOn} />}
      <Disclosure
        summary={
          open.length === 0 ? 'Belum ada indikator unit' : `${formatNumber(open.length)} indikator unit`
        }
      >
        {open.length > 0 && (
          <ul className="divide-ledger divide-y">
            {open.map((indicator) => (
              <Indicator key={indicator.id} indicator={indicator} board={board} />
            ))}
          </ul>
        )}
        {isOpen(goal) && (
          <IndicatorSheet
            year={board.year}
            goalId={goal.id}
            goals={goalChoices(board)}
            units={board.units.map(({ id, name }) => ({ id, name }))}
            closedQuarters={board.closedQuarters}
          />
        )}
        {ended.length > 0 && (
          <Disclosure summary={`Sudah diakhiri (${formatNumber(ended.length)})`}>
            <ul className="divide-ledger divide-y">
              {ended.map((indicator) => (
                <Indicator key={indicator.id} indicator={indicator} board={board} />
              ))}
            </ul>
          </Disclosure>
        )}
      </Disclosure>
    </li>
  )
}

function Indicator({ indicator, board }: { indicator: IndicatorView; board: GoalBoard }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
      <div className="min-w-0 flex-1 basis-72">
        <p>
          {indicator.name} <span className="text-muted">({indicator.unitName})</span>
        </p>
        <p className="text-muted text-sm">
          <TargetsLine targets={indicator.targets} year={board.year} measureUnit={indicator.measureUnit} />.{' '}
          {directionLabels[indicator.direction]}. Sumber: {indicator.source}.
        </p>
        {indicator.endedOn && <Ended on={indicator.endedOn} />}
      </div>
      <IndicatorSheet
        key={indicator.version}
        year={board.year}
        goalId={indicator.goalId}
        goals={goalChoices(board, indicator.goalId)}
        units={[]}
        closedQuarters={board.closedQuarters}
        indicator={{ ...indicator, ended: !isOpen(indicator) }}
      />
    </li>
  )
}

const Ended = ({ on }: { on: string }) => (
  <p className="text-muted text-sm">Diakhiri pada {formatShortDay(on)}.</p>
)
