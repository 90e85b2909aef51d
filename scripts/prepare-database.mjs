// @ts-check
// Everything that the owner does to a database before the application may connect to it.
import { APP_ROLE } from './database.mjs'
import { migrateDeploy } from './migrate-deploy.mjs'
import { ensurePartitions } from './partitions.mjs'

const ROLES_LOCK = 5_108_101

/** Migrates, makes partitions, installs what the job queue and the limiter need, and lets the application's
 * role sign in with the password of `appUrl`.
 * @param {{ ownerUrl: string, appUrl: string }} urls @param {{ around?: Date[] }} [options] */
export async function prepareDatabase({ ownerUrl, appUrl }, options = {}) {
  const applied = await migrateDeploy(ownerUrl)
  await installJobQueue(ownerUrl)
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    connectionString: ownerUrl,
    options: '-c timezone=UTC -c client_min_messages=warning',
  })
  await client.connect()
  try {
    // Roles belong to the whole server: two databases prepared at once must not alter one role together.
    await client.query('SELECT pg_advisory_lock($1)', [ROLES_LOCK])
    await letAppSignIn(client, appUrl)
    await client.query('BEGIN')
    const partitions = await ensurePartitions(client, options)
    await installLimiter(client)
    await grantJobQueue(client)
    await client.query('COMMIT')
    return { applied, partitions }
  } finally {
    await client.end()
  }
}

/** @param {import('pg').Client} client @param {string} appUrl */
async function letAppSignIn(client, appUrl) {
  const { username, password } = new URL(appUrl)
  if (decodeURIComponent(username) !== APP_ROLE)
    return requireMembership(client, decodeURIComponent(username))
  const { rows } = await client.query('SELECT rolcanlogin FROM pg_roles WHERE rolname = $1', [APP_ROLE])
  if (rows.length === 0) await client.query(`CREATE ROLE ${APP_ROLE} NOLOGIN`)
  if (await canSignIn(appUrl)) return
  await client.query(
    `ALTER ROLE ${APP_ROLE} LOGIN PASSWORD ${client.escapeLiteral(decodeURIComponent(password))}`,
  )
}

/** An operator's own login works when it is a member of the application's role.
 * @param {import('pg').Client} client @param {string} login */
async function requireMembership(client, login) {
  const { rows } = await client.query(`SELECT pg_has_role($1, '${APP_ROLE}', 'USAGE') AS member`, [login])
  if (!rows[0]?.member)
    throw new Error(
      `APP_DATABASE_URL signs in as "${login}", which is no member of ${APP_ROLE}: GRANT ${APP_ROLE} TO "${login}"`,
    )
}

/** @param {string} appUrl */
async function canSignIn(appUrl) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** @param {string} ownerUrl */
async function installJobQueue(ownerUrl) {
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: 'pgboss',
    max: 1,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => {})
  await boss.start()
  await boss.stop({ graceful: false })
}

/** @param {import('pg').Client} client */
async function grantJobQueue(client) {
  await client.query(`
    GRANT USAGE ON SCHEMA pgboss TO ${APP_ROLE};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${APP_ROLE};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO ${APP_ROLE};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${APP_ROLE}`)
}

/** The table that rate-limiter-flexible expects under `tableCreated: true`.
 * @param {import('pg').Client} client */
async function installLimiter(client) {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS limiter;
    CREATE TABLE IF NOT EXISTS limiter.allowance (
      key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);
    CREATE INDEX IF NOT EXISTS allowance_expire ON limiter.allowance (expire);
    GRANT USAGE ON SCHEMA limiter TO ${APP_ROLE};
    GRANT SELECT, INSERT, UPDATE, DELETE ON limiter.allowance TO ${APP_ROLE}`)
}
