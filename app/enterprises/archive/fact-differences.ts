import { FACT_FIELDS, type FactName } from '../../../server/enterprises/admission/fact-fields.ts';
import { type Facts, NO_FACTS, TABLES } from '../../../server/enterprises/admission/facts.ts';

/** A table whose rows are not the same: how many went and how many came. */
export interface TableDifference {
  table: (typeof TABLES)[number];
  removed: number;
  added: number;
}

/** E6: what a revision of the facts changed; everything that is filled in, for the first. */
export function factDifferences(before: Facts | null, after: Facts): { facts: FactName[]; tables: TableDifference[] } {
  const earlier = before ?? NO_FACTS;
  return {
    facts: FACT_FIELDS.map(({ name }) => name).filter(
      (name) => JSON.stringify(earlier[name]) !== JSON.stringify(after[name]),
    ),
    tables: TABLES.map((table) => ({ table, ...rowsChanged(earlier[table], after[table]) })).filter(
      ({ removed, added }) => removed + added > 0,
    ),
  };
}

/** Equal rows are told apart by number: two alike where there was one are one more. */
function rowsChanged(before: readonly unknown[], after: readonly unknown[]) {
  const left = before.map((row) => JSON.stringify(row));
  let added = 0;
  for (const row of after.map((each) => JSON.stringify(each))) {
    const at = left.indexOf(row);
    if (at < 0) added += 1;
    else left.splice(at, 1);
  }
  return { removed: left.length, added };
}
