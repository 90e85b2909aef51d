import { Link } from '@/components/ui/link'
import { AddService, CarryForm } from '@/components/surveys/service-forms'
import { UnitTabs } from '@/components/unit-reviews/unit-tabs'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { quarterLabel, quarterShortLabel } from '@/lib/calendar/labels'
import { quarterKey, sameQuarter } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { sampleWords } from '@/lib/measurements/labels/samples'
import { indexRule, indexWords, satisfactionGradeLabels } from '@/lib/surveys/labels'
import { unitSurveys } from '@/lib/surveys/queries'

export const metadata = { title: 'Survei warga' }

export default page({
  roles: ['staff'],
  ask: (ctx, { search }) => unitSurveys(ctx, asked(search.triwulan)),
  show: ({ quarter, quarters, services, led, indicators }, { me }) => (
    <>
      <PageHeader
        title="Survei warga"
        lead="Sembilan unsur layanan menurut warga yang baru dilayani. Yang dinilai layanannya, bukan orangnya."
        actions={
          services.length > 0 && (
            <DownloadLink href={`/unit/survei/survei.csv?triwulan=${quarterKey(quarter)}`}>
              Unduh CSV
            </DownloadLink>
          )
        }
      />
      <UnitTabs current="/unit/survei" roles={me.actor.roles} />
      <Tabs
        label="Triwulan"
        tabs={quarters.map((one) => ({
          href: `/unit/survei?triwulan=${quarterKey(one)}`,
          label: quarterShortLabel(one),
          current: sameQuarter(one, quarter),
        }))}
      />
      <div className="mt-6">
        {services.length === 0 ? (
          <EmptyState title="Belum ada layanan yang disurvei.">
            {led.length > 0
              ? 'Tambahkan layanan unit Anda, lalu masukkan lembar yang diisi warga.'
              : 'Kepala unit dapat menambahkan layanan yang ditanyakan kepada warga.'}
          </EmptyState>
        ) : (
          <Table
            caption={`Indeks kepuasan, ${quarterLabel(quarter)}`}
            rowKey={({ id }) => id}
            columns={[
              {
                label: 'Layanan',
                heads: true,
                cell: ({ id, name, unitName, closed }) => (
                  <>
                    <Link className="text-link" href={`/unit/survei/${id}`}>
                      {name}
                    </Link>
                    <span className="text-muted block text-sm font-medium">
                      {unitName}
                      {closed && ', tidak disurvei lagi'}
                    </span>
                  </>
                ),
              },
              {
                label: 'Indeks',
                align: 'end',
                cell: ({ reading: { result } }) => (result ? indexWords(result.index) : 'Belum tampil'),
              },
              {
                label: 'Mutu',
                cell: ({ reading: { result } }) => (result ? satisfactionGradeLabels[result.grade] : '–'),
              },
              { label: 'Responden', cell: ({ reading }) => sampleWords(reading) },
            ]}
            rows={services}
          />
        )}
      </div>
      <p className="text-muted mt-4 max-w-prose text-sm">{indexRule}</p>
      {indicators.length > 0 && services.some(({ reading }) => reading.result) && (
        <Section title="Ke indikator unit" aside={quarterLabel(quarter)}>
          <Disclosure summary="Jadikan indeks ini angka indikator">
            <CarryForm
              key={quarterKey(quarter)}
              year={quarter.year}
              quarter={quarter.quarter}
              indicators={indicators}
              services={services
                .filter(({ reading }) => reading.result)
                .map(({ id, name }) => ({ id, name }))}
            />
          </Disclosure>
        </Section>
      )}
      {led.length > 0 && (
        <Section title="Layanan baru">
          <Disclosure summary="Tambah layanan" open={services.length === 0}>
            <AddService units={led} />
          </Disclosure>
        </Section>
      )}
    </>
  ),
})
