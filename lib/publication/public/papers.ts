import { readPaperCode } from '@/lib/core/receipt'
import { asReader, regionOf } from '@/lib/core/visitor'
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
    const newest =
      paper.kind === 'QUARTERLY_REVIEW'
        ? ((
            await ctx.db.quarterlyReview.findFirst({
              where: { regionId: ctx.regionId, id: paper.subjectId },
              select: { signedNumber: true },
            })
          )?.signedNumber ?? 0)
        : paper.number
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
      state: paperState(paper, made && { number: newest, digest: made.digest }),
    }
  })
}
