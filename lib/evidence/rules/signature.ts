import type { Found } from '../rules.ts'

/** What file-type calls a content, in our words. */
export function foundByMime(mime: string): Found {
  return BY_MIME[mime] ?? foundByFamily(mime)
}

const BY_MIME: Readonly<Record<string, Found | undefined>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'image/gif': 'gif',
  'image/apng': 'apng',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/heic-sequence': 'heic',
  'image/heif-sequence': 'heic',
  'image/avif': 'avif',
  'image/tiff': 'tiff',
  'image/bmp': 'bmp',
  'image/vnd.adobe.photoshop': 'psd',
  'application/x-msdownload': 'windows_program',
  'application/x-elf': 'linux_program',
  'application/x-mach-binary': 'mac_program',
  'application/java-vm': 'java_program',
  'application/rtf': 'rtf',
  'application/xml': 'xml',
  'application/x-cfb': 'old_office',
  'application/zip': 'zip',
}

function foundByFamily(mime: string): Found {
  if (mime.startsWith('video/')) return 'video'
  if (mime.startsWith('audio/')) return 'audio'
  if (/compressed|rar|7z|gzip|x-tar|bzip|xz|zstd|lz|cab|archive/.test(mime)) return 'archive'
  return 'unknown'
}

/** What text turns out to be; undefined when it is no text at all. `head` is the file's beginning, one character a byte. */
export function foundInText(head: string): Found | undefined {
  const text = head
    .replaceAll('\0', '')
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .trimStart()
  if (/<svg[\s>]/i.test(text) && !/<html[\s>]/i.test(text)) return 'svg'
  if (/<(!doctype\s+html|html|head|body|script|iframe|img|meta|title|table|div|p|a)[\s>/]/i.test(text))
    return 'html'
  if (/^mime-version:|^content-type:\s*multipart/i.test(text)) return 'html'
  if (/^<(\?xml|!doctype|!--|[a-z])/i.test(text)) return 'xml'
  if (text.startsWith('{\\rtf')) return 'rtf'
  if (/^(#!|@echo|<\?php|<%|\[internetshortcut\]|windows registry)/i.test(text)) return 'script'
  if (text.length > 0 && ![...text].some(isControl)) return 'text'
}

// Tab, line ends and form feed occur in text; other control characters do not.
const isControl = (letter: string) => letter < ' ' && !'\t\n\r\f'.includes(letter)

/** Whether a second format hides behind the first: the head for a page or a document, the tail for an archive. */
export function hidesAnother(found: Found, { head, tail }: { head: string; tail: string }): boolean {
  const first = head.slice(0, 1024)
  if (found !== 'pdf' && first.includes('%PDF-')) return true
  if (found === 'pdf' && /<(script|html|svg|iframe|body|!doctype)|<\?php/i.test(first)) return true
  // The end record of a ZIP archive: readers of archives look for it from the end, whatever stands in front.
  return tail.includes('PK\x05\x06')
}
