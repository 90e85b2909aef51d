import { crc32, deflateRawSync } from 'node:zlib'

export type Entry = {
  name: string
  data: string | Buffer
  stored?: boolean
  encrypted?: boolean
  /** What the lists say, where it is not the truth. */
  claims?: { size?: number; localName?: string }
}

type Extras = { comment?: string; before?: Buffer; after?: Buffer }

const METHOD = { stored: 0, deflated: 8 } as const

/** A ZIP archive byte by byte, so that it can also be wrong. */
export function zip(entries: readonly Entry[], { comment = '', before, after }: Extras = {}): Buffer {
  const locals: Buffer[] = before ? [before] : []
  const central: Buffer[] = []
  let offset = before?.length ?? 0

  for (const { name, data, stored, encrypted, claims } of entries) {
    const raw = Buffer.isBuffer(data) ? data : Buffer.from(data)
    const { deflated, crc } = packedOnce(raw)
    const packed = stored ? raw : deflated
    const sizes = { packed: packed.length, raw: claims?.size ?? raw.length, crc }
    const flags = 0x0800 | (encrypted ? 1 : 0)
    const method = stored ? METHOD.stored : METHOD.deflated
    const local = localHeader(claims?.localName ?? name, flags, method, sizes)
    locals.push(local, packed)
    central.push(centralHeader(name, flags, method, sizes, offset))
    offset += local.length + packed.length
  }

  const directory = Buffer.concat(central)
  const parts = [...locals, directory, endRecord(entries.length, directory.length, offset, comment)]
  return Buffer.concat(after ? [...parts, after] : parts)
}

const packedBefore = new WeakMap<Buffer, { deflated: Buffer; crc: number }>()

/** The largest parts appear in several archives. */
function packedOnce(raw: Buffer) {
  const packed = packedBefore.get(raw) ?? { deflated: deflateRawSync(raw, { level: 1 }), crc: crc32(raw) }
  packedBefore.set(raw, packed)
  return packed
}

type Sizes = { packed: number; raw: number; crc: number }

function localHeader(name: string, flags: number, method: number, { packed, raw, crc }: Sizes): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(method, 8)
  header.writeUInt32LE(crc, 14)
  header.writeUInt32LE(packed, 18)
  header.writeUInt32LE(raw, 22)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([header, Buffer.from(name)])
}

function centralHeader(name: string, flags: number, method: number, sizes: Sizes, offset: number): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(20, 6)
  header.writeUInt16LE(flags, 8)
  header.writeUInt16LE(method, 10)
  header.writeUInt32LE(sizes.crc, 16)
  header.writeUInt32LE(sizes.packed, 20)
  header.writeUInt32LE(sizes.raw, 24)
  header.writeUInt16LE(Buffer.byteLength(name), 28)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, Buffer.from(name)])
}

function endRecord(count: number, size: number, offset: number, comment: string): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(offset, 16)
  record.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([record, Buffer.from(comment)])
}
