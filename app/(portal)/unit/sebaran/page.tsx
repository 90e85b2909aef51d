import { GradeBars } from '@/components/reviews/grade-bars'
import { GradeChip } from '@/components/reviews/grade-chip'
import { AskAgainForm, SettleForm } from '@/components/unit-reviews/calibration-forms'
import { CalibrationNotes } from '@/components/unit-reviews/calibration-notes'
import { UnitChoice } from '@/components/unit-reviews/unit-choice'
import { UnitGradeChip } from '@/components/unit-reviews/unit-grade-chip'
import { UnitTabs } from '@/components/unit-reviews/unit-tabs'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Glyph } from '@/components/ui/glyph'
import { Notice } from '@/components/ui/notice'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Why } from '@/components/ui/why'
import { formatInstant, formatNumber, quarterLabel, quarterShortLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { alternativeSentence, ratingLabels, ruleLabels } from '@/lib/reviews/labels'
import { spreadSentence, unratedSentence } from '@/lib/reviews/labels/spread'
import {
  spreadDesk,
  type SpreadDesk,
  type SpreadPerson,
  type SpreadReasons,
} from '@/lib/reviews/queries/spread'
import { alternativesTo } from '@/lib/reviews/rules'
import { GUIDE_FROM, type Spread } from '@/lib/reviews/rules/spread'

export const metadata = { title: 'Sebaran predikat' }

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

export default page({
  roles: ['unit_head'],
  ask: (ctx, { search }) => spreadDesk(ctx, { unit: text(search.unit), triwulan: text(search.triwulan) }),
  show: (desk, { me }) => (
    <>
      <PageHeader
        title="Sebaran predikat"
        lead={
          desk
            ? `${desk.led.unit.name}, ${quarterLabel(desk.quarter)}. Cermin, bukan jatah: predikat tiap orang tetap keputusan penilainya.`
            : undefined
        }
        actions={
          desk && (
            <DownloadLink
              href={`/unit/sebaran/sebaran.csv?unit=${desk.led.unit.id}&triwulan=${quarterKey(desk.quarter)}`}
            />
          )
        }
      />
      <UnitTabs current="/unit/sebaran" roles={me.actor.roles} />
      {desk ? (
        <Desk desk={desk} zone={me.region.zone} />
      ) : (
        <EmptyState title="Unit Anda dinilai bersama unit di atasnya.">
          Sebaran predikatnya dilihat oleh kepala unit itu.
        </EmptyState>
      )}
    </>
  ),
})

function Desk({ desk, zone }: { desk: SpreadDesk; zone: string }) {
  const { led, quarter, quarters, counts, drafts, spread, people, unrated, seen } = desk
  const { review, unit, units } = led
  return (
    <>
      <UnitChoice
        place="/unit/sebaran"
        units={units}
        unitId={unit.id}
        periods={quarters.map((one) => ({ key: quarterKey(one), label: quarterShortLabel(one) }))}
        period={quarterKey(quarter)}
      />
      <div className="mt-6 grid gap-x-10 lg:grid-cols-2">
        <div>
          <Section title="Sebaran">
            <GradeBars
              counts={counts}
              note={[
                drafts > 0 ? `${formatNumber(drafts)} di antaranya masih draf.` : '',
                unrated.length > 0 ? unratedSentence(unrated) : '',
                'Kepala unit tidak dihitung.',
              ]
                .filter(Boolean)
                .join(' ')}
            />
          </Section>
          <Section title="Di samping panduan" aside="SE MenPANRB 3/2023">
            <Guide spread={spread} />
          </Section>
          <Section title="Persetujuan">
            {review?.spreadAt && (
              <Notice tone="success" title="Sebaran sudah disetujui" className="mb-4">
                <p>
                  {review.spreadByName}, {formatInstant(review.spreadAt, zone)}
                </p>
                {review.spreadReason && (
                  <p className="break-words whitespace-pre-line">{review.spreadReason}</p>
                )}
              </Notice>
            )}
            {review && spread && spread.messages.length > 0 ? (
              <Disclosure
                summary={review.spreadAt ? 'Setujui lagi' : 'Setujui sebaran ini'}
                open={!review.spreadAt}
              >
                <SettleForm
                  key={`${review.version} ${seen}`}
                  unitId={unit.id}
                  year={quarter.year}
                  quarter={quarter.quarter}
                  version={review.version}
                  seen={seen}
                  outside={spread.outside}
                />
              </Disclosure>
            ) : (
              <p className="text-muted">
                Sebaran disetujui setelah unit mendapat predikat dan ada pegawai yang dinilai.
              </p>
            )}
          </Section>
        </div>
        <Section title="Siapa di mana">
          {people.length === 0 ? (
            <p className="text-muted">Belum ada penilaian untuk triwulan ini.</p>
          ) : (
            <ul className="divide-ledger border-ledger divide-y border-y">
              {people.map((person) => (
                <Person key={person.reviewId} person={person} zone={zone} quarter={quarterKey(quarter)} />
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  )
}

function Guide({ spread }: { spread: Spread | undefined }) {
  if (!spread)
    return <p className="text-muted">Unit belum mendapat predikat. Panduannya mengikuti predikat unit.</p>
  return (
    <div className="space-y-3">
      <p>
        Predikat unit: <UnitGradeChip grade={spread.unitGrade} />
      </p>
      {spread.adviceOnly && (
        <p className="text-muted text-sm">
          Kurang dari {formatNumber(GUIDE_FROM)} orang: panduan ini hanya saran.
        </p>
      )}
      <ul className="space-y-2">
        {spread.messages.map((message) => (
          <li key={`${message.kind} ${message.of.join(' ')}`} className="flex items-start gap-2">
            <Glyph
              name={message.met ? 'check' : 'warn'}
              className={message.met ? 'text-daun mt-0.5 size-5' : 'text-kunyit mt-0.5 size-5'}
            />
            <span>
              <span className="sr-only">{message.met ? 'Sesuai: ' : 'Di luar panduan: '}</span>
              {spreadSentence(message)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function WhyOf({ person, why, zone }: { person: SpreadPerson; why: SpreadReasons; zone: string }) {
  const { grade } = person
  const { resultRating, behaviourRating } = why
  return (
    <Why
      of={person.name}
      items={[
        { label: 'Hasil kerja', value: resultRating && ratingLabels[resultRating] },
        { label: 'Perilaku kerja', value: behaviourRating && ratingLabels[behaviourRating] },
        { label: 'Alasan', value: why.reason ?? 'Keduanya sesuai ekspektasi.' },
        { label: 'Bukti yang dikutip', value: formatNumber(why.cited) },
        { label: 'Aturan', value: ruleLabels[why.ruleVersion] ?? why.ruleVersion },
        { label: 'Diputus oleh', value: person.assessorName },
        { label: 'Tanggal', value: formatInstant(why.signedAt, zone) },
        {
          label: 'Yang mengubahnya',
          value: (
            <ul>
              {resultRating &&
                behaviourRating &&
                grade &&
                alternativesTo(resultRating, behaviourRating).map((other) => (
                  <li key={`${other.side} ${other.rating}`}>{alternativeSentence(other, grade)}</li>
                ))}
            </ul>
          ),
        },
        { label: 'Keberatan', value: 'Diajukan pegawainya sendiri dari hasil penilaiannya.' },
      ]}
    />
  )
}

function Person({ person, zone, quarter }: { person: SpreadPerson; zone: string; quarter: string }) {
  const waits = person.notes.some(({ outcome }) => outcome === null)
  return (
    <li className="space-y-2 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <p className="font-bold break-words">{person.name}</p>
          <p className="text-muted text-sm">
            {person.mine ? 'Anda penilainya' : `Penilai: ${person.assessorName}`}
            {!person.signed && ', masih draf'}
          </p>
        </div>
        {person.grade && <GradeChip grade={person.grade} />}
      </div>
      {person.why && <WhyOf person={person} why={person.why} zone={zone} />}
      {person.notes.length > 0 && <CalibrationNotes notes={person.notes} zone={zone} />}
      {person.mine ? (
        <a className="text-link" href={`/tim/penilaian/${person.employeeId}?triwulan=${quarter}`}>
          Buka lembar penilaian
        </a>
      ) : (
        person.signed &&
        !waits && (
          <Disclosure summary={`Minta tinjau ${person.name}`}>
            <AskAgainForm reviewId={person.reviewId} name={person.name} />
          </Disclosure>
        )
      )}
    </li>
  )
}
