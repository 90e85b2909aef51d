import 'server-only'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { refuse } from './refusal'

type Cell = string | number | boolean | Date | null | undefined
export type SpreadsheetFile = { name: string; bytes: Uint8Array }

/** Office's package or its old container: to be looked into before it is read. */
export const isOffice = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  return head === 'PK\x03\x04' || head === '\xd0\xcf\x11\xe0'
}

/**
 * The cells of the first sheet, or of a text table. What the file is, its content says. A text table is read a little
 * beyond `maxRows`: one over the limit is enough to refuse the whole.
 */
export async function readCells(file: SpreadsheetFile, maxRows: number): Promise<Cell[][]> {
  if (file.bytes.length === 0) refuse('empty_file')
  return isOffice(file.bytes) ? readWorkbook(file.bytes) : readText(file, maxRows)
}

async function readWorkbook(bytes: Uint8Array): Promise<Cell[][]> {
  const rows: readonly (readonly unknown[])[] = await readSheet(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
  ).catch(() => refuse('sheet_unreadable'))
  return rows.map((row) => row.map(cellOf))
}

const cellOf = (value: unknown): Cell =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  value instanceof Date
    ? value
    : null

function readText({ name, bytes }: SpreadsheetFile, maxRows: number): Cell[][] {
  const text = decode(bytes)
  if (text === undefined) return refuse('not_spreadsheet')
  if (/\.(xlsx?|xlsm|ods)$/i.test(name)) return refuse('not_what_name_says')
  if (text.trim() === '') return refuse('empty_file')
  // A page or a program is text too, but no table.
  if (/^\s*(<|[{[]|#!|%PDF)/.test(text)) return refuse('not_spreadsheet')
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      to: maxRows + 100,
    })
  } catch {
    return refuse('sheet_unreadable')
  }
}

/** UTF-8 or UTF-16 as they say themselves, else what older Excels write. Undefined for what is no text. */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 65_536).includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    return /[\u0001-\u0008\u000e-\u001f]/.test(text.slice(0, 65_536)) ? undefined : text
  }
}

/** The sign that divides the richest of the first lines: Indonesian Excel writes semicolons. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 20)
  const most = (sign: string) => Math.max(...lines.map((line) => line.split(sign).length))
  return [';', ',', '\t'].reduce((best, sign) => (most(sign) > most(best) ? sign : best))
}
