// What is drawn follows from the hash that was published first, before any label was known, so nobody throws it. The digest comes as an argument: rules know no library.
import type { RulesDocument } from './document.ts'

export type Digest = (value: unknown) => string

/** The last word between equals. */
export const lotOf = (digest: Digest, hash: string, label: string): string => digest([hash, label])

/** The order in which the seats of the panel are asked about a candidate. */
export const drawnSeats = (
  digest: Digest,
  { panel }: Pick<RulesDocument, 'panel'>,
  hash: string,
  label: string,
): number[] =>
  panel
    .map(({ seat }) => ({ seat, lot: digest([hash, label, seat]) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ seat }) => seat)
