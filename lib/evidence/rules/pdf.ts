import type { Reason } from '../rules.ts'

// What a reader would do by itself on opening (ISO 32000-2 §12.6.4, §13): a report needs none of it.
const REFUSED_NAMES: Readonly<Record<string, Reason | undefined>> = {
  JavaScript: 'pdf_script',
  Rendition: 'pdf_script',
  OnInstantiate: 'pdf_script',
  XFA: 'pdf_script',
  Launch: 'pdf_command',
  ImportData: 'pdf_command',
  SubmitForm: 'pdf_command',
  GoToE: 'pdf_command',
  GoToR: 'pdf_command',
  EmbeddedFile: 'pdf_attachment',
  EmbeddedFiles: 'pdf_attachment',
  RichMedia: 'pdf_attachment',
  Encrypt: 'locked_file',
}

const NAME = /\/([^\0-\x20()<>[\]{}/%]{1,127})/g

/** /J#61vaScript is /JavaScript to every reader. */
const unescaped = (name: string) =>
  name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

function* namesIn(text: string): Generator<string> {
  for (const [, name = ''] of text.matchAll(NAME)) yield name.includes('#') ? unescaped(name) : name
}

/** Names are read in the whole text, data of streams included: where a reader starts to read is the file's own choice. */
export function whyNotNames(text: string): Reason | undefined {
  for (const name of namesIn(text)) {
    const reason = Object.hasOwn(REFUSED_NAMES, name) ? REFUSED_NAMES[name] : undefined
    if (reason) return reason
  }
}

export function whyNotPdfShape(text: string): Reason | undefined {
  if (!/^%PDF-[12]\.\d/.test(text)) return 'pdf_broken'
  const tail = text.slice(-4096)
  if (!tail.includes('startxref') || !tail.includes('%%EOF')) return 'pdf_broken'
}

export type PdfStream = { start: number; packsObjects: boolean; readable: boolean }

/** Where data of streams begins, and which of them pack further objects. */
export function streamsIn(text: string): PdfStream[] {
  const found: PdfStream[] = []
  let from = 0
  for (const match of text.matchAll(/stream(\r\n|\n|\r)/g)) {
    if (text.startsWith('end', match.index - 3)) {
      from = match.index
      continue
    }
    const head = [...namesIn(text.slice(Math.max(from, match.index - 16_384), match.index))]
    const packsObjects = head.includes('ObjStm')
    const readable = !head.some((name) => UNREADABLE.test(name)) && !head.includes('DecodeParms')
    found.push({ start: match.index + match[0].length, packsObjects, readable })
  }
  return found
}

// Writers pack objects with Flate alone; anything on top only hides them from a check like this one.
const UNREADABLE = /^(ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|Crypt|DP)$/

/** Packed objects that cannot be looked into, or that are announced where no stream follows, are not taken on trust. */
export function whyNotStreams(text: string, streams: readonly PdfStream[]): Reason | undefined {
  let announced = 0
  for (const name of namesIn(text)) if (name === 'ObjStm') announced += 1
  const seen = streams.filter(({ packsObjects }) => packsObjects)
  if (announced !== seen.length || seen.some(({ readable }) => !readable)) return 'pdf_unusual'
}
