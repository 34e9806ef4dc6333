import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { enforce, ProductError } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCount } from '../../zones/rule-pack.ts';
import { standingAsOf } from '../standing/lifecycle.ts';
import { mayApply } from '../standing/lockout.ts';
import { type EnterpriseRow, loadEvents, lockEnterprise } from '../store.ts';
import { OPEN_STATES } from './application-states.ts';
import { type Facts, NO_FACTS, readFacts } from './facts.ts';
import type { startApplicationInput } from './schema.ts';

/** E4, E10: opens an application, filled with what the zone already knows; one at a time for an enterprise. */
export function startApplication(context: RequestContext, input: z.infer<typeof startApplicationInput>) {
  return writeInZone(context, input.zone, 'startApplication', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    const enterprise = await lockEnterprise(write, 'application.edit', input.enterprise);
    await requireMayApply(write, enterprise.id, write.today);
    const open = await tx.application.findFirst({
      where: { zoneId, enterpriseId: enterprise.id, state: { in: [...OPEN_STATES] } },
    });
    if (open) throw new ProductError('conflict', { key: 'applications.alreadyOpen' });
    const id = uuidv7();
    await tx.application.create({
      data: {
        zoneId,
        id,
        enterpriseId: enterprise.id,
        state: 'draft',
        facts: await knownFacts(write, enterprise),
        selfAssessment: {},
        createdById: actor.userId,
        createdByName: actor.displayName,
        createdAt: now,
        savedAt: now,
      },
    });
    await write.record({
      action: 'application.start',
      objectType: 'application',
      objectId: id,
      after: { enterprise: enterprise.id, state: 'draft' },
    });
    return { id, state: 'draft' as const, version: 1 };
  });
}

/** E10, E2: refused within the ban after a removal, naming the first day, and while the enterprise is in the zone. */
export async function requireMayApply(work: ZoneWork, enterpriseId: string, on: CivilDate): Promise<void> {
  const { tx, zoneId } = work;
  const pack = await readRulePack(tx, zoneId);
  const events = await loadEvents(tx, zoneId, enterpriseId);
  enforce(mayApply(standingAsOf(events, on), ruleCount(pack, 'E10', 'reapplicationBanYears'), on));
}

/** The newest facts on file, else those of the last application, else what the census has. A pledge is given anew. */
async function knownFacts({ tx, zoneId }: ZoneWork, enterprise: EnterpriseRow): Promise<Facts> {
  const ofEnterprise = { zoneId, enterpriseId: enterprise.id };
  const onFile = await tx.enterpriseFacts.findFirst({ where: ofEnterprise, orderBy: { revision: 'desc' } });
  const earlier = onFile ?? (await tx.application.findFirst({ where: ofEnterprise, orderBy: { id: 'desc' } }));
  const facts = earlier ? readFacts(earlier.facts) : NO_FACTS;
  // Characters 9 to 17 of the code are the organisation's code (GB 11714).
  const organisationCode = `${enterprise.uscc.slice(8, 16)}-${enterprise.uscc.slice(16, 17)}`;
  return { ...facts, name: enterprise.name, organisationCode, pledged: '' };
}
