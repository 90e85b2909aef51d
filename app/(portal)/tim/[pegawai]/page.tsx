import { DialogueList } from '@/components/feedback/dialogue-list'
import { FeedbackEntry } from '@/components/feedback/feedback-item'
import { FeedbackForm } from '@/components/feedback/feedback-form'
import { SharedReflections } from '@/components/feedback/shared-reflections'
import { RecordList } from '@/components/measurements/record-list'
import { MemberLogs } from '@/components/team/member-logs'
import { OpenDayForm } from '@/components/team/open-day-form'
import { PlanProgress } from '@/components/team/plan-progress'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { KeyValue } from '@/components/ui/key-value'
import { LinkButton } from '@/components/ui/link-button'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { logStatusLabels } from '@/lib/activity-logs/labels'
import { member, type Member } from '@/lib/activity-logs/queries/member'
import { LOG_STATUSES, type LogStatus } from '@/lib/activity-logs/rules'
import {
  formatDayMonth,
  formatList,
  formatMinutes,
  formatMonth,
  formatNumber,
  formatTime,
} from '@/lib/calendar/labels'
import { addMonths, monthFromKey, monthKey, monthOf } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { feedbackTo } from '@/lib/feedback/queries'
import { dialogues } from '@/lib/feedback/queries/dialogues'
import { reflectionsSharedBy } from '@/lib/feedback/queries/reflections'
import { hasStatementResults } from '@/lib/feedback/queries/statements'
import { yearSoFar } from '@/lib/measurements/queries/realisation'
import { recordsOf } from '@/lib/measurements/queries/records'
import { recordId } from '@/lib/organization/schema'

export const metadata = { title: 'Anggota tim' }

const FILTERS = ['SUBMITTED', 'RETURNED', 'APPROVED'] as const satisfies readonly LogStatus[]
const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

export default page({
  roles: ['supervisor'],
  ask: async (ctx, { params, search }) => {
    const id = recordId.safeParse(params.pegawai)
    if (!id.success) refuse('not_found')
    const view = await member(ctx, id.data, {
      month: monthFromKey(text(search.bulan) ?? '') ?? monthOf(ctx.today),
      status: LOG_STATUSES.find(
        (status) => FILTERS.some((one) => one === status) && status === text(search.status),
      ),
    })
    return {
      ...view,
      achieved: await yearSoFar(ctx, id.data),
      records: await recordsOf(ctx, id.data),
      feedback: await feedbackTo(ctx, id.data),
      dialogues: await dialogues(ctx, id.data),
      reflections: await reflectionsSharedBy(ctx, id.data),
      hasStatements: await hasStatementResults(ctx, id.data),
      today: ctx.today,
    }
  },
  show: (view, { me }) => {
    const { zone } = me.region
    // The head of the region leads people and has no pages of staff.
    const asStaff = me.actor.roles.includes('staff')
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/tim', label: 'Tim saya' }]} />}
          title={view.name}
          lead={
            <>
              {[view.position, view.unitName].filter(Boolean).join(', ')}
              {!view.mineToday && (
                <span className="block">
                  Sudah berpindah atasan. Anda melihat catatan dari hari-hari di bawah Anda.
                </span>
              )}
            </>
          }
          actions={
            <>
              {view.mineToday && asStaff && (
                <>
                  <LinkButton href={`/dialog/catat?dengan=${view.employeeId}`} variant="secondary">
                    Catat dialog
                  </LinkButton>
                  <LinkButton href="#umpan-balik" variant="secondary">
                    Beri umpan balik
                  </LinkButton>
                </>
              )}
              <DownloadLink href={`/tim/${view.employeeId}/catatan.csv?bulan=${monthKey(view.month)}`}>
                Unduh catatan
              </DownloadLink>
            </>
          }
        />
        <MonthSummary view={view} zone={zone} />
        <div className="mb-8">
          <Disclosure summary="Buka hari yang terlewat">
            <p className="text-muted mb-4 max-w-prose">
              Hari yang lewat batas hanya bisa diisi setelah Anda buka. Catatannya ditandai terlambat.
            </p>
            <OpenDayForm employeeId={view.employeeId} today={view.today} suggested={view.openable.at(-1)} />
          </Disclosure>
        </div>
        {asStaff && (
          <p className="mb-2">
            <a
              href={`/capaian?pegawai=${view.employeeId}`}
              className="text-link inline-flex min-h-11 items-center"
            >
              Lihat capaian per triwulan
            </a>
          </p>
        )}
        {view.hasStatements && (
          <p className="mb-2">
            <a
              href={`/tim/cermin?atasan=${view.employeeId}`}
              className="text-link inline-flex min-h-11 items-center"
            >
              Lihat suara anggota timnya
            </a>
          </p>
        )}
        <Section title="Rencana hasil kerja" aside="Garis tegak: posisi yang mestinya dicapai hari ini">
          {view.plan ? (
            <PlanProgress plan={view.plan} achieved={view.achieved} pace={view.pace} />
          ) : (
            <EmptyState title="SKP belum ditetapkan.">
              Lihat{' '}
              <a href={`/tim/skp/${view.employeeId}`} className="text-link">
                SKP-nya
              </a>
              . Catatan tetap dapat dibuat dan disetujui.
            </EmptyState>
          )}
        </Section>
        <Section title={`Catatan ${formatMonth(view.month)}`}>
          <Tabs label="Saring catatan" tabs={statusTabs(view)} />
          <div className="mt-4">
            {view.logs.length === 0 ? (
              <EmptyState
                title={view.status ? 'Tidak ada catatan dengan keadaan ini.' : 'Belum ada catatan bulan ini.'}
              >
                {view.status ? 'Pilih Semua untuk melihat yang lain.' : 'Draf tidak terlihat sampai dikirim.'}
              </EmptyState>
            ) : (
              <MemberLogs logs={view.logs} zone={zone} />
            )}
          </div>
        </Section>
        <Section
          title="Pengamatan"
          aside={
            view.mineToday && (
              <a href={`/pengamatan/catat?pegawai=${view.employeeId}`} className="text-link">
                Catat pengamatan
              </a>
            )
          }
        >
          {view.records.length === 0 ? (
            <p className="text-muted">Belum ada pengamatan, wawancara, dokumen, atau survei.</p>
          ) : (
            <RecordList records={view.records} zone={zone} />
          )}
        </Section>
        {view.dialogues.length > 0 && asStaff && (
          <Section
            title="Dialog kinerja"
            aside={
              <a href="/dialog" className="text-link">
                Semua dialog
              </a>
            }
          >
            <DialogueList items={view.dialogues} />
          </Section>
        )}
        <SharedReflections items={view.reflections} zone={zone} />
        <Section title="Umpan balik">
          {view.mineToday && asStaff && (
            <div id="umpan-balik" className="mb-6 scroll-mt-4">
              <FeedbackForm
                employeeId={view.employeeId}
                topics={{
                  logs: view.logs.map(({ id, logDate, title }) => ({ id, logDate, title })),
                  results: view.plan?.results.map(({ id, text: words }) => ({ id, text: words })) ?? [],
                }}
              />
            </div>
          )}
          {view.feedback.length === 0 ? (
            <p className="text-muted">Belum ada umpan balik.</p>
          ) : (
            <ul>
              {view.feedback.map((item) => (
                <FeedbackEntry key={item.id} item={item} zone={zone} />
              ))}
            </ul>
          )}
        </Section>
      </>
    )
  },
})

type View = Member & { today: string }

const address = ({ employeeId, month }: View, status?: LogStatus) =>
  `/tim/${employeeId}?bulan=${monthKey(month)}${status ? `&status=${status}` : ''}`

const statusTabs = (view: View) => [
  { href: address(view), label: 'Semua', current: view.status === null },
  ...FILTERS.map((status) => ({
    href: address(view, status),
    label: `${logStatusLabels[status]} (${formatNumber(countOf(view, status))})`,
    current: view.status === status,
  })),
]

const countOf = ({ counts }: View, status: (typeof FILTERS)[number]) =>
  ({ SUBMITTED: counts.submitted, RETURNED: counts.returned, APPROVED: counts.approved })[status]

function MonthSummary({ view, zone }: { view: View; zone: string }) {
  const before = addMonths(view.month, -1)
  const after = addMonths(view.month, 1)
  const isNow = monthKey(view.month) === monthKey(monthOf(view.today))
  return (
    <Section title={formatMonth(view.month)} aside={`Keadaan pukul ${formatTime(view.asOf, zone)}`}>
      <KeyValue
        items={[
          {
            label: 'Hari terisi',
            value: `${formatNumber(view.daysFilled)} dari ${formatNumber(view.daysExpected)} hari kerja`,
          },
          {
            label: 'Hari kosong',
            value:
              view.emptyDays.length === 0
                ? 'Tidak ada'
                : formatList(view.emptyDays.map((day) => formatDayMonth(day))),
          },
          {
            label: 'Disetujui',
            value: `${formatNumber(view.counts.approved)} catatan, ${formatMinutes(view.approvedMinutes)}`,
          },
          {
            label: 'Menunggu keputusan',
            value:
              view.counts.submitted === 0 ? (
                'Tidak ada'
              ) : (
                <>
                  {formatNumber(view.counts.submitted)} catatan.{' '}
                  <a href="/persetujuan" className="text-link">
                    Buka Persetujuan
                  </a>
                </>
              ),
          },
          { label: 'Dikembalikan', value: `${formatNumber(view.counts.returned)} catatan` },
        ]}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        <LinkButton
          variant="quiet"
          className="px-2!"
          href={`/tim/${view.employeeId}?bulan=${monthKey(before)}`}
        >
          {formatMonth(before)}
        </LinkButton>
        {!isNow && (
          <LinkButton
            variant="quiet"
            className="px-2!"
            href={`/tim/${view.employeeId}?bulan=${monthKey(after)}`}
          >
            {formatMonth(after)}
          </LinkButton>
        )}
      </div>
    </Section>
  )
}
