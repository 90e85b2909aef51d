import 'server-only'
import {
  formatClock,
  formatInstant,
  formatMinutes,
  formatMonth,
  formatNumber,
  formatNumericDay,
  formatRange,
  quarterLabel,
} from '@/lib/calendar/labels'
import {
  addMonths,
  dayFromDb,
  dayToDb,
  monthOf,
  monthRange,
  quarterRange,
  type Day,
  type Quarter,
} from '@/lib/calendar/rules'
import { logStatusLabels } from '@/lib/activity-logs/labels'
import { LOG_STATUSES } from '@/lib/activity-logs/rules'
import { digestOf } from '@/lib/core/digest'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { rankLabel } from '@/lib/organization/labels'
import { during, fullName, nameParts } from '@/lib/organization/queries'
import { targetWords, workResultKindLabels } from '@/lib/plans/labels'
import { gradeLabels, ratingLabels } from '@/lib/reviews/labels'
import { GRADES, RATINGS } from '@/lib/reviews/rules'
import { reviewEvidence } from '@/lib/reviews/schema'
import { paperKindLabels } from '../labels/papers'
import { monthNumber, monthOfNumber, type PaperContent, type PaperKind, type Party } from '../rules/paper'
import { findPaper } from '../store/papers'

/** What a paper is made from; a visitor's reading of its state needs no more than this. */
export type Source = Pick<Ctx, 'regionId' | 'region' | 'db' | 'today'>
export type Made = { content: PaperContent; digest: string; number: number; employeeId: string }

/** Makes a paper from what stands now, or nothing when there is no such thing. Whose reach it is in, the caller asks. */
export async function makePaper(
  source: Source,
  { kind, subjectId, number }: { kind: PaperKind; subjectId: string; number: number },
): Promise<Made | undefined> {
  const made =
    kind === 'MONTH_RECAP'
      ? await monthRecap(source, subjectId, number)
      : await reviewPaper(source, subjectId, number)
  return made && { ...made, digest: digestOf(made.content) }
}

async function partyOf(source: Source, employeeId: string, day: Day, caption: string): Promise<Party> {
  const row = found(
    await source.db.employee.findFirst({
      where: { regionId: source.regionId, id: employeeId },
      select: {
        ...nameParts,
        nip: true,
        rankCode: true,
        assignments: {
          where: {
            regionId: source.regionId,
            kind: 'DEFINITIVE',
            ...during({ from: day, through: day }),
          },
          select: { positionTitle: true, unit: { select: { name: true } } },
          take: 1,
        },
      },
    }),
  )
  const [post] = row.assignments
  return {
    caption,
    name: fullName(row),
    nip: row.nip,
    rank: rankLabel(row.rankCode) || null,
    position: post?.positionTitle ?? null,
    unit: post?.unit.name ?? null,
  }
}

const signatureOf = ({ caption, name, nip }: Party, note: string) => ({ caption, name, nip, note })

async function monthRecap(source: Source, employeeId: string, number: number) {
  const month = monthOfNumber(number)
  if (!month) return undefined
  const range = monthRange(month)
  const person = await source.db.employee.count({ where: { regionId: source.regionId, id: employeeId } })
  if (person === 0 || range.from > source.today) return undefined
  const lastDay = range.through < source.today ? range.through : source.today
  const logs = await source.db.activityLog.findMany({
    where: {
      regionId: source.regionId,
      employeeId,
      logDate: { gte: dayToDb(range.from), lte: dayToDb(range.through) },
      status: { notIn: ['DRAFT', 'EXPIRED'] },
    },
    select: {
      logDate: true,
      startMinute: true,
      endMinute: true,
      minutes: true,
      title: true,
      quantity: true,
      measureUnit: true,
      status: true,
      workResult: { select: { text: true } },
      _count: { select: { evidence: true } },
    },
    orderBy: [{ logDate: 'asc' }, { startMinute: 'asc' }, { id: 'asc' }],
  })
  const line = await source.db.supervision.findFirst({
    where: { regionId: source.regionId, employeeId, ...during({ from: lastDay, through: lastDay }) },
    select: { supervisorId: true },
  })
  const party = await partyOf(source, employeeId, lastDay, 'Pegawai')
  const leader = line ? await partyOf(source, line.supervisorId, lastDay, 'Atasan langsung') : null
  const approved = logs.filter(({ status }) => status === 'APPROVED')
  const minutes = approved.reduce((sum, log) => sum + log.minutes, 0)
  const content: PaperContent = {
    kind: 'MONTH_RECAP',
    title: paperKindLabels.MONTH_RECAP,
    span: formatMonth(month),
    wide: true,
    parties: leader ? [party, leader] : [party],
    parts: [
      {
        kind: 'facts',
        facts: [
          ['Hari terisi', `${new Set(logs.map(({ logDate }) => dayFromDb(logDate))).size} hari`],
          [
            'Catatan',
            `${formatNumber(logs.length)} catatan, ${formatNumber(approved.length)} disetujui (${formatMinutes(minutes)})`,
          ],
        ],
      },
      {
        kind: 'table',
        columns: [
          { title: 'No', width: 22, align: 'right' },
          { title: 'Rencana aksi', width: 150 },
          { title: 'Tanggal', width: 54 },
          { title: 'Jam', width: 62 },
          { title: 'Kegiatan', width: 'rest' },
          { title: 'Realisasi', width: 50, align: 'right' },
          { title: 'Satuan', width: 56 },
          { title: 'Bukti', width: 36, align: 'right' },
          { title: 'Status', width: 62 },
        ],
        rows: logs.map((log, index) => [
          String(index + 1),
          log.workResult?.text ?? 'Di luar SKP',
          formatNumericDay(dayFromDb(log.logDate)),
          log.startMinute === null || log.endMinute === null
            ? formatMinutes(log.minutes)
            : `${formatClock(log.startMinute)}–${formatClock(log.endMinute)}`,
          log.title,
          log.quantity === null ? '' : formatNumber(log.quantity.toString()),
          log.measureUnit ?? '',
          log._count.evidence === 0 ? '' : String(log._count.evidence),
          logStatusLabels[LOG_STATUSES.find((status) => status === log.status) ?? 'SUBMITTED'],
        ]),
        empty: 'Tidak ada catatan harian yang dikirim pada bulan ini.',
      },
    ],
    signatures: [signatureOf(party, ''), ...(leader ? [signatureOf(leader, '')] : [])],
  }
  return { content, number, employeeId }
}

async function reviewPaper(source: Source, reviewId: string, number: number) {
  const row = await source.db.reviewVersion.findFirst({
    where: { regionId: source.regionId, quarterlyReviewId: reviewId, number },
    select: {
      resultRating: true,
      behaviourRating: true,
      grade: true,
      reason: true,
      evidence: true,
      ruleVersion: true,
      signedByName: true,
      signedAt: true,
      quarterlyReview: {
        select: { employeeId: true, assessorId: true, year: true, quarter: true, deliveredAt: true },
      },
    },
  })
  const review = row?.quarterlyReview
  if (!row || !review) return undefined
  const quarter = { year: review.year, quarter: review.quarter as Quarter }
  const range = quarterRange(quarter)
  const evidence = reviewEvidence.safeParse(row.evidence).data
  const result = found(RATINGS.find((known) => known === row.resultRating))
  const behaviour = found(RATINGS.find((known) => known === row.behaviourRating))
  const grade = found(GRADES.find((known) => known === row.grade))
  const party = await partyOf(source, review.employeeId, range.through, 'Pegawai yang dinilai')
  const assessor = await partyOf(source, review.assessorId, range.through, 'Pejabat penilai kinerja')
  const above = await source.db.supervision.findFirst({
    where: {
      regionId: source.regionId,
      employeeId: review.assessorId,
      ...during({ from: range.through, through: range.through }),
    },
    select: { supervisorId: true },
  })
  const superior = above
    ? [await partyOf(source, above.supervisorId, range.through, 'Atasan pejabat penilai kinerja')]
    : []
  const content: PaperContent = {
    kind: 'QUARTERLY_REVIEW',
    title: paperKindLabels.QUARTERLY_REVIEW,
    span: `${quarterLabel(quarter)} (${formatRange(range)})`,
    wide: false,
    parties: [party, assessor, ...superior],
    parts: [
      {
        kind: 'table',
        heading: 'A. Hasil kerja',
        columns: [
          { title: 'No', width: 22, align: 'right' },
          { title: 'Rencana hasil kerja', width: 150 },
          { title: 'Indikator kinerja individu', width: 'rest' },
          { title: 'Target', width: 74 },
          { title: 'Realisasi', width: 74 },
        ],
        rows: (evidence?.results ?? []).flatMap((one, place) =>
          one.indicators.map((indicator, index) => [
            index === 0 ? String(place + 1) : '',
            index === 0 ? `${one.text} (${workResultKindLabels[one.kind]})` : '',
            indicator.text,
            targetWords(indicator),
            indicator.done === null
              ? `${formatNumber(one.logs)} catatan`
              : `${formatNumber(indicator.done)} ${indicator.measureUnit}`,
          ]),
        ),
        empty: 'Tidak ada SKP yang berlaku pada triwulan ini.',
      },
      {
        kind: 'facts',
        heading: 'B. Penilaian',
        facts: [
          ['Rating hasil kerja', ratingLabels[result]],
          ['Rating perilaku kerja', ratingLabels[behaviour]],
          ['Predikat kinerja', gradeLabels[grade]],
          [
            'Bukti pada triwulan ini',
            evidence
              ? `${formatNumber(evidence.logs.approved)} catatan disetujui, ${formatNumber(evidence.feedback.total)} umpan balik`
              : 'Tidak tercatat',
          ],
          [
            'Dinilai',
            `${row.signedByName}, ${formatInstant(row.signedAt, source.region.zone)}, aturan ${row.ruleVersion}`,
          ],
        ],
      },
      { kind: 'quadrant', heading: 'C. Kuadran kinerja', result, behaviour, grade },
      { kind: 'text', heading: 'D. Catatan dan rekomendasi', text: row.reason ?? 'Tidak ada catatan.' },
    ],
    signatures: [
      signatureOf(party, 'Diterima tanggal: ……………………'),
      signatureOf(
        assessor,
        `Diserahkan: ${review.deliveredAt ? formatInstant(review.deliveredAt, source.region.zone) : '……………………'}`,
      ),
    ],
  }
  return { content, number, employeeId: review.employeeId }
}

/** A paper by its code, if this person may hold it, with the content it was made from; nothing else once that has moved. */
export async function paperByCode(ctx: Ctx, { code }: { code: string }) {
  const paper = found(await findPaper(ctx, code))
  await reachPaper(ctx, paper.employeeId)
  const made = await makePaper(ctx, paper)
  return {
    code,
    issuedAt: paper.issuedAt,
    digest: paper.digest,
    content: made?.digest === paper.digest ? made.content : null,
  }
}

/** One's own papers, those of people one supervises or assessed, and for BKD and the inspectorate all of the region. */
export async function reachPaper(ctx: Ctx, employeeId: string | null): Promise<void> {
  const me = ctx.actor.employeeId
  if (ctx.actor.roles.some((role) => role === 'admin' || role === 'inspector')) return
  if (!me || !employeeId) return found(undefined)
  if (me === employeeId) return
  const line = await ctx.db.supervision.count({
    where: { regionId: ctx.regionId, employeeId, supervisorId: me },
  })
  if (line === 0) found(undefined)
}

export type Printable = { kind: PaperKind; subjectId: string; number: number; title: string; note: string }

const MONTHS_BACK = 12

/** What I can have on paper: the months with logs, and each signed quarter in its newest version. */
export async function myPapers(ctx: Ctx): Promise<{ months: Printable[]; reviews: Printable[] }> {
  const me = found(ctx.actor.employeeId ?? undefined)
  const first = addMonths(monthOf(ctx.today), 1 - MONTHS_BACK)
  const months = await ctx.db.employeeMonth.findMany({
    where: { regionId: ctx.regionId, employeeId: me, month: { gte: dayToDb(monthRange(first).from) } },
    select: { month: true, logs: true, approved: true },
    orderBy: { month: 'desc' },
  })
  const reviews = await ctx.db.quarterlyReview.findMany({
    where: { regionId: ctx.regionId, employeeId: me, signedAt: { not: null }, signedNumber: { gt: 0 } },
    select: { id: true, year: true, quarter: true, signedNumber: true, signedAt: true },
    orderBy: [{ year: 'desc' }, { quarter: 'desc' }],
    take: 8,
  })
  return {
    months: months
      .filter(({ logs }) => logs > 0)
      .map(({ month, logs, approved }) => ({
        kind: 'MONTH_RECAP' as const,
        subjectId: me,
        number: monthNumber(monthOf(dayFromDb(month))),
        title: formatMonth(monthOf(dayFromDb(month))),
        note: `${formatNumber(logs)} catatan, ${formatNumber(approved)} disetujui`,
      })),
    reviews: reviews.map(({ id, year, quarter, signedNumber, signedAt }) => ({
      kind: 'QUARTERLY_REVIEW' as const,
      subjectId: id,
      number: signedNumber,
      title: quarterLabel({ year, quarter: quarter as Quarter }),
      note: signedAt ? `Ditandatangani ${formatInstant(signedAt, ctx.region.zone)}` : '',
    })),
  }
}
