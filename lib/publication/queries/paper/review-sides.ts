import 'server-only'
import { formatInstant, formatRange } from '@/lib/calendar/labels'
import { dayFromDb, type Day, type YearQuarter } from '@/lib/calendar/rules'
import { ratingLabels } from '@/lib/reviews/labels'
import { objectionOutcomeLabels, objectionStatusLabels } from '@/lib/reviews/labels/objections'
import { RATINGS } from '@/lib/reviews/rules'
import { OBJECTION_OUTCOMES, OBJECTION_STATUSES } from '@/lib/reviews/rules/objection'
import type { PaperPart } from '../../rules/paper'
import type { Source } from './party'

type Supervised = { name: string; from: Day; through: Day }

/** What supervisors of earlier days of the quarter signed for them; nothing where there was one supervisor alone. */
export async function earlierDaysPart(
  { db, regionId }: Source,
  heading: string,
  { employeeId, year, quarter, signedAt }: YearQuarter & { employeeId: string; signedAt: Date },
  supervisors: readonly Supervised[],
): Promise<PaperPart[]> {
  const before = supervisors.slice(0, -1)
  if (before.length === 0) return []
  const said = await db.reviewPart.findMany({
    where: { regionId, employeeId, year, quarter, signedAt: { lte: signedAt } },
    select: { startsOn: true, endsOn: true, resultRating: true, behaviourRating: true, text: true },
  })
  const rating = (code: string) => {
    const known = RATINGS.find((one) => one === code)
    return known ? ratingLabels[known] : '–'
  }
  return [
    {
      kind: 'table',
      heading,
      columns: [
        { title: 'Penilai', width: 110 },
        { title: 'Masa', width: 84 },
        { title: 'Hasil kerja', width: 56 },
        { title: 'Perilaku', width: 56 },
        { title: 'Uraian', width: 'rest' },
      ],
      rows: before.map(({ name, from, through }) => {
        const part = said.find(
          ({ startsOn, endsOn }) => dayFromDb(startsOn) === from && dayFromDb(endsOn) === through,
        )
        return [
          name,
          formatRange({ from, through }),
          part ? rating(part.resultRating) : '–',
          part ? rating(part.behaviourRating) : '–',
          part?.text ?? 'Bagian ini tidak ditandatangani.',
        ]
      }),
      empty: 'Tidak ada.',
    },
  ]
}

const TITLES = [
  'Keberatan pegawai',
  'Penjelasan pejabat penilai',
  'Keputusan atasan pejabat penilai',
] as const

/**
 * The three places for an objection. Its words are on paper once it is decided: while it runs they are between those whom
 * it concerns.
 */
export async function objectionParts(
  { db, regionId, region }: Source,
  of: { quarterlyReviewId: string } | { annualReviewId: string },
  { number, decided }: { number: number; decided: boolean },
): Promise<{ boxes: PaperPart; decided: string | null }> {
  const row = await db.objection.findFirst({
    where: { regionId, ...of, ...(decided ? {} : { reviewNumber: number }) },
    select: {
      status: true,
      grounds: true,
      filedAt: true,
      explanation: true,
      explainedAt: true,
      outcome: true,
      decisionReason: true,
      decidedByName: true,
      decidedAt: true,
    },
  })
  const at = (instant: Date) => formatInstant(instant, region.zone)
  const boxes = (texts: readonly [string, string, string]) => ({
    kind: 'boxes' as const,
    heading: 'Keberatan atas hasil evaluasi',
    boxes: TITLES.map((title, place) => ({ title, text: texts[place] ?? '' })),
  })
  if (!row) return { boxes: boxes(['', '', '']), decided: null }
  const filed = `Diajukan ${at(row.filedAt)}.`
  const status = OBJECTION_STATUSES.find((known) => known === row.status) ?? 'FILED'
  if (status !== 'DECIDED' || !row.decidedAt)
    return { boxes: boxes([`${filed} ${objectionStatusLabels[status]}.`, '', '']), decided: null }
  const outcome = OBJECTION_OUTCOMES.find((known) => known === row.outcome)
  const when = at(row.decidedAt)
  return {
    decided: `Diputus: ${when}`,
    boxes: boxes([
      `${row.grounds}\n${filed}`,
      row.explanation && row.explainedAt
        ? `${row.explanation}\nDiberikan ${at(row.explainedAt)}.`
        : 'Tidak ada penjelasan sampai batas waktunya.',
      `${outcome ? objectionOutcomeLabels[outcome] : ''}. ${row.decisionReason ?? ''}\n${row.decidedByName ?? ''}, ${when}.`,
    ]),
  }
}
