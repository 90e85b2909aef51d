import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { usualCompetences } from '../../lib/talent/rules/competence.ts'
import { whyBroken } from '../../scripts/verify-promotion.mjs'
import { DESKTOP, expect, looksRight, personas, said, tapsOf, test } from '../support/journey.ts'
import { standingRound } from '../support/promotion.ts'

const { ayu, dwi, sari, budi, hendra, ratna, yusuf, walikota, inspektur } = personas.surakarta
const POST = 'Ketua Tim Upaya Kesehatan Masyarakat'
const REASON = 'Kandidat ini tiga tahun memimpin layanan keliling di wilayah yang paling jauh.'
const CHANGE = 'Panel meminta selisih yang lebih ketat agar nilai lebih seragam.'
const GROUNDS = 'Pengalaman saya sebagai ketua tim pengganti belum ikut dihitung.'

async function fileOf(page: Page, link: string): Promise<string> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  return readFile(await (await downloading).path(), 'utf8')
}

test('R-57: Ratna heads a division: what the head of an agency needs is told with each datum, she applies, and BKD reads the same list', async ({
  as,
  site,
}) => {
  const TOP = 'Kepala Dinas Penanaman Modal dan PTSP'
  const met = [
    'Tingkat pendidikan',
    'Jabatan sebelumnya',
    'Pengalaman',
    'Usia',
    'Predikat kinerja',
    'Hukuman disiplin',
    'Kompetensi',
  ].map((name) => new RegExp(`^${name}\\s*Terpenuhi`))
  const page = await as(ratna)
  await page.goto('/karier')
  const post = page.getByRole('listitem').filter({ hasText: TOP }).first()
  await post.getByText(/^Lihat tiap syarat/).click()
  for (const one of met) await expect(post.getByText(one).first()).toBeVisible()
  await looksRight(page)

  await standingRound(site.ask, {
    status: 'ANNOUNCED',
    title: 'Kepala Dinas Perizinan Terpadu',
    officers: [ayu, dwi],
    panel: [hendra, budi, yusuf],
    candidates: [],
    opensOn: '2026-05-04',
    closesOn: '2026-05-25',
    profile: {
      level: 'JPT_PRATAMA',
      education: '40',
      fields: [],
      clusters: ['ECONOMICS'],
      minRank: 'IV_A',
      experienceMonths: 60,
      experienceFields: ['INVESTMENT'],
      earlierPost: null,
      certificates: [],
      competences: usualCompetences('ADMINISTRATOR'),
      maxAge: 56,
      pnsOnly: true,
    },
  })
  await page.goto('/promosi')
  const round = page.getByRole('listitem').filter({ hasText: 'Kepala Dinas Perizinan Terpadu' })
  await expect(round.getByText('Anda memenuhi semua syarat.')).toBeVisible()
  await round.getByRole('link').click()
  for (const one of met) await expect(page.getByText(one).first()).toBeVisible()
  await expect(page.getByText('Belum terpenuhi')).toHaveCount(0)
  await page
    .getByLabel(/^Gagasan Anda untuk jabatan ini, dan pengalaman memimpin/)
    .fill('Izin terbit sehari. Tahun lalu saya menggerakkan delapan orang sampai antrean habis.')
  await page.getByRole('button', { name: 'Lamar', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Lamaran Anda' })).toBeVisible()
  await looksRight(page, { dark: true })

  const office = await as(ayu)
  await office.goto('/bkd/jabatan')
  await office.getByRole('searchbox', { name: 'Cari nama jabatan' }).fill('Penanaman Modal')
  await office.getByRole('button', { name: 'Cari' }).click()
  await office.getByRole('link', { name: TOP }).click()
  const candidate = office.getByRole('listitem').filter({ hasText: ratna.fullName })
  await candidate.getByText(/syarat terpenuhi/).click()
  for (const one of met) await expect(candidate.getByText(one).first()).toBeVisible()
})

test.describe.serial('from the rules to an application', () => {
  test('A4 R-56 R-58: Ayu writes the rules, only Dwi can freeze them, everybody reads them before a name is known, and a change stands beside them', async ({
    as,
    visitor,
  }) => {
    const page = await as(ayu, DESKTOP)
    await page.goto('/bkd/promosi')
    await page.getByRole('link', { name: 'Siapkan putaran' }).click()
    const form = page.getByRole('form', { name: 'Aturan putaran' })
    const option = await form.getByRole('option', { name: POST }).first().textContent()
    await form.getByRole('combobox', { name: 'Jabatan', exact: true }).selectOption({ label: option ?? '' })
    await form.getByLabel('Pendaftaran mulai').fill('2026-05-13')
    await form.getByLabel('Pendaftaran terakhir').fill('2026-05-29')
    await form.getByLabel('Keputusan paling lambat').fill('2026-06-30')
    await form.getByLabel('Anggota panel').fill([hendra, ratna, yusuf].map(({ login }) => login).join('\n'))
    await form
      .getByLabel('Cara menghitung pengalaman')
      .selectOption({ label: 'Memegang jabatan, lima tahun bernilai penuh' })
    await form.getByLabel(/^Pertama/).selectOption('Jam pelatihan')
    await form.getByLabel(/^Kepemimpinan \(/).fill('14,99')
    await form.getByRole('button', { name: 'Simpan dan periksa' }).click()
    await expect(form.getByLabel(/^Pertama/)).toHaveAccessibleDescription(/tidak berbobot/)
    await form.getByLabel(/^Pertama/).selectOption('Kepemimpinan')
    await form.getByRole('button', { name: 'Simpan dan periksa' }).click()
    await expect(page.getByText('Jumlah semua bobot harus 100 persen.').first()).toBeVisible()
    await form.getByLabel(/^Kepemimpinan \(/).fill('15')
    await looksRight(page)
    await form.getByRole('button', { name: 'Simpan dan periksa' }).click()
    await page.getByRole('link', { name: POST }).click()
    await expect(page.getByText('Aturan dikonfirmasi petugas lain, bukan penyusunnya.')).toBeVisible()
    const address = new URL(page.url()).pathname

    const second = await as(dwi)
    await second.goto(address)
    await looksRight(second, { dark: true })
    await second.getByLabel('Kata sandi Anda').fill('bukan kata sandinya')
    await second.getByRole('button', { name: 'Bekukan dan umumkan' }).click()
    await expect(second.getByLabel('Kata sandi Anda')).toHaveAccessibleDescription(/Kata sandi tidak cocok/)
    await second.getByLabel('Kata sandi Anda').fill(dwi.password)
    await second.getByRole('button', { name: 'Bekukan dan umumkan' }).click()
    await expect(second.getByRole('heading', { name: 'Aturan yang dibekukan' })).toBeVisible()

    const citizen = await visitor()
    await citizen.goto('/publik/surakarta/promosi')
    await citizen.getByRole('link', { name: POST }).click()
    await expect(citizen.getByText('Pendaftaran dibuka')).toBeVisible()
    await expect(citizen.getByText('Bulan memegang jabatan. Lima tahun bernilai 100.')).toBeVisible()
    await expect(citizen.getByText(/^Kepemimpinan, Predikat kinerja,/)).toBeVisible()
    await expect(citizen.getByText(/^[0-9a-f]{64}$/).first()).toBeVisible()
    await looksRight(citizen)

    // A lawful change: a further version, confirmed by the other officer, its difference for everybody to read.
    await second.getByRole('link', { name: 'Ubah aturan' }).click()
    await second.getByLabel('Alasan perubahan').fill(CHANGE)
    await second.getByLabel('Selisih yang meminta penilai ketiga').fill('10')
    await looksRight(second)
    await second.getByRole('button', { name: 'Simpan usulan' }).click()
    await expect(second.getByRole('heading', { name: 'Usulan perubahan aturan' })).toBeVisible()
    await page.goto(address)
    await looksRight(page)
    await page.getByLabel('Kata sandi Anda').fill('bukan kata sandinya')
    await page.getByRole('button', { name: 'Sahkan dan umumkan' }).click()
    await expect(page.getByLabel('Kata sandi Anda')).toHaveAccessibleDescription(/Kata sandi tidak cocok/)
    await page.getByLabel('Kata sandi Anda').fill(ayu.password)
    await page.getByRole('button', { name: 'Sahkan dan umumkan' }).click()
    await expect(page.getByRole('heading', { name: /^Versi 2,/ })).toBeVisible()
    // What was tried and refused is told to who runs rounds and to the inspectorate.
    await expect(
      page.getByRole('row', { name: /^Mengesahkan perubahan.*Kata sandinya tidak cocok/ }),
    ).toBeVisible()
    await citizen.reload()
    await expect(citizen.getByText(`Alasan: ${CHANGE}`)).toBeVisible()
    await expect(
      citizen.getByRole('row', { name: /^Selisih yang meminta penilai ketiga.*15.*10/ }),
    ).toBeVisible()
    await looksRight(citizen)
  })

  test('A4 R-56: Sari sees which requirements she meets and why, and applies in six taps', async ({
    as,
    site,
  }) => {
    const page = await as(sari)
    await standingRound(site.ask, {
      status: 'ANNOUNCED',
      title: 'Koordinator Layanan Terpadu',
      officers: [ayu, dwi],
      panel: [hendra, ratna, yusuf],
      candidates: [],
      opensOn: '2026-05-04',
      closesOn: '2026-05-25',
    })
    await page.goto('/promosi')
    await page.getByRole('link', { name: POST }).tap()
    await expect(page.getByText('Ada syarat yang belum terpenuhi.').first()).toBeVisible()
    await looksRight(page)

    await page.goto('/promosi')
    await page.evaluate(() => sessionStorage.removeItem('taps'))
    await page.getByRole('link', { name: 'Koordinator Layanan Terpadu' }).tap()
    await page
      .getByLabel('Gagasan Anda untuk jabatan ini')
      .fill('Antrean satu pintu dalam enam bulan, dengan jadwal yang dipilih warga.')
    await page.getByRole('button', { name: 'Lamar', exact: true }).tap()
    await expect(page.getByRole('heading', { name: 'Lamaran Anda' })).toBeVisible()
    expect(await tapsOf(page)).toBeLessThanOrEqual(6)
  })
})

test('A4 R-58: Hendra declares before he scores, and scores a candidate who has no name', async ({
  as,
  site,
}) => {
  const { labels } = await standingRound(site.ask, {
    status: 'SCORING',
    title: 'Kepala Instalasi Farmasi',
    officers: [ayu, dwi],
    panel: [hendra, ratna, yusuf],
    candidates: [sari, budi],
    opensOn: '2026-04-06',
    closesOn: '2026-04-30',
  })
  const page = await as(hendra)
  await page.goto('/promosi')
  await page.getByRole('link', { name: 'Kepala Instalasi Farmasi' }).first().click()
  const form = page.getByRole('form', { name: 'Nyatakan hubungan' })
  await form.getByLabel(`Hubungan dengan ${budi.fullName}`).selectOption('Keluarga')
  await form.getByLabel(`Hubungan dengan ${sari.fullName}`).selectOption('Tidak ada')
  await looksRight(page)
  await form.getByRole('button', { name: 'Nyatakan', exact: true }).click()
  await form.getByRole('button', { name: 'Ya, nyatakan' }).click()
  await expect(page.getByRole('link', { name: /^Kandidat K-/ })).toHaveCount(1)
  await page.getByRole('link', { name: `Kandidat ${labels[0]}` }).click()
  await expect(page.getByRole('heading', { name: `Kandidat ${labels[0]}` })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(sari.name)
  const sheet = page.getByRole('form', { name: 'Lembar nilai' })
  await sheet.getByLabel('Gagasan untuk jabatan ini').fill('87,5')
  await sheet.getByLabel('Kepemimpinan').fill('101')
  await sheet.getByRole('button', { name: 'Kirim nilai' }).click()
  await sheet.getByRole('button', { name: 'Ya, kirim' }).click()
  await expect(sheet.getByLabel('Kepemimpinan')).toHaveAccessibleDescription(/0 sampai 100/)
  await looksRight(page)
  await sheet.getByLabel('Kepemimpinan').fill('80')
  await sheet.getByRole('button', { name: 'Kirim nilai' }).click()
  await sheet.getByRole('button', { name: 'Ya, kirim' }).click()
  await expect(page.getByText('Sudah dinilai')).toBeVisible()
})

test.describe.serial('from the order to the decree', () => {
  test('A4 R-58 R-59: the head of the region declares, chooses rank 2 and says why; citizens recompute the order; Sari objects; the decree is ready', async ({
    as,
    visitor,
    site,
  }) => {
    const { roundId } = await standingRound(site.ask, {
      status: 'RANKED',
      title: 'Kepala Subbagian Umum',
      officers: [ayu, dwi],
      panel: [hendra, ratna, yusuf],
      candidates: [sari, budi],
      opensOn: '2026-04-06',
      closesOn: '2026-04-30',
    })
    const mayor = await as(walikota)
    await mayor.goto(`/promosi/tetapkan/${roundId}`)
    await expect(mayor.getByRole('heading', { name: 'Tiga teratas' })).toBeHidden()
    for (const { fullName } of [sari, budi])
      await mayor.getByLabel(`Hubungan dengan ${fullName}`).selectOption('Tidak ada')
    await mayor.getByRole('button', { name: 'Nyatakan', exact: true }).click()
    await mayor.getByRole('button', { name: 'Ya, nyatakan' }).click()
    await mayor.getByRole('radio', { name: `Peringkat 2: ${budi.fullName}` }).check()
    await mayor.getByLabel('Mengapa bukan peringkat 1').fill(REASON)
    await expect(
      mayor.getByText(`${budi.fullName} dipilih dari peringkat 2. Alasan: ${REASON}`),
    ).toBeVisible()
    await looksRight(mayor)
    await mayor.getByLabel(/^Sudah saya periksa/).check()
    await mayor.getByLabel('Kata sandi Anda').fill(walikota.password)
    await mayor.getByRole('button', { name: 'Tetapkan', exact: true }).click()
    await expect(mayor.getByText('Masa keberatan')).toBeVisible()

    const citizen = await visitor()
    await citizen.goto(`/publik/surakarta/promosi/${roundId}`)
    await expect(citizen.getByText(REASON)).toBeVisible()
    await looksRight(citizen)
    const downloading = citizen.waitForEvent('download')
    await citizen.getByRole('link', { name: 'JSON' }).click()
    const file = await readFile(await (await downloading).path(), 'utf8')
    expect(whyBroken(file)).toEqual([])
    expect(file).not.toContain(sari.name)

    const page = await as(sari)
    await page.goto(`/promosi/${roundId}`)
    await expect(page.getByText('Peringkat Anda 1 dari 2')).toBeVisible()
    await expect(page.getByText(/^Sisa 15 hari/)).toBeVisible()
    await looksRight(page)
    await page.getByLabel('Alasan keberatan').fill(GROUNDS)
    await page.getByRole('button', { name: 'Ajukan keberatan' }).click()
    await expect(said(page, /^Keberatan terkirim\./)).toBeVisible()

    const inspector = await as(inspektur)
    await inspector.goto('/promosi/keberatan')
    await expect(inspector.getByText(GROUNDS)).toBeVisible()
    await looksRight(inspector)
  })

  test('A4 R-58: the inspectorate reckons the points and the order again from the inputs, and the candidate hers', async ({
    as,
  }) => {
    const page = await as(inspektur)
    await page.goto('/promosi/periksa')
    await page.getByRole('link', { name: 'Kepala Subbagian Umum' }).click()
    await expect(page.getByText('Dihitung ulang sekarang: urutannya sama')).toBeVisible()
    const entry = page.getByRole('listitem').filter({ hasText: sari.fullName }).first()
    await expect(entry.getByText('Nilai dari data sesuai masukannya')).toBeVisible()
    await entry
      .getByText(/^Masukan dan nilai/)
      .first()
      .click()
    await looksRight(page)
    const whole = await fileOf(page, 'Unduh masukan, aturan, dan nilai')
    // 108 months of 120: (108 - 0) x 100 / 120 = 90.
    expect(whole).toMatch(/Sari Wulandari.*;108;bulan;\(data − 0\) × 100 ÷ 120,[^;]*;90;/)
    expect(whole).toContain(budi.name)

    const own = await as(sari)
    await own.goto('/promosi')
    await own.getByRole('link', { name: 'Kepala Subbagian Umum' }).click()
    const mine = await fileOf(own, 'Unduh nilai saya')
    expect(mine).toMatch(/Pengalaman;108;bulan;\(data − 0\) × 100 ÷ 120,[^;]*;90;/)
    expect(mine).not.toContain(budi.name)
  })

  test('R-60: the decree of the appointment is written from the record', async ({ as }) => {
    const page = await as(ayu, DESKTOP)
    await page.goto('/bkd/promosi')
    await page.getByRole('link', { name: 'Kepala Subbagian Umum' }).click()
    await page.getByRole('link', { name: 'Naskah SK' }).click()
    await expect(page.getByText(budi.fullName).first()).toBeVisible()
    await expect(page.getByText('Kepala Subbagian Umum, Dinas Kesehatan')).toBeVisible()
    await looksRight(page)
  })
})
