import type { LoadContext } from '../../load-context.ts';
import { mayInZone } from '../../open-pages.server.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { METRIC_PLACES } from './metric-places.ts';

type Gains = Awaited<ReturnType<LoadContext['api']['gains']['department']>>;

/** An open matter with the page on which this reader can act on it; null for what is not theirs to open. */
export type GainRow = Gains['items'][number] & { place: string | null };
export interface GainsView extends Omit<Gains, 'items'> {
  zone: string;
  items: GainRow[];
  /** May this reader hand papers in for the department? */
  canHandIn: boolean;
}

/** What would raise a department's score; null for whom it is not open. */
export async function gainsOrNone(
  context: LoadContext,
  { zone, department, year }: { zone: string; department: string; year?: number },
): Promise<GainsView | null> {
  return context.can('evidence.view', zone, department) ? readGains(context, { zone, department, year }) : null;
}

export async function readGains(
  context: LoadContext,
  { zone, department, year }: { zone: string; department: string; year?: number | undefined },
): Promise<GainsView> {
  const asked = { zone, department, ...(year !== undefined && { year }) };
  const gains = await orErrorPage(context.locale, () => context.api.gains.department(asked));
  return {
    ...gains,
    zone,
    canHandIn: gains.isOpen && context.can('evidence.hand-in', zone, department),
    items: gains.items.map((item) => {
      const place = item.measured && METRIC_PLACES[item.measured.metric];
      return { ...item, place: place && mayInZone(context, place.needs, zone) ? place.path(zone) : null };
    }),
  };
}
