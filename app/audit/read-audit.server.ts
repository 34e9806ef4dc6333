import { translator } from '../i18n/i18n.server.ts';
import type { LoadContext } from '../load-context.ts';
import { orErrorPage } from '../refusal.server.ts';
import { ACTIONS_OF } from './actions.ts';
import { type Change, changesBetween } from './changes.ts';

/** So that one import of a whole zone does not fill the page. */
const MOST_CHANGES = 40;
const PAGE_SIZE = 50;

export const FILTERS = ['action', 'person', 'object', 'from', 'to'] as const;
export type Filters = Record<(typeof FILTERS)[number], string>;

export interface AuditRow {
  seq: string;
  at: string;
  actor: string;
  action: string;
  objectType: string;
  objectId: string;
  /** The target of the plan that it is about. */
  target: string | null;
  reason: string | null;
  changes: Change[];
  /** How many more there are. */
  changesLeft: number;
  requestId: string;
  hash: string;
}

export interface AuditPage {
  title: string;
  /** Null for the platform's own chain. */
  zone: { id: string; name: string } | null;
  filters: Filters;
  /** What the filter offers. */
  actions: readonly string[];
  rows: AuditRow[];
  next: string | null;
}

const PLATFORM = 'platform';

/** The trail of a zone, or the platform's own, from the filters and the place in the address. */
export async function readAuditPage(context: LoadContext, request: Request, zone: string | null): Promise<AuditPage> {
  const search = new URL(request.url).searchParams;
  const filters = Object.fromEntries(FILTERS.map((name) => [name, search.get(name)?.trim() ?? ''])) as Filters;
  const { entries, next } = await orErrorPage(context.locale, () =>
    context.api.audit.list({
      ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')),
      zone: zone ?? PLATFORM,
      cursor: search.get('cursor') || undefined,
      limit: PAGE_SIZE,
    }),
  );
  const t = translator(context.locale, 'audit');
  return {
    title: t(zone ? 'title' : 'platformTitle'),
    zone: zone ? { id: zone, name: context.zones.find(({ id }) => id === zone)?.name ?? zone } : null,
    filters,
    actions: zone ? actionsFor(context, zone) : ACTIONS_OF.platform,
    rows: entries.map(({ before, after, ...entry }) => {
      const changes = changesBetween(before, after);
      return {
        ...entry,
        target: textIn(after, 'target'),
        reason: textIn(after, 'reason'),
        changes: changes.slice(0, MOST_CHANGES),
        changesLeft: Math.max(0, changes.length - MOST_CHANGES),
      };
    }),
    next,
  };
}

const actionsFor = ({ can }: LoadContext, zone: string): readonly string[] =>
  can('risk.view', zone) ? [...ACTIONS_OF.zone, ...ACTIONS_OF.risk] : ACTIONS_OF.zone;

function textIn(record: unknown, name: string): string | null {
  if (typeof record !== 'object' || record === null) return null;
  const value: unknown = Object.entries(record).find(([key]) => key === name)?.[1];
  return typeof value === 'string' && value !== '' ? value : null;
}
