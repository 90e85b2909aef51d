import { KeyValue } from '@/components/ui/key-value'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { formatShortDay } from '@/lib/calendar/labels'
import { daysBetween, type Day } from '@/lib/calendar/rules'
import { formatTotal, liftText, refusals } from '@/lib/promotion/labels'
import type { Letter } from '@/lib/promotion/queries/own'
import type { RulesDocument } from '@/lib/promotion/rules/document'
import { ObjectionForm } from './apply-form'
import { CheckList } from '@/components/talent/check-list'
import { PointsTable } from './points-table'

type Props = { roundId: string; letter: Letter; document: RulesDocument; today: Day }

function Result({ letter: { decision, own, ranked, eligible, label } }: Pick<Props, 'letter'>) {
  if (!eligible)
    return (
      <Notice tone="warn" title="Anda belum memenuhi semua syarat">
        <p>Label Anda {label}. Syarat yang belum terpenuhi ada di bawah.</p>
      </Notice>
    )
  if (!decision || !own)
    return (
      <Notice title={`Anda kandidat ${label}`}>
        <p>Panel menilai tanpa nama Anda. Hasil Anda muncul di sini setelah keputusan.</p>
      </Notice>
    )
  return (
    <Notice
      tone={decision.mine ? 'success' : 'info'}
      title={decision.mine ? 'Anda terpilih' : `Peringkat Anda ${own.rank} dari ${ranked}`}
    >
      <p>
        {decision.mine
          ? `Peringkat Anda ${own.rank} dari ${ranked}.`
          : `Yang dipilih kandidat peringkat ${decision.rank}.`}
        {decision.rank !== 1 && ` Alasan: ${decision.reason}`}
      </p>
      <p>
        Diputus {decision.byName}, {formatShortDay(decision.on)}. Label Anda {label}.
      </p>
    </Notice>
  )
}

/** What a candidate reads afterwards: met and unmet, own points, what would have changed the place, and how to object. */
export function CandidateLetter({ roundId, letter, document, today }: Props) {
  const { own, lifts, objection, checks, inputs, points } = letter
  return (
    <>
      <div className="mb-6">
        <Result letter={letter} />
      </div>
      {letter.eligible && (
        <Section title="Nilai saya" aside={own ? `Jumlah ${formatTotal(own.total)}` : undefined}>
          <PointsTable
            caption="Nilai per kriteria"
            criteria={document.criteria}
            points={own?.points ?? points}
            inputs={inputs}
            panel={own?.panel}
          />
        </Section>
      )}
      {lifts.length > 0 && (
        <Section title="Apa yang akan mengubah peringkat">
          <ul className="list-disc space-y-1 ps-5">
            {lifts.map((lift) => (
              <li key={`${lift.code} ${lift.to}`}>{liftText(lift, document.criteria)}</li>
            ))}
          </ul>
        </Section>
      )}
      {own && own.rank > 1 && lifts.length === 0 && (
        <Section title="Apa yang akan mengubah peringkat">
          <p>Tidak ada satu perubahan pun yang sendirian menaikkan peringkat Anda.</p>
        </Section>
      )}
      <Section title="Syarat saat pendaftaran ditutup">
        <CheckList checks={checks} />
      </Section>
      {objection && !letter.decision?.mine && (
        <Section
          title="Keberatan"
          aside={
            objection.open && !objection.filed
              ? `Sisa ${daysBetween(today, objection.through) + 1} hari, sampai ${formatShortDay(objection.through)}`
              : undefined
          }
        >
          {objection.filed ? (
            <KeyValue
              items={[
                { label: 'Diajukan', value: formatShortDay(objection.filed.on) },
                { label: 'Alasan', value: objection.filed.grounds },
                {
                  label: 'Putusan',
                  value: objection.filed.outcome
                    ? `${objection.filed.outcome === 'UPHELD' ? 'Dikabulkan' : 'Ditolak'}. ${objection.filed.answer}`
                    : `Paling lambat ${formatShortDay(objection.filed.dueOn)}`,
                },
              ]}
            />
          ) : objection.whyNot ? (
            <p>{refusals[objection.whyNot]}</p>
          ) : (
            <ObjectionForm roundId={roundId} />
          )}
        </Section>
      )}
    </>
  )
}
