import type { RiskOrder } from '../../../server/risk/board/schema.ts';
import {
  RISK_LEVELS,
  RISK_SOURCES,
  type RiskLevel,
  type RiskSource,
  URGENCIES,
  type Urgency,
} from '../../../server/risk/kinds.ts';
import { RISK_STATES, type RiskState } from '../../../server/risk/lifecycle.ts';
import { risksPath } from '../../paths.ts';

export const ORDERS = ['emergency', 'newest', 'oldest', 'due'] as const satisfies readonly RiskOrder[];
export const LEVELS = ['none', ...RISK_LEVELS] as const;
export const STATES = ['open', 'all', ...RISK_STATES] as const;

/** What the board is asked for; null and '' ask for nothing. */
export interface BoardFilters {
  state: 'open' | 'all' | RiskState;
  level: RiskLevel | 'none' | null;
  urgency: Urgency | null;
  source: RiskSource | null;
  /** 'turn': the reader's side has to act; 'mine', 'nobody' or a person: who sees to it. */
  who: string | null;
  isOverdue: boolean;
  year: number | null;
  search: string;
  order: RiskOrder;
}

const PERSON = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const YEAR = /^20\d{2}$/;

/** Reads the filters of an address. What can't be understood is left out. */
export function readBoardFilters(search: URLSearchParams): { filters: BoardFilters; cursor: string | undefined } {
  const given = <T extends string>(name: string, known: readonly T[]) =>
    known.find((value) => value === search.get(name)) ?? null;
  const who = search.get('who') ?? '';
  const year = search.get('year') ?? '';
  return {
    filters: {
      state: given('state', STATES) ?? 'open',
      level: given('level', LEVELS),
      urgency: given('urgency', URGENCIES),
      source: given('source', RISK_SOURCES),
      who: ['turn', 'mine', 'nobody'].includes(who) || PERSON.test(who) ? who : null,
      isOverdue: search.get('due') === 'overdue',
      year: YEAR.test(year) ? Number(year) : null,
      search: (search.get('search') ?? '').trim().slice(0, 100),
      order: given('order', ORDERS) ?? 'emergency',
    },
    cursor: search.get('cursor') || undefined,
  };
}

/** As the server's list takes them. */
export const boardQuery = ({ state, level, urgency, source, who, isOverdue, year, search, order }: BoardFilters) => ({
  state,
  order,
  ...(search && { search }),
  ...(level && { level }),
  ...(urgency && { urgency }),
  ...(source && { source }),
  ...(who === 'turn' && { holder: 'mine' as const }),
  ...(who && who !== 'turn' && { owner: who }),
  ...(isOverdue && { due: 'overdue' as const }),
  ...(year && { year }),
});

/** Whether the form narrows the board, apart from the stage that is looked at. */
export const isNarrowed = ({ level, urgency, source, who, year, search }: BoardFilters): boolean =>
  level !== null || urgency !== null || source !== null || who !== null || year !== null || search !== '';

/** The workbook with the rows that these filters show. */
export function riskWorkbookPath(zoneId: string, filters: BoardFilters): string {
  const query = Object.entries(boardQuery(filters)).map(([name, value]) => [name, String(value)]);
  return `${risksPath(zoneId)}.xlsx?${new URLSearchParams(query)}`;
}
