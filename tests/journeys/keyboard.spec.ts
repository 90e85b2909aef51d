import type { Page } from '@playwright/test'
import { phonePhoto } from '../support/files/picture.ts'
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

test('Ratna opens evidence with E, picks with Space, and what she switched off stays off', async ({
  as,
  forgive,
}) => {
  // The browser's own picture viewer styles its page; a stored file's page allows nothing at all.
  forgive(/\/api\/berkas\/|document's frame is sandboxed/)
  const title = 'Memotret tata letak baru ruang tunggu pemohon'
  const ofBudi = await as(budi)
  await ofBudi.goto('/catat')
  await ofBudi.getByLabel('Apa yang dikerjakan?').fill(title)
  await ofBudi.getByRole('textbox', { name: 'Menit' }).fill('25')
  await ofBudi
    .getByLabel(/^Bukti dukung/)
    .setInputFiles({ name: 'ruang.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() })
  await expect(ofBudi.getByText(/Tersimpan, \d+ KB/)).toBeVisible()
  await ofBudi.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(said(ofBudi, /^Terkirim/)).toBeVisible()

  const page = await as(ratna)
  await page.goto('/persetujuan')
  const many = page.getByRole('button', { name: /^Setujui \d+$/ })
  await expect(page.getByRole('button', { name: 'Tombol pintas menyala' })).toBeVisible()
  const withPhoto = page.getByRole('article', { name: title })
  const bare = page.getByRole('article').filter({ hasNot: page.locator('[data-evidence]') })

  await test.step('E opens the evidence in a tab of its own, and says so where there is none', async () => {
    await goTo(page, withPhoto)
    const tab = page.waitForEvent('popup')
    await page.keyboard.press('e')
    await expect(await tab).toHaveURL(/\/api\/berkas\//)
    await (await tab).close()
    await goTo(page, bare.first())
    await page.keyboard.press('e')
    await expect(page.getByText('Catatan ini belum punya bukti dukung.')).toBeVisible()
  })

  await test.step('Space takes one out of the many, and puts it back', async () => {
    await goTo(page, withPhoto)
    const all = await many.innerText()
    await page.keyboard.press('Space')
    await expect(many).not.toHaveText(all)
    await expect(withPhoto.getByRole('checkbox')).not.toBeChecked()
    await page.keyboard.press('Space')
    await expect(many).toHaveText(all)
  })

  await test.step('switched off, the keys are dead on the next visit too, until they are switched on', async () => {
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Tombol pintas' })
    await help.getByRole('button', { name: 'Matikan tombol pintas' }).click()
    await page.keyboard.press('Escape')
    await page.reload()
    await expect(page.getByRole('button', { name: 'Tombol pintas mati' })).toBeVisible()
    await page.keyboard.press('j')
    await expect(page.locator('article:focus')).toHaveCount(0)
    await page.keyboard.press('?')
    await expect(help).toBeHidden()
    await page.getByRole('button', { name: 'Tombol pintas mati' }).click()
    await help.getByRole('button', { name: 'Nyalakan tombol pintas' }).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await expect(page.getByRole('article').first()).toBeFocused()
  })
})

/** Down or up the list by its keys until this row has the focus. */
async function goTo(page: Page, row: ReturnType<Page['getByRole']>) {
  for (const key of ['j', 'k'])
    for (let steps = 0; steps < 60; steps += 1) {
      if (await row.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press(key)
    }
  await expect(row).toBeFocused()
}

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
