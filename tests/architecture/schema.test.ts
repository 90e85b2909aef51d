import { describe, expect, test } from 'vitest'
import { files, read } from './source'

// A page of scale.md as a test: the same schema must one day be distributed by region.

type Model = { name: string; body: string }

const GLOBAL = ['Region', 'NationalHoliday', 'DemoMark']

const models: Model[] = files
  .filter((file) => /^prisma\/schema\/.*\.prisma$/.test(file))
  .flatMap((file) =>
    [...read(file).matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map((match) => ({
      name: match[1] ?? '',
      body: match[2] ?? '',
    })),
  )

const regional = models.filter(({ name }) => !GLOBAL.includes(name))
const migrations = files
  .filter((file) => /^prisma\/migrations\/.*\.sql$/.test(file))
  .map(read)
  .join('\n')

describe('keys', () => {
  test('every model is either a region’s or listed as global', () => {
    expect(models.length).toBeGreaterThan(30)
    expect(
      regional.filter(({ body }) => !/^\s+regionId\s+Int\b/m.test(body)).map(({ name }) => name),
    ).toEqual([])
  })

  test('every key and unique constraint of a region’s table starts with the region', () => {
    const odd = regional.flatMap(({ name, body }) =>
      [...body.matchAll(/@@(id|unique|index)\(\[(\w+)/g)]
        .filter((match) => match[2] !== 'regionId')
        .map((match) => `${name}: ${match[0]}`),
    )
    expect(odd).toEqual([])
    expect(
      regional
        .filter(({ body }) => /@unique\b/.test(body.replaceAll('@@unique', '')))
        .map(({ name }) => name),
    ).toEqual([])
  })

  test('every relation between region tables carries the region and leaves keys alone', () => {
    const odd = regional.flatMap(({ name, body }) =>
      [...body.matchAll(/@relation\(([^)]*fields: \[([^\]]*)\][^)]*)\)/g)]
        .filter(
          (match) =>
            !(match[2] ?? '').startsWith('regionId') ||
            !/onUpdate: NoAction/.test(match[1] ?? '') ||
            /SetNull/.test(match[1] ?? ''),
        )
        .map((match) => `${name}: ${match[0]}`),
    )
    expect(odd).toEqual([])
  })

  test('ids are made by the application', () => {
    expect(
      models.filter(({ body }) => /autoincrement|dbgenerated|uuid\(\)/.test(body)).map(({ name }) => name),
    ).toEqual([])
  })

  test('no enum type, no trigger, no view', () => {
    expect(migrations).not.toMatch(
      /CREATE TYPE|CREATE (CONSTRAINT )?TRIGGER|CREATE (OR REPLACE )?(MATERIALIZED )?VIEW/i,
    )
  })

  test('nothing needs a server newer than PostgreSQL 15', () => {
    expect(migrations).not.toMatch(/NULLS NOT DISTINCT|WITHOUT OVERLAPS|uuidv7\(|MERGE INTO|VIRTUAL/i)
  })
})

describe('policies', () => {
  const tables = regional.map(({ name, body }) => /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name)

  test('every region table forces row-level security with a permissive and a restrictive policy in the direct form', () => {
    const open = tables.filter(
      (table) =>
        !migrations.includes(`ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY`) ||
        !new RegExp(`CREATE POLICY "${table}_use" ON "${table}" TO kinerja_app`).test(migrations) ||
        !new RegExp(
          `CREATE POLICY "${table}_region" ON "${table}" AS RESTRICTIVE USING \\("region_id" = nullif\\(current_setting\\('app.region_id', true\\), ''\\)::int\\) WITH CHECK`,
        ).test(migrations),
    )
    expect(open).toEqual([])
  })

  test('grants go by name', () => {
    expect(migrations).not.toMatch(/ON ALL TABLES|GRANT ALL|TRUNCATE|REFERENCES,/)
  })
})
