import { CheckList } from '@/components/talent/check-list'
import { RecuseForm, ScoreForm } from '@/components/promotion/panel-forms'
import { PointsTable } from '@/components/promotion/points-table'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { KeyValue } from '@/components/ui/key-value'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { page } from '@/lib/core/context'
import { formatPoints } from '@/lib/promotion/labels'
import { dossier } from '@/lib/promotion/queries/panel'

export const metadata = { title: 'Lembar nilai' }

export default page({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: (ctx, { params }) => dossier(ctx, params.id ?? '', params.label ?? ''),
  show: ({ card, label, criteria, statement, checks, inputs, points, scored }) => {
    const judged = criteria.filter(({ source }) => source === 'PANEL')
    return (
      <>
        <PageHeader
          title={`Kandidat ${label}`}
          lead={card.title}
          trail={<Breadcrumb trail={[{ href: `/promosi/nilai/${card.id}`, label: `Panel ${card.title}` }]} />}
        />
        {card.phase === 'SCORING' && (
          <div className="mb-4">
            <RecuseForm roundId={card.id} label={label} />
          </div>
        )}
        <div className="grid gap-x-10 lg:grid-cols-2">
          <div>
            <Section
              title={
                judged.some(({ code }) => code === 'memimpin')
                  ? 'Gagasan dan pengalaman memimpin'
                  : 'Gagasan kandidat'
              }
            >
              <p className="whitespace-pre-line">{statement ?? 'Kandidat tidak menulis gagasan.'}</p>
            </Section>
            <Section
              title="Dari data"
              aside={<DownloadLink href={`/promosi/nilai/${card.id}/${label}/data.csv`} />}
            >
              <PointsTable
                caption="Nilai dari data"
                criteria={criteria.filter(({ source }) => source !== 'PANEL')}
                points={points}
                inputs={inputs}
              />
            </Section>
            <Section title="Syarat">
              <CheckList checks={checks} />
            </Section>
          </div>
          <Section title="Nilai Anda">
            {scored ? (
              <KeyValue
                items={judged.map(({ code, name }) => ({
                  label: name,
                  value: formatPoints(scored[code] ?? 0),
                }))}
              />
            ) : (
              <ScoreForm roundId={card.id} label={label} criteria={judged} />
            )}
          </Section>
        </div>
      </>
    )
  },
})
