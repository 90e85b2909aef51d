// What belongs to no region: the mark that allows a set clock, the national days, and the list of regions.
import pg from 'pg'
import type { RegionSpec } from '../content/regions.ts'
import type { SeedCalendar } from './calendar.ts'
import { insert } from './rows.ts'

export async function connected<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c timezone=UTC' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Refuses a database that holds regions already: a seed never writes over somebody's work. */
export async function seedNation(
  client: pg.Client,
  calendar: SeedCalendar,
  regions: readonly RegionSpec[],
): Promise<void> {
  const { rows } = await client.query('SELECT FROM region LIMIT 1')
  if (rows.length > 0) throw new Error('This database has regions already: nothing was seeded.')
  await client.query('BEGIN')
  await insert(client, 'demo_mark', [{ seeded_on: calendar.today }])
  await insert(
    client,
    'national_holiday',
    calendar.national.map(({ day, kind, name }) => ({ day, kind, name })),
  )
  await insert(
    client,
    'region',
    regions.map((region) => ({
      id: region.id,
      slug: region.slug,
      name: region.name,
      display_name: region.displayName,
      kind: region.kind,
      head_title: region.headTitle,
      province: region.province,
      kemendagri_code: region.kemendagriCode,
      bps_code: region.bpsCode,
      bkn_instansi_id: region.bknInstansiId,
      zone: region.zone,
      personnel_agency: region.personnelAgency,
    })),
  )
  await client.query('COMMIT')
}
