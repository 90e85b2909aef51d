import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** Tracked files and new ones that are not ignored, as paths from the root. */
export const files: string[] = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean)

export const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

export const code = files.filter((file) => /^(app|components|lib|proxy|instrumentation).*\.tsx?$/.test(file))

export type Import = { from: string; spec: string; to: string; typeOnly: boolean }

const IMPORT =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

/** Every import of a file, its target as a path from the root without ending, or the package's name. */
export function importsOf(file: string): Import[] {
  return [...read(file).matchAll(IMPORT)].map((match) => {
    const spec = match[4] ?? match[5] ?? ''
    const bare = spec.replace(/\.(tsx?|mjs)$/, '')
    const to = spec.startsWith('@/')
      ? bare.slice(2)
      : spec.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), bare)
        : spec
    const named = match[3] ?? ''
    const typeOnly =
      Boolean(match[2]) ||
      (named.trim().startsWith('{') &&
        named
          .replace(/[{}]|\sfrom\s/g, '')
          .split(',')
          .filter((part) => part.trim())
          .every((part) => part.trim().startsWith('type ')))
    return { from: file, spec, to, typeOnly }
  })
}

/** 'lib/activity-logs/commands/writing' → slice activity-logs, role commands. */
export function placeOf(target: string): { slice: string; role: string } | undefined {
  const match = /^lib\/([\w-]+)\/([\w-]+)/.exec(target)
  return match ? { slice: match[1] ?? '', role: match[2] ?? '' } : undefined
}
