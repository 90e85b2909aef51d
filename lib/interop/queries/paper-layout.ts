// How an official paper is laid out on a sheet: the ministry's order of blocks (domain.md §2.2, §2.11), A4 or F4.
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { gradeLabels, ratingLabels } from '@/lib/reviews/labels'
import { gradeFor, RATINGS, type Rating } from '@/lib/reviews/rules'
import type { PaperContent, PaperPart, PaperSize, Party, Signature } from '@/lib/publication/rules/paper'

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
    ...(stamp.demo ? { watermark: { text: 'DATA CONTOH', opacity: 0.05, bold: true } } : {}),
    footer: (page: number, pages: number) => footer(page, pages, stamp),
    content: [
      { text: `PEMERINTAH ${stamp.regionName.toUpperCase()}`, alignment: 'center', fontSize: 10 },
      {
        text: content.title.toUpperCase(),
        alignment: 'center',
        bold: true,
        fontSize: 12,
        margin: [0, 4, 0, 2],
      },
      { text: content.span, alignment: 'center', margin: [0, 0, 0, 10] },
      parties(content.parties),
      ...content.parts.flatMap(part),
      signatures(content.signatures),
    ],
  }
}

const lines = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  paddingTop: () => 3,
  paddingBottom: () => 3,
}

const heading = (text: string | undefined): Content[] =>
  text ? [{ text, bold: true, margin: [0, 10, 0, 4] }] : []

function parties(all: readonly Party[]): Content {
  const rowsOf = ({ name, nip, rank, position, unit }: Party): [string, string][] => [
    ['Nama', name],
    ['NIP', nip ?? '–'],
    ['Pangkat/Gol. ruang', rank ?? '–'],
    ['Jabatan', position ?? '–'],
    ['Unit kerja', unit ?? '–'],
  ]
  return {
    table: {
      widths: all.map(() => '*'),
      body: [
        all.map(({ caption }) => ({ text: caption, bold: true, fillColor: CELL })),
        all.map((party) => ({
          table: {
            widths: [78, '*'],
            body: rowsOf(party).map(([label, value]): TableCell[] => [{ text: label, color: FAINT }, value]),
          },
          layout: 'noBorders',
        })),
      ],
    },
    layout: lines,
  }
}

function part(of: PaperPart): Content[] {
  switch (of.kind) {
    case 'text':
      return [...heading(of.heading), { text: of.text }]
    case 'facts':
      return [
        ...heading(of.heading),
        {
          table: {
            widths: [130, '*'],
            body: of.facts.map(([label, value]): TableCell[] => [{ text: label, color: FAINT }, value]),
          },
          layout: lines,
          margin: [0, of.heading ? 0 : 8, 0, of.heading ? 0 : 8],
        },
      ]
    case 'table':
      return [
        ...heading(of.heading),
        {
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: of.columns.map(({ width }) => (width === 'rest' ? '*' : width)),
            body: [
              of.columns.map(({ title }): TableCell => ({
                text: title,
                bold: true,
                fillColor: CELL,
                fontSize: 8,
              })),
              ...(of.rows.length > 0
                ? of.rows.map((row) =>
                    row.map((cell, place): TableCell => ({
                      text: cell,
                      fontSize: 8,
                      alignment: of.columns[place]?.align ?? 'left',
                    })),
                  )
                : [
                    of.columns.map((_, place): TableCell =>
                      place === 0 ? { text: of.empty, colSpan: of.columns.length, color: FAINT } : {},
                    ),
                  ]),
            ],
          },
          layout: lines,
        },
      ]
    case 'quadrant':
      return [...heading(of.heading), quadrant(of.result, of.behaviour)]
  }
}

/** The nine cells of the matrix, results upwards and behaviour to the right, with the one that applies filled. */
function quadrant(result: Rating, behaviour: Rating): Content {
  const across = RATINGS.toReversed()
  return {
    unbreakable: true,
    table: {
      widths: [92, '*', '*', '*'],
      heights: 26,
      body: [
        ...RATINGS.map((up): TableCell[] => [
          {
            text: `Hasil ${ratingLabels[up].toLowerCase()}`,
            fontSize: 8,
            color: FAINT,
            margin: [0, 5, 0, 0],
          },
          ...across.map((right): TableCell => {
            const here = up === result && right === behaviour
            return {
              text: `${here ? '● ' : ''}${gradeLabels[gradeFor(up, right)]}`,
              alignment: 'center',
              bold: here,
              fontSize: here ? 9 : 8,
              margin: [0, 5, 0, 0],
              ...(here ? { fillColor: CELL } : { color: FAINT }),
            }
          }),
        ]),
        [
          '',
          ...across.map((right): TableCell => ({
            text: `Perilaku ${ratingLabels[right].toLowerCase()}`,
            alignment: 'center',
            fontSize: 8,
            color: FAINT,
          })),
        ],
      ],
    },
    layout: lines,
  }
}

function signatures(all: readonly Signature[]): Content {
  return {
    unbreakable: true,
    margin: [0, 18, 0, 0],
    columns: all.map(({ caption, name, nip, note }) => ({
      width: '*',
      stack: [
        { text: note || ' ', fontSize: 8, color: FAINT },
        { text: caption, margin: [0, 2, 0, 46] },
        { text: name, bold: true, decoration: 'underline' as const },
        { text: nip ? `NIP ${nip}` : ' ' },
      ],
    })),
    columnGap: 24,
  }
}

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
