import type { z } from 'zod';
import { addActivityEvent } from '../../activities/events.ts';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { askForCorrection, tellOfRecheck } from './finding-matters.ts';
import { mayGiveNewDay, mayMove, mayRecheck } from './finding-steps.ts';
import { lockFinding, updateFinding, whoCorrected } from './finding-store.ts';
import type { recheckFindingInput } from './schema.ts';

/**
 * Z4: somebody else than who handed the correction in looks at it again: accepted, the finding is closed; refused, it is
 * open again with what is still wrong.
 */
export function recheckFinding(context: RequestContext, input: z.infer<typeof recheckFindingInput>) {
  return writeInZone(context, input.zone, 'recheckFinding', input, async (write) => {
    const { actor, today } = write;
    const finding = await lockFinding(write, 'finding.recheck', input.finding);
    requireCurrent(finding, input.version);
    const { decision, recheckedOn, note } = input;
    enforce(mayMove(finding.state, decision));
    if (recheckedOn > today) throw badField('recheckedOn', { key: 'field.future' });
    const correctedOn = finding.correctedOn ?? finding.foundOn;
    const correction = { byId: await whoCorrected(write, finding.id), on: correctedOn };
    enforce(mayRecheck(correction, { byId: actor.userId, on: recheckedOn }));
    const isRefused = decision === 'refuse';
    if (isRefused && note === '') throw badField('note', { key: 'findings.refusedWhy' });
    if (!isRefused && input.dueOn) throw badField('dueOn', { key: 'findings.dueOfAccepted' });
    const dueOn = input.dueOn ?? finding.dueOn;
    if (input.dueOn) enforce(mayGiveNewDay({ ...finding, correctedOn }, dueOn, today));
    const state = isRefused ? 'open' : 'closed';
    const changed = await updateFinding(write, finding, {
      state,
      dueOn: toDateColumn(dueOn),
      recheckedOn: toDateColumn(recheckedOn),
      recheckedById: actor.userId,
      recheckedByName: actor.displayName,
      recheckNote: note,
    });
    await addActivityEvent(write, {
      subject: 'finding',
      subjectId: finding.id,
      kind: isRefused ? 'refused' : 'closed',
      note,
      ...(dueOn !== finding.dueOn && { details: { dueOn: [finding.dueOn, dueOn] } }),
    });
    await tellOfRecheck(write, finding, changed.version);
    if (isRefused) await askForCorrection(write, { ...finding, dueOn });
    await write.record({
      action: `finding.${decision}`,
      objectType: 'finding',
      objectId: finding.id,
      before: { state: finding.state, dueOn: finding.dueOn },
      after: { state, dueOn, recheckedOn, note },
    });
    return changed;
  });
}
