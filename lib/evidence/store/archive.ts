import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { KINDS, LIMITS, type Found, type Reason } from '../rules'
import {
  packageType,
  mainPart,
  whyNotContentTypes,
  whyNotPart,
  whyNotRelations,
  whyNotXml,
} from '../rules/office'

export type ArchiveView = { found: Found; reason?: Reason }

/** Shared by a document and those inside it, so that nesting earns no second allowance. */
type Budget = { bytes: number; entries: number; deadline: number }

const DECLARATION_BYTES = 4 * 1024 * 1024
/** The bytes bound the work; this ends what hangs, and nothing that a busy machine is merely slow with. */
const SECONDS = 30
const INNER_DOCUMENT = /\/embeddings\/[^/]+\.(docx|xlsx)$/

class Refused extends Error {
  readonly reason: Reason

  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
}

/** Looks into a package as a reader would, and counts while unpacking: sizes that an archive declares can lie. */
export async function viewArchive(bytes: Buffer): Promise<ArchiveView> {
  return view(bytes, { bytes: 0, entries: 0, deadline: performance.now() + SECONDS * 1000 }, true)
}

async function view(bytes: Buffer, budget: Budget, outermost: boolean): Promise<ArchiveView> {
  const seen = new Declarations()
  try {
    const zip = await fromBufferPromise(bytes, { autoClose: false })
    if (zip.comment) throw new Refused('mixed_content')
    budget.entries += zip.entryCount
    if (budget.entries > LIMITS.archiveEntries) throw new Refused('archive_too_many_entries')
    await readAll(zip, seen, budget, outermost)
    return { found: seen.type(), ...wrong(seen) }
  } catch (error) {
    return { found: seen.type(), reason: error instanceof Refused ? error.reason : 'archive_broken' }
  }
}

function wrong(seen: Declarations): { reason?: Reason } {
  const reason = whyNotContentTypes(seen.contentTypes) ?? seen.whyNotComplete()
  return reason ? { reason } : {}
}

class Declarations {
  contentTypes = ''
  rootRelations = ''
  readonly names = new Set<string>()

  type(): Found {
    const isOpenDocument = !this.contentTypes && this.names.has('mimetype') && this.names.has('content.xml')
    return isOpenDocument ? 'open_document' : packageType(this.contentTypes, this.rootRelations)
  }

  whyNotComplete(): Reason | undefined {
    const main = mainPart(this.rootRelations)
    if (main !== undefined && !this.names.has(main)) return 'archive_broken'
  }
}

async function readAll(zip: ZipFile, seen: Declarations, budget: Budget, outermost: boolean) {
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase()
    if (seen.names.has(name)) throw new Refused('archive_broken')
    seen.names.add(name)
    if (entry.isEncrypted()) throw new Refused('locked_file')
    if (name.endsWith('/')) continue
    await sameNameTwice(zip, entry)

    const declaration = name === '[content_types].xml' || name.endsWith('.rels')
    const keep = declaration ? DECLARATION_BYTES : INNER_DOCUMENT.test(name) ? LIMITS.uploadBytes : 0
    const content = await readEntry(zip, entry, budget, keep)

    if (name === '[content_types].xml') seen.contentTypes = content.toString('latin1')
    if (name === '_rels/.rels') seen.rootRelations = content.toString('latin1')
    if (name.endsWith('.rels')) refuse(whyNotRelations(content.toString('latin1')))
    if (keep > 0 && !declaration) await lookInside(name, content, budget, outermost)
  }
}

const refuse = (reason: Reason | undefined) => {
  if (reason) throw new Refused(reason)
}

/** Charts carry their table as a workbook; nothing else may carry a document, and that one no further. */
async function lookInside(name: string, content: Buffer, budget: Budget, outermost: boolean) {
  if (!outermost) throw new Refused('archive_nested')
  const inner = await view(content, budget, false)
  refuse(inner.reason)
  if (inner.found !== 'docx' && inner.found !== 'xlsx') throw new Refused('archive_nested')
  if (!name.endsWith(KINDS[inner.found].extension)) throw new Refused('archive_nested')
}

/** The list at the end and the header in front must agree, or two readers would see two documents. */
async function sameNameTwice(zip: ZipFile, entry: Entry) {
  const local = await zip.readLocalFileHeaderPromise(entry)
  if (!local.fileName.equals(entry.fileNameRaw) || local.compressionMethod !== entry.compressionMethod)
    throw new Refused('archive_broken')
}

async function readEntry(zip: ZipFile, entry: Entry, budget: Budget, keep: number): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry)
  const kept: Buffer[] = []
  let size = 0
  let head = ''
  let carried = ''
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    budget.bytes += chunk.length
    if (budget.bytes > LIMITS.unpackedBytes) throw new Refused('archive_unpacked_too_large')
    if (size > 1024 * 1024 && size > LIMITS.ratio * entry.compressedSize) throw new Refused('archive_ratio')
    if (performance.now() > budget.deadline) throw new Refused('archive_broken')
    if (keep > 0) {
      if (size > keep) throw new Refused(keep === DECLARATION_BYTES ? 'archive_broken' : 'archive_nested')
      kept.push(chunk)
    }
    if (head.length < 64) head += chunk.toString('latin1', 0, 64 - head.length)
    if (!mayBeXml(head)) continue
    const readable = carried + chunk.toString('latin1').replaceAll('\0', '')
    refuse(whyNotXml(readable))
    carried = readable.slice(-256)
  }
  refuse(whyNotPart(entry.fileName, head))
  if (head.startsWith('PK\x03\x04') && !INNER_DOCUMENT.test(entry.fileName.toLowerCase()))
    throw new Refused('archive_nested')
  return Buffer.concat(kept)
}

/** By its content: a reader goes by what the package declares, which need not agree with the name. */
const mayBeXml = (head: string) => /^(ï»¿|ÿþ|þÿ)?\s*(<|$)/.test(head.replaceAll('\0', ''))
