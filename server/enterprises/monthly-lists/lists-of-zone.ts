import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { ProductError } from '../../platform/errors.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import { ownersFor } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCount } from '../../zones/rule-pack.ts';
import { sumAmounts } from '../filings/exact-sum.ts';
import { loadAllEvents } from '../store.ts';
import { completenessIn, monthDays, monthDue } from './filing.ts';
import { loadNewestLists } from './list-store.ts';
import type { zoneListsInput } from './schema.ts';

/**
 * E6, EF4, Z7: how complete a month's lists are: every enterprise that is in the zone on the month's last day, with what
 * it has filed. An enterprise sees only itself.
 */
export function listsOfZone(context: RequestContext, input: z.infer<typeof zoneListsInput>) {
  const { month, zone } = input;
  return readInZone(context, zone, 'zone.view', async ({ tx, zoneId, actor, today }) => {
    const visible = ownersFor(actor, 'archive.view', zoneId);
    if (visible.length === 0) throw new ProductError('forbidden', { key: 'forbidden' });
    const dueDay = ruleCount(await readRulePack(tx, zoneId), 'EF4', 'listDueDay');
    const enterprises = await tx.enterprise.findMany({
      where: { zoneId, ...(visible !== 'all' && { id: { in: visible } }) },
      select: { id: true, name: true, uscc: true },
      orderBy: { id: 'asc' },
    });
    const events = await loadAllEvents(tx, zoneId);
    const period = { from: month, to: month };
    const months = monthDays(period, dueDay);
    const filed = new Map(
      (await loadNewestLists(tx, zoneId, period, visible)).map((newest) => [newest.enterpriseId, newest]),
    );
    const all = enterprises.flatMap((enterprise) => {
      const newest = filed.get(enterprise.id);
      const filings = newest ? [{ month, filedOn: newest.firstFiledOn }] : [];
      const [filing] = completenessIn(months, events.get(enterprise.id) ?? [], filings, today);
      if (!filing || filing.state === 'notOwed') return [];
      return [{ enterprise, state: filing.state, filedOn: filing.filedOn, list: newest?.list ?? null }];
    });
    const [after = ''] = readCursor(input.cursor, 1);
    const wanted = all.filter(
      ({ state, enterprise }) => (!input.state || state === input.state) && enterprise.id > after,
    );
    const lists = all.flatMap(({ list }) => list ?? []);
    const countOf = (state: string) => all.filter((each) => each.state === state).length;
    return {
      month,
      dueOn: monthDue(month, dueDay),
      counts: {
        inZone: all.length,
        onTime: countOf('onTime'),
        late: countOf('late'),
        missing: countOf('missing'),
        notYetDue: countOf('notYetDue'),
      },
      amountUsd: sumAmounts(lists.map(({ amountUsd }) => amountUsd)),
      ownBrandAmountUsd: sumAmounts(lists.map(({ ownBrandAmountUsd }) => ownBrandAmountUsd)),
      ...toPage(wanted, input.limit, ({ enterprise }) => [enterprise.id]),
    };
  });
}
