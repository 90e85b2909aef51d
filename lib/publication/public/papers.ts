import { dayOf, type Day } from '@/lib/calendar/rules'
import { readPaperCode } from '@/lib/core/receipt'
import { asReader, regionOf, type ReadCtx } from '@/lib/core/visitor'
import { globalTables } from '@/lib/core/db'
import { makePaper } from '../queries/papers'
import { fingerprintOf, maskedName, paperState, type PaperKind, type PaperState } from '../rules/paper'
import { findPaper } from '../store/papers'

export type Verified = {
  code: string
  region: { slug: string; name: string; zone: string }
  kind: PaperKind
  span: string
  holder: string
  unit: string | null
  issuedAt: Date
  fingerprint: string
  /** Of a paper that is handed over: the day on which it was taken in hand, null before. */
  receivedOn?: Day | null
  state: PaperState
}

/** What a stranger who scanned a paper's code may learn: genuine or not, current or not, and whose initials. */
export async function verifiedPaper(text: string): Promise<Verified | undefined> {
  const read = readPaperCode(text)
  if (!read) return undefined
  const row = await globalTables().region.findUnique({
    where: { id: read.regionId },
    select: { slug: true },
  })
  const region = row && (await regionOf(row.slug))
  if (!region) return undefined
  return asReader(region, async (ctx) => {
    const paper = await findPaper(ctx, read.code)
    if (!paper) return undefined
    const made = await makePaper(ctx, paper)
    const newest = await newestNumber(ctx, paper)
    const holder = made?.content.parties[0]
    return {
      code: read.code,
      region,
      kind: paper.kind,
      span: made?.content.span ?? '',
      holder: maskedName(holder?.name ?? ''),
      unit: holder?.unit ?? null,
      issuedAt: paper.issuedAt,
      fingerprint: fingerprintOf(paper.digest),
      ...(made?.receivedAt !== undefined && {
        receivedOn: made.receivedAt && dayOf(made.receivedAt, region.zone),
      }),
      state: paperState(paper, made && newest ? { number: newest, digest: made.digest } : undefined),
    }
  })
}

/** The number under which the subject was signed or agreed last, nothing once that was undone; a month has none but its own. */
async function newestNumber(
  { db, regionId }: ReadCtx,
  { kind, subjectId, number }: { kind: PaperKind; subjectId: string; number: number },
): Promise<number | undefined> {
  const where = { regionId, id: subjectId }
  if (kind === 'PLAN' || kind === 'ROLE_MATRIX')
    return (await db.performancePlan.findFirst({ where, select: { agreedNumber: true } }))?.agreedNumber
  if (kind === 'QUARTERLY_REVIEW')
    return (
      await db.quarterlyReview.findFirst({
        where: { ...where, signedAt: { not: null } },
        select: { signedNumber: true },
      })
    )?.signedNumber
  if (kind === 'ANNUAL_REVIEW')
    return (
      await db.annualReview.findFirst({
        where: { ...where, signedAt: { not: null } },
        select: { signedNumber: true },
      })
    )?.signedNumber
  return number
}
