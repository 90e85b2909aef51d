import 'server-only'
import type { Content, TableCell } from 'pdfmake/interfaces'
import { formatShortDay } from '@/lib/calendar/labels'
import { demoMark } from '@/lib/core/demo-mark'
import type { RegionFacts } from '@/lib/core/types'
import type { Slips } from '@/lib/surveys/queries/codes'
import { breakable, runsOf } from '../rules/paper-text'
import { drawn } from './pdf'

const ACROSS = 3
const DOWN = 5

const words = (text: string) => runsOf(breakable(text, 34))

/** Slips to be cut out and handed over at the counter: what it asks about, the code, and until when. */
export async function slipsPdf(
  { service, unitName, expiresOn, addresses }: Slips,
  region: Pick<RegionFacts, 'name'>,
): Promise<Buffer> {
  const demo = await demoMark()
  const slip = (address: string): TableCell => ({
    stack: [
      { text: words(service), bold: true, fontSize: 10 },
      { text: words(`${unitName}, ${region.name}`), fontSize: 7, margin: [0, 1, 0, 4] },
      { qr: address, fit: 92, eccLevel: 'M', alignment: 'center' },
      { text: 'Bagaimana layanan kami? Pindai, lalu jawab tanpa nama.', fontSize: 7, margin: [0, 4, 0, 0] },
      { text: `Satu lembar satu jawaban. Sampai ${formatShortDay(expiresOn)}.`, fontSize: 7 },
    ],
    alignment: 'center',
    margin: [4, 5, 4, 5],
  })
  const rows = Array.from({ length: Math.ceil(addresses.length / ACROSS) }, (_, row) =>
    Array.from({ length: ACROSS }, (_cell, column): TableCell => {
      const address = addresses[row * ACROSS + column]
      return address ? slip(address) : { text: '' }
    }),
  )
  const pages: Content[] = Array.from({ length: Math.ceil(rows.length / DOWN) }, (_, page) => ({
    table: {
      widths: Array.from({ length: ACROSS }, () => '*'),
      dontBreakRows: true,
      body: rows.slice(page * DOWN, (page + 1) * DOWN),
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => '#999999',
      vLineColor: () => '#999999',
      hLineStyle: () => ({ dash: { length: 3 } }),
      vLineStyle: () => ({ dash: { length: 3 } }),
    },
    ...(page > 0 ? { pageBreak: 'before' as const } : {}),
  }))
  return drawn({
    pageSize: 'A4',
    pageMargins: [28, 24, 28, 24],
    info: { title: `Lembar kode survei, ${service}`, author: `Pemerintah ${region.name}` },
    language: 'id',
    defaultStyle: { font: 'Arimo', fontSize: 8, color: '#1a1a1a', lineHeight: 1.1 },
    ...(demo ? { watermark: { text: 'DATA CONTOH', opacity: 0.05, bold: true } } : {}),
    content: pages,
  })
}
