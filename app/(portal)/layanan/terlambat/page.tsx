import { LateList, StepTable } from '@/components/measurements/late-list'
import { ServiceTabs } from '@/components/measurements/service-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { quarterLabel, quarterShortLabel } from '@/lib/calendar/labels'
import { quarterKey, sameQuarter } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { lateCases } from '@/lib/measurements/queries/service-cases'
import { recordId } from '@/lib/organization/schema'

export const metadata = { title: 'Terlambat' }

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

export default page({
  roles: ['staff', 'supervisor', 'unit_head', 'admin'],
  ask: (ctx, { search }) => {
    const unit = text(search.unit)
    if (unit !== undefined && !recordId.safeParse(unit).success) refuse('not_found')
    return lateCases(ctx, { unit, triwulan: text(search.triwulan) })
  },
  show: ({ quarter, quarters, units, unit, steps, late, more }, { me }) => {
    const of = unit ? `&unit=${unit.id}` : ''
    const key = quarterKey(quarter)
    return (
      <>
        <PageHeader
          title="Terlambat"
          lead={`${quarterLabel(quarter)}${unit ? `, ${unit.name}` : ''}. Berkas dihitung pada triwulan batas waktunya.`}
          actions={
            <LinkButton href={`/layanan/terlambat.csv?triwulan=${key}${of}`} variant="secondary">
              Unduh CSV
            </LinkButton>
          }
        />
        <ServiceTabs current="/layanan/terlambat" />
        {units.length > 1 && (
          <div className="mt-4">
            <Tabs
              label="Unit"
              tabs={[
                { href: `/layanan/terlambat?triwulan=${key}`, label: 'Semua', current: !unit },
                ...units.map(({ id, name }) => ({
                  href: `/layanan/terlambat?triwulan=${key}&unit=${id}`,
                  label: name,
                  current: id === unit?.id,
                })),
              ]}
            />
          </div>
        )}
        <div className="mt-4 mb-6">
          <Tabs
            label="Triwulan"
            tabs={quarters.map((one) => ({
              href: `/layanan/terlambat?triwulan=${quarterKey(one)}${of}`,
              label: quarterShortLabel(one),
              current: sameQuarter(one, quarter),
            }))}
          />
        </div>
        {steps.length > 0 && (
          <Section title="Per tahap">
            <StepTable steps={steps} caption={`Ketepatan waktu per tahap, ${quarterLabel(quarter)}`} />
            {late.length > 0 && me.actor.roles.includes('unit_head') && (
              <p className="mt-2">
                <Link href="/unit" className="text-link tap inline-flex items-center">
                  Tambah langkah perbaikan di evaluasi unit
                </Link>
              </p>
            )}
          </Section>
        )}
        {late.length === 0 ? (
          <EmptyState title="Tidak ada yang terlambat.">
            {steps.length === 0
              ? 'Belum ada berkas yang jatuh tempo pada triwulan ini.'
              : 'Semua berkas yang jatuh tempo selesai pada waktunya.'}
          </EmptyState>
        ) : (
          <LateList late={late} showsUnit={!unit && units.length > 1} />
        )}
        {more && (
          <Notice title="Daftar ini dipotong">
            <p>Pilih satu unit untuk melihat sisanya.</p>
          </Notice>
        )}
      </>
    )
  },
})
