import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { formatRange } from '@/lib/calendar/labels'
import { hoursLabel, kindLabels, recordStatusLabels, sourceLabels } from '@/lib/training/labels'
import type { TrainingRecordView } from '@/lib/training/queries/own'
import { TakeBackButton } from './seat-deeds'

const TONES = {
  WAITING: 'waiting',
  VERIFIED: 'approved',
  REFUSED: 'returned',
  WITHDRAWN: 'neutral',
} as const

/** What was learned, with where it stands and why. */
export function RecordList({ records }: { records: readonly TrainingRecordView[] }) {
  if (records.length === 0)
    return (
      <EmptyState title="Belum ada jam belajar.">
        Jam muncul setelah Anda hadir di pelatihan atau sertifikat Anda diperiksa.
      </EmptyState>
    )
  return (
    <Table
      hideCaption
      caption="Riwayat belajar"
      rows={records}
      rowKey={({ id }) => id}
      columns={[
        {
          label: 'Kegiatan',
          heads: true,
          cell: ({ title }) => <span className="wrap-anywhere">{title}</span>,
        },
        { label: 'Waktu', cell: ({ startsOn, endsOn }) => formatRange({ from: startsOn, through: endsOn }) },
        { label: 'Jenis', cell: ({ kind }) => kindLabels[kind] },
        { label: 'Jam', align: 'end', cell: ({ hours }) => hoursLabel(hours) },
        {
          label: 'Keadaan',
          cell: ({ status, reason, source, file }) => (
            <div className="space-y-1">
              <Status tone={TONES[status]}>{recordStatusLabels[status]}</Status>
              <p className="text-muted text-sm">
                {sourceLabels[source]}
                {file && (
                  <>
                    {' · '}
                    <a href={`/api/berkas/${file.id}`} className="text-link wrap-anywhere">
                      {file.name}
                    </a>
                  </>
                )}
              </p>
              {status === 'REFUSED' && reason && <p className="text-sm wrap-anywhere">{reason}</p>}
            </div>
          ),
        },
        {
          label: 'Tindakan',
          bare: true,
          cell: ({ id, version, status, title }) =>
            status === 'WAITING' ? <TakeBackButton recordId={id} version={version} of={title} /> : null,
        },
      ]}
    />
  )
}
