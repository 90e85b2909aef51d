import { parse } from 'csv-parse/sync'
import { digestOf } from '../../lib/core/digest.ts'
import { expect, looksRight, test } from '../support/journey.ts'

const UNIT = 'puskesmas-laweyan'

test('A14 R-40: A journalist finds the open data, works out again what a page says, and reads what was corrected and why', async ({
  visitor,
}) => {
  const page = await visitor()
  await page.goto('/publik/surakarta/metode')
  await page.getByRole('link', { name: 'Data terbuka untuk diunduh' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Data terbuka' })).toBeVisible()
  await looksRight(page)

  const link = page.getByRole('link', { name: 'CSV 2025 indikator per triwulan' })
  const file = await page.request.get((await link.getAttribute('href')) ?? '')
  const rows: Record<string, string>[] = parse(await file.text(), { bom: true, columns: true })
  const ofUnit = rows.filter(({ unit, triwulan }) => unit === UNIT && triwulan === '3')
  const reached = ofUnit.filter(({ arah, target, realisasi }) =>
    realisasi === ''
      ? false
      : arah === 'naik'
        ? Number(realisasi) >= Number(target)
        : Number(realisasi) <= Number(target),
  )
  await page.goto(`/publik/surakarta/unit/${UNIT}`)
  await expect(
    page.getByText(`${reached.length} dari ${ofUnit.length} target Triwulan III 2025 tercapai.`).first(),
  ).toBeVisible()

  await page.goto('/publik/surakarta/data')
  await page.getByRole('link', { name: 'Daftar koreksi' }).click()
  const correction = page.getByRole('region').or(page.locator('section')).first()
  await expect(correction).toContainText('Angka pertama salah ketik')
  await expect(correction).toContainText(/Versi 2, .+, oleh .+, Badan/)
  const numbers = await correction.getByRole('row').last().getByRole('cell').allInnerTexts()
  expect(new Set(numbers).size).toBe(2)
  await looksRight(page, { dark: true })
  await correction.getByRole('link', { name: 'Versi lama' }).click()
  await expect(page.getByText('Versi ini sudah dikoreksi.')).toBeVisible()
  await looksRight(page)

  // The digest says that the old version is what once was published.
  const content = page.getByRole('link', { name: 'Seluruh isi versi ini (JSON)' })
  const old: { versi: number; sidik: string; terbit: unknown } = await (
    await page.request.get((await content.getAttribute('href')) ?? '')
  ).json()
  expect(old.versi).toBe(1)
  expect(digestOf(old.terbit)).toBe(old.sidik)
  await expect(page.getByText(old.sidik)).toBeVisible()
  await page.getByRole('link', { name: 'Yang berlaku: versi 2' }).click()
  await expect(page.getByText('Versi ini yang berlaku.')).toBeVisible()
})
