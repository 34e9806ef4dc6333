import { randomUUID } from 'node:crypto';
import { MOST_ROWS_TYPED } from '../../../server/enterprises/filings/list-kinds.ts';
import { monthOf, monthsLater } from '../../../server/enterprises/monthly-lists/filing.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf, formatMonth } from '../../ui/format.ts';
import type { EntryRow } from '../filings/entry-rows.ts';
import { readImportAsked } from '../filings/read-import.server.ts';
import { listAddress } from './list-addresses.ts';
import { entryRowOf } from './list-columns.ts';

const ROWS_AT_ONCE = 500;

export interface OnList {
  zone: string;
  enterprise: string;
  month: string;
}

type List = Awaited<ReturnType<Api['lists']['read']>>;

/** EF4: a month's list, and what the reader may do with it. */
export async function readListPage(context: LoadContext, on: OnList, search: URLSearchParams) {
  const { api, locale, uploadLimitBytes } = context;
  const revision = search.get('revision');
  const cursor = search.get('cursor');
  const view = await orErrorPage(locale, () =>
    api.lists.read({ ...on, ...(revision && { revision }), ...(cursor && { cursor }) }),
  );
  const [newest = null] = view.revisions;
  const mayFile = view.filing.isPermitted && view.filing.refusal === null;
  const found = await readImportAsked(context, search, { ...on, doneHref: listAddress(on, { done: 'imported' }) });
  // Whose workbook was refused uploads the next one.
  const open = mayFile ? openForm(search.get('open') ?? (found && 'workbook'), newest?.rowCount ?? 0) : null;
  const isTyping = open === 'file';
  const current = monthOf(civilDayOf(new Date().toISOString()));
  return {
    ...on,
    title: translator(locale, 'lists')('list.title', { month: formatMonth(on.month, locale) }),
    view,
    newest,
    mayFile,
    open,
    previous: monthsLater(on.month, -1),
    next: monthsLater(on.month, 1),
    current,
    countries: isTyping ? (await api.enterprises.countries({})).map(({ name }) => name) : [],
    start: isTyping && newest ? await orErrorPage(locale, () => allRows(api, on)) : [],
    import: found,
    done: search.get('done'),
    canSeeRegister: context.can('enterprises.view', on.zone),
    idempotencyKey: randomUUID(),
    uploadLimitBytes,
  };
}

export type ListPageData = Awaited<ReturnType<typeof readListPage>>;

/** A long list is corrected by its workbook only. */
function openForm(asked: string | null, rowCount: number): 'file' | 'workbook' | null {
  if (asked === 'workbook') return 'workbook';
  if (asked !== 'file') return null;
  return rowCount > MOST_ROWS_TYPED ? 'workbook' : 'file';
}

/** What a correction begins with: all rows of the newest revision. */
async function allRows(api: Api, on: OnList): Promise<EntryRow[]> {
  const rows: List['rows'] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: List = await api.lists.read({ ...on, limit: ROWS_AT_ONCE, ...(cursor && { cursor }) });
    rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return rows.map(entryRowOf);
}
