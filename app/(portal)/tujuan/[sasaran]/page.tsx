import { PersonAtWorkItem } from '@/components/goals/person-at-work'
import { Thread } from '@/components/goals/thread'
import { WeekNote } from '@/components/goals/week-note'
import { QuarterTabs } from '@/components/publication/quarter-tabs'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { formatNumber, quarterLabel } from '@/lib/calendar/labels'
import { quarterKey, type YearQuarter } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { achievementSentence, directionLabels, formatMeasure } from '@/lib/goals/labels'
import { loggedWords, plannedWords, weekWords } from '@/lib/measurements/labels/line-of-sight'
import { goalAtWork, type GoalAtWork, type IndicatorAtWork } from '@/lib/measurements/queries/goal-at-work'

export const metadata = { title: 'Satu sasaran' }

export default page({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: (ctx, { params, search }) =>
    goalAtWork(ctx, params.sasaran ?? '', typeof search.triwulan === 'string' ? search.triwulan : undefined),
  show: ({ quarter, quarters, week, goal, effort, indicators, citizens, units, people, inReach }, { me }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/tujuan', label: 'Siapa mengerjakan apa' }]} />}
        title={goal.text}
        lead={effortWords(effort)}
        actions={<DownloadLink href={fileOf(goal.id, quarter, 'rantai')}>Unduh rantai</DownloadLink>}
      />
      <QuarterTabs quarters={quarters} current={quarter} base={`/tujuan/${goal.id}`} />
      <WeekNote week={week} base={`/tujuan/${goal.id}`} />
      <Section title="Dari visi ke sasaran ini" className="mt-6">
        <Thread
          region={me.region.slug}
          label="Dari visi ke sasaran ini"
          knots={[
            { key: 'visi', label: 'Visi', content: <p>{goal.vision}</p> },
            { key: 'misi', label: 'Misi', content: <p>{goal.mission}</p> },
            { key: 'sasaran', label: 'Sasaran', content: <p className="font-bold">{goal.text}</p> },
          ]}
        />
      </Section>
      <Section
        title={`Indikator unit, ${quarterLabel(quarter)}`}
        aside={indicators.length > 0 && <DownloadLink href={fileOf(goal.id, quarter, 'indikator')} />}
      >
        {indicators.length === 0 ? (
          <EmptyState title="Belum ada indikator unit">
            Belum ada unit yang menjanjikan angka untuk sasaran ini.
          </EmptyState>
        ) : (
          <ul className="divide-ledger border-ledger divide-y border-y">
            {indicators.map((indicator) => (
              <li key={indicator.id} className="py-3">
                <p className="text-muted text-sm">{indicator.unitName}</p>
                <p className="font-bold">{sentenceOf(indicator)}</p>
                <p className="text-muted text-sm">{effortWords(indicator.effort)}</p>
                <Disclosure summary="Cara hitung">
                  <p className="max-w-prose">
                    {directionLabels[indicator.direction]}. {indicator.method} Sumber: {indicator.source}.
                  </p>
                </Disclosure>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title="Kata warga"
        aside={citizens.length > 0 && <DownloadLink href={fileOf(goal.id, quarter, 'warga')} />}
      >
        <p className="text-muted mb-2 text-sm">Survei terakhir tiap unit.</p>
        {citizens.length === 0 ? (
          <p className="text-muted">Belum ada survei warga untuk unit-unit ini.</p>
        ) : (
          <ul className="divide-ledger border-ledger divide-y border-y">
            {citizens.map((voice) => (
              <li key={voice.indicatorId} className="py-2">
                <p>
                  {voice.name}: {formatMeasure(voice.value, voice.measureUnit)}
                  {voice.target !== null && `, target ${formatMeasure(voice.target, voice.measureUnit)}`}
                </p>
                <p className="text-muted text-sm">
                  {voice.unitName}, {quarterLabel(voice.quarter)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title="Unit yang mengerjakan"
        aside={units.length > 0 && <DownloadLink href={fileOf(goal.id, quarter, 'unit')} />}
      >
        {units.length === 0 ? (
          <p className="text-muted">Belum ada orang yang merencanakan hasil kerja untuk sasaran ini.</p>
        ) : (
          <Table
            narrow
            caption="Unit yang mengerjakan"
            hideCaption
            rows={units}
            rowKey={(unit) => unit.id}
            columns={[
              { label: 'Unit', heads: true, cell: (unit) => unit.name },
              { label: 'Orang', align: 'end', cell: (unit) => formatNumber(unit.people) },
              ...(week
                ? [
                    {
                      label: 'Catatan minggu ini',
                      align: 'end' as const,
                      cell: (unit: UnitAtWork) => formatNumber(unit.weekLogs ?? 0),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Section>
      {people.length > 0 && (
        <Section
          title="Orang dalam jangkauan Anda"
          aside={<DownloadLink href={fileOf(goal.id, quarter, 'orang')} />}
        >
          {people.length < inReach && (
            <p className="text-muted mb-2 text-sm">
              {formatNumber(people.length)} dari {formatNumber(inReach)} orang. Berkas unduhan memuat
              semuanya.
            </p>
          )}
          <ul className="divide-ledger border-ledger divide-y border-y">
            {people.map((person) => (
              <PersonAtWorkItem
                key={person.id}
                person={person}
                leads={me.actor.roles.includes('supervisor')}
              />
            ))}
          </ul>
        </Section>
      )}
    </>
  ),
})

type UnitAtWork = GoalAtWork['units'][number]
type Effort = GoalAtWork['effort']
type GoalPart = 'indikator' | 'unit' | 'orang' | 'warga' | 'rantai'

const effortWords = (effort: Effort): string =>
  [plannedWords(effort), effort.week && weekWords(effort.week), loggedWords(effort)]
    .filter((words) => words !== null)
    .map((words) => `${words}.`)
    .join(' ')

const fileOf = (goalId: string, quarter: YearQuarter, part: GoalPart) =>
  `/tujuan/${goalId}/sasaran.csv?bagian=${part}&triwulan=${quarterKey(quarter)}`

function sentenceOf({ name, value, target, measureUnit, state }: IndicatorAtWork): string {
  if (target !== null) return achievementSentence({ name, value, target, measureUnit, state })
  return value === null
    ? `${name}: belum ada target.`
    : `${name} ${formatMeasure(value, measureUnit)}, belum ada target.`
}
