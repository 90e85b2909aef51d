// Five regions around one day, so that whoever starts the demo finds a quarter in full swing.
import pg from 'pg'
import { dayOf, isDay } from '../../lib/calendar/rules.ts'
import { DEMO_PASSWORD, demoPasswordHash } from './build/accounts.ts'
import { type Day, type SeedCalendar, seedCalendar } from './build/calendar.ts'
import type { SeedPerson } from './build/people.ts'
import { randomFrom } from './build/random.ts'
import { regionRow, seedRegion } from './build/region.ts'
import { insert } from './build/rows.ts'
import { setting } from './build/setting.ts'
import { fullOrganization } from './content/organization.ts'
import { type PersonaKey, REGIONS, type RegionSpec } from './content/regions.ts'

export type Persona = {
  region: string
  name: string
  /** Or the user name of an official without one. */
  nip: string
  password: string
  role: 'staff' | 'supervisor' | 'admin'
  unit: string
}

export type SeedDemo = {
  /** The owner's connection; the database has to be migrated, its partitions made. */
  ownerUrl: string
  today?: Day
  onProgress?: (what: string) => void
}

export async function seedDemo({
  ownerUrl,
  today = todayInJakarta(),
  onProgress,
}: SeedDemo): Promise<Persona[]> {
  if (!isDay(today)) throw new Error(`${today} is no day`)
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c timezone=UTC' })
  await client.connect()
  try {
    await requireEmpty(client)
    const calendar = seedCalendar(today)
    const passwordHash = await demoPasswordHash()
    await seedNation(client, calendar)
    const personas: Persona[] = []
    for (const region of REGIONS) {
      onProgress?.(region.displayName)
      const people = await seedRegion(client, settingOf(region, calendar), passwordHash)
      personas.push(...personasOf(region, people))
    }
    await client.query('ANALYZE')
    return personas
  } finally {
    await client.end()
  }
}

const todayInJakarta = (): Day => dayOf(new Date(), 'Asia/Jakarta')

const settingOf = (region: RegionSpec, calendar: SeedCalendar) =>
  setting({
    region,
    organization: fullOrganization(region),
    calendar,
    random: randomFrom(`${region.slug} ${calendar.today}`),
    say: (text) => text,
  })

async function requireEmpty(client: pg.Client) {
  const { rows } = await client.query('SELECT FROM region LIMIT 1')
  if (rows.length > 0) throw new Error('This database has regions already: nothing was seeded.')
}

async function seedNation(client: pg.Client, calendar: SeedCalendar) {
  await insert(client, 'demo_mark', [{ seeded_on: calendar.today }])
  await insert(
    client,
    'national_holiday',
    calendar.national.map(({ day, kind, name }) => ({ day, kind, name })),
  )
  await insert(client, 'region', REGIONS.map(regionRow))
}

const ROLES: Partial<Record<PersonaKey, Persona['role']>> = {
  staff: 'staff',
  otherStaff: 'staff',
  supervisor: 'supervisor',
  otherSupervisor: 'supervisor',
  unitHead: 'supervisor',
  head: 'supervisor',
  admin: 'admin',
  secondAdmin: 'admin',
}
const ORDER = Object.keys(ROLES)

function personasOf(region: RegionSpec, people: readonly SeedPerson[]): Persona[] {
  return people
    .flatMap((person) => {
      const role = person.persona && ROLES[person.persona]
      return role ? [{ person, role }] : []
    })
    .toSorted((a, b) => ORDER.indexOf(a.person.persona ?? '') - ORDER.indexOf(b.person.persona ?? ''))
    .map(({ person, role }) => ({
      region: region.slug,
      name: person.fullName,
      nip: person.login,
      password: DEMO_PASSWORD,
      role,
      unit: person.seat.level === 'ELECTED' ? region.headTitle : person.unit.name,
    }))
}
