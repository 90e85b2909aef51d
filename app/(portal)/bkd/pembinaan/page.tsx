import { AbsenceForm, ExcuseForm } from '@/components/recognition/absence-forms'
import { AlertRule, AlertWords } from '@/components/recognition/alert-words'
import { FollowUpList } from '@/components/recognition/follow-up-list'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { SearchBox } from '@/components/ui/search-box'
import { Section } from '@/components/ui/section'
import { formatDay, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { peopleByIds } from '@/lib/organization/queries'
import { peopleLike } from '@/lib/organization/queries/directory'
import { recordId } from '@/lib/organization/schema'
import { regionFollowUps } from '@/lib/recognition/queries/follow-up'

export const metadata = { title: 'Pembinaan pegawai' }

export default page({
  roles: ['admin'],
  ask: async (ctx, { search }) => {
    const typed = asked(search.cari)?.trim()
    const id = recordId.safeParse(search.pegawai)
    const [chosen] = id.success ? await peopleByIds(ctx, [id.data]) : []
    return {
      typed,
      chosen,
      today: ctx.today,
      people: typed && !chosen ? await peopleLike(ctx, typed) : [],
      ...(await regionFollowUps(ctx, chosen?.id)),
    }
  },
  show: ({ typed, chosen, today, people, alerts, followUps, absences }) => (
    <>
      <PageHeader
        title="Pembinaan pegawai"
        lead={`${formatNumber(alerts.length)} peringatan kehadiran, ${formatNumber(followUps.length)} predikat yang perlu ditindaklanjuti.`}
      />
      <p className="mb-4">
        <LinkButton href="/bkd/pembinaan/impor" variant="secondary">
          Impor rekap kehadiran
        </LinkButton>
      </p>
      <Section title="Catat hari tanpa keterangan">
        {chosen ? (
          <>
            <p className="mb-3">
              <strong>{chosen.name}</strong>
              {chosen.post && <span className="text-muted">, {chosen.post.unitName}</span>}{' '}
              <a className="text-link" href="/bkd/pembinaan">
                Ganti orang
              </a>
            </p>
            <AbsenceForm employeeId={chosen.id} today={today} />
            <ul className="divide-ledger mt-4 divide-y">
              {absences.map(({ employeeId, day, version, excuseReason }) => (
                <li key={day} className="py-2">
                  {formatDay(day)}
                  {excuseReason ? (
                    <p className="text-muted text-sm">Tidak dihitung: {excuseReason}</p>
                  ) : (
                    <ExcuseForm employeeId={employeeId} day={day} version={version} words={formatDay(day)} />
                  )}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <SearchBox
              label="Cari pegawai"
              defaultValue={typed}
              placeholder="Nama atau NIP"
              className="max-w-xl"
            />
            {typed && people.length === 0 && (
              <p className="mt-3">Tidak ada pegawai yang cocok dengan “{typed}”. Periksa ejaannya.</p>
            )}
            <ul className="divide-ledger border-ledger mt-3 max-w-xl divide-y not-empty:border-y">
              {people.map((person) => (
                <li key={person.id} className="flex items-center justify-between gap-4 py-2">
                  <div className="min-w-0">
                    <p className="font-bold">{person.name}</p>
                    <p className="text-muted text-sm">{person.post}</p>
                  </div>
                  <LinkButton href={`/bkd/pembinaan?pegawai=${person.id}`} variant="secondary">
                    Pilih
                  </LinkButton>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section
        title="Peringatan kehadiran"
        aside={alerts.length > 0 && <DownloadLink href="/bkd/pembinaan/peringatan.csv" />}
      >
        {alerts.length === 0 ? (
          <EmptyState title="Tidak ada peringatan.">Belum ada yang mendekati ambang disiplin.</EmptyState>
        ) : (
          <ul className="mb-2 space-y-3">
            {alerts.map(({ employeeId, name, unitName, alert }) => (
              <li key={employeeId}>
                <AlertWords alert={alert} title={[name, unitName].filter(Boolean).join(', ')} />
              </li>
            ))}
          </ul>
        )}
        <AlertRule />
      </Section>
      <Section
        title="Predikat yang perlu ditindaklanjuti"
        aside={followUps.length > 0 && <DownloadLink href="/bkd/pembinaan/tindak-lanjut.csv" />}
      >
        {followUps.length === 0 ? (
          <EmptyState title="Tidak ada.">Semua predikat tahunan baik atau lebih.</EmptyState>
        ) : (
          <FollowUpList rows={followUps} />
        )}
      </Section>
    </>
  ),
})
