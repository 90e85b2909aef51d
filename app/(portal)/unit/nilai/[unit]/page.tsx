import { PrintButton } from '@/components/publication/print-button'
import { StepList } from '@/components/unit-reviews/step-list'
import { UnitGradeForm } from '@/components/unit-reviews/unit-grade-form'
import { UnitSheetView } from '@/components/unit-reviews/unit-sheet-view'
import { UnitState } from '@/components/unit-reviews/unit-state'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { recordId } from '@/lib/organization/schema'
import { unitPeriodLabel } from '@/lib/unit-reviews/labels'
import { gradingSheet } from '@/lib/unit-reviews/queries'
import { unitPeriodFromKey, unitPeriodKey } from '@/lib/unit-reviews/rules'

export const metadata = { title: 'Predikat unit' }

export default page({
  roles: ['unit_head', 'decider'],
  ask: (ctx, { params, search }) => {
    const id = recordId.safeParse(params.unit)
    const period = typeof search.triwulan === 'string' ? unitPeriodFromKey(search.triwulan) : undefined
    return id.success && period ? gradingSheet(ctx, id.data, period) : refuse('not_found')
  },
  show: ({ sheet, mayGrade }, { me }) => {
    const { zone } = me.region
    const { unit, period, review, steps, carried, state } = sheet
    return (
      <>
        <PageHeader
          trail={
            <Breadcrumb
              trail={[{ href: `/unit/nilai?triwulan=${unitPeriodKey(period)}`, label: 'Predikat unit' }]}
            />
          }
          title={unit.name}
          lead={unitPeriodLabel(period)}
          actions={
            <div className="flex flex-wrap items-center gap-3">
              <UnitState state={state} />
              {review && (state === 'SUBMITTED' || state === 'GRADED') && (
                <PrintButton
                  paper={{
                    kind: 'UNIT_REVIEW',
                    subjectId: review.id,
                    number: 1,
                    title: unitPeriodLabel(period),
                  }}
                  size="A4"
                />
              )}
            </div>
          }
        />
        <div className="grid gap-x-10 lg:grid-cols-2">
          <div>
            <Section title="Target dan capaian">
              <UnitSheetView sheet={sheet} zone={zone} />
            </Section>
            {steps.length + carried.length > 0 && (
              <Section title="Langkah perbaikan">
                <StepList steps={[...carried, ...steps]} heads={false} zone={zone} showOrigin />
              </Section>
            )}
          </div>
          <Section title="Predikat" className="lg:sticky lg:top-4 lg:self-start">
            {review && mayGrade ? (
              <UnitGradeForm reviewId={review.id} version={review.version} name={unit.name} />
            ) : state === 'GRADED' ? (
              <p className="text-muted">Predikat masa ini sudah ditetapkan dan tidak berubah.</p>
            ) : (
              <Notice title="Belum dapat diberi predikat">
                <p>Unit belum mengirim evaluasinya. Angka di samping ialah keadaan hari ini.</p>
              </Notice>
            )}
          </Section>
        </div>
      </>
    )
  },
})
