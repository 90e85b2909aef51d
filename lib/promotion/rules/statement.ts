// The idea that a candidate writes: needed where the rules weigh it, and without the name of who wrote it.
import type { RulesDocument } from './document.ts'

export const STATEMENT_MIN = 50
/** What the panel judges from this text. */
const WRITTEN = ['gagasan', 'memimpin']

export const asksStatement = ({ criteria }: Pick<RulesDocument, 'criteria'>): boolean =>
  criteria.some(({ code }) => WRITTEN.includes(code))

/** Whether the panel also reads in it how the candidate has led. */
export const asksLeading = ({ criteria }: Pick<RulesDocument, 'criteria'>): boolean =>
  criteria.some(({ code }) => code === 'memimpin')

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []

/** The word of one's own name that stands in the text. */
export function nameIn(text: string, name: string): string | undefined {
  const said = new Set(wordsOf(text))
  return wordsOf(name).find((word) => said.has(word))
}

export type StatementReason = 'statement_missing' | 'statement_names_you'

export function whyNotStatement(
  rules: Pick<RulesDocument, 'criteria'>,
  text: string,
  name: string,
): StatementReason | undefined {
  if (asksStatement(rules) && text.trim().length < STATEMENT_MIN) return 'statement_missing'
  if (nameIn(text, name) !== undefined || /\d{18}/.test(text.replaceAll(/[\s.-]/g, '')))
    return 'statement_names_you'
}
