import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { mayMove } from '../reports/moves.ts';
import { lockReport, moveReport } from '../reports/store.ts';
import { mayPublishTo } from './audience.ts';
import { mayHandIn } from './complete.ts';
import { recordMove } from './record-move.ts';
import type { correctInput, publishInput } from './schema.ts';

/**
 * Q9, Q10: the office publishes the newest revision to the audience. The day of the first publication is the one that is
 * judged; a correction replaces what readers see.
 */
export function publishReport(context: RequestContext, input: z.infer<typeof publishInput>) {
  return writeInZone(context, input.zone, 'publishQualityReport', input, async (write) => {
    const { actor, today } = write;
    const report = await lockReport(write, 'quality.publish', input.report);
    requireCurrent(report, input.version);
    enforce(mayMove(report.state, 'publish'));
    enforce(mayPublishTo(input.audience));
    enforce(mayHandIn(report.content));
    const audience = [...new Set(input.audience)];
    const moved = await moveReport(write, report, 'publish', {
      data: {
        publishedOn: report.publishedOn ?? toDateColumn(today),
        publishedById: actor.userId,
        publishedRevision: report.revision,
        audience,
      },
    });
    return recordMove(write, 'quality-report.publish', report, moved, { audience });
  });
}

/** Q9: takes a published report up again for a stated reason; its readers keep what was published until then. */
export function correctReport(context: RequestContext, input: z.infer<typeof correctInput>) {
  return writeInZone(context, input.zone, 'correctQualityReport', input, async (write) => {
    const report = await lockReport(write, 'quality.publish', input.report);
    requireCurrent(report, input.version);
    const moved = await moveReport(write, report, 'correct', { note: input.reason });
    return recordMove(write, 'quality-report.correct', report, moved, { reason: input.reason });
  });
}
