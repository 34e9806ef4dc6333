import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { notFound, wordsOf } from '../../platform/errors.ts';
import { toPage } from '../../platform/page.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCount } from '../../zones/rule-pack.ts';
import { readPosition } from '../filings/read-position.ts';
import type { StandingEvent } from '../standing/lifecycle.ts';
import { loadEvents, requireEnterprise } from '../store.ts';
import { completeness, type Month } from './filing.ts';
import { type ListView, loadRevisions, loadRows } from './list-store.ts';
import { mayFileFor } from './may-file-for.ts';
import type { readInput } from './schema.ts';

/** EF4: a month's list: its state, all its revisions, and the rows of one of them by pages. */
export function readList(context: RequestContext, input: z.infer<typeof readInput>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId, today, actor } = work;
    const enterprise = await requireEnterprise(work, 'archive.view', input.enterprise);
    const events = await loadEvents(tx, zoneId, enterprise.id);
    const revisions = await loadRevisions(tx, zoneId, enterprise.id, input.month);
    const list = chosen(revisions, input.revision);
    const found = list ? await loadRows(tx, zoneId, list.id, readPosition(input.cursor), input.limit + 1) : [];
    const { items, nextCursor } = toPage(found, input.limit, ({ position }) => [String(position)]);
    const verdict = mayFileFor(events, input.month, today);
    return {
      enterprise: { id: enterprise.id, name: enterprise.name },
      ...(await stateOf(work, events, revisions, input.month)),
      filing: {
        isPermitted: can(actor, 'list.file', zoneId, enterprise.id),
        rule: verdict.ok ? null : verdict.rule,
        refusal: verdict.ok ? null : wordsOf(verdict),
      },
      list,
      revisions,
      rows: items,
      nextCursor,
    };
  });
}

/** The revision asked for, the newest without one; null while nothing is filed. */
export function chosen(revisions: readonly ListView[], revision: number | undefined): ListView | null {
  if (revision === undefined) return revisions[0] ?? null;
  const found = revisions.find((list) => list.revision === revision);
  if (!found) throw notFound('listNotFound');
  return found;
}

async function stateOf(
  { tx, zoneId, today }: ZoneWork,
  events: readonly StandingEvent[],
  revisions: readonly ListView[],
  month: Month,
) {
  const dueDay = ruleCount(await readRulePack(tx, zoneId), 'EF4', 'listDueDay');
  const [filing] = completeness(events, revisions, { from: month, to: month }, today, dueDay);
  if (!filing) throw new Error(`No state of ${month}`);
  return { month, dueOn: filing.dueOn, state: filing.state };
}
