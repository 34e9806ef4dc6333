import { activityDeadlines } from '../activities/deadlines.ts';
import { assessmentDeadlines } from '../assessment/deadlines.ts';
import type { ZoneWork } from '../audit/write-in-zone.ts';
import { enterpriseDeadlines } from '../enterprises/deadlines.ts';
import type { Platform } from '../platform/platform.ts';
import { qualityDeadlines } from '../quality/deadlines.ts';
import { riskDeadlines } from '../risk/deadlines.ts';
import { type Deadline, type DeadlineSource, inOrder, isShownIn, type Span } from './deadline.ts';

/** Every area that sets days. */
const SOURCES: readonly DeadlineSource[] = [
  assessmentDeadlines,
  enterpriseDeadlines,
  riskDeadlines,
  qualityDeadlines,
  activityDeadlines,
];

/** All that is open, that this reader may know of, and that is due within the span, late, or not to be reckoned. */
export async function openDeadlines(work: ZoneWork, platform: Platform, span: Span): Promise<Deadline[]> {
  const { today } = work;
  const from = span.from;
  // What is late today is asked for, too, when the span lies in the past.
  const to = span.to < today ? today : span.to;
  const found: Deadline[] = [];
  for (const source of SOURCES) found.push(...(await source.open({ ...work, platform }, { from, to })));
  return inOrder(found.filter((deadline) => isShownIn(span, deadline, today)));
}
