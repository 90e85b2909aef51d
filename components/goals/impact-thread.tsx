import { Link } from '@/components/ui/link'
import { IndicatorLine } from '@/components/charts/svg/indicator-line'
import { WhyValue } from '@/components/measurements/why-value'
import { Disclosure } from '@/components/ui/disclosure'
import { formatNumber, formatShortDay, quarterLabel, quarterShortLabel } from '@/lib/calendar/labels'
import type { YearQuarter } from '@/lib/calendar/rules'
import { achievementSentence, formatMeasure } from '@/lib/goals/labels'
import { resultLogWords } from '@/lib/measurements/labels/line-of-sight'
import type { ValueOrigin } from '@/lib/measurements/queries/origin'
import { originKey, type ValueKey } from '@/lib/measurements/rules/origin'
import type { AchievementState } from '@/lib/goals/rules'
import { Thread } from './thread'

type Aim = {
  id: string
  name: string
  unitName: string
  measureUnit: string
  goalId: string
  goal: string
  mission: string
  vision: string
  state: AchievementState
  line: { quarter: YearQuarter; target: number | null; value: number | null }[]
}

type Props = {
  origins: Record<string, ValueOrigin>
  zone: string
  region: string
  number: number
  thread: {
    text: string
    logs: { id: string; day: string; title: string }[]
    quarterLogs: number
    above: { resultId: string; text: string; owner: string }[]
    aim: Aim | null
    citizens: {
      indicatorId: string
      name: string
      measureUnit: string
      quarter: YearQuarter
      value: string
      target: string | null
    }[]
  }
}

const LOGS_SHOWN = 3

const latestOf = ({ line }: Pick<Aim, 'line'>) => line.findLast(({ value }) => value !== null)

/** The numbers that a thread shows, each by its indicator and quarter. */
export const shownValues = ({ aim, citizens }: Pick<Props['thread'], 'aim' | 'citizens'>): ValueKey[] => {
  const latest = aim && latestOf(aim)
  return [
    ...(aim && latest ? [{ indicatorId: aim.id, ...latest.quarter }] : []),
    ...citizens.map(({ indicatorId, quarter }) => ({ indicatorId, ...quarter })),
  ]
}

/** One planned result on its thread: my week at the lower end, the citizens at the upper. */
export function ImpactThreadView({ region, number, thread, origins, zone }: Props) {
  const { text, logs, quarterLogs, above, aim, citizens } = thread
  const latest = aim && latestOf(aim)
  const why = (of: string, key: ValueKey) => <WhyValue of={of} origin={origins[originKey(key)]} zone={zone} />
  return (
    <Disclosure
      open={logs.length > 0 || number === 1}
      summary={
        <h2 className="text-lg">
          {number}. {text}
        </h2>
      }
      className="border-ledger border-t"
    >
      <Thread
        region={region}
        label={`Rantai: ${text}`}
        knots={[
          {
            key: 'catatan',
            label: 'Catatan saya minggu ini',
            content: (
              <>
                <ul className="empty:hidden">
                  {logs.slice(0, LOGS_SHOWN).map(({ id, day, title }) => (
                    <li key={id}>
                      <Link className="text-link" href={`/catatan/${day}/${id}`}>
                        {title}
                      </Link>{' '}
                      <span className="text-muted text-sm">{formatShortDay(day)}</span>
                    </li>
                  ))}
                  {logs.length > LOGS_SHOWN && (
                    <li className="text-muted">dan {formatNumber(logs.length - LOGS_SHOWN)} catatan lain</li>
                  )}
                </ul>
                <p className="text-muted text-sm">
                  {resultLogWords({ week: logs.length, quarter: quarterLogs })}.
                </p>
              </>
            ),
          },
          { key: 'hasil', label: 'Hasil kerja saya', content: <p className="font-bold">{text}</p> },
          ...above.map(({ resultId, text: words, owner }) => ({
            key: resultId,
            label: `Hasil kerja ${owner}`,
            content: <p>{words}</p>,
          })),
          ...(aim
            ? [
                {
                  key: 'indikator',
                  label: `Indikator ${aim.unitName}`,
                  content: (
                    <>
                      <IndicatorLine
                        sentence={lineSentence(aim)}
                        labels={aim.line.map(({ quarter }) => quarterShortLabel(quarter))}
                        value={aim.line.map(({ value }) => value)}
                        target={aim.line.map(({ target }) => target)}
                        unit={aim.measureUnit}
                      />
                      {latest && why(aim.name, { indicatorId: aim.id, ...latest.quarter })}
                    </>
                  ),
                },
                {
                  key: 'sasaran',
                  label: 'Sasaran daerah',
                  content: (
                    <Link className="text-link" href={`/tujuan/${aim.goalId}`}>
                      {aim.goal}
                    </Link>
                  ),
                },
                {
                  key: 'misi',
                  label: 'Misi dan visi',
                  content: (
                    <p>
                      {aim.mission}. <span className="text-muted">{aim.vision}.</span>
                    </p>
                  ),
                },
                {
                  key: 'warga',
                  label: 'Kata warga tentang layanan ini',
                  content:
                    citizens.length === 0 ? (
                      <p className="text-muted">Belum ada survei warga untuk {aim.unitName}.</p>
                    ) : (
                      <ul>
                        {citizens.map((voice) => (
                          <li key={voice.indicatorId}>
                            {voice.name}: {formatMeasure(voice.value, voice.measureUnit)}
                            {voice.target !== null &&
                              `, target ${formatMeasure(voice.target, voice.measureUnit)}`}{' '}
                            <span className="text-muted">({quarterLabel(voice.quarter)})</span>
                            {why(voice.name, { indicatorId: voice.indicatorId, ...voice.quarter })}
                          </li>
                        ))}
                      </ul>
                    ),
                },
              ]
            : [
                {
                  key: 'tanpa',
                  label: 'Indikator unit',
                  content: (
                    <p className="text-muted">
                      Hasil kerja ini belum bergantung pada indikator unit. Bicarakan dengan atasan Anda.
                    </p>
                  ),
                },
              ]),
        ]}
      />
    </Disclosure>
  )
}

function lineSentence({ name, measureUnit, state, line }: Aim): string {
  const latest = latestOf({ line })
  const target = latest?.target ?? line.findLast(({ target: one }) => one !== null)?.target ?? null
  if (latest?.value === undefined || latest.value === null)
    return target === null
      ? `${name}: belum ada angka.`
      : `${name}: belum ada angka, target ${formatMeasure(target, measureUnit)}.`
  const sentence =
    target === null
      ? `${name} ${formatNumber(latest.value)} ${measureUnit}.`
      : achievementSentence({ name, value: latest.value, target, measureUnit, state })
  return `${quarterLabel(latest.quarter)}: ${sentence}`
}
