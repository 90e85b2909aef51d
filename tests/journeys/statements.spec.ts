import { randomUUID } from 'node:crypto'
import { expect, looksRight, personas, type Site, test } from '../support/journey.ts'

const { sari, hendra } = personas.surakarta

// A team that is large enough to hide in; other journeys count the one that Hendra has.
test.use({ ownServer: {} })

async function enlarge(site: Site) {
  const [leader] = await site.ask<{ id: string }>(
    hendra.regionId,
    'SELECT employee_id AS id FROM account WHERE region_id = $1 AND login = $2',
    [hendra.regionId, hendra.login],
  )
  const leaderId = leader?.id ?? ''
  for (const name of ['Anggota Satu', 'Anggota Dua', 'Anggota Tiga', 'Anggota Empat']) {
    const id = randomUUID()
    await site.ask(
      hendra.regionId,
      `INSERT INTO employee (region_id, id, name, sort_name, kind, created_at, updated_at) VALUES ($1, $2, $3, lower($3), 'PNS', now(), now())`,
      [hendra.regionId, id, name],
    )
    await site.ask(
      hendra.regionId,
      `INSERT INTO supervision (region_id, id, employee_id, supervisor_id, starts_on) VALUES ($1, $2, $3, $4, '2026-01-01')`,
      [hendra.regionId, randomUUID(), id, leaderId],
    )
  }
  for (const ratings of ['444444443', '343434343', '433333334', '333333332', '223232222'])
    await site.ask(
      hendra.regionId,
      `INSERT INTO statement_answer (region_id, id, leader_id, year, quarter, ratings) VALUES ($1, $2, $3, 2026, 1, $4)`,
      [hendra.regionId, randomUUID(), leaderId, ratings],
    )
}

test('R-49 R-12: nine statements about Hendra leave Sari’s browser without her name; he reads numbers of ended quarters', async ({
  as,
  site,
}) => {
  const page = await as(sari)
  await page.goto('/pernyataan')
  await expect(page.getByText('Tidak ada yang ditanyakan di tim ini.')).toBeVisible()
  await enlarge(site)
  await page.goto('/hari-ini')
  await page.getByRole('link', { name: 'Beri suara untuk atasan, tanpa nama' }).click()
  await expect(page.getByRole('button', { name: 'Kirim tanpa nama' })).toBeEnabled()
  for (const group of await page.getByRole('form').getByRole('group').all())
    await group.getByText('Setuju', { exact: true }).click()
  await looksRight(page, { dark: true })
  const letter = page.waitForRequest((request) => request.url().endsWith('/api/pernyataan'))
  await page.getByRole('button', { name: 'Kirim tanpa nama' }).click()
  expect((await (await letter).allHeaders()).cookie).toBeUndefined()
  await expect(page.getByText('Jawaban Anda masuk tanpa nama')).toBeVisible()
  const [kept] = await site.ask<{ letters: string; text: string }>(
    sari.regionId,
    `SELECT count(*)::text AS letters, string_agg(to_jsonb(m)::text, '') AS text FROM statement_mailbox m WHERE region_id = $1`,
    [sari.regionId],
  )
  expect(kept?.letters).toBe('1')
  expect(kept?.text).not.toContain('ratings')
  await page.reload()
  await expect(page.getByText('Kartu suara Anda sudah diambil')).toBeVisible()

  const ofHendra = await as(hendra)
  await ofHendra.goto('/tim/cermin')
  await expect(ofHendra.getByRole('heading', { name: /^Triwulan I 2026/ })).toBeVisible()
  await expect(ofHendra.getByText(/^Paling disetujui:/).first()).toBeVisible()
  await looksRight(ofHendra, { dark: true })
})
