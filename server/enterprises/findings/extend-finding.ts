import type { z } from 'zod';
import { addActivityEvent } from '../../activities/events.ts';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { askForCorrection } from './finding-matters.ts';
import { mayExtend } from './finding-steps.ts';
import { lockFinding, updateFinding } from './finding-store.ts';
import type { extendFindingInput } from './schema.ts';

/** Z4: the authorities put off the due day of a correction, before it has passed and with a reason. */
export function extendFinding(context: RequestContext, input: z.infer<typeof extendFindingInput>) {
  return writeInZone(context, input.zone, 'extendFinding', input, async (write) => {
    const finding = await lockFinding(write, 'finding.recheck', input.finding);
    requireCurrent(finding, input.version);
    const { dueOn, reason } = input;
    enforce(mayExtend(finding, dueOn, write.today));
    const changed = await updateFinding(write, finding, { dueOn: toDateColumn(dueOn) });
    await addActivityEvent(write, {
      subject: 'finding',
      subjectId: finding.id,
      kind: 'extended',
      note: reason,
      details: { dueOn: [finding.dueOn, dueOn] },
    });
    await askForCorrection(write, { ...finding, dueOn });
    await write.record({
      action: 'finding.extend',
      objectType: 'finding',
      objectId: finding.id,
      before: { dueOn: finding.dueOn },
      after: { dueOn, reason },
    });
    return changed;
  });
}
