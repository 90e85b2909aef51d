// Crockford's base32 leaves out the letters that are misread aloud or on paper; its five extra check symbols are kept out
// too by taking the remainder of 32.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function base32(value: bigint, width: number): string {
  let rest = value
  let text = ''
  do {
    text = ALPHABET[Number(rest % 32n)] + text
    rest /= 32n
  } while (rest > 0n)
  return text.padStart(width, '0')
}

// No place may weigh a multiple of 31: a sign misread there would go unnoticed.
const weightOf = (place: number) => (place * 2 + 3) % 31 || 1

function checkOf(text: string): string {
  const sum = [...text].reduce(
    (total, letter, place) => total + weightOf(place) * ALPHABET.indexOf(letter),
    0,
  )
  return ALPHABET[sum % 31] ?? '0'
}

const valueOf = (digits: string) =>
  [...digits].reduce((total, letter) => total * 32n + BigInt(ALPHABET.indexOf(letter)), 0n)

/** The number a person keeps for a write: region and place in its chain, with a check character. 'KT-01-00004F-7'. */
export function receiptOf(regionId: number, seq: bigint): string {
  const region = base32(BigInt(regionId), 2)
  const place = base32(seq, 6)
  return `KT-${region}-${place}-${checkOf(region + place)}`
}

/** Region and thirteen characters of chance (65 bits), with a check character. 'KD-01-4F…-7'. */
const codeOf = (prefix: string, regionId: number, chance: bigint): string => {
  const region = base32(BigInt(regionId), 2)
  const place = base32(BigInt.asUintN(65, chance), 13)
  return `${prefix}-${region}-${place}-${checkOf(region + place)}`
}

type ReadCode = { regionId: number; code: string }

/** Small letters, spaces and hyphens are forgiven, and so are the letters that the alphabet leaves out because they look
 * like a number. */
function readCode(prefix: string, text: string): ReadCode | undefined {
  const bare = text
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (!bare.startsWith(prefix)) return undefined
  const match = /^([0-9A-Z]{2,6})([0-9A-Z]{13})([0-9A-Z])$/.exec(bare.slice(prefix.length))
  if (!match) return undefined
  const [, region = '', place = '', check] = match
  if ([...region, ...place].some((letter) => !ALPHABET.includes(letter)) || checkOf(region + place) !== check)
    return undefined
  return { regionId: Number(valueOf(region)), code: `${prefix}-${region}-${place}-${check}` }
}

/** The code of an official paper. */
export const paperCodeOf = (regionId: number, chance: bigint): string => codeOf('KD', regionId, chance)

/** The code as it is kept, and its region, or undefined when it is mistyped. */
export const readPaperCode = (text: string): ReadCode | undefined => readCode('KD', text)

/** The code by which a citizen follows what he told a unit. */
export const trackingCodeOf = (regionId: number, chance: bigint): string => codeOf('MW', regionId, chance)

/** The same, of a code that follows a citizen's input. */
export const readTrackingCode = (text: string): ReadCode | undefined => readCode('MW', text)

/** Region and sequence of a receipt that was read aloud or typed, or undefined when it is mistyped. */
export function readReceipt(text: string): { regionId: number; seq: bigint } | undefined {
  const match = /^KT-([0-9A-Z]{2,})-([0-9A-Z]{6,})-([0-9A-Z])$/.exec(text.trim().toUpperCase())
  if (!match) return undefined
  const [, region = '', place = '', check] = match
  if ([...region, ...place].some((letter) => !ALPHABET.includes(letter)) || checkOf(region + place) !== check)
    return undefined
  return { regionId: Number(valueOf(region)), seq: valueOf(place) }
}
