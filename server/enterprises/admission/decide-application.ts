import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCount } from '../../zones/rule-pack.ts';
import { mayBeAdmitted } from '../evaluation/conditions.ts';
import { conditionsOf } from '../evaluation/conditions-of.ts';
import { keepFacts } from '../register/keep-facts.ts';
import { addEvent, lockEnterprise } from '../store.ts';
import { type ApplicationState, canMove } from './application-states.ts';
import { type FoundApplication, lockApplication } from './application-store.ts';
import type { admitInput, reasonedApplicationInput, withdrawInput } from './schema.ts';
import { requireMayApply } from './start-application.ts';

/** The office gives it back to be completed; what was typed stays. */
export const returnApplication = (context: RequestContext, input: z.infer<typeof reasonedApplicationInput>) =>
  writeInZone(context, input.zone, 'returnApplication', input, async (write) => {
    const application = await take(write, 'application.decide', input, 'returned');
    return decide(write, application, 'returned', input.reason);
  });

/** The office refuses, with its reason. */
export const refuseApplication = (context: RequestContext, input: z.infer<typeof reasonedApplicationInput>) =>
  writeInZone(context, input.zone, 'refuseApplication', input, async (write) => {
    const application = await take(write, 'application.decide', input, 'refused');
    return decide(write, application, 'refused', input.reason);
  });

/** The applicant takes it back before the decision. */
export const withdrawApplication = (context: RequestContext, input: z.infer<typeof withdrawInput>) =>
  writeInZone(context, input.zone, 'withdrawApplication', input, async (write) => {
    const application = await take(write, 'application.edit', input, 'withdrawn');
    return decide(write, application, 'withdrawn', input.reason);
  });

/**
 * E5, E3: the office admits on a passed evaluation, when the two conditions that block are met. The enterprise is in
 * the zone from that day; its facts, certificates and archive begin with what it told.
 */
export const admitApplication = (context: RequestContext, input: z.infer<typeof admitInput>) =>
  writeInZone(context, input.zone, 'admitApplication', input, async (write) => {
    const { tx, zoneId, today } = write;
    const application = await take(write, 'application.decide', input, 'admitted');
    const enterprise = await lockEnterprise(write, 'application.decide', application.enterpriseId);
    const evaluation = await tx.evaluation.findFirst({
      where: { zoneId, applicationId: application.id, state: 'completed' },
      orderBy: { id: 'desc' },
    });
    const pack = await readRulePack(tx, zoneId);
    const years = ruleCount(pack, 'E3', 'cleanRecordYears');
    const conditions = await conditionsOf(write, enterprise.id, evaluation, years);
    enforce(mayBeAdmitted(conditions, evaluation?.outcome === 'passed' ? 'passed' : evaluation ? 'failed' : 'open'));
    const on = input.on ?? today;
    // A backdated admission must not slip past the ban either.
    await requireMayApply(write, enterprise.id, on);
    const completedOn = evaluation?.completedOn && dateColumn(evaluation.completedOn);
    if (completedOn && on < completedOn) {
      enforce({ ok: false, reason: 'admission.beforeEvaluation', rule: 'E5', params: { day: completedOn } });
    }
    await keepFacts(write, enterprise, application.facts, { source: 'application', reason: input.reason });
    await addEvent(write, enterprise, {
      kind: 'admitted',
      on,
      reason: input.reason,
      rule: 'E5',
      ...(evaluation && { evaluationId: evaluation.id }),
    });
    return decide(write, application, 'admitted', input.reason);
  });

interface Act {
  application: string;
  version: number;
}

async function take(
  write: ZoneWrite,
  permission: 'application.decide' | 'application.edit',
  input: Act,
  to: ApplicationState,
): Promise<FoundApplication> {
  const application = await lockApplication(write, permission, input.application);
  requireCurrent({ version: application.version, state: application.state }, input.version);
  enforce(canMove(application.state, to));
  return application;
}

async function decide<S extends ApplicationState>(
  write: ZoneWrite,
  application: FoundApplication,
  state: S,
  reason: string,
) {
  const { tx, zoneId, actor, now } = write;
  await tx.applicationDecision.create({
    data: {
      zoneId,
      id: uuidv7(),
      applicationId: application.id,
      state,
      reason,
      decidedById: actor.userId,
      decidedByName: actor.displayName,
      decidedAt: now,
    },
  });
  const saved = await tx.application.update({
    where: { zoneId_id: { zoneId, id: application.id } },
    data: {
      state,
      decisionReason: reason,
      decidedById: actor.userId,
      decidedByName: actor.displayName,
      decidedAt: now,
      version: { increment: 1 },
    },
  });
  await write.record({
    action: `application.${VERBS[state]}`,
    objectType: 'application',
    objectId: application.id,
    before: { state: application.state },
    after: { state, reason, enterprise: application.enterpriseId },
  });
  return { id: application.id, state, version: saved.version };
}

const VERBS: Partial<Record<ApplicationState, string>> = {
  returned: 'return',
  refused: 'refuse',
  withdrawn: 'withdraw',
  admitted: 'admit',
};
