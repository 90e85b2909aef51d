import { FeedbackEntry } from '@/components/feedback/feedback-item'
import { Section } from '@/components/ui/section'
import { formatInstant, formatNumber, formatTime } from '@/lib/calendar/labels'
import type { ReviewSheet } from '@/lib/reviews/queries/sheet'
import { citationKeyOf } from '@/lib/reviews/rules/citations'
import { CitableList } from './citable-list'
import { EarlierDaysList } from './earlier-days'
import { EvidencePanel } from './evidence-panel'
import { ResultRating } from './result-rating'
import { SelfShown } from './self-shown'

/** The evidence of a quarter; whoever may write rates and cites right beside it. */
export function RatingEvidence({
  sheet,
  zone,
  rates = true,
}: {
  sheet: ReviewSheet
  zone: string
  /** Whether single results are rated here, not only cited. */
  rates?: boolean
}) {
  const { evidence, citable, review, feedback } = sheet
  const writes = citable.length > 0
  const ticked = new Set(review?.citations.map(citationKeyOf))
  const planned = new Set(evidence.results.flatMap(({ id }) => id ?? []))
  const behaviours = citable.filter(({ side }) => side === 'BEHAVIOUR')
  const others = citable.filter(
    ({ side, resultId }) => side === 'RESULT' && (resultId === null || !planned.has(resultId)),
  )
  return (
    <>
      {sheet.self && (
        <Section title="Penilaian diri" aside={`Terkirim ${formatInstant(sheet.self.sentAt, zone)}`}>
          {sheet.self.content ? (
            <SelfShown content={sheet.self.content} />
          ) : (
            <p className="text-muted">Terbuka setelah Anda menyimpan draf dengan kedua rating.</p>
          )}
        </Section>
      )}
      {sheet.earlier.length > 0 && (
        <Section title="Bagian atasan sebelumnya">
          <EarlierDaysList
            days={sheet.earlier}
            quarter={sheet.quarter}
            zone={zone}
            over={Boolean(review?.signedAt)}
          />
        </Section>
      )}
      <Section
        title="Bukti triwulan ini"
        aside={
          review?.signedAt ? 'Seperti saat ditandatangani' : `Keadaan pukul ${formatTime(sheet.asOf, zone)}`
        }
      >
        <EvidencePanel
          evidence={evidence}
          beside={
            writes
              ? ({ id, text }) =>
                  id && (
                    <>
                      {rates && (
                        <ResultRating
                          name={`ratings.${id}`}
                          of={text}
                          given={review?.items.find((item) => item.id === id)?.rating ?? null}
                        />
                      )}
                      <CitableList
                        of={text}
                        records={citable.filter(({ resultId, side }) => resultId === id && side === 'RESULT')}
                        ticked={ticked}
                      />
                    </>
                  )
              : undefined
          }
        />
        {writes && behaviours.length > 0 && (
          <div className="mt-6">
            <h3 className="text-base">Perilaku kerja</h3>
            <CitableList of="perilaku kerja" records={behaviours} ticked={ticked} />
          </div>
        )}
        {writes && others.length > 0 && (
          <div className="mt-6">
            <h3 className="text-base">Di luar rencana hasil kerja</h3>
            <CitableList of="pekerjaan di luar rencana" records={others} ticked={ticked} />
          </div>
        )}
      </Section>
      <Section title={`Umpan balik yang diberikan (${formatNumber(feedback.length)})`}>
        {feedback.length === 0 ? (
          <p className="text-muted">
            Belum ada umpan balik dalam triwulan ini.{' '}
            <a href={`/tim/${sheet.employeeId}#umpan-balik`} className="text-link">
              Beri umpan balik
            </a>
          </p>
        ) : (
          <ul>
            {feedback.map((item) => (
              <FeedbackEntry key={item.id} item={item} zone={zone} />
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}
