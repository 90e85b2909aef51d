import { fileTypeFromBuffer } from 'file-type'
import {
  isKind,
  isPicture,
  KINDS,
  whyNotSize,
  whyNotType,
  type Found,
  type Kind,
  type Reason,
} from '../rules'
import { foundByMime, foundInText, hidesAnother } from '../rules/signature'
import { viewArchive } from './archive'
import { whyNotPdf } from './pdf'
import { whyNotPicture } from './picture'

export type Accepted = { kind: Kind; mime: string; extension: string }
export type Inspection = Accepted | { reason: Reason; found?: Found }

/** What a file is, by its content; or why it is not kept. Nothing is believed because of its name. */
export async function inspectFile(content: Uint8Array, name: string): Promise<Inspection> {
  const size = whyNotSize(content.length)
  if (size) return { reason: size }

  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length)
  if (isArchive(bytes)) return ofPackage(bytes, name)

  const found = await typeOf(bytes)
  const type = whyNotType(found, name)
  if (type) return { reason: found === 'old_office' && isLockedOffice(bytes) ? 'locked_file' : type, found }
  if (!isKind(found)) return { reason: 'type_not_allowed', found }
  if (hidesAnother(found, endsOf(bytes))) return { reason: 'mixed_content' }
  const reason = isPicture(found) ? await whyNotPicture(bytes, found) : await whyNotPdf(bytes)
  return reason ? { reason } : accepted(found)
}

const accepted = (kind: Kind): Accepted => ({
  kind,
  mime: KINDS[kind].mime,
  extension: KINDS[kind].extension,
})

const isArchive = (bytes: Buffer) => bytes.toString('latin1', 0, 4) === 'PK\x03\x04'

async function ofPackage(bytes: Buffer, name: string): Promise<Inspection> {
  const { found, reason } = await viewArchive(bytes)
  if (reason) return { reason, found }
  const type = whyNotType(found, name)
  if (type) return { reason: type, found }
  if (!isKind(found)) return { reason: 'type_not_allowed', found }
  const { head } = endsOf(bytes)
  return hidesAnother(found, { head, tail: '' }) ? { reason: 'mixed_content' } : accepted(found)
}

async function typeOf(bytes: Buffer): Promise<Found> {
  const head = bytes.toString('latin1', 0, 4096)
  const detected = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const found = detected ? foundByMime(detected.mime) : 'unknown'
  return found === 'unknown' || found === 'xml' ? (foundInText(head) ?? found) : found
}

const endsOf = (bytes: Buffer) => ({
  head: bytes.toString('latin1', 0, 4096),
  tail: bytes.subarray(-65_600).toString('latin1'),
})

/** A document with a password is no package: Office wraps it in its old container (MS-OFFCRYPTO §2.3.4). */
const isLockedOffice = (bytes: Buffer) => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
