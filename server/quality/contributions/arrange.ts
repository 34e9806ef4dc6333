import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce, ProductError, refused, wordsOf } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { loadDepartmentHistory } from '../../zones/departments.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { halfOf, periodOf } from '../period.ts';
import { dataDueOn as proposedDueOn } from '../reports/dues.ts';
import { mayArrange, mayBeDueOn } from './arranging.ts';
import { type Arrangement, loadArrangement, lockHalf } from './contribution-store.ts';
import type { arrangeInput } from './schema.ts';

/**
 * Q4: the office says which departments report for a half-year, and until when; or changes what it said.
 *
 * @throws ProductError 'stale' for whoever has not seen the arrangement as it is; 'refused' by Q4
 */
export function arrangeData(context: RequestContext, input: z.infer<typeof arrangeInput>) {
  return writeInZone(context, input.zone, 'arrangeData', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    permit(actor, 'quality.arrange', zoneId);
    const half = halfOf(input.period);
    const pack = await readRulePack(tx, zoneId);
    enforce(mayArrange(half, pack, today));
    await lockHalf(tx, zoneId, half);
    const stored = await loadArrangement(tx, zoneId, half);
    if (stored) requireCurrent(stored, input.version);
    else if (input.version !== undefined) throw new ProductError('stale', { key: 'stale' }, { current: null });
    const { departments, note } = input;
    await requireDepartments(write, departments, stored);
    const dataDueOn = input.dataDueOn ?? stored?.dataDueOn ?? proposedDueOn(half, pack);
    const verdict = mayBeDueOn(half, pack, dataDueOn);
    if (!verdict.ok) throw refused(verdict, { dataDueOn: wordsOf(verdict) });
    const version = (stored?.version ?? 0) + 1;
    const data = {
      departments,
      note,
      version,
      dataDueOn: toDateColumn(dataDueOn),
      arrangedById: actor.userId,
      arrangedBy: actor.displayName,
      arrangedAt: now,
    };
    await tx.qualityArrangement.upsert({
      where: { zoneId_year_half: { zoneId, ...half } },
      create: { zoneId, ...half, ...data },
      update: data,
    });
    const period = periodOf(half);
    await write.record({
      action: 'quality-data.arrange',
      objectType: 'quality-arrangement',
      objectId: period,
      before: stored && auditedOf(stored),
      after: auditedOf({ departments, dataDueOn, note }),
    });
    return { period, dataDueOn, version };
  });
}

/** Only departments that still work are asked; who was asked before stays asked until the office says otherwise. */
async function requireDepartments(
  { tx, zoneId, today }: ZoneWrite,
  ids: readonly string[],
  stored: Arrangement | null,
) {
  const known = await loadDepartmentHistory(tx, zoneId);
  const works = new Set(known.filter(({ closedOn }) => closedOn === null || closedOn >= today).map(({ id }) => id));
  const department = ids.find((id) => !works.has(id) && !stored?.departments.includes(id));
  if (department) throw badField('departments', { key: 'quality.unknownDepartment', params: { department } });
}

const auditedOf = ({ departments, dataDueOn, note }: Pick<Arrangement, 'departments' | 'dataDueOn' | 'note'>) => ({
  departments,
  dataDueOn,
  note,
});
