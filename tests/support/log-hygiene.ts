import fs from 'node:fs'
import path from 'node:path'

// T97: what no log may hold, whoever wrote it: the application, Next or a library.

const TRACES: Record<string, RegExp> = {
  'a NIP':
    /(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d\d(?:0[1-9]|1[0-2])[12]\d{3}(?!\d)/,
  'a cookie': /(?:__Host-)?kinerja[\w-]*=\d+\.[\w-]{20,}|\b(?:cookie|set-cookie)"?\s*[:=]\s*"?\w+=/i,
  'a password': /kinerja-demo-2026|\bpass(?:word|phrase)"?\s*[:=]\s*"(?!\[)[^"]+"|\$argon2/i,
  'a token': /\b(?:bearer|authorization)"?\s*[:=]?\s*"?[\w.-]{20,}/i,
}

/** What a text tells that it should not, with the beginning of the line in which it stands. */
export const toldIn = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) =>
      Object.entries(TRACES).flatMap(([what, trace]) =>
        trace.test(line) ? [`${what} in: ${line.slice(0, 60)}`] : [],
      ),
    )

/** The logs in a folder that were written since. */
export function toldInLogs(folder: string, since: number): string[] {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .map((name) => path.join(folder, name))
    .filter((file) => fs.statSync(file).mtimeMs >= since)
    .flatMap((file) => toldIn(fs.readFileSync(file, 'utf8')))
}
