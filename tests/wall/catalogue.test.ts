// T02: what the catalogue of a migrated database says of itself. Nothing here knows a table by name that it could ask for.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../support/database'

const APP = 'kinerja_app'
/** The tables that no region owns; the application only reads them. */
const GLOBAL = ['_prisma_migrations', 'demo_mark', 'national_holiday', 'region']
/** What is written once: the application may add to it and never change it. */
const INSERT_ONLY = [
  'audit_event',
  'publication',
  'paper',
  'activity_log_step',
  'evidence_file',
  'goal_change',
  'review_version',
  'review_part',
  'legacy_result',
  'statement_key',
  'statement_answer',
  'statement_comment',
  'course_effect',
  'discipline_step',
  'discipline_register',
  'citizen_input_move',
  'citizen_input_follow_up',
  'forum_post_wording',
  'forum_mention',
  'forum_judgement',
  'forum_move',
  'team_comment',
  'announcement_unit',
  'announcement_wording',
  'announcement_receipt',
  'help_wish_vote',
  'staff_survey_key',
  'staff_survey_answer',
  'promotion_rules',
  'promotion_panelist',
  'promotion_input',
  'promotion_conflict',
  'promotion_score',
  'promotion_ranking',
  'promotion_decision',
  'reward_rules',
  'reward_seat',
  'reward_nominee',
  'reward_conflict',
  'reward_score',
  'reward_ranking',
  'reward_decision',
  'reward_award',
  'reward_consent',
  'own_data_export',
]

let database: TestDatabase
const names = async (sql: string, values: unknown[] = []) =>
  (await database.ask<{ name: string }>(null, sql, values)).map(({ name }) => name)

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
})
afterAll(() => database.drop())

const REGION_TABLES = `
  SELECT c.oid, c.relname, c.relkind, c.relispartition, c.relrowsecurity, c.relforcerowsecurity
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'region_id' AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition`

describe('tables of regions', () => {
  test('are all tables but the global ones', async () => {
    const without = await names(
      `SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
         AND c.oid NOT IN (SELECT oid FROM (${REGION_TABLES}) t) ORDER BY 1`,
    )
    expect(without).toEqual(GLOBAL)
    const owned = await names(`SELECT relname AS name FROM (${REGION_TABLES}) t`)
    expect(owned.length).toBeGreaterThanOrEqual(34)
  })

  test('have row-level security, forced on their owner too', async () => {
    expect(
      await names(
        `SELECT relname AS name FROM (${REGION_TABLES}) t WHERE NOT (relrowsecurity AND relforcerowsecurity)`,
      ),
    ).toEqual([])
  })

  test('have one restrictive policy that compares the region for reading and writing, for every role', async () => {
    const bad = await database.ask(
      null,
      `SELECT t.relname, p.policyname, p.roles, p.cmd, p.qual, p.with_check FROM (${REGION_TABLES}) t
       LEFT JOIN pg_policies p ON p.schemaname = 'public' AND p.tablename = t.relname AND p.permissive = 'RESTRICTIVE'
       WHERE p.policyname IS NULL OR p.cmd <> 'ALL' OR p.roles <> '{public}'
         OR p.qual IS DISTINCT FROM p.with_check
         OR p.qual <> '(region_id = (NULLIF(current_setting(''app.region_id''::text, true), ''''::text))::integer)'`,
    )
    expect(bad).toEqual([])
  })

  test('let the application in by one permissive policy, and nobody else but the owner', async () => {
    const bad = await database.ask(
      null,
      `SELECT t.relname, count(p.policyname) FROM (${REGION_TABLES}) t
       LEFT JOIN pg_policies p ON p.schemaname = 'public' AND p.tablename = t.relname AND p.permissive = 'PERMISSIVE'
       GROUP BY 1 HAVING count(p.policyname) <> 1
         OR bool_or(EXISTS (SELECT FROM unnest(p.roles) r WHERE r NOT IN ('${APP}', current_user)))`,
    )
    expect(bad).toEqual([])
  })

  test('name the region first in their primary key, and in each unique key', async () => {
    const bad = await names(
      `SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN (${REGION_TABLES}) t ON t.oid = i.indrelid
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
       WHERE i.indisunique AND a.attname <> 'region_id'
       UNION ALL
       SELECT relname || ' without a primary key' FROM (${REGION_TABLES}) t
       WHERE NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = t.oid AND i.indisprimary)`,
    )
    expect(bad).toEqual([])
  })
})

describe('partitions', () => {
  const PARTITIONS = `SELECT c.oid, c.relname, i.inhparent::regclass::text AS parent FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`

  test('can be reached through their parent only: nobody but the owner holds a grant on one', async () => {
    const all = await names(`SELECT relname AS name FROM (${PARTITIONS}) p`)
    expect(all.length).toBeGreaterThan(60)
    expect(
      await names(
        `SELECT p.relname AS name FROM (${PARTITIONS}) p JOIN pg_class c ON c.oid = p.oid,
           aclexplode(c.relacl) g WHERE g.grantee <> c.relowner`,
      ),
    ).toEqual([])
  })

  test('of logs know how region, unit, person and indicator go together', async () => {
    expect(
      await names(
        `SELECT p.relname AS name FROM (${PARTITIONS}) p WHERE p.parent = 'activity_log'
           AND NOT EXISTS (SELECT FROM pg_statistic_ext s WHERE s.stxrelid = p.oid)`,
      ),
    ).toEqual([])
  })
})

describe('the application role', () => {
  test('owns nothing, bypasses nothing, makes nothing', async () => {
    const [role] = await database.ask(
      null,
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication FROM pg_roles WHERE rolname = '${APP}'`,
    )
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
    })
    expect(
      await names(
        `SELECT relname AS name FROM pg_class WHERE relowner = '${APP}'::regrole
         UNION ALL SELECT proname FROM pg_proc WHERE proowner = '${APP}'::regrole
         UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = '${APP}'::regrole
         UNION ALL SELECT datname FROM pg_database WHERE datdba = '${APP}'::regrole`,
      ),
    ).toEqual([])
    expect(
      await names(
        `SELECT r.rolname AS name FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid
         WHERE m.member = '${APP}'::regrole`,
      ),
    ).toEqual([])
    expect(
      await names(
        `SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_(temp|toast)' AND has_schema_privilege('${APP}', oid, 'CREATE')`,
      ),
    ).toEqual([])
  })

  test('may empty, reference or put a trigger on no table at all', async () => {
    expect(
      await names(
        `SELECT c.oid::regclass || ' ' || p AS name FROM pg_class c, unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER']) p
         WHERE c.relkind IN ('r', 'p', 'v', 'm') AND has_table_privilege('${APP}', c.oid, p)
           AND c.relnamespace::regnamespace::text IN ('public', 'pgboss', 'limiter')`,
      ),
    ).toEqual([])
  })

  test('only reads the global tables', async () => {
    expect(
      await names(
        `SELECT t || ' ' || p AS name FROM unnest($1::text[]) t, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE']) p
         WHERE has_table_privilege('${APP}', t, p) OR (p <> 'DELETE' AND has_any_column_privilege('${APP}', t, p))`,
        [GLOBAL],
      ),
    ).toEqual([])
  })

  test('adds to the trail, to publications, steps and evidence, and never changes them (T53)', async () => {
    expect(
      await names(
        `SELECT t || ' ' || p AS name FROM unnest($1::text[]) t, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) p
         WHERE has_table_privilege('${APP}', t, p) OR (p = 'UPDATE' AND has_any_column_privilege('${APP}', t, p))`,
        [INSERT_ONLY],
      ),
    ).toEqual([])
    const missing = await names(
      `SELECT t AS name FROM unnest($1::text[]) t WHERE NOT has_table_privilege('${APP}', t, 'INSERT')`,
      [INSERT_ONLY],
    )
    expect(missing).toEqual([])
  })

  test('nobody at all is granted a table beside it', async () => {
    expect(
      await names(
        `SELECT c.relname || ' to ' || g.grantee::regrole AS name FROM pg_class c, aclexplode(c.relacl) g
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
           AND g.grantee <> c.relowner AND g.grantee <> '${APP}'::regrole`,
      ),
    ).toEqual([])
  })
})

describe('no way around the policies', () => {
  test('no view reads with its owner’s eyes, and no materialised one exists', async () => {
    expect(
      await names(
        `SELECT c.relname AS name FROM pg_class c
         WHERE c.relnamespace = 'public'::regnamespace
           AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT coalesce(c.reloptions @> '{security_invoker=true}', false)))`,
      ),
    ).toEqual([])
  })

  test('no function runs with its owner’s rights without a fixed search_path, and none of ours does at all', async () => {
    expect(
      await names(
        `SELECT p.oid::regprocedure::text AS name FROM pg_proc p
         WHERE p.prosecdef AND p.pronamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
           AND (p.pronamespace = 'public'::regnamespace
                OR NOT EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%'))`,
      ),
    ).toEqual([])
  })

  test('no trigger and no enum of PostgreSQL', async () => {
    expect(
      await names(
        `SELECT tgname::text AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
         WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace
         UNION ALL SELECT typname FROM pg_type WHERE typtype = 'e' AND typnamespace = 'public'::regnamespace`,
      ),
    ).toEqual([])
  })
})

describe('foreign keys', () => {
  const KEYS = `SELECT k.conname, k.conrelid, k.conkey, k.confkey, k.confrelid, k.contype FROM pg_constraint k
    JOIN (${REGION_TABLES}) t ON t.oid = k.conrelid WHERE k.contype = 'f' AND k.conparentid = 0`

  test('between tables of regions start with the region on both sides', async () => {
    const all = await names(`SELECT conname AS name FROM (${KEYS}) k`)
    expect(all.length).toBeGreaterThan(45)
    expect(
      await names(
        `SELECT k.conname AS name FROM (${KEYS}) k JOIN (${REGION_TABLES}) f ON f.oid = k.confrelid
         JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
         JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = k.confkey[1]
         WHERE a.attname <> 'region_id' OR b.attname <> 'region_id'`,
      ),
    ).toEqual([])
  })

  test('to the regions themselves run over the region alone', async () => {
    expect(
      await names(
        `SELECT k.conname AS name FROM (${KEYS}) k
         JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
         WHERE k.confrelid NOT IN (SELECT oid FROM (${REGION_TABLES}) t)
           AND (k.confrelid <> 'region'::regclass OR a.attname <> 'region_id' OR cardinality(k.conkey) <> 1)`,
      ),
    ).toEqual([])
  })

  test('have an index that begins with their columns', async () => {
    expect(
      await names(
        `SELECT k.conname AS name FROM (${KEYS}) k
         WHERE NOT EXISTS (
           SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL
             AND (SELECT array_agg(c ORDER BY c) FROM unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) c)
               = (SELECT array_agg(c ORDER BY c) FROM unnest(k.conkey) c))`,
      ),
    ).toEqual([])
  })
})
