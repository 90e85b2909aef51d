import { Disclosure } from '@/components/ui/disclosure'
import { KeyValue } from '@/components/ui/key-value'
import { Progress } from '@/components/ui/progress'
import { Section } from '@/components/ui/section'
import { goalSentence, hoursLabel, hoursSentence, kindLabels } from '@/lib/training/labels'
import type { MyLearning } from '@/lib/training/queries/own'
import { HOURS_RULE } from '@/lib/training/rules/hours'

/** The year's hours in one sentence and one bar, with the rule behind them. */
export function HoursPanel({ learning }: { learning: MyLearning }) {
  const { year, goal, hours, byKind, years } = learning
  return (
    <Section title={`Jam belajar ${year}`}>
      <p className="mb-3 max-w-prose font-bold">{hoursSentence(hours, goal, year)}</p>
      {goal && (
        <Progress
          label="Terhitung"
          value={hours.counted}
          target={goal.target}
          words={`${hoursLabel(hours.counted)} dari ${hoursLabel(goal.target)}`}
          tone={hours.missing === 0 ? 'daun' : 'nila'}
        />
      )}
      <p className="text-muted mt-2 max-w-prose text-sm">
        Hanya jam yang sudah diperiksa. Jam pelajaran di catatan harian dan target SKP dihitung terpisah.
      </p>
      <Disclosure summary="Mengapa jumlahnya begini?" className="mt-2">
        <div className="space-y-3 text-sm">
          <KeyValue
            items={[
              ...byKind.map(({ kind, hours: of }) => ({ label: kindLabels[kind], value: hoursLabel(of) })),
              { label: 'Klasikal', value: hoursLabel(hours.classical) },
              { label: 'Nonklasikal', value: hoursLabel(hours.nonClassical) },
              ...(hours.waiting > 0
                ? [{ label: 'Menunggu pemeriksaan', value: hoursLabel(hours.waiting) }]
                : []),
              ...years
                .filter((one) => one.year !== year)
                .map((one) => ({ label: `Tahun ${one.year}`, value: hoursLabel(one.hours) })),
              { label: 'Aturan', value: `${goalSentence(goal)} Versi ${HOURS_RULE}.` },
            ]}
          />
          <p>
            Yang dihitung hanya kehadiran dan sertifikat yang sudah diperiksa BKD. Rencana dan pendaftaran
            belum dihitung.
          </p>
        </div>
      </Disclosure>
    </Section>
  )
}
