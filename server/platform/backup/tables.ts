import pg from 'pg';
import { StartError } from '../start-error.ts';
import { PLATFORM } from '../tenant.ts';

export interface TableShape {
  name: string;
  columns: string[];
}

/**
 * Left out on purpose: a restore must not bring old sign-ins back to life, nor old lock-outs.
 * `_prisma_migrations` is written by the restore itself.
 */
const LEFT_OUT = ['_prisma_migrations', 'session', 'sign_in_limit'];

/** The tables of the current snapshot, in an order in which foreign keys allow them to be loaded. */
export async function backedUpTables(db: pg.Client): Promise<TableShape[]> {
  const { rows: shapes } = await db.query<TableShape>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND c.relname <> ALL ($1)
     GROUP BY c.relname ORDER BY c.relname`,
    [LEFT_OUT],
  );
  const { rows: references } = await db.query<{ child: string; parent: string }>(
    `SELECT DISTINCT conrelid::regclass::text AS child, confrelid::regclass::text AS parent
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid`,
  );
  const unquoted = (name: string) => name.replace(/^"|"$/g, '');
  const parents = new Map<string, string[]>();
  for (const { child, parent } of references) {
    parents.set(unquoted(child), [...(parents.get(unquoted(child)) ?? []), unquoted(parent)]);
  }
  return parentsFirst(shapes, parents);
}

/** @throws StartError when tables point at each other in a circle */
export function parentsFirst(
  shapes: readonly TableShape[],
  parents: ReadonlyMap<string, readonly string[]>,
): TableShape[] {
  const waiting = new Map(shapes.map((shape) => [shape.name, shape]));
  const ordered: TableShape[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ name }) => !parents.get(name)?.some((parent) => waiting.has(parent)));
    if (ready.length === 0)
      throw new StartError(`tables point at each other in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const shape of ready) waiting.delete(shape.name);
    ordered.push(...ready);
  }
  return ordered;
}

/** Lets this transaction see every zone, for owners whom row-level security binds as well (all but superusers). */
export async function openZones(db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ id: string }>('SELECT id FROM zone');
  const ids = [...rows.map(({ id }) => id), PLATFORM].join(',');
  await db.query(`SET LOCAL app.zone_ids = ${pg.escapeLiteral(ids)}`);
}

export const quoteColumns = (columns: readonly string[]) => columns.map((name) => pg.escapeIdentifier(name)).join(', ');
