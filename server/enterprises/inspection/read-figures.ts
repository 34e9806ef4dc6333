import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { notFound, ProductError, wordsOf } from '../../platform/errors.ts';
import { toPage } from '../../platform/page.ts';
import { can, ownersFor } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readPosition } from '../filings/read-position.ts';
import { loadFigures, loadFilings, sumFiling, type Visible } from './figure-store.ts';
import { mayFileFigures } from './filing.ts';
import type { readFiguresInput } from './schema.ts';
import { presentFiling } from './store-figures.ts';

/** Whose figures the actor may see: a rival's amounts are none of an enterprise's business. */
export function visibleFigures({ actor, zoneId }: ZoneWork): Visible {
  const visible = ownersFor(actor, 'archive.view', zoneId);
  if (visible.length === 0) throw new ProductError('forbidden', { key: 'forbidden' });
  return visible;
}

/** Q5: a month's inspection figures: their revisions, sums, and the rows of one revision by pages. */
export function readFigures(context: RequestContext, input: z.infer<typeof readFiguresInput>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId, actor, today } = work;
    const visible = visibleFigures(work);
    const filings = await loadFilings(tx, zoneId, input.month);
    const [newest = null] = filings;
    const filing = input.revision === undefined ? newest : filings.find(({ revision }) => revision === input.revision);
    if (filing === undefined) throw notFound('figuresNotFound');
    const page = { after: readPosition(input.cursor), limit: input.limit + 1 };
    const found = filing ? await loadFigures(tx, zoneId, filing.id, visible, page) : [];
    const { items, nextCursor } = toPage(found, input.limit, ({ position }) => [String(position)]);
    const verdict = mayFileFigures(input.month, today);
    return {
      month: input.month,
      filing: {
        isPermitted: can(actor, 'inspection-figures.file', zoneId),
        rule: verdict.ok ? null : verdict.rule,
        refusal: verdict.ok ? null : wordsOf(verdict),
      },
      revision: filing?.revision ?? null,
      revisions: filings.map((each) => presentFor(visible, each)),
      total: await sumFiling(tx, zoneId, filing?.id ?? null, visible),
      rows: items,
      nextCursor,
    };
  });
}

/** How much others filed, and what was wrong with it, is not an enterprise's to read either. */
function presentFor(visible: Visible, filing: Parameters<typeof presentFiling>[0]) {
  const shown = presentFiling(filing);
  return visible === 'all' ? shown : { ...shown, rowCount: null, reason: '' };
}
