// @ts-check
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import {
  appliedMigrations,
  copyOut,
  fixTextForm,
  lookAtRegion,
  regionsOf,
  tablesOf,
} from './backup-catalogue.mjs'
import { ensurePartitions } from './partitions.mjs'

const FORM = 1

/**
 * @typedef {{ table: string, region: string | null, file: string, rows: number, sha256: string }} TablePart `sha256` of the rows as text
 * @typedef {{ path: string, size: number, sha256: string }} FilePart
 * @typedef {{ form: number, takenAt: string, migrations: { name: string, checksum: string }[], regions: { id: number, slug: string }[],
 *   months: string[], tables: TablePart[], files: FilePart[] }} Manifest
 * @typedef {{ ownerUrl: string, filesFolder: string }} Place
 */

/** Copies every region's rows, as they are at one moment, and the evidence files into a new folder.
 * @param {Place} place @param {string} target @param {(what: string) => void} [say] */
export async function backup({ ownerUrl, filesFolder }, target, say = () => {}) {
  if (fs.existsSync(target) && fs.readdirSync(target).length)
    throw new Error(`${target} is not empty; a backup goes into a folder of its own.`)
  const draft = `${path.resolve(target)}.unfinished`
  fs.rmSync(draft, { recursive: true, force: true })
  fs.mkdirSync(draft, { recursive: true, mode: 0o700 })
  const manifest = await inTransaction(
    ownerUrl,
    'ISOLATION LEVEL REPEATABLE READ READ ONLY',
    async (client) => {
      await fixTextForm(client)
      const tables = await tablesOf(client)
      const regions = await regionsOf(client)
      /** @type {TablePart[]} */
      const parts = []
      const months = new Set()
      for (const region of [undefined, ...regions]) {
        await lookAtRegion(client, region?.id)
        for (const table of tables.filter(({ ofRegions }) => ofRegions === Boolean(region))) {
          parts.push(await copyTable(client, table, region, draft))
          for (const month of await monthsIn(client, table)) months.add(month)
        }
        say(region ? region.slug : 'tables of the whole country')
      }
      const files = await copyFiles(filesFolder, draft)
      say(`${files.length} evidence files`)
      await requireFiles(client, regions, files)
      return {
        form: FORM,
        takenAt: new Date().toISOString(),
        migrations: await appliedMigrations(client),
        regions,
        months: [...months].sort((a, b) => (a < b ? -1 : 1)),
        tables: parts,
        files,
      }
    },
  )
  fs.writeFileSync(path.join(draft, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, {
    mode: 0o600,
  })
  fs.rmSync(target, { recursive: true, force: true })
  fs.renameSync(draft, target)
  return manifest
}

/** Fills an empty, migrated database from a backup, in one transaction, and compares every row before it commits.
 * @param {Place} place @param {string} source @param {(what: string) => void} [say] */
export async function restore({ ownerUrl, filesFolder }, source, say = () => {}) {
  const manifest = readManifest(source)
  await verify(manifest, source)
  say('digests of the backup are right')
  await inTransaction(ownerUrl, '', async (client) => {
    await fixTextForm(client)
    await requireSameMigrations(client, manifest)
    if ((await regionsOf(client)).length)
      throw new Error('This database has regions already; restore into an empty one.')
    const tables = await tablesOf(client)
    requireSameTables(tables, manifest)
    await ensurePartitions(client, { months: manifest.months })
    for (const table of tables.toReversed())
      if (!table.ofRegions) await client.query(`DELETE FROM "${table.name}"`)
    for (const region of [undefined, ...manifest.regions]) {
      await lookAtRegion(client, region?.id)
      for (const table of tables.filter(({ ofRegions }) => ofRegions === Boolean(region))) {
        const part = manifest.tables.find(
          (one) => one.table === table.name && one.region === (region?.slug ?? null),
        )
        if (!part)
          throw new Error(`The backup has nothing of ${table.name}${region ? ` for ${region.slug}` : ''}.`)
        await loadTable(client, table, part, source)
        const now = await digestOfTable(client, table, region)
        if (now.sha256 !== part.sha256 || now.rows !== part.rows)
          throw new Error(`${part.file} does not read back as it was written.`)
      }
      say(region ? region.slug : 'tables of the whole country')
    }
    restoreFiles(manifest, source, filesFolder)
    say(`${manifest.files.length} evidence files`)
  })
  // The planner knows nothing of rows that came all at once.
  await inTransaction(ownerUrl, '', (client) => client.query('ANALYZE'))
  return manifest
}

/** @param {import('pg').Client} client @param {import('./backup-catalogue.mjs').Table} table
 * @param {{ id: number, slug: string } | undefined} region @param {string} folder @returns {Promise<TablePart>} */
async function copyTable(client, table, region, folder) {
  const file = path.join('tables', region ? region.slug : 'all', `${table.name}.copy.gz`)
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  const { to } = await import('pg-copy-streams')
  const meter = new RowMeter()
  await pipeline(
    client.query(to(copyOut(table, region?.id))),
    meter,
    createGzip({ level: 6 }),
    fs.createWriteStream(path.join(folder, file), { mode: 0o600 }),
  )
  return { table: table.name, region: region?.slug ?? null, file, ...meter.result() }
}

/** @param {import('pg').Client} client @param {import('./backup-catalogue.mjs').Table} table @param {{ id: number } | undefined} region */
async function digestOfTable(client, table, region) {
  const { to } = await import('pg-copy-streams')
  const meter = new RowMeter()
  await pipeline(client.query(to(copyOut(table, region?.id))), meter, nowhere())
  return meter.result()
}

/** By way of a temporary table: COPY does not go into a table that row-level security guards, INSERT does, and
 * the policies look at each row.
 * @param {import('pg').Client} client @param {import('./backup-catalogue.mjs').Table} table @param {TablePart} part @param {string} folder */
async function loadTable(client, table, part, folder) {
  const { from } = await import('pg-copy-streams')
  const columns = table.columns.map((column) => `"${column}"`).join(', ')
  await client.query(
    `CREATE TEMP TABLE incoming ON COMMIT DROP AS SELECT ${columns} FROM "${table.name}" WITH NO DATA`,
  )
  await pipeline(
    fs.createReadStream(path.join(folder, part.file)),
    createGunzip(),
    client.query(from(`COPY incoming (${columns}) FROM STDIN`)),
  )
  await client.query(
    `INSERT INTO "${table.name}" (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM incoming`,
  )
  await client.query('DROP TABLE incoming')
}

class RowMeter extends Transform {
  #hash = createHash('sha256')
  #rows = 0
  /** @override @param {Buffer} part @param {BufferEncoding} _encoding @param {(error?: Error | null, data?: Buffer) => void} done */
  _transform(part, _encoding, done) {
    this.#hash.update(part)
    // COPY escapes line breaks inside values: each 0x0a ends a row.
    for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) this.#rows++
    done(null, part)
  }
  result() {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') }
  }
}

const nowhere = () => new Writable({ write: (_part, _encoding, done) => done() })

/** @param {import('pg').Client} client @param {import('./backup-catalogue.mjs').Table} table @returns {Promise<string[]>} */
async function monthsIn(client, { name, monthColumn }) {
  if (!monthColumn) return []
  const { rows } = await client.query(
    `SELECT DISTINCT to_char("${monthColumn}", 'YYYY-MM') AS month FROM "${name}"`,
  )
  return rows.map(({ month }) => month)
}

/** @param {string} from @param {string} draft @returns {Promise<FilePart[]>} */
async function copyFiles(from, draft) {
  if (!fs.existsSync(from)) return []
  /** @type {FilePart[]} */
  const parts = []
  for (const entry of fs.readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.part')) continue
    const source = path.join(entry.parentPath, entry.name)
    const relative = path.relative(from, source)
    const copy = path.join(draft, 'files', relative)
    fs.mkdirSync(path.dirname(copy), { recursive: true })
    fs.copyFileSync(source, copy)
    parts.push({ path: relative, size: fs.statSync(copy).size, sha256: await digestOfFile(copy) })
  }
  return parts.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** A backup that lacks a file which a row names must not look like a good one.
 * @param {import('pg').Client} client @param {{ id: number, slug: string }[]} regions @param {FilePart[]} files */
async function requireFiles(client, regions, files) {
  const digests = new Map(files.map((file) => [file.path, file.sha256]))
  for (const { id, slug } of regions) {
    await lookAtRegion(client, id)
    const { rows } = await client.query(
      `SELECT storage_key, sha256 FROM evidence_file WHERE region_id = $1
       UNION ALL SELECT photo_key, photo_sha256 FROM citizen_input WHERE region_id = $1 AND photo_key IS NOT NULL`,
      [id],
    )
    const lost = rows.filter(({ storage_key, sha256 }) => digests.get(storage_key) !== sha256)
    if (lost.length)
      throw new Error(
        `${lost.length} files of ${slug} are missing or changed, the first: ${lost[0].storage_key}`,
      )
  }
}

/** @param {string} folder @returns {Manifest} */
function readManifest(folder) {
  const file = path.join(folder, 'manifest.json')
  if (!fs.existsSync(file)) throw new Error(`${folder} holds no finished backup: manifest.json is missing.`)
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'))
  if (manifest.form !== FORM)
    throw new Error(`This backup has form ${manifest.form}; this version reads form ${FORM}.`)
  return manifest
}

/** @param {Manifest} manifest @param {string} folder */
async function verify(manifest, folder) {
  for (const part of manifest.tables) {
    const meter = new RowMeter()
    await pipeline(fs.createReadStream(path.join(folder, part.file)), createGunzip(), meter, nowhere())
    const { rows, sha256 } = meter.result()
    if (sha256 !== part.sha256 || rows !== part.rows)
      throw new Error(`${part.file} is not what was backed up.`)
  }
  for (const part of manifest.files) {
    if ((await digestOfFile(path.join(folder, 'files', part.path))) !== part.sha256)
      throw new Error(`${part.path} is not what was backed up.`)
  }
}

/** @param {import('pg').Client} client @param {Manifest} manifest */
async function requireSameMigrations(client, manifest) {
  const text = (/** @type {{ name: string, checksum: string }[]} */ list) =>
    list.map(({ name, checksum }) => `${name} ${checksum}`).join('\n')
  if (text(await appliedMigrations(client)) === text(manifest.migrations)) return
  throw new Error(
    `The backup was taken after migration ${manifest.migrations.at(-1)?.name ?? '(none)'}. Restore it with the version that had exactly those migrations, then update.`,
  )
}

/** @param {import('./backup-catalogue.mjs').Table[]} tables @param {Manifest} manifest */
function requireSameTables(tables, manifest) {
  const known = new Set(tables.map(({ name }) => name))
  const strange = manifest.tables.find(({ table }) => !known.has(table))
  if (strange) throw new Error(`The backup has a table ${strange.table} that is not here.`)
}

/** @param {Manifest} manifest @param {string} source @param {string} filesFolder */
function restoreFiles(manifest, source, filesFolder) {
  for (const part of manifest.files) {
    const target = path.resolve(filesFolder, part.path)
    if (!target.startsWith(path.resolve(filesFolder) + path.sep))
      throw new Error(`${part.path} points out of the folder.`)
    fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
    fs.copyFileSync(path.join(source, 'files', part.path), target)
    fs.chmodSync(target, 0o600)
  }
}

/** @param {string} file */
async function digestOfFile(file) {
  const hash = createHash('sha256')
  await pipeline(fs.createReadStream(file), hash)
  return hash.digest('hex')
}

/** @template T @param {string} ownerUrl @param {string} mode @param {(client: import('pg').Client) => Promise<T>} work */
async function inTransaction(ownerUrl, mode, work) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c client_min_messages=warning' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`BEGIN ${mode}`)
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } finally {
    await client.end()
  }
}
