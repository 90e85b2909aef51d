import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { localFiles, newFileKey } from '@/lib/core/files'
import { newId } from '@/lib/core/id'
import { inRegion } from '@/lib/core/db'
import { hashOf, newSecret, cookieOf, sessionCookieName } from '@/lib/core/session'
import type { Ctx, EventFacts, Role, WriteCtx } from '@/lib/core/types'
import { acceptFile, storeEvidence, type AcceptedFile } from '@/lib/evidence/commands'
import { evidenceContent, ownFiles } from '@/lib/evidence/queries'
import { LIMITS, type StoredEvidence } from '@/lib/evidence/rules'
import { redraw } from '@/lib/evidence/store/picture'
import { folderOfRun, freshDatabase, type TestDatabase } from '../support/database'
import { TEST_NOW, TEST_TODAY } from '../support/day'
import { docx } from '../support/files/office'
import { pdf } from '../support/files/pdf'
import { phonePhoto, scene } from '../support/files/picture'

const request = { headers: new Headers(), cookies: new Map<string, string>() }

vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => (request.cookies.has(name) ? { value: request.cookies.get(name) } : undefined),
    set: () => undefined,
  }),
}))

const SURAKARTA = 3372
const MAKASSAR = 7371
const now = new Date(TEST_NOW)

type Person = {
  regionId: number
  accountId: string
  employeeId: string | null
  roles: Role[]
  headsUnits: string[]
  secret: string
}

const ids = (regionId: number, roles: Role[]): Person => ({
  regionId,
  accountId: newId(),
  employeeId: newId(),
  roles,
  headsUnits: [],
  secret: newSecret(),
})

const puskesmas = newId()
const dinas = newId()
const sari = ids(SURAKARTA, ['staff'])
const rekan = ids(SURAKARTA, ['staff'])
const hendra = ids(SURAKARTA, ['staff', 'supervisor'])
const pengganti = ids(SURAKARTA, ['staff', 'supervisor'])
const yusuf = { ...ids(SURAKARTA, ['staff', 'unit_head']), headsUnits: [dinas] }
const kepalaLain = { ...ids(SURAKARTA, ['staff', 'unit_head']), headsUnits: [newId()] }
const ayu = ids(SURAKARTA, ['admin'])
const orangMakassar = ids(MAKASSAR, ['staff', 'supervisor', 'admin'])
const everyone = [sari, rekan, hendra, pengganti, yusuf, kepalaLain, ayu, orangMakassar]

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  for (const [id, slug] of [
    [SURAKARTA, 'surakarta'],
    [MAKASSAR, 'makassar'],
  ] as const)
    await region(id, slug)
  for (const person of everyone) await seat(person)
  await unit(dinas, null)
  await unit(puskesmas, dinas)
})
afterAll(async () => {
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})
beforeEach(() => {
  request.headers = new Headers()
  request.cookies.clear()
})

const region = async (id: number, slug: string) => {
  await database.ask(
    null,
    `INSERT INTO region (id, slug, name, display_name, kind, head_title, province, kemendagri_code, bkn_instansi_id, zone, personnel_agency)
     VALUES ($1, $2, $2, $2, 'KOTA', 'Wali Kota', 'Contoh', $3, $2, 'Asia/Jakarta', 'BKPSDM') ON CONFLICT DO NOTHING`,
    [id, slug, `${id}`],
  )
  await database.ask(
    id,
    `INSERT INTO chain_head (region_id, seq, hash) VALUES ($1, 0, sha256('')) ON CONFLICT DO NOTHING`,
    [id],
  )
}

const seat = ({ regionId, accountId, employeeId, secret }: Person) =>
  inRegion(
    regionId,
    async (db) => {
      const created = { createdAt: now, updatedAt: now }
      const name = `Pegawai ${accountId.slice(-6)}`
      if (employeeId)
        await db.employee.create({
          data: { regionId, id: employeeId, name, sortName: name, kind: 'PNS', ...created },
        })
      await db.account.create({
        data: {
          regionId,
          id: accountId,
          employeeId,
          login: accountId,
          displayName: name,
          passwordHash: 'x',
          createdAt: now,
        },
      })
      const life = { createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 8 * 3_600_000) }
      await db.session.create({
        data: { regionId, id: newId(), accountId, tokenHash: hashOf(secret), device: 'uji', ...life },
      })
    },
    'write',
  )

const unit = (id: string, parentId: string | null) =>
  inRegion(
    SURAKARTA,
    (db) =>
      db.unit.create({ data: { regionId: SURAKARTA, id, parentId, slug: id, name: 'Unit', kind: 'DINAS' } }),
    'write',
  )

type Event = { event: string; facts?: EventFacts }

function as<T>(person: Person, run: (ctx: WriteCtx) => Promise<T>, events: Event[] = []): Promise<T> {
  const { regionId, accountId, employeeId, roles, headsUnits } = person
  return inRegion(
    regionId,
    (db) =>
      run({
        regionId,
        region: { id: regionId, slug: 'uji', name: 'Uji', zone: 'Asia/Jakarta' },
        actor: { accountId, sessionId: newId(), employeeId, name: 'Uji', roles, headsUnits },
        now,
        today: TEST_TODAY,
        requestId: 'uji',
        db,
        record: (event, _subject, facts) => events.push({ event, facts }),
        after: () => undefined,
      }),
    'write',
  )
}

const report: AcceptedFile = {
  bytes: pdf(),
  name: 'laporan.pdf',
  mime: 'application/pdf',
  width: null,
  height: null,
}
const store = (person: Person, file = report) => as(person, (ctx) => storeEvidence(ctx, file))
const open = (person: Person, { id }: { id: string }) =>
  as(person, (ctx: Ctx) => evidenceContent(ctx, { id }))

async function attach({ id: fileId }: StoredEvidence, supervisorId: string | null, status = 'SUBMITTED') {
  const key = { regionId: SURAKARTA, logDate: new Date(`${TEST_TODAY}T00:00:00Z`) }
  const logId = newId()
  await inRegion(
    SURAKARTA,
    async (db) => {
      const about = {
        employeeId: sari.employeeId ?? '',
        unitId: puskesmas,
        title: 'Imunisasi balita',
        minutes: 90,
      }
      await db.activityLog.create({
        data: { ...key, id: logId, ...about, supervisorId, status, createdAt: now, updatedAt: now },
      })
      await db.activityLogEvidence.create({ data: { ...key, logId, fileId } })
    },
    'write',
  )
}

describe('pictures are drawn anew', () => {
  test('T36: where and with what it was taken is gone', async () => {
    const original = await phonePhoto({ width: 1200, height: 900 })
    expect((await sharp(original).metadata()).exif).toBeDefined()
    for (const trace of ['Ponsel Contoh 12', 'SN-REKAAN-0042', 'Sari Wulandari'])
      expect(original.includes(trace)).toBe(true)

    const { bytes } = await acceptFile({ bytes: original, name: 'foto.jpg' })
    const { exif, icc, xmp, iptc, orientation } = await sharp(bytes).metadata()
    expect([exif, icc, xmp, iptc, orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    for (const trace of ['Ponsel Contoh 12', 'SN-REKAAN-0042', 'Sari Wulandari', 'Exif', 'GPS'])
      expect(Buffer.from(bytes).includes(trace)).toBe(false)
  })

  test('a photo held upright stands upright', async () => {
    const sideways = await phonePhoto({ width: 1200, height: 900 }, 6)
    expect(await acceptFile({ bytes: sideways, name: 'foto.jpg' })).toMatchObject({
      width: 900,
      height: 1200,
    })
  })

  test('a large photo is brought to 2,560 dots, a small one stays as it is', async () => {
    const large = await acceptFile({
      bytes: await phonePhoto({ width: 4000, height: 3000 }),
      name: 'foto.jpg',
    })
    expect(large).toMatchObject({ width: LIMITS.longEdge, height: 1920 })
    expect(await acceptFile({ bytes: await phonePhoto(), name: 'foto.jpg' })).toMatchObject({
      width: 640,
      height: 480,
    })
  })

  test.each(['jpeg', 'png', 'webp'] as const)('%s stays %s', async (kind) => {
    const { bytes, mime } = await acceptFile({
      bytes: await scene().toFormat(kind).toBuffer(),
      name: `foto.${kind}`,
    })
    expect((await sharp(bytes).metadata()).format).toBe(kind)
    expect(mime).toBe(`image/${kind}`)
  })

  test('what hung on the end of a photo is gone', async () => {
    const burdened = Buffer.concat([
      await phonePhoto(),
      Buffer.from('<script>alert(1)</script><?php system("id") ?>'),
    ])
    const { bytes } = await acceptFile({ bytes: burdened, name: 'foto.jpg' })
    expect(Buffer.from(bytes).includes('script')).toBe(false)
    expect(Buffer.from(bytes).includes('php')).toBe(false)
  })

  test('a photo cut short is refused when it is drawn', async () => {
    const whole = await scene().png().toBuffer()
    await expect(
      acceptFile({ bytes: whole.subarray(0, whole.length / 2), name: 'foto.png' }),
    ).rejects.toMatchObject({ reason: 'image_broken' })
  })

  test('many at once wait for their turn, and all are drawn', async () => {
    const photo = await phonePhoto({ width: 1600, height: 1200 })
    const drawn = await Promise.all(
      Array.from({ length: 12 }, () => acceptFile({ bytes: photo, name: 'foto.jpg' })),
    )
    expect(new Set(drawn.map(({ width }) => width))).toEqual(new Set([1600]))
  })

  test('beyond a score of waiting photos the next is asked to come back', async () => {
    const photo = await phonePhoto()
    const answers = await Promise.all(Array.from({ length: 40 }, () => redraw(photo, 'jpeg')))
    expect(answers.filter((answer) => answer === 'busy')).toHaveLength(18)
    expect(await redraw(photo, 'jpeg')).toMatchObject({ width: 640 })
  })

  test('documents are kept byte for byte', async () => {
    const bytes = docx()
    expect(await acceptFile({ bytes, name: 'notulen.docx' })).toMatchObject({
      bytes,
      width: null,
      name: 'notulen.docx',
    })
  })

  test('a refusal names what the name says and what is inside', async () => {
    const facts = { claimed: 'DOCX', found: 'PDF', limit: 12 }
    await expect(acceptFile({ bytes: pdf(), name: 'laporan.docx' })).rejects.toMatchObject({
      reason: 'not_what_name_says',
      facts,
    })
  })
})

const key = () => newFileKey(SURAKARTA, TEST_TODAY)
const folder = () => folderOfRun('berkas-')

describe('the folder of files', () => {
  test('what is put can be got, and removed', async () => {
    const files = localFiles(folder())
    const one = key()
    expect(one).toMatch(/^3372\/2026\/05\/[0-9a-f-]{36}$/)
    expect(await files.exists(one)).toBe(false)
    await files.put(one, Buffer.from('isi'))
    expect((await buffer(await files.get(one))).toString()).toBe('isi')
    await files.remove(one)
    await files.remove(one)
    expect(await files.exists(one)).toBe(false)
    await expect(files.get(one)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test.each([
    '../../etc/passwd',
    '/etc/passwd',
    '3372/2026/05/../../../x',
    '3372/2026/13/0197a1b2-0000-7000-8000-000000000000',
    '3372/2026/05/0197a1b2-0000-7000-8000-000000000000/..',
    '3372\\2026',
    '',
    '0/2026/05/0197a1b2-0000-7000-8000-000000000000',
    '3372/2026/05/0197a1b2-0000-7000-8000-000000000000\n',
  ])('%j is no key', async (wrong) => {
    const files = localFiles(folder())
    for (const use of [
      () => files.put(wrong, Buffer.from('x')),
      () => files.get(wrong),
      () => files.remove(wrong),
      () => files.exists(wrong),
    ])
      await expect(async () => use()).rejects.toThrow('not a key')
  })

  test('nothing unfinished stays behind', async () => {
    const root = folder()
    const files = localFiles(root)
    const one = key()
    await Promise.all(Array.from({ length: 8 }, () => files.put(one, Buffer.alloc(200_000, 7))))
    expect(await readdir(join(root, '3372/2026/05'))).toHaveLength(1)
  })
})

describe('stored evidence', () => {
  test('the row holds the digest of the stored bytes, and the trail says so', async () => {
    const events: Event[] = []
    const photo = await acceptFile({ bytes: await phonePhoto(), name: '../foto kegiatan.jpg' })
    const stored = await as(sari, (ctx) => storeEvidence(ctx, photo), events)
    const sha256 = createHash('sha256').update(photo.bytes).digest('hex')
    expect(stored).toMatchObject({
      name: 'foto kegiatan.jpg',
      mime: 'image/jpeg',
      size: photo.bytes.length,
      sha256,
    })
    expect(events).toEqual([
      { event: 'evidence.stored', facts: { sha256, size: stored.size, mime: 'image/jpeg' } },
    ])
    expect(await open(sari, stored)).toMatchObject({ sha256, bytes: new Uint8Array(photo.bytes) })
  })

  test('T37: bytes swapped on the disk are reported, never shown', async () => {
    const stored = await store(sari)
    const path = await pathOf(stored)
    expect(await readFile(path)).toEqual(report.bytes)
    await writeFile(path, pdf({ objects: ['<</Title (lain)>>'] }))
    const opened = await open(sari, stored)
    expect(opened).toMatchObject({ lost: 'changed' })
    expect(opened).not.toHaveProperty('bytes')
  })

  test('a file that is gone from the disk is reported', async () => {
    const stored = await store(sari)
    await localFiles(join(process.env.KINERJA_DATA_DIR ?? '', 'files')).remove(await keyOf(stored))
    expect(await open(sari, stored)).toMatchObject({ lost: 'missing' })
  })

  test('the same file twice is two rows with one digest', async () => {
    const [first, second] = [await store(sari), await store(sari)]
    expect(first.id).not.toBe(second.id)
    expect(first.sha256).toBe(second.sha256)
  })

  test('after two hundred in a day the next has to wait', async () => {
    await inRegion(
      SURAKARTA,
      (db) =>
        db.evidenceFile.createMany({
          data: Array.from({ length: LIMITS.filesADay }, () => ({
            regionId: SURAKARTA,
            id: newId(),
            ownerAccountId: rekan.accountId,
            name: 'x.pdf',
            mime: 'application/pdf',
            size: 1,
            sha256: '0'.repeat(64),
            storageKey: newFileKey(SURAKARTA, TEST_TODAY),
            createdAt: now,
          })),
        }),
      'write',
    )
    await expect(store(rekan)).rejects.toMatchObject({ reason: 'too_many_today' })
    await expect(store(sari)).resolves.toBeDefined()
  })
})

const keyOf = async ({ id }: StoredEvidence) => {
  const [row] = await database.ask<{ storage_key: string }>(
    SURAKARTA,
    'SELECT storage_key FROM evidence_file WHERE region_id = $1 AND id = $2',
    [SURAKARTA, id],
  )
  return row?.storage_key ?? ''
}
const pathOf = async (stored: StoredEvidence) =>
  join(process.env.KINERJA_DATA_DIR ?? '', 'files', await keyOf(stored))

describe('who may open it', () => {
  const strangers = [rekan, hendra, pengganti, yusuf, kepalaLain, ayu, orangMakassar]
  const notFound = { reason: 'not_found' }

  test('before it is attached, only the owner', async () => {
    const stored = await store(sari)
    await expect(open(sari, stored)).resolves.toBeDefined()
    for (const stranger of strangers) await expect(open(stranger, stored)).rejects.toMatchObject(notFound)
  })

  test('with a draft, still only the owner', async () => {
    const stored = await store(sari)
    await attach(stored, null, 'DRAFT')
    for (const stranger of strangers) await expect(open(stranger, stored)).rejects.toMatchObject(notFound)
  })

  test('with a submitted log: the supervisor of record, the head of the unit above, BKD; no one else', async () => {
    const stored = await store(sari)
    await attach(stored, hendra.employeeId)
    for (const reader of [sari, hendra, yusuf, ayu])
      await expect(open(reader, stored)).resolves.toMatchObject({ id: stored.id })
    for (const stranger of [rekan, pengganti, kepalaLain, orangMakassar])
      await expect(open(stranger, stored)).rejects.toMatchObject(notFound)
  })

  test('a new supervisor sees it from the first day of the new line', async () => {
    const stored = await store(sari)
    await attach(stored, hendra.employeeId)
    await inRegion(
      SURAKARTA,
      (db) =>
        db.supervision.create({
          data: {
            regionId: SURAKARTA,
            id: newId(),
            employeeId: sari.employeeId ?? '',
            supervisorId: pengganti.employeeId ?? '',
            startsOn: new Date(`${TEST_TODAY}T00:00:00Z`),
          },
        }),
      'write',
    )
    await expect(open(pengganti, stored)).resolves.toMatchObject({ id: stored.id })
    await expect(open(rekan, stored)).rejects.toMatchObject(notFound)
  })

  test('only own files can be given as evidence, in the order chosen', async () => {
    const [first, second] = [await store(sari), await store(sari)]
    const chosen = [second.id, newId(), first.id]
    expect((await as(sari, (ctx) => ownFiles(ctx, chosen))).map(({ id }) => id)).toEqual([
      second.id,
      first.id,
    ])
    expect(await as(rekan, (ctx) => ownFiles(ctx, chosen))).toEqual([])
    expect(await as(orangMakassar, (ctx) => ownFiles(ctx, chosen))).toEqual([])
  })
})

// A key is made by the phone, whose clock is the region's.
const newKey = () => v7({ msecs: now.getTime() })
type Sent = { person?: Person; name?: string; key?: string; origin?: string | null }

async function send(
  bytes: Uint8Array,
  { person = sari, name = 'laporan.pdf', key = newKey(), origin = 'http://localhost:3000' }: Sent = {},
) {
  const { POST } = await import('@/app/api/berkas/route')
  const headers = new Headers({ 'x-file-name': encodeURIComponent(name), 'x-idempotency-key': key })
  if (origin) headers.set('origin', origin)
  request.headers = headers
  if (person)
    request.cookies.set(sessionCookieName(), cookieOf({ regionId: person.regionId, secret: person.secret }))
  const response = await POST(
    new Request('http://localhost:3000/api/berkas', { method: 'POST', headers, body: Buffer.from(bytes) }),
  )
  return { status: response.status, answer: await response.json(), headers: response.headers }
}

async function fetchFile(person: Person | undefined, id: string) {
  const { GET } = await import('@/app/api/berkas/[id]/route')
  request.cookies.clear()
  if (person)
    request.cookies.set(sessionCookieName(), cookieOf({ regionId: person.regionId, secret: person.secret }))
  return GET(new Request(`http://localhost:3000/api/berkas/${id}`), { params: Promise.resolve({ id }) })
}

const count = async () => {
  const [row] = await database.ask<{ n: string }>(
    SURAKARTA,
    'SELECT count(*) AS n FROM evidence_file WHERE region_id = $1',
    [SURAKARTA],
  )
  return Number(row?.n)
}

describe('the door', () => {
  test('a file is stored with a receipt, and served with headers that let nothing run', async () => {
    const { status, answer } = await send(pdf())
    expect(status).toBe(200)
    expect(answer).toMatchObject({
      ok: true,
      receipt: expect.stringMatching(/^KT-/),
      value: { name: 'laporan.pdf' },
    })
    const response = await fetchFile(sari, answer.value.id)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="laporan.pdf"/)
    expect(response.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf())
  })

  test('sent twice under one key it is stored once', async () => {
    const key = newKey()
    const before = await count()
    const [first, second] = [await send(pdf(), { key }), await send(pdf(), { key })]
    expect(second.answer).toEqual(first.answer)
    expect(await count()).toBe(before + 1)
    expect((await send(docx(), { key, name: 'notulen.docx' })).answer).toMatchObject({
      ok: false,
      reason: 'key_reused',
    })
  })

  test('a photo of 30 MB is refused with a sentence, and nothing changes', async () => {
    const before = await count()
    const { status, answer } = await send(Buffer.alloc(30 * 1024 * 1024, 1), { name: 'foto.jpg' })
    expect(status).toBe(413)
    expect(answer.message).toBe(
      'Berkas ini lebih besar dari 12 MB. Perkecil fotonya atau kompres dokumennya, lalu unggah lagi.',
    )
    expect(await count()).toBe(before)
  })

  test('a file that is not what its name says is refused with both', async () => {
    const before = await count()
    const { status, answer } = await send(pdf(), { name: 'notulen.docx' })
    expect(status).toBe(422)
    expect(answer.message).toBe(
      'Nama berkas menyebut DOCX, tetapi isinya PDF. Simpan ulang dengan jenis yang benar, lalu unggah lagi.',
    )
    expect(await count()).toBe(before)
  })

  test('without a session, from another page, or with a broken key nothing is even read', async () => {
    const stranger = { ...sari, secret: newSecret() }
    expect((await send(pdf(), { person: stranger })).status).toBe(401)
    expect((await send(pdf(), { origin: 'https://jahat.invalid' })).status).toBe(403)
    expect((await send(pdf(), { origin: null })).status).toBe(403)
    expect((await send(pdf(), { key: 'x' })).answer).toMatchObject({ ok: false, reason: 'bad_input' })
  })

  test('out of reach is not found, whoever asks and however', async () => {
    const { answer } = await send(pdf())
    for (const stranger of [rekan, orangMakassar])
      expect((await fetchFile(stranger, answer.value.id)).status).toBe(404)
    for (const id of [newId(), '../../etc/passwd', 'x', ''])
      expect((await fetchFile(sari, id)).status).toBe(404)
    expect((await fetchFile(undefined, answer.value.id)).status).toBe(401)
  })

  test('T37: a swapped file answers with a sentence, not with its bytes', async () => {
    const { answer } = await send(pdf())
    await writeFile(await pathOf(answer.value), 'lain')
    const response = await fetchFile(sari, answer.value.id)
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('tidak lagi sama')
  })
})
