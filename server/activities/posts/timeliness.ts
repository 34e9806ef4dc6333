import { addDays, type CivilDate } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';

/** Z10, Z13: the last day on which a post is in time, `postDays` days after its source's day. */
export const lastDayInTime = (sourceOn: CivilDate, postDays: number): CivilDate => addDays(sourceOn, postDays);

/** Z10, Z13: posted on the last day is in time, on the day after it is late. */
export const isPostedInTime = (
  { sourceOn, postedOn }: { sourceOn: CivilDate; postedOn: CivilDate },
  postDays: number,
): boolean => postedOn <= lastDayInTime(sourceOn, postDays);

/** Z10: nothing is posted before its source has published it. */
export const mayBePosted = (sourceOn: CivilDate, postedOn: CivilDate): Verdict =>
  sourceOn <= postedOn
    ? allowed
    : { ok: false, reason: 'post.beforeSource', rule: 'Z10', params: { sourceOn, postedOn } };
