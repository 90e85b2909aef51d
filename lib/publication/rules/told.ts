// Free text that leaves the building leads to nobody: neither by a number nor by the name of one of the unit's own people.
import { tellsOfSomeone } from '../../organization/rules/traces.ts'

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Bare names, without titles. A name of three letters or fewer is a word like any other. */
export function leadsToSomeone(text: string, names: readonly string[]): boolean {
  if (tellsOfSomeone(text)) return true
  const words = ` ${folded(text)} `
  return names.some((name) => {
    const known = folded(name)
    return known.length > 3 && words.includes(` ${known} `)
  })
}
