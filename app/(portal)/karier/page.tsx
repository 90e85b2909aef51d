import { CareerExtra } from '@/components/talent/career-extra'
import { CheckList, VerdictStatus } from '@/components/talent/check-list'
import { NineBox } from '@/components/talent/nine-box'
import { RiseConditions } from '@/components/talent/rise-conditions'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { KeyValue } from '@/components/ui/key-value'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { annualLeaveWords, leaveKindLabels } from '@/lib/attendance/labels'
import { leavesOf } from '@/lib/attendance/queries'
import { myAnnualLeave } from '@/lib/attendance/queries/annual-leave'
import { LEAVE_KINDS } from '@/lib/attendance/rules'
import { formatList, formatNumber, formatRange, formatShortDay } from '@/lib/calendar/labels'
import { yearOf, yearRange } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { rankLabel } from '@/lib/organization/labels'
import { periodLabel } from '@/lib/recognition/labels/rewards'
import { myAwards } from '@/lib/recognition/queries/own-rewards'
import { riseKindLabels, riseSentence } from '@/lib/talent/labels/career'
import { creditSentences } from '@/lib/talent/labels/credit-record'
import { formatMonths, requirementLabels } from '@/lib/talent/labels/fit'
import { boxRecommendations, noBoxLabels, placedItems } from '@/lib/talent/labels/nine-box'
import { educationLevelLabels, postLevelLabels } from '@/lib/talent/labels/posts'
import { myCareer, type MyCareer, type NextPost } from '@/lib/talent/queries/career'
import { isSuccession } from '@/lib/talent/rules/nine-box'
import { myLearning, type MyLearning } from '@/lib/training/queries/own'

export const metadata = { title: 'Karier saya' }

export default page({
  roles: ['staff'],
  ask: async (ctx) => {
    const career = await myCareer(ctx)
    const year = yearOf(ctx.today)
    const leaves = await leavesOf(ctx, ctx.actor.employeeId ? [ctx.actor.employeeId] : [], yearRange(year))
    const [leave, learning] = [await myAnnualLeave(ctx), await myLearning(ctx)]
    return { career, leaves, year, leave, learning, awards: await myAwards(ctx) }
  },
  show: ({ career, leaves, year, leave, learning, awards }) => (
    <>
      <PageHeader
        title="Karier saya"
        lead="Dari data yang tercatat hari ini. Yang belum tercatat tidak dihitung gagal."
      />
      <Now career={career} />
      <RankRise career={career} />
      <NextPosts next={career.next} />
      <WhyNotMe career={career} />
      <Talent career={career} />
      <Learning learning={learning} />
      <CareerExtra
        title={`Cuti tahun ${year}`}
        items={[
          ...(leave ? [{ label: 'Sisa cuti tahunan', value: annualLeaveWords(leave) }] : []),
          ...leaves.map(({ kind, from, through }) => ({
            label: leaveKindLabels[LEAVE_KINDS.find((one) => one === kind) ?? 'ANNUAL'],
            value: formatRange({ from, through }),
          })),
        ]}
        empty="Belum ada cuti yang tercatat tahun ini."
      />
      <CareerExtra
        title="Penghargaan"
        items={awards.map(({ programme, period }) => ({ label: periodLabel(period), value: programme }))}
        empty="Belum ada penghargaan yang tercatat."
        link={{ href: '/penghargaan', label: 'Program penghargaan' }}
      />
      <History career={career} />
    </>
  ),
})

function Now({ career }: { career: MyCareer }) {
  const { post, rank, monthsInRank, monthsInPost } = career
  return (
    <Section title="Hari ini">
      <KeyValue
        items={[
          {
            label: 'Jabatan',
            value: post
              ? `${post.title}${post.level ? `, ${postLevelLabels[post.level]}` : ''}`
              : 'Belum tercatat',
          },
          ...(post
            ? [
                {
                  label: 'Masa dalam jabatan',
                  value: `${formatMonths(monthsInPost ?? 0)}, sejak ${formatShortDay(post.since)}`,
                },
              ]
            : []),
          { label: 'Pangkat atau golongan', value: rankLabel(rank?.code ?? null) || 'Belum tercatat' },
          ...(monthsInRank !== null && rank?.since
            ? [
                {
                  label: 'Masa dalam pangkat',
                  value: `${formatMonths(monthsInRank)}, sejak ${formatShortDay(rank.since)}`,
                },
              ]
            : []),
          ...(career.retiresOn ? [{ label: 'Pensiun', value: formatShortDay(career.retiresOn) }] : []),
        ]}
      />
    </Section>
  )
}

function RankRise({ career: { rise, credit } }: { career: MyCareer }) {
  return (
    <Section
      title="Kenaikan pangkat berikutnya"
      {...('kind' in rise && { aside: riseKindLabels[rise.kind] })}
    >
      <p className="mb-3 max-w-prose">{riseSentence(rise)}</p>
      <RiseConditions rise={rise} />
      {credit && (
        <div className="mt-3 space-y-1">
          {creditSentences(credit).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {credit.next && (
            <p className="text-muted text-sm">
              Naik jenjang juga menunggu kebutuhan jabatan dan lulus uji kompetensi.
            </p>
          )}
        </div>
      )}
      {'rule' in rise && (
        <p className="text-muted mt-2 text-sm">
          Usulan kenaikan pangkat dibuka setiap bulan, berlaku tanggal 1.
        </p>
      )}
    </Section>
  )
}

function NextPosts({ next }: { next: readonly NextPost[] }) {
  return (
    <Section
      title="Jabatan yang dapat dituju"
      aside={next.length > 0 && <DownloadLink href="/karier/karier.csv?bagian=tujuan" />}
    >
      {next.length === 0 ? (
        <EmptyState title="Belum ada jabatan berikutnya yang tercatat">
          BKD mencatat jabatan dan syaratnya. Tanyakan bila bidang Anda belum ada.
        </EmptyState>
      ) : (
        <ul className="divide-ledger border-ledger divide-y border-y">
          {next.map((post) => (
            <li key={post.id} className="py-3">
              <p className="font-bold">{post.title}</p>
              <p className="text-muted text-sm">
                {post.unitName}, {postLevelLabels[post.level]}.{' '}
                {post.vacant > 0
                  ? `${formatNumber(post.vacant)} lowong hari ini.`
                  : post.leaving > 0
                    ? 'Pejabatnya pensiun dalam dua tahun.'
                    : 'Terisi hari ini.'}
              </p>
              <div className="mt-2">
                <VerdictStatus verdict={post.verdict} />
              </div>
              <p className="mt-1 empty:hidden">{gapSentence(post)}</p>
              <Disclosure
                summary={
                  <span>
                    Lihat tiap syarat<span className="sr-only"> untuk {post.title}</span>
                  </span>
                }
              >
                <CheckList checks={post.checks} />
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function gapSentence({ checks }: NextPost): string {
  const names = (outcome: 'FAIL' | 'UNKNOWN') =>
    checks
      .filter((check) => check.outcome === outcome)
      .map(({ requirement }) => requirementLabels[requirement].toLowerCase())
  const failing = [...new Set(names('FAIL'))]
  const open = [...new Set(names('UNKNOWN'))]
  return [
    failing.length > 0 && `Yang perlu dikejar: ${formatList(failing)}.`,
    open.length > 0 && `Yang belum tercatat: ${formatList(open)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function WhyNotMe({ career: { monthsInRank, monthsInPost, peers, rank, rise } }: { career: MyCareer }) {
  const behind = 'conditions' in rise ? rise.conditions.filter(({ outcome }) => outcome === 'FAIL') : []
  return (
    <Section title="Mengapa bukan saya?">
      <ul className="list-disc space-y-1 ps-5">
        {monthsInRank !== null && <li>Anda {formatMonths(monthsInRank)} dalam pangkat ini.</li>}
        {monthsInPost !== null && <li>Anda {formatMonths(monthsInPost)} dalam jabatan ini.</li>}
        {peers && rank && (
          <li>
            Ada {formatNumber(peers.people)} PNS berpangkat {rankLabel(rank.code)} di daerah ini.{' '}
            {peers.longer === 0
              ? 'Tidak ada yang lebih lama dari Anda.'
              : `${formatNumber(peers.longer)} orang lebih lama dari Anda.`}
          </li>
        )}
        {'conditions' in rise && (
          <li>
            {behind.length === 0
              ? 'Tidak ada syarat kenaikan pangkat yang tercatat gagal.'
              : `${formatNumber(behind.length)} syarat kenaikan pangkat belum terpenuhi.`}
          </li>
        )}
        <li>Masa kerja saja tidak menaikkan pangkat atau jabatan. Syarat tiap jabatan ada di atas.</li>
      </ul>
    </Section>
  )
}

function Talent({ career: { placed } }: { career: MyCareer }) {
  return (
    <Section title="Kotak talenta saya">
      {placed.box === null ? (
        <Notice title="Belum dapat ditempatkan">
          {placed.why.map((why) => (
            <p key={why}>{noBoxLabels[why]}</p>
          ))}
        </Notice>
      ) : (
        <p className="mb-3 max-w-prose">
          Kotak {placed.box}. {isSuccession(placed.box) && 'Termasuk kelompok rencana suksesi. '}
          Anjuran: {boxRecommendations[placed.box]}
        </p>
      )}
      <div className="mt-3 grid gap-4 lg:grid-cols-2">
        <NineBox own={placed.box} />
        <KeyValue items={placedItems(placed)} />
      </div>
      <p className="text-muted mt-2 text-sm">
        Dilihat Anda, kepala unit Anda, dan BKD. Dasar: PermenPANRB 3/2020.
      </p>
    </Section>
  )
}

function Learning({ learning: { year, goal, hours, certificates, ahead } }: { learning: MyLearning }) {
  const learned = formatNumber(hours.counted)
  return (
    <CareerExtra
      title="Belajar"
      items={[
        {
          label: `Jam pelatihan ${year}`,
          value: goal ? `${learned} dari ${formatNumber(goal.target)} JP` : `${learned} JP`,
        },
        ...certificates.map(({ title, provider, endsOn }) => ({
          label: 'Sertifikat',
          value: `${title}, ${provider}, ${formatShortDay(endsOn)}`,
        })),
        ...ahead
          .filter(({ stage }) => stage === 'AHEAD' || stage === 'UNDER_WAY')
          .map(({ title, startsOn, endsOn }) => ({
            label: 'Sesi berikutnya',
            value: `${title}, ${formatRange({ from: startsOn, through: endsOn })}`,
          })),
      ]}
      empty=""
      link={{ href: '/pelatihan', label: ahead.length > 0 ? 'Lihat pelatihan saya' : 'Cari pelatihan' }}
    />
  )
}

function History({ career: { posts, education } }: { career: MyCareer }) {
  return (
    <Section title="Riwayat yang tercatat" aside={<DownloadLink href="/karier/karier.csv" />}>
      <Disclosure summary={`Jabatan (${formatNumber(posts.length)})`}>
        <ul className="space-y-2">
          {posts.map((post) => (
            <li key={`${post.title} ${post.from}`}>
              {post.title}
              <span className="text-muted block text-sm">
                {formatShortDay(post.from)} sampai {post.through ? formatShortDay(post.through) : 'sekarang'}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={`Pendidikan (${formatNumber(education.length)})`}>
        <ul className="space-y-1">
          {education.map((one) => (
            <li key={`${one.level} ${one.field}`}>
              {educationLevelLabels[one.level]} {one.field}, {one.year}
            </li>
          ))}
        </ul>
      </Disclosure>
      <p className="text-muted mt-2 text-sm">Ada yang kurang atau keliru? Minta BKD memperbaikinya.</p>
    </Section>
  )
}
