import { StepTable } from '@/components/measurements/late-list'
import { UnitEvidence } from '@/components/measurements/unit-evidence'
import { WhyValue } from '@/components/measurements/why-value'
import { PrintButton } from '@/components/publication/print-button'
import { NewStepForm } from '@/components/unit-reviews/step-forms'
import { StepList } from '@/components/unit-reviews/step-list'
import { UnitChoice } from '@/components/unit-reviews/unit-choice'
import { UnitGradeChip } from '@/components/unit-reviews/unit-grade-chip'
import { UnitReviewForm } from '@/components/unit-reviews/unit-review-form'
import { UnitSheetView } from '@/components/unit-reviews/unit-sheet-view'
import { UnitState } from '@/components/unit-reviews/unit-state'
import { UnitTabs } from '@/components/unit-reviews/unit-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { originsOf, type ValueOrigin } from '@/lib/measurements/queries/origin'
import { originKey, type ValueKey } from '@/lib/measurements/rules/origin'
import { unitPeriodLabel, unitPeriodShortLabel } from '@/lib/unit-reviews/labels'
import { unitDesk, type UnitDesk } from '@/lib/unit-reviews/queries'
import { unitPeriodKey, unitPeriodRange } from '@/lib/unit-reviews/rules'

export const metadata = { title: 'Evaluasi unit' }

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const desk = await unitDesk(ctx, { unit: text(search.unit), triwulan: text(search.triwulan) })
    return { desk, origins: desk ? await originsOf(ctx, valuesOf(desk)) : {}, today: ctx.today }
  },
  show: ({ desk, origins, today }, { me }) => (
    <>
      <PageHeader
        title="Evaluasi unit"
        lead={
          desk
            ? `${desk.sheet.unit.name}, ${unitPeriodLabel(desk.sheet.period)}. Unit menilai triwulannya sendiri, pimpinan di atasnya memberi predikat.`
            : undefined
        }
        actions={desk && <UnitActions sheet={desk.sheet} />}
      />
      <UnitTabs current="/unit" roles={me.actor.roles} />
      {desk ? (
        <Desk desk={desk} origins={origins} today={today} zone={me.region.zone} />
      ) : (
        <EmptyState title="Anda belum tercatat di sebuah unit.">
          Minta BKD memeriksa jabatan dan unit Anda.
        </EmptyState>
      )}
    </>
  ),
})

const valuesOf = ({ sheet: { items, period } }: UnitDesk): ValueKey[] =>
  items.flatMap(({ indicatorId, quarter, value }) =>
    value === null ? [] : [{ indicatorId, year: period.year, quarter }],
  )

type Shown = { desk: UnitDesk; origins: Record<string, ValueOrigin>; today: string; zone: string }

/** Where it stands, and the report on paper once it was handed in. */
function UnitActions({ sheet: { unit, state, review, period } }: { sheet: UnitDesk['sheet'] }) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <UnitState state={state} />
      <DownloadLink href={`/unit/evaluasi.csv?unit=${unit.id}&triwulan=${unitPeriodKey(period)}`} />
      {review && (state === 'SUBMITTED' || state === 'GRADED') && (
        <PrintButton
          paper={{ kind: 'UNIT_REVIEW', subjectId: review.id, number: 1, title: unitPeriodLabel(period) }}
          size="A4"
        />
      )}
    </div>
  )
}

function Desk({ desk, origins, today, zone }: Shown) {
  const { sheet, mayWrite, people, units, periods, history, service } = desk
  const { review, steps, carried, heads, unit, period } = sheet
  const why = Object.fromEntries(
    sheet.items.map(({ indicatorId, name, quarter }) => [
      indicatorId,
      <WhyValue
        key={indicatorId}
        of={name}
        origin={origins[originKey({ indicatorId, year: period.year, quarter })]}
        zone={zone}
      />,
    ]),
  )
  return (
    <>
      <UnitChoice
        place="/unit"
        units={units}
        unitId={unit.id}
        periods={periods.map((one) => ({ key: unitPeriodKey(one), label: unitPeriodShortLabel(one) }))}
        period={unitPeriodKey(period)}
      />
      <div className="mt-6 grid gap-x-10 lg:grid-cols-[3fr_2fr]">
        <div>
          <Section title="Target dan capaian">
            {mayWrite ? (
              <UnitReviewForm
                key={unitPeriodKey(period)}
                unitId={unit.id}
                period={period}
                version={review?.version ?? 0}
                summary={review?.summary ?? ''}
                items={sheet.items}
                ended={unitPeriodRange(period).through < today}
                why={why}
              />
            ) : (
              <div className="space-y-4">
                {!review && (
                  <Notice title="Evaluasi masa ini belum dikirim">
                    <p>Angka di bawah ialah keadaan hari ini. Kepala unit yang mengirim evaluasinya.</p>
                  </Notice>
                )}
                <UnitSheetView sheet={sheet} zone={zone} why={why} />
              </div>
            )}
          </Section>
          {service && (
            <Section title="Layanan kepada warga">
              <Service service={service} heads={heads} period={period} unitId={unit.id} />
            </Section>
          )}
        </div>
        <div>
          {carried.length > 0 && (
            <Section
              title="Langkah yang berlanjut"
              aside={`${formatNumber(carried.filter(({ status }) => status === 'OPEN').length)} masih berjalan`}
            >
              <StepList steps={carried} heads={heads} zone={zone} showOrigin />
            </Section>
          )}
          <Section title="Langkah perbaikan">
            {steps.length > 0 && <StepList steps={steps} heads={heads} zone={zone} />}
            {heads && review ? (
              <Disclosure summary="Tambah langkah" open={steps.length === 0}>
                <NewStepForm
                  reviewId={review.id}
                  people={people}
                  indicators={sheet.items.map(({ indicatorId, name }) => ({ id: indicatorId, name }))}
                  today={today}
                />
              </Disclosure>
            ) : (
              steps.length === 0 && (
                <p className="text-muted">
                  {heads ? 'Simpan evaluasinya dulu, lalu tambahkan langkahnya.' : 'Belum ada langkah.'}
                </p>
              )
            )}
          </Section>
          <Section title="Riwayat">
            {history.length === 0 ? (
              <p className="text-muted">Belum ada evaluasi.</p>
            ) : (
              <ul className="divide-ledger border-ledger divide-y border-y">
                {history.map((row) => (
                  <li
                    key={unitPeriodKey(row.period)}
                    className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
                  >
                    <a
                      className="text-link tap"
                      href={`/unit?unit=${unit.id}&triwulan=${unitPeriodKey(row.period)}`}
                    >
                      {unitPeriodLabel(row.period)}
                    </a>
                    {row.grade ? <UnitGradeChip grade={row.grade} /> : <UnitState state={row.state} />}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
      </div>
    </>
  )
}

type ServiceProps = {
  service: NonNullable<UnitDesk['service']>
  heads: boolean
  period: UnitDesk['sheet']['period']
  unitId: string
}

/** How the unit serves: in time, step by step, and in the eyes of citizens. */
function Service({ service: { steps, satisfaction }, heads, period, unitId }: ServiceProps) {
  return (
    <div className="space-y-6">
      <div>
        <h3 className="text-base">Waktu layanan</h3>
        {steps.length === 0 ? (
          <p className="text-muted">Belum ada berkas yang jatuh tempo pada masa ini.</p>
        ) : (
          <StepTable steps={steps} caption={`Ketepatan waktu per tahap, ${unitPeriodLabel(period)}`} />
        )}
        {heads && steps.some(({ due, onTime }) => onTime < due) && (
          <a
            className="text-link inline-flex min-h-11 items-center"
            href={`/layanan/terlambat?triwulan=${unitPeriodKey(period)}&unit=${unitId}`}
          >
            Lihat yang terlambat
          </a>
        )}
      </div>
      <div>
        <h3 className="text-base">Kepuasan warga</h3>
        <UnitEvidence satisfaction={satisfaction} />
      </div>
    </div>
  )
}
