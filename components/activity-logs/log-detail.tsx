import { EvidenceList } from './evidence-list'
import { History } from './log-history'
import { DetailActions } from './detail-actions'
import { LogStatusMark } from './log-status'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { KeyValue } from '@/components/ui/key-value'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import type { LogDetail as LogDetailView } from '@/lib/activity-logs/queries/detail'
import {
  formatClock,
  formatDay,
  formatInstant,
  formatMinutes,
  formatMonth,
  formatNumber,
  formatShortDay,
} from '@/lib/calendar/labels'
import { monthOf } from '@/lib/calendar/rules'

/** One log with its proof and its story. */
export function LogDetail({ log, zone }: { log: LogDetailView; zone: string }) {
  const returned =
    log.status === 'RETURNED' ? log.history.findLast(({ kind }) => kind === 'RETURNED') : undefined
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            trail={[
              {
                label: `Buku kerja ${formatMonth(monthOf(log.logDate))}`,
                href: `/buku-kerja?bulan=${log.logDate.slice(0, 7)}`,
              },
            ]}
          />
        }
        title={<span className="wrap-anywhere">{log.title}</span>}
        lead={
          <p className="pt-1">
            <LogStatusMark status={log.status} />
          </p>
        }
      />
      {returned && (
        <Notice tone="warn" className="mb-6 max-w-2xl" title={`Dikembalikan ${returned.by}`}>
          {returned.reason && <p className="wrap-anywhere">{returned.reason}</p>}
        </Notice>
      )}
      <DetailActions
        log={{
          logDate: log.logDate,
          logId: log.id,
          version: log.version,
          status: log.status,
          mayEdit: log.mayEdit,
          mayWithdraw: log.mayWithdraw,
          mayDelete: log.mayDelete,
        }}
        favourite={{
          title: log.title,
          minutes: log.minutes,
          workResultId: log.workResultId ?? undefined,
          indicatorId: log.indicatorId ?? undefined,
          quantity: log.quantity ?? undefined,
          measureUnit: log.measureUnit ?? undefined,
        }}
        receipt={receiptText(log, zone)}
      />
      <div className="grid gap-x-10 xl:grid-cols-[3fr_2fr]">
        <Section title="Isi catatan">
          <KeyValue items={itemsOf(log)} />
        </Section>
        <div>
          <Section title="Riwayat">
            <History entries={log.history} zone={zone} />
          </Section>
          <Section title={`Bukti dukung (${log.evidence.length})`}>
            <EvidenceList files={log.evidence} />
          </Section>
          {log.feedback.length > 0 && (
            <Section title="Umpan balik atas catatan ini">
              <ul className="space-y-4">
                {log.feedback.map(({ id, from, text, at }) => (
                  <li key={id} className="border-soga border-s-4 ps-3">
                    <p className="wrap-anywhere whitespace-pre-line">{text}</p>
                    <p className="text-muted text-sm">
                      {from}, {formatInstant(at, zone)}
                    </p>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
    </>
  )
}

function itemsOf(log: LogDetailView) {
  const hours =
    log.startMinute !== null && log.endMinute !== null
      ? ` (${formatClock(log.startMinute)} sampai ${formatClock(log.endMinute)})`
      : ''
  const items = [
    { label: 'Tanggal', value: `${formatDay(log.logDate)}${log.isLate ? ', dicatat lewat batas' : ''}` },
    { label: 'Lamanya', value: `${formatMinutes(log.minutes)}${hours}` },
    { label: 'Untuk', value: lineOfSight(log) },
  ]
  if (log.quantity)
    items.push({ label: 'Jumlah', value: `${formatNumber(log.quantity)} ${log.measureUnit ?? ''}` })
  if (log.result) items.push({ label: 'Hasilnya', value: log.result })
  items.push({ label: 'Unit', value: log.unitName })
  if (log.supervisorName)
    items.push({
      label: log.status === 'SUBMITTED' ? 'Menunggu keputusan' : 'Diputuskan oleh',
      value: log.supervisorName,
    })
  return items
}

/** From the work to the unit's promise. */
const lineOfSight = ({ workResult, indicator }: LogDetailView): string =>
  [workResult?.text, indicator?.text, workResult?.serves].filter(Boolean).join(' → ') || 'Belum dikaitkan'

function receiptText(log: LogDetailView, zone: string): string | undefined {
  const last = log.history.findLast(({ receipt }) => receipt)
  if (!last?.receipt) return undefined
  return `Tanda terima ${last.receipt}. Catatan ${formatShortDay(log.logDate)}, ${formatInstant(last.at, zone)}.`
}
