import { z } from 'zod';
import { dateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import { daysOfYear } from '../newest-first.ts';
import type { CorrectionFacts } from './correction-in-time.ts';
import { FINDING_STATES } from './lifecycle.ts';

export interface FindingFacts extends CorrectionFacts {
  id: string;
  enterpriseId: string;
  foundOn: string;
  /** The item of EF7, or the text of an inspection's own question. */
  item: string;
}

/** Z4: the findings of a year, in the order they were found, as far as the judgement of their corrections needs them. */
export async function loadFindingFacts(tx: Tx, zoneId: string, year: number): Promise<FindingFacts[]> {
  const findings = await tx.checkFinding.findMany({
    where: { zoneId, foundOn: daysOfYear(year) },
    orderBy: [{ foundOn: 'asc' }, { id: 'asc' }],
  });
  return findings.map(({ id, enterpriseId, item, foundOn, dueOn, state: stored, correctedOn, recheckedOn }) => {
    const state = z.enum(FINDING_STATES).parse(stored);
    return {
      id,
      enterpriseId,
      item,
      foundOn: dateColumn(foundOn),
      dueOn: dateColumn(dueOn),
      state,
      correctedOn: state === 'open' || correctedOn === null ? null : dateColumn(correctedOn),
      recheckedOn: state !== 'closed' || recheckedOn === null ? null : dateColumn(recheckedOn),
    };
  });
}
