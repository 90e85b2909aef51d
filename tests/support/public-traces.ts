// T95: what leads to somebody, whatever page or file it stands in.

const BETWEEN_DIGITS = /(?<=\d)[ \u00a0.](?=\d)/g
const TRACES = [/(?<![\da-f])(?:19|20)\d{16}(?![\da-f])/g, /(?<![\da-f])(?:\+62|62|0)8\d{8,11}(?![\da-f])/g]
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

export const mailsIn = (text: string): string[] => text.match(MAIL) ?? []

/** NIP, telephones and addresses of mail, but for those that an office gives itself. */
export function tracesIn(text: string, offices: ReadonlySet<string> = new Set()): string[] {
  const plain = text.replaceAll(BETWEEN_DIGITS, '')
  return [
    ...TRACES.flatMap((trace) => plain.match(trace) ?? []),
    ...mailsIn(text).filter((mail) => !offices.has(mail)),
  ]
}
