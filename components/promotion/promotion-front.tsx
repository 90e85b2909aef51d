import { PublicFrame } from '@/components/layout/public-frame'
import type { RegionFacts } from '@/lib/core/types'
import { callText, phaseLabels } from '@/lib/promotion/labels'
import type { RoundCard } from '@/lib/promotion/queries/shown'

type Props = { region: RegionFacts; rounds: RoundCard[]; demo: boolean; stylesheet: string; site: string }

export function PromotionFront({ region, rounds, ...frame }: Props) {
  return (
    <PublicFrame
      title={`Promosi jabatan ${region.name}`}
      description={`Aturan, hitungan, dan keputusan promosi jabatan ${region.name}.`}
      region={region}
      trail={[
        { href: '/', label: 'Semua daerah' },
        { href: `/publik/${region.slug}`, label: region.name },
      ]}
      {...frame}
    >
      <h1 className="text-xl sm:text-2xl">Promosi jabatan</h1>
      <p className="mt-2 max-w-prose">
        Aturan dibekukan sebelum nama terlihat. Setiap orang dapat menghitung ulang urutannya.
      </p>
      {rounds.length === 0 ? (
        <p className="mt-6">Belum ada putaran yang diumumkan.</p>
      ) : (
        <ul className="divide-ledger border-ledger mt-6 divide-y border-y">
          {rounds.map(({ id, title, unit, phase, calendar }) => (
            <li key={id} className="py-3">
              <a
                href={`/publik/${region.slug}/promosi/${id}`}
                className="text-link tap inline-flex items-center text-lg font-bold"
              >
                {title}
              </a>
              <p className="text-muted text-sm">
                {unit}. {phaseLabels[phase]}. Pendaftaran {callText(calendar)}.
              </p>
            </li>
          ))}
        </ul>
      )}
    </PublicFrame>
  )
}
