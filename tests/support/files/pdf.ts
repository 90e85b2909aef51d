import { deflateSync } from 'node:zlib'

type Change = {
  version?: string
  /** Added to the dictionary of the catalog. */
  catalog?: string
  /** Further objects, from number 5 on. */
  objects?: (string | Buffer)[]
  trailer?: string
  after?: string
  before?: string
  pages?: number
  packed?: boolean
}

const latin1 = (text: string | Buffer) => (Buffer.isBuffer(text) ? text : Buffer.from(text, 'latin1'))

/** A small PDF with a true cross-reference table. */
export function pdf(change: Change = {}): Buffer {
  const {
    version = '1.7',
    catalog = '',
    objects = [],
    trailer = '',
    after = '\n',
    before = '',
    pages = 1,
    packed = true,
  } = change
  const kids = Array.from({ length: pages }, () => '3 0 R').join(' ')
  const drawing = 'BT /F1 12 Tf 72 720 Td (Laporan kegiatan posyandu) Tj ET\n'.repeat(40)
  const all = [
    `<</Type /Catalog /Pages 2 0 R ${catalog}>>`,
    `<</Type /Pages /Kids [${kids}] /Count ${pages}>>`,
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>>',
    packed ? flateStream('', drawing) : plainStream('', drawing),
    ...objects,
  ]

  const parts = [latin1(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n${before}`)]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [index, content] of all.entries()) {
    offsets.push(length)
    const object = Buffer.concat([latin1(`${index + 1} 0 obj\n`), latin1(content), latin1('\nendobj\n')])
    parts.push(object)
    length += object.length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    latin1(
      `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${all.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${length}\n%%EOF${after}`,
    ),
  )
  return Buffer.concat(parts)
}

export function plainStream(dictionary: string, content: string | Buffer): Buffer {
  const data = latin1(content)
  return Buffer.concat([
    latin1(`<<${dictionary} /Length ${data.length}>>\nstream\n`),
    data,
    latin1('\nendstream'),
  ])
}

export function flateStream(dictionary: string, content: string | Buffer): Buffer {
  return plainStream(`${dictionary} /Filter /FlateDecode`, deflateSync(latin1(content)))
}

/** Objects packed as PDF 1.5 and later writers do. */
export function objectStream(objects: readonly string[], dictionary = '/Type /ObjStm'): Buffer {
  const { head, content } = packed(objects)
  return flateStream(`${dictionary} /N ${objects.length} /First ${head.length}`, content)
}

/** With Flate over Flate; the window's size decides the first byte of what lies inside. */
export function packedAgain(objects: readonly string[], windowBits = 15): Buffer {
  const { head, content } = packed(objects)
  return plainStream(
    `/Type /ObjStm /N ${objects.length} /First ${head.length} /Filter [/FlateDecode /FlateDecode]`,
    deflateSync(deflateSync(latin1(content), { windowBits })),
  )
}

function packed(objects: readonly string[]) {
  let offset = 0
  const numbers: string[] = []
  for (const [index, content] of objects.entries()) {
    numbers.push(`${20 + index} ${offset}`)
    offset += content.length + 1
  }
  const head = `${numbers.join(' ')} `
  return { head, content: `${head}${objects.join(' ')}` }
}
