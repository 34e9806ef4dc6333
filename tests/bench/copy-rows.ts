import pg from 'pg';

export interface Column {
  name: string;
  /** As information_schema says it, e.g. 'date'. */
  type: string;
}

/**
 * Copies a table's rows `t` once for each row `c` of `copies` that `on` finds for them, as they stand apart from what
 * `changed` says: SQL by column, over `t` and `c`.
 */
export async function copyRows(
  owner: pg.Client,
  table: string,
  {
    on,
    changed,
    copies = 'copies',
  }: { on: string; changed: (columns: readonly Column[]) => Record<string, string>; copies?: string },
): Promise<void> {
  const columns = await columnsOf(owner, table);
  const other = changed(columns);
  const names = columns.map(({ name }) => pg.escapeIdentifier(name));
  const values = columns.map(({ name }) => other[name] ?? `t.${pg.escapeIdentifier(name)}`);
  await owner.query(
    `INSERT INTO ${table} (${names.join(', ')})
     SELECT ${values.join(', ')} FROM ${table} t JOIN ${copies} c ON c.zone_id = t.zone_id AND ${on}`,
  );
}

async function columnsOf(owner: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  return rows;
}

/** The work in one transaction of the database's owner; then the planner gets to know the new rows. */
export async function growing<T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('BEGIN');
    const grown = await work(owner);
    await owner.query('COMMIT');
    await owner.query('ANALYZE');
    return grown;
  } finally {
    await owner.end();
  }
}
