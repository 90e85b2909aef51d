import { CitableList } from '@/components/reviews/citable-list'
import { ObjectionForm } from '@/components/reviews/objection-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { quarterLabel } from '@/lib/calendar/labels'
import { quarterFromKey, quarterKey } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { daysLeftWords, objectionRefusals } from '@/lib/reviews/labels/objections'
import { objectionForm } from '@/lib/reviews/queries/objections'

export const metadata = { title: 'Ajukan keberatan' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { params }) => {
    const quarter = quarterFromKey(params.triwulan ?? '') ?? refuse('not_found')
    return { quarter, form: await objectionForm(ctx, quarter) }
  },
  show: ({ quarter, form }) => {
    const key = quarterKey(quarter)
    return (
      <>
        <PageHeader
          trail={
            <Breadcrumb
              trail={[
                { href: '/penilaian', label: 'Penilaian saya' },
                { href: `/penilaian/${key}`, label: quarterLabel(quarter) },
              ]}
            />
          }
          title="Ajukan keberatan"
          lead={
            form.daysToObject !== null &&
            `${quarterLabel(quarter)}: ${daysLeftWords(form.daysToObject)}. Diputus atasan penilai dalam 14 hari.`
          }
        />
        {form.whyNot ? (
          <Notice tone="warn">{objectionRefusals[form.whyNot]}</Notice>
        ) : (
          <ObjectionForm year={form.year} quarter={form.quarter} number={form.number}>
            <CitableList records={form.citable} ticked={new Set()} of="keberatan" />
          </ObjectionForm>
        )}
      </>
    )
  },
})
