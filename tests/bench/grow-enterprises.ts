import { copyRows, growing } from './copy-rows.ts';

/** What hangs on an enterprise by its id and is copied with it, as it stands. */
const COPIED = [
  'enterprise_event',
  'enterprise_facts',
  'certificate',
  'commitment',
  'supervision_check',
  'environment_assessment',
  'incident',
] as const;

/** Ids rise with time, and the order of events rests on that: a copy keeps the beginning of its original's. */
const COPIED_ID = `(left(t.id::text, 24)
  || lpad(to_hex((c.k::bigint << 24) + row_number() OVER (ORDER BY t.id)), 12, '0'))::uuid`;

/**
 * Copies every enterprise of the database with its archive, `times` - 1 times, straight in SQL: the same shapes of data
 * as the demonstration's, so many times more of them.
 *
 * @returns enterprises and lines of monthly lists afterwards
 */
export function growEnterprises(ownerUrl: string, times: number): Promise<{ enterprises: number; lines: number }> {
  return growing(ownerUrl, async (owner) => {
    await owner.query(
      `CREATE TEMP TABLE copies ON COMMIT DROP AS
       SELECT e.zone_id, e.id AS old_id, gen_random_uuid() AS new_id,
              '99' || lpad((row_number() OVER ())::text, 16, '0') AS uscc, k
       FROM enterprise e CROSS JOIN generate_series(2, $1::int) k`,
      [times],
    );
    await copyRows(owner, 'enterprise', {
      on: 'c.old_id = t.id',
      changed: () => ({ id: 'c.new_id', uscc: 'c.uscc', name: "t.name || ' ' || c.k" }),
    });
    for (const table of COPIED) {
      await copyRows(owner, table, {
        on: 'c.old_id = t.enterprise_id',
        changed: (columns) => ({
          enterprise_id: 'c.new_id',
          ...(columns.some(({ name }) => name === 'id') && { id: COPIED_ID }),
        }),
      });
    }
    await owner.query(
      `CREATE TEMP TABLE list_copies ON COMMIT DROP AS
       SELECT l.zone_id, l.id AS old_id, gen_random_uuid() AS new_id, c.new_id AS enterprise_id
       FROM monthly_list l JOIN copies c ON c.zone_id = l.zone_id AND c.old_id = l.enterprise_id`,
    );
    await copyRows(owner, 'monthly_list', {
      on: 'c.old_id = t.id',
      changed: () => ({ id: 'c.new_id', enterprise_id: 'c.enterprise_id' }),
      copies: 'list_copies',
    });
    await copyRows(owner, 'monthly_list_row', {
      on: 'c.old_id = t.list_id',
      changed: () => ({ list_id: 'c.new_id' }),
      copies: 'list_copies',
    });
    const { rows } = await owner.query<{ enterprises: number; lines: number }>(
      'SELECT (SELECT count(*)::int FROM enterprise) AS enterprises, (SELECT count(*)::int FROM monthly_list_row) AS lines',
    );
    return rows[0] ?? { enterprises: 0, lines: 0 };
  });
}
