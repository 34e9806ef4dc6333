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
import { planSplit } from './reorganise.ts';
import { requireDepartment } from './require-department.ts';
import type { splitInput, splitPreviewInput } from './schema.ts';

type SplitPreview = z.infer<typeof splitPreviewInput>;

/** What the split would do. */
export function previewSplit(context: RequestContext, input: SplitPreview) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    permit(read.actor, 'departments.manage', read.zoneId);
    const order = await loadOrder(read);
    return { order, reorganisation: decide(order, input) };
  });
}

/** The office records that a department became several. */
export function splitDepartment(context: RequestContext, input: z.infer<typeof splitInput>) {
  return writeInZone(context, input.zone, 'splitDepartment', input, async (write) => {
    permit(write.actor, 'departments.manage', write.zoneId);
    const order = await lockOrder(write);
    const newIds = input.into.map(({ id }) => id);
    return applyReorganisation(write, order, decide(order, input), {
      kind: 'split',
      fromIds: [input.department],
      toIds: input.successor === null ? [input.department, ...newIds] : newIds,
      effectiveOn: input.effectiveOn,
      reason: input.reason,
    });
  });
}

function decide(order: LoadedOrder, { department, version, into, successor, effectiveOn }: SplitPreview) {
  requireDepartment(order.departments, department, version);
  return requirePossible(planSplit(order, { from: department, into, successor, effectiveOn }));
}
