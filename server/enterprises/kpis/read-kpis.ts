import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { readArea } from '../../kpis/kpi-area.ts';
import { periodOf } from '../../kpis/period.ts';
import type { KpiReading } from '../../kpis/reading.ts';
import type { kpisInput } from '../../kpis/schema.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { enterpriseKpis } from './enterprise-kpi-area.ts';
import { ENTERPRISE_KPIS, type EnterpriseKpi } from './enterprise-kpis.ts';
import type { kpiRowsInput } from './schema.ts';

/** The key figures of a year as of a day, and how they moved month by month. */
export function readKpis(context: RequestContext, input: z.infer<typeof kpisInput>) {
  return readInZone(context, input.zone, enterpriseKpis.reads, async (work) => {
    const period = periodOf(work.today, input);
    const found = await readArea(context.platform, work, enterpriseKpis, period, { withLastYear: false });
    return {
      ...period,
      computedAt: found.computedAt,
      kpis: found.kpis.map((reading) => {
        const { unit, direction, rules } = ENTERPRISE_KPIS[reading.id];
        return { ...readingOf(reading), unit, direction, rules: [...rules] };
      }),
      trend: found.trend.map(({ date, kpis }) => ({ date, kpis: kpis.map(readingOf) })),
    };
  });
}

/** The rows behind a key figure. */
export function readKpiRows(context: RequestContext, input: z.infer<typeof kpiRowsInput>) {
  return readInZone(context, input.zone, enterpriseKpis.reads, async (work) => {
    const period = periodOf(work.today, input);
    const rows = await enterpriseKpis.rows(work, input.kpi, period);
    return {
      id: input.kpi,
      asOf: period.asOf,
      rows: rows.map(({ id, enterpriseId, label, isCounted, on, note }) => ({
        id,
        enterpriseId,
        label,
        isCounted,
        on,
        note,
      })),
    };
  });
}

const readingOf = ({ id, counted, rows, value }: KpiReading & { id: EnterpriseKpi }) => ({ id, counted, rows, value });
