type Reading = number | 'ambiguous' | 'not_whole' | 'not_a_number'

/** Reads what a person typed; where "1.250" may be one and a quarter or a thousand, it is asked and not guessed. */
export function readNumber(text: string, kind: 'whole' | 'decimal'): Reading {
  const typed = text.replace(/\s/g, '')
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed)
  if (!grouped && !/^-?\d+([.,]\d+)?$/.test(typed)) return 'not_a_number'
  if (kind === 'decimal' && /^-?\d{1,3}\.\d{3}$/.test(typed)) return 'ambiguous'

  const value = Number((grouped ? typed.replaceAll('.', '') : typed).replace(',', '.'))
  return kind === 'whole' && !Number.isInteger(value) ? 'not_whole' : value
}
