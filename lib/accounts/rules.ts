// Who may sign in, for how long, and what a sitting person may do today.

export const GRANTED_ROLES = ['admin', 'decider', 'inspector'] as const
export type GrantedRole = (typeof GRANTED_ROLES)[number]
export type Role = GrantedRole | 'staff' | 'supervisor' | 'unit_head'

const HOUR = 60 * 60 * 1000

/** How long a session may lie idle and live at all. Powerful roles get less. */
export function sessionLimits(roles: readonly Role[]): { idle: number; absolute: number } {
  const powerful = roles.some((role) => role === 'admin' || role === 'decider' || role === 'inspector')
  return powerful ? { idle: HOUR / 2, absolute: 12 * HOUR } : { idle: 8 * HOUR, absolute: 24 * HOUR }
}

/** So long after its end a person or BKD may still ask where somebody sat; then the row goes. */
export const SESSION_KEPT_DAYS = 30

export type SessionTimes = { createdAt: Date; lastSeenAt: Date; expiresAt: Date; endedAt: Date | null }

export function isAlive(session: SessionTimes, roles: readonly Role[], now: Date): boolean {
  if (session.endedAt || now >= session.expiresAt) return false
  const { idle, absolute } = sessionLimits(roles)
  return (
    now.getTime() - session.lastSeenAt.getTime() < idle &&
    now.getTime() - session.createdAt.getTime() < absolute
  )
}

/** Roles follow from the organization where they can: staff has a post, a supervisor has people or owes them something, a head leads a unit. */
export function rolesOf(facts: {
  isEmployee: boolean
  hasPeople: boolean
  headsUnits: readonly string[]
  granted: readonly GrantedRole[]
}): Role[] {
  return [
    ...(facts.isEmployee ? (['staff'] as const) : []),
    ...(facts.hasPeople ? (['supervisor'] as const) : []),
    ...(facts.headsUnits.length > 0 ? (['unit_head'] as const) : []),
    ...facts.granted,
  ]
}

const COMMON = [
  'password',
  'katasandi',
  'rahasia',
  'indonesia',
  'bismillah',
  'sayangku',
  'qwerty',
  '12345678',
  '11111111',
  'kinerja1',
  'admin123',
]

/** Length counts, composition does not (ASVS 5.0, 6.2.5). Words around the person and the office are refused. */
export function whyNotPassword(
  password: string,
  about: readonly string[],
): 'password_short' | 'password_long' | 'password_guessable' | undefined {
  if (password.length < 12) return 'password_short'
  if (password.length > 128) return 'password_long'
  const plain = password.toLowerCase()
  if (COMMON.some((word) => plain.startsWith(word) && plain.length - word.length < 6))
    return 'password_guessable'
  if (/^(.)\1+$/.test(plain)) return 'password_guessable'
  if (
    about.some(
      (word) => word.length >= 4 && plain.includes(word.toLowerCase()) && plain.length - word.length < 6,
    )
  )
    return 'password_guessable'
  return undefined
}

/** Nobody gives, takes or closes power over the own account: it needs a second admin. */
export const whyNotAdminister = (accountId: string, actorId: string): 'own_account' | undefined =>
  accountId === actorId ? 'own_account' : undefined

/**
 * Where the sign-in may lead on: a path of our own. Browsers drop tabs and line breaks from an address and read a
 * backslash as a slash, so that '/\t/elsewhere' would be another host.
 */
export const ownPath = (asked: string | string[] | undefined): string =>
  typeof asked === 'string' && /^\/(?!\/)[^\\\p{Cc}]*$/u.test(asked) ? asked : '/beranda'

/**
 * The address that our own proxy saw. It appends what it saw to what it was sent, so all before the last is the caller's
 * word: believed, it would lend everyone a fresh allowance, and use up the one of an office that shares its address.
 */
export const addressOf = (forwarded: string | null): string | undefined =>
  forwarded?.split(',').at(-1)?.trim() || undefined
