import { Download } from 'lucide-react'
import { ImportList } from '@/components/bkd/import-list'
import { ImportUpload } from '@/components/bkd/import-upload'
import { BatchStatus } from '@/components/bkd/batch-status'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { page } from '@/lib/core/context'
import { latestImports } from '@/lib/organization/queries/imports'
import { headerName, REQUIRED_FIELDS } from '@/lib/organization/rules/import'

export const metadata = { title: 'Impor pegawai' }

export default page({
  roles: ['admin'],
  ask: latestImports,
  show: (batches, { me }) => (
    <>
      <PageHeader
        title="Impor pegawai"
        lead="Unggah berkas SIASN. Anda melihat dulu apa yang baru, berubah, sama, dan ditolak."
      />
      <Section title="Unggah berkas">
        <ImportUpload />
        <Disclosure summary="Kolom yang dibaca" className="mt-2 max-w-prose">
          <p>
            Wajib ada: {REQUIRED_FIELDS.map(headerName).join(', ')}. Bila ada, dibaca juga gelar, golongan,
            jenis jabatan, TMT jabatan, dan kedudukan hukum. NIK, NPWP, agama, dan alamat tidak dibaca.
          </p>
          <p className="mt-2">
            <a
              className="text-link inline-flex items-center gap-1 py-1"
              href="/bkd/impor/contoh.csv"
              download
            >
              <Download aria-hidden="true" className="size-5" /> Unduh contoh berkas
            </a>
          </p>
        </Disclosure>
      </Section>
      <Section
        title="Impor sebelumnya"
        aside={batches.length > 0 && <DownloadLink href="/bkd/impor/impor.csv" />}
      >
        <ImportList
          batches={batches}
          place="/bkd/impor"
          zone={me.region.zone}
          state={(batch) => <BatchStatus batch={batch} />}
        />
      </Section>
    </>
  ),
})
