import { Link } from '@/components/ui/link'
import { GoalChangeNotice } from '@/components/goals/change-notice'
import { ImpactThreadView, shownValues } from '@/components/goals/impact-thread'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatList, formatNumber, formatRange } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { myImpact, type MyImpact } from '@/lib/measurements/queries/my-impact'
import { originsOf } from '@/lib/measurements/queries/origin'

export const metadata = { title: 'Dampak saya' }

export default page({
  roles: ['staff'],
  ask: async (ctx) => {
    const impact = await myImpact(ctx)
    return { ...impact, origins: await originsOf(ctx, impact.threads.flatMap(shownValues)) }
  },
  show: (impact, { me }) => (
    <>
      <PageHeader
        title="Dampak saya"
        lead={`Dari catatan minggu ini (${formatRange(impact.week)}) sampai kata warga.`}
        actions={impact.threads.length > 0 && <DownloadLink href="/dampak/dampak.csv" />}
      />
      <GoalChangeNotice changes={impact.changes} zone={me.region.zone} />
      <Waiting impact={impact} />
      {impact.threads.length === 0 ? (
        <EmptyState title="Belum ada rencana kerja yang berlaku">
          Setelah rencana kerja (SKP) Anda disepakati, rantai dari catatan sampai tujuan daerah terlihat di
          sini.
        </EmptyState>
      ) : (
        <div className="border-ledger mb-8 border-b">
          {impact.threads.map((thread, index) => (
            <ImpactThreadView
              key={thread.resultId}
              region={me.region.slug}
              number={index + 1}
              thread={thread}
              origins={impact.origins}
              zone={me.region.zone}
            />
          ))}
        </div>
      )}
      {impact.loose > 0 && (
        <p className="text-muted mb-8 max-w-prose">
          {formatNumber(impact.loose)} catatan minggu ini tidak bergantung pada hasil kerja mana pun.
        </p>
      )}
      {impact.former > 0 && (
        <p className="text-muted mb-8 max-w-prose">
          {formatNumber(impact.former)} catatan minggu ini bergantung pada hasil kerja dari rencana
          sebelumnya.
        </p>
      )}
      {impact.agreement && (
        <Section title={`Janji ${impact.agreement.unitName} tahun ini`}>
          <p className="max-w-prose whitespace-pre-line">{impact.agreement.statement}</p>
          {impact.agreement.plan && (
            <p className="mt-2 max-w-prose whitespace-pre-line">
              <span className="text-muted">Rencana unit:</span> {impact.agreement.plan}
            </p>
          )}
        </Section>
      )}
      <p>
        <Link className="text-link tap inline-flex items-center" href="/tujuan">
          Lihat siapa mengerjakan apa
        </Link>
      </p>
    </>
  ),
})

function Waiting({ impact: { waiting } }: { impact: MyImpact }) {
  const { returned, drafts, toDecide, children } = waiting
  const nothing = returned + drafts + toDecide + children.people === 0
  return (
    <Section title="Yang menunggu Anda" className="mt-6">
      {nothing ? (
        <p className="text-muted">Tidak ada yang menunggu. Pekerjaan orang lain tidak tertahan oleh Anda.</p>
      ) : (
        <ul className="divide-ledger border-ledger divide-y border-y">
          {returned > 0 && (
            <li className="py-2">
              <Link className="text-link" href="/hari-ini">
                {formatNumber(returned)} catatan dikembalikan
              </Link>{' '}
              dan menunggu perbaikan Anda.
            </li>
          )}
          {drafts > 0 && (
            <li className="py-2">
              <Link className="text-link" href="/buku-kerja">
                {formatNumber(drafts)} draf dari hari lalu
              </Link>{' '}
              belum dikirim, jadi belum dihitung.
            </li>
          )}
          {toDecide > 0 && (
            <li className="py-2">
              <Link className="text-link" href="/persetujuan">
                {formatNumber(toDecide)} catatan tim
              </Link>{' '}
              menunggu keputusan Anda.
            </li>
          )}
          {children.people > 0 && (
            <li className="py-2">
              {formatNumber(children.results)} hasil kerja {formatNumber(children.people)} orang lain
              bergantung pada hasil kerja Anda{children.names.length > 0 && `: ${namesOf(children)}`}.
            </li>
          )}
        </ul>
      )}
    </Section>
  )
}

const NAMES = 6
const namesOf = ({ names, people }: MyImpact['waiting']['children']) => {
  const shown = names.slice(0, NAMES)
  const rest = people - shown.length
  return formatList(rest > 0 ? [...shown, `${formatNumber(rest)} orang lain`] : shown)
}
