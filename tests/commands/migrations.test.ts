import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrateDeploy } from '../../scripts/migrate-deploy.mjs'
import { folderOfRun, freshDatabase, type TestDatabase } from '../support/database.ts'

const folder = folderOfRun('migrations-')
let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  fs.cpSync('prisma/migrations', folder, { recursive: true })
})
afterAll(async () => {
  await database.drop()
  fs.rmSync(folder, { recursive: true })
})

function write(name: string, sql: string) {
  fs.mkdirSync(path.join(folder, name), { recursive: true })
  fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

test('a migration that breaks leaves nothing behind and can be mended', async () => {
  write('29990101000000_broken', 'CREATE TABLE half (id int PRIMARY KEY);\nSELECT 1 / 0;')
  await expect(migrateDeploy(database.ownerUrl, folder)).rejects.toThrow(
    /29990101000000_broken.*division by zero/,
  )
  expect(await database.ask(null, `SELECT to_regclass('half') AS half`)).toEqual([{ half: null }])
  write('29990101000000_broken', 'CREATE TABLE half (id int PRIMARY KEY);')
  expect(await migrateDeploy(database.ownerUrl, folder)).toEqual(['29990101000000_broken'])
  expect(await migrateDeploy(database.ownerUrl, folder)).toEqual([])
})

test('a migration that was edited after it was applied is refused', async () => {
  write('29990101000000_broken', 'CREATE TABLE half (id bigint PRIMARY KEY);')
  await expect(migrateDeploy(database.ownerUrl, folder)).rejects.toThrow(/was edited after it was applied/)
})

test('two starts at once apply each migration once', async () => {
  const other = await freshDatabase({ seeded: false })
  write('29990101000000_broken', 'CREATE TABLE half (id int PRIMARY KEY);')
  const applied = await Promise.all([
    migrateDeploy(other.ownerUrl, folder),
    migrateDeploy(other.ownerUrl, folder),
  ])
  expect(applied.flat()).toEqual(['29990101000000_broken'])
  await other.drop()
})

test('Prisma’s own command, on the engine that stands in, finds our migrations applied and the schema without drift', async () => {
  const other = await freshDatabase({ seeded: false })
  const prisma = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)('node_modules/.bin/prisma', args, {
      env: { ...process.env, DATABASE_URL: other.ownerUrl },
    })
    return stdout
  }
  expect(await prisma('migrate', 'status')).toContain('Database schema is up to date')
  await prisma('migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--exit-code')
  await other.drop()
}, 60_000)
