import 'server-only'
import { createHash } from 'node:crypto'
import { files, newFileKey } from '@/lib/core/files'
import { refuse, refuseIf, type Facts } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { foundLabels } from './labels'
import {
  claimedExtension,
  cleanName,
  isPicture,
  keptName,
  LIMITS,
  whyNotStore,
  type Found,
  type StoredEvidence,
} from './rules'
import { countLatelyStored, saveFile } from './store'
import { inspectFile } from './store/inspection'
import { redraw } from './store/picture'

export type Upload = { bytes: Uint8Array; name: string }
export type AcceptedFile = {
  bytes: Uint8Array
  name: string
  mime: string
  width: number | null
  height: number | null
}

/** Looked into, and drawn anew if it is a picture. Needs no database, so it runs before the transaction opens. */
export async function acceptFile({ bytes, name }: Upload): Promise<AcceptedFile> {
  const clean = cleanName(name)
  const inspected = await inspectFile(bytes, clean)
  if ('reason' in inspected) return refuse(inspected.reason, factsOf(inspected.found, clean))

  const { kind, mime } = inspected
  const kept = { name: keptName(clean, kind), mime }
  if (!isPicture(kind)) return { ...kept, bytes, width: null, height: null }
  const picture = await redraw(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), kind)
  if (typeof picture === 'string') return refuse(picture)
  return { ...kept, ...picture }
}

export async function storeEvidence(ctx: WriteCtx, file: AcceptedFile): Promise<StoredEvidence> {
  refuseIf(whyNotStore({ storedToday: await countLatelyStored(ctx) }), { limit: LIMITS.filesADay })

  const { bytes, name, mime, width, height } = file
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const storageKey = newFileKey(ctx.regionId, ctx.today)
  // Bytes before the row: a file without a row is harmless, a row without its file is lost evidence.
  await files().put(storageKey, bytes)
  const size = bytes.length
  const id = await saveFile(ctx, { name, mime, size, sha256, storageKey, width, height })
  ctx.record('evidence.stored', { type: 'evidence_file', id }, { sha256, size, mime })
  return { id, name, mime, size, sha256 }
}

const factsOf = (found: Found | undefined, name: string): Facts => ({
  found: foundLabels[found ?? 'unknown'],
  claimed: (claimedExtension(name) ?? '').toUpperCase(),
  limit: Math.floor(LIMITS.uploadBytes / 1_000_000),
  megapixels: LIMITS.megapixels,
})
