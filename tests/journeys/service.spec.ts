import { DESKTOP, expect, looksRight, personas, said, test } from '../support/journey.ts'

const { budi, ratna, hendra, sari, yusuf, ayu } = personas.surakarta

const PASTED = [
  'Nomor berkas\tLayanan\tTahap\tMulai\tSelesai\tTarget',
  'IUM/2026/9001\tIzin usaha mikro\tPenerbitan izin\t04/05/2026\t06/05/2026\t3',
  'IUM/2026/9002\tIzin usaha mikro\tPenerbitan izin\t04/05/2026\t12/05/2026\t3',
  '3372010101900001\tIzin usaha mikro\tPenerbitan izin\t04/05/2026\t\t3',
].join('\n')

test('R-03 R-21: Budi keeps his permits with their promised days, and Ratna sees which step is late', async ({
  as,
}) => {
  const page = await as(budi)
  await page.goto('/layanan')
  await expect(page.getByRole('heading', { name: 'Waktu layanan' })).toBeVisible()
  await page.getByText('Catat berkas', { exact: true }).click()
  const form = page.getByRole('form', { name: 'Catat berkas' })
  await form.getByLabel('Nomor berkas').fill('IUM/2026/9000')
  await form.getByLabel('Layanan').fill('Izin usaha mikro')
  await form.getByLabel('Tahap').fill('Penerbitan izin')
  await form.getByLabel('Mulai').fill('2026-05-04')
  await form.getByLabel('Target (hari kerja)').fill('3')
  await expect(form.getByLabel('Dihitung untuk indikator')).toContainText('3 hari kerja')
  await looksRight(page)
  await form.getByRole('button', { name: 'Simpan berkas' }).click()
  await expect(said(page, /^Berkas tercatat\. Tanda terima KT-/)).toBeVisible()
  const mine = page.getByRole('listitem').filter({ hasText: 'IUM/2026/9000' })
  await expect(mine).toContainText('Lewat batas 4 hari kerja')

  await page.getByRole('link', { name: 'Tempel dari lembar kerja' }).click()
  await page.getByLabel('Baris yang disalin').fill(PASTED)
  await expect(page.getByText('2 baris siap, 1 tidak terbaca.')).toBeVisible()
  await expect(page.getByText('Nomor ini seperti NIK. Pakai nomor berkas, tanpa data warga.')).toBeVisible()
  await looksRight(page, { dark: true })
  await page.getByRole('button', { name: 'Simpan 2 berkas' }).click()
  await expect(page.getByText('2 berkas tersimpan')).toBeVisible()

  await page.goto('/capaian')
  await expect(page.getByText('Dihitung dari waktu layanan tiap berkas').first()).toBeVisible()

  const ofRatna = await as(ratna)
  await ofRatna.goto('/layanan/terlambat')
  const table = ofRatna.getByRole('table', { name: /^Ketepatan waktu per tahap/ })
  await expect(table.getByRole('row').filter({ hasText: 'Penerbitan izin' }).first()).toContainText(
    'hari kerja',
  )
  const open = ofRatna.getByRole('listitem').filter({ hasText: 'IUM/2026/9000' })
  await expect(open).toContainText(/Belum selesai, lewat 4 hari kerja.*Budi/s)
  await expect(ofRatna.getByRole('listitem').filter({ hasText: 'IUM/2026/9002' })).toContainText(
    'Selesai, terlambat 3 hari kerja',
  )
  await expect(ofRatna.getByText('IUM/2026/9001')).toHaveCount(0)
  await looksRight(ofRatna, { dark: true })
  const [file] = await Promise.all([
    ofRatna.waitForEvent('download'),
    ofRatna.getByRole('link', { name: 'Unduh CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('terlambat-2026-2.csv')

  const ofHendra = await as(hendra)
  await ofHendra.goto('/layanan/terlambat')
  await expect(ofHendra.getByRole('heading', { name: 'Terlambat', exact: true })).toBeVisible()
  await expect(ofHendra.getByText('IUM/2026/')).toHaveCount(0)

  const ofAyu = await as(ayu, DESKTOP)
  await ofAyu.goto('/layanan/terlambat')
  await expect(ofAyu.getByText('IUM/2026/9000')).toBeVisible()
  await looksRight(ofAyu)
})

test('R-33 R-45: Yusuf records a survey with its sample; it stands as the unit’s evidence beside Sari’s work', async ({
  as,
}) => {
  const page = await as(yusuf)
  await page.goto('/pengamatan/catat')
  await page.getByRole('link', { name: /^Puskesmas/ }).click()
  await page.getByLabel('Cara').selectOption({ label: 'Survei' })
  const satisfaction = page.getByRole('option', { name: /^Kepuasan pasien/ })
  await page.getByLabel('Tentang').selectOption((await satisfaction.getAttribute('value')) ?? '')
  await page.getByLabel('Tempat').fill('Ruang tunggu poli umum')
  await page.getByLabel(/^Angka/).fill('84,5')
  await page.getByLabel('Pengguna layanan').fill('500')
  await page.getByLabel('Responden').fill('120')
  await expect(page.getByText('sampel kurang, perlu 217')).toBeVisible()
  await page.getByLabel('Yang ditemukan').fill('Sembilan unsur ditanyakan setelah pasien diperiksa.')
  await looksRight(page, { dark: true })
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'sampel kurang' }).first()).toContainText('84,5')

  const ofSari = await as(sari)
  await ofSari.goto('/capaian')
  const evidence = ofSari
    .getByRole('region')
    .or(ofSari.locator('section'))
    .filter({ hasText: 'Bukti unit' })
    .last()
  await expect(evidence).toContainText('84,5')
  await expect(evidence).toContainText('120 responden dari 500 pengguna layanan; sampel kurang, perlu 217')
  await expect(evidence).toContainText('Disurvei')
  await looksRight(ofSari)
  await ofSari.goto('/skp')
  await expect(ofSari.locator('section').filter({ hasText: 'Bukti unit' }).last()).toContainText('84,5')

  const ofHendra = await as(hendra)
  await ofHendra.goto('/tim/penilaian?triwulan=2026-2')
  await ofHendra.getByRole('link', { name: /Sari Wulandari/ }).click()
  await expect(ofHendra.getByRole('heading', { name: 'Kehadiran dan catatan' })).toBeVisible()
  await expect(ofHendra.getByRole('heading', { name: 'Inovasi' })).toBeVisible()
  const quality = ofHendra.getByRole('heading', { name: 'Mutu layanan unit' }).locator('..')
  await expect(quality).toContainText('84,5')
  await expect(quality).toContainText('sampel kurang, perlu 217')
  await looksRight(ofHendra, { dark: true })
})

test('R-23 R-24: Sari reads what her clinic’s service is held to; a school’s page holds what its teachers and head are held to', async ({
  as,
  site,
}) => {
  const page = await as(sari)
  await page.goto('/unit/standar')
  await expect(page.getByRole('heading', { name: 'Standar layanan' })).toBeVisible()
  for (const [family, standard] of [
    ['Mutu', 'Pasien yang ditangani sesuai alur klinis'],
    ['Kecepatan', 'Waktu tunggu pasien sampai diperiksa'],
    ['Kepuasan', 'Indeks kepuasan pasien'],
  ] as const)
    await expect(
      page.locator('section').filter({ hasText: family }).filter({ hasText: standard }),
    ).toBeVisible()
  await expect(page.getByText('Siswa yang mencapai kompetensi minimum')).toHaveCount(0)
  await looksRight(page, { dark: true })

  const [office, school] = ['0197c2b0-7a00-7000-8000-00000000a001', '0197c2b0-7a00-7000-8000-00000000a002']
  // The texts of this world carry a mark, so the office is called as its standards name the service.
  const [standard] = await site.ask<{ service: string }>(
    ayu.regionId,
    `SELECT service FROM standard_indicator WHERE region_id = $1 AND service LIKE 'Pendidikan%' LIMIT 1`,
    [ayu.regionId],
  )
  await site.ask(
    ayu.regionId,
    `INSERT INTO unit (region_id, id, parent_id, slug, name, kind) VALUES
       ($1, $2, NULL, 'dinas-pendidikan-uji', $4, 'DINAS'), ($1, $3, $2, 'smp-uji', 'SMP Negeri 4', 'UPTD')`,
    [ayu.regionId, office, school, `Dinas ${standard?.service}`],
  )
  const ofAyu = await as(ayu)
  await ofAyu.goto(`/unit/standar?unit=${school}`)
  await expect(ofAyu.getByText('SMP Negeri 4', { exact: false }).first()).toBeVisible()
  await expect(ofAyu.getByText('Siswa yang mencapai kompetensi minimum').first()).toBeVisible()
  await expect(ofAyu.getByText(/Untuk jabatan: kepala sekolah/).first()).toBeVisible()
  await expect(ofAyu.getByText('Indeks kepuasan orang tua siswa').first()).toBeVisible()
  await looksRight(ofAyu)
})
