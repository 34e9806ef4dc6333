import { riskSupervisionPath } from '../../paths.ts';

/** The questions of the page, each with an address of its own. */
export const VIEWS = ['overdue', 'summary', 'issued', 'files'] as const;
export type View = (typeof VIEWS)[number];

export const readView = (value: string | null): View => VIEWS.find((known) => known === value) ?? 'overdue';

export const viewPath = (zone: string, view: View): string =>
  view === 'overdue' ? riskSupervisionPath(zone) : `${riskSupervisionPath(zone)}?view=${view}`;

export interface Period {
  from: string;
  to: string;
}

/** A period as the address has it, else this year so far. */
export function readPeriod(search: URLSearchParams, today: string): Period {
  return { from: search.get('from') || `${today.slice(0, 4)}-01-01`, to: search.get('to') || today };
}

export const summaryPath = (zone: string, { from, to }: Period): string =>
  `${viewPath(zone, 'summary')}&${new URLSearchParams({ from, to })}`;
