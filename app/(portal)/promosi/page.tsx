import { RoundList } from '@/components/promotion/round-list'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import type { Verdict } from '@/lib/talent/rules/fit'
import { roundsToDecide } from '@/lib/promotion/queries/deciding'
import { roundsForMe } from '@/lib/promotion/queries/own'
import { myPanels } from '@/lib/promotion/queries/panel'

export const metadata = { title: 'Promosi jabatan' }

const verdicts: Record<Verdict, string> = {
  FITS: 'Anda memenuhi semua syarat.',
  OPEN: 'Tidak ada syarat yang gagal, sebagian belum tercatat.',
  UNFIT: 'Ada syarat yang belum terpenuhi. Buka untuk melihat alasannya.',
}

export default page({
  roles: ['staff'],
  ask: async (ctx) => ({
    rounds: await roundsForMe(ctx),
    panels: await myPanels(ctx),
    named: ctx.actor.roles.includes('decider') ? [] : await roundsToDecide(ctx),
  }),
  show: ({ rounds, panels, named }) => (
    <>
      <PageHeader
        title="Promosi jabatan"
        lead="Aturan tiap putaran sudah dibekukan sebelum pendaftaran dibuka."
        actions={rounds.length > 0 && <DownloadLink href="/promosi/promosi.csv" />}
      />
      {named.length > 0 && (
        <Section title="Anda ditunjuk memutuskan">
          <RoundList rounds={named} at="/promosi/tetapkan" />
        </Section>
      )}
      {panels.length > 0 && (
        <Section title="Anda duduk di panel">
          <RoundList rounds={panels} at="/promosi/nilai" />
        </Section>
      )}
      {rounds.length === 0 ? (
        <EmptyState title="Belum ada putaran yang diumumkan.">
          Putaran baru muncul di sini sebelum pendaftarannya dibuka.
        </EmptyState>
      ) : (
        <Section title="Putaran yang diumumkan">
          <RoundList
            rounds={rounds}
            at="/promosi"
            more={({ standing, verdict, changedOn }) => (
              <p className="text-sm">
                {standing === 'APPLIED' && 'Anda melamar di putaran ini. '}
                {standing === 'APPLIED' &&
                  changedOn &&
                  `Aturannya berubah ${formatShortDay(changedOn)}. Buka untuk melihat bedanya. `}
                {standing === 'WITHDRAWN' && 'Lamaran Anda sudah ditarik. '}
                {standing !== 'APPLIED' && verdict && verdicts[verdict]}
              </p>
            )}
          />
        </Section>
      )}
    </>
  ),
})
