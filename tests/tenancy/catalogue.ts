import type pg from 'pg';

/** Tables that belong to no zone. Whatever is not named here must be a tenant table, with all that goes with it. */
export const SHARED_TABLES = [
  '_prisma_migrations',
  'api_token',
  'app_user',
  'calendar_day',
  'calendar_feed',
  'notification_setting',
  'calendar_year',
  'session',
  'sign_in_limit',
  'zone',
];

interface CatalogueTable {
  name: string;
  has_zone_id: boolean;
  row_security: boolean;
  forced: boolean;
  policies: number;
  open_policies: number;
  owner: string;
  keys_without_zone: string[];
}

/** Reads what PostgreSQL itself knows of every table: nothing here can be forgotten when a table is added. */
export async function readCatalogue(owner: pg.Client): Promise<CatalogueTable[]> {
  const { rows } = await owner.query<CatalogueTable>(`
    SELECT c.relname AS name, c.relrowsecurity AS row_security, c.relforcerowsecurity AS forced,
           pg_get_userbyid(c.relowner) AS owner,
           z.attnum IS NOT NULL AS has_zone_id,
           (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies,
           (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid
             AND (pg_get_expr(p.polqual, p.polrelid) = 'true' OR
                  (p.polqual IS NULL AND p.polcmd IN ('*', 'r', 'w', 'd')))) AS open_policies,
           ARRAY(
             SELECT con.conname::text FROM pg_constraint con
             WHERE con.conrelid = c.oid AND con.contype IN ('p', 'u', 'f') AND NOT (z.attnum = ANY (con.conkey))
             UNION
             SELECT i.relname::text FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
             WHERE x.indrelid = c.oid AND x.indisunique AND NOT (z.attnum = ANY (x.indkey))
           ) AS keys_without_zone
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    LEFT JOIN pg_attribute z ON z.attrelid = c.oid AND z.attname = 'zone_id' AND NOT z.attisdropped
    WHERE c.relkind IN ('r', 'p')
    ORDER BY c.relname`);
  return rows;
}

/** Foreign keys that point at people are the one kind that reaches outside the zone. */
const TO_SHARED = /_user_id_fkey$/;

/** What is wrong with a table, in words; an empty list for a sound one. */
export function faultsOf(table: CatalogueTable): string[] {
  if (SHARED_TABLES.includes(table.name)) {
    return table.has_zone_id ? [`${table.name}: a shared table with a zone_id`] : [];
  }
  if (!table.has_zone_id) return [`${table.name}: neither shared nor with a zone_id`];
  const faults = [
    !table.row_security && 'row-level security is off',
    !table.forced && 'row-level security does not bind its owner (no FORCE)',
    table.policies === 0 && 'no policy',
    table.open_policies > 0 && 'a policy that lets everything through',
    table.owner === 'qualizone_app' && "owned by the application's role",
    ...table.keys_without_zone.filter((key) => !TO_SHARED.test(key)).map((key) => `key ${key} without zone_id`),
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${table.name}: ${fault}`);
}
