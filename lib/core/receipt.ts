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

function checkOf(text: string): string {
  const sum = [...text].reduce(
    (total, letter, place) => total + (place * 2 + 3) * ALPHABET.indexOf(letter),
    0,
  )
  return ALPHABET[sum % 31] ?? '0'
}

/** The number a person keeps for a write: region and place in its chain, with a check character. 'KT-01-00004F-7'. */
export function receiptOf(regionId: number, seq: bigint): string {
  const region = base32(BigInt(regionId), 2)
  const place = base32(seq, 6)
  return `KT-${region}-${place}-${checkOf(region + place)}`
}

/** Region and sequence of a receipt that was read aloud or typed, or undefined when it is mistyped. */
export function readReceipt(text: string): { regionId: number; seq: bigint } | undefined {
  const match = /^KT-([0-9A-Z]{2,})-([0-9A-Z]{6,})-([0-9A-Z])$/.exec(text.trim().toUpperCase())
  if (!match) return undefined
  const [, region = '', place = '', check] = match
  if ([...region, ...place].some((letter) => !ALPHABET.includes(letter)) || checkOf(region + place) !== check)
    return undefined
  const valueOf = (digits: string) =>
    [...digits].reduce((total, letter) => total * 32n + BigInt(ALPHABET.indexOf(letter)), 0n)
  return { regionId: Number(valueOf(region)), seq: valueOf(place) }
}
