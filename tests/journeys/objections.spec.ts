import type { Page } from '@playwright/test'
import {
  expect,
  type KnownPerson,
  looksRight,
  peopleOf,
  personas,
  said,
  type Site,
  tapsOf,
  test,
} from '../support/journey.ts'

// In Palu, so that these reviews are nobody else's: the clock stands on 13 May 2026.
const { sari, hendra, yusuf, ayu, walikota } = personas.palu
const RESULT = '/penilaian/2026-1'
const GROUNDS = 'Dua rekan baru saya dampingi sampai mandiri, dan itu tidak ikut dinilai.'
const SIDE = 'Saat menilai saya belum membaca catatan pendampingannya.'
const ANSWER = 'Terima kasih, catatan itu sudah disetujui sejak Februari.'
const VERDICT = 'Pendampingan dua rekan terbukti dan melampaui yang disepakati dalam SKP.'
const REFUSAL = 'Kedua pihak sudah didengar; capaian sama dengan target dan tidak melampauinya.'
const FILE = { name: 'surat-tugas.pdf', mimeType: 'application/pdf' }

/** The review of the first quarter as it was handed over and received on these days, with both ratings in the middle. */
async function handedOver(site: Site, { regionId, login }: KnownPerson, delivered: string, received: string) {
  const middle = `result_rating = 'MEETS', behaviour_rating = 'MEETS', grade = 'GOOD', reason = NULL, items = '[]',
    citations = '[]', signed_at = $3`
  const [row] = await site.ask<{ id: string }>(
    regionId,
    `UPDATE quarterly_review r SET ${middle}, status = 'DELIVERED', delivered_at = $3, received_at = $4,
       acknowledged_at = NULL
     FROM account a WHERE a.region_id = $1 AND a.login = $2 AND r.region_id = a.region_id
       AND r.employee_id = a.employee_id AND r.year = 2026 AND r.quarter = 1 RETURNING r.id`,
    [regionId, login, `${delivered}T02:00:00Z`, `${received}T03:00:00Z`],
  )
  await site.ask(
    regionId,
    `UPDATE review_version SET ${middle} WHERE region_id = $1 AND quarterly_review_id = $2`,
    [regionId, row?.id, `${delivered}T02:00:00Z`],
  )
}

/** Who stands between Hendra and Yusuf. */
async function superiorOf(site: Site): Promise<KnownPerson> {
  for (const one of await peopleOf(site, yusuf))
    if ((await peopleOf(site, one)).some(({ login }) => login === hendra.login)) return one
  throw new Error('nobody above Hendra')
}

const file = async (page: Page) => ({ ...FILE, buffer: await page.pdf() })

const object = async (page: Page) => {
  await page.goto(RESULT)
  await page.getByRole('link', { name: 'Ajukan keberatan', exact: true }).click()
  await page.getByLabel('Alasan keberatan').fill(GROUNDS)
  await page.getByRole('button', { name: 'Kirim keberatan' }).click()
  await expect(page.getByRole('heading', { name: 'Keberatan Triwulan I 2026' })).toBeVisible()
}

test.describe.configure({ mode: 'serial' })

test('A5, R-43, R-12: Sari objects in five taps with a record and a file, her assessor explains himself and she answers', async ({
  as,
  site,
}) => {
  // Received on 2 May: the sixteenth is the last day.
  await handedOver(site, sari, '2026-04-30', '2026-05-02')
  const page = await as(sari)
  await page.goto('/hari-ini')
  await expect(page.getByText('Keberatan dapat diajukan sampai 16 Mei 2026, 3 hari lagi.')).toBeVisible()
  await tapsOf(page)
  await page.getByRole('link', { name: 'Lihat penilaian' }).click()
  await expect(page.getByText('Ajukan keberatan, 3 hari lagi')).toBeVisible()
  await page.getByRole('link', { name: 'Ajukan keberatan', exact: true }).click()
  await page.getByLabel('Alasan keberatan').fill(GROUNDS)
  await page.getByText(/^Kutip bukti:/).click()
  await page.getByRole('checkbox').first().check()
  await page.locator('input[type=file]').setInputFiles(await file(page))
  await expect(page.getByText(FILE.name).first()).toBeVisible()
  await looksRight(page, { dark: true })
  await page.getByRole('button', { name: 'Kirim keberatan' }).click()
  await expect(said(page, /^Keberatan terkirim\. Tanda terima KT-/)).toBeVisible()
  await expect(page.getByText(/^Penjelasan penilai paling lambat 20 Mei 2026, 7 hari lagi\.$/)).toBeVisible()
  expect(await tapsOf(page)).toBeLessThanOrEqual(5)

  const assessor = await as(hendra)
  await assessor.goto('/hari-ini')
  await assessor.getByRole('link', { name: 'Beri penjelasan' }).click()
  await expect(assessor.getByText(GROUNDS)).toBeVisible()
  await expect(assessor.getByRole('link', { name: FILE.name })).toBeVisible()
  await assessor.getByRole('textbox', { name: 'Penjelasan' }).fill(SIDE)
  await looksRight(assessor)
  await assessor.getByRole('button', { name: 'Kirim penjelasan' }).click()
  await expect(said(assessor, /^Penjelasan terkirim\./)).toBeVisible()

  await page.reload()
  await page.getByRole('textbox', { name: 'Tanggapan' }).fill(ANSWER)
  await looksRight(page)
  await page.getByRole('button', { name: 'Kirim tanggapan' }).click()
  await expect(page.getByText(ANSWER)).toBeVisible()
})

test('A5, R-43, R-12: the assessor’s superior upholds it with new ratings, and the new version stands over the old, which stays readable', async ({
  as,
  site,
}) => {
  const decider = await as(await superiorOf(site))
  await decider.goto('/keberatan')
  await decider.getByRole('link', { name: `${sari.fullName}, Triwulan I 2026` }).click()
  for (const words of [GROUNDS, SIDE, ANSWER]) await expect(decider.getByText(words)).toBeVisible()
  const form = decider.getByRole('form', { name: 'Putusan' })
  await form.getByRole('radio', { name: /^Dikabulkan/ }).check()
  for (const group of ['Rating hasil kerja', 'Rating perilaku kerja'])
    await form.getByRole('group', { name: group }).getByRole('radio', { name: 'Di atas ekspektasi' }).check()
  await expect(form.getByText('Sangat Baik')).toBeVisible()
  await form.getByLabel('Alasan putusan').fill(VERDICT)
  await looksRight(decider, { dark: true })
  await form.getByRole('button', { name: 'Putuskan' }).click()
  await expect(said(decider, /^Putusan tersimpan\. Tanda terima KT-/)).toBeVisible()
  await expect(decider.getByText('Versi 2 berlaku. Versi sebelumnya tetap tersimpan.')).toBeVisible()
  await expect(decider.getByText('PermenPANRB 6/2022, kuadran kinerja, versi 1').first()).toBeVisible()

  const page = await as(sari)
  await page.goto(RESULT)
  await expect(page.getByText('Berlaku, menurut putusan atas keberatan.')).toBeVisible()
  const why = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Mengapa nilai ini?' }) })
  await expect(why).toContainText('Sangat Baik')
  await expect(why).toContainText(VERDICT)
  const old = page.getByRole('listitem').filter({ hasText: 'Versi 1' })
  await old.getByText('Lihat isinya').click()
  await expect(old).toContainText('Keduanya sesuai ekspektasi.')
  await looksRight(page, { dark: true })
})

test('A5, R-12: the head of the region, who has no NIP, refuses with reasons; the grade stays and nothing changes any more', async ({
  as,
  site,
}) => {
  const superior = await superiorOf(site)
  await handedOver(site, superior, '2026-05-04', '2026-05-06')
  const page = await as(superior)
  await object(page)

  const assessor = await as(yusuf)
  await assessor.goto('/tim')
  await assessor.getByRole('link', { name: 'Beri penjelasan' }).click()
  await assessor.getByRole('textbox', { name: 'Penjelasan' }).fill(SIDE)
  await assessor.getByRole('button', { name: 'Kirim penjelasan' }).click()
  await expect(said(assessor, /^Penjelasan terkirim\./)).toBeVisible()

  const mayor = await as(walikota)
  await mayor.goto('/beranda')
  await looksRight(mayor)
  await mayor.getByRole('link', { name: 'Periksa dan putuskan' }).click()
  const form = mayor.getByRole('form', { name: 'Putusan' })
  await form.getByRole('radio', { name: /^Ditolak/ }).check()
  await form.getByRole('button', { name: 'Putuskan' }).click()
  await expect(form.getByLabel('Alasan putusan')).toHaveAccessibleDescription(/Tulis alasan putusan Anda/)
  await form.getByLabel('Alasan putusan').fill(REFUSAL)
  await mayor.locator('input[type=file]').setInputFiles(await file(mayor))
  await expect(mayor.getByText(FILE.name).first()).toBeVisible()
  await looksRight(mayor, { dark: true })
  await form.getByRole('button', { name: 'Putuskan' }).click()
  await expect(said(mayor, /^Putusan tersimpan\./)).toBeVisible()

  await page.reload()
  await expect(page.getByText('Versi 1 tetap berlaku.')).toBeVisible()
  await expect(page.getByText(REFUSAL)).toBeVisible()
  await expect(page.getByRole('link', { name: FILE.name })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cabut keberatan' })).toHaveCount(0)
  await looksRight(page)
})

test('A5, R-43: one takes an objection back and has no second, one comes too late and is told; BKD sees the clocks and counts, and not a word of it', async ({
  as,
  site,
}) => {
  const team = (await peopleOf(site, hendra)).filter(({ name }) => name !== sari.name)
  const [first, second, third] = [team[0] ?? sari, team[1] ?? sari, team[2] ?? sari]
  await handedOver(site, first, '2026-05-04', '2026-05-06')
  const page = await as(first)
  await object(page)
  await page.getByText('Saya ingin mencabutnya').click()
  await page.getByRole('button', { name: 'Cabut keberatan' }).click()
  await expect(page.getByText('Keberatan ini dicabut')).toBeVisible()
  await page.goto(`${RESULT}/keberatan`)
  await expect(page.getByText(/Keberatan hanya sekali\./)).toBeVisible()
  await looksRight(page)

  await handedOver(site, second, '2026-04-10', '2026-04-13')
  const late = await as(second)
  await late.goto(RESULT)
  await expect(late.getByText(/Batas keberatan, 14 hari sesudah diterima, sudah lewat\./)).toBeVisible()
  await expect(late.getByRole('link', { name: /^Ajukan keberatan/ })).toHaveCount(0)

  await handedOver(site, third, '2026-05-04', '2026-05-06')
  await object(await as(third))
  await site.ask(
    third.regionId,
    `UPDATE objection SET explanation_due_on = '2026-05-05', due_on = '2026-05-12' WHERE region_id = $1
       AND employee_id = (SELECT employee_id FROM account WHERE region_id = $1 AND login = $2)`,
    [third.regionId, third.login],
  )
  const bkd = await as(ayu)
  await bkd.goto('/bkd')
  await bkd.getByRole('link', { name: 'Lihat antrean keberatan' }).click()
  await expect(bkd.getByText('Putusan lewat batas')).toBeVisible()
  await expect(bkd.getByText(/paling lambat 12 Mei 2026, lewat 1 hari\./)).toBeVisible()
  await expect(bkd.getByText(GROUNDS)).toHaveCount(0)
  const row = bkd.getByRole('table', { name: 'Putusan atas keberatan per penilai' }).getByRole('row')
  await expect(row.filter({ hasText: hendra.name }).getByRole('cell')).toHaveText(['1', '1'])
  await looksRight(bkd, { dark: true })
})
