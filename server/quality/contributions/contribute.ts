import stringify from 'safe-stable-stringify';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { nextRevision } from '../../enterprises/filings/next-revision.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { enforce } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { halfOf } from '../period.ts';
import { mayContribute } from './arranging.ts';
import { loadContributions, lockHalf } from './contribution-store.ts';
import { requireZoneDepartment } from './require-zone-department.ts';
import type { contributeInput } from './schema.ts';

/**
 * Q4: a department, or the office for it on paper, reports its part of a half-year, or corrects the revision that was seen.
 * Who was not asked may report, too.
 *
 * @throws ProductError as `nextRevision`; 'refused' by Q4
 */
export function contributeData(context: RequestContext, input: z.infer<typeof contributeInput>) {
  return writeInZone(context, input.zone, 'contributeData', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const { period, department, content } = input;
    permit(actor, 'quality.contribute', zoneId, department);
    const half = halfOf(period);
    const pack = await readRulePack(tx, zoneId);
    await requireZoneDepartment(write, department);
    enforce(mayContribute(half, pack, today));
    await lockHalf(tx, zoneId, half, department);
    const [newest = null] = await loadContributions(tx, zoneId, half, [department]);
    const revision = nextRevision(newest, input);
    if (newest && stringify(newest.content) === stringify(content)) {
      enforce({ ok: false, reason: 'quality.dataUnchanged', rule: 'Q4', params: { revision: newest.revision } });
    }
    const id = uuidv7();
    const reason = newest ? input.reason : '';
    await tx.qualityContribution.create({
      data: {
        zoneId,
        id,
        ...half,
        departmentId: department,
        revision,
        content,
        filedOn: toDateColumn(today),
        reason,
        filedById: actor.userId,
        filedByName: actor.displayName,
        filedAt: now,
      },
    });
    await write.record({
      action: newest ? 'quality-data.correct' : 'quality-data.file',
      objectType: 'quality-contribution',
      objectId: id,
      before: newest && { period, department, revision: newest.revision, content: newest.content },
      after: { period, department, revision, filedOn: today, content, ...(newest && { reason }) },
    });
    return { id, period, department, revision, filedOn: today };
  });
}
