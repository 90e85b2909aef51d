import 'server-only'
import { logStatusLabels } from '@/lib/activity-logs/labels'
import { LOG_STATUSES } from '@/lib/activity-logs/rules'
import {
  formatClock,
  formatMinutes,
  formatMonth,
  formatNumber,
  formatNumericDay,
} from '@/lib/calendar/labels'
import { dayFromDb, dayToDb, monthRange } from '@/lib/calendar/rules'
import { paperKindLabels } from '../../labels/papers'
import { monthOfNumber, type PaperContent } from '../../rules/paper'
import { leaderOf, partyOf, signatureOf, type Source } from './party'

/** A person's sent logs of a month; nothing for a month that has not begun. */
export async function monthRecap(source: Source, employeeId: string, number: number) {
  const month = monthOfNumber(number)
  if (!month) return undefined
  const range = monthRange(month)
  const person = await source.db.employee.count({ where: { regionId: source.regionId, id: employeeId } })
  if (person === 0 || range.from > source.today) return undefined
  const lastDay = range.through < source.today ? range.through : source.today
  const logs = await source.db.activityLog.findMany({
    where: {
      regionId: source.regionId,
      employeeId,
      logDate: { gte: dayToDb(range.from), lte: dayToDb(range.through) },
      status: { notIn: ['DRAFT', 'EXPIRED'] },
    },
    select: {
      logDate: true,
      startMinute: true,
      endMinute: true,
      minutes: true,
      title: true,
      quantity: true,
      measureUnit: true,
      status: true,
      workResult: { select: { text: true } },
      _count: { select: { evidence: true } },
    },
    orderBy: [{ logDate: 'asc' }, { startMinute: 'asc' }, { id: 'asc' }],
  })
  const party = await partyOf(source, employeeId, lastDay, 'Pegawai')
  const leader = await leaderOf(source, employeeId, lastDay, 'Atasan langsung')
  const approved = logs.filter(({ status }) => status === 'APPROVED')
  const minutes = approved.reduce((sum, log) => sum + log.minutes, 0)
  const content: PaperContent = {
    kind: 'MONTH_RECAP',
    title: paperKindLabels.MONTH_RECAP,
    span: formatMonth(month),
    wide: true,
    parties: leader ? [party, leader] : [party],
    parts: [
      {
        kind: 'facts',
        facts: [
          ['Hari terisi', `${new Set(logs.map(({ logDate }) => dayFromDb(logDate))).size} hari`],
          [
            'Catatan',
            `${formatNumber(logs.length)} catatan, ${formatNumber(approved.length)} disetujui (${formatMinutes(minutes)})`,
          ],
        ],
      },
      {
        kind: 'table',
        columns: [
          { title: 'No', width: 22, align: 'right' },
          { title: 'Rencana aksi', width: 150 },
          { title: 'Tanggal', width: 54 },
          { title: 'Jam', width: 62 },
          { title: 'Kegiatan', width: 'rest' },
          { title: 'Realisasi', width: 50, align: 'right' },
          { title: 'Satuan', width: 56 },
          { title: 'Bukti', width: 36, align: 'right' },
          { title: 'Status', width: 62 },
        ],
        rows: logs.map((log, index) => [
          String(index + 1),
          log.workResult?.text ?? 'Di luar SKP',
          formatNumericDay(dayFromDb(log.logDate)),
          log.startMinute === null || log.endMinute === null
            ? formatMinutes(log.minutes)
            : `${formatClock(log.startMinute)}–${formatClock(log.endMinute)}`,
          log.title,
          log.quantity === null ? '' : formatNumber(log.quantity.toString()),
          log.measureUnit ?? '',
          log._count.evidence === 0 ? '' : String(log._count.evidence),
          logStatusLabels[LOG_STATUSES.find((status) => status === log.status) ?? 'SUBMITTED'],
        ]),
        empty: 'Tidak ada catatan harian yang dikirim pada bulan ini.',
      },
    ],
    signatures: [signatureOf(party, ''), ...(leader ? [signatureOf(leader, '')] : [])],
  }
  return { content, number, employeeId, unitId: null }
}
