import { formatInstant, formatNumericDay } from '@/lib/calendar/labels'
import { clockCell, tableFile } from '@/lib/core/table-file'
import { awaitingDecision } from '@/lib/activity-logs/queries/inbox'

export const GET = tableFile({
  roles: ['supervisor'],
  ask: awaitingDecision,
  file: ({ toLook, ordinary, asOf }, { region }) => ({
    name: 'menunggu-keputusan',
    about: ['Menunggu keputusan', `Keadaan ${formatInstant(asOf, region.zone)}`],
    head: [
      'Pegawai',
      'Tanggal',
      'Jam mulai',
      'Jam selesai',
      'Menit',
      'Kegiatan',
      'Rencana hasil kerja',
      'Jumlah',
      'Satuan',
      'Bukti dukung',
      'Dikirim',
      'Lebih dari 7 hari',
    ],
    rows: [...toLook, ...ordinary.flatMap(({ logs }) => logs)].map((log) => [
      log.employeeName,
      formatNumericDay(log.logDate),
      clockCell(log.startMinute),
      clockCell(log.endMinute),
      log.minutes,
      log.title,
      log.workResult,
      log.quantity === null ? null : Number(log.quantity),
      log.measureUnit,
      log.evidence.length,
      formatInstant(log.submittedAt, region.zone),
      log.overdue ? 'Ya' : 'Tidak',
    ]),
  }),
})
