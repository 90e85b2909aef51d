import { NamingWords } from '@/components/recognition/naming-words'
import { TakeBackNomination } from '@/components/recognition/nomination-form'
import { RewardChecks } from '@/components/recognition/reward-checks'
import { RewardCriteria } from '@/components/recognition/reward-criteria'
import { RewardPhase } from '@/components/recognition/reward-list'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { choiceSentence, namingKindLabels, periodLabel } from '@/lib/recognition/labels/rewards'
import { myReward, type MyReward } from '@/lib/recognition/queries/own-rewards'

export const metadata = { title: 'Penghargaan' }

const fileOf = (card: MyReward['card'], part: 'kriteria' | 'syarat' | 'penerima') =>
  `/penghargaan/${card.id}/program.csv?bagian=${part}`

function Winners({ winners: { names, unnamed }, decision, card }: MyReward) {
  if (!decision) return null
  return (
    <Section title="Penerima" aside={<DownloadLink href={fileOf(card, 'penerima')} />}>
      <ul className="list-disc ps-5">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
        {unnamed > 0 && <li>{formatNumber(unnamed)} orang tanpa nama</li>}
      </ul>
      <p className="text-muted mt-2 text-sm">
        {choiceSentence(decision)} Nama disebut hanya bila penerimanya setuju.
      </p>
    </Section>
  )
}

function Mine({ named, checks, card }: MyReward) {
  return (
    <Section title="Tentang Anda">
      {named.length === 0 ? (
        <p>
          Anda {card.phase === 'OPEN' || card.phase === 'RUNNING' ? 'belum' : 'tidak'} diusulkan di program
          ini.
        </p>
      ) : (
        <ul className="divide-ledger border-ledger divide-y border-y">
          {named.map((naming) => (
            <li key={naming.id} className="py-3">
              <NamingWords naming={naming} />
            </li>
          ))}
        </ul>
      )}
      {checks.length > 0 && (
        <Disclosure summary="Syarat Anda menurut catatan" open={named.length > 0}>
          <RewardChecks checks={checks} />
          <p className="mt-3">
            <DownloadLink href={fileOf(card, 'syarat')} />
          </p>
        </Disclosure>
      )}
    </Section>
  )
}

function Naming({ card, people, mine }: MyReward) {
  if (card.phase !== 'OPEN' && mine.length === 0) return null
  return (
    <Section title="Usulan Anda">
      {mine.length > 0 && (
        <ul className="divide-ledger border-ledger mb-4 divide-y border-y">
          {mine.map(({ id, version, name, withdrawnAt, ...words }) => (
            <li key={id} className="space-y-2 py-3">
              <p className="font-bold">{name}</p>
              {withdrawnAt ? (
                <p className="text-muted text-sm">Usulan ini sudah ditarik.</p>
              ) : (
                <>
                  <NamingWords naming={{ ...words, byName: null }} />
                  {card.phase === 'OPEN' && (
                    <TakeBackNomination nominationId={id} version={version} of={name} />
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {card.phase === 'OPEN' && (
        <Disclosure summary="Usulkan bawahan atau rekan" open={mine.length === 0}>
          {people.length === 0 ? (
            <p>Tidak ada orang lagi yang dapat Anda usulkan.</p>
          ) : (
            <ul className="divide-ledger divide-y">
              {people.map(({ id, name, position, kind }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
                  <span className="min-w-0">
                    {name}
                    <span className="text-muted block text-sm">
                      {position}, sebagai {namingKindLabels[kind].toLowerCase()}
                    </span>
                  </span>
                  <LinkButton
                    href={`/penghargaan/${card.id}/usulkan?pegawai=${id}`}
                    variant="secondary"
                    aria-label={`Usulkan ${name}`}
                  >
                    Usulkan
                  </LinkButton>
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </Section>
  )
}

export default page({
  roles: ['staff'],
  ask: (ctx, { params }) => myReward(ctx, params.id ?? ''),
  show: (reward, { me }) => (
    <>
      <PageHeader
        title={reward.card.name}
        lead={periodLabel(reward.card.period)}
        trail={<Breadcrumb trail={[{ href: '/penghargaan', label: 'Penghargaan' }]} />}
        actions={<RewardPhase phase={reward.card.phase} />}
      />
      {reward.cancelReason && (
        <Notice tone="warn" className="mb-6" title="Program ini dibatalkan">
          <p>{reward.cancelReason}</p>
        </Notice>
      )}
      <Winners {...reward} />
      <Mine {...reward} />
      <Naming {...reward} />
      <Section title="Kriteria" aside={<DownloadLink href={fileOf(reward.card, 'kriteria')} />}>
        <p className="text-muted mb-3 text-sm">
          Diumumkan {formatInstant(reward.publishedAt, me.region.zone)} dan tidak dapat diubah. Sidik:{' '}
          <code className="break-all">{reward.hash}</code>
        </p>
        <RewardCriteria document={reward.document} />
      </Section>
    </>
  ),
})
