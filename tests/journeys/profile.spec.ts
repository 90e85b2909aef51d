import type { Page } from '@playwright/test'
import { expect, looksRight, personas, said, test } from '../support/journey.ts'

// Nobody else signs in as her with a password.
const { ratna } = personas.palu
const NEXT = 'hujan turun di kebun teh'

async function change(page: Page, current: string, next: string) {
  await page.getByLabel('Kata sandi lama').fill(current)
  await page.getByLabel('Kata sandi baru').fill(next)
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click()
}

async function signIn(page: Page, password: string) {
  await page.goto('/masuk')
  await page.getByLabel('Pemerintah daerah').selectOption({ label: 'Kota Palu' })
  await page.getByLabel('NIP').fill(ratna.login)
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
}

test('@desktop A person sees what BKD has on record, and on which devices somebody is signed in', async ({
  as,
}) => {
  const page = await as(ratna)
  await page.goto('/profil')
  await expect(page.getByRole('heading', { level: 1, name: 'Profil' })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main.getByText(ratna.name).first()).toBeVisible()
  await expect(main.getByText('Kota Palu')).toBeVisible()
  await expect(main.getByText('Pegawai, Atasan')).toBeVisible()
  await expect(main.getByText('Perangkat ini')).toHaveCount(1)
  await looksRight(page, { dark: true })
})

test('A device that was left signed in is signed out from here', async ({ as }) => {
  const page = await as(ratna)
  const left = await as(ratna)
  await left.goto('/hari-ini')
  await page.goto('/profil')
  const others = page.getByRole('button', { name: 'Keluarkan' })
  const before = await others.count()
  expect(before).toBeGreaterThan(0)
  while ((await others.count()) > 0) {
    const still = await others.count()
    await others.first().click()
    await expect(others).toHaveCount(still - 1)
  }
  await left.goto('/hari-ini')
  await expect(left).toHaveURL(/\/masuk\?kembali=/)
  await page.reload()
  await expect(page.getByText('Perangkat ini')).toBeVisible()
  await looksRight(page)
})

test('Ratna changes her password: mistakes are told at the field, every other device is out, the old one opens nothing', async ({
  as,
  visitor,
  forgive,
}) => {
  forgive(/401/)
  const page = await as(ratna)
  const other = await as(ratna)
  await other.goto('/hari-ini')
  await expect(other).toHaveURL(/\/hari-ini$/)
  await page.goto('/profil')

  for (const [current, next, complaint] of [
    ['bukan kata sandinya', NEXT, 'Kata sandi lama tidak cocok.'],
    [ratna.password, 'pendek', 'Kata sandi baru minimal 12 huruf atau angka.'],
    [ratna.password, ratna.password, 'Kata sandi baru sama dengan yang lama. Pilih yang lain.'],
  ] as const)
    await test.step(complaint, async () => {
      await change(page, current, next)
      await expect(page.getByRole('main').getByText(complaint).first()).toBeVisible()
    })
  await looksRight(page)
  await other.reload()
  await expect(other).toHaveURL(/\/hari-ini$/)

  await change(page, ratna.password, NEXT)
  await expect(
    said(page, /^Kata sandi diganti\. Perangkat lain dikeluarkan\. Tanda terima KT-/),
  ).toBeVisible()
  await expect(page.getByLabel('Kata sandi lama')).toHaveValue('')
  await expect(page.getByRole('button', { name: 'Keluarkan' })).toHaveCount(0)
  await other.reload()
  await expect(other).toHaveURL(/\/masuk\?kembali=/)
  await page.reload()
  await expect(page).toHaveURL(/\/profil$/)

  const door = await visitor()
  await signIn(door, ratna.password)
  await expect(door.getByText('NIP atau kata sandi tidak cocok.')).toBeVisible()
  await signIn(door, NEXT)
  await expect(door).toHaveURL(/\/(hari-ini|tim)$/)
})
