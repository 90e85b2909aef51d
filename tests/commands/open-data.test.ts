// Open data: its answers are what its document says, corrections are seen, and nobody is found in it (T94, T95).
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { digestOf } from '@/lib/core/digest'
import { newId } from '@/lib/core/id'
import { publish } from '@/lib/publication/commands'
import { publicationPreview } from '@/lib/publication/queries'
import { GRADES, type Grade } from '@/lib/reviews/rules'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, handIn, hire, openQuarters, type Someone } from '../support/line'
import { employ, inventedNip, openOffice, SURAKARTA, units } from '../support/office'
import { everythingFrom, visit } from '../support/public-site'
import { tracesIn } from '../support/public-traces'
import { goalOf, promise } from '../support/thread'

const REGION = `daerah-${SURAKARTA}`
const API = `/api/v1/${REGION}`
const QUARTER = { year: 2025, quarter: 4 } as const
const REASON = 'Laporan bulanan diperiksa ulang dan angkanya dibetulkan.'
const LOG = 'Mengantar obat ke rumah Ibu Suminah di gang belakang pasar'
const CONTACT = { phone: '081234567890', mail: 'suminah@contoh.id' }
const FIRST_NUMBER = 500

let database: TestDatabase
let clerk: Someone
let indicator: string
/** Its number is the index of the survey; it was carried while one answer less was there. */
let carried: string
const reviewed: string[] = []

const HEALTH = () => units[SURAKARTA]?.health ?? ''
const PERMITS = () => units[SURAKARTA]?.permits ?? ''

const ask = (sql: string, ...values: unknown[]) => database.ask(SURAKARTA, sql, [SURAKARTA, ...values])

async function grade(unitId: string, counts: readonly number[]) {
  for (const one of GRADES.flatMap((of, at): Grade[] => Array.from({ length: counts[at] ?? 0 }, () => of))) {
    const number = FIRST_NUMBER + reviewed.length
    const id = await employ(database, `Orang Nomor${number}`, number)
    reviewed.push(id)
    await ask(
      `INSERT INTO quarterly_review (region_id, id, employee_id, assessor_id, unit_id, year, quarter, status, grade, evidence,
         rule_version, signed_at, signed_number, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, 2025, 4, 'DELIVERED', $6, '{}', 'x', '2026-01-08T02:00:00Z', 1, now(), now())`,
      newId(),
      id,
      clerk.id,
      unitId,
      one,
    )
  }
}

const setValue = (value: number) =>
  ask(
    `INSERT INTO indicator_value (region_id, indicator_id, year, quarter, value, source, entered_by, entered_at)
     VALUES ($1, $2, 2025, 4, $3, 'DOCUMENT', $4, now())
     ON CONFLICT (region_id, indicator_id, year, quarter) DO UPDATE SET value = excluded.value`,
    indicator,
    value,
    clerk.accountId,
  )

let cases = 0
async function putCases(count: number, late: number) {
  for (let nth = 0; nth < count; nth += 1)
    await ask(
      `INSERT INTO service_case (region_id, id, unit_id, employee_id, service, step, case_number, started_on, target_days, due_on,
         finished_on, days_taken, created_at)
       VALUES ($1, $2, $3, $4, 'Izin usaha', 'Pemeriksaan', $5, '2025-11-03', 5, '2025-11-10', $6, $7, now())`,
      newId(),
      PERMITS(),
      clerk.id,
      String((cases += 1)),
      nth < late ? '2025-11-12' : '2025-11-07',
      nth < late ? 7 : 4,
    )
}

const publishUnit = (unitId: string, note?: string) =>
  as(clerk, async (ctx) => {
    const { digest } = await publicationPreview(ctx, unitId, QUARTER)
    return publish(ctx, { unitId, ...QUARTER, digest, note })
  })

const distributions = (unitId: string) =>
  database.ask<{ distribution: { shown: boolean; people: number; cells: { count: number | null }[] } }>(
    SURAKARTA,
    `SELECT summary -> 'distribution' AS distribution FROM publication WHERE region_id = $1 AND unit_id = $2 ORDER BY version`,
    [SURAKARTA, unitId],
  )

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  await ask(`UPDATE unit SET is_public = true, promise = 'Obat tersedia' WHERE region_id = $1`)
  clerk = await hire(database, 'Rahmat Hidayatullah')
  await handIn(database, clerk, clerk, { title: LOG, status: 'APPROVED', day: '2025-12-03' })
  const goal = await goalOf(database)
  indicator = await promise(database, goal, { name: 'Balita ditimbang', measureUnit: '%' })
  await promise(database, goal, { unitId: PERMITS(), name: 'Izin terbit', measureUnit: 'izin' })
  carried = await promise(database, goal, { unitId: PERMITS(), name: 'Warga puas', measureUnit: 'indeks' })
  await ask(
    `INSERT INTO indicator_target (region_id, indicator_id, year, quarter, target) VALUES ($1, $2, 2025, 4, 90)`,
    indicator,
  )
  await setValue(87)
  await grade(HEALTH(), [8, 12, 6])
  await grade(PERMITS(), [8, 9, 0, 0, 2])
  await ask(
    `INSERT INTO citizen_input (region_id, id, key, code_hash, kind, unit_id, private, text, public_text, status, track,
       received_at, received_on, first_due_on, answer_due_on)
     VALUES ($1, $2, $3, '\\x01', 'COMPLAINT', $4, false, $5, 'Antrean obat lama.', 'VERIFIED', 'PLAIN',
       '2025-11-03T02:00:00Z', '2025-11-03', '2025-11-06', '2025-11-10')`,
    newId(),
    newId(),
    HEALTH(),
    `Antrean lama, hubungi ${CONTACT.phone} atau ${CONTACT.mail}.`,
  )
  // Seven that are read by all, one about a person, one that nobody let through, one that fell due a quarter later.
  for (const [nth, of] of [0, 1, 2, 3, 4, 5, 6, 'private', 'unread', 'later'].entries())
    await ask(
      `INSERT INTO citizen_input (region_id, id, key, code_hash, kind, unit_id, private, text, public_text, status, track,
         received_at, received_on, first_due_on, answer_due_on, verified_on, answered_on)
       VALUES ($1, $2, $3, $4, 'COMPLAINT', $5, $6, 'Loket tutup lebih awal.', $7, $10, 'PLAIN',
         '2025-10-06T02:00:00Z', '2025-10-06', '2025-10-09', $8, $11::date, $9::date)`,
      newId(),
      newId(),
      Buffer.from([2, nth]),
      PERMITS(),
      of === 'private',
      of === 'private' || of === 'unread' ? null : 'Loket tutup lebih awal.',
      of === 'later' ? '2026-01-05' : '2025-10-13',
      of === 'unread' ? null : nth === 6 ? '2025-10-08' : '2025-10-09',
      of === 'unread' ? 'RECEIVED' : 'ANSWERED',
      of === 'unread' ? null : '2025-10-07',
    )
  for (const [unitId, name, answers] of [
    [HEALTH(), 'Imunisasi anak', 40],
    [HEALTH(), 'Pemeriksaan umum', 12],
    [PERMITS(), 'Izin usaha', 35],
    [PERMITS(), 'Izin praktik', 30],
  ] as const) {
    const service = newId()
    await ask(
      `INSERT INTO service (region_id, id, unit_id, name, created_at) VALUES ($1, $2, $3, $4, '2025-01-02')`,
      service,
      unitId,
      name,
    )
    await ask(
      `INSERT INTO survey_answer (region_id, service_id, year, quarter, standing, ratings, times)
       VALUES ($1, $2, 2025, 4, 'COUNTED', '444444443', $3), ($1, $2, 2025, 4, 'COUNTED', '333333333', $4)`,
      service,
      answers - 5,
      5,
    )
  }
  // Twenty promises of time, six of them broken.
  await putCases(20, 6)
  await ask(
    `INSERT INTO indicator_value (region_id, indicator_id, year, quarter, value, source, carried_from, entered_by, entered_at)
     VALUES ($1, $2, 2025, 4, 93.91, 'SURVEY', 'ALL', $3, now())`,
    carried,
    clerk.accountId,
  )
  await publishUnit(HEALTH())
  await publishUnit(PERMITS())
})
afterAll(() => database.drop())

/** The site looks once a second whether something is new. */
let clock = 0
beforeEach(() => {
  clock += 10_000
  vi.spyOn(performance, 'now').mockReturnValue(clock)
})

type Document = {
  openapi: string
  paths: Record<string, { get: { responses: Record<string, { content?: Record<string, Media> }> } }>
  components: { schemas: Record<string, Parameters<typeof z.fromJSONSchema>[0]> }
}
type Media = { schema: { $ref?: string; description?: string } }

const json = async (address: string) => (await visit(address))?.json()

describe('open data', () => {
  test('answers at every address of its document what the document says, as JSON and as CSV', async () => {
    const document: Document = await json('/api/v1/openapi.json')
    expect(document.openapi).toBe('3.1.0')
    const filled: string[] = []
    for (const [path, { get }] of Object.entries(document.paths)) {
      if (path.includes('{terbitan}')) continue
      const answer = await visit(`/api/v1${path.replace('{daerah}', REGION)}`)
      expect(answer?.status, path).toBe(200)
      const [[type, media] = ['', undefined]] = Object.entries(get.responses['200']?.content ?? {})
      expect(answer?.headers.get('content-type'), path).toContain(type)
      const text = (await answer?.text()) ?? ''
      if (type === 'text/csv') {
        const [head = [], ...rows] = parse(text, { bom: true })
        expect(media?.schema.description, path).toContain(`: ${head.join(',')}.`)
        const twin: { data: unknown[] } = await json(
          `/api/v1${path.replace('{daerah}', REGION).replace(/csv$/, 'json')}`,
        )
        expect(rows, path).toHaveLength(twin.data.length)
        continue
      }
      const name = media?.schema.$ref?.split('/').at(-1) ?? ''
      const schema = document.components.schemas[name]
      if (!schema) throw new Error(`${path} names no schema`)
      const answered: { data: unknown[] } = JSON.parse(text)
      expect(z.fromJSONSchema(schema).safeParse(answered).error, path).toBeUndefined()
      // The document is strict: a key too many is an error.
      const odd = { ...answered, data: answered.data.map((row) => Object.assign({ lain: 1 }, row)) }
      if (answered.data.length > 0) {
        expect(z.fromJSONSchema(schema).safeParse(odd).success, path).toBe(false)
        filled.push(name)
      }
    }
    expect(filled).toEqual(
      expect.arrayContaining([
        'daerah',
        'unit',
        'indikator',
        'predikat',
        'kepuasan',
        'kepuasan-unit',
        'ketepatan',
        'keluhan',
        'masukan',
        'terbitan',
      ]),
    )
  })

  test('is sent once: a known tag is answered without a body, from any site, and nothing is stored on the way', async () => {
    const first = await visit(`${API}/indikator.json`)
    const tag = first?.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]{22}"$/)
    expect(first?.headers.get('access-control-allow-origin')).toBe('*')
    expect(first?.headers.get('cache-control')).toBe('public, no-cache')
    expect(first?.headers.get('set-cookie')).toBeNull()
    const again = await visit(`${API}/indikator.json`, { headers: { 'If-None-Match': `"other", ${tag}` } })
    expect([again?.status, await again?.text(), again?.headers.get('etag')]).toEqual([304, '', tag])
    // A weak tag may be another body.
    const weak = await visit(`${API}/indikator.json`, { headers: { 'If-None-Match': `W/${tag}` } })
    expect(weak?.status).toBe(200)
    const head = await visit(`${API}/indikator.json`, { method: 'HEAD' })
    expect([head?.status, head?.headers.get('etag'), await head?.text()]).toEqual([200, tag, ''])
    const before = await visit(`${API}/indikator.json`, { method: 'OPTIONS' })
    expect(before?.headers.get('access-control-allow-headers')).toBe('If-None-Match')
    const session = await visit(`${API}/indikator.json`, { headers: { cookie: 'kinerja=3372.x' } })
    expect(session?.headers.get('etag')).toBe(tag)
  })

  test('says in Indonesian why it has no answer', async () => {
    const problem = async (address: string) => {
      const answer = await visit(address)
      const { kesalahan, pesan }: { kesalahan: string; pesan: string } = JSON.parse(
        (await answer?.text()) ?? '',
      )
      expect(pesan).toMatch(/^[A-Z].+\.$/)
      expect(answer?.headers.get('access-control-allow-origin')).toBe('*')
      return [answer?.status, kesalahan]
    }
    expect(await problem('/api/v1/atlantis/unit.json')).toEqual([404, 'tidak_ditemukan'])
    expect(await problem(`${API}/rahasia.json`)).toEqual([404, 'tidak_ditemukan'])
    expect(await problem(`${API}/unit.xml`)).toEqual([404, 'tidak_ditemukan'])
    expect(await problem(`${API}/unit.json.csv`)).toEqual([404, 'tidak_ditemukan'])
    expect(await problem(`${API}/indikator.json?tahun=dua`)).toEqual([400, 'permintaan_salah'])
    expect(await problem(`${API}/indikator.json?tahun=1998`)).toEqual([404, 'tidak_ditemukan'])
    expect(await (await visit(`${API}/indikator.json?tahun=1998`))?.json()).toMatchObject({
      pesan: expect.stringMatching(
        /^Belum ada yang terbit untuk tahun 1998\. Tahun yang ada: (\d{4}, )*2025/,
      ),
    })
    expect(await problem(`${API}/indikator.json?tahun=2025&tahun=2024`)).toEqual([400, 'permintaan_salah'])
    expect(await problem(`${API}/indikator.json?tahun=2031`)).toEqual([404, 'tidak_ditemukan'])
    expect(await problem(`${API}/terbitan/${newId()}.json`)).toEqual([404, 'tidak_ditemukan'])
    expect(await problem(`${API}/terbitan/%00.json`)).toEqual([404, 'tidak_ditemukan'])
  })

  test('tells of services as they were published: fewer than thirty answers are hidden, and a whole that would find them', async () => {
    type Rated = {
      unit: string
      nama?: string
      indeks: number | null
      responden: number | null
      sarana?: number | null
      disembunyikan: string | null
    }
    const rated: { data: Rated[] } = await json(`${API}/kepuasan.json`)
    expect(rated.data.map((row) => [row.unit, row.nama, row.responden, row.disembunyikan])).toEqual([
      ['kesehatan', 'Imunisasi anak', 40, null],
      ['kesehatan', 'Pemeriksaan umum', null, 'kurang_dari_30'],
      ['ptsp', 'Izin praktik', 30, null],
      ['ptsp', 'Izin usaha', 35, null],
    ])
    // 35 × (8 × 4 + 3) and 5 × 27, a ninth of each, times 25: 25 × 1,360 / (9 × 40).
    expect(rated.data[0]).toMatchObject({ indeks: 94.44, mutu: 'A', sarana: 75 })
    expect(rated.data[1]).toMatchObject({
      indeks: null,
      mutu: null,
      batas_bawah: null,
      sarana: null,
      pengguna: null,
    })
    const wholes: { data: Rated[] } = await json(`${API}/kepuasan-unit.json`)
    expect(wholes.data.map((row) => [row.unit, row.responden, row.indeks, row.disembunyikan])).toEqual([
      ['kesehatan', null, null, 'melindungi_yang_kecil'],
      // 30 × 35 + 25 × 35 + 10 × 27 = 2,195; 25 × 2,195 / (9 × 65).
      ['ptsp', 65, 93.8, null],
    ])
    const complaints: { data: Record<string, unknown>[] } = await json(`${API}/keluhan.json`)
    expect(complaints.data).toEqual([
      expect.objectContaining({ unit: 'kesehatan', jatuh_tempo: null, disembunyikan: 'kurang_dari_5' }),
      expect.objectContaining({
        unit: 'ptsp',
        jatuh_tempo: 7,
        tepat_paling_sedikit: 7,
        tepat_paling_banyak: 7,
        median_hari_kerja: 3,
        disembunyikan: null,
      }),
    ])
    expect(await (await visit(`/publik/${REGION}/unit/ptsp`))?.text()).toContain(
      '7 dari 7 keluhan dijawab tepat waktu, separuhnya dalam 3 hari kerja atau kurang.',
    )
    const file = (await (await visit(`/publik/${REGION}/unit/kesehatan/data.csv`))?.text()) ?? ''
    const lines = parse<Record<string, string>>(file, { bom: true, columns: true, delimiter: ';' })
    expect(
      lines
        .filter(({ bagian }) => bagian === 'kepuasan')
        .map(({ indikator: name, realisasi }) => [name, realisasi]),
    ).toEqual([
      ['Semua layanan', 'disembunyikan'],
      ['Imunisasi anak', '94,44'],
      ['Pemeriksaan umum', 'disembunyikan'],
    ])
    // By the region's clock, not UTC.
    expect(lines.every(({ diterbitkan }) => /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(diterbitkan ?? ''))).toBe(true)
    const page = (await (await visit(`/publik/${REGION}/unit/kesehatan`))?.text()) ?? ''
    expect(page).toContain('Indeks semua layanan bersama-sama tidak ditampilkan')
    expect(page).toContain('Kurang dari 5 keluhan jatuh tempo')
  })

  test('hides small numbers with their reason', async () => {
    const {
      data,
    }: { data: { unit: string; predikat: string; pegawai: number | null; disembunyikan: string | null }[] } =
      await json(`${API}/predikat.json`)
    const of = (unit: string) =>
      data.filter((row) => row.unit === unit).map(({ pegawai, disembunyikan }) => pegawai ?? disembunyikan)
    expect(of('kesehatan')).toEqual([8, 12, 6, 0, 0])
    expect(of('ptsp')).toEqual(['angka_kecil', 9, 0, 0, 'angka_kecil'])
  })
})

describe('a correction', () => {
  test('shows old and new with reason and post, and the old version can still be read and its digest worked out', async () => {
    await setValue(91)
    await publishUnit(HEALTH(), REASON)
    const { data }: { data: Record<string, unknown>[] } = await json(`${API}/koreksi.json`)
    expect(data).toEqual([
      expect.objectContaining({
        unit: 'kesehatan',
        versi: 2,
        oleh: 'Pengelola Layanan, Dinas Kesehatan',
        alasan: REASON,
        bagian: 'indikator',
        nama: 'Balita ditimbang: hasil',
        lama: '87 %',
        baru: '91 %',
      }),
    ])
    const editions: { data: { unit: string; versi: number; sidik: string; isi: string }[] } = await json(
      `${API}/terbitan.json`,
    )
    const ofHealth = editions.data.filter(({ unit }) => unit === 'kesehatan')
    expect(ofHealth.map(({ versi }) => versi)).toEqual([2, 1])
    for (const { isi, sidik } of ofHealth) {
      const { terbit }: { terbit: unknown } = await json(isi)
      expect(digestOf(terbit)).toBe(sidik)
    }
    const page = await (await visit(`/publik/${REGION}/koreksi`))?.text()
    for (const words of ['87 %', '91 %', REASON, 'Pengelola Layanan, Dinas Kesehatan', 'Versi lama'])
      expect(page).toContain(words)
  })

  test('of a first version needs none, and of a later one the table itself asks for a reason', async () => {
    const copy = (version: number, note: string | null) =>
      ask(
        `INSERT INTO publication (region_id, id, unit_id, year, quarter, version, summary, digest, note, published_at, published_by)
         SELECT region_id, $2, unit_id, year, quarter, $3, summary, digest, $4, published_at, published_by
         FROM publication WHERE region_id = $1 AND version = 1 LIMIT 1`,
        newId(),
        version,
        note,
      )
    await expect(copy(9, null)).rejects.toThrow(/publication_note_check/)
  })
})

describe('T94: publish, transfer one person, publish', () => {
  const isFew = (number: number) => number > 0 && number < 5
  const differences = async (unitId: string) => {
    const versions = (await distributions(unitId)).map(({ distribution }) => distribution)
    return versions.flatMap((one, at) =>
      versions
        .slice(at + 1)
        .flatMap((other) => [
          Math.abs(other.people - one.people),
          ...other.cells.map(({ count }, cell) => Math.abs((count ?? 0) - (one.cells[cell]?.count ?? 0))),
        ]),
    )
  }
  const move = (people: readonly string[], unitId: string) =>
    ask(
      `UPDATE quarterly_review SET unit_id = $3 WHERE region_id = $1 AND employee_id = ANY($2::uuid[])`,
      people,
      unitId,
    )

  test('of neither unit two versions differ by fewer than five people; by many they do', async () => {
    await move(reviewed.slice(0, 1), PERMITS())
    await setValue(92)
    await publishUnit(HEALTH(), REASON)
    expect((await as(clerk, (ctx) => publicationPreview(ctx, PERMITS(), QUARTER))).distributionStands).toBe(
      true,
    )
    expect((await differences(HEALTH())).filter(isFew)).toEqual([])
    // Eight of twelve leave: more than a handful, so it is told.
    await move(reviewed.slice(8, 16), PERMITS())
    await move(reviewed.slice(0, 1), HEALTH())
    await publishUnit(PERMITS(), REASON)
    expect(await differences(PERMITS())).toContain(8)
    expect((await differences(PERMITS())).filter(isFew)).toEqual([])
  })
})

describe('T94: what citizens said, in every version of a quarter that can be read', () => {
  type Version = {
    services: {
      name: string
      opinion: { respondents: number; index: number } | null
      time: { due: number; onTime: [number, number] } | null
    }[]
    opinion: { shown: boolean; respondents?: number; index?: number }
    complaints: { due?: number }
    indicators: { id: string; value: string | null }[]
  }
  /** Newest first, as anybody reads them. */
  async function versions(): Promise<Version[]> {
    const { data }: { data: { unit: string; isi: string }[] } = await json(`${API}/terbitan.json?tahun=2025`)
    const read: Version[] = []
    for (const { unit, isi } of data) {
      if (unit !== 'ptsp') continue
      const { terbit }: { terbit: Version } = await json(isi)
      read.push(terbit)
    }
    return read
  }
  const saidIn = ({ services, opinion, complaints }: Version) => ({
    services: services.map((one) => [one.name, one.opinion, one.time]),
    opinion,
    complaints,
  })
  const republish = async () => {
    clock += 10_000
    vi.spyOn(performance, 'now').mockReturnValue(clock)
    // Something else is put right too, so that there is a version at all.
    await ask(`UPDATE unit SET promise = promise || '.' WHERE region_id = $1 AND id = $2`, PERMITS())
    const preview = await as(clerk, (ctx) => publicationPreview(ctx, PERMITS(), QUARTER))
    await publishUnit(PERMITS(), REASON)
    clock += 10_000
    vi.spyOn(performance, 'now').mockReturnValue(clock)
    return preview
  }
  const withdraw = (name: string, count: number) =>
    ask(
      `UPDATE survey_answer SET times = times - $3 FROM service s
       WHERE survey_answer.region_id = $1 AND s.region_id = $1 AND s.id = survey_answer.service_id AND s.name = $2 AND ratings = '444444443'`,
      name,
      count,
    )

  test('one answer, one promise of time and one complaint less change nothing that is told; a carried number is the survey’s', async () => {
    const [before] = await versions()
    expect(before?.services.map((one) => one.time?.onTime)).toContainEqual([14, 14])
    const valueOf = (version: Version | undefined) =>
      version?.indicators.find(({ id }) => id === carried)?.value
    expect(before?.opinion).toMatchObject({ shown: true, respondents: 65, index: 9380 })
    expect(valueOf(before)).toBe('93.8')

    await withdraw('Izin usaha', 1)
    await putCases(1, 1)
    await ask(
      `UPDATE citizen_input SET answered_on = '2025-12-30' WHERE region_id = $1 AND unit_id = $2 AND answer_due_on = '2025-10-13'
         AND answered_on = '2025-10-08'`,
      PERMITS(),
    )
    await ask(`UPDATE indicator_value SET value = 93.75 WHERE region_id = $1 AND indicator_id = $2`, carried)
    expect((await republish()).answersStand).toBe(true)
    const [after] = await versions()
    expect(after && saidIn(after)).toEqual(before && saidIn(before))
    expect(valueOf(after)).toBe('93.8')
  })

  test('thirty and more go out, with the number that was carried', async () => {
    await ask(
      `UPDATE survey_answer SET times = times + 40 FROM service s
       WHERE survey_answer.region_id = $1 AND s.region_id = $1 AND s.id = survey_answer.service_id AND s.name = 'Izin usaha'
         AND ratings = '333333333'`,
    )
    await putCases(9, 0)
    expect((await republish()).answersStand).toBe(true)
    const [after, before] = await versions()
    // 34 + 40 answers about permits; the whole with those about practice.
    expect(after?.opinion).toMatchObject({ shown: true, respondents: 104 })
    expect(after?.indicators.find(({ id }) => id === carried)?.value).toBe(
      String((after?.opinion.index ?? 0) / 100),
    )
    expect(after?.opinion.index).not.toBe(before?.opinion.index)
    // Nine more were kept, but one more was late too.
    expect(after?.services.map((one) => one.time?.onTime)).toContainEqual([14, 14])
    await putCases(4, 4)
    expect((await republish()).answersStand).toBe(false)
    expect((await versions())[0]?.services.map((one) => one.time?.onTime)).toContainEqual([23, 23])
  })

  test('between no two of them a service, the whole or what is left of it differs by a few', async () => {
    const all = await versions()
    expect(all.length).toBeGreaterThan(3)
    const told = all.map((one) => {
      const services = one.services.map(({ opinion }) => opinion?.respondents ?? 0)
      const whole = one.opinion.respondents ?? 0
      return [...services, whole, whole - services.reduce((sum, n) => sum + n, 0)]
    })
    const promises = all.map((one) => one.services.map(({ time }) => time?.due ?? 0))
    const differences = (numbers: number[][]) =>
      numbers.flatMap((one, at) =>
        numbers.slice(at + 1).flatMap((other) => other.map((n, place) => Math.abs(n - (one[place] ?? 0)))),
      )
    expect(differences(told).filter((n) => n > 0 && n < 30)).toEqual([])
    expect(differences(told).some((n) => n >= 30)).toBe(true)
    expect(differences(promises).filter((n) => n > 0 && n < 5)).toEqual([])
    expect(new Set(all.map((one) => JSON.stringify(one.complaints))).size).toBe(1)
  })
})

describe('T95: whoever reads everything that is public', () => {
  test('finds no NIP, telephone, address of mail, name or word of a log', async () => {
    const read = await everythingFrom('/', '/api/v1/openapi.json')
    expect([...read.keys()]).toEqual(
      expect.arrayContaining([
        `/publik/${REGION}/data`,
        `/publik/${REGION}/koreksi`,
        `/publik/${REGION}/unit/kesehatan/data.csv`,
        `${API}/terbitan.csv?tahun=2025`,
        `${API}/koreksi.json`,
      ]),
    )
    expect(
      [...read.keys()].filter((address) => /terbitan\/[0-9a-f-]{36}/.test(address)).length,
    ).toBeGreaterThan(1)
    const secrets = [
      clerk.name,
      LOG,
      ...Object.values(CONTACT),
      ...reviewed.flatMap((id, at) => [
        id,
        inventedNip(FIRST_NUMBER + at),
        `Orang Nomor${FIRST_NUMBER + at}`,
      ]),
      clerk.id,
      clerk.accountId,
    ]
    for (const [address, text] of read) {
      expect(
        secrets.filter((secret) => text.includes(secret)),
        address,
      ).toEqual([])
      expect(tracesIn(text), address).toEqual([])
    }
  })
})
