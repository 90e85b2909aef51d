import { formatInstant, formatNumericDay } from '@/lib/calendar/labels'
import type { TableFile } from '@/lib/core/table-file'
import {
  latenessLabels,
  objectionOutcomeLabels,
  objectionStatusLabels,
  reviewedLabel,
} from '@/lib/reviews/labels/objections'
import type { ObjectionRow } from '@/lib/reviews/queries/objections'

/** Who waits for whom until when; not what was said. */
export const objectionFile = (name: string, rows: readonly ObjectionRow[], zone: string): TableFile => ({
  name,
  about: ['Keberatan'],
  head: [
    'Pegawai',
    'Atas',
    'Penilai',
    'Diputus oleh',
    'Keadaan',
    'Hasil',
    'Diajukan',
    'Batas',
    'Diputus',
    'Lewat batas',
  ],
  rows: rows.map((row) => [
    row.employeeName,
    reviewedLabel(row),
    row.assessorName,
    row.deciderName ?? 'Kepala daerah',
    objectionStatusLabels[row.status],
    row.outcome && objectionOutcomeLabels[row.outcome],
    formatInstant(row.filedAt, zone),
    row.clock && formatNumericDay(row.clock.dueOn),
    row.decidedAt && formatInstant(row.decidedAt, zone),
    row.lateness && latenessLabels[row.lateness],
  ]),
})
