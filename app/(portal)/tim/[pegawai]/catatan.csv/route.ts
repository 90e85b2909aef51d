import { logStatusLabels } from '@/lib/activity-logs/labels'
import { member } from '@/lib/activity-logs/queries/member'
import { formatInstant, formatMonth, formatNumericDay } from '@/lib/calendar/labels'
import { monthFromKey, monthOf, monthRange } from '@/lib/calendar/rules'
import { refuse } from '@/lib/core/refusal'
import { asked, clockCell, tableFile } from '@/lib/core/table-file'
import { recordId } from '@/lib/organization/schema'

export const GET = tableFile({
  roles: ['supervisor'],
  ask: (ctx, { params, search }) => {
    const id = recordId.safeParse(params.pegawai)
    const month = monthFromKey(asked(search.bulan) ?? '') ?? monthOf(ctx.today)
    return id.success ? member(ctx, id.data, { month }) : refuse('not_found')
  },
  file: ({ name, month, logs }, { region }) => ({
    name: `catatan-${monthRange(month).from.slice(0, 7)}`,
    about: ['Catatan harian', name, formatMonth(month)],
    head: [
      'Tanggal',
      'Jam mulai',
      'Jam selesai',
      'Menit',
      'Kegiatan',
      'Rencana hasil kerja',
      'Jumlah',
      'Satuan',
      'Bukti dukung',
      'Status',
      'Diputuskan',
    ],
    rows: logs.map((log) => [
      formatNumericDay(log.logDate),
      clockCell(log.startMinute),
      clockCell(log.endMinute),
      log.minutes,
      log.title,
      log.workResult,
      log.quantity === null ? null : Number(log.quantity),
      log.measureUnit,
      log.evidence.length,
      logStatusLabels[log.status],
      log.decidedAt && formatInstant(log.decidedAt, region.zone),
    ]),
  }),
})
