import { Link } from '@/components/ui/link'
import { PrintButton } from '@/components/publication/print-button'
import { EarlierDaysList } from '@/components/reviews/earlier-days'
import { EvidencePanel } from '@/components/reviews/evidence-panel'
import { ObjectionPanel, ObjectionWay } from '@/components/reviews/objection-panel'
import { ReviewAnswer } from '@/components/reviews/review-answer'
import { ReviewStatusChip } from '@/components/reviews/review-status-chip'
import { VersionList, WhyGrade } from '@/components/reviews/why-grade'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { UnitGradeChip } from '@/components/unit-reviews/unit-grade-chip'
import { quarterLabel } from '@/lib/calendar/labels'
import { quarterFromKey, quarterKey } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { standingSentence } from '@/lib/reviews/labels'
import { ownObjection } from '@/lib/reviews/queries/objections'
import { myResult } from '@/lib/reviews/queries/result'
import { myUnitGrade } from '@/lib/unit-reviews/queries'

export const metadata = { title: 'Hasil penilaian' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { params }) => {
    const quarter = quarterFromKey(params.triwulan ?? '') ?? refuse('not_found')
    return {
      ...(await myResult(ctx, quarter)),
      own: await ownObjection(ctx, quarter),
      unit: await myUnitGrade(ctx, quarter),
    }
  },
  show: (result, { me }) => {
    const { zone } = me.region
    const way = `/penilaian/${quarterKey(result.quarter)}/keberatan`
    const [latest, ...earlier] = result.versions
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/penilaian', label: 'Penilaian saya' }]} />}
          title={quarterLabel(result.quarter)}
          lead={standingSentence(result.standing)}
          actions={
            <>
              <ReviewStatusChip state={result.standing.status} forMember />
              {result.number > 0 && (
                <PrintButton
                  paper={{
                    kind: 'QUARTERLY_REVIEW',
                    subjectId: result.id,
                    number: result.number,
                    title: quarterLabel(result.quarter),
                  }}
                  size="A4"
                />
              )}
            </>
          }
        />
        <ReviewAnswer
          key={result.number}
          year={result.quarter.year}
          quarter={result.quarter.quarter}
          number={result.number}
          open={result.standing.status === 'DELIVERED'}
          received={result.standing.received !== null}
          note={result.memberNote}
        />
        <ObjectionPanel own={result.own} href={way} />
        {result.unit && (
          <p className="mb-6 flex flex-wrap items-baseline gap-x-3">
            <span className="text-muted">Predikat unit, {result.unit.unitName}:</span>
            <UnitGradeChip grade={result.unit.grade} />
            <Link
              href={`/unit?triwulan=${quarterKey(result.quarter)}`}
              className="text-link tap inline-flex items-center"
            >
              Mengapa nilai ini?<span className="sr-only"> Predikat unit</span>
            </Link>
          </p>
        )}
        {latest && (
          <WhyGrade
            version={latest}
            quarter={result.quarter}
            zone={zone}
            evidence={latest.evidence && <EvidencePanel evidence={latest.evidence} />}
            objection={<ObjectionWay own={result.own} href={way} />}
          />
        )}
        {result.earlier.length > 0 && (
          <Section
            title="Atasan sebelumnya dalam triwulan ini"
            aside="Tiap atasan menandatangani hari-harinya"
          >
            <EarlierDaysList days={result.earlier} quarter={result.quarter} zone={zone} over />
          </Section>
        )}
        {earlier.length > 0 && (
          <Section title="Versi sebelumnya" aside="Tidak pernah dihapus">
            <VersionList versions={earlier} quarter={result.quarter} zone={zone} />
          </Section>
        )}
      </>
    )
  },
})
