import { YearCard } from '@/components/reviews/year-card'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { LEGACY_NOTE } from '@/lib/reviews/labels/annual'
import { myLegacyYears, myYears } from '@/lib/reviews/queries/annual-result'

export const metadata = { title: 'Riwayat penilaian' }

export default page({
  roles: ['staff'],
  ask: async (ctx) => ({ years: await myYears(ctx), legacy: await myLegacyYears(ctx) }),
  show: ({ years, legacy }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/penilaian', label: 'Penilaian saya' }]} />}
        title="Riwayat penilaian"
        lead="Hasil tiap tahun, dan hasil lama sampai 2021."
        actions={<DownloadLink href="/penilaian/riwayat/riwayat.csv" />}
      />
      <Section title="Hasil tahunan">
        {years.length === 0 ? (
          <EmptyState title="Belum ada penilaian tahunan yang dibagikan.">
            Atasan menilai setahun sejak Desember. Hasilnya muncul di sini begitu dibagikan.
          </EmptyState>
        ) : (
          <ul className="space-y-3">
            {years.map((year) => (
              <li key={year.year}>
                <YearCard of={year} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {legacy.length > 0 && (
        <Section title="Hasil lama">
          <Notice className="mb-3">
            <p>{LEGACY_NOTE}</p>
          </Notice>
          <Table
            caption="Hasil lama"
            hideCaption
            rows={legacy}
            rowKey={({ year }) => year}
            columns={[
              { label: 'Tahun', heads: true, cell: ({ year }) => year },
              { label: 'Nilai', align: 'end', cell: ({ score }) => formatNumber(score) },
              { label: 'Sebutan', cell: ({ category }) => category },
              { label: 'Sumber', cell: ({ source }) => source },
            ]}
          />
        </Section>
      )}
    </>
  ),
})
