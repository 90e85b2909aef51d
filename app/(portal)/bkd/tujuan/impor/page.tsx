import { Download } from 'lucide-react'
import { ImportList } from '@/components/bkd/import-list'
import { GoalUpload } from '@/components/bkd/import-upload'
import { GoalTabs } from '@/components/goals/goal-tabs'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { page } from '@/lib/core/context'
import { goalImports } from '@/lib/goals/queries/imports'

export const metadata = { title: 'Impor tujuan' }

export default page({
  roles: ['admin'],
  ask: goalImports,
  show: (batches, { me }) => (
    <>
      <PageHeader
        title="Impor tujuan"
        lead="Sasaran, indikator unit, dan target dari satu lembar kerja. Satu baris untuk satu indikator."
      />
      <GoalTabs current="/bkd/tujuan/impor" />
      <Section title="Unggah berkas" className="mt-6">
        <GoalUpload />
        <p className="mt-2">
          <a
            className="text-link tap inline-flex items-center gap-1"
            href="/bkd/tujuan/impor/contoh.csv"
            download
          >
            <Download aria-hidden="true" className="size-5" /> Unduh contoh berkas
          </a>
        </p>
        <p className="text-muted max-w-prose text-sm">
          Misi dan sasaran yang belum ada akan dibuat. Sel yang kosong membiarkan isi yang sudah ada.
        </p>
      </Section>
      <Section
        title="Impor sebelumnya"
        aside={batches.length > 0 && <DownloadLink href="/bkd/tujuan/impor/impor.csv" />}
      >
        <ImportList
          batches={batches}
          place="/bkd/tujuan/impor"
          zone={me.region.zone}
          state={(batch) => (batch.appliedAt ? 'Sudah diterapkan' : 'Pratinjau')}
        />
      </Section>
    </>
  ),
})
