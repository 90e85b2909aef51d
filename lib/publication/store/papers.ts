import { newId } from '@/lib/core/id'
import type { WriteCtx } from '@/lib/core/types'
import { PAPER_KINDS } from '../rules/paper'
import type { Source } from '../queries/paper/party'

export async function findPaper(source: Pick<Source, 'regionId' | 'db'>, code: string) {
  const row = await source.db.paper.findFirst({
    where: { regionId: source.regionId, code },
    select: {
      kind: true,
      subjectId: true,
      subjectNumber: true,
      employeeId: true,
      unitId: true,
      digest: true,
      issuedAt: true,
    },
  })
  const kind = PAPER_KINDS.find((known) => known === row?.kind)
  return row && kind ? { ...row, kind, number: row.subjectNumber } : undefined
}

/** The code of a paper that was made from the very same facts before, whoever asked for it. */
export async function sameCode(
  ctx: WriteCtx,
  subjectId: string,
  digest: string,
): Promise<string | undefined> {
  const row = await ctx.db.paper.findFirst({
    where: { regionId: ctx.regionId, kind: { in: [...PAPER_KINDS] }, subjectId, digest },
    select: { code: true },
    orderBy: { issuedAt: 'asc' },
  })
  return row?.code
}

export async function savePaper(
  ctx: WriteCtx,
  paper: {
    code: string
    kind: string
    subjectId: string
    subjectNumber: number
    employeeId: string | null
    unitId: string | null
    title: string
    digest: string
  },
): Promise<string> {
  const id = newId()
  await ctx.db.paper.create({
    data: { regionId: ctx.regionId, id, ...paper, issuedBy: ctx.actor.accountId, issuedAt: ctx.now },
    select: { id: true },
  })
  return id
}
