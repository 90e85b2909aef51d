import { Link } from '@/components/ui/link'
import { addressOf } from '@/components/bkd/address'
import { CourseFilter } from '@/components/training/course-filter'
import { CourseList } from '@/components/training/course-list'
import { CertificateDecision, CourseDeeds, CourseForm } from '@/components/training/desk-forms'
import { WaitingMeetings } from '@/components/training/meeting-decisions'
import { UnitLearningTable } from '@/components/training/unit-learning'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Tabs } from '@/components/ui/tabs'
import { formatNumber, formatRange } from '@/lib/calendar/labels'
import { yearOf } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { categoryLabels, hoursLabel, kindLabels, refusals, sessionStatusLabels } from '@/lib/training/labels'
import { catalogue } from '@/lib/training/queries/catalogue'
import {
  certificateQueue,
  deskSessions,
  type DeskSession,
  type WaitingCertificate,
} from '@/lib/training/queries/desk'
import { meetingQueue } from '@/lib/training/queries/meetings'
import { unitsLearning } from '@/lib/training/queries/units'
import { CATEGORIES, kindFrom } from '@/lib/training/rules'

export const metadata = { title: 'Pelatihan pegawai' }

const VIEWS = ['katalog', 'sesi', 'sertifikat', 'komunitas', 'rencana'] as const

export default page({
  roles: ['admin'],
  ask: async (ctx, { search }) => {
    const view = VIEWS.find((one) => one === search.lihat) ?? 'katalog'
    const { today } = ctx
    const year = yearOf(today)
    if (view === 'sesi') return { view, year, sessions: await deskSessions(ctx) } as const
    if (view === 'sertifikat') return { view, year, queue: await certificateQueue(ctx) } as const
    if (view === 'komunitas') return { view, year, meetings: await meetingQueue(ctx) } as const
    if (view === 'rencana') return { view, year, rows: await unitsLearning(ctx, year) } as const
    const kind = kindFrom(Number(search.jenis))
    const category = CATEGORIES.find((one) => one === search.bidang)
    return {
      view,
      year,
      today,
      kind,
      category,
      courses: await catalogue(ctx, { kind, category }),
    } as const
  },
  show: (asked, { me }) => (
    <>
      <PageHeader
        title="Pelatihan pegawai"
        lead={LEADS[asked.view]}
        actions={
          <DownloadLink
            href={
              asked.view === 'katalog'
                ? addressOf('/pelatihan/katalog.csv', {
                    jenis: asked.kind && String(asked.kind),
                    bidang: asked.category,
                  })
                : `/bkd/pelatihan/${asked.view}.csv`
            }
          />
        }
      />
      <Tabs
        label="Pelatihan pegawai"
        tabs={TABS.map(({ view, ...tab }) => ({ ...tab, current: view === asked.view }))}
      />
      <div className="mt-6">
        {asked.view === 'katalog' && (
          <>
            <Disclosure summary="Tambah pelatihan">
              <CourseForm />
            </Disclosure>
            <CourseFilter kind={asked.kind} category={asked.category} keep={{}} />
            <CourseList
              courses={asked.courses}
              deeds={({ id, version, title }) => (
                <CourseDeeds courseId={id} version={version} title={title} today={asked.today} />
              )}
            />
          </>
        )}
        {asked.view === 'sesi' && <Sessions sessions={asked.sessions} />}
        {asked.view === 'sertifikat' && <Certificates {...asked.queue} />}
        {asked.view === 'komunitas' && <WaitingMeetings {...asked.meetings} zone={me.region.zone} />}
        {asked.view === 'rencana' && (
          <Section title={`Belajar per perangkat daerah ${asked.year}`}>
            <UnitLearningTable rows={asked.rows} year={asked.year} />
          </Section>
        )}
      </div>
    </>
  ),
})

function Sessions({ sessions }: { sessions: readonly DeskSession[] }) {
  if (sessions.length === 0)
    return <EmptyState title="Belum ada sesi.">Buka sesi dari pelatihan di katalog.</EmptyState>
  return (
    <ul className="divide-ledger divide-y">
      {sessions.map((session) => (
        <li key={session.id} className="py-3">
          <Link href={`/bkd/pelatihan/${session.id}`} className="tap text-link block font-bold wrap-anywhere">
            {session.title}
          </Link>
          <p className="text-muted text-sm">
            {formatRange({ from: session.startsOn, through: session.endsOn })} · {session.place} ·{' '}
            {formatNumber(session.taken)} dari {formatNumber(session.seats)} kursi
          </p>
          <p className="mt-1">
            {session.due ? (
              <Status tone="waiting">Kehadiran belum dicatat</Status>
            ) : (
              <Status tone={session.status === 'HELD' ? 'approved' : 'info'}>
                {sessionStatusLabels[session.status]}
              </Status>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Certificates({ rows, total }: { rows: readonly WaitingCertificate[]; total: number }) {
  if (rows.length === 0)
    return <EmptyState title="Tidak ada yang menunggu.">Semua sertifikat sudah diperiksa.</EmptyState>
  return (
    <>
      <p className="mb-3 font-bold">
        {formatNumber(total)} sertifikat menunggu pemeriksaan
        {total > rows.length && `, ${formatNumber(rows.length)} yang terlama di bawah`}.
      </p>
      <ul className="divide-ledger divide-y">
        {rows.map((row) => (
          <li key={row.id} className="py-4">
            <p className="font-bold">{row.name}</p>
            <p className="wrap-anywhere">{row.title}</p>
            <p className="text-muted text-sm wrap-anywhere">
              {kindLabels[row.kind]} · {categoryLabels[row.category]} · {hoursLabel(row.hours)} ·{' '}
              {formatRange({ from: row.startsOn, through: row.endsOn })}
            </p>
            <p className="text-muted text-sm wrap-anywhere">
              {row.provider}
              {row.number && ` · nomor ${row.number}`}
              {row.file && (
                <>
                  {' · '}
                  <a href={`/api/berkas/${row.file.id}`} className="text-link">
                    {row.file.name}
                  </a>
                </>
              )}
            </p>
            <CertificateDecision
              recordId={row.id}
              version={row.version}
              of={`${row.name}: ${row.title}`}
              whyNot={row.mine ? refusals.own_certificate : undefined}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

const LEADS: Record<(typeof VIEWS)[number], string> = {
  katalog: 'Yang terlihat membantu berada di atas, yang belum terlihat dampaknya turun.',
  sesi: 'Yang kehadirannya belum dicatat berada di atas.',
  sertifikat: 'Periksa berkasnya, lalu hitung atau tolak dengan alasan.',
  komunitas: 'Baca notulanya dan siapa yang menyatakan hadir, lalu hitung atau tolak dengan alasan.',
  rencana: 'Kebutuhan yang disetujui menjadi rencana tahunan tiap perangkat daerah.',
}

const TABS = [
  { view: 'katalog', href: '/bkd/pelatihan', label: 'Katalog' },
  { view: 'sesi', href: '/bkd/pelatihan?lihat=sesi', label: 'Sesi' },
  { view: 'sertifikat', href: '/bkd/pelatihan?lihat=sertifikat', label: 'Sertifikat' },
  { view: 'komunitas', href: '/bkd/pelatihan?lihat=komunitas', label: 'Komunitas' },
  { view: 'rencana', href: '/bkd/pelatihan?lihat=rencana', label: 'Rencana unit' },
] as const
