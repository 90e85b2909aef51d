import { describe, expect, test } from 'vitest'
import {
  DOORS,
  EXCEPTIONS,
  FILE_ROLES,
  PUBLIC_DOORS,
  PUBLIC_PAGE_DOORS,
  PURE_PACKAGES,
  PURE_ROLES,
  SLICES,
} from './house'
import { code, files, importsOf, placeOf, read as readSource, type Import } from './source'

const all = code.flatMap(importsOf)
const arrow = ({ from, to }: Import) => `${from} -> ${to.replace(/^lib\//, '')}`
const isMeant = (one: Import) =>
  Object.keys(EXCEPTIONS).some((known) => {
    const [from, to] = known.split(' -> ')
    return one.from === from && one.to.includes(to ?? '')
  })
const unexpected = (wrong: Import[]) => wrong.filter((one) => !isMeant(one)).map(arrow)
const isGenerated = (to: string) => to.startsWith('lib/core/generated')

describe('slices', () => {
  test('there is no slice outside the plan', () => {
    const present = new Set(code.flatMap((file) => placeOf(file)?.slice ?? []))
    expect([...present].filter((slice) => !SLICES.includes(slice))).toEqual([])
  })

  test('a slice imports only from slices to its left', () => {
    const wrong = all.filter(({ from, to }) => {
      const source = placeOf(from)
      const target = placeOf(to)
      return source && target && SLICES.indexOf(target.slice) > SLICES.indexOf(source.slice)
    })
    expect(unexpected(wrong)).toEqual([])
  })

  test('a slice has its six files, or folders of the same names, and nothing else', () => {
    const odd = code.filter((file) => {
      const place = placeOf(file.replace(/\.tsx?$/, ''))
      if (!place || place.slice === 'core') return false
      if (place.role === 'public') return !PUBLIC_DOORS.includes(place.slice)
      return !FILE_ROLES.some((role) => role === place.role)
    })
    expect(odd).toEqual([])
  })

  test('the application never leans on pages or components', () => {
    expect(
      unexpected(all.filter(({ from, to }) => from.startsWith('lib/') && /^(app|components)\//.test(to))),
    ).toEqual([])
  })
})

describe('file roles', () => {
  test('pure files import pure files and the few packages that compute', () => {
    const wrong = all.filter(({ from, to, typeOnly }) => {
      const source = placeOf(from.replace(/\.tsx?$/, ''))
      if (!source || source.slice === 'core' || !PURE_ROLES.includes(source.role)) return false
      const target = placeOf(to)
      if (!target) return !PURE_PACKAGES.includes(to) && source.slice !== 'evidence'
      if (target.slice === 'core') return !typeOnly
      return !PURE_ROLES.includes(target.role)
    })
    expect(unexpected(wrong)).toEqual([])
  })

  test('a store is private to its slice', () => {
    const wrong = all.filter(({ from, to }) => {
      const target = placeOf(to)
      return target?.role === 'store' && target.slice !== 'core' && placeOf(from)?.slice !== target.slice
    })
    expect(unexpected(wrong)).toEqual([])
  })

  test('the doors are opened by app alone', () => {
    const wrong = all.filter(({ from, to, typeOnly }) => {
      const target = placeOf(to)
      return (
        target?.slice === 'core' &&
        DOORS.includes(target.role) &&
        placeOf(from) &&
        placeOf(from)?.slice !== 'core' &&
        !typeOnly
      )
    })
    expect(unexpected(wrong)).toEqual([])
  })

  test('pages read through queries and never reach a store or a command', () => {
    const wrong = all.filter(({ from, to }) => {
      const role = placeOf(to)?.role
      return (
        /^app\/.*(page|layout)\.tsx$/.test(from) &&
        (role === 'store' || role === 'commands' || to === 'lib/core/db')
      )
    })
    expect(unexpected(wrong)).toEqual([])
  })

  test('client components import their actions, components and pure files', () => {
    const clients = code
      .filter((file) => file.startsWith('components/') || file.startsWith('app/'))
      .filter((file) => importsOfClient(file))
    const wrong = clients.flatMap(importsOf).filter(({ to, typeOnly }) => {
      const target = placeOf(to)
      if (!target || typeOnly) return false
      return target.slice === 'core' || !PURE_ROLES.includes(target.role)
    })
    expect(unexpected(wrong)).toEqual([])
  })

  test('ui, charts and layout know nothing of the domain', () => {
    const wrong = all.filter(
      ({ from, to }) =>
        /^components\/(ui|charts|layout)\//.test(from) &&
        placeOf(to) &&
        !/^lib\/calendar\/(labels|rules)/.test(to),
    )
    expect(unexpected(wrong)).toEqual([])
  })

  test('public pages reach the published through its own door', () => {
    const wrong = all.filter(({ from, to }) => {
      const target = placeOf(to)
      if (!from.startsWith('app/(public)/') || !target) return false
      if (target.slice === 'core') return !PUBLIC_PAGE_DOORS.includes(target.role)
      return target.role !== 'public' && !PURE_ROLES.includes(target.role)
    })
    expect(unexpected(wrong)).toEqual([])
  })
})

describe('single doors', () => {
  const importers = (match: (to: string) => boolean) => [
    ...new Set(all.filter(({ to, typeOnly }) => match(to) && !typeOnly).map(({ from }) => from)),
  ]

  test('only core/db makes a Prisma client', () => {
    expect(importers((to) => to.includes('@prisma/adapter-pg'))).toEqual(['lib/core/db.ts'])
    const wrong = code.filter(
      (file) =>
        !isGenerated(file) &&
        file !== 'lib/core/db.ts' &&
        importsOf(file).some(({ to }) => isGenerated(to)) &&
        /PrismaClient/.test(readSource(file)),
    )
    expect(wrong).toEqual([])
  })

  test('only core opens connections of its own', () => {
    expect(
      importers((to) => to === 'pg' || to === 'pg-boss').every((file) => file.startsWith('lib/core/')),
    ).toBe(true)
  })

  test('only core/context and core/action read the session', () => {
    const wrong = importers((to) => to === 'lib/core/session').filter(
      (file) => !/^lib\/(core|accounts)\//.test(file) && !/^app\/(api\/auth|\(portal\)\/profil)/.test(file),
    )
    expect(wrong).toEqual([])
  })
})

function importsOfClient(file: string): boolean {
  return /^['"]use client['"]/.test(readSource(file))
}

test('the plan lists each file role once and every exception is used', () => {
  const unused = Object.keys(EXCEPTIONS).filter(
    (known) =>
      !all.some((one) => {
        const [from, to] = known.split(' -> ')
        return one.from === from && one.to.includes(to ?? '')
      }),
  )
  expect(unused).toEqual([])
  expect(files.length).toBeGreaterThan(100)
})
