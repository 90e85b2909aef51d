/** What a text for many must not carry: numbers that lead to somebody, and addresses of mail. */
const TRACES: readonly RegExp[] = [
  // NIP, NIK and card numbers, with or without gaps.
  /(?:\d[\s.-]?){16,19}/,
  // Telephones: +62, 62 or 0 before eight and more.
  /(?:\+?62|\b0)[\s.-]?\d(?:[\s.-]?\d){7,12}/,
  /[^\s@]+@[^\s@]+\.[^\s@]+/,
]

export const tellsOfSomeone = (text: string): boolean => TRACES.some((trace) => trace.test(text))
