import type { z } from 'zod';
import { dataVersion } from '../audit/data-version.ts';
import { readInZone } from '../audit/write-in-zone.ts';
import type { RequestContext } from '../platform/platform.ts';
import type { ofZone } from './schema.ts';
import type { pulseOutput } from './score-schema.ts';

/** Whether anything in the zone has changed since: pages that stay open ask often, so it is one small read. */
export function readPulse(
  context: RequestContext,
  input: z.infer<typeof ofZone>,
): Promise<z.infer<typeof pulseOutput>> {
  return readInZone(context, input.zone, 'scores.view', async ({ tx, zoneId }) => ({
    dataVersion: await dataVersion(tx, zoneId),
  }));
}
