// How an official paper is laid out on a sheet: the ministry's order of blocks (domain.md §2.2, §2.11), A4 or F4.
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { gradeLabels, ratingLabels } from '@/lib/reviews/labels'
import { formatNip } from '@/lib/organization/rules/nip'
import { gradeFor, RATINGS, type Rating } from '@/lib/reviews/rules'
import {
  RECEIPT_OPEN,
  type Column,
  type PaperContent,
  type PaperPart,
  type PaperSize,
  type Party,
  type Signature,
} from '@/lib/publication/rules/paper'
import { breakable, runsOf } from '../rules/paper-text'

/** F4 as offices here use it: 215 × 330 mm. */
const F4 = { width: 609.45, height: 935.43 }
const INK = '#1a1a1a'
const FAINT = '#555555'
const LINE = '#777777'
const CELL = '#e8e2d4'

type Stamp = {
  regionName: string
  code: string
  address: string
  fingerprint: string
  issued: string
  /** When it was taken in hand, where the portal knows it. */
  received: string | null
  demo: boolean
}

export function layOut(content: PaperContent, size: PaperSize, stamp: Stamp): TDocumentDefinitions {
  return {
    pageSize: size === 'A4' ? 'A4' : F4,
    pageOrientation: content.wide ? 'landscape' : 'portrait',
    pageMargins: [42, 42, 42, 72],
    info: { title: `${content.title}, ${content.span}`, author: `Pemerintah ${stamp.regionName}` },
    language: 'id',
    defaultStyle: { font: 'Arimo', fontSize: 9, color: INK, lineHeight: 1.15 },
    ...watermark(content, stamp),
    footer: (page: number, pages: number) => footer(page, pages, stamp),
    content: [
      { text: words(`PEMERINTAH ${stamp.regionName.toUpperCase()}`), alignment: 'center', fontSize: 10 },
      {
        text: words(content.title.toUpperCase()),
        alignment: 'center',
        bold: true,
        fontSize: 12,
        margin: [0, 4, 0, 2],
      },
      { text: words(content.span), alignment: 'center', margin: [0, 0, 0, 10] },
      parties(content.parties),
      ...content.parts.slice(0, -1).map((of) => part(of)),
      ...closing(content.parts.at(-1), signatures(content.signatures, stamp.received)),
    ],
  }
}

/** What the paper is not comes before what its people are not. */
function watermark({ mark }: PaperContent, { demo }: Stamp): Pick<TDocumentDefinitions, 'watermark'> {
  const text = [mark, demo ? 'DATA CONTOH' : undefined].filter(Boolean).join(' · ')
  return text ? { watermark: { text, opacity: mark ? 0.08 : 0.05, bold: true } } : {}
}

const lines = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  paddingTop: () => 3,
  paddingBottom: () => 3,
}

/** About how many letters of nine or eight points stand in a column of this width. */
const lettersIn = (width: number, size = 8): number => Math.max(4, Math.floor(width / (size * 0.56)))
const words = (text: string, most = 60) => runsOf(breakable(text, most))

/** A heading is the first row of what it heads, so that it never stays behind alone and comes again on the next page. */
const headingRow = (text: string, columns: number): TableCell[] => [
  { text: words(text), bold: true, fontSize: 9, colSpan: columns, border: NONE, margin: [-4, 7, 0, 1] },
  ...Array.from({ length: columns - 1 }, (): TableCell => ({ text: '', border: NONE })),
]
const NONE: [boolean, boolean, boolean, boolean] = [false, false, false, false]

/** A row stays whole unless it is so long that it might not fit any page. */
const LONGEST_WHOLE = 900
const staysWhole = (texts: readonly string[]) => texts.every((text) => text.length < LONGEST_WHOLE)

function grid(
  heading: string | undefined,
  widths: (number | 'auto' | '*')[],
  {
    head,
    rows,
    whole,
    goesOn = false,
  }: { head?: TableCell[]; rows: TableCell[][]; whole: boolean; goesOn?: boolean },
): Content {
  const heads = [...(heading ? [headingRow(heading, widths.length)] : []), ...(head ? [head] : [])]
  return {
    table: {
      headerRows: heads.length,
      ...(heads.length > 0 && whole ? { keepWithHeaderRows: 1 } : {}),
      dontBreakRows: whole,
      widths,
      body: [...heads, ...rows],
    },
    layout: heading || goesOn ? { ...lines, hLineWidth: (line: number) => (line === 0 ? 0 : 0.5) } : lines,
    margin: [0, heading || goesOn ? 0 : 8, 0, 0],
  }
}

function parties(all: readonly Party[]): Content {
  const rowsOf = ({ name, nip, rank, position, unit }: Party): [string, string][] => [
    ['Nama', name],
    ['NIP', nip ? formatNip(nip) : '–'],
    ['Pangkat/Gol. ruang', rank ?? '–'],
    ['Jabatan', position ?? '–'],
    ['Unit kerja', unit ?? '–'],
  ]
  return {
    table: {
      widths: all.map(() => '*'),
      body: [
        all.map(({ caption }) => ({ text: words(caption), bold: true, fillColor: CELL })),
        all.map((party) => ({
          table: {
            widths: [all.length > 2 ? 56 : 78, '*'],
            body: rowsOf(party).map(([label, value]): TableCell[] => [
              { text: label, color: FAINT },
              { text: words(value, all.length > 2 ? 18 : 30) },
            ]),
          },
          layout: 'noBorders',
        })),
      ],
    },
    layout: lines,
  }
}

/**
 * The last rows of a paper stay with its signatures, which would otherwise come to stand on a sheet of their own; only rows
 * that are too long to be kept whole leave them alone.
 */
function closing(last: PaperPart | undefined, signed: Content): Content[] {
  const { before, kept } = last ? closingRows(last) : {}
  return [
    ...(before ? [part(before)] : []),
    { unbreakable: true, stack: [...(kept ? [part(kept, before !== undefined)] : []), signed] },
  ]
}

const ROWS_KEPT = 2
const SHORT = 600

function closingRows(of: PaperPart): { before?: PaperPart; kept?: PaperPart } {
  switch (of.kind) {
    case 'table':
      return parted(
        of,
        of.rows,
        (row) => row.join(''),
        (rows) => ({ ...of, rows }),
      )
    case 'facts':
      return parted(
        of,
        of.facts,
        ([, value]) => value,
        (facts) => ({ ...of, facts }),
      )
    case 'boxes':
      return parted(
        of,
        of.boxes,
        ({ text }) => text,
        (boxes) => ({ ...of, boxes }),
      )
    case 'text':
      return parted(
        of,
        of.text.split('\n'),
        (line) => line,
        (some) => ({ ...of, text: some.join('\n') }),
      )
    case 'quadrant':
      return { kept: of }
  }
}

/** Short as a whole it is kept as a whole; else its last rows are, unless they are long themselves. */
function parted<R>(
  whole: PaperPart,
  rows: readonly R[],
  textOf: (row: R) => string,
  made: (rows: R[]) => PaperPart,
): { before?: PaperPart; kept?: PaperPart } {
  const lettersOf = (some: readonly R[]) => some.reduce((sum, row) => sum + textOf(row).length, 0)
  if (rows.length <= ROWS_KEPT + 1 && lettersOf(rows) < SHORT) return { kept: whole }
  const kept = rows.slice(-ROWS_KEPT)
  if (rows.length <= ROWS_KEPT || lettersOf(kept) >= SHORT) return { before: whole }
  const { heading: _, ...rest } = made(kept)
  return { before: made(rows.slice(0, -ROWS_KEPT)), kept: rest }
}

/** One that goes on from what stands right above it has no heading and no titles of its own. */
function part(of: PaperPart, goesOn = false): Content {
  switch (of.kind) {
    case 'text':
      return grid(of.heading, ['*'], {
        rows: [[{ text: words(of.text), border: NONE, margin: [-4, 0, 0, 0] }]],
        whole: staysWhole([of.text]),
        goesOn,
      })
    case 'facts':
      return grid(of.heading, [130, '*'], {
        rows: of.facts.map(([label, value]): TableCell[] => [
          { text: words(label), color: FAINT },
          { text: words(value) },
        ]),
        whole: staysWhole(of.facts.map(([, value]) => value)),
        goesOn,
      })
    case 'table':
      return grid(
        of.heading,
        of.columns.map(({ width }) => (width === 'rest' ? '*' : width)),
        {
          ...(!goesOn && {
            head: of.columns.map((column): TableCell => ({
              text: cellWords(column.title, column),
              bold: true,
              fillColor: CELL,
              fontSize: 8,
            })),
          }),
          rows: rowsOf(of),
          whole: staysWhole(of.rows.flat()),
          goesOn,
        },
      )
    case 'quadrant':
      return quadrant(of.heading, of.result, of.behaviour)
    case 'boxes':
      return grid(of.heading, ['*'], {
        rows: of.boxes.map(({ title, text }): TableCell[] => [
          {
            stack: [
              { text: words(title), bold: true, fontSize: 8 },
              // Room for a hand where nothing was written.
              { text: words(text), margin: [0, 2, 0, text ? 2 : 34] },
            ],
          },
        ]),
        whole: staysWhole(of.boxes.map(({ text }) => text)),
        goesOn,
      })
  }
}

const rowsOf = ({ columns, rows, empty }: PaperPart & { kind: 'table' }): TableCell[][] =>
  rows.length > 0
    ? rows.map((row) =>
        row.map((cell, place): TableCell => ({
          text: cellWords(cell, columns[place]),
          fontSize: 8,
          alignment: columns[place]?.align ?? 'left',
        })),
      )
    : [
        columns.map((_, place): TableCell =>
          place === 0 ? { text: empty, colSpan: columns.length, color: FAINT } : {},
        ),
      ]

const cellWords = (text: string, column: Column | undefined) =>
  words(text, typeof column?.width === 'number' ? lettersIn(column.width) : 30)

/** The nine cells of the matrix, results upwards and behaviour to the right, with the one that applies filled. */
function quadrant(heading: string | undefined, result: Rating, behaviour: Rating): Content {
  const across = RATINGS.toReversed()
  const rows = RATINGS.map((up): TableCell[] => [
    { text: `Hasil ${ratingLabels[up].toLowerCase()}`, fontSize: 8, color: FAINT, margin: [0, 5, 0, 5] },
    ...across.map((right): TableCell => {
      const here = up === result && right === behaviour
      return {
        text: `${here ? '• ' : ''}${gradeLabels[gradeFor(up, right)]}`,
        alignment: 'center',
        bold: here,
        fontSize: here ? 9 : 8,
        margin: [0, 5, 0, 5],
        ...(here ? { fillColor: CELL } : { color: FAINT }),
      }
    }),
  ])
  const foot: TableCell[] = [
    '',
    ...across.map((right): TableCell => ({
      text: `Perilaku ${ratingLabels[right].toLowerCase()}`,
      alignment: 'center',
      fontSize: 8,
      color: FAINT,
    })),
  ]
  return {
    unbreakable: true,
    stack: [grid(heading, [92, '*', '*', '*'], { rows: [...rows, foot], whole: true })],
  }
}

function signatures(all: readonly Signature[], received: string | null): Content {
  return {
    unbreakable: true,
    margin: [0, 18, 0, 0],
    columns: all.map(({ caption, name, nip, note }) => ({
      width: '*',
      stack: [
        { text: words(noted(note, received)), fontSize: 8, color: FAINT },
        { text: words(caption), margin: [0, 2, 0, 46] },
        { text: words(name, 28), bold: true, decoration: 'underline' as const },
        { text: nip ? `NIP ${formatNip(nip)}` : ' ' },
      ],
    })),
    columnGap: 24,
  }
}

const noted = (note: string, received: string | null): string =>
  note === RECEIPT_OPEN && received ? `Diterima tanggal: ${received}` : note || ' '

function footer(page: number, pages: number, { code, address, fingerprint, issued }: Stamp): Content {
  return {
    margin: [42, 8, 42, 0],
    columns: [
      { qr: address, fit: 52, width: 58, foreground: INK },
      {
        width: '*',
        margin: [6, 2, 0, 0],
        fontSize: 7,
        color: FAINT,
        stack: [
          { text: `Periksa keaslian: ${address}` },
          { text: `Kode ${code} · Sidik ${fingerprint} · Disiapkan ${issued}` },
          { text: 'Tanda tangan basah atau TTE dibubuhkan pada tempatnya. Kode ini bukan tanda tangan.' },
        ],
      },
      {
        width: 90,
        text: `Halaman ${page} dari ${pages}`,
        alignment: 'right',
        fontSize: 7,
        color: FAINT,
        margin: [0, 2, 0, 0],
      },
    ],
  }
}
