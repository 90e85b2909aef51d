import { randomBytes } from 'node:crypto'
import { paperCodeOf } from '@/lib/core/receipt'
import { found } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { makePaper, reachPaper } from '../queries/papers'
import type { PaperChoice } from '../schema/papers'
import { sameCode, savePaper } from '../store/papers'

/** Gives a paper its code. The same facts keep the code they have, so that printing twice makes no second original. */
export async function issuePaper(ctx: WriteCtx, choice: PaperChoice): Promise<{ code: string }> {
  const made = found(await makePaper(ctx, choice))
  await reachPaper(ctx, made)
  const known = await sameCode(ctx, choice.subjectId, made.digest)
  const code = known ?? paperCodeOf(ctx.regionId, randomBytes(9).readBigUInt64BE())
  const id = known
    ? choice.subjectId
    : await savePaper(ctx, {
        code,
        kind: choice.kind,
        subjectId: choice.subjectId,
        subjectNumber: made.number,
        employeeId: made.employeeId,
        unitId: made.unitId,
        title: made.content.title,
        digest: made.digest,
      })
  ctx.record(
    known ? 'paper.printed' : 'paper.issued',
    { type: 'paper', id },
    { kind: choice.kind, number: made.number, digest: made.digest, code },
  )
  return { code }
}
