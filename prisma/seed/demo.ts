// Five regions around one day, so that whoever starts the demo finds a quarter in full swing.
import { dayOf, isDay } from '../../lib/calendar/rules.ts'
import { DEMO_PASSWORD, demoPasswordHash } from './build/accounts.ts'
import { type Day, type SeedCalendar, seedCalendar } from './build/calendar.ts'
import { connected, seedNation } from './build/nation.ts'
import type { SeedPerson } from './build/people.ts'
import { randomFrom } from './build/random.ts'
import { seedRegion } from './build/region.ts'
import { setting } from './build/setting.ts'
import { fullOrganization } from './content/organization.ts'
import { type PersonaKey, REGIONS, type RegionSpec } from './content/regions.ts'

export type Persona = {
  region: string
  name: string
  /** Or the user name of an official without one. */
  nip: string
  password: string
  role: 'staff' | 'supervisor' | 'admin' | 'inspector'
  unit: string
}

export type SeedDemo = {
  /** The owner's connection; the database has to be migrated and its partitions made. */
  ownerUrl: string
  today?: Day
  /** The application's data folder, for the evidence files. */
  dataDir?: string
  onProgress?: (what: string) => void
  /** Slugs of the regions that are filled; all five unless told. */
  only?: readonly string[]
}

export async function seedDemo({
  ownerUrl,
  today = dayOf(new Date(), 'Asia/Jakarta'),
  dataDir,
  onProgress,
  only,
}: SeedDemo): Promise<Persona[]> {
  if (!isDay(today)) throw new Error('today is no day of the calendar')
  const calendar = seedCalendar(today)
  const regions = REGIONS.filter(({ slug }) => only?.includes(slug) ?? true)
  const passwordHash = await demoPasswordHash()
  await connected(ownerUrl, (client) => seedNation(client, calendar, regions))
  const personas = new Map<RegionSpec, Persona[]>()
  const waiting = [...regions]
  const work = () =>
    connected(ownerUrl, async (client) => {
      for (let region = waiting.shift(); region; region = waiting.shift()) {
        const people = await seedRegion(client, settingOf(region, calendar), {
          passwordHash,
          ...(dataDir && { dataDir }),
        })
        personas.set(region, personasOf(region, people))
        onProgress?.(`${personas.size}/${regions.length} ${region.displayName}`)
      }
    })
  // Two at once: one region is put into words while PostgreSQL writes the other.
  await Promise.all([work(), work()])
  await connected(ownerUrl, (client) => client.query('ANALYZE'))
  return regions.flatMap((region) => personas.get(region) ?? [])
}

/** The demo's own setting of a region; also for tests that look at rows without a database. */
export const settingOf = (region: RegionSpec, calendar: SeedCalendar) =>
  setting({
    region,
    organization: fullOrganization(region),
    calendar,
    random: randomFrom(`${region.slug} ${calendar.today}`),
    story: 'lively',
    say: (text) => text,
  })

const ROLES: Partial<Record<PersonaKey, Persona['role']>> = {
  staff: 'staff',
  otherStaff: 'staff',
  supervisor: 'supervisor',
  otherSupervisor: 'supervisor',
  unitHead: 'supervisor',
  admin: 'admin',
  secondAdmin: 'admin',
  inspector: 'inspector',
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
