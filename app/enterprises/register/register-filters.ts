import { type EnterpriseStatus, STATUSES } from '../../../server/enterprises/standing/lifecycle.ts';
import { type CivilDate, isCivilDate } from '../../../server/platform/calendar.ts';
import { enterprisesPath } from '../../paths.ts';

/** What the list of enterprises is asked for; '' and null ask for nothing. */
export interface RegisterFilters {
  search: string;
  status: EnterpriseStatus | null;
  /** ISO 3166-1 alpha-2. */
  market: string;
  /** The beginning of a code. */
  hsCode: string;
  /** Status as of a past day; null for today. */
  asOf: CivilDate | null;
}

/** Why a filter is left out of account. */
export type WrongFilter = 'hsCode' | 'asOf';

export interface AskedOfRegister {
  filters: RegisterFilters;
  cursor: string | undefined;
  wrong: WrongFilter[];
}

const HS_CODE = /^\d{1,10}$/;
const MARKET = /^[A-Z]{2}$/;

/** Reads the filters of an address. What can't be understood is left out and named, never shown as an error page. */
export function readRegisterFilters(search: URLSearchParams, today: CivilDate): AskedOfRegister {
  const typed = (name: string) => (search.get(name) ?? '').trim();
  const status = STATUSES.find((known) => known === search.get('status')) ?? null;
  const market = typed('market').toUpperCase();
  const hsCode = typed('hsCode').replace(/[\s.]/g, '');
  const asOf = typed('asOf');
  const isHsCode = HS_CODE.test(hsCode);
  const isPastDay = isCivilDate(asOf) && asOf <= today;
  return {
    filters: {
      search: typed('search').slice(0, 100),
      status,
      market: MARKET.test(market) ? market : '',
      hsCode: isHsCode ? hsCode : '',
      asOf: isPastDay && asOf < today ? asOf : null,
    },
    cursor: search.get('cursor') || undefined,
    wrong: [...(hsCode && !isHsCode ? ['hsCode' as const] : []), ...(asOf && !isPastDay ? ['asOf' as const] : [])],
  };
}

/** As the server's list takes them. */
export const listQuery = ({ status, asOf, ...filters }: RegisterFilters) => ({
  ...filters,
  ...(status && { status }),
  ...(asOf && { asOf }),
});

/** Whether the list shows less than everything, apart from the choice of a status. */
export const isNarrowed = ({ search, market, hsCode, asOf }: RegisterFilters): boolean =>
  search !== '' || market !== '' || hsCode !== '' || asOf !== null;

/** The workbook with the rows that these filters show. */
export function registerWorkbookPath(zoneId: string, filters: RegisterFilters): string {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(given).toString();
  return `${enterprisesPath(zoneId)}.xlsx${query ? `?${query}` : ''}`;
}
