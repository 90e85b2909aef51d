import { describe, expect, test } from 'vitest'
import { code, files, read } from './source'

const where = (list: string[], pattern: RegExp) => list.filter((file) => pattern.test(read(file)))

describe("'use server' files", () => {
  const actions = code.filter((file) => /^['"]use server['"]/.test(read(file)))

  test('are called actions.ts', () => {
    expect(actions.length).toBeGreaterThan(0)
    expect(actions.filter((file) => !file.endsWith('/actions.ts'))).toEqual([])
    expect(code.filter((file) => file.endsWith('/actions.ts') && !actions.includes(file))).toEqual([])
  })

  test('export action(…) values and nothing else, since every export is a public endpoint', () => {
    const odd = actions.flatMap((file) => {
      const exports = [...read(file).matchAll(/^export\s+(.*)$/gm)].map((match) => match[1] ?? '')
      return exports.filter((text) => !/^const \w+ = action\(\{/.test(text)).map((text) => `${file}: ${text}`)
    })
    expect(odd).toEqual([])
  })

  test("no 'use server' hides inside a function", () => {
    expect(where(code, /\{\s*['"]use server['"]/).filter((file) => !actions.includes(file))).toEqual([])
  })

  test('every action names its roles', () => {
    const nameless = actions.flatMap((file) =>
      read(file)
        .split('action({')
        .slice(1)
        .filter((body) => !/roles:/.test(body.split('})')[0] ?? ''))
        .map(() => file),
    )
    expect(nameless).toEqual([])
  })
})

describe('what people type', () => {
  test('comes in through plainText, which leaves nothing unseen in it', () => {
    const schemas = code.filter((file) => /^lib\/[^/]+\/schema(\/|\.ts$)/.test(file))
    expect(schemas).toEqual(
      expect.arrayContaining(['lib/reviews/schema.ts', 'lib/reviews/schema/objections.ts']),
    )
    expect(where(schemas, /\.trim\(\)/)).toEqual([])
  })
})

describe('the clock and the environment', () => {
  test('the wall clock stands in core, and on the device in components', () => {
    const readers = where(code, /new Date\(\)|Date\.now\(\)/)
    expect(readers.filter((file) => !/^(lib\/core|components)\//.test(file))).toEqual([])
  })

  test('only core/env reads the environment', () => {
    const readers = where(code, /process\.env/)
    // Next replaces NEXT_RUNTIME when it compiles instrumentation.ts.
    expect(readers.filter((file) => file !== 'lib/core/env.ts' && file !== 'instrumentation.ts')).toEqual([])
  })

  test('no page computes a day from UTC', () => {
    expect(where(code, /toISOString\(\)\.(slice|split|substring)/)).toEqual([])
  })
})

describe('names and remnants', () => {
  test('no file is called for what it is not', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/.test(file))).toEqual([])
  })

  test('nothing is left for later', () => {
    expect(where(code, /\b(TODO|FIXME|HACK|XXX)\b/)).toEqual([])
  })

  test('no escape from the type checker', () => {
    expect(
      where(
        code,
        /@ts-(ignore|nocheck|expect-error)|\bas any\b|: any\b|as unknown as|oxlint-disable|eslint-disable/,
      ),
    ).toEqual([])
  })

  test('no unsafe SQL but the one statement that sets the region', () => {
    expect(where(code, /\$(queryRawUnsafe|executeRawUnsafe)/)).toEqual(['lib/core/db.ts'])
  })

  test('a link is that of ui/link, which fetches nothing ahead', () => {
    expect(where(code, /from 'next\/link'/)).toEqual(['components/ui/link.tsx'])
  })

  test('HTML is never set from a string', () => {
    expect(where(code, /dangerouslySetInnerHTML/)).toEqual([])
  })

  test('a test runs always', () => {
    expect(
      where(
        files.filter((file) => /^tests\/.*\.tsx?$/.test(file)),
        /\b(test|it|describe)\.(skip|only|todo|fixme)\(/,
      ),
    ).toEqual([])
  })

  test('no file of a user, no key and no dump is kept here', () => {
    expect(
      files.filter((file) => /(^|\/)\.env(\.|$)|\.(pem|key|dump|sql\.gz|xlsx|xls|pdf)$/.test(file)),
    ).toEqual([])
  })

  test('the lockfile names no registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"/)
  })
})
