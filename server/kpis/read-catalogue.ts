import type { z } from 'zod';
import { readInZone } from '../audit/write-in-zone.ts';
import type { ofZone } from '../platform/inputs.ts';
import { can } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { AREAS, definitionOf, KPI_IDS, type KpiId } from './areas.ts';

/** Every key figure with its definition, which is no secret, and the areas whose figures the reader may read. */
export function readKpiCatalogue(context: RequestContext, input: z.infer<typeof ofZone>) {
  return readInZone(context, input.zone, 'zone.view', async ({ actor, zoneId }) => ({
    kpis: KPI_IDS.map((id) => ({ id, ...described(id) })),
    readable: AREAS.filter(({ reads }) => can(actor, reads, zoneId)).map(({ area }) => area),
  }));
}

/** What a definition says of itself, without how it is computed. */
export function described(id: KpiId) {
  const { area, unit, direction, span, rules, source, withoutData, uncertainty } = definitionOf(id);
  return { area, unit, direction, span, rules: [...rules], source, withoutData, uncertainty };
}
