import type { z } from 'zod';
import { readInZone, writeInZone } from '../audit/write-in-zone.ts';
import { permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import {
  applyReorganisation,
  type LoadedOrder,
  loadOrder,
  lockOrder,
  requirePossible,
} from './apply-reorganisation.ts';
import { planMerge } from './reorganise.ts';
import { requireDepartment } from './require-department.ts';
import type { mergeInput, mergePreviewInput } from './schema.ts';

type MergePreview = z.infer<typeof mergePreviewInput>;

/** What the merge would do. */
export function previewMerge(context: RequestContext, input: MergePreview) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    permit(read.actor, 'departments.manage', read.zoneId);
    const order = await loadOrder(read);
    return { order, reorganisation: decide(order, input) };
  });
}

/** The office records that departments became one. */
export function mergeDepartments(context: RequestContext, input: z.infer<typeof mergeInput>) {
  return writeInZone(context, input.zone, 'mergeDepartments', input, async (write) => {
    permit(write.actor, 'departments.manage', write.zoneId);
    const order = await lockOrder(write);
    return applyReorganisation(write, order, decide(order, input), {
      kind: 'merge',
      fromIds: input.from.map(({ id }) => id),
      toIds: [input.into.id],
      effectiveOn: input.effectiveOn,
      reason: input.reason,
    });
  });
}

function decide(order: LoadedOrder, { from, into, effectiveOn }: MergePreview) {
  for (const { id, version } of from) requireDepartment(order.departments, id, version);
  return requirePossible(planMerge(order, { from: from.map(({ id }) => id), into, effectiveOn }));
}
