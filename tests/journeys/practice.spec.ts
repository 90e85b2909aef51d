import { expect, looksRight, personas, test } from '../support/journey.ts'

const { sari } = personas.surakarta

test('R-28 A16: Sari tries the log form without a signal and without a trace; her real draft waits for her as it was', async ({
  as,
  site,
}) => {
  const page = await as(sari)
  const logs = () =>
    site.ask(sari.regionId, 'SELECT count(*)::int AS n FROM activity_log WHERE region_id = $1', [
      sari.regionId,
    ])
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }))
  await page.goto('/catat')
  const REAL = 'Menyusun laporan antrean loket yang sungguhan'
  await page.getByLabel('Apa yang dikerjakan?').fill(REAL)
  const before = { logs: await logs(), kept: await kept() }
  expect(before.kept).toContain(REAL)

  await page.getByRole('link', { name: 'Latihan dulu' }).click()
  await expect(page.getByText('Mode latihan – tidak ada yang disimpan')).toBeVisible()
  await looksRight(page, { dark: true })
  const sent: string[] = []
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()))
  await page.context().setOffline(true)
  const title = page.getByLabel('Apa yang dikerjakan?')
  await expect(title).toHaveValue('')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByText('Ada isian yang perlu diperbaiki')).toBeVisible()
  await title.fill('Latihan melayani berkas di loket tiga')
  await page.getByLabel('Menit', { exact: true }).last().fill('60')
  await page.getByLabel('Untuk rencana hasil kerja').selectOption({ index: 1 })
  await expect(page.getByLabel('Satuan')).toHaveValue('berkas')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'latihan.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4 latihan'),
    })
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByText(/Tanda terima LATIHAN-1/)).toBeVisible()
  await page.getByRole('button', { name: 'Coba jadi atasan: setujui' }).click()
  await expect(page.getByText('Catatan yang disetujui masuk capaian Anda.')).toBeVisible()
  expect(sent).toEqual([])
  expect(await kept()).toBe(before.kept)

  await page.context().setOffline(false)
  expect(await logs()).toEqual(before.logs)
  await page.getByRole('link', { name: 'Ke catatan sungguhan' }).click()
  await expect(page.getByLabel('Apa yang dikerjakan?')).toHaveValue(REAL)
})
