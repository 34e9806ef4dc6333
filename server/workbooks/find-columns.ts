import type { ColumnSpec } from './row-batch.ts';

export interface FoundColumns {
  /** The column's key by its place in the sheet. */
  keys: Map<number, string>;
  missing: ColumnSpec[];
  /** Headings that stand here more than once. */
  twice: string[];
  unknown: string[];
}

/** Reads a row as headings, `titles` by their place in the sheet. */
export function findColumns(titles: ReadonlyMap<number, string>, columns: readonly ColumnSpec[]): FoundColumns {
  const byTitle = new Map(columns.flatMap((spec) => spec.titles.map((title) => [comparable(title), spec] as const)));
  const found: FoundColumns = { keys: new Map(), missing: [], twice: [], unknown: [] };
  const taken = new Set<string>();
  for (const [place, title] of titles) {
    const spec = byTitle.get(comparable(title));
    if (!spec) {
      found.unknown.push(shown(title));
    } else if (taken.has(spec.key)) {
      found.twice.push(shown(title));
    } else {
      taken.add(spec.key);
      found.keys.set(place, spec.key);
    }
  }
  found.missing = columns.filter(({ key, optional }) => !optional && !taken.has(key));
  return found;
}

/** How a refusal names columns: each by all of its headings. */
export const columnNames = (columns: readonly ColumnSpec[]): string =>
  columns.map(({ titles }) => titles.join(' / ')).join('; ');

const comparable = (title: string): string => title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

const SHOWN_CHARACTERS = 80;

const shown = (title: string): string => title.replace(/\s+/g, ' ').trim().slice(0, SHOWN_CHARACTERS);
