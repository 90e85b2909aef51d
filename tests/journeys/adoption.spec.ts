import { readFile } from 'node:fs/promises'
import { DESKTOP, expect, looksRight, personas, test } from '../support/journey.ts'

const { ayu, sari } = personas.surakarta

test('R-37: Ayu sees how far each unit uses the portal, looks into one and finds by name who may need a hand', async ({
  as,
  site,
}) => {
  // One colleague of Sari has not come in yet.
  const [colleague] = await site.ask<{ name: string; unit: string; above: string }>(
    sari.regionId,
    `WITH one AS (
       SELECT e.id, e.name, u.name AS unit, o.name AS above FROM employee e
       JOIN assignment p ON p.region_id = e.region_id AND p.employee_id = e.id
       JOIN unit u ON u.region_id = p.region_id AND u.id = p.unit_id
       JOIN unit o ON o.region_id = u.region_id AND o.id = u.parent_id
       WHERE e.region_id = $1 AND u.slug = 'puskesmas-laweyan' AND e.nip <> $2 AND NOT p.is_head ORDER BY e.id LIMIT 1),
     out AS (UPDATE account SET first_signed_in_at = NULL, last_signed_in_at = NULL
       FROM one WHERE region_id = $1 AND employee_id = one.id RETURNING 1)
     SELECT name, unit, above FROM one`,
    [sari.regionId, sari.login],
  )
  if (!colleague) throw new Error('nobody works there')
  const page = await as(ayu, DESKTOP)
  await page.goto('/bkd')
  await page.getByRole('link', { name: 'Pemakaian portal' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pemakaian portal' })).toBeVisible()
  const table = page.getByRole('table', { name: 'Pemakaian portal tiap unit' })
  await table.getByRole('link', { name: colleague.above, exact: true }).click()
  await expect(page.getByText(`${colleague.above}: `)).toBeVisible()
  await looksRight(page, { dark: true })
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh CSV' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toContain(colleague.unit)

  const row = table.getByRole('row', { name: new RegExp(colleague.unit) })
  await row.getByRole('cell').nth(1).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Belum pernah masuk' })).toBeVisible()
  await expect(page.getByRole('link', { name: new RegExp(colleague.name) })).toBeVisible()
  await looksRight(page)

  const phone = await as(ayu)
  await phone.goto('/bkd/adopsi')
  await looksRight(phone)
})
