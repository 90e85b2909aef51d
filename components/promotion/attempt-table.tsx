import { DownloadLink } from '@/components/ui/download-link'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/calendar/labels'
import { attemptLabel, attemptReason } from '@/lib/promotion/labels/attempts'
import type { Attempt } from '@/lib/promotion/queries/inspection'

type Props = { roundId: string; attempts: readonly Attempt[]; zone: string }

/** What somebody tried on frozen rules, and why nothing came of it. */
export function AttemptTable({ roundId, attempts, zone }: Props) {
  if (attempts.length === 0) return null
  return (
    <Section title="Percobaan yang ditolak" aside="Aturan yang dibekukan tidak berubah">
      <Table<Attempt>
        caption="Percobaan mengubah aturan yang dibekukan"
        hideCaption
        columns={[
          { label: 'Percobaan', heads: true, cell: ({ name }) => attemptLabel(name) },
          { label: 'Oleh', cell: ({ byName }) => byName },
          { label: 'Waktu', cell: ({ at }) => formatInstant(at, zone) },
          { label: 'Mengapa ditolak', cell: ({ reason }) => attemptReason(reason) },
        ]}
        rows={attempts}
        rowKey={({ id }) => id}
      />
      <p className="mt-3">
        <DownloadLink href={`/promosi/periksa/${roundId}/percobaan.csv`} />
      </p>
    </Section>
  )
}
