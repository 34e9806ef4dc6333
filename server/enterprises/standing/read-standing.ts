import { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { badField } from '../../platform/errors.ts';
import type { ofZone } from '../../platform/inputs.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import type { ofEnterprise } from '../register/schema.ts';
import { loadEvents, requireEnterprise } from '../store.ts';
import { EVENT_KINDS, STATUSES, standingAsOf } from './lifecycle.ts';
import { GROUNDS } from './measures.ts';
import { measureLimits, proposalsFor } from './proposals-for.ts';
import type { statusOnInput } from './schema.ts';
import { isEligibleForSupport } from './support.ts';

/** E2, E13: the status of any past day, from the events. */
export function readStatusOn(context: RequestContext, input: z.infer<typeof statusOnInput>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId, today } = work;
    await requireEnterprise(work, 'enterprises.view', input.enterprise);
    if (input.day > today) {
      throw badField('day', { key: 'field.future' });
    }
    const standing = standingAsOf(await loadEvents(tx, zoneId, input.enterprise), input.day);
    return {
      day: input.day,
      status: standing?.status ?? null,
      since: standing?.since ?? null,
      eligibleForSupport: isEligibleForSupport(standing?.status ?? null),
    };
  });
}

/** What moved the enterprise, by whom and on which ground. */
export function readHistory(context: RequestContext, input: z.infer<typeof ofEnterprise>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    await requireEnterprise(work, 'archive.view', input.enterprise);
    const events = await work.tx.enterpriseEvent.findMany({
      where: { zoneId: work.zoneId, enterpriseId: input.enterprise },
      orderBy: { id: 'asc' },
    });
    return {
      events: events.map((event) => ({
        id: event.id,
        kind: z.enum(EVENT_KINDS).parse(event.kind),
        on: dateColumn(event.effectiveOn),
        rule: event.rule,
        ground: z.enum(GROUNDS).nullable().parse(event.ground),
        basis: event.basis,
        reason: event.reason,
        evaluation: event.evaluationId,
        decidedBy: event.decidedByName,
        decidedAt: event.decidedAt.toISOString(),
      })),
    };
  });
}

/** E9a, E9b: what the record gives reason to decide, for all enterprises of the zone or for one. */
export function readProposals(
  context: RequestContext,
  input: z.infer<typeof ofZone> & { enterprise?: string | undefined },
) {
  return readInZone(context, input.zone, 'archive.view', async (work) => {
    const { tx, zoneId } = work;
    const limits = measureLimits(await readRulePack(tx, zoneId));
    const enterprises = await tx.enterprise.findMany({
      where: {
        zoneId,
        status: { in: ['admitted', 'suspended'] },
        ...(input.enterprise
          ? { id: input.enterprise }
          : // Whoever has no such row has nothing to answer for.
            {
              OR: [
                { incidents: { some: {} } },
                { conducts: { some: {} } },
                { checks: { some: { OR: [{ nonConforming: { gt: 0 } }, { moveOut: true }] } } },
                { evaluations: { some: { outcome: 'failed' } } },
              ],
            }),
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    const proposals = await proposalsFor(
      work,
      enterprises.map(({ id }) => id),
      limits,
    );
    return {
      items: enterprises.flatMap(({ id, name, status, version }) =>
        (proposals.get(id) ?? []).map(({ rows: _ids, ...proposal }) => ({
          ...proposal,
          enterprise: { id, name, status: z.enum(STATUSES).parse(status), version },
        })),
      ),
    };
  });
}
