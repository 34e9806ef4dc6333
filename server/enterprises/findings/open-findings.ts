import { v7 as uuidv7 } from 'uuid';
import { addActivityEvent } from '../../activities/events.ts';
import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import { type CivilDate, toDateColumn } from '../../platform/calendar.ts';
import { askForCorrection } from './finding-matters.ts';

export interface NewFinding {
  /** An item of EF7, or the text of an inspection's own question. */
  item: string;
  facts: string;
  dueOn: CivilDate;
}

/**
 * Z4: what a check found wrong is to be corrected: one finding for each, told to the enterprise. The caller has decided
 * that the check is in order and audits it.
 */
export async function openFindings(
  write: ZoneWrite,
  check: { id: string; enterpriseId: string; checkedOn: CivilDate },
  found: readonly NewFinding[],
): Promise<string[]> {
  const { tx, zoneId } = write;
  const { id: checkId, enterpriseId, checkedOn } = check;
  const findings = found.map((finding) => ({ id: uuidv7(), enterpriseId, ...finding }));
  await tx.checkFinding.createMany({
    data: findings.map(({ dueOn, ...finding }) => ({
      ...finding,
      zoneId,
      checkId,
      foundOn: toDateColumn(checkedOn),
      dueOn: toDateColumn(dueOn),
      state: 'open',
    })),
  });
  for (const finding of findings) {
    await addActivityEvent(write, { subject: 'finding', subjectId: finding.id, kind: 'found' });
    await askForCorrection(write, finding);
  }
  return findings.map(({ id }) => id);
}
