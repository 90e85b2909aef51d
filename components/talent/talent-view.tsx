import { addressOf } from '@/components/bkd/address'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/calendar/labels'
import { gradeLabels } from '@/lib/reviews/labels'
import { boxRecommendations, noBoxLabels, potentialLabels } from '@/lib/talent/labels/nine-box'
import type { TalentMap } from '@/lib/talent/queries/talent-map'
import { NO_BOX } from '@/lib/talent/rules/nine-box'
import { NineBox } from './nine-box'
import { UnitFilter } from './unit-choice'

/** The map as BKD sees every unit, and the head of a unit his own. */
export function TalentView({ map, address, first }: { map: TalentMap; address: string; first?: string }) {
  const placed = Object.values(map.counts).reduce((all, one) => all + one, 0)
  const lacking = NO_BOX.filter((why) => map.without[why] > 0)
  return (
    <>
      <UnitFilter units={map.units} chosen={map.unit?.id} {...(first && { first })} />
      {map.more && (
        <Notice className="mb-4">Ditampilkan 1.000 orang pertama menurut nama. Pilih satu unit.</Notice>
      )}
      <p className="mb-3">
        {formatNumber(placed)} dari {formatNumber(map.people)} orang sudah dapat ditempatkan.
      </p>
      <NineBox
        counts={map.counts}
        hrefOf={(box) => addressOf(address, { unit: map.unit?.id, kotak: String(box) })}
      />
      {lacking.length > 0 && (
        <ul className="text-muted mt-3 list-disc ps-5 text-sm">
          {lacking.map((why) => (
            <li key={why}>
              {noBoxLabels[why]} {formatNumber(map.without[why])} orang.
            </li>
          ))}
        </ul>
      )}
      <Section
        title={map.box ? `Kotak ${map.box}` : 'Kelompok rencana suksesi'}
        aside={map.box ? undefined : 'Kotak 9, 8, dan 7'}
        className="mt-8"
      >
        {map.box && <p className="mb-3 max-w-prose">Anjuran: {boxRecommendations[map.box]}</p>}
        {map.rows.length === 0 ? (
          <EmptyState title="Belum ada orang di sini">
            Orang ditempatkan setelah ada predikat tahunan dan hasil uji potensi.
          </EmptyState>
        ) : (
          <Table
            caption={map.box ? `Orang di kotak ${map.box}` : 'Kelompok rencana suksesi'}
            hideCaption
            rows={map.rows}
            rowKey={(row) => row.employeeId}
            columns={[
              {
                label: 'Nama',
                heads: true,
                cell: (row) => (
                  <>
                    {row.name}
                    <span className="text-muted block text-sm font-medium">
                      {[row.title, row.unitName].filter(Boolean).join(', ')}
                    </span>
                  </>
                ),
              },
              { label: 'Kotak', align: 'end', cell: (row) => row.placed.box ?? '' },
              {
                label: 'Kinerja',
                cell: ({ placed: { grade } }) =>
                  grade ? `${gradeLabels[grade.grade]}, ${grade.year}` : 'Belum ada',
              },
              {
                label: 'Potensi',
                cell: ({ placed: { potential } }) =>
                  potential
                    ? `${formatNumber(potential.score / 100)}, ${potentialLabels[potential.level].toLowerCase()}`
                    : 'Belum diuji',
              },
            ]}
          />
        )}
      </Section>
      <p className="text-muted text-sm">
        PermenPANRB 3/2020. Potensi tinggi mulai 80, menengah mulai 60. Hasil uji berlaku 3 tahun.
      </p>
    </>
  )
}
