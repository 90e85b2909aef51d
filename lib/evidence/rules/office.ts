import type { Found, Reason } from '../rules.ts'

// ECMA-376 part 2: what a package is, is said by the content type of its main part, and by nothing else.
const MAIN_TYPES: Readonly<Record<string, Found | undefined>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml': 'presentation',
  'application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml': 'presentation',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml': 'office_template',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml': 'office_template',
}

const plain = (xml: string) =>
  xml
    .replaceAll('\0', '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(
      /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi,
      (_, hex: string | undefined, decimal: string | undefined) => {
        const code = hex ? parseInt(hex, 16) : Number(decimal)
        return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      },
    )

function elements(xml: string, name: string): Record<string, string | undefined>[] {
  const tags = plain(xml).matchAll(
    new RegExp(`<(?:[\\w.-]{1,40}:)?${name}(?=[\\s/>])((?:"[^"]*"|'[^']*'|[^>"'])*)>`, 'g'),
  )
  return [...tags].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, key = '', double, single]) => [key, double ?? single ?? ''],
      ),
    ),
  )
}

const partName = (target: string) => target.replace(/^\/+/, '').toLowerCase()

/** What the package is, from its own declarations; two answers at once are none. */
export function packageType(contentTypes: string, rootRelations: string): Found {
  const main = elements(rootRelations, 'Relationship').filter(({ Type }) => Type?.endsWith('/officeDocument'))
  const overrides = new Map(
    elements(contentTypes, 'Override').map(({ PartName = '', ContentType = '' }) => [
      partName(PartName),
      ContentType,
    ]),
  )
  const defaults = new Map(
    elements(contentTypes, 'Default').map(({ Extension = '', ContentType = '' }) => [
      Extension.toLowerCase(),
      ContentType,
    ]),
  )
  const types = main.map(({ Target = '' }) => {
    const part = partName(Target)
    return overrides.get(part) ?? defaults.get(part.slice(part.lastIndexOf('.') + 1)) ?? ''
  })
  const [type = '', ...others] = types
  return others.length > 0 ? 'zip' : (MAIN_TYPES[type.trim()] ?? 'zip')
}

export const mainPart = (rootRelations: string): string | undefined => {
  const main = elements(rootRelations, 'Relationship').find(({ Type }) => Type?.endsWith('/officeDocument'))
  return main?.Target === undefined ? undefined : partName(main.Target)
}

const MACROS = /vbaproject|vbadata|macroenabled|macrosheet|intlmacrosheet|\.ms-word\.attachedtoolbars/i
const CONTROLS = /activex|\boleobject\b|vnd\.openxmlformats-officedocument\.oleobject|ms-package\.obfuscated/i

export function whyNotContentTypes(contentTypes: string): Reason | undefined {
  const text = plain(contentTypes)
  if (MACROS.test(text)) return 'office_macros'
  // A default for the extension is declared by some writers even when no such part exists; parts are looked at one by one.
  if (CONTROLS.test(text.replace(/<(?:[\w.-]{1,40}:)?Default\b[^>]*>/g, ''))) return 'office_object'
}

const ACTS_ON_OPENING = /\/(attachedTemplate|oleObject|frame|subDocument|control|package)$/

function staysOnThisDisk(target: string): boolean {
  const path = target.trim().replace(/^file:\/{3}/i, '')
  if (/^[a-z](:|\||%3a)([\\/]|%5c)/i.test(path)) return true
  return !/^([a-z][a-z0-9+.-]*:|[\\/]{2}|%5c%5c)/i.test(path)
}

export function whyNotRelations(relations: string): Reason | undefined {
  const text = plain(relations)
  if (/\/(vbaProject|xlMacrosheet|xlIntlMacrosheet|wordVbaData)["']/i.test(text)) return 'office_macros'
  for (const { Type = '', Target = '', TargetMode } of elements(relations, 'Relationship')) {
    if (TargetMode?.toLowerCase() !== 'external' || !ACTS_ON_OPENING.test(Type)) continue
    // A template on the writer's own disk is a common leftover and does nothing elsewhere.
    if (Type.endsWith('/attachedTemplate') && staysOnThisDisk(Target)) continue
    return 'office_remote'
  }
}

const OLD_OFFICE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const SHORTCUT = 'L\0\0\0\x01\x14\x02\0'
const FOREIGN_BEGINNINGS = [OLD_OFFICE, SHORTCUT, '\x7fELF', '%PDF-', '#!', '{\\rtf']
const ARCHIVE_BEGINNINGS = ['Rar!', '7z\xbc\xaf', '\x1f\x8b\x08', 'BZh', '\xfd7zXZ', 'MSCF']

/** `head` is the beginning of the part, one character a byte. */
export function whyNotPart(path: string, head: string): Reason | undefined {
  const name = path.toLowerCase()
  if (/(^|\/)vba(project|data)|macrosheets?\/|\.xlm$/.test(name)) return 'office_macros'
  if (/activex\/|oleobject/.test(name)) return 'office_object'
  if (FOREIGN_BEGINNINGS.some((beginning) => head.startsWith(beginning))) return 'office_object'
  if (head.startsWith('MZ') && head.length >= 60) return 'office_object'
  if (ARCHIVE_BEGINNINGS.some((beginning) => head.startsWith(beginning))) return 'archive_nested'
  if (/\.(exe|dll|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|scr|msi|lnk|jar|html?|chm|reg)$/.test(name))
    return 'office_object'
}

/** Read piece by piece: `text` is one character a byte, zero bytes taken out, so that UTF-16 is seen too. */
export function whyNotXml(text: string): Reason | undefined {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return 'office_entities'
  if (/<\?xml[^>]{0,200}encoding\s*=\s*["'](?!utf-?8|utf-?16|us-ascii|iso-8859-1|windows-125\d)/i.test(text))
    return 'office_entities'
  if (/DDEAUTO|<(?:[\w.-]{1,40}:)?ddeLink[\s>]/.test(text)) return 'office_remote'
}
