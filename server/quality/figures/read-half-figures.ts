import type { z } from 'zod';
import { dataVersion } from '../../audit/data-version.ts';
import { readInZone } from '../../audit/write-in-zone.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { halfOf } from '../period.ts';
import type { ofPeriod } from '../period-input.ts';
import { computeHalfFigures } from './compute-half-figures.ts';

/** Q5, Q6: the figures of a half-year, as the report has them in its part 1.2. */
export function readHalfFigures(context: RequestContext, input: z.infer<typeof ofPeriod>) {
  return readInZone(context, input.zone, 'quality.view', async (work) => {
    const { tx, zoneId, today } = work;
    const key = ['quality-half', zoneId, input.period, today, await dataVersion(tx, zoneId)].join('|');
    return context.platform.cache.remember(key, () => computeHalfFigures(work, halfOf(input.period)));
  });
}
