import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { closeCases } from '../cases/close-cases.ts';
import { mayMove } from '../lifecycle.ts';
import { retentionYears } from '../rule-numbers.ts';
import { lockItem, moveItem } from '../store.ts';
import { retainUntil } from './retention.ts';
import type { closeRiskInput } from './schema.ts';

/** R30: the office archives a settled risk: from today its file is kept for the zone's years, a major case for good. */
export function closeRisk(context: RequestContext, input: z.infer<typeof closeRiskInput>) {
  return writeInZone(context, input.zone, 'closeRisk', input, async (write) => {
    const { tx, zoneId, actor, today } = write;
    const item = await lockItem(write, 'risk.close', input.risk);
    requireCurrent({ version: item.version, state: item.state }, input.version);
    enforce(mayMove(item.state, 'close'));
    const { isMajor, note } = input;
    if (isMajor && note === '') throw badField('note', { key: 'riskCases.majorWithoutNote' });
    const until = retainUntil(today, retentionYears(await readRulePack(tx, zoneId)), isMajor);
    const cases = await closeCases(write, item);
    const closed = await moveItem(write, actor, item, 'close', {
      note,
      data: { closedOn: toDateColumn(today), isMajor, retainUntil: until && toDateColumn(until) },
    });
    await write.record({
      action: 'risk.close',
      objectType: 'risk',
      objectId: item.id,
      before: { state: item.state },
      after: { state: closed.state, isMajor, retainUntil: until, cases },
    });
    return { id: closed.id, version: closed.version };
  });
}
