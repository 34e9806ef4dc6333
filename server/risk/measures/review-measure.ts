import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { refused } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addEvent } from '../store.ts';
import { needsReview } from './measure.ts';
import { lockMeasure, newestAssessment, recordMeasure, updateMeasure } from './measure-store.ts';
import type { reviewInput } from './schema.ts';

/**
 * R20: after a new assessment the technical group confirms that a measure stays as it is; to change it, they propose to
 * lift it and to take another.
 */
export function reviewMeasure(context: RequestContext, input: z.infer<typeof reviewInput>) {
  return writeInZone(context, input.zone, 'reviewMeasure', input, async (write) => {
    const { actor } = write;
    const { item, measure } = await lockMeasure(write, 'risk.propose', input.measure);
    const newest = (await newestAssessment(write, item.id))?.number ?? 0;
    if (!needsReview(measure, newest)) throw refused({ ok: false, reason: 'reviewNotDue', rule: 'R20' });
    requireCurrent({ version: measure.version, reviewedAssessment: measure.reviewedAssessment }, input.version);
    const reviewed = await updateMeasure(write, measure.id, { reviewedAssessment: newest });
    await addEvent(write, actor, item, { kind: 'review', note: input.note, subjectId: measure.id });
    await recordMeasure(write, 'risk-measure.review', measure, { assessment: newest });
    return reviewed;
  });
}
