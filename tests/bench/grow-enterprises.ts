import type pg from 'pg';
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
  'enterprise_report',
] as const;

/** Ids rise with time, and the order of events rests on that: a copy keeps the beginning of its original's. */
const COPIED_ID = `(left(t.id::text, 24)
  || lpad(to_hex((c.k::bigint << 24) + row_number() OVER (ORDER BY t.id)), 12, '0'))::uuid`;

export interface Grown {
  enterprises: number;
  /** Of monthly lists, and of inspection figures. */
  lines: number;
  inspected: number;
}

/**
 * Copies every enterprise of the database with its archive, `times` - 1 times, straight in SQL, and the rows of inspection
 * figures with them: the same shapes of data as before, so many times more of them. Nine copies in ten export the same
 * products as their original, the tenth its own. The sums of months are gone afterwards.
 */
export function growEnterprises(ownerUrl: string, times: number): Promise<Grown> {
  return growing(ownerUrl, async (owner) => {
    await owner.query(
      `CREATE TEMP TABLE copies ON COMMIT DROP AS
       SELECT e.zone_id, e.id AS old_id, gen_random_uuid() AS new_id, g.nr, known.count + g.nr AS k,
              '99' || lpad((known.count + row_number() OVER ())::text, 16, '0') AS uscc
       FROM (SELECT count(*) FROM enterprise) known, enterprise e CROSS JOIN generate_series(1, $1::int - 1) g(nr)`,
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
       SELECT l.zone_id, l.id AS old_id, gen_random_uuid() AS new_id, c.new_id AS enterprise_id,
              CASE WHEN c.nr = 1 THEN ' ' || c.k ELSE '' END AS own
       FROM monthly_list l JOIN copies c ON c.zone_id = l.zone_id AND c.old_id = l.enterprise_id`,
    );
    await copyRows(owner, 'monthly_list', {
      on: 'c.old_id = t.id',
      changed: () => ({ id: 'c.new_id', enterprise_id: 'c.enterprise_id' }),
      copies: 'list_copies',
    });
    await copyRows(owner, 'monthly_list_row', {
      on: 'c.old_id = t.list_id',
      changed: () => ({ list_id: 'c.new_id', product: 't.product || c.own' }),
      copies: 'list_copies',
    });
    await growInspections(owner, times);
    await owner.query('DELETE FROM month_exports');
    await owner.query('DELETE FROM month_inspections');
    const { rows } = await owner.query<Grown>(
      `SELECT (SELECT count(*)::int FROM enterprise) AS enterprises,
              (SELECT count(*)::int FROM monthly_list_row) AS lines,
              (SELECT count(*)::int FROM inspection_figure) AS inspected`,
    );
    return rows[0] ?? { enterprises: 0, lines: 0, inspected: 0 };
  });
}

/** The authority's filings stay as many as they are, a month each, and get longer. */
async function growInspections(owner: pg.Client, times: number): Promise<void> {
  await owner.query(
    `CREATE TEMP TABLE figure_copies ON COMMIT DROP AS
     SELECT f.zone_id, f.filing_id, f.position AS old_position, c.new_id AS enterprise_id,
            f.position + g.nr * max(f.position) OVER (PARTITION BY f.zone_id, f.filing_id) AS position
     FROM inspection_figure f CROSS JOIN generate_series(1, $1::int - 1) g(nr)
     LEFT JOIN copies c ON c.zone_id = f.zone_id AND c.old_id = f.enterprise_id AND c.nr = g.nr`,
    [times],
  );
  await copyRows(owner, 'inspection_figure', {
    on: 'c.filing_id = t.filing_id AND c.old_position = t.position',
    changed: () => ({ position: 'c.position', enterprise_id: 'c.enterprise_id' }),
    copies: 'figure_copies',
  });
  await owner.query('UPDATE inspection_filing SET row_count = row_count * $1::int', [times]);
}
