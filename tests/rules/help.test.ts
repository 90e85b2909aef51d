import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { GLOSSARY } from '../../lib/community/labels/glossary.ts'
import { GUIDES, isSection } from '../../lib/community/labels/guides.ts'
import { MOST_A_DAY, whyNotAnswer, whyNotSend, whyNotShare } from '../../lib/community/rules/help.ts'
import {
  needsAnswer,
  statesAfter,
  WISH_STATES,
  whyNotHandle,
  whyNotJoin,
} from '../../lib/community/rules/wishes.ts'
import { questionInput } from '../../lib/community/schema/help.ts'
import { handleInput, wishInput } from '../../lib/community/schema/wishes.ts'

const menu = [
  ...readFileSync(new URL('../../app/(portal)/layout.tsx', import.meta.url), 'utf8').matchAll(
    /href: '(\/[^'?]+)',\s+(?:also: '[^']+', )?label:/g,
  ),
].map(([, href = '']) => href)

describe('guides', () => {
  test('every page of the menu has one, of at most three steps', () => {
    expect(menu.length).toBeGreaterThan(60)
    // The profile and the help stand in the menu as any other page.
    expect([...new Set(menu)].filter((href) => !isSection(href))).toEqual([])
    for (const [page, [name, ...steps]] of Object.entries(GUIDES)) {
      expect(name.length, page).toBeGreaterThan(3)
      expect(steps.length, page).toBeGreaterThanOrEqual(1)
      expect(steps.length, page).toBeLessThanOrEqual(3)
      for (const step of steps) expect(step, page).toMatch(/^[A-Z].{10,140}[.]$/)
    }
  })

  test('none is of a page that the menu does not know', () => {
    expect(Object.keys(GUIDES).filter((page) => !menu.includes(page))).toEqual([])
  })

  test('a part of the portal is a name of the menu and nothing else', () => {
    for (const path of [
      '/hari-ini/2026',
      '/bkd/pegawai/0196a0c0-0000-7000-8000-000000000000',
      'constructor',
      '',
    ])
      expect(isSection(path), path).toBe(false)
  })

  test('the words of the field stand in order, each once', () => {
    const terms = GLOSSARY.map(([term]) => term)
    expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'id')))
    expect(new Set(terms).size).toBe(terms.length)
    for (const term of ['SKP', 'RHK', 'IKM', 'KP', 'PPPK']) expect(terms).toContain(term)
  })
})

test('so many questions a day, answered once, and shared once', () => {
  expect(whyNotSend(MOST_A_DAY - 1)).toBeUndefined()
  expect(whyNotSend(MOST_A_DAY)).toBe('too_many_today')
  expect(whyNotAnswer({ answered: true })).toBe('question_answered')
  const asked = { answered: true, isHelp: false, byName: 'Sari Wulandari, A.Md.Kep.' }
  expect(whyNotShare({ ...asked, answered: false }, 'x')).toBe('question_unanswered')
  expect(whyNotShare({ ...asked, isHelp: true }, 'x')).toBe('entry_exists')
  expect(whyNotShare(asked, 'Tanya jawab tentang foto.')).toBeUndefined()
  expect(whyNotShare(asked, 'Sudah, bu SARI WULANDARI.')).toBe('asker_named')
})

test('a wish never goes back to the pile; what ended can be taken up again', () => {
  for (const state of WISH_STATES) {
    expect(whyNotHandle(state, state)).toBeUndefined()
    if (state !== 'RECEIVED') expect(whyNotHandle(state, 'RECEIVED')).toBe('wish_moved_on')
    for (const next of statesAfter(state)) expect(whyNotHandle(state, next)).toBeUndefined()
  }
  expect(whyNotHandle('DONE', 'DECLINED')).toBe('wish_moved_on')
  expect(whyNotHandle('DECLINED', 'IN_PROGRESS')).toBeUndefined()
  expect(WISH_STATES.filter(needsAnswer)).toEqual(['IN_PROGRESS', 'DONE', 'DECLINED'])
  expect(whyNotJoin({ mine: true, listed: true })).toBe('own_wish')
  expect(whyNotJoin({ mine: false, listed: false })).toBe('not_found')
  expect(whyNotJoin({ mine: false, listed: true })).toBeUndefined()
})

test('no id and no address travels with a word', () => {
  const text = 'Tombol simpan tidak terlihat di HP saya.'
  expect(wishInput.parse({ page: '/skp', text }).page).toBe('/skp')
  expect(wishInput.parse({ text }).page).toBeUndefined()
  for (const page of [
    '/skp/ubah',
    '/bkd/pegawai/0196a0c0-0000-7000-8000-000000000000',
    '/hari-ini?catat=1',
    'https://x',
  ])
    expect(wishInput.safeParse({ page, text }).success, page).toBe(false)
  expect(wishInput.safeParse({ page: '/skp', text, name: 'Sari' }).success).toBe(false)
  expect(questionInput.safeParse({ category: 'USE', page: '', text }).success).toBe(true)
  expect(questionInput.safeParse({ category: 'ADA', text }).success).toBe(false)
})

test('what is taken up says how', () => {
  const handled = {
    wishId: '0196a0c0-0000-7000-8000-000000000000',
    version: 1,
    headline: 'Tombol simpan di HP',
  }
  expect(handleInput.safeParse({ ...handled, state: 'RECEIVED' }).success).toBe(true)
  expect(handleInput.safeParse({ ...handled, state: 'DONE' }).success).toBe(false)
  expect(handleInput.safeParse({ ...handled, state: 'DONE', answer: '' }).success).toBe(false)
  expect(handleInput.safeParse({ ...handled, state: 'DONE', answer: 'Sudah diperbesar.' }).success).toBe(true)
})
