import { EntryList } from '@/components/community/entry-list'
import { HelpTabs } from '@/components/community/help-tabs'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchBox } from '@/components/ui/search-box'
import { Section } from '@/components/ui/section'
import { GLOSSARY } from '@/lib/community/labels/glossary'
import { sectionName } from '@/lib/community/labels/guides'
import { help } from '@/lib/community/queries/help'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { ROLES } from '@/lib/core/types'

export const metadata = { title: 'Bantuan' }

export default page({
  roles: ROLES,
  ask: (ctx, { search }) =>
    help(ctx, {
      halaman: asked(search.halaman),
      cari: asked(search.cari),
      sesudah: asked(search.sesudah),
    }),
  show: ({ section, steps, typed, entries, next }, { me }) => {
    const along = section ? `?halaman=${section}` : ''
    const kept = new URLSearchParams({ ...(section && { halaman: section }), ...(typed && { cari: typed }) })
    return (
      <>
        <PageHeader
          title="Bantuan"
          lead="Panduan singkat, jawaban BKD, dan arti istilah."
          actions={
            me.actor.roles.includes('staff') && (
              <LinkButton variant="secondary" href="/latihan-mencatat">
                Latihan mencatat
              </LinkButton>
            )
          }
        />
        <HelpTabs current="/bantuan" />
        {section && (
          <Section title={`Halaman ${sectionName(section)}`} className="mt-6">
            <ol className="max-w-prose list-decimal space-y-2 ps-6">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <div className="mt-4 flex flex-wrap gap-2">
              <LinkButton variant="secondary" href={`/bantuan/sulit${along}`}>
                Sulit di sini?
              </LinkButton>
              <LinkButton variant="secondary" href={`/bantuan/tanya${along}`}>
                Tanya BKD
              </LinkButton>
            </div>
          </Section>
        )}
        <Section title={section && !typed ? 'Jawaban untuk halaman ini' : 'Jawaban BKD'} className="mt-6">
          <SearchBox
            label="Cari jawaban"
            defaultValue={typed}
            keep={{ halaman: section ?? undefined }}
            className="mb-4 max-w-3xl"
          />
          {entries.length === 0 ? (
            <EmptyState
              title={typed ? 'Tidak ada yang cocok. Coba kata lain.' : 'Belum ada jawaban di sini.'}
            >
              Tanyakan kepada BKD. Jawabannya dapat menjadi bantuan untuk semua, tanpa nama Anda.
            </EmptyState>
          ) : (
            <EntryList entries={entries} />
          )}
          <Pagination
            next={next ? `/bantuan?${kept.size > 0 ? `${kept}&` : ''}sesudah=${next}` : undefined}
          />
        </Section>
        <Section title="Arti istilah">
          <Disclosure
            summary={`${GLOSSARY.length} istilah kinerja dan kepegawaian`}
            open={!section && !typed}
          >
            <dl className="max-w-prose space-y-3">
              {GLOSSARY.map(([term, meaning]) => (
                <div key={term}>
                  <dt className="font-bold">{term}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        </Section>
      </>
    )
  },
})
