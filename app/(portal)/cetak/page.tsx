import { PrintButton } from '@/components/publication/print-button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { page } from '@/lib/core/context'
import { myPapers, type Printable } from '@/lib/publication/queries/papers'
import type { PaperSize } from '@/lib/publication/rules/paper'
import { paperSize } from '@/lib/publication/schema/papers'

export const metadata = { title: 'Rekap dan cetak' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => ({ ...(await myPapers(ctx)), size: paperSize.parse(search.kertas) }),
  show: ({ plans, months, reviews, years, units, size }) => (
    <>
      <PageHeader
        title="Rekap dan cetak"
        lead="Dokumen resmi dengan kode QR. Siapa pun dapat memeriksa keasliannya tanpa melihat isinya."
      />
      <Tabs
        label="Ukuran kertas"
        tabs={[
          { href: '/cetak', label: 'A4', current: size === 'A4' },
          { href: '/cetak?kertas=F4', label: 'F4', current: size === 'F4' },
        ]}
      />
      <Section title="SKP">
        <Papers papers={plans} size={size} none="Belum ada SKP yang ditetapkan." />
      </Section>
      <Section title="Evaluasi kinerja">
        <Papers papers={reviews} size={size} none="Belum ada evaluasi yang ditandatangani." />
      </Section>
      <Section title="Evaluasi kinerja tahunan">
        <Papers papers={years} size={size} none="Belum ada evaluasi tahunan yang ditandatangani." />
      </Section>
      <Section title="Laporan unit">
        <Papers papers={units} size={size} none="Unit Anda belum mengirim evaluasi." />
      </Section>
      <Section title="Rekap catatan harian">
        <Papers papers={months} size={size} none="Belum ada bulan yang berisi catatan." />
      </Section>
    </>
  ),
})

function Papers({ papers, size, none }: { papers: Printable[]; size: PaperSize; none: string }) {
  if (papers.length === 0) return <EmptyState title={none} />
  return (
    <ul className="divide-ledger divide-y">
      {papers.map((paper) => (
        <li key={paper.number + paper.subjectId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <span className="min-w-48 flex-1">
            <span className="block font-bold">{paper.title}</span>
            <span className="text-muted text-sm">{paper.note}</span>
          </span>
          <PrintButton paper={paper} size={size} />
          {paper.kind === 'MONTH_RECAP' && (
            <a
              className="text-link tap inline-flex items-center"
              href={`/cetak/bkn.xlsx?bulan=${paper.number}`}
              download
            >
              Excel form BKN<VisuallyHidden> {paper.title}</VisuallyHidden>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
