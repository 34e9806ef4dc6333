import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { settleInspection } from './inspection-matters.ts';
import { mayCancel, mayConclude, mayStillAct } from './inspection-rules.ts';
import { lockInspection, updateInspection, visitsOf } from './inspection-store.ts';
import type { cancelInspectionInput, concludeInspectionInput } from './schema.ts';

/** Z4, Z25: a round is concluded with its result once somebody has been visited; whoever was left out is named with why. */
export function concludeInspection(context: RequestContext, input: z.infer<typeof concludeInspectionInput>) {
  return writeInZone(context, input.zone, 'concludeInspection', input, async (write) => {
    const plan = await lockInspection(write, input.inspection);
    requireCurrent(plan, input.version);
    enforce(mayStillAct(plan));
    const { summary } = input;
    const visited = new Set((await visitsOf(write, plan.id)).map(({ enterpriseId }) => enterpriseId));
    const unvisited = plan.enterprises.filter((id) => !visited.has(id));
    enforce(mayConclude(plan, visited.size, unvisited.length, input.whyUnvisited));
    const whyUnvisited = unvisited.length > 0 ? input.whyUnvisited : '';
    const changed = await updateInspection(write, plan, { state: 'concluded', summary });
    await addActivityEvent(write, {
      subject: 'inspection',
      subjectId: plan.id,
      kind: 'concluded',
      note: whyUnvisited,
      details: { visited: [plan.enterprises.length, visited.size] },
    });
    await settleInspection(write, plan.id);
    await write.record({
      action: 'inspection.conclude',
      objectType: 'inspection',
      objectId: plan.id,
      before: { state: plan.state },
      after: { state: 'concluded', summary, unvisited, whyUnvisited },
    });
    return changed;
  });
}

/** A round that nobody has gone out for is cancelled with a reason. */
export function cancelInspection(context: RequestContext, input: z.infer<typeof cancelInspectionInput>) {
  return writeInZone(context, input.zone, 'cancelInspection', input, async (write) => {
    const plan = await lockInspection(write, input.inspection);
    requireCurrent(plan, input.version);
    enforce(mayStillAct(plan));
    enforce(mayCancel(plan, (await visitsOf(write, plan.id)).length));
    const { reason } = input;
    const changed = await updateInspection(write, plan, { state: 'cancelled' });
    await addActivityEvent(write, { subject: 'inspection', subjectId: plan.id, kind: 'cancelled', note: reason });
    await settleInspection(write, plan.id);
    await write.record({
      action: 'inspection.cancel',
      objectType: 'inspection',
      objectId: plan.id,
      before: { state: plan.state },
      after: { state: 'cancelled', reason },
    });
    return changed;
  });
}
