import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backup, restore, type Manifest } from '../../scripts/backup-run.mjs'
import { folderOfRun, freshDatabase, type TestDatabase } from '../support/database.ts'

const SURAKARTA = 1
const folder = folderOfRun('backup-')
const target = path.join(folder, 'backup')
const files = path.join(folder, 'files')
const bytes = Buffer.from('%PDF-1.7 evidence')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const key = `${SURAKARTA}/2026/05/${randomUUID()}`

let source: TestDatabase
let manifest: Manifest
/** Every file that the books know. */
let keys: string[]

beforeAll(async () => {
  source = await freshDatabase()
  await source.ask(
    SURAKARTA,
    `INSERT INTO evidence_file (region_id, id, owner_account_id, name, mime, size, sha256, storage_key, created_at)
     SELECT region_id, $2, id, E'surat\\ttugas\\n.pdf', 'application/pdf', $3, $4, $5, now() FROM account WHERE region_id = $1 LIMIT 1`,
    [SURAKARTA, randomUUID(), bytes.length, sha256, key],
  )
  // The certificates of the tests' people have rows and no bytes: here each file has the same ones.
  const regions = await source.ask<{ id: number }>(null, 'SELECT id FROM region', [])
  const known = await Promise.all(
    regions.map(({ id }) =>
      source.ask<{ key: string }>(
        id,
        'UPDATE evidence_file SET size = $2, sha256 = $3 WHERE region_id = $1 RETURNING storage_key AS key',
        [id, bytes.length, sha256],
      ),
    ),
  )
  keys = known.flat().map((row) => row.key)
  for (const one of keys) {
    fs.mkdirSync(path.dirname(path.join(files, one)), { recursive: true })
    fs.writeFileSync(path.join(files, one), bytes)
  }
  manifest = await backup({ ownerUrl: source.ownerUrl, filesFolder: files }, target)
})
afterAll(async () => {
  await source.drop()
  fs.rmSync(folder, { recursive: true })
})

const copied = (place: string) => ({ filesFolder: path.join(folder, place) })

async function restored(from: string, place: string) {
  const empty = await freshDatabase({ seeded: false })
  return { empty, done: restore({ ownerUrl: empty.ownerUrl, ...copied(place) }, from) }
}

// All that the demo holds goes out and in again; a busy machine takes its time.
test('a restored copy holds the same rows of every table and the same files', async () => {
  const { empty, done } = await restored(target, 'restored')
  await done
  const again = await backup({ ownerUrl: empty.ownerUrl, ...copied('restored') }, path.join(folder, 'again'))
  expect(again.tables).toEqual(manifest.tables)
  expect(again.files).toEqual(manifest.files)
  expect(manifest.files.map((file) => file.path).toSorted()).toEqual(keys.toSorted())
  expect(keys).toContain(key)
  const filled = new Set(manifest.tables.filter(({ rows }) => rows > 0).map(({ table }) => table))
  for (const table of [
    'region',
    'account',
    'employee',
    'activity_log',
    'audit_event',
    'chain_head',
    'evidence_file',
  ]) {
    expect([...filled], 'the comparison would be of nothing').toContain(table)
  }
  await empty.drop()
}, 120_000)

test('a changed byte is noticed before anything is restored', async () => {
  const spoilt = path.join(folder, 'spoilt')
  fs.cpSync(target, spoilt, { recursive: true })
  fs.writeFileSync(path.join(spoilt, 'files', key), 'something else')
  const { empty, done } = await restored(spoilt, 'never')
  await expect(done).rejects.toThrow(/is not what was backed up/)
  expect(await empty.ask(null, 'SELECT 1 FROM region')).toEqual([])
  await empty.drop()
})

test('a backup that lacks a file fails and leaves no finished folder', async () => {
  const place = { ownerUrl: source.ownerUrl, filesFolder: path.join(folder, 'nowhere') }
  await expect(backup(place, path.join(folder, 'lacking'))).rejects.toThrow(/files of surakarta are missing/)
  expect(fs.existsSync(path.join(folder, 'lacking'))).toBe(false)
})

test('a database with regions is not restored over', async () => {
  await expect(restore({ ownerUrl: source.ownerUrl, ...copied('never') }, target)).rejects.toThrow(
    /has regions already/,
  )
})

test('the half of a backup is no backup', async () => {
  const { empty, done } = await restored(`${target}.unfinished`, 'never')
  await expect(done).rejects.toThrow(/no finished backup/)
  await empty.drop()
})
