import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, hendra, budi, walikota, ayu, yusuf, inspektur } = personas.surakarta

const TITLE = 'Bus pertama tiba sesudah loket dibuka'

test('R-65, R-66: Sari says what hinders her, the mayor answers, Ayu gives it to a unit, and all read what Yusuf made of it', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/forum')
  await looksRight(page)
  await page.getByRole('link', { name: 'Mulai pembicaraan' }).tap()
  const form = page.getByRole('form', { name: 'Pembicaraan baru' })
  await form.getByLabel('Jenis').selectOption('COMPLAINT')
  await form.getByLabel('Judul').fill(TITLE)
  await form.getByLabel('Isi').fill('Bus dari timur tiba pukul 07.40, sedangkan loket dibuka pukul 07.30.')
  await form.getByLabel('Sebut rekan').fill('Yusuf')
  await form.getByRole('button', { name: 'Cari' }).tap()
  await form.getByRole('button', { name: new RegExp(yusuf.name) }).tap()
  await looksRight(page)
  await form.getByRole('button', { name: 'Kirim ke forum' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  const address = page.url()

  const mayor = await as(walikota)
  await mayor.goto(address)
  await mayor.getByRole('button', { name: 'Dukung' }).tap()
  await expect(mayor.getByText('1 dukungan')).toBeVisible()
  await mayor.getByLabel('Tanggapan Anda').fill('Saya minta ini dilihat minggu ini juga.')
  await mayor.getByRole('button', { name: 'Kirim tanggapan' }).tap()
  await expect(said(mayor, /^Tanggapan terkirim\./)).toBeVisible()

  const desk = await as(ayu)
  await desk.goto(address)
  await desk.getByText('Jadikan tindak lanjut').first().tap()
  const opening = desk.getByRole('form', { name: 'Jadikan tindak lanjut' })
  const office = opening.getByRole('option', { name: /^Dinas Kesehatan/ })
  await opening.getByLabel('Unit penanggung jawab').selectOption(await office.getAttribute('value'))
  await opening.getByLabel('Mengapa perlu').fill('Loket yang terlambat merugikan warga.')
  await opening.getByRole('button', { name: 'Jadikan tindak lanjut' }).tap()
  await expect(desk.getByText(/^Penanggung jawab: Dinas Kesehatan/)).toBeVisible()

  const head = await as(yusuf)
  await head.goto('/forum?lihat=disebut')
  await expect(head.getByRole('link', { name: TITLE })).toBeVisible()
  await head.goto('/forum/tindak-lanjut?papan=unit')
  await head.getByRole('link', { name: TITLE }).tap()
  for (const [deed, words] of [
    ['Tindak lanjuti', 'Jadwal bus dibicarakan dengan pengelola minggu ini.'],
    ['Nyatakan selesai', 'Bus pertama kini berangkat pukul 06.45 setiap hari kerja.'],
  ] as const) {
    await head.getByText(deed, { exact: true }).first().tap()
    const step = head.getByRole('form', { name: deed })
    await step.getByRole('textbox').fill(words)
    await step.getByRole('button', { name: deed }).tap()
    await expect(step).toHaveCount(0)
  }

  await page.goto('/forum/tindak-lanjut?papan=selesai')
  await expect(page.getByRole('row', { name: new RegExp(TITLE) })).toContainText('berangkat pukul 06.45')
  await looksRight(page)
  await page.goto(address)
  await expect(page.getByText('Saya minta ini dilihat minggu ini juga.')).toBeVisible()
  await looksRight(page, { dark: true })
})

test('A12: Sari writes without her name; nothing of it appears before four others wrote too', async ({
  as,
  site,
}) => {
  const page = await as(sari)
  await page.goto('/forum/tanpa-nama')
  await looksRight(page)
  const form = page.getByRole('form', { name: 'Surat tanpa nama' })
  await form.getByLabel('Jenis').selectOption('COMPLAINT')
  await form.getByLabel('Judul').fill('Jadwal piket diubah tanpa bicara')
  await form.getByLabel('Isi').fill('Yang keberatan takut bicara dengan nama.')
  const letter = page.waitForRequest((request) => request.url().endsWith('/api/forum'))
  await form.getByRole('button', { name: 'Kirim tanpa nama' }).tap()
  expect((await (await letter).allHeaders()).cookie).toBeUndefined()
  await expect(page.getByText('Surat Anda masuk tanpa nama')).toBeVisible()
  const [kept] = await site.ask<{ letters: string }>(
    sari.regionId,
    'SELECT count(*)::text AS letters FROM forum_box_letter WHERE region_id = $1',
    [sari.regionId],
  )
  expect(kept?.letters).toBe('1')
  await page.goto('/forum/tanpa-nama')
  await expect(page.getByText('Kartu Anda untuk kotak ini sudah diambil')).toBeVisible()
  await page.goto('/forum')
  await expect(page.getByText('Jadwal piket')).toHaveCount(0)
})

test('R-29, R-65: Sari tells her success story; Ayu hides it with a reason, Sari objects, and the inspector shows it again to all', async ({
  as,
  forgive,
}) => {
  const title = 'Imunisasi lengkap sebelum lebaran'
  const page = await as(sari)
  await page.goto('/forum/baru')
  const form = page.getByRole('form', { name: 'Pembicaraan baru' })
  await form.getByLabel('Jenis').selectOption('STORY')
  await form.getByLabel('Judul').fill(title)
  await form.getByLabel('Isi').fill('Kami menelepon tiap keluarga sehari sebelumnya, dan semua anak datang.')
  await form.getByRole('button', { name: 'Kirim ke forum' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const address = page.url()

  const judge = async (who: typeof sari, deed: string, words: string) => {
    const desk = await as(who)
    await desk.goto(address)
    await desk.getByText(deed, { exact: true }).first().tap()
    const form = desk.getByRole('form', { name: deed })
    await form.getByLabel('Alasan').fill(words)
    await form.getByRole('button', { name: deed }).tap()
    await expect(form).toHaveCount(0)
    return desk
  }
  await judge(ayu, 'Sembunyikan', 'Menyebut keluarga yang mudah dikenali.')
  forgive(/404/)
  const reader = await as(budi)
  expect((await reader.goto(address))?.status()).toBe(404)
  await page.reload()
  await expect(page.getByText('Menyebut keluarga yang mudah dikenali.')).toBeVisible()

  await judge(sari, 'Ajukan keberatan', 'Tidak ada nama dan tidak ada alamat di sana.')
  // Who hid it does not judge what the writer says against it.
  const hider = await as(ayu)
  await hider.goto(address)
  await expect(hider.getByText('Disembunyikan, ada keberatan')).toBeVisible()
  await expect(hider.getByText('Tampilkan kembali', { exact: true })).toHaveCount(0)
  const desk = await judge(inspektur, 'Tampilkan kembali', 'Benar, tidak seorang pun dapat dikenali.')
  await looksRight(desk)
  await reader.goto(address)
  await expect(reader.getByText('Kami menelepon tiap keluarga')).toBeVisible()
})

test('R-38: Hendra shares a task with Sari in their team’s space; she answers there and says that it is done', async ({
  as,
}) => {
  const task = 'Susun jadwal posyandu bulan Juni'
  const page = await as(hendra)
  await page.goto('/ruang-tim')
  await page.getByText('Tambah tugas', { exact: true }).first().tap()
  const form = page.getByRole('form', { name: 'Tugas baru' })
  await form.getByLabel('Tugas').fill(task)
  const colleague = form.getByRole('option', { name: new RegExp(sari.name) })
  await form.getByLabel('Dikerjakan oleh').selectOption(await colleague.getAttribute('value'))
  await form.getByLabel('Sampai').fill('2026-05-20')
  await form.getByRole('button', { name: 'Tambah tugas' }).tap()
  await expect(said(page, 'Tugas ditambahkan.')).toBeVisible()

  const hers = await as(sari)
  await hers.goto('/ruang-tim')
  const row = hers.getByRole('listitem').filter({ hasText: task })
  await expect(row.getByText('Anda, sampai')).toBeVisible()
  await row.getByText('Komentar (0)').tap()
  await row.getByLabel('Komentar Anda').fill('Drafnya saya bagikan besok pagi.')
  await row.getByRole('button', { name: 'Kirim komentar' }).tap()
  await expect(row.getByText('Komentar (1)')).toBeVisible()
  await looksRight(hers)
  await row.getByRole('button', { name: /^Selesai/ }).tap()
  await expect(row.getByText('Selesai', { exact: true })).toBeVisible()

  await page.reload()
  const his = page.getByRole('listitem').filter({ hasText: task })
  await his.getByText('Komentar (1)').tap()
  await expect(his.getByText('Drafnya saya bagikan besok pagi.')).toBeVisible()
})

test('R-15 R-38: Hendra thanks Sari from what she said in the forum; the form knows whom and for what', async ({
  as,
}) => {
  const page = await as(sari)
  await page.goto('/forum/baru?jenis=PRACTICE')
  const PRACTICE = 'Map warna untuk berkas yang kurang'
  await page.getByLabel('Judul').fill(PRACTICE)
  await page.getByLabel('Isi', { exact: true }).fill('Map merah untuk yang kurang, hijau untuk yang lengkap.')
  await page.getByRole('button', { name: 'Kirim ke forum' }).click()
  await expect(page.getByRole('heading', { name: PRACTICE })).toBeVisible()
  const thanks = /^Ucapkan terima kasih/
  // Nobody thanks himself, and nobody whom he does not work with.
  await expect(page.getByRole('link', { name: thanks })).toHaveCount(0)
  const his = await as(budi)
  await his.goto(page.url())
  await expect(his.getByRole('article', { name: `Tulisan ${sari.fullName}` })).toBeVisible()
  await expect(his.getByRole('link', { name: thanks })).toHaveCount(0)
  const superior = await as(hendra)
  await superior.goto(page.url())
  await superior.getByRole('link', { name: `Ucapkan terima kasih kepada ${sari.fullName}` }).click()
  await expect(superior.getByRole('heading', { name: `Apresiasi untuk ${sari.fullName}` })).toBeVisible()
  await expect(superior.getByLabel('Apa yang ia lakukan?')).toHaveValue(`Tulisannya di forum: ${PRACTICE}`)
  await superior.getByText('Kolaboratif', { exact: true }).click()
  await superior.getByRole('button', { name: 'Kirim', exact: true }).click()
  await expect(said(superior, /^Apresiasi terkirim\./)).toBeVisible()
})
