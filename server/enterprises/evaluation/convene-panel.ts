import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { enforce, notFound, ProductError } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { canMove } from '../admission/application-states.ts';
import { lockApplication } from '../admission/application-store.ts';
import { readFacts } from '../admission/facts.ts';
import { isInZone } from '../standing/lifecycle.ts';
import { type EnterpriseRow, lockEnterprise } from '../store.ts';
import { mayConvene } from './panel.ts';
import type { convenePanelInput } from './schema.ts';

type Convene = z.infer<typeof convenePanelInput>;

/** E5: the office calls a panel: for an application handed in, or for an enterprise of the zone (restoration, review). */
export function convenePanel(context: RequestContext, input: Convene) {
  return writeInZone(context, input.zone, 'convenePanel', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    const enterprise = await lockEnterprise(write, 'evaluation.convene', input.enterprise);
    const application = await subjectOf(write, input, enterprise);
    enforce(mayConvene(input.panel, await interestedPeople(write, enterprise.id, application?.facts)));
    const id = uuidv7();
    await tx.evaluation.create({
      data: {
        zoneId,
        id,
        enterpriseId: enterprise.id,
        applicationId: application?.id ?? null,
        purpose: input.purpose,
        state: 'convened',
        answers: {},
        convenedByName: actor.displayName,
        convenedAt: now,
      },
    });
    await tx.panelMember.createMany({
      data: input.panel.map((member, position) => ({ zoneId, evaluationId: id, position, ...member })),
    });
    if (application) {
      await tx.application.update({
        where: { zoneId_id: { zoneId, id: application.id } },
        data: { state: 'evaluating', version: { increment: 1 } },
      });
    }
    await write.record({
      action: 'evaluation.convene',
      objectType: 'evaluation',
      objectId: id,
      after: { enterprise: enterprise.id, purpose: input.purpose, application: input.application, panel: input.panel },
    });
    return { id, version: 1 };
  });
}

/** What the panel is called for, when that is possible now; one panel at a time. */
async function subjectOf(write: ZoneWrite, input: Convene, enterprise: EnterpriseRow) {
  const { tx, zoneId } = write;
  const running = await tx.evaluation.findFirst({ where: { zoneId, enterpriseId: enterprise.id, state: 'convened' } });
  if (running) throw new ProductError('conflict', { key: 'evaluations.running' });
  if (input.purpose === 'admission') {
    if (!input.application) throw notFound('applicationNotFound');
    const application = await lockApplication(write, 'evaluation.convene', input.application);
    if (application.enterpriseId !== enterprise.id) throw notFound('applicationNotFound');
    enforce(canMove(application.state, 'evaluating'));
    return application;
  }
  if (input.purpose === 'restoration' && enterprise.status !== 'suspended') {
    enforce({ ok: false, reason: 'enterprise.notSuspended', rule: 'E10' });
  }
  if (!isInZone(enterprise.status)) enforce({ ok: false, reason: 'evaluation.notInZone', rule: 'E5' });
  return null;
}

/** Who answers for the enterprise can't judge it. */
async function interestedPeople({ tx, zoneId }: ZoneWrite, enterpriseId: string, told: unknown): Promise<string[]> {
  const onFile = await tx.enterpriseFacts.findFirst({
    where: { zoneId, enterpriseId },
    orderBy: { revision: 'desc' },
  });
  return [told, onFile?.facts].flatMap((facts) => {
    if (!facts) return [];
    const { legalPerson, qualityHead } = readFacts(facts);
    return [legalPerson, qualityHead].filter((name) => name !== '');
  });
}
