import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { mayMove } from '../reports/moves.ts';
import { lockReport, moveReport } from '../reports/store.ts';
import { mayReview } from './consultation.ts';
import { recordMove } from './record-move.ts';
import type { reviewInput } from './schema.ts';

/** Q8: the office reviews what was handed in: another person than who did; a return says why. */
export function reviewReport(context: RequestContext, input: z.infer<typeof reviewInput>) {
  return writeInZone(context, input.zone, 'reviewQualityReport', input, async (write) => {
    const { actor, today } = write;
    const { decision, opinion } = input;
    const report = await lockReport(write, 'quality.review', input.report);
    requireCurrent(report, input.version);
    enforce(mayMove(report.state, decision));
    enforce(mayReview(report.submittedById, actor.userId));
    if (decision === 'return' && opinion === '') throw badField('opinion', { key: 'quality.returnWhy' });
    const moved = await moveReport(write, report, decision, {
      note: opinion,
      data: { reviewedOn: toDateColumn(today), reviewedById: actor.userId, reviewOpinion: opinion },
    });
    return recordMove(write, `quality-report.${decision}`, report, moved, { opinion });
  });
}
