import type { Page } from '@playwright/test'
import { DESKTOP, expect, personas, said, test } from '../support/journey.ts'

const { budi, ratna } = personas.surakarta

test.use({ ...DESKTOP })

test('Budi writes a log by keyboard alone, starting with the way past the menu', async ({ as }) => {
  const page = await as(budi)
  await page.goto('/catat')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused()
  await focusShows(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  const to = (name: RegExp | string, role: 'textbox' | 'button' | 'combobox' = 'textbox') =>
    tabTo(page, () => page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }))
  await to(/^Apa yang dikerjakan/)
  await page.keyboard.type('Menjawab pertanyaan pemohon izin lewat telepon')
  await to('Menit')
  await page.keyboard.type('40')
  await to(/^Untuk rencana hasil kerja/, 'combobox')
  await page.keyboard.press('ArrowDown')
  await to(/^Jumlah/)
  await page.keyboard.type('6')
  await to('Simpan', 'button')
  await page.keyboard.press('Enter')
  await expect(said(page, /^Terkirim/)).toBeVisible()
})

test('Ratna decides by keys: down the list, approve one, return one, switch the keys off', async ({ as }) => {
  const page = await as(ratna)
  await page.goto('/persetujuan')
  await expect(page.getByRole('button', { name: /^Setujui \d+$/ })).toBeVisible()

  await test.step('J moves, Space picks, S approves', async () => {
    await expect(page.getByRole('button', { name: 'Tombol pintas menyala' })).toBeVisible()
    await page.keyboard.press('j')
    const first = page.getByRole('article').first()
    await expect(first).toBeFocused()
    await focusShows(page)
    await page.keyboard.press('s')
    await expect(said(page, /disetujui\. Tanda terima KT-/)).toBeVisible()
  })

  await test.step('R returns with a reason typed', async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    const sheet = page.getByRole('dialog', { name: 'Kembalikan untuk diperbaiki' })
    await expect(sheet).toBeVisible()
    await tabTo(page, () => sheet.getByLabel('Atau tulis alasan lain'))
    await page.keyboard.type('Sebut nomor permohonannya')
    await tabTo(page, () => sheet.getByRole('button', { name: 'Kembalikan dengan alasan ini' }))
    await page.keyboard.press('Enter')
    await expect(said(page, /^Dikembalikan kepada/)).toBeVisible()
  })

  await test.step('? tells the keys, and they can be switched off', async () => {
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Tombol pintas' })
    await tabTo(page, () => help.getByRole('button', { name: 'Matikan tombol pintas' }))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(help).toBeHidden()
    await page.keyboard.press('r')
    await expect(page.getByRole('dialog', { name: 'Kembalikan untuk diperbaiki' })).toBeHidden()
  })
})

/** Tabs on until this is reached; each stop on the way shows where one is. */
async function tabTo(page: Page, locate: () => ReturnType<Page['getByRole']>) {
  const goal = locate()
  for (let stops = 0; stops < 60; stops += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    await focusShows(page)
  }
  await expect(goal).toBeFocused()
}

/**
 * Whoever moves by keys sees where he is: a ring on the element, or on the box that holds a choice. Inside a date the
 * browser marks the part that is typed next.
 */
const focusShows = async (page: Page) =>
  expect(
    await page.evaluate(() => {
      const at = document.activeElement
      if (!at || at === document.body || at.matches('input[type="date"], input[type="time"]')) return ''
      const isRinged = [at, at.closest('label')].some((element) => {
        if (!element) return false
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
      })
      return isRinged ? '' : at.outerHTML.slice(0, 200)
    }),
    'has the focus without showing it',
  ).toBe('')
