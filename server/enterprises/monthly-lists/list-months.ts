import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCount } from '../../zones/rule-pack.ts';
import { loadEvents, requireEnterprise } from '../store.ts';
import { completeness } from './filing.ts';
import { loadNewestLists } from './list-store.ts';
import type { monthsInput } from './schema.ts';

/** E6, EF4: the twelve months of a year: which lists came in time, late or not at all, with what they add up to. */
export function listMonths(context: RequestContext, input: z.infer<typeof monthsInput>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId, today } = work;
    const { id } = await requireEnterprise(work, 'archive.view', input.enterprise);
    const period = { from: `${input.year}-01`, to: `${input.year}-12` };
    const filed = await loadNewestLists(tx, zoneId, period, [id]);
    const filings = filed.map(({ list: { month }, firstFiledOn }) => ({ month, filedOn: firstFiledOn }));
    const dueDay = ruleCount(await readRulePack(tx, zoneId), 'EF4', 'listDueDay');
    const events = await loadEvents(tx, zoneId, id);
    const months = completeness(events, filings, period, today, dueDay).map((month) => ({
      ...month,
      list: filed.find(({ list }) => list.month === month.month)?.list ?? null,
    }));
    return { year: input.year, months };
  });
}
