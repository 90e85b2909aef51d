import 'server-only'
import { createHash } from 'node:crypto'
import { log } from '@/lib/core/log'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { units, withDescendants } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import type { Lost, StoredEvidence } from './rules'
import type { EvidenceChoice } from './schema'
import { reach, readBytes } from './store'

const item = { id: true, name: true, mime: true, size: true, sha256: true } as const

/** Those of the chosen files that are this person's own, in the order chosen: what a log may be given as evidence. */
export async function ownFiles(ctx: Ctx, ids: readonly string[]): Promise<StoredEvidence[]> {
  if (ids.length === 0) return []
  const rows = await ctx.db.evidenceFile.findMany({
    where: { regionId: ctx.regionId, ownerAccountId: ctx.actor.accountId, id: { in: [...ids] } },
    select: item,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export type EvidenceContent = StoredEvidence & ({ bytes: Uint8Array<ArrayBuffer> } | { lost: Lost })

/**
 * A file with its bytes, for those within reach. Files are small, so all of it is read and compared with the digest taken
 * when it was stored: evidence that was swapped on the disk is reported, never shown.
 */
export async function evidenceContent(ctx: Ctx, { id }: EvidenceChoice): Promise<EvidenceContent> {
  const { storageKey, ...file } = found(
    await ctx.db.evidenceFile.findFirst({
      where: { ...reach(ctx, await unitsBelow(ctx), await standsFor(ctx)), id },
      select: { ...item, storageKey: true },
    }),
  )
  const bytes = await readBytes(storageKey)
  const lost = !bytes ? 'missing' : digest(bytes) === file.sha256 ? undefined : 'changed'
  if (bytes && !lost) return { ...file, bytes: new Uint8Array(bytes) }
  log().error({ request: ctx.requestId, evidence: id, lost }, 'stored evidence differs from its row')
  return { ...file, lost: lost ?? 'missing' }
}

/** A picture that another slice keeps a row of, held against the digest taken when it was stored. */
export async function keptPicture({
  storageKey,
  sha256,
}: {
  storageKey: string
  sha256: string
}): Promise<{ bytes: Uint8Array<ArrayBuffer> } | { lost: Lost }> {
  const bytes = await readBytes(storageKey)
  if (!bytes) return { lost: 'missing' }
  return digest(bytes) === sha256 ? { bytes: new Uint8Array(bytes) } : { lost: 'changed' }
}

const standsFor = async (ctx: Ctx): Promise<string[]> =>
  ctx.actor.employeeId ? standsInFor(ctx, ctx.actor.employeeId) : []

async function unitsBelow(ctx: Ctx): Promise<string[]> {
  const { headsUnits } = ctx.actor
  if (headsUnits.length === 0) return []
  const all = await units(ctx)
  return headsUnits.flatMap((unitId) => withDescendants(all, unitId))
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
