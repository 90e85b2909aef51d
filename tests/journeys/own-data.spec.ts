import { readFile } from 'node:fs/promises'
import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, ayu } = personas.surakarta

test('T96: Sari takes along what is held about her, says what is wrong, and reads what Ayu made of it', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/profil')
  await page.getByRole('link', { name: 'Ambil, perbaiki, atau hapus data saya' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: 'Data saya' })).toBeVisible()
  await looksRight(page, { dark: true })

  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Untuk aplikasi lain (JSON)' }).tap()
  const file = await coming
  expect(file.suggestedFilename()).toBe('data-saya.json')
  const held = await readFile(await file.path(), 'utf8')
  const { bagian } = JSON.parse(held) as { bagian: { judul: string; baris: unknown[] }[] }
  const rows = (title: string) => bagian.find(({ judul }) => judul === title)?.baris.length ?? 0
  expect(rows('Data pegawai')).toBe(1)
  expect(rows('Catatan kerja')).toBeGreaterThan(20)
  expect(held).toContain(sari.login)
  expect(held).not.toContain(ayu.login)
  const sheet = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Ambil data saya (Excel)' }).tap()
  expect((await sheet).suggestedFilename()).toBe('data-saya.xlsx')
  await page.reload()
  await expect(page.getByText(/^Terakhir diambil:/)).toBeVisible()

  const form = page.getByRole('form', { name: 'Minta perbaikan' })
  await form.getByLabel('Apa yang keliru?').fill('Nama sekolah saya tertulis keliru.')
  await form.getByRole('button', { name: 'Kirim ke BKD' }).tap()
  await expect(form.getByText('Pilih bagian data yang keliru.').first()).toBeVisible()
  await form.getByLabel('Bagian data').selectOption('CAREER')
  await form.getByLabel('Yang benar menurut Anda').fill('Poltekkes Surakarta, menurut ijazah saya.')
  await form.getByRole('button', { name: 'Kirim ke BKD' }).tap()
  await expect(said(page, /^Permintaan terkirim ke BKD\./)).toBeVisible()

  const desk = await as(ayu)
  await desk.goto('/bkd/koreksi')
  await looksRight(desk)
  const asked = desk.getByRole('listitem').filter({ hasText: 'Nama sekolah saya tertulis keliru.' })
  await asked.getByText('Putuskan').tap()
  await asked.getByText('Sudah diperbaiki').tap()
  await asked.getByLabel('Alasan').fill('Sudah diganti sesuai ijazah.')
  await asked.getByRole('button', { name: 'Simpan keputusan' }).tap()
  await expect(asked).toHaveCount(0)

  await page.reload()
  await expect(page.getByText('Sudah diganti sesuai ijazah.')).toBeVisible()
})
