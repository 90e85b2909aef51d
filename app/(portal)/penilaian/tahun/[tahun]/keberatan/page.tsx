import { ObjectionForm } from '@/components/reviews/objection-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { daysLeftWords, objectionRefusals, reviewedLabel } from '@/lib/reviews/labels/objections'
import { objectionForm } from '@/lib/reviews/queries/objections'

export const metadata = { title: 'Ajukan keberatan' }

export default page({
  roles: ['staff'],
  ask: (ctx, { params }) => {
    const year = /^20\d\d$/.test(params.tahun ?? '') ? Number(params.tahun) : refuse('not_found')
    return objectionForm(ctx, { year, quarter: 0 })
  },
  show: (form) => (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            trail={[
              { href: '/penilaian', label: 'Penilaian saya' },
              { href: `/penilaian/tahun/${form.year}`, label: reviewedLabel(form) },
            ]}
          />
        }
        title="Ajukan keberatan"
        lead={
          form.daysToObject !== null &&
          `${reviewedLabel(form)}: ${daysLeftWords(form.daysToObject)}. Diputus atasan penilai dalam 14 hari.`
        }
      />
      {form.whyNot ? (
        <Notice tone="warn">{objectionRefusals[form.whyNot]}</Notice>
      ) : (
        <ObjectionForm year={form.year} quarter={form.quarter} number={form.number}>
          <p className="text-muted text-sm">
            Sebut triwulan dan buktinya dalam alasan Anda. Berkas dapat dilampirkan di bawah.
          </p>
        </ObjectionForm>
      )}
    </>
  ),
})
