import { Link } from '@/components/ui/link'
import { RecordForm } from '@/components/measurements/record-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { measurable, recordFormFor, recordFormForUnit } from '@/lib/measurements/queries/records'
import { recordId } from '@/lib/organization/schema'

export const metadata = { title: 'Catat pengamatan' }

const trail = [{ href: '/pengamatan?lihat=dicatat', label: 'Pengamatan' }]

export default page({
  roles: ['supervisor', 'unit_head', 'admin'],
  ask: async (ctx, { search }) => {
    const given = search.pegawai ?? search.unit
    if (given === undefined) return { choices: await measurable(ctx) }
    const id = recordId.safeParse(given)
    if (!id.success) refuse('not_found')
    return search.pegawai ? recordFormFor(ctx, id.data) : recordFormForUnit(ctx, id.data)
  },
  show: (view, { me }) => {
    // The head of the region has no list of what was recorded; he comes back to the person.
    const asStaff = me.actor.roles.includes('staff')
    if (!('choices' in view))
      return (
        <>
          <PageHeader
            trail={
              <Breadcrumb
                trail={[...(asStaff ? trail : []), { href: '/pengamatan/catat', label: 'Pilih' }]}
              />
            }
            title={`Catat pengamatan: ${view.name}`}
          />
          <RecordForm
            {...view}
            goTo={asStaff || !view.employeeId ? '/pengamatan?lihat=dicatat' : `/tim/${view.employeeId}`}
          />
        </>
      )
    const { people, units } = view.choices
    return (
      <>
        <PageHeader
          trail={asStaff && <Breadcrumb trail={trail} />}
          title="Catat pengamatan"
          lead="Siapa atau unit mana yang Anda amati?"
        />
        {people.length + units.length === 0 && (
          <EmptyState title="Belum ada yang dapat diamati.">
            Anggota tim atau unit Anda belum tercatat. Minta BKD melengkapinya.
          </EmptyState>
        )}
        {people.length > 0 && (
          <Choices
            title="Anggota tim saya"
            rows={people.map(({ id, name, position }) => ({ href: `?pegawai=${id}`, name, words: position }))}
          />
        )}
        {units.length > 0 && (
          <Choices
            title="Indikator unit"
            rows={units.map(({ id, name }) => ({ href: `?unit=${id}`, name, words: null }))}
          />
        )}
      </>
    )
  },
})

type Row = { href: string; name: string; words: string | null }

function Choices({ title, rows }: { title: string; rows: Row[] }) {
  return (
    <Section title={title}>
      <ul className="divide-ledger max-w-prose divide-y">
        {rows.map(({ href, name, words }) => (
          <li key={href}>
            <Link
              href={`/pengamatan/catat${href}`}
              className="tap hover:bg-nila-wash block rounded-md px-2 py-2"
            >
              <span className="text-nila font-bold">{name}</span>
              {words && <span className="text-muted block text-sm">{words}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
