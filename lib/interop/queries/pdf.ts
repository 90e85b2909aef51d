import 'server-only'
import path from 'node:path'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatInstant, formatShortDay } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import { demoMark } from '@/lib/core/demo-mark'
import { env } from '@/lib/core/env'
import type { RegionFacts } from '@/lib/core/types'
import { fingerprintOf, type PaperContent, type PaperSize } from '@/lib/publication/rules/paper'
import type { Face } from '../rules/paper-text'
import { layOut } from './paper-layout'

// A metric twin of Arial, from the package's own files; nothing else is read, and nothing is fetched.
const FOLDER = path.join(process.cwd(), 'node_modules', '@fontsource', 'arimo', 'files')
const faces = (subset: string) => {
  const face = (weight: string) => path.join(FOLDER, `arimo-${subset}-${weight}.woff`)
  return {
    normal: face('400-normal'),
    bold: face('700-normal'),
    italics: face('400-italic'),
    bolditalics: face('700-italic'),
  }
}

pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((file) => path.resolve(file).startsWith(FOLDER))
pdfmake.addFonts({ Arimo: faces('latin'), 'Arimo Ext': faces('latin-ext') } satisfies Record<Face, unknown>)

/** The paper as a PDF, with the code that leads to its verification. */
export async function paperPdf(
  paper: { code: string; digest: string; issuedAt: Date; content: PaperContent; receivedAt: Date | null },
  { size, region }: { size: PaperSize; region: Pick<RegionFacts, 'name' | 'zone'> },
): Promise<Buffer> {
  const layout = layOut(paper.content, size, {
    regionName: region.name,
    code: paper.code,
    address: new URL(`/verifikasi/${paper.code}`, env().APP_URL).href,
    fingerprint: fingerprintOf(paper.digest),
    issued: formatInstant(paper.issuedAt, region.zone),
    received: paper.receivedAt && formatShortDay(dayOf(paper.receivedAt, region.zone)),
    demo: await demoMark(),
  })
  return drawn(layout)
}

export const drawn = (layout: TDocumentDefinitions): Promise<Buffer> => pdfmake.createPdf(layout).getBuffer()
