import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import writeXlsx from 'write-excel-file/node'
import {
  expect,
  looksRight,
  peopleOf,
  personas,
  said,
  type Site,
  test,
  waitingOf,
} from '../support/journey.ts'

const { ayu, dwi, sari, hendra } = personas.surakarta
const HEAD = ['NIP BARU', 'NAMA', 'UNOR NAMA', 'JABATAN NAMA']

type Names = { clinic: string; agency: string }

/** Of this file's rows two are new, one is changed and four cannot be read. */
const rowsFor = ({ clinic, agency }: Names) => [
  ['199512122020121003', 'RINA ASTUTI', clinic, 'Perawat Terampil'],
  ['199601152021012005', 'BAGUS PRAKOSO', clinic, 'Pengadministrasi Umum'],
  [dwi.login, 'DWI PRASETYO', agency, 'Pranata Komputer Ahli Muda'],
  ['1,98E+17', 'TERPOTONG EXCEL', clinic, 'Perawat Terampil'],
  ['12345', 'NIP PENDEK', clinic, 'Perawat Terampil'],
  ['199702022022022001', 'UNIT ENTAH', 'Dinas Antah Berantah', 'Analis'],
  ['199512122020121003', 'RINA LAGI', clinic, 'Perawat Terampil'],
]

async function unitNames(site: Site): Promise<Names> {
  const units = await site.ask<{ slug: string; name: string }>(
    ayu.regionId,
    'SELECT slug, name FROM unit WHERE region_id = $1',
    [ayu.regionId],
  )
  const name = (slug: string) => units.find((unit) => unit.slug === slug)?.name ?? ''
  return { clinic: name('puskesmas-laweyan'), agency: name('bkpsdm') }
}

test(
  'R-10: Ayu sees who lags behind in each unit, and each number leads to the names behind it',
  { tag: '@desktop' },
  async ({ as }) => {
    const page = await as(ayu)
    await page.goto('/bkd')
    await expect(page.getByText(/Triwulan II 2026\..*Data per \d\d\.\d\d WIB/)).toBeVisible()
    const units = page.getByRole('table', { name: 'Keadaan tiap unit, Triwulan II 2026' })
    await expect(units.getByRole('row', { name: /Puskesmas Laweyan/ })).toBeVisible()
    await expect(page.getByRole('figure').getByRole('img').first()).toBeVisible()
    await looksRight(page, { dark: true })
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Unduh CSV' }).click()
    expect(await readFile(await (await download).path(), 'utf8')).toContain('Puskesmas Laweyan')

    await page.getByRole('link', { name: 'Lihat siapa' }).first().click()
    await expect(page).toHaveURL(/\/bkd\/belum\?jenis=catatan/)
    await expect(page.getByRole('table').first()).toBeVisible()
    await looksRight(page)
  },
)

test('Ayu finds a person by part of the name or by the first digits of the NIP', async ({ as }) => {
  const page = await as(ayu)
  await page.goto('/bkd/pegawai')
  const search = page.getByRole('searchbox', { name: 'Cari nama atau awal NIP' })
  for (const typed of ['wulan', 'Sari', '19910415', '19910415 201402 2 003']) {
    await search.fill(typed)
    await page.getByRole('button', { name: 'Cari' }).click()
    await expect(page.getByRole('link', { name: /Sari Wulandari/ }), typed).toBeVisible()
    await expect(search).toHaveValue(typed)
  }
  await looksRight(page, { dark: true })
  await search.fill('Zulfikar')
  await page.getByRole('button', { name: 'Cari' }).click()
  await expect(page.getByText('Tidak ada pegawai yang cocok')).toBeVisible()
  await page.getByRole('link', { name: 'Hapus saringan' }).first().click()
  await expect(page.getByRole('link', { name: /Hendra Gunawan/ })).toBeVisible()
})

test('Ayu brings in a CSV: she sees first what will happen, follows it, takes the refused rows along and undoes it', async ({
  as,
  site,
}) => {
  const page = await as(ayu)
  await page.goto('/bkd/impor')
  await looksRight(page)
  await choose(page, {
    name: 'siasn.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [HEAD, ...rowsFor(await unitNames(site))]
        .map((row) => row.map((cell) => `"${cell}"`).join(';'))
        .join('\r\n'),
    ),
  })
  await seePreview(page)
  await looksRight(page, { dark: true })

  const csv = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh CSV' }).click()
  const refused = await readFile(await (await csv).path(), 'utf8')
  for (const words of ['1,98E+17', '12345', 'Dinas Antah Berantah', 'RINA LAGI'])
    expect(refused).toContain(words)
  expect(refused).not.toContain('BAGUS PRAKOSO')
  const xlsx = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh baris gagal (XLSX)' }).click()
  expect((await readFile(await (await xlsx).path())).subarray(0, 2).toString()).toBe('PK')

  await page.getByRole('button', { name: 'Impor 3 baris' }).click()
  await expect(page.getByText('3 baris sudah masuk')).toBeVisible({ timeout: 30_000 })
  await looksRight(page)
  const here = page.url()
  await find(page, 'Rina Astuti')
  await expect(page.getByRole('link', { name: /Rina Astuti/ })).toBeVisible()

  await page.goto(here)
  await page.getByRole('button', { name: 'Batalkan impor' }).click()
  await page.getByRole('button', { name: 'Ya, batalkan impor' }).click()
  await expect(page.getByText('Impor ini sudah dibatalkan')).toBeVisible({ timeout: 30_000 })
  await find(page, 'Rina Astuti')
  await expect(page.getByText('Tidak ada pegawai yang cocok')).toBeVisible()
})

test('Ayu brings in an XLSX with a title above its header and a NIP that Excel has made a number', async ({
  as,
  site,
}) => {
  const page = await as(ayu)
  await page.goto('/bkd/impor')
  const rows = rowsFor(await unitNames(site)).map(([nip = '', ...rest]) => [
    nip === '1,98E+17' ? 1.98e17 : nip,
    ...rest,
  ])
  const sheet = [['Daftar pegawai per Mei 2026', null, null, null], HEAD, ...rows]
  await choose(page, {
    name: 'siasn.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await writeXlsx(
      sheet.map((row) => row.map((value) => (value === null ? null : { value }))),
    ).toBuffer(),
  })
  await seePreview(page)
})

test('Ayu has one file in two previews and two tabs: it comes in once, and she is told so', async ({
  as,
  site,
}) => {
  const { clinic } = await unitNames(site)
  const rows = [HEAD, ['199803032023022003', 'SEKALI SAJA', clinic, 'Perawat Terampil']]
  const file = {
    name: 'dua-kali.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.map((row) => row.join(';')).join('\r\n')),
  }
  const page = await as(ayu)
  const addresses: string[] = []
  for (const _ of ['first', 'second']) {
    await page.goto('/bkd/impor')
    await choose(page, file)
    await expect(page.getByText('1 baru')).toBeVisible()
    addresses.push(page.url())
  }
  const [first = '', second = ''] = addresses
  const tab = await page.context().newPage()
  await tab.goto(first)
  const start = (on: Page) => on.getByRole('button', { name: 'Impor 1 baris' }).click()
  await page.goto(first)
  await start(page)
  await expect(page.getByText('1 baris sudah masuk')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('link', { name: 'Tetapkan atasannya' })).toBeVisible()
  await start(tab)
  await expect(tab.getByText(/sudah dijalankan atau dibatalkan/).first()).toBeVisible()

  await tab.goto(second)
  await start(tab)
  await expect(tab.getByText('Tidak ada baris yang masuk')).toBeVisible({ timeout: 30_000 })
  await expect(tab.getByText('1 berubah sesudah pratinjau')).toBeVisible()
  await expect(tab.getByRole('button', { name: 'Batalkan impor' })).toBeHidden()
  await looksRight(tab)

  await page.getByRole('button', { name: 'Batalkan impor' }).click()
  await page.getByRole('button', { name: 'Ya, batalkan impor' }).click()
  await expect(page.getByText('Impor ini sudah dibatalkan')).toBeVisible({ timeout: 30_000 })
})

test('Ayu is told what is wrong with a file that cannot be read, and nothing changes', async ({
  as,
  forgive,
}) => {
  forgive(/4\d\d/)
  const page = await as(ayu)
  await page.goto('/bkd/impor')
  for (const [name, text, words] of [
    [
      'tanpa-judul.csv',
      rowsFor({ clinic: 'Puskesmas', agency: 'Badan' })
        .map((row) => row.join(';'))
        .join('\n'),
      /Baris judul kolom tidak ditemukan/,
    ],
    ['kurang-kolom.csv', 'NIP BARU;NAMA\n199512122020121003;RINA', /Kolom ini belum ada: .*UNOR NAMA/],
    ['pegawai.xlsx', 'NIP BARU;NAMA;UNOR NAMA;JABATAN NAMA\n1;2;3;4', /tidak sesuai dengan namanya/],
    ['kosong.csv', '', /Berkas ini kosong/],
  ] as const) {
    await choose(page, { name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await expect(page.getByText(words), name).toBeVisible()
  }
  await expect(page).toHaveURL(/\/bkd\/impor$/)
  await looksRight(page)
})

test('Ayu gives a nurse another supervisor in the middle of the quarter: each answers for the own days', async ({
  as,
  site,
}) => {
  const page = await as(ayu)
  const [, nurse] = await colleaguesOfSari(site)
  const [head] = await peopleOf(site, personas.surakarta.yusuf)
  const next = (head ? await peopleOf(site, head) : []).find(({ login }) => login !== hendra.login)
  if (!next) throw new Error('No second team')
  const before = (await waitingOf(site, nurse))[0]?.title ?? ''
  await find(page, nurse.name)
  await page.getByRole('link', { name: new RegExp(nurse.name) }).click()
  await page.getByText('Ganti atasan mulai tanggal tertentu').click()
  const form = page.getByRole('form', { name: 'Ganti atasan' })
  await form.getByLabel('Atasan baru').fill(next.name)
  await form.getByRole('button', { name: 'Cari' }).click()
  await form.getByRole('radio', { name: new RegExp(next.name) }).check()
  await form.getByLabel('Berlaku mulai').fill('2026-05-13')
  await form.getByRole('button', { name: 'Ganti atasan' }).click()
  await expect(said(page, /^Atasan diganti\. Tanda terima KT-/)).toBeVisible()
  const lines = page.getByRole('table', { name: 'Atasan menurut tanggal' })
  await expect(lines.getByRole('row', { name: /Hendra Gunawan/ })).toContainText('12 Mei 2026')
  await expect(lines.getByRole('row', { name: new RegExp(next.name) })).toContainText('13 Mei 2026')
  await looksRight(page, { dark: true })

  const ofNurse = await as(nurse)
  await ofNurse.goto('/catat')
  await ofNurse.getByLabel('Apa yang dikerjakan?').fill('Hari pertama di tim kesehatan masyarakat')
  await ofNurse.getByRole('textbox', { name: 'Menit' }).fill('60')
  await ofNurse.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(said(ofNurse, /^Terkirim/)).toBeVisible()

  const ofNext = await as(next)
  await ofNext.goto('/persetujuan')
  await expect(
    ofNext.getByRole('article', { name: 'Hari pertama di tim kesehatan masyarakat' }),
  ).toBeVisible()
  const ofHendra = await as(hendra)
  await ofHendra.goto('/persetujuan')
  await expect(ofHendra.getByRole('article', { name: before })).toBeVisible()
  await expect(
    ofHendra.getByRole('article', { name: 'Hari pertama di tim kesehatan masyarakat' }),
  ).toBeHidden()
})

test('Ayu enters leave once; the day counts as leave at once, and a second leave over it is refused', async ({
  as,
  site,
}) => {
  const [nurse] = await colleaguesOfSari(site)
  const page = await as(ayu)
  await page.goto('/bkd/cuti')
  await page.getByRole('searchbox', { name: 'Cari pegawai' }).fill(nurse.name)
  await page.getByRole('button', { name: 'Cari' }).click()
  await page
    .getByRole('listitem')
    .filter({ hasText: nurse.name })
    .getByRole('link', { name: 'Pilih' })
    .click()
  const leave = page.getByRole('button', { name: 'Catat cuti' })
  await page.getByLabel('Mulai').fill('2026-05-20')
  await page.getByLabel('Sampai').fill('2026-05-13')
  await leave.click()
  await expect(page.getByText(/Tanggal akhir cuti harus sama dengan atau sesudah/).first()).toBeVisible()
  await expect(page.getByLabel('Mulai')).toHaveValue('2026-05-20')
  await page.getByLabel('Jenis cuti').selectOption('Cuti sakit')
  await page.getByLabel('Mulai').fill('2026-05-13')
  await page.getByLabel('Sampai').fill('2026-05-13')
  await leave.click()
  await expect(said(page, /^Cuti tercatat\. Tanda terima KT-/)).toBeVisible()
  await page.getByLabel('Mulai').fill('2026-05-12')
  await page.getByLabel('Sampai').fill('2026-05-14')
  await leave.click()
  await expect(page.getByText(/Sebagian tanggal ini sudah tercatat cuti/).first()).toBeVisible()
  await looksRight(page, { dark: true })

  const ofNurse = await as(nurse)
  await ofNurse.goto('/hari-ini')
  await expect(ofNurse.getByText('Anda tercatat cuti hari ini.')).toBeVisible()
})

test('Ayu adds a unit under another, gives it a better name and closes it; one with people stays open', async ({
  as,
  site,
}) => {
  const { clinic } = await unitNames(site)
  const twin = clinic.toLowerCase().replace(' ', '  ')
  const page = await as(ayu)
  await page.goto('/bkd/unit')
  await looksRight(page, { dark: true })
  const add = page.getByRole('form', { name: 'Tambah unit' })
  const name = add.getByLabel('Nama unit')
  await add.getByRole('button', { name: 'Tambah unit' }).click()
  await expect(name).toHaveAccessibleDescription(/Tulis nama unitnya/)
  await name.fill(twin)
  await add.getByLabel('Jenis').selectOption('Unit Pelaksana Teknis Daerah')
  await add.getByLabel('Di bawah unit').selectOption({ label: clinic })
  await add.getByRole('button', { name: 'Tambah unit' }).click()
  await expect(name).toHaveAccessibleDescription(/sudah dipakai/)
  await expect(name).toHaveValue(twin)
  await name.fill('Puskesmas Keliling')
  await add.getByRole('button', { name: 'Tambah unit' }).click()
  await expect(said(page, /^Unit ditambahkan\. Tanda terima KT-/)).toBeVisible()

  await page.getByRole('button', { name: 'Ubah Puskesmas Keliling', exact: true }).click()
  const menu = page.getByRole('dialog', { name: 'Puskesmas Keliling', exact: true })
  await menu.getByRole('textbox', { name: 'Nama unit' }).fill('Puskesmas Keliling Jebres')
  await menu.getByRole('button', { name: 'Simpan nama' }).click()
  await expect(page.getByRole('link', { name: 'Puskesmas Keliling Jebres' })).toBeVisible()
  await page.getByRole('button', { name: `Ubah ${clinic}` }).click()
  await expect(
    page.getByRole('dialog', { name: clinic }).getByRole('button', { name: 'Tutup unit' }),
  ).toHaveAccessibleDescription(/Masih ada \d+ orang di unit ini/)
  await looksRight(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Ubah Puskesmas Keliling Jebres' }).click()
  await page.getByRole('button', { name: 'Tutup unit' }).click()
  await expect(page.getByRole('button', { name: 'Tidak jadi' })).toBeFocused()
  await looksRight(page)
  await page.getByRole('button', { name: 'Ya, tutup unit ini' }).click()
  await expect(page.getByRole('link', { name: 'Puskesmas Keliling Jebres' })).toBeHidden()
  await page.getByText('Unit yang sudah ditutup (1)').click()
  await expect(page.getByText('Puskesmas Keliling Jebres, ditutup 13 Mei 2026')).toBeVisible()
})

test('An address that no unit and no person has is not found, whatever stands in it', async ({ as }) => {
  const page = await as(ayu)
  for (const odd of ['%00', 'bukan-unit'])
    for (const address of [
      `/bkd/publikasi/${odd}?triwulan=2026-1`,
      `/bkd/pegawai/${odd}`,
      `/bkd/impor/${odd}`,
    ])
      expect((await page.request.get(address)).status(), address).toBe(404)
  const key = '%00~0194244f-d800-7b80-b427-9913cd0c1192'
  for (const address of [`/bkd/pegawai?sesudah=${key}`, `/bkd/belum?sesudah=${key}`, '/bkd/cuti?cari=%00'])
    expect((await page.request.get(address)).status(), address).toBe(200)
})

async function colleaguesOfSari(site: Site) {
  const [one, other] = (await peopleOf(site, hendra)).filter(({ login }) => login !== sari.login)
  if (!one || !other) throw new Error('Hendra leads too few people')
  return [one, other] as const
}

const choose = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByLabel('Berkas pegawai, XLSX atau CSV').setInputFiles(file)

async function seePreview(page: Page) {
  await expect(page.getByText('2 baru')).toBeVisible()
  await expect(page.getByText('1 berubah')).toBeVisible()
  await expect(page.getByText('4 ditolak')).toBeVisible()
  for (const kind of [
    'NIP berubah jadi 1,98E+17',
    'NIP tidak 18 angka',
    'unit belum terdaftar',
    'NIP berulang',
  ])
    await expect(page.getByText(`1 ${kind}`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Impor 3 baris' })).toBeVisible()
}

async function find(page: Page, name: string) {
  await page.goto('/bkd/pegawai')
  await page.getByRole('searchbox', { name: 'Cari nama atau awal NIP' }).fill(name)
  await page.getByRole('button', { name: 'Cari' }).click()
}
