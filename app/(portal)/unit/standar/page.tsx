import { DownloadLink } from '@/components/ui/download-link'
import { UnitTabs } from '@/components/unit-reviews/unit-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { formatMeasure } from '@/lib/goals/labels'
import { recordId } from '@/lib/organization/schema'
import { indicatorAspectLabels, standardFamilyLabels } from '@/lib/plans/labels'
import { unitStandards, type Standard } from '@/lib/plans/queries/standards'

export const metadata = { title: 'Standar layanan' }

export default page({
  roles: ['staff'],
  ask: (ctx, { search }) => {
    const unit = typeof search.unit === 'string' ? search.unit : undefined
    if (unit !== undefined && !recordId.safeParse(unit).success) refuse('not_found')
    return unitStandards(ctx, unit)
  },
  show: ({ unit, units, families }, { me }) => (
    <>
      <PageHeader
        title="Standar layanan"
        lead={`${unit.name}. Indikator baku untuk mutu, kecepatan, dan kepuasan layanan, dengan sumbernya.`}
        actions={<DownloadLink href={`/unit/standar/standar.csv?unit=${unit.id}`} />}
      />
      <UnitTabs current="/unit/standar" roles={me.actor.roles} />
      {units.length > 1 && (
        <div className="mb-4">
          <Tabs
            label="Pilih unit"
            tabs={units.map(({ id, name }) => ({
              href: `/unit/standar?unit=${id}`,
              label: name,
              current: id === unit.id,
            }))}
          />
        </div>
      )}
      {families.map(({ family, standards }) => (
        <Section
          key={family}
          title={standardFamilyLabels[family]}
          aside={standards.length > 0 && `${formatNumber(standards.length)} indikator`}
        >
          {standards.length === 0 ? (
            <p className="text-muted">Belum ada standar untuk layanan ini. BKD dapat menambahkannya.</p>
          ) : (
            <ul className="divide-ledger border-ledger divide-y border-y">
              {standards.map((standard) => (
                <Entry key={standard.id} standard={standard} />
              ))}
            </ul>
          )}
        </Section>
      ))}
    </>
  ),
})

function Entry({
  standard: { text, resultText, aspect, target, measureUnit, postPattern, source },
}: {
  standard: Standard
}) {
  return (
    <li className="py-3">
      <p className="font-bold wrap-anywhere">{text}</p>
      <p className="text-muted text-sm">
        {resultText}. {indicatorAspectLabels[aspect]}
        {target !== null && `, target ${formatMeasure(target, measureUnit)}`}.
      </p>
      <p className="text-muted text-sm">
        Sumber: {source}.{postPattern && ` Untuk jabatan: ${postPattern.replaceAll('|', ', ')}.`}
      </p>
    </li>
  )
}
