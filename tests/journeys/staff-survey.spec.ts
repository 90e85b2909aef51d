import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, ayu } = personas.surakarta

const REPLY = 'Jadwal sesi konsultasi karier kini dibuka setiap Kamis.'

test('R-64: Sari says in a minute and without her name what she thinks of the career system; Ayu answers a finding that all read', async ({
  as,
  site,
}) => {
  const page = await as(sari)
  await page.goto('/survei')
  const form = page.getByRole('form', { name: 'Survei karier' })
  await expect(form.getByRole('button', { name: 'Kirim tanpa nama' })).toBeEnabled()
  for (const group of await form.getByRole('group').all())
    await group.getByText('Setuju', { exact: true }).tap()
  await looksRight(page, { dark: true })
  const letter = page.waitForRequest((request) => request.url().endsWith('/api/survei'))
  await form.getByRole('button', { name: 'Kirim tanpa nama' }).tap()
  expect((await (await letter).allHeaders()).cookie).toBeUndefined()
  await expect(page.getByText('Jawaban Anda masuk tanpa nama')).toBeVisible()
  const [kept] = await site.ask<{ letters: string }>(
    sari.regionId,
    'SELECT count(*)::text AS letters FROM staff_survey_letter WHERE region_id = $1',
    [sari.regionId],
  )
  expect(kept?.letters).toBe('1')

  const office = await as(ayu)
  await office.goto('/bkd/survei')
  await office.getByText('Jawab temuan ini').first().tap()
  const reply = office.getByRole('form', { name: /^Jawaban temuan/ }).first()
  await reply.getByLabel('Yang kami lakukan').fill(REPLY)
  await reply.getByRole('button', { name: 'Simpan jawaban' }).tap()
  await expect(said(office, /^Jawaban tersimpan\./)).toBeVisible()
  await looksRight(office)
  await page.goto('/survei')
  await expect(page.getByText(REPLY)).toBeVisible()
  await looksRight(page)
})
