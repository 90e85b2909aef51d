import { expect, looksRight, personas, said, test } from '../support/journey.ts'

const { sari, hendra, yusuf, walikota, ayu, inspektur } = personas.surakarta

const LATE = 'Tidak hadir pada rapat pimpinan tiga kali tanpa kabar.'
const BREACH = 'Meninggalkan loket dua jam tanpa izin pada hari pasar.'
const ACCOUNT = 'Saya mengantar pasien gawat ke rumah sakit karena ambulans terpakai.'

test('R-36: Hendra enters what he saw, Sari is summoned in time and says her side, BKD and the inspectorate read it', async ({
  as,
}) => {
  const superior = await as(hendra)
  await superior.goto('/tim/pembinaan')
  await superior.getByText('Catat dugaan pelanggaran', { exact: true }).last().tap()
  await superior.getByRole('group').getByRole('link', { name: sari.fullName }).last().tap()
  await superior.getByLabel('Diketahui dari').selectOption('SUPERVISION')
  await superior.getByLabel('Apa yang diduga terjadi?').fill(BREACH)
  await superior.getByLabel('Nomor atau nama dokumen').fill('Nota 12/2026')
  await superior.getByRole('button', { name: 'Catat dugaan' }).tap()
  await expect(said(superior, /^Dugaan tercatat\./)).toBeVisible()
  await superior
    .getByRole('link', { name: new RegExp(`^${sari.name}|${sari.fullName}`) })
    .first()
    .tap()
  await superior.getByText('Panggilan pertama', { exact: true }).tap()
  const form = superior.getByRole('form', { name: 'Panggilan pertama' })
  await form.getByLabel('Dipanggil untuk hari').fill('2026-05-18')
  await form.getByLabel('Tempat, jam, dan pemeriksa').fill('Ruang kepala puskesmas pukul 09.00, oleh Hendra.')
  await form.getByLabel('Nomor atau nama dokumen').fill('Panggilan 13/2026')
  await form.getByRole('button', { name: 'Catat panggilan' }).tap()
  await expect(
    form.getByText('Beri waktu paling sedikit 7 hari kerja sejak tanggal panggilan.').first(),
  ).toBeVisible()
  await form.getByLabel('Dipanggil untuk hari').fill('2026-06-02')
  await form.getByRole('button', { name: 'Catat panggilan' }).tap()
  await expect(said(superior, /^Panggilan tercatat\./)).toBeVisible()
  await looksRight(superior)

  const person = await as(sari)
  await person.goto('/pembinaan')
  await person
    .getByRole('link', { name: /^Perkara / })
    .first()
    .tap()
  await expect(person.getByText(BREACH).first()).toBeVisible()
  await expect(person.getByRole('button', { name: 'Catat pemeriksaan' })).toHaveCount(0)
  await person.getByLabel('Apa yang terjadi menurut Anda?').fill(ACCOUNT)
  await person.getByRole('button', { name: 'Kirim keterangan' }).tap()
  await expect(said(person, /^Keterangan tercatat\./)).toBeVisible()
  await expect(person.getByText(ACCOUNT).first()).toBeVisible()
  await looksRight(person, { dark: true })
  const address = person.url()

  const office = await as(ayu)
  await office.goto('/bkd/disiplin')
  await expect(office.getByText(/^Lengkap sejak/).first()).toBeVisible()
  await expect(office.getByRole('rowheader', { name: sari.fullName }).first()).toBeVisible()
  await looksRight(office)
  const reader = await as(inspektur)
  await reader.goto(address)
  await expect(reader.getByText(ACCOUNT).first()).toBeVisible()
  await expect(reader.getByRole('form')).toHaveCount(0)
})

test('R-36: the head of the region enters a case about who answers to him, and takes its steps', async ({
  as,
}) => {
  const page = await as(walikota)
  await page.goto('/tim/pembinaan')
  await page.getByText('Catat dugaan pelanggaran', { exact: true }).last().tap()
  await page.getByRole('group').getByRole('link', { name: yusuf.fullName }).last().tap()
  await page.getByLabel('Diketahui dari').selectOption('SUPERVISION')
  await page.getByLabel('Apa yang diduga terjadi?').fill(LATE)
  await page.getByLabel('Nomor atau nama dokumen').fill('Nota 1/2026')
  await page.getByRole('button', { name: 'Catat dugaan' }).tap()
  await expect(said(page, /^Dugaan tercatat\./)).toBeVisible()
  await page.getByRole('link', { name: yusuf.fullName }).first().tap()
  await expect(page.getByText(LATE).first()).toBeVisible()
  await expect(page.getByText('Panggilan pertama', { exact: true })).toBeVisible()
  await looksRight(page)
})
