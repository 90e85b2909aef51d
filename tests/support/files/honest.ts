import { randomBytes } from 'node:crypto'
import writeExcelFile from 'write-excel-file/node'
import type { Kind } from '@/lib/evidence/rules'
import { docx, relation, relations, sheet, wordBody, xlsx } from './office'
import { flateStream, objectStream, pdf, plainStream } from './pdf'
import { phonePhoto, scene } from './picture'

export type Honest = { what: string; name: string; bytes: Buffer; kind: Kind }

const honest = (what: string, name: string, bytes: Buffer, kind: Kind): Honest => ({
  what,
  name,
  bytes,
  kind,
})

/** A phone that films a second along with the photo hangs the film on its end. */
const withFilm = (jpeg: Buffer) =>
  Buffer.concat([jpeg, Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0isommp42', 'latin1'), randomBytes(2048)])

async function photos(): Promise<Honest[]> {
  const jpeg = await phonePhoto()
  return [
    honest(
      'a phone photo of 8 megapixels',
      'IMG_20260513_094100.jpg',
      await phonePhoto({ width: 3264, height: 2448 }),
      'jpeg',
    ),
    honest(
      'a phone photo of 12 megapixels',
      'IMG_20260513_094101.JPG',
      await phonePhoto({ width: 4000, height: 3000 }),
      'jpeg',
    ),
    honest(
      'a photo held upright',
      'PXL_20260513.jpg',
      await phonePhoto({ width: 1600, height: 1200 }, 6),
      'jpeg',
    ),
    honest('a photo with its film', 'MVIMG_20260513.jpg', withFilm(jpeg), 'jpeg'),
    honest('a photo with padding', 'DSC_0001.JPEG', Buffer.concat([jpeg, Buffer.alloc(512)]), 'jpeg'),
    honest(
      'a photo from a chat',
      'WhatsApp Image 2026-05-13 at 09.41.00.jpeg',
      await scene().jpeg({ quality: 60 }).toBuffer(),
      'jpeg',
    ),
    honest('a photo from a browser', 'unduhan.jfif', jpeg, 'jpeg'),
    honest('a photo without an extension', 'image', jpeg, 'jpeg'),
    honest('a photo named by a date', 'Rapat 13.05.2026', jpeg, 'jpeg'),
    honest(
      'a photo that builds up',
      'foto.jpg',
      await scene().jpeg({ progressive: true }).toBuffer(),
      'jpeg',
    ),
    honest('a photo in grey', 'foto.jpg', await scene().grayscale().jpeg().toBuffer(), 'jpeg'),
    honest('a photo for print', 'spanduk.jpg', await scene().toColourspace('cmyk').jpeg().toBuffer(), 'jpeg'),
    honest(
      'a photo with a colour profile',
      'foto.jpg',
      await scene().jpeg().withIccProfile('p3').toBuffer(),
      'jpeg',
    ),
    honest(
      'a photo with notes of its editor',
      'foto.jpg',
      await scene().jpeg().withXmp('<?xpacket?><x:xmpmeta xmlns:x="adobe:ns:meta/"/>').toBuffer(),
      'jpeg',
    ),
    honest('a photo of one dot', 'titik.jpg', await scene({ width: 1, height: 1 }).jpeg().toBuffer(), 'jpeg'),
    honest('a photo with a Javanese name', 'ꦱꦸꦫꦏꦂꦠ posyandu.jpg', jpeg, 'jpeg'),
    honest(
      'a picture of the screen',
      'Screenshot_20260513-094100.png',
      await scene({ width: 1080, height: 2400 }).png().toBuffer(),
      'png',
    ),
    honest(
      'a picture that one can see through',
      'logo.png',
      await scene().ensureAlpha(0.5).png().toBuffer(),
      'png',
    ),
    honest(
      'a picture of few colours',
      'bagan.png',
      await scene().png({ palette: true, colours: 16 }).toBuffer(),
      'png',
    ),
    honest(
      'a picture that builds up',
      'bagan.PNG',
      await scene().png({ progressive: true }).toBuffer(),
      'png',
    ),
    honest(
      'a picture of many greys',
      'pindai.png',
      await scene().toColourspace('grey16').png().toBuffer(),
      'png',
    ),
    honest('a picture from a chat', 'STK-20260513.webp', await scene().webp().toBuffer(), 'webp'),
    honest('a picture without loss', 'denah.webp', await scene().webp({ lossless: true }).toBuffer(), 'webp'),
    honest(
      'a picture without loss that one can see through',
      'denah.webp',
      await scene().ensureAlpha(0.2).webp({ lossless: true }).toBuffer(),
      'webp',
    ),
  ]
}

function reports(scan: Buffer): Honest[] {
  const of = (what: string, change: Parameters<typeof pdf>[0], name = 'laporan.pdf') =>
    honest(what, name, pdf(change), 'pdf')
  const link = '<</Type /Annot /Subtype /Link /A <</S /URI /URI (https://contoh.invalid/a?b=/Launch)>>>>'
  const sealed = '/AcroForm <</SigFlags 3 /Fields [5 0 R]>>'
  const updated =
    '\n5 0 obj\n<</Type /Annot>>\nendobj\nxref\n5 1\n0000000900 00000 n \ntrailer\n<</Size 6 /Root 1 0 R /Prev 700>>\nstartxref\n900\n%%EOF\n'
  return [
    of('a report', {}),
    of('a report of an old writer', { version: '1.3', packed: false }),
    of('a report of a new writer', { version: '2.0' }, 'LAPORAN AKHIR.PDF'),
    of('a report of 200 pages', { pages: 200 }),
    of('a report that opens at a page', { catalog: '/OpenAction [3 0 R /Fit] /PageMode /UseOutlines' }),
    of('a report with links', { objects: [link.replace('/Launch', '')] }),
    of('a report with packed objects', {
      objects: [objectStream(['<</Type /Font /BaseFont /Helvetica>>', '<</Title (Laporan)>>'])],
    }),
    of('a report about JavaScript', {
      objects: ['<</Title (Pelatihan JavaScript dan Launch)>>'],
      packed: false,
    }),
    of(
      'a scan',
      { objects: [plainStream('/Type /XObject /Subtype /Image /Filter /DCTDecode', scan)] },
      'Scan 13-05-2026 (1).pdf',
    ),
    of('a report with a picture of noise', {
      objects: [flateStream('/Subtype /Image', randomBytes(3_000_000))],
    }),
    of('a report sealed with a certificate', {
      catalog: sealed,
      objects: ['<</FT /Sig /V 6 0 R>>', `<</Type /Sig /Contents <${'0'.repeat(2000)}>>>`],
    }),
    of('a report amended after the first saving', { after: updated }),
    of('a report with padding', { after: `\n${'\0'.repeat(300)}` }),
    of('a report with Windows line ends', { after: '\r\n' }),
    of('a form to fill in', { catalog: '/AcroForm <</Fields [5 0 R]>>', objects: ['<</FT /Tx /T (nama)>>'] }),
    of('a report without an extension', {}, 'Nota Dinas 12'),
  ]
}

const part = (name: string, data: string | Buffer) => ({ name, data })
const wordRelations = (...each: string[]) => part('word/_rels/document.xml.rels', relations(...each))

async function documents(photo: Buffer): Promise<Honest[]> {
  const word = (what: string, change: Parameters<typeof docx>[0] = {}, name = 'notulen.docx') =>
    honest(what, name, docx(change), 'docx')
  const table = (what: string, change: Parameters<typeof xlsx>[0] = {}, name = 'rekap.xlsx') =>
    honest(what, name, xlsx(change), 'xlsx')
  const chart = [
    part('word/charts/chart1.xml', '<c:chart/>'),
    part('word/embeddings/Microsoft_Excel_Worksheet.xlsx', xlsx()),
  ]
  const template = relation(
    'attachedTemplate',
    'file:///C:\\Users\\sari\\AppData\\Roaming\\Microsoft\\Templates\\Normal.dotm',
    true,
  )
  const long = wordBody(
    Array.from(
      { length: 3000 },
      (_, n) => `<w:p><w:r><w:t>Kegiatan ke-${n}: pelayanan ${(n * 7919) % 1000}</w:t></w:r></w:p>`,
    ).join(''),
  )

  return [
    word('minutes of a meeting'),
    word('minutes without an extension', {}, 'Notulen rapat 13.05.2026'),
    word('minutes with a photo', {
      parts: [part('word/media/image1.jpeg', photo), wordRelations(relation('image', 'media/image1.jpeg'))],
    }),
    word('minutes with links', {
      parts: [wordRelations(relation('hyperlink', 'https://contoh.invalid', true))],
    }),
    word('minutes on a template of the office', {
      parts: [part('word/_rels/settings.xml.rels', relations(template))],
    }),
    word('minutes with a chart and its table', { parts: chart }),
    word('minutes with folders listed', { parts: [part('word/', ''), part('customXml/item1.xml', '<x/>')] }),
    word('long minutes', { body: long }, 'LAPORAN TAHUNAN.DOCX'),
    word('minutes in UTF-16', {
      body: Buffer.from(`\ufeff${wordBody().replace('UTF-8', 'UTF-16')}`, 'utf16le'),
    }),
    word('minutes that speak of programs', {
      body: wordBody('<w:p><w:r><w:t>Pelatihan makro dan DOCTYPE HTML</w:t></w:r></w:p>'),
    }),
    word('minutes of another office suite', {
      rootRelations: relations(relation('officeDocument', '/word/document.xml')),
    }),
    word('minutes with an embedded font', {
      parts: [part('word/fonts/font1.odttf', Buffer.from('1b2c3d4e5f60'.repeat(200), 'hex'))],
    }),
    table('a table'),
    table('a table of 20,000 rows', { body: sheet(20_000) }),
    table('a table with a printer', {
      parts: [
        part('xl/printerSettings/printerSettings1.bin', Buffer.from('MZ Printer'.repeat(30), 'utf16le')),
      ],
    }),
    table('a table that looks into another', {
      parts: [
        part(
          'xl/externalLinks/_rels/externalLink1.xml.rels',
          relations(relation('externalLinkPath', 'rekap2025.xlsx', true)),
        ),
      ],
    }),
    table('a table with a drawing', { parts: [part('xl/media/image1.png', await scene().png().toBuffer())] }),
    honest('a table written by a library', 'ekspor.xlsx', await written(), 'xlsx'),
  ]
}

function written(): Promise<Buffer> {
  const rows = Array.from({ length: 50 }, (_, n) => [{ value: `Kegiatan ${n}` }, { value: n * 15 }])
  return writeExcelFile([[{ value: 'Nama' }, { value: 'Menit' }], ...rows]).toBuffer()
}

export async function honestFiles(): Promise<Honest[]> {
  const photo = await phonePhoto()
  return [...(await photos()), ...reports(photo), ...(await documents(photo))]
}
