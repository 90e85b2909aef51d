import { NominationForm } from '@/components/recognition/nomination-form'
import { CriteriaTable } from '@/components/recognition/reward-criteria'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { nominationForm } from '@/lib/recognition/queries/own-rewards'

export const metadata = { title: 'Usulkan penerima penghargaan' }

export default page({
  roles: ['staff'],
  ask: (ctx, { params, search }) => nominationForm(ctx, params.id ?? '', asked(search.pegawai) ?? ''),
  show: ({ card, document, person, records }) => (
    <>
      <PageHeader
        title={`Usulkan ${person.name}`}
        lead={card.name}
        trail={
          <Breadcrumb
            trail={[
              { href: '/penghargaan', label: 'Penghargaan' },
              { href: `/penghargaan/${card.id}`, label: card.name },
            ]}
          />
        }
      />
      <NominationForm
        programmeId={card.id}
        employeeId={person.id}
        records={records.map(({ id, on, text }) => ({ id, words: `${formatShortDay(on)}: ${text}` }))}
      />
      <Section title="Yang dihitung" className="mt-8">
        <CriteriaTable criteria={document.criteria} />
      </Section>
    </>
  ),
})
