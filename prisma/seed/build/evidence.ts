// A few small pictures and lists that back up the newest entries of the people whom visitors sign in as.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import type { SeedLog } from './logs.ts'
import type { SeedPerson } from './people.ts'
import type { Random } from './random.ts'
import { type Row, textOf } from './rows.ts'
import { found, type Setting } from './setting.ts'

export type Evidence = { files: Row[]; links: Row[] }

type Made = { name: string; mime: string; bytes: Buffer; width: number | null; height: number | null }

const PICTURES = 5
const NAMES = ['foto-kegiatan', 'foto-lapangan', 'foto-layanan', 'dokumentasi', 'suasana-loket']

/** Writes the files below `dataDir`/files, where the application's store looks for them. */
export async function buildEvidence(
  of: Setting,
  people: readonly SeedPerson[],
  logs: readonly SeedLog[],
  dataDir: string,
): Promise<Evidence> {
  const evidence: Evidence = { files: [], links: [] }
  for (const person of people.filter(({ persona }) => persona === 'staff' || persona === 'otherStaff')) {
    const newest = logs.filter(({ personId, isNewest }) => personId === person.id && isNewest)
    for (const [index, log] of newest.slice(-PICTURES).entries()) {
      const made = index === 0 ? attendanceList(of) : await picture(of.random, found(NAMES[index], 'a name'))
      keep(of, person, log, made, dataDir, evidence)
    }
  }
  return evidence
}

/** The certificates' own files: each that was sent names one, so that it can be verified; kept where there is a place. */
export function buildCertificateFiles(
  of: Setting,
  people: readonly SeedPerson[],
  records: readonly Row[],
  dataDir: string | undefined,
): { files: Row[]; records: Row[] } {
  const files: Row[] = []
  const byId = new Map(people.map((person) => [person.id, person]))
  const kept = records.map((record) => {
    const person = byId.get(textOf(record.employee_id))
    if (record.source !== 'CERTIFICATE' || !person) return record
    const made = paper('sertifikat.pdf', ['Sertifikat', textOf(record.title), person.fullName, 'Data contoh'])
    const file = store(of, person, { day: textOf(record.ends_on), createdMinute: 949 }, made, dataDir)
    files.push(file)
    return { ...record, file_id: file.id }
  })
  return { files, records: kept }
}

function keep(of: Setting, person: SeedPerson, log: SeedLog, made: Made, dataDir: string, into: Evidence) {
  const file = store(of, person, log, made, dataDir)
  into.files.push(file)
  into.links.push({ region_id: of.region.id, log_date: log.day, log_id: log.id, file_id: file.id })
}

function store(
  of: Setting,
  person: SeedPerson,
  log: Pick<SeedLog, 'day' | 'createdMinute'>,
  { bytes, ...made }: Made,
  dataDir: string | undefined,
): Row & { id: string } {
  const id = of.id(log.day, log.createdMinute)
  const key = `${of.region.id}/${log.day.slice(0, 4)}/${log.day.slice(5, 7)}/${of.id(log.day, log.createdMinute)}`
  if (dataDir) {
    const file = path.join(dataDir, 'files', key)
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    fs.writeFileSync(file, bytes, { mode: 0o600 })
  }
  return {
    region_id: of.region.id,
    id,
    owner_account_id: person.accountId,
    owner_employee_id: person.id,
    ...made,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    storage_key: key,
    created_at: of.at(log.day, log.createdMinute),
  }
}

/** Nobody's photo: sky, ground, a house and people as circles. */
async function picture(random: Random, name: string): Promise<Made> {
  const width = 960
  const height = 640
  const hue = random.between(0, 359)
  const person = () => {
    const x = random.between(80, 880)
    const y = random.between(380, 470)
    const color = `hsl(${random.between(0, 359)} 45% 45%)`
    return `<circle cx="${x}" cy="${y}" r="26" fill="hsl(28 45% 55%)"/><path d="M${x - 40} ${y + 130}q40-150 80 0z" fill="${color}"/>`
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="hsl(${hue} 40% 82%)"/>
    <rect y="430" width="${width}" height="210" fill="hsl(${(hue + 60) % 360} 25% 62%)"/>
    <path d="M140 430V250l170-110 170 110v180z" fill="hsl(${(hue + 150) % 360} 30% 70%)"/>
    <path d="M110 260l200-140 200 140z" fill="hsl(12 45% 45%)"/>
    <rect x="270" y="310" width="80" height="120" fill="hsl(30 35% 35%)"/>
    ${Array.from({ length: random.between(3, 6) }, person).join('')}</svg>`
  const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 72 }).toBuffer()
  return { name: `${name}.jpg`, mime: 'image/jpeg', bytes, width, height }
}

const attendanceList = ({ region }: Setting): Made =>
  paper('daftar-hadir.pdf', ['Daftar hadir kegiatan', region.displayName, 'Data contoh'])

function paper(name: string, lines: readonly string[]): Made {
  const text = lines.map((line, index) => `BT /F1 18 Tf 60 ${760 - index * 28} Td (${line}) Tj ET`).join('\n')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('')
  const count = objects.length + 1
  pdf += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`
  return {
    name,
    mime: 'application/pdf',
    bytes: Buffer.from(pdf, 'latin1'),
    width: null,
    height: null,
  }
}
