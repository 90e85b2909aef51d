import { Link } from '@/components/ui/link'
import { RegisterForm } from '@/components/recognition/case-forms'
import { CaseRule, PhaseStatus } from '@/components/recognition/case-view'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchBox } from '@/components/ui/search-box'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { formatInstant, formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { peopleLike } from '@/lib/organization/queries/directory'
import { caseStateLabels, measureSentence } from '@/lib/recognition/labels/discipline'
import { regionCases, registerState } from '@/lib/recognition/queries/discipline'

export const metadata = { title: 'Perkara disiplin' }

export default page({
  roles: ['admin', 'inspector'],
  ask: async (ctx, { search }) => {
    const typed = asked(search.cari)?.trim()
    const enters = ctx.actor.roles.includes('admin')
    return {
      typed,
      enters,
      today: ctx.today,
      people: typed && enters ? await peopleLike(ctx, typed) : [],
      register: await registerState(ctx),
      list: await regionCases(ctx, asked(search.sesudah)),
    }
  },
  show: ({ typed, enters, today, people, register, list }, { me }) => (
    <>
      <PageHeader
        title="Perkara disiplin"
        lead="Dicatat orang, tidak pernah otomatis. Tiap langkah berisi tanggal dan dokumennya."
        actions={<DownloadLink href="/bkd/disiplin/perkara.csv" />}
      />
      <Section title="Kelengkapan daftar">
        {register ? (
          <p className="max-w-prose">
            Lengkap sejak <strong>{formatShortDay(register.completeSince)}</strong>, dinyatakan{' '}
            {register.byName} pada {formatInstant(register.at, me.region.zone)}.
          </p>
        ) : (
          <Notice tone="info" title="Kelengkapan daftar belum dinyatakan.">
            <p>Selama itu, tanpa catatan belum berarti tidak ada hukuman.</p>
          </Notice>
        )}
        {enters && (
          <Disclosure summary="Nyatakan daftar lengkap">
            <RegisterForm today={today} />
          </Disclosure>
        )}
      </Section>
      {enters && (
        <Section title="Catat dugaan">
          <SearchBox
            label="Cari pegawai"
            defaultValue={typed}
            placeholder="Nama atau NIP"
            className="max-w-xl"
          />
          {typed && people.length === 0 && (
            <p className="mt-3">Tidak ada pegawai yang cocok dengan “{typed}”. Periksa ejaannya.</p>
          )}
          <ul className="divide-ledger border-ledger mt-3 max-w-xl divide-y not-empty:border-y">
            {people.map((person) => (
              <li key={person.id} className="flex items-center justify-between gap-4 py-2">
                <div className="min-w-0">
                  <p className="font-bold">{person.name}</p>
                  <p className="text-muted text-sm">{person.post}</p>
                </div>
                <LinkButton href={`/disiplin/baru?pegawai=${person.id}`} variant="secondary">
                  Pilih
                </LinkButton>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Perkara">
        {list.rows.length === 0 ? (
          <EmptyState title="Belum ada perkara.">Atasan atau BKD mencatatnya bila ada dugaan.</EmptyState>
        ) : (
          <Table
            caption="Perkara disiplin"
            hideCaption
            columns={[
              {
                label: 'Pegawai',
                heads: true,
                cell: ({ of, name }) => (
                  <Link href={`/disiplin/${of.id}`} className="text-link">
                    {name}
                  </Link>
                ),
              },
              { label: 'Unit', cell: ({ unitName }) => unitName ?? '–' },
              { label: 'Diketahui', cell: ({ of }) => formatShortDay(of.knownOn) },
              { label: 'Langkah terakhir', cell: ({ of }) => caseStateLabels[of.state] },
              { label: 'Putusan', cell: ({ of }) => (of.measure ? measureSentence(of.measure) : '–') },
              { label: 'Keadaan', cell: ({ phase }) => <PhaseStatus phase={phase} /> },
            ]}
            rows={list.rows}
            rowKey={({ of }) => of.id}
          />
        )}
        <Pagination next={list.next ? `/bkd/disiplin?sesudah=${list.next}` : undefined} />
      </Section>
      <CaseRule />
    </>
  ),
})
