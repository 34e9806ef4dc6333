import type { z } from 'zod';
import { readInZone } from '../audit/write-in-zone.ts';
import { badField } from '../platform/errors.ts';
import type { RequestContext } from '../platform/platform.ts';
import { openMeasurements, rowsFor } from './measure.ts';
import { within } from './read-scores.ts';
import type { metricRowsInput } from './schema.ts';

/**
 * The rows behind a measured target on a day. Whoever may see scores sees which rows count, unless the area keeps their
 * number to itself; whose they are, only who may look into that area's records.
 */
export function readMetricRows(context: RequestContext, input: z.infer<typeof metricRowsInput>) {
  return readInZone(context, input.zone, 'scores.view', async ({ tx, zoneId, actor, today }) => {
    const asOf = within(input.asOf ?? today, input.year);
    if (asOf > today) throw badField('asOf', { key: 'field.future' });
    const { timeZone } = context.platform;
    const measurements = await openMeasurements(tx, zoneId, input.year, timeZone, [input.metric]);
    const rows = measurements.rows(input.metric, asOf);
    return { metric: input.metric, asOf, rows: rowsFor(actor, zoneId, input.metric, rows) };
  });
}
