// @ts-check
/** @template T @param {string} ownerUrl @param {(client: import('pg').Client) => Promise<T>} ask */
async function asOwner(ownerUrl, ask) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    connectionString: ownerUrl,
    options: '-c timezone=UTC -c client_min_messages=warning',
  })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

/** @param {import('pg').Client} client @param {string} name */
async function tableExists(client, name) {
  const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS there', [`public.${name}`])
  return rows[0].there === true
}

/** @param {string} ownerUrl */
export const hasDemoMark = (ownerUrl) =>
  asOwner(ownerUrl, async (client) => {
    if (!(await tableExists(client, 'demo_mark'))) return false
    return (await client.query('SELECT 1 FROM demo_mark')).rowCount === 1
  })

/** Whether no region has been entered yet.
 * @param {string} ownerUrl */
export const isEmpty = (ownerUrl) =>
  asOwner(ownerUrl, async (client) => {
    if (!(await tableExists(client, 'region'))) return true
    return (await client.query('SELECT 1 FROM region LIMIT 1')).rowCount === 0
  })

/** @param {string} ownerUrl */
export const markAsDemo = (ownerUrl) =>
  asOwner(ownerUrl, (client) =>
    client.query(
      'INSERT INTO demo_mark (seeded_on) SELECT current_date WHERE NOT EXISTS (SELECT FROM demo_mark)',
    ),
  )

/** @param {string} ownerUrl */
export const clearDatabase = (ownerUrl) =>
  asOwner(ownerUrl, (client) =>
    client.query(`
      DROP SCHEMA IF EXISTS pgboss, limiter CASCADE;
      DROP SCHEMA public CASCADE;
      CREATE SCHEMA public`),
  )
