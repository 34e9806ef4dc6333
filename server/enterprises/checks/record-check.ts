import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { badField, enforce, refused, wordsOf } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { loadDepartmentHistory } from '../../zones/departments.ts';
import { isInZone, statusAsOf } from '../standing/lifecycle.ts';
import { loadEvents, lockEnterprise } from '../store.ts';
import type { CheckAnswers } from './items.ts';
import { checkProblems, nonConformingItems } from './outcome.ts';
import type { recordCheckInput } from './schema.ts';

/**
 * E11, EF7: a supervision check of an enterprise that was in the zone on that day, as its inspectors found it. Whether
 * it is moved out is the office's decision (E9a, E9b); the check says what the inspectors conclude.
 */
export function recordCheck(context: RequestContext, input: z.infer<typeof recordCheckInput>) {
  return writeInZone(context, input.zone, 'recordCheck', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const enterprise = await lockEnterprise(write, 'check.record', input.enterprise);
    const { checkedOn, inspectors, departments, answers, moveOut } = input;
    if (checkedOn > today) throw badField('checkedOn', { key: 'field.future' });
    await requireDepartments(write, departments, checkedOn);
    requireComplete(answers);
    const status = statusAsOf(await loadEvents(tx, zoneId, enterprise.id), checkedOn);
    if (!isInZone(status)) enforce({ ok: false, reason: 'check.notInZone', rule: 'E11', params: { day: checkedOn } });
    const id = uuidv7();
    const nonConforming = nonConformingItems(answers);
    await tx.supervisionCheck.create({
      data: {
        zoneId,
        id,
        enterpriseId: enterprise.id,
        checkedOn: toDateColumn(checkedOn),
        inspectors,
        departments,
        answers,
        moveOut,
        nonConforming: nonConforming.length,
        recordedById: actor.userId,
        recordedByName: actor.displayName,
        recordedAt: now,
      },
    });
    await write.record({
      action: 'check.record',
      objectType: 'check',
      objectId: id,
      after: { enterprise: enterprise.id, checkedOn, inspectors, departments, answers, moveOut },
    });
    return { id, nonConforming };
  });
}

/** EF7: all that is missing at once, each beside its item. */
function requireComplete(answers: CheckAnswers): void {
  const [first, ...others] = checkProblems(answers);
  if (!first) return;
  const fields = [first, ...others].map(
    (problem) => [`answers.${problem.params?.item ?? ''}`, wordsOf(problem)] as const,
  );
  throw refused(first, Object.fromEntries(fields));
}

async function requireDepartments({ tx, zoneId }: ZoneWrite, ids: readonly string[], day: string): Promise<void> {
  if (ids.length === 0) return;
  const known = await loadDepartmentHistory(tx, zoneId);
  const worked = new Set(known.filter(({ closedOn }) => closedOn === null || closedOn >= day).map(({ id }) => id));
  const department = ids.find((id) => !worked.has(id));
  if (department) throw badField('departments', { key: 'checks.unknownDepartment', params: { department } });
}
