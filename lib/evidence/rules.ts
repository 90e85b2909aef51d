// Evidence backs a claim about work. What is kept must be what it says it is, and must harm nobody who opens it.

export const KINDS = {
  jpeg: { mime: 'image/jpeg', extension: 'jpg', accepts: ['jpg', 'jpeg', 'jpe', 'jfif'], picture: true },
  png: { mime: 'image/png', extension: 'png', accepts: ['png'], picture: true },
  webp: { mime: 'image/webp', extension: 'webp', accepts: ['webp'], picture: true },
  pdf: { mime: 'application/pdf', extension: 'pdf', accepts: ['pdf'], picture: false },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    accepts: ['docx'],
    picture: false,
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    accepts: ['xlsx'],
    picture: false,
  },
} as const

export type Kind = keyof typeof KINDS
export type PictureKind = 'jpeg' | 'png' | 'webp'
export const isPicture = (kind: Kind): kind is PictureKind => KINDS[kind].picture

export const LIMITS = {
  uploadBytes: 12 * 1024 * 1024,
  megapixels: 50,
  longEdge: 2560,
  archiveEntries: 2_000,
  unpackedBytes: 100 * 1024 * 1024,
  ratio: 100,
  nameLength: 120,
  filesADay: 200,
  filesALog: 10,
} as const

export type Reason =
  | 'empty_file'
  | 'file_too_large'
  | 'too_many_today'
  | 'busy'
  | 'type_not_allowed'
  | 'not_what_name_says'
  | 'heic_photo'
  | 'old_office'
  | 'locked_file'
  | 'mixed_content'
  | 'image_broken'
  | 'image_too_many_pixels'
  | 'image_too_slow'
  | 'pdf_broken'
  | 'pdf_unusual'
  | 'pdf_script'
  | 'pdf_command'
  | 'pdf_attachment'
  | 'archive_broken'
  | 'archive_too_many_entries'
  | 'archive_unpacked_too_large'
  | 'archive_ratio'
  | 'archive_nested'
  | 'office_macros'
  | 'office_object'
  | 'office_remote'
  | 'office_entities'

/** What can have happened to stored bytes since; shown to whoever opens them, so that a swap does not stay hidden. */
export type Lost = 'changed' | 'missing'

export const whyNotSize = (bytes: number): Reason | undefined => {
  if (bytes === 0) return 'empty_file'
  if (bytes > LIMITS.uploadBytes) return 'file_too_large'
}

export type StoredEvidence = { id: string; name: string; mime: string; size: number; sha256: string }

/** A stolen session must not be able to fill the disk. */
export const whyNotStore = ({ storedToday }: { storedToday: number }): Reason | undefined =>
  storedToday >= LIMITS.filesADay ? 'too_many_today' : undefined

export const whyNotPixels = ({ width, height }: { width: number; height: number }): Reason | undefined =>
  width * height > LIMITS.megapixels * 1_000_000 ? 'image_too_many_pixels' : undefined

/** What a file turned out to be; the kinds that are kept, and those that are named in a refusal. */
export type Found =
  | Kind
  | 'svg'
  | 'html'
  | 'xml'
  | 'text'
  | 'script'
  | 'windows_program'
  | 'linux_program'
  | 'mac_program'
  | 'java_program'
  | 'gif'
  | 'apng'
  | 'heic'
  | 'avif'
  | 'tiff'
  | 'bmp'
  | 'psd'
  | 'video'
  | 'audio'
  | 'rtf'
  | 'old_office'
  | 'presentation'
  | 'office_template'
  | 'open_document'
  | 'zip'
  | 'archive'
  | 'unknown'

export const isKind = (found: Found): found is Kind => found in KINDS

/** The extension that a name claims, in lower case; undefined when it claims nothing. */
export function claimedExtension(name: string): string | undefined {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase()
  // 'Laporan 12.03.2026' ends in a year, not in a type.
  return extension && /[a-z]/.test(extension) ? extension : undefined
}

const allowedExtension = (extension: string) =>
  Object.values(KINDS).some(({ accepts }) => accepts.some((known) => known === extension))

/** Why content found to be of this type cannot be kept under this name. */
export function whyNotType(found: Found, name: string): Reason | undefined {
  const claimed = claimedExtension(name)
  if (isKind(found)) {
    const fits = !claimed || KINDS[found].accepts.some((extension) => extension === claimed)
    return fits ? undefined : 'not_what_name_says'
  }
  if (claimed && allowedExtension(claimed)) return 'not_what_name_says'
  if (found === 'heic') return 'heic_photo'
  if (found === 'old_office') return 'old_office'
  return 'type_not_allowed'
}

const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A name safe to show and to save under, whatever the sender called the file. */
export function cleanName(raw: string): string {
  const shown = raw
    .slice(0, 4096)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, '')
    .replace(/^.*[/\\]/s, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (!shown) return 'berkas'
  return shortened(RESERVED_ON_WINDOWS.test(shown) ? `_${shown}` : shown)
}

function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= LIMITS.nameLength) return name
  const extension = claimedExtension(name)
  const ending = extension ? `.${extension}` : ''
  return (
    letters
      .slice(0, LIMITS.nameLength - ending.length)
      .join('')
      .trimEnd() + ending
  )
}

/** The name under which an accepted file is kept: it always ends in its type. */
export function keptName(name: string, kind: Kind): string {
  const clean = cleanName(name)
  if (claimedExtension(clean)) return clean
  const ending = `.${KINDS[kind].extension}`
  return [...clean].slice(0, LIMITS.nameLength - ending.length).join('') + ending
}
