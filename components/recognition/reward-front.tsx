import { PublicFrame } from '@/components/layout/public-frame'
import { Disclosure } from '@/components/ui/disclosure'
import { formatList, formatNumber, formatShortDay } from '@/lib/calendar/labels'
import type { RegionFacts } from '@/lib/core/types'
import {
  choiceSentence,
  leadingLabels,
  namingText,
  periodLabel,
  rewardFormLabels,
  rewardPhaseLabels,
} from '@/lib/recognition/labels/rewards'
import type { PublishedReward } from '@/lib/recognition/queries/published-rewards'
import { CriteriaTable } from './reward-criteria'

type Props = {
  region: RegionFacts
  programmes: PublishedReward[]
  demo: boolean
  stylesheet: string
  site: string
  address?: string
}

/** What counts, known beforehand; and who won, where the winner agreed to be named. */
export function RewardFront({ region, programmes, ...frame }: Props) {
  return (
    <PublicFrame
      title={`Penghargaan pegawai ${region.name}`}
      description={`Kriteria dan penerima penghargaan pegawai ${region.name}.`}
      region={region}
      trail={[
        { href: '/', label: 'Semua daerah' },
        { href: `/publik/${region.slug}`, label: region.name },
      ]}
      names="Nama penerima disebut dengan persetujuannya. Tidak ada pelacak."
      {...frame}
    >
      <h1 className="text-xl sm:text-2xl">Penghargaan pegawai</h1>
      <p className="mt-2 max-w-prose">
        Kriteria diumumkan sebelum periodenya mulai. Nama penerima disebut hanya bila ia setuju.
      </p>
      {programmes.length === 0 && <p className="mt-6">Belum ada program yang diumumkan.</p>}
      {programmes.map((programme) => (
        <Programme key={programme.card.id} {...programme} />
      ))}
    </PublicFrame>
  )
}

function Programme({ card, document, publishedOn, cancelReason, decision, winners }: PublishedReward) {
  return (
    <section className="border-ledger mt-6 border-t pt-4">
      <h2 className="text-lg">{card.name}</h2>
      <p className="text-muted text-sm">
        {periodLabel(card.period)}. {rewardPhaseLabels[card.phase]}. Kriteria diumumkan{' '}
        {formatShortDay(publishedOn)}. Usulan {namingText(card.calendar)}.
      </p>
      {cancelReason && <p className="mt-2 max-w-prose">Dibatalkan. Alasan: {cancelReason}</p>}
      {decision && (
        <div className="mt-2">
          <p>
            {formatNumber(winners.names.length + winners.unnamed)} penerima.{' '}
            {winners.unnamed > 0 && `${formatNumber(winners.unnamed)} di antaranya tidak disebut namanya. `}
            {choiceSentence(decision)}
          </p>
          <ul className="list-disc ps-5">
            {winners.names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      <Disclosure
        className="mt-2"
        summary={
          <span>
            Kriteria<span className="sr-only"> {periodLabel(card.period)}</span>
          </span>
        }
      >
        <CriteriaTable criteria={document.criteria} />
        <p className="mt-2 max-w-prose text-sm">
          Untuk {document.unit ?? 'semua unit'}. Predikat paling rendah Baik, hadir paling sedikit{' '}
          {formatNumber(document.attendance)}%. Paling banyak {formatNumber(document.winners)} penerima.
          Bentuk: {formatList(document.forms.map((form) => rewardFormLabels[form]))}. Urutan:{' '}
          {leadingLabels[document.leading].toLowerCase()}.
        </p>
      </Disclosure>
    </section>
  )
}
