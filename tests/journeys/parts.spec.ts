import { expect, looksRight, personas, said, test } from '../support/journey.ts'

// The first day of the third quarter: in the second a nurse went from one team to another.
test.use({ ownServer: { clock: '2026-07-01T02:00:00Z' } })

test('R-05, decisions 38: who led a person for a part of the quarter signs his days; the assessor of the last day reads them and signs once, and the person sees both', async ({
  as,
  site,
}) => {
  const { hendra: last } = personas.surakarta
  const change = await site.ask<{ login: string; name: string; first: string }>(
    last.regionId,
    `SELECT a.login, e.name, boss.login AS first
     FROM supervision v JOIN account a ON a.region_id = v.region_id AND a.employee_id = v.employee_id
     JOIN employee e ON e.region_id = v.region_id AND e.id = v.employee_id
     JOIN account boss ON boss.region_id = v.region_id AND boss.employee_id = v.supervisor_id
     WHERE v.region_id = $1 AND v.ends_on BETWEEN '2026-04-01' AND '2026-06-29'`,
    [last.regionId],
  )
  const { login, name, first } = change[0] ?? { login: '', name: '', first: '' }
  const text = 'Selama tiga minggu kunjungan rumahnya lengkap dan tepat waktu.'

  const earlier = await as({ ...last, login: first })
  await earlier.goto('/tim/penilaian?triwulan=2026-2')
  await earlier.getByRole('link', { name: new RegExp(name) }).click()
  const part = earlier.getByRole('form', { name: /^Bagian Anda untuk/ })
  for (const kind of ['Rating hasil kerja', 'Rating perilaku kerja'])
    await part.getByRole('group', { name: kind }).getByRole('radio', { name: 'Sesuai ekspektasi' }).check()
  await part.getByLabel('Yang Anda lihat').fill(text)
  await looksRight(earlier, { dark: true })
  await part.getByRole('button', { name: 'Tanda tangani bagian' }).click()
  await expect(said(earlier, /^Bagian Anda ditandatangani\./)).toBeVisible()

  const page = await as(last)
  await page.goto('/persetujuan')
  await page.getByRole('button', { name: /^Setujui \d+$/ }).click()
  await expect(said(page, /^\d+ catatan disetujui/)).toBeVisible()
  const odd = page.getByRole('article')
  for (let left = await odd.count(); left > 0; left -= 1) {
    await odd.first().getByRole('button', { name: 'Setujui' }).click()
    await expect(odd).toHaveCount(left - 1)
  }
  await page.goto('/tim/penilaian?triwulan=2026-2')
  await page.getByRole('link', { name: new RegExp(name) }).click()
  await expect(page.getByRole('heading', { name: 'Bagian atasan sebelumnya' })).toBeVisible()
  await expect(page.getByText(text)).toBeVisible()
  const form = page.getByRole('form', { name: /^Penilaian / })
  for (const kind of ['Rating hasil kerja', 'Rating perilaku kerja'])
    await form
      .getByRole('group', { name: kind })
      .getByRole('radio', { name: /^Sesuai ekspektasi/ })
      .check()
  await form.getByRole('button', { name: 'Simpan & bagikan' }).click()
  await expect(said(page, /^Penilaian dibagikan kepada/)).toBeVisible()

  const member = await as({ ...last, login })
  await member.goto('/penilaian/2026-2')
  const days = member
    .locator('section')
    .filter({ has: member.getByRole('heading', { name: 'Atasan sebelumnya dalam triwulan ini' }) })
  await expect(days).toContainText(text)
  await expect(days).toContainText(/1 April.*2026/)
  await looksRight(member, { dark: true })
})
