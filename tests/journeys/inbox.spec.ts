import { v7 } from 'uuid'
import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, hendra } = personas.surakarta

test.use({ ownServer: { mails: true } })

test('A16, R-65: Sari sees what waits, has it told by mail, switches a kind off, and what she has done is gone', async ({
  as,
  site,
}) => {
  const page = await as(sari)
  await site.ask(
    sari.regionId,
    `INSERT INTO feedback (region_id, id, employee_id, author_id, about, behaviour, text, given_at)
     SELECT $1, $2, s.employee_id, h.employee_id, 'BEHAVIOUR', 'ACCOUNTABLE', 'Catatan Anda rapi dan lengkap.', $5
     FROM account s, account h WHERE s.region_id = $1 AND s.login = $3 AND h.region_id = $1 AND h.login = $4`,
    [sari.regionId, v7({ msecs: site.now() }), sari.login, hendra.login, new Date(site.now())],
  )
  await page.goto('/kotak-masuk')
  const waiting = page.getByText(/umpan balik belum dibaca$/)
  await expect(waiting.first()).toBeVisible()
  await looksRight(page, { dark: true })
  // An iPhone shows nothing for a page that is not on its home screen.
  const about = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? ''
  const { icons, start_url } = await (await page.request.get(about)).json()
  for (const { src, type } of icons)
    expect((await page.request.get(src)).headers()['content-type'], src).toBe(type)
  expect((await page.request.get(start_url)).status()).toBe(200)

  const address = page.getByRole('form', { name: 'Alamat surel' })
  await address.getByLabel('Alamat surel').fill('sari@contoh')
  await address.getByRole('button', { name: 'Kirim kode' }).tap()
  await expect(address.getByText('Tulis alamat surel, misalnya nama@contoh.go.id.').first()).toBeVisible()
  await expect(address.getByLabel('Alamat surel')).toHaveValue('sari@contoh')
  await address.getByLabel('Alamat surel').fill('sari@contoh.go.id')
  await address.getByRole('button', { name: 'Kirim kode' }).tap()
  const confirmation = page.getByRole('form', { name: 'Konfirmasi alamat' })
  await expect.poll(() => site.received.length).toBe(1)
  const [code = ''] = /\b\d{6}\b/.exec(site.received[0]?.text ?? '') ?? []
  await confirmation.getByLabel('Kode dari surel').fill(code)
  await confirmation.getByRole('button', { name: 'Konfirmasi' }).tap()
  await expect(page.getByText('terkonfirmasi', { exact: true })).toBeVisible()

  const settings = page.getByRole('form', { name: 'Atur pemberitahuan' })
  const tasks = settings.getByLabel('Tugas tim belum selesai')
  await tasks.uncheck()
  await settings.getByRole('button', { name: 'Simpan pengaturan' }).tap()
  await expect(said(page, /^Pengaturan tersimpan/)).toBeVisible()
  await page.reload()
  await expect(tasks).not.toBeChecked()
  await expect(settings.getByLabel('Penilaian diri belum dikirim')).toBeChecked()

  await page.getByRole('link', { name: 'Baca umpan balik' }).tap()
  const unread = page.getByRole('button', { name: 'Sudah saya baca' })
  await expect(unread.first()).toBeVisible()
  for (let left = await unread.count(); left > 0; left -= 1) {
    await unread.first().tap()
    await expect(unread).toHaveCount(left - 1)
  }
  await page.goto('/kotak-masuk')
  await expect(page.getByRole('heading', { name: 'Kotak masuk' })).toBeVisible()
  await expect(waiting).toHaveCount(0)
})
