import 'server-only'
import { formatInstant } from '@/lib/calendar/labels'
import type { OwnData } from './own-data'

type Value = OwnData['sections'][number]['rows'][number][string]

/** What Excel takes in one cell. */
const MOST_IN_A_CELL = 32_000

const AN_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/

function cell(value: Value | undefined, zone: string): string | number | null {
  if (value === null || value === undefined || typeof value === 'number') return value ?? null
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak'
  if (typeof value !== 'string') return JSON.stringify(value).slice(0, MOST_IN_A_CELL)
  return AN_INSTANT.test(value) ? formatInstant(new Date(value), zone) : value.slice(0, MOST_IN_A_CELL)
}

const PLAIN = /[^\p{L}\p{N} ,]/gu

/** A sheet a table, the empty ones named on the first; Excel wants short names that differ. */
export function ownWorkbook(data: OwnData) {
  const { zone, sections } = data
  const full = sections.filter(({ rows }) => rows.length > 0)
  return [
    {
      name: 'Tentang',
      rows: [
        ['Data saya', data.name],
        ['Pemerintah daerah', data.region],
        ['Diambil pada', formatInstant(data.takenAt, zone)],
        ['Alamat surel', data.mailAddress ?? 'tidak ada'],
        [],
        ['Bagian', 'Jumlah baris'],
        ...sections.map(({ title, rows }) => [title, rows.length]),
        [],
        ['Tidak disertakan, dan alasannya'],
        ...data.withheld.map((reason) => [reason]),
      ],
    },
    ...full.map(({ title, columns, rows }, index) => ({
      name: `${index + 1} ${title.replaceAll(PLAIN, '')}`.slice(0, 31).trim(),
      rows: [
        columns.map(({ label }) => label),
        ...rows.map((row) => columns.map(({ code }) => cell(row[code], zone))),
      ],
    })),
  ]
}

/** For another program: codes as keys, and beside them what each is called. */
export const ownJson = (data: OwnData) => ({
  nama: data.name,
  pemerintah_daerah: data.region,
  diambil_pada: data.takenAt.toISOString(),
  alamat_surel: data.mailAddress,
  bagian: data.sections.map(({ title, columns, rows }) => ({
    judul: title,
    kolom: Object.fromEntries(columns.map(({ code, label }) => [code, label])),
    baris: rows,
  })),
  tidak_disertakan: data.withheld,
})
