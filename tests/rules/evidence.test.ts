import { describe, expect, test } from 'vitest'
import { foundLabels, refusals } from '@/lib/evidence/labels'
import {
  claimedExtension,
  cleanName,
  keptName,
  LIMITS,
  whyNotPixels,
  whyNotSize,
  whyNotStore,
  whyNotType,
} from '@/lib/evidence/rules'
import { responseHeaders } from '@/lib/evidence/rules/response'
import { inspectFile } from '@/lib/evidence/store/inspection'
import { honestFiles } from '../support/files/honest.ts'
import { hostileFiles } from '../support/files/hostile.ts'

const hostile = await hostileFiles()
const honest = await honestFiles()

describe('T34: hostile files', () => {
  test('there are many of them, and each has its own name', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(100)
    expect(new Set(hostile.map(({ what }) => what)).size).toBe(hostile.length)
  })

  test.each(hostile)('refused: $what ($reason)', async ({ name, bytes, reason }) => {
    expect(await inspectFile(bytes, cleanName(name))).toMatchObject({ reason })
  })

  test('bytes in any order are refused, never a failure', async () => {
    const [jpeg, report, word] = ['a phone photo of 8 megapixels', 'a report', 'minutes of a meeting'].map(
      (what) => honest.find((each) => each.what === what)?.bytes ?? Buffer.alloc(0),
    )
    for (const whole of [jpeg, report, word])
      for (let cut = 1; cut < 40; cut += 1) {
        const bytes = Buffer.from(whole?.subarray(0, Math.floor(((whole.length - 1) * cut) / 40)) ?? [])
        bytes[cut * 3] = 255 - (bytes[cut * 3] ?? 0)
        await expect(inspectFile(bytes, 'berkas')).resolves.toBeDefined()
      }
  })
})

describe('T35: honest files', () => {
  test('there are many shapes of them', () => expect(honest.length).toBeGreaterThanOrEqual(50))

  test.each(honest)('accepted: $what', async ({ name, bytes, kind }) => {
    expect(await inspectFile(bytes, cleanName(name))).toMatchObject({ kind })
  })
})

describe('names', () => {
  test.each([
    ['C:\\Users\\sari\\foto.jpg', 'foto.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['laporan\u202Efdp.exe', 'laporanfdp.exe'],
    ['foto\0.jpg', 'foto.jpg'],
    ['foto\r\nSet-Cookie: a=b.jpg', 'fotoSet-Cookie_ a=b.jpg'],
    ['\u200f\u200efoto\ufeff.jpg', 'foto.jpg'],
    ['.htaccess', 'htaccess'],
    ['  rapat   koordinasi .pdf. . ', 'rapat koordinasi .pdf'],
    ['con.pdf', '_con.pdf'],
    ['<img src=x onerror=alert(1)>.png', '_img src=x onerror=alert(1)_.png'],
    ['a"b|c?.pdf', 'a_b_c_.pdf'],
    ['e\u0301vidence.pdf', 'évidence.pdf'],
    ['\ud800foto.jpg', '\ufffdfoto.jpg'],
    ['///', 'berkas'],
    ['', 'berkas'],
  ])('%j is kept as %j', (raw, clean) => expect(cleanName(raw)).toBe(clean))

  test('a long name is shortened and keeps its ending', () => {
    const name = cleanName(`${'laporan kegiatan '.repeat(40)}.docx`)
    expect([...name].length).toBeLessThanOrEqual(LIMITS.nameLength)
    expect(name.endsWith('.docx')).toBe(true)
  })

  test('a letter of two halves is not cut in two', () => {
    const name = cleanName('😀'.repeat(300))
    expect(name.isWellFormed()).toBe(true)
    expect([...name]).toHaveLength(LIMITS.nameLength)
  })

  test('cleaning a clean name changes nothing', () => {
    for (const { name } of honest) expect(cleanName(cleanName(name))).toBe(cleanName(name))
  })

  test('a very long hostile name costs next to nothing', () => {
    const before = performance.now()
    cleanName(`${'/'.repeat(50_000)}${' '.repeat(50_000)}${'\u202e'.repeat(50_000)}`)
    expect(performance.now() - before).toBeLessThan(500)
  })

  test('a kept name always ends in its type', () => {
    expect(keptName('Notulen rapat 13.05.2026', 'docx')).toBe('Notulen rapat 13.05.2026.docx')
    expect(keptName('foto.jpeg', 'jpeg')).toBe('foto.jpeg')
    expect([...keptName('x'.repeat(300), 'pdf')]).toHaveLength(LIMITS.nameLength)
  })

  test('a date at the end of a name claims no type', () => {
    expect(claimedExtension('Rapat 13.05.2026')).toBeUndefined()
    expect(claimedExtension('Rapat.PDF')).toBe('pdf')
  })
})

describe('limits', () => {
  test('nothing, just enough, and too much', () => {
    expect(whyNotSize(0)).toBe('empty_file')
    expect(whyNotSize(LIMITS.uploadBytes)).toBeUndefined()
    expect(whyNotSize(LIMITS.uploadBytes + 1)).toBe('file_too_large')
    expect(whyNotSize(30 * 1024 * 1024)).toBe('file_too_large')
  })

  test('fifty megapixels and one dot more', () => {
    expect(whyNotPixels({ width: 10_000, height: 5_000 })).toBeUndefined()
    expect(whyNotPixels({ width: 10_000, height: 5_001 })).toBe('image_too_many_pixels')
  })

  test('two hundred files a day', () => {
    expect(whyNotStore({ storedToday: 199 })).toBeUndefined()
    expect(whyNotStore({ storedToday: 200 })).toBe('too_many_today')
  })
})

describe('what is said', () => {
  test('a refusal for the name speaks of both, the name and the content', () => {
    expect(whyNotType('windows_program', 'laporan.pdf')).toBe('not_what_name_says')
    expect(refusals.not_what_name_says).toContain('{claimed}')
    expect(refusals.not_what_name_says).toContain('{found}')
  })

  test('each sentence ends, and says what to do', () => {
    for (const sentence of Object.values(refusals)) expect(sentence).toMatch(/^[A-Z].*\.$/)
    for (const words of Object.values(foundLabels)) expect(words).not.toMatch(/[.{}]/)
  })
})

describe('how it is served', () => {
  const served = (name: string, mime: string) => responseHeaders({ name, mime, size: 10 })

  test('pictures are shown, documents are saved, nothing runs and nothing is kept on the way', () => {
    expect(served('foto.jpg', 'image/jpeg')['Content-Disposition']).toMatch(/^inline;/)
    for (const mime of [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ])
      expect(served('laporan', mime)['Content-Disposition']).toMatch(/^attachment;/)
    expect(served('foto.jpg', 'image/jpeg')).toMatchObject({
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    })
  })

  test.each(['a"; filename="b.exe', 'ꦱꦸꦫ.pdf', "a'b(c)*.pdf", 'a\r\nX: y.pdf', '%22.pdf', '\\".pdf'])(
    'the name %j stays inside its header',
    (name) => {
      const header = served(name, 'application/pdf')['Content-Disposition'] ?? ''
      expect(header).toMatch(
        /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[\w.!~%-]+$/,
      )
    },
  )
})
