import { SelfForm } from '@/components/reviews/self-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { formatInstant, quarterLabel } from '@/lib/calendar/labels'
import { monthKey, monthOf, quarterFromKey, quarterRange } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { selfRefusals } from '@/lib/reviews/labels'
import { mySelfAssessment } from '@/lib/reviews/queries/self-assessment'
import { SelfShown } from '@/components/reviews/self-shown'

export const metadata = { title: 'Penilaian diri' }

export default page({
  roles: ['staff'],
  ask: (ctx, { params }) => {
    const quarter = quarterFromKey(params.triwulan ?? '')
    return quarter ? mySelfAssessment(ctx, quarter) : refuse('not_found')
  },
  show: ({ quarter, version, sentAt, content, whyNot, results }, { me }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/penilaian', label: 'Penilaian saya' }]} />}
        title={`Penilaian diri ${quarterLabel(quarter)}`}
        lead={
          sentAt
            ? `Terkirim ${formatInstant(sentAt, me.region.zone)}. Dapat diubah sampai atasan menandatangani.`
            : 'Cukup rating tiap hasil kerja. Atasan membacanya sesudah membuat drafnya sendiri.'
        }
      />
      {whyNot ? (
        <div className="space-y-6">
          <Notice>{selfRefusals[whyNot]}</Notice>
          {content && <SelfShown content={content} />}
        </div>
      ) : (
        <SelfForm
          year={quarter.year}
          quarter={quarter.quarter}
          version={version}
          sent={sentAt !== null}
          content={content}
          results={results}
          logsHref={`/buku-kerja?bulan=${monthKey(monthOf(quarterRange(quarter).from))}`}
        />
      )}
    </>
  ),
})
