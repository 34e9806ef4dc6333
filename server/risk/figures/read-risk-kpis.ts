import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { readArea } from '../../kpis/kpi-area.ts';
import { periodOf } from '../../kpis/period.ts';
import type { kpisInput } from '../../kpis/schema.ts';
import { yearsLater } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { riskKpis } from './risk-kpi-area.ts';
import { RISK_KPIS, type RiskKpi, type RiskReading } from './risk-kpis.ts';
import type { kpiRowsInput } from './schema.ts';
import { scopeOf } from './scope.ts';

/**
 * The key figures of the risk area in a year as of a day, month by month, and on the same day of the year before. Only
 * numbers: of the files that the reader may open, or, without that right, of the whole zone (R28).
 */
export function readRiskKpis(context: RequestContext, input: z.infer<typeof kpisInput>) {
  return readInZone(context, input.zone, riskKpis.reads, async (work) => {
    const period = periodOf(work.today, input);
    const found = await readArea(context.platform, work, riskKpis, period, { withLastYear: true });
    const { date, kpis } = found.lastYear ?? { date: yearsLater(period.asOf, -1), kpis: [] };
    return {
      ...period,
      computedAt: found.computedAt,
      hasRows: scopeOf(work.actor, work.zoneId) !== 'all',
      kpis: found.kpis.map((reading) => {
        const { unit, direction, rules } = RISK_KPIS[reading.id];
        return { ...readingOf(reading), unit, direction, rules: [...rules] };
      }),
      trend: found.trend.map((point) => ({ date: point.date, kpis: point.kpis.map(readingOf) })),
      lastYear: { date, kpis: kpis.map(readingOf) },
    };
  });
}

/** The rows behind a key figure: files by number, for those who may open them; incidents, for readers of archives. */
export function readRiskKpiRows(context: RequestContext, input: z.infer<typeof kpiRowsInput>) {
  return readInZone(context, input.zone, riskKpis.reads, async (work) => {
    const period = periodOf(work.today, input);
    const rows = await riskKpis.rows(work, input.kpi, period);
    return {
      id: input.kpi,
      asOf: period.asOf,
      rows: rows.map(({ id, risk, enterpriseId, label, isCounted, on, days }) => ({
        id,
        risk,
        enterpriseId,
        label,
        isCounted,
        on,
        days,
      })),
    };
  });
}

const readingOf = ({ id, value, counted, rows, rate }: RiskReading & { id: RiskKpi }) => ({
  id,
  value,
  counted: counted ?? 0,
  rows,
  rate,
});
