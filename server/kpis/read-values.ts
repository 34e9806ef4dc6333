import type { z } from 'zod';
import { readInZone } from '../audit/write-in-zone.ts';
import { yearsLater } from '../platform/calendar.ts';
import { ProductError } from '../platform/errors.ts';
import { can, permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { AREAS, areaOf, KPI_IDS } from './areas.ts';
import type { KpiValues, kpiRowsInput, valuesInput } from './catalogue-schema.ts';
import { type AreaKpis, readArea } from './kpi-area.ts';
import { periodOf } from './period.ts';
import { described } from './read-catalogue.ts';
import type { KpiReading } from './reading.ts';

/** The key figures of all areas that the reader may read, each with its interval, a year before, and month by month. */
export function readKpiValues(context: RequestContext, input: z.infer<typeof valuesInput>): Promise<KpiValues> {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { actor, zoneId } = work;
    const readable = AREAS.filter(({ area, reads }) => can(actor, reads, zoneId) && (input.area ?? area) === area);
    if (readable.length === 0) throw new ProductError('forbidden', { key: 'forbidden' });
    const period = periodOf(work.today, input);
    const kpis: KpiValues['kpis'] = [];
    for (const area of readable) {
      kpis.push(...valuesOf(await readArea(context.platform, work, area, period, { withLastYear: true })));
    }
    return { ...period, computedAt: work.now.toISOString(), lastYearOn: yearsLater(period.asOf, -1), kpis };
  });
}

/** The rows behind one of them; none where the reader may know the number only. */
export function readRowsOfKpi(context: RequestContext, input: z.infer<typeof kpiRowsInput>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const area = areaOf(input.kpi);
    permit(work.actor, area.reads, work.zoneId);
    const period = periodOf(work.today, input);
    return { id: input.kpi, asOf: period.asOf, rows: await area.rows(work, input.kpi, period) };
  });
}

function valuesOf({ kpis, trend, lastYear }: AreaKpis<string, KpiReading>): KpiValues['kpis'] {
  return KPI_IDS.flatMap((id) => {
    const found = kpis.find((reading) => reading.id === id);
    if (!found) return [];
    const { value, counted, rows, interval, isSmallSample, exportsUsd, months } = found;
    return {
      id,
      ...described(id),
      value,
      counted,
      rows,
      interval,
      isSmallSample,
      exportsUsd,
      months,
      lastYear: valueIn(lastYear?.kpis ?? [], id),
      trend: trend.map((point) => ({ date: point.date, value: valueIn(point.kpis, id) })),
    };
  });
}

const valueIn = (readings: readonly (KpiReading & { id: string })[], id: string): string | null =>
  readings.find((reading) => reading.id === id)?.value ?? null;
