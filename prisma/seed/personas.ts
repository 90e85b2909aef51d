// A small world for tests: two regions of the same shape in two zones, on a fixed day, with known people.
// Today is empty. Of the two `staff` the four working days before hold: nothing, a draft, two waiting, one returned;
// all that is older was approved. Colleagues have one entry waiting from yesterday and one from the day before,
// leaders one from yesterday.
import { DEMO_PASSWORD, demoPasswordHash } from './build/accounts.ts'
import { type Day, ONE_YEAR, seedCalendar } from './build/calendar.ts'
import { connected, seedNation } from './build/nation.ts'
import { randomFrom } from './build/random.ts'
import { seedRegion } from './build/region.ts'
import { setting } from './build/setting.ts'
import { smallOrganization } from './content/organization.ts'
import { type PersonaKey, REGIONS, type RegionSpec } from './content/regions.ts'

export type KnownPerson = {
  regionId: number
  region: string
  name: string
  /** As screens show it. */
  fullName: string
  nip: string | null
  login: string
  password: string
  role: 'staff' | 'supervisor' | 'unit_head' | 'admin' | 'decider' | 'inspector'
}

/** Sari is below Hendra, Budi below Ratna, Hendra's line ends at Yusuf. */
type Cast = 'sari' | 'hendra' | 'yusuf' | 'budi' | 'ratna' | 'ayu' | 'dwi' | 'walikota' | 'inspektur'

const CAST: Record<Cast, { key: PersonaKey; role: KnownPerson['role'] }> = {
  sari: { key: 'staff', role: 'staff' },
  hendra: { key: 'supervisor', role: 'supervisor' },
  yusuf: { key: 'unitHead', role: 'unit_head' },
  budi: { key: 'otherStaff', role: 'staff' },
  ratna: { key: 'otherSupervisor', role: 'supervisor' },
  ayu: { key: 'admin', role: 'admin' },
  dwi: { key: 'secondAdmin', role: 'admin' },
  walikota: { key: 'head', role: 'decider' },
  inspektur: { key: 'inspector', role: 'inspector' },
}

function known(region: RegionSpec, cast: Cast): KnownPerson {
  const { key, role } = CAST[cast]
  const { name, nip, login, front, back } = region.personas[key]
  return {
    regionId: region.id,
    region: region.slug,
    name,
    fullName: `${front ? `${front} ` : ''}${name}${back ? `, ${back}` : ''}`,
    nip,
    login: nip ?? login ?? '',
    password: DEMO_PASSWORD,
    role,
  }
}

/** Called by the names of Surakarta in both regions, so that a test can be run in either. */
const castOf = (region: RegionSpec): Record<Cast, KnownPerson> => ({
  sari: known(region, 'sari'),
  hendra: known(region, 'hendra'),
  yusuf: known(region, 'yusuf'),
  budi: known(region, 'budi'),
  ratna: known(region, 'ratna'),
  ayu: known(region, 'ayu'),
  dwi: known(region, 'dwi'),
  walikota: known(region, 'walikota'),
  inspektur: known(region, 'inspektur'),
})

function regionCalled(slug: string): RegionSpec {
  const region = REGIONS.find((one) => one.slug === slug)
  if (!region) throw new Error(`No region ${slug}`)
  return region
}

const surakarta = regionCalled('surakarta')
const palu = regionCalled('palu')

export const personas = { surakarta: castOf(surakarta), palu: castOf(palu) }

/** Stands in every free text of a region, so that a leak shows wherever it comes out. */
export const markOf = ({ shortName }: Pick<RegionSpec, 'shortName'>): string => `${shortName}§`
export const marks = { surakarta: markOf(surakarta), palu: markOf(palu) }

export type SeedPersonas = { ownerUrl: string; today: Day; marked?: boolean }

export async function seedPersonas({ ownerUrl, today, marked = true }: SeedPersonas): Promise<void> {
  const calendar = seedCalendar(today, ONE_YEAR)
  const passwordHash = await demoPasswordHash()
  const regions = [surakarta, palu]
  await connected(ownerUrl, async (client) => {
    await seedNation(client, calendar, regions)
    for (const region of regions) {
      const of = setting({
        region,
        organization: smallOrganization(region),
        calendar,
        random: randomFrom(`${region.slug} ${today}`),
        story: 'staged',
        say: (text) => (marked ? `${text} ${markOf(region)}` : text),
      })
      await seedRegion(client, of, { passwordHash })
    }
    await client.query('ANALYZE')
  })
}
