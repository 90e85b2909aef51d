import { hash } from '@node-rs/argon2'
import type { PersonaKey } from '../content/regions.ts'
import { signInsOf } from './habit.ts'
import type { SeedLog } from './logs.ts'
import type { SeedPerson } from './people.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'

export const DEMO_PASSWORD = 'kinerja-demo-2026'

// As lib/accounts has it. One hash for all and a fixed salt: these passwords are printed in the README anyway.
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1, salt: Buffer.from('kinerja-terbuka.') }

export const demoPasswordHash = (): Promise<string> => hash(DEMO_PASSWORD, ARGON2)

export function accountRows(
  of: Setting,
  people: readonly SeedPerson[],
  logs: readonly SeedLog[],
  passwordHash: string,
): Row[] {
  const signIns = signInsOf(of, people, logs)
  return people.map((person) => ({
    region_id: of.region.id,
    id: person.accountId,
    employee_id: person.id,
    login: person.login,
    display_name: person.fullName,
    password_hash: passwordHash,
    disabled_at: null,
    created_at: of.at(`${of.calendar.since}-01-02`, 500),
    first_signed_in_at: signIns.get(person.id)?.first ?? null,
    last_signed_in_at: signIns.get(person.id)?.last ?? null,
    version: 1,
  }))
}

const GRANTS: Partial<Record<PersonaKey, string>> = {
  head: 'decider',
  admin: 'admin',
  secondAdmin: 'admin',
  inspector: 'inspector',
}

export const grantRows = (of: Setting, people: readonly SeedPerson[]): Row[] =>
  people.flatMap(({ persona, accountId }) => {
    const role = persona && GRANTS[persona]
    const since = `${of.calendar.since}-01-02`
    return role
      ? [
          {
            region_id: of.region.id,
            id: of.id(since, 505),
            account_id: accountId,
            role,
            granted_at: of.at(since, 505),
            granted_by: null,
            ended_at: null,
          },
        ]
      : []
  })
