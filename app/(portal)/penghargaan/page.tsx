import { ConsentForm } from '@/components/recognition/consent-form'
import { RewardList } from '@/components/recognition/reward-list'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatList, formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { periodLabel, rewardFormLabels } from '@/lib/recognition/labels/rewards'
import { myAwards, rewardsForMe } from '@/lib/recognition/queries/own-rewards'
import { myRewardPanels } from '@/lib/recognition/queries/reward-panel'

export const metadata = { title: 'Penghargaan' }

export default page({
  roles: ['staff'],
  ask: async (ctx) => ({
    awards: await myAwards(ctx),
    programmes: await rewardsForMe(ctx),
    panels: await myRewardPanels(ctx),
  }),
  show: ({ awards, programmes, panels }) => (
    <>
      <PageHeader
        title="Penghargaan"
        lead="Kriteria diumumkan sebelum periodenya mulai. Siapa pun dapat diusulkan."
      />
      {awards.length > 0 && (
        <Section title="Penghargaan saya">
          <ul className="divide-ledger border-ledger divide-y border-y">
            {awards.map(({ awardId, programme, period, forms, on, consent }) => (
              <li key={awardId} className="py-3">
                <p className="font-bold">{programme}</p>
                <p className="text-muted mb-2 text-sm">
                  {periodLabel(period)}, ditetapkan {formatShortDay(on)}.{' '}
                  {formatList(forms.map((form) => rewardFormLabels[form]))}.
                </p>
                {forms.includes('MENTION') && <ConsentForm awardId={awardId} consent={consent} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {panels.length > 0 && (
        <Section title="Anda duduk di panel">
          <RewardList programmes={panels} at="/penghargaan/panel" />
        </Section>
      )}
      <Section
        title="Program"
        aside={programmes.length > 0 && <DownloadLink href="/penghargaan/program.csv" />}
      >
        {programmes.length === 0 ? (
          <EmptyState title="Belum ada program yang diumumkan.">
            Program baru muncul di sini sebelum periodenya mulai.
          </EmptyState>
        ) : (
          <RewardList
            programmes={programmes}
            at="/penghargaan"
            more={({ named }) => named && <p className="text-sm">Anda diusulkan di program ini.</p>}
          />
        )}
      </Section>
    </>
  ),
})
