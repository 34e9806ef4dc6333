import { randomUUID } from 'node:crypto';
import { MOST_ROWS_TYPED } from '../../../server/enterprises/filings/list-kinds.ts';
import { monthOf, monthsLater } from '../../../server/enterprises/monthly-lists/filing.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';
import { enterprisePages } from '../enterprise-pages.server.ts';
import type { EntryRow } from '../filings/entry-rows.ts';
import { monthAsked } from '../filings/month-asked.ts';
import { readImportAsked } from '../filings/read-import.server.ts';
import { figuresAddress } from './figure-addresses.ts';
import { figuresEntryOf } from './figure-columns.ts';

const ROWS_AT_ONCE = 500;
const ENTERPRISES_SUGGESTED = 200;

type Figures = Awaited<ReturnType<Api['inspectionFigures']['read']>>;
type OfYear = Awaited<ReturnType<Api['inspectionFigures']['ofYear']>>;

/** Q5: a year's inspection figures by month, and the rows of one month. */
export async function readFiguresPage(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale, uploadLimitBytes } = context;
  const current = monthOf(civilDayOf(new Date().toISOString()));
  const askedMonth = monthAsked(search.get('month'));
  const year = askedYear(search.get('year'), askedMonth, current);
  const ofYear = await orErrorPage(locale, () => api.inspectionFigures.ofYear({ zone, year }));
  const month = askedMonth ?? monthOfYear(ofYear, current);
  const revision = search.get('revision');
  const cursor = search.get('cursor');
  const view = await orErrorPage(locale, () =>
    api.inspectionFigures.read({ zone, month, ...(revision && { revision }), ...(cursor && { cursor }) }),
  );
  const [newest = null] = view.revisions;
  const mayFile = view.filing.isPermitted && view.filing.refusal === null;
  const found = await readImportAsked(context, search, {
    zone,
    month,
    enterprise: null,
    doneHref: figuresAddress(zone, month, { done: 'imported' }),
  });
  // Whose workbook was refused uploads the next one.
  const open = mayFile ? openForm(search.get('open') ?? (found && 'workbook'), newest?.rowCount ?? 0) : null;
  const isTyping = open === 'file';
  return {
    title: translator(locale, 'lists')('figures.title', { year }),
    zone,
    year,
    currentYear: Number(current.slice(0, 4)),
    month,
    current,
    ofYear,
    view,
    newest,
    mayFile,
    open,
    pages: enterprisePages(context, zone),
    countries: isTyping ? (await api.enterprises.countries({})).map(({ name }) => name) : [],
    enterprises: isTyping ? await enterprisesOf(api, zone) : [],
    start: isTyping && newest ? await orErrorPage(locale, () => allRows(api, zone, month)) : [],
    import: found,
    done: search.get('done'),
    idempotencyKey: randomUUID(),
    uploadLimitBytes,
  };
}

export type FiguresPageData = Awaited<ReturnType<typeof readFiguresPage>>;

function askedYear(asked: string | null, month: string | null, current: string): number {
  if (month !== null) return Number(month.slice(0, 4));
  if (asked !== null && /^20\d{2}$/.test(asked)) return Number(asked);
  return Number(monthsLater(current, -1).slice(0, 4));
}

/** The newest month of the year that has been filed; else the newest that can be. */
function monthOfYear({ months, year }: OfYear, current: string): string {
  const filed = months.findLast(({ revision }) => revision !== null);
  if (filed) return filed.month;
  const newest = monthsLater(current, -1);
  return newest.startsWith(`${year}-`) ? newest : `${year}-${newest < `${year}` ? '01' : '12'}`;
}

/** A long list is corrected by its workbook only. */
function openForm(asked: string | null, rowCount: number): 'file' | 'workbook' | null {
  if (asked === 'workbook') return 'workbook';
  if (asked !== 'file') return null;
  return rowCount > MOST_ROWS_TYPED ? 'workbook' : 'file';
}

/** Codes are long: the form suggests them by name. */
async function enterprisesOf(api: Api, zone: string) {
  const { items } = await api.enterprises.list({ zone, limit: ENTERPRISES_SUGGESTED });
  return items.map(({ uscc, name }) => ({ uscc, name }));
}

/** What a correction begins with: all rows of the newest revision. */
async function allRows(api: Api, zone: string, month: string): Promise<EntryRow[]> {
  const rows: Figures['rows'] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Figures = await api.inspectionFigures.read({
      zone,
      month,
      limit: ROWS_AT_ONCE,
      ...(cursor && { cursor }),
    });
    rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return rows.map(figuresEntryOf);
}
