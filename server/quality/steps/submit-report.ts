import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce, refused } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { mayMove } from '../reports/moves.ts';
import { lockReport, moveReport } from '../reports/store.ts';
import { emptyFields, mayHandIn } from './complete.ts';
import { recordMove } from './record-move.ts';
import type { submitInput } from './schema.ts';

/** Q7: the technical group hands the report in to the office. Of its submissions the first one counts. */
export function submitReport(context: RequestContext, input: z.infer<typeof submitInput>) {
  return writeInZone(context, input.zone, 'submitQualityReport', input, async (write) => {
    const { actor, today } = write;
    const report = await lockReport(write, 'quality.compile', input.report);
    requireCurrent(report, input.version);
    enforce(mayMove(report.state, 'submit'));
    const whole = mayHandIn(report.content);
    if (!whole.ok) throw refused(whole, emptyFields(report.content));
    const moved = await moveReport(write, report, 'submit', {
      data: {
        firstSubmittedOn: report.firstSubmittedOn ?? toDateColumn(today),
        submittedOn: toDateColumn(today),
        submittedById: actor.userId,
        reviewedOn: null,
        reviewedById: null,
        reviewOpinion: '',
      },
    });
    return recordMove(write, 'quality-report.submit', report, moved);
  });
}
