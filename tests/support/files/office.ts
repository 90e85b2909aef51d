import { zip, type Entry } from './archive'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export const MAIN = {
  docx: `${OFFICE}.wordprocessingml.document.main+xml`,
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  dotx: `${OFFICE}.wordprocessingml.template.main+xml`,
  xlsx: `${OFFICE}.spreadsheetml.sheet.main+xml`,
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  pptx: `${OFFICE}.presentationml.presentation.main+xml`,
} as const

export const contentTypes = (mainPart: string, mainType: string, more = '') =>
  `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/${mainPart}" ContentType="${mainType}"/>${more}</Types>`

export const relation = (type: string, target: string, external = false, id = 'rId9') =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`

export const relations = (...each: string[]) =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

export const wordBody = (inner = paragraph('Laporan kegiatan imunisasi')) =>
  `${DECLARATION}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`

type Change = {
  main?: string
  types?: string
  rootRelations?: string
  body?: string | Buffer
  parts?: Entry[]
  extras?: Parameters<typeof zip>[1]
}

const part = (name: string, data: string | Buffer): Entry => ({ name, data })

export function docx({
  main = MAIN.docx,
  types,
  rootRelations,
  body,
  parts = [],
  extras,
}: Change = {}): Buffer {
  const root = rootRelations ?? relations(relation('officeDocument', 'word/document.xml', false, 'rId1'))
  const entries = [
    part('[Content_Types].xml', contentTypes('word/document.xml', main, types)),
    part('_rels/.rels', root),
    part('word/document.xml', body ?? wordBody()),
    ...parts,
  ]
  return zip(entries, extras)
}

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${(row * 7919) % 104_729}</v></c></row>`,
  ).join('')

export const sheet = (count = 40) =>
  `${DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows(count)}</sheetData></worksheet>`

export function xlsx({
  main = MAIN.xlsx,
  types,
  rootRelations,
  body,
  parts = [],
  extras,
}: Change = {}): Buffer {
  const root = rootRelations ?? relations(relation('officeDocument', 'xl/workbook.xml', false, 'rId1'))
  const workbook = `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`
  const entries = [
    part('[Content_Types].xml', contentTypes('xl/workbook.xml', main, types)),
    part('_rels/.rels', root),
    part('xl/workbook.xml', workbook),
    part(
      'xl/_rels/workbook.xml.rels',
      relations(relation('worksheet', 'worksheets/sheet1.xml', false, 'rId1')),
    ),
    part('xl/worksheets/sheet1.xml', body ?? sheet()),
    ...parts,
  ]
  return zip(entries, extras)
}

/** The old container of Office, as far as its beginning tells. */
export const oldContainer = (inside = 'WordDocument') =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    Buffer.from(inside, 'utf16le'),
    Buffer.alloc(512),
  ])
