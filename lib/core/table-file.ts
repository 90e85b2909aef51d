import 'server-only'
import { formatClock } from '@/lib/calendar/labels'
import { handler, type Seated } from './context'
import { csvResponse, decimalCell } from './csv'
import type { Ctx, Role } from './types'

/** Of what somebody typed nothing is put into another country's way of writing: it may be sent again. */
type Cell = string | number | null | { typed: string }
type Asked = { params: Record<string, string>; search: Record<string, string | string[] | undefined> }

export type TableFile = {
  /** Without its ending. */
  name: string
  /** What the table is, and of when. */
  about: string[]
  head: string[]
  rows: readonly (readonly Cell[])[]
}

/** The table that a page shows, as a file: asked by the page's own query, so that it holds what its reader may see. */
export const tableFile = <V>({
  roles,
  ask,
  file,
}: {
  roles: readonly Role[]
  ask: (ctx: Ctx, asked: Asked) => Promise<V>
  file: (view: V, me: Seated) => TableFile
}) =>
  handler({
    roles,
    ask,
    respond: (view, me) => {
      const { name, about, head, rows } = file(view, me)
      return csvResponse(`${name}.csv`, [about, head, ...rows.map((row) => row.map(cellText))])
    },
  })

const cellText = (cell: Cell) => (typeof cell === 'object' && cell !== null ? cell.typed : decimalCell(cell))

/** One word of the address; of several under one name none is meant, nor one with a null byte, at which the database stops. */
export const asked = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' && !value.includes('\0') ? value : undefined

/** An hour as a spreadsheet of any country reads it: with its point it would come out as a decimal. */
export const clockCell = (minute: number | null): Cell =>
  minute === null ? null : formatClock(minute).replace('.', ':')
