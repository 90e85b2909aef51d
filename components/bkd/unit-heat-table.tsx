import clsx from 'clsx'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { formatNumber, formatPercent } from '@/lib/calendar/labels'
import { addressOf } from './address'

type Row = {
  id: string
  name: string
  depth: number
  people: number
  share: number | null
  filled: number
  expected: number
  waiting: number
  overdue: number
  reviewsDue: number
  reviewsDone: number
}

type Props = { caption: string; rows: Row[]; ended: boolean; quarter: string }

type Heat = 'cold' | 'warm' | 'hot' | 'none'
const tints: Record<Heat, string> = {
  cold: 'bg-daun-wash text-daun',
  warm: 'bg-kunyit-wash text-kunyit',
  hot: 'bg-mengkudu-wash text-mengkudu',
  none: 'text-muted',
}

const ofShare = (share: number | null): Heat =>
  share === null ? 'none' : share >= 0.9 ? 'cold' : share >= 0.7 ? 'warm' : 'hot'
const ofOverdue = (overdue: number): Heat => (overdue === 0 ? 'none' : overdue < 10 ? 'warm' : 'hot')

function Cell({ heat, href, children }: { heat: Heat; href?: string; children: string }) {
  const look = clsx(
    'inline-block rounded-md py-1 font-bold tabular-nums sm:min-w-16 sm:px-2 sm:text-end',
    heat !== 'none' && 'px-2',
    href && 'pointer-coarse:py-2.5',
    tints[heat],
  )
  return href ? (
    <Link href={href} className={clsx(look, 'underline underline-offset-4')}>
      {children}
    </Link>
  ) : (
    <span className={look}>{children}</span>
  )
}

/** Units with their figures, tinted where help is needed; each figure leads to the names behind it. */
export function UnitHeatTable({ caption, rows, ended, quarter }: Props) {
  const list = (jenis: string, unit: string) => addressOf('/bkd/belum', { jenis, unit, triwulan: quarter })
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          label: 'Unit',
          heads: true,
          cell: (row) => (
            <span className={clsx(row.depth > 0 && 'lg:ps-5', row.depth > 1 && 'lg:ps-10')}>
              <Link className="text-link" href={addressOf('/bkd', { unit: row.id, triwulan: quarter })}>
                {row.name}
              </Link>
            </span>
          ),
        },
        { label: 'Orang', align: 'end', cell: (row) => formatNumber(row.people) },
        {
          label: 'Hari terisi',
          align: 'end',
          cell: (row) => (
            <Cell heat={ofShare(row.share)} href={list('catatan', row.id)}>
              {row.share === null ? 'belum ada' : formatPercent(row.share, 0)}
            </Cell>
          ),
        },
        {
          label: 'Menunggu',
          align: 'end',
          cell: (row) => (
            <Cell heat="none" href={row.waiting > 0 ? list('putusan', row.id) : undefined}>
              {formatNumber(row.waiting)}
            </Cell>
          ),
        },
        {
          label: 'Lewat 7 hari',
          align: 'end',
          cell: (row) => (
            <Cell heat={ofOverdue(row.overdue)} href={row.overdue > 0 ? list('putusan', row.id) : undefined}>
              {formatNumber(row.overdue)}
            </Cell>
          ),
        },
        {
          label: 'Penilaian final',
          align: 'end',
          cell: (row) => (
            <Cell
              heat={ended ? ofShare(row.reviewsDue > 0 ? row.reviewsDone / row.reviewsDue : null) : 'none'}
              href={row.reviewsDone < row.reviewsDue && ended ? list('penilaian', row.id) : undefined}
            >
              {`${formatNumber(row.reviewsDone)} dari ${formatNumber(row.reviewsDue)}`}
            </Cell>
          ),
        },
      ]}
    />
  )
}
