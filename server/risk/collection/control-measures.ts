import { allowed, type Verdict } from '../../platform/errors.ts';
import type { ReportChannel } from '../kinds.ts';

/** R12: a producer reports the risk together with what it already does about it. */
export const mayReport = (channel: ReportChannel, controlMeasures: string): Verdict =>
  channel === 'enterprise' && controlMeasures === ''
    ? { ok: false, reason: 'controlMeasuresMissing', rule: 'R12' }
    : allowed;
