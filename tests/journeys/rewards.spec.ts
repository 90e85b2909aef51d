import type { Page } from '@playwright/test'
import { DESKTOP, expect, looksRight, personas, test, type Site } from '../support/journey.ts'

const { ayu, sari, budi, hendra, ratna, yusuf } = personas.surakarta
const NAME = 'Pegawai Berprestasi Layanan Loket'
const REASON = 'Menata loket pendaftaran sehingga antrean pagi habis sebelum pukul sepuluh.'
const REGION = sari.regionId
/** What lies beside the ratings of somebody who was punctual and finished. */
const PUNCTUAL = {
  days: { filled: 60, expected: 60 },
  logs: { late: 0 },
  pace: 1,
  results: [{ kind: 'MAIN', indicators: [{ done: 12, target: 10 }] }],
}

/** What a citizen reads may be a second old. */
const untilTold = (page: Page, said: () => Promise<void>) =>
  expect(async () => {
    await page.reload()
    await said()
  }).toPass({ timeout: 10_000 })

type Programme = { id: string; name: string }

const programmeAt = async (site: Site, status: string, kind: string): Promise<Programme> => {
  const [row] = await site.ask<Programme>(
    REGION,
    `SELECT p.id, p.name FROM reward_programme p JOIN reward_rules r ON r.region_id = p.region_id AND r.programme_id = p.id
     WHERE p.status = $1 AND r.document->'period'->>'kind' = $2 AND r.starts_on < '2026-05-13' ORDER BY r.starts_on DESC`,
    [status, kind],
  )
  if (!row) throw new Error(`no programme is ${status}`)
  return row
}

/** The members of the panel who have no part in a story have said their word and voted before it begins. */
async function othersVote(site: Site, programmeId: string, except: string) {
  const of = [REGION, programmeId, except]
  await site.ask(
    REGION,
    `INSERT INTO reward_conflict (region_id, id, nominee_id, account_id, kind, said_at)
     SELECT n.region_id, gen_random_uuid(), n.id, s.account_id, 'NONE', now()
     FROM reward_nominee n JOIN reward_seat s ON s.region_id = n.region_id AND s.programme_id = n.programme_id
     JOIN account a ON a.region_id = s.region_id AND a.id = s.account_id
     WHERE n.region_id = $1 AND n.programme_id = $2 AND n.eligible AND a.login <> $3
       AND NOT EXISTS (SELECT 1 FROM reward_conflict c WHERE c.region_id = n.region_id AND c.nominee_id = n.id
         AND c.account_id = s.account_id)`,
    of,
  )
  await site.ask(
    REGION,
    `INSERT INTO reward_score (region_id, nominee_id, seat, programme_id, scores, given_at)
     SELECT n.region_id, n.id, s.seat, n.programme_id, '{"dampak":80,"teladan":80}', now()
     FROM reward_nominee n JOIN reward_seat s ON s.region_id = n.region_id AND s.programme_id = n.programme_id
     JOIN account a ON a.region_id = s.region_id AND a.id = s.account_id
     WHERE n.region_id = $1 AND n.programme_id = $2 AND n.eligible AND a.login <> $3
       AND NOT EXISTS (SELECT 1 FROM reward_conflict c WHERE c.region_id = n.region_id AND c.nominee_id = n.id
         AND c.account_id = s.account_id AND c.kind <> 'NONE')
     ON CONFLICT DO NOTHING`,
    of,
  )
}

test('R-16 R-35: Ayu publishes what counts before the period begins, nobody can change it, and citizens and Sari read it', async ({
  as,
  visitor,
}) => {
  const page = await as(ayu, DESKTOP)
  await page.goto('/bkd/penghargaan')
  await page.getByRole('link', { name: 'Siapkan program' }).click()
  const form = page.getByRole('form', { name: 'Program penghargaan' })
  await form.getByLabel('Nama program').fill(NAME)
  await form.getByLabel('Periode', { exact: true }).selectOption({ label: 'Triwulan III 2026' })
  await form.getByLabel('Usulan mulai').fill('2026-09-15')
  await form.getByLabel('Usulan terakhir').fill('2026-09-25')
  await form.getByLabel('Keputusan paling lambat').fill('2026-10-31')
  await form.getByLabel('Anggota panel').fill([hendra, ratna, yusuf].map(({ login }) => login).join('\n'))
  await form.getByRole('button', { name: 'Simpan dan periksa' }).click()
  await expect(page.getByText('Usulan ditutup sesudah periodenya berakhir.').first()).toBeVisible()
  await looksRight(page)
  await form.getByLabel('Usulan terakhir').fill('2026-10-10')
  await form.getByRole('button', { name: 'Simpan dan periksa' }).click()
  await page.getByRole('link', { name: NAME }).click()
  await page.getByRole('button', { name: 'Umumkan kriteria' }).click()
  await page.getByRole('button', { name: 'Ya, umumkan' }).click()
  await expect(page.getByRole('heading', { name: 'Kriteria yang diumumkan' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ubah', exact: true })).toBeHidden()

  const phone = await as(sari)
  await phone.goto('/penghargaan')
  await phone.getByRole('link', { name: NAME }).tap()
  await expect(phone.getByRole('heading', { name: NAME })).toBeVisible()
  await expect(phone.getByText('Angka layanan sebelum dan sesudah').first()).toBeVisible()
  await looksRight(phone, { dark: true })

  const citizen = await visitor()
  await citizen.goto('/publik/surakarta/penghargaan')
  await expect(citizen.getByRole('heading', { name: NAME })).toBeVisible()
  await looksRight(citizen, { dark: true })
})

test('R-16 R-13: Hendra names a member of his team with evidence; the record names who was punctual and finished, with the fact beside', async ({
  as,
  site,
}) => {
  const { id, name } = await programmeAt(site, 'PUBLISHED', 'QUARTER')
  const page = await as(hendra)
  await page.goto(`/penghargaan/${id}`)
  await page.getByText('Usulkan bawahan atau rekan').click()
  // He sits on the panel and may still name somebody: then he has no vote on that one.
  const choice = page.getByRole('link', { name: /^Usulkan / }).first()
  const person = ((await choice.getAttribute('aria-label')) ?? '').replace('Usulkan ', '')
  await choice.click()
  await expect(page.getByRole('heading', { name: `Usulkan ${person}` })).toBeVisible()
  const form = page.getByRole('form', { name: 'Usulkan' })
  await form.getByLabel('Apa yang ia kerjakan').fill('Bagus.')
  await form.getByLabel('Di mana buktinya').fill('Laporan antrean bulan Maret.')
  await form.getByRole('button', { name: 'Kirim usulan' }).click()
  await expect(form.getByText('Tulis apa yang ia kerjakan, minimal 30 huruf.').first()).toBeVisible()
  await form.getByLabel('Apa yang ia kerjakan').fill(REASON)
  await looksRight(page, { dark: true })
  await form.getByRole('button', { name: 'Kirim usulan' }).click()
  await expect(page.getByText(REASON)).toBeVisible()
  await looksRight(page)

  await site.ask(
    REGION,
    `UPDATE quarterly_review SET grade = 'VERY_GOOD', evidence = evidence || $3::jsonb
     WHERE region_id = $1 AND year = 2026 AND quarter = 1
       AND employee_id = (SELECT employee_id FROM account WHERE region_id = $1 AND login = $2)`,
    [REGION, budi.login, JSON.stringify(PUNCTUAL)],
  )
  const desk = await as(ayu)
  await desk.goto(`/bkd/penghargaan/${id}`)
  await expect(desk.getByRole('heading', { name })).toBeVisible()
  await desk.getByRole('button', { name: 'Usulkan dari catatan' }).click()
  await desk.getByRole('button', { name: 'Ya, cari' }).click()
  await expect(desk.getByText(/^Tepat waktu dan tuntas 1 triwulan/).first()).toBeVisible()
  await expect(desk.getByText(REASON)).toBeVisible()
  await looksRight(desk, { dark: true })
})

test('R-16 R-35 A18: Ratna declares before she scores; both orders stand side by side; the winner decides whether to be named', async ({
  as,
  visitor,
  site,
}) => {
  const { id, name } = await programmeAt(site, 'SCORING', 'HALF')
  await othersVote(site, id, ratna.login)
  const page = await as(ratna)
  await page.goto('/penghargaan')
  await page.getByRole('link', { name }).first().tap()
  await expect(page.getByRole('heading', { name: 'Nyatakan hubungan dulu' })).toBeVisible()
  const ties = page.getByRole('form', { name: 'Nyatakan hubungan' })
  for (const choice of await ties.getByRole('combobox').all()) await choice.selectOption('Tidak ada')
  await looksRight(page)
  await ties.getByRole('button', { name: 'Nyatakan', exact: true }).click()
  const waiting = page.getByText('Menunggu nilai Anda', { exact: true })
  await expect(waiting.first()).toBeVisible()
  for (let left = await waiting.count(); left > 0; left -= 1) {
    await page
      .locator('summary', { hasText: /^Nilai / })
      .first()
      .click()
    const sheet = page.getByRole('form', { name: /^Nilai untuk/ }).first()
    await sheet.getByLabel('Dampak bagi warga').fill('85')
    await sheet.getByLabel('Teladan nilai BerAKHLAK').fill('90')
    if (left === 1) await looksRight(page, { dark: true })
    await sheet.getByRole('button', { name: 'Kirim nilai' }).click()
    await expect(waiting).toHaveCount(left - 1)
  }

  const desk = await as(ayu, DESKTOP)
  await desk.goto(`/bkd/penghargaan/${id}`)
  await desk.getByRole('button', { name: 'Hitung urutan' }).click()
  await desk.getByRole('button', { name: 'Ya, hitung' }).click()
  const order = desk.getByRole('table', { name: 'Urutan tanpa dan dengan beban kerja' })
  await expect(order.getByRole('columnheader', { name: 'Dengan beban', exact: true })).toBeVisible()
  await looksRight(desk, { dark: true })
  await desk.getByRole('checkbox', { name: /^Sudah saya periksa/ }).check()
  await desk.getByRole('button', { name: 'Tetapkan pemenang' }).click()
  await expect(desk.getByText('Pemenang sesuai urutan.')).toBeVisible()
  const [winner] = await site.ask<{ award: string; name: string; login: string }>(
    REGION,
    `SELECT a.id AS award, a.name, c.login FROM reward_award a
     JOIN reward_nominee n ON n.region_id = a.region_id AND n.id = a.nominee_id
     JOIN account c ON c.region_id = n.region_id AND c.employee_id = n.employee_id
     WHERE n.region_id = $1 AND n.programme_id = $2 ORDER BY a.rank`,
    [REGION, id],
  )
  const own = await as({ ...sari, login: winner?.login ?? '' })
  await own.goto('/karier')
  await own.getByRole('link', { name: 'Program penghargaan' }).click()
  const citizen = await visitor()
  await citizen.goto('/publik/surakarta/penghargaan')
  const told = citizen
    .locator('section')
    .filter({ hasText: name })
    .getByText(winner?.name ?? '')
  await expect(told).toBeHidden()
  const award = own.getByRole('listitem').filter({ hasText: 'Boleh nama Anda disebut' }).first()
  await award.getByRole('button', { name: 'Boleh disebut' }).click()
  await expect(award.getByText(/Nama Anda disebut di situs publik/)).toBeVisible()
  await looksRight(own)
  await untilTold(citizen, () => expect(told).toBeVisible({ timeout: 500 }))
  await award.getByRole('button', { name: 'Tarik persetujuan' }).click()
  await expect(award.getByText(/tidak disebut, hanya dihitung/)).toBeVisible()
  await untilTold(citizen, () => expect(told).toBeHidden({ timeout: 500 }))
})

test('A18: Yusuf reads what each of his people carries, and how unevenly it lies', async ({ as }) => {
  const page = await as(yusuf)
  await page.goto('/unit/beban')
  await expect(page.getByText(/Ketimpangan beban \(Gini\)/)).toBeVisible()
  await page.getByText('Cara beban dihitung').click()
  await looksRight(page, { dark: true })
  await expect(page.getByRole('link', { name: 'Unduh CSV' })).toHaveAttribute('href', /beban\.csv\?unit=/)
})
