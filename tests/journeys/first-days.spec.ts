import { v7 } from 'uuid'
import { phonePhoto } from '../support/files/picture.ts'
import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, hendra, ayu } = personas.surakarta
const NINA = { name: 'Nina Rahayu', nip: '199802142026032001' }

test('A16 R-28: Nina comes for the first time: five steps lead her to her first log with its receipt, and she reads what she has of it in her own numbers', async ({
  visitor,
  site,
  as,
}) => {
  const id = v7()
  const put = (sql: string, values: unknown[]) => site.ask(sari.regionId, sql, [sari.regionId, id, ...values])
  await put(
    `INSERT INTO employee (region_id, id, nip, name, sort_name, kind, created_at, updated_at)
     VALUES ($1, $2, $3, $4, lower($4), 'PNS', now(), now())`,
    [NINA.nip, NINA.name],
  )
  await put(
    `INSERT INTO assignment (region_id, id, employee_id, unit_id, kind, position_title, position_family, starts_on)
     SELECT $1, gen_random_uuid(), $2, p.unit_id, p.kind, p.position_title, p.position_family, '2026-05-01'
     FROM assignment p JOIN employee e ON e.region_id = p.region_id AND e.id = p.employee_id
     WHERE p.region_id = $1 AND e.nip = $3 AND p.ends_on IS NULL LIMIT 1`,
    [sari.login],
  )
  await put(
    `INSERT INTO supervision (region_id, id, employee_id, supervisor_id, starts_on)
     SELECT $1, gen_random_uuid(), $2, id, '2026-05-01' FROM employee WHERE region_id = $1 AND nip = $3`,
    [hendra.login],
  )
  await put(
    `INSERT INTO account (region_id, id, employee_id, login, display_name, password_hash, created_at)
     SELECT $1, gen_random_uuid(), $2, $3, $4, password_hash, created_at FROM account WHERE region_id = $1 AND login = $5`,
    [NINA.nip, NINA.name, sari.login],
  )

  const page = await visitor()
  await page.goto('/masuk')
  await page.getByLabel('Pemerintah daerah').selectOption({ label: 'Kota Surakarta' })
  await page.getByLabel('NIP').fill(NINA.nip)
  await page.getByLabel('Kata sandi').fill(sari.password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  const steps = page.getByRole('region', { name: 'Langkah pertama' })
  await expect(steps.getByText('1 dari 5 selesai')).toBeVisible()
  await expect(steps.getByText(`${hendra.fullName} memeriksa catatan Anda.`)).toBeVisible()
  await looksRight(page, { dark: true })
  await steps.getByRole('button', { name: 'Ya, benar' }).click()
  await expect(steps.getByText('2 dari 5 selesai')).toBeVisible()

  await steps.getByRole('link', { name: 'Apa untungnya buat saya?' }).click()
  await expect(page.getByText('Belum ada angkanya')).toBeVisible()

  await page.goto('/catat')
  await page.getByLabel('Apa yang dikerjakan?').fill('Mengenal alur loket bersama Sari')
  await page.getByRole('textbox', { name: 'Menit' }).fill('60')
  await page.getByLabel(/^Bukti dukung/).setInputFiles({
    name: 'loket.jpg',
    mimeType: 'image/jpeg',
    buffer: await phonePhoto(),
  })
  await expect(page.getByText(/Tersimpan, \d+ KB/)).toBeVisible()
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(said(page, /Tanda terima KT-/)).toBeVisible()
  await page.goto('/hari-ini')
  await expect(steps.getByText('4 dari 5 selesai')).toBeVisible()
  await steps.getByRole('button', { name: 'Buka tanda terima' }).click()
  await expect(page.getByText(/^Tanda terima KT-/).first()).toBeVisible()
  await page.goto('/hari-ini')
  await expect(page.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible()
  await expect(steps).toHaveCount(0)

  await page.goto('/manfaat')
  const numbers = page.getByRole('list', { name: 'Manfaat bagi saya' })
  await expect(numbers.getByRole('heading', { name: '1 berkas bukti tersimpan rapi' })).toBeVisible()
  await expect(numbers.getByRole('heading', { name: '0 catatan sudah mengisi SKP Anda' })).toBeVisible()
  await looksRight(page)
  await numbers.getByRole('link', { name: 'Lihat realisasinya' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Capaian saya' })).toBeVisible()

  // Sari has long been here: she has numbers and no list.
  const known = await as(sari)
  await known.goto('/hari-ini')
  await expect(known.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible()
  await expect(known.getByText('Langkah pertama')).toHaveCount(0)
  await known.goto('/manfaat')
  await expect(
    known.getByRole('heading', { name: /^[1-9]\d* catatan sudah mengisi SKP Anda$/ }),
  ).toBeVisible()
  await expect(known.getByText('Belum ada angkanya')).toHaveCount(0)
  const desk = await as(ayu)
  await desk.goto('/bkd/adopsi')
  await expect(desk.getByText('Catatan pertama dalam 5 menit').first()).toBeVisible()
})
