import type pg from 'pg';
import { type Column, copyRows, growing } from './copy-rows.ts';

/** Of so many copies, one is of a risk that is still being worked on, as it stands; the others are over. */
const OPEN_ONE_IN = 10;
/** Days ago when copies of what is over were reported: the newest, and how far they spread behind it. */
const NEWEST_DAYS = 250;
const SPREAD_DAYS = 900;

const OF_ITEM = 'c.old_id = t.item_id';
const idOf = (old: string): string => `pg_temp.copied_id(${old}, c.k, c.days)`;

/** What belongs to a risk, a table after those that it refers to, with the ids that must follow their copies. */
const BELONGS: Record<string, { on?: string; changed: Record<string, string> }> = {
  risk_report: { changed: { receipt_hash: 'NULL' } },
  risk_event: { changed: { subject_id: idOf('t.subject_id') } },
  risk_assessment: { changed: {} },
  risk_proposal: {
    changed: {
      assessment_id: idOf('t.assessment_id'),
      lifts: `ARRAY(SELECT ${idOf('lifted')} FROM unnest(t.lifts) lifted)`,
    },
  },
  risk_measure: { changed: { proposal_id: idOf('t.proposal_id') } },
  risk_case: { changed: {} },
  risk_filing: {
    on: 'c.old_id = (SELECT x.item_id FROM risk_case x WHERE x.zone_id = t.zone_id AND x.id = t.case_id)',
    changed: { case_id: idOf('t.case_id') },
  },
  risk_evaluation: { changed: { case_id: idOf('t.case_id') } },
};

/** What was lifted to the last is closed as well: nobody leaves it open for years. */
const OVER = ['closed', 'rejected', 'settled'];
const CLOSED_AFTER_DAYS = 5;
const RETAINED_YEARS = 3;

/**
 * Copies risks of a zone with everything on their files until there are `times` as many, straight in SQL: nine in ten of
 * them over, spread over the past years, the tenth as open as its original.
 *
 * @returns how many there are afterwards, and of these open
 */
export function growRisks(
  ownerUrl: string,
  zone: string,
  times: number,
): Promise<{ risks: number; open: number; measures: number }> {
  return growing(ownerUrl, async (owner) => {
    await owner.query(COPIED_ID);
    await owner.query(COPIES, [zone, times, OPEN_ONE_IN, OVER, NEWEST_DAYS, SPREAD_DAYS]);
    await copyRows(owner, 'risk_item', { on: 'c.old_id = t.id', changed: copiedItem });
    for (const [table, { on = OF_ITEM, changed }] of Object.entries(BELONGS)) {
      await copyRows(owner, table, {
        on,
        changed: (columns) => ({
          ...longAgo(columns),
          ...(columns.some(({ name }) => name === 'item_id') && { item_id: idOf('t.item_id') }),
          id: idOf('t.id'),
          ...changed,
        }),
      });
    }
    await owner.query(CLOSING);
    return counted(owner, zone);
  });
}

/** Ids rise with time, and lists rest on that: a copy's begins with its original's, as many days earlier. */
const COPIED_ID = `CREATE FUNCTION pg_temp.copied_id(old uuid, k int, days int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex(('x' || left(replace(old::text, '-', ''), 12))::bit(48)::bigint - days::bigint * 86400000), 12, '0')
    || substr(replace(old::text, '-', ''), 13, 8) || left(md5(old::text || k), 12))::uuid $$`;

const COPIES = `CREATE TEMP TABLE copies ON COMMIT DROP AS
  WITH kept AS (
    SELECT zone_id, id, reported_on, state = ANY ($4) AS is_over,
      row_number() OVER (PARTITION BY state = ANY ($4) ORDER BY id) AS nr,
      count(*) OVER (PARTITION BY state = ANY ($4)) AS count, count(*) OVER () AS total
    FROM risk_item WHERE zone_id = $1
  )
  SELECT i.zone_id, i.id AS old_id, i.is_over, (i.total + g)::int AS k,
    CASE WHEN i.is_over THEN i.reported_on - (current_date - $5::int - abs(hashint8(g)) % $6::int) ELSE 0 END AS days
  FROM (SELECT DISTINCT total FROM kept) n
  CROSS JOIN generate_series(1, n.total * ($2::int - 1)) g
  JOIN kept i ON i.is_over = (g % $3::int <> 0) AND i.nr = (CASE WHEN i.is_over THEN g ELSE g / $3::int END) % i.count + 1`;

const longAgo = (columns: readonly Column[]): Record<string, string> =>
  Object.fromEntries(
    columns.flatMap(({ name, type }) => {
      if (type === 'date') return [[name, `t.${name} - c.days`]];
      return type.startsWith('timestamp') ? [[name, `t.${name} - make_interval(days => c.days)`]] : [];
    }),
  );

function copiedItem(columns: readonly Column[]): Record<string, string> {
  const closedOn = `coalesce(t.closed_on, t.state_since::date + ${CLOSED_AFTER_DAYS}) - c.days`;
  const ifOver = (value: string, column: string) => `CASE WHEN c.is_over THEN ${value} ELSE t.${column} END`;
  return {
    ...longAgo(columns),
    id: idOf('t.id'),
    number: "to_char(t.reported_on - c.days, 'YYYY') || '-' || lpad(upper(to_hex(c.k)), 5, '0')",
    incident_id: 'NULL',
    state: `CASE WHEN c.is_over AND t.state = 'settled' THEN 'closed' ELSE t.state END`,
    closed_on: ifOver(closedOn, 'closed_on'),
    retain_until: ifOver(
      `CASE WHEN t.is_major THEN NULL ELSE (${closedOn} + interval '${RETAINED_YEARS} years')::date END`,
      'retain_until',
    ),
  };
}

/** The timeline says what the row says. */
const CLOSING = `INSERT INTO risk_event (zone_id, id, item_id, kind, state, actor_name, at)
  SELECT i.zone_id, gen_random_uuid(), i.id, 'close', 'closed', 'bench', i.closed_on::timestamptz
  FROM copies c JOIN risk_item t ON t.zone_id = c.zone_id AND t.id = c.old_id AND t.state = 'settled'
  JOIN risk_item i ON i.zone_id = c.zone_id AND i.id = ${idOf('c.old_id')}
  WHERE c.is_over`;

async function counted(owner: pg.Client, zone: string): Promise<{ risks: number; open: number; measures: number }> {
  const { rows } = await owner.query<{ risks: number; open: number; measures: number }>(
    `SELECT count(*)::int AS risks, (count(*) FILTER (WHERE closed_on IS NULL))::int AS open,
       (SELECT count(*)::int FROM risk_measure WHERE zone_id = $1) AS measures
     FROM risk_item WHERE zone_id = $1`,
    [zone],
  );
  return rows[0] ?? { risks: 0, open: 0, measures: 0 };
}
