import { PrintButton } from '@/components/publication/print-button'
import { CreditPanel } from '@/components/reviews/credit-panel'
import { ObjectionPanel, ObjectionWay } from '@/components/reviews/objection-panel'
import { ReviewAnswer } from '@/components/reviews/review-answer'
import { ReviewStatusChip } from '@/components/reviews/review-status-chip'
import { VersionList, WhyGrade } from '@/components/reviews/why-grade'
import { YearEvidence } from '@/components/reviews/year-evidence'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { standingSentence } from '@/lib/reviews/labels'
import { myYear } from '@/lib/reviews/queries/annual-result'
import { ownObjection } from '@/lib/reviews/queries/objections'

export const metadata = { title: 'Hasil penilaian tahunan' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { params }) => {
    const year = /^20\d\d$/.test(params.tahun ?? '') ? Number(params.tahun) : refuse('not_found')
    return { ...(await myYear(ctx, year)), own: await ownObjection(ctx, { year, quarter: 0 }) }
  },
  show: (result, { me }) => {
    const { zone } = me.region
    const { year } = result
    const way = `/penilaian/tahun/${year}/keberatan`
    const [latest, ...earlier] = result.versions
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/penilaian', label: 'Penilaian saya' }]} />}
          title={`Tahun ${year}`}
          lead={standingSentence(result.standing)}
          actions={
            <>
              <ReviewStatusChip state={result.standing.status} forMember />
              {result.number > 0 && (
                <PrintButton
                  paper={{
                    kind: 'ANNUAL_REVIEW',
                    subjectId: result.id,
                    number: result.number,
                    title: `Tahun ${year}`,
                  }}
                  size="A4"
                />
              )}
            </>
          }
        />
        <p className="mb-4 hidden print:block">
          {[me.actor.name, latest?.evidence?.positionTitle, latest?.evidence?.unitName]
            .filter(Boolean)
            .join(', ')}
        </p>
        <div className="no-print">
          <ReviewAnswer
            key={result.number}
            year={year}
            quarter={0}
            number={result.number}
            open={result.standing.status === 'DELIVERED'}
            received={result.standing.received !== null}
            note={result.memberNote}
          />
          <ObjectionPanel own={result.own} href={way} />
        </div>
        {latest && (
          <WhyGrade
            version={latest}
            zone={zone}
            evidence={latest.evidence && <YearEvidence year={year} evidence={latest.evidence} />}
            objection={<ObjectionWay own={result.own} href={way} />}
            more={
              latest.evidence && (
                <CreditPanel
                  basis={latest.evidence.credit}
                  grade={latest.grade}
                  accumulated={result.accumulated}
                />
              )
            }
          />
        )}
        {earlier.length > 0 && (
          <Section title="Versi sebelumnya" aside="Tidak pernah dihapus">
            <VersionList versions={earlier} zone={zone} />
          </Section>
        )}
      </>
    )
  },
})
