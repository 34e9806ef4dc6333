import type { z } from 'zod';
import { exact, toDecimal } from '../../assessment/exact.ts';
import { monthEnds } from '../../assessment/trend.ts';
import { dataVersion } from '../../audit/data-version.ts';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { type CivilDate, yearOf } from '../../platform/calendar.ts';
import { badField } from '../../platform/errors.ts';
import type { Platform, RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { loadMetricFacts, metricLimits } from '../metrics/load-metric-facts.ts';
import type { MetricFacts, MetricLimits } from '../metrics/metric-facts.ts';
import { ENTERPRISE_KPI_IDS, ENTERPRISE_KPIS, type EnterpriseKpi, kpiReading } from './enterprise-kpis.ts';
import type { kpiRowsInput, kpisInput } from './schema.ts';

/** The key figures of a year as of a day, and how they moved month by month; kept as long as the zone does not change. */
export function readKpis(context: RequestContext, input: z.infer<typeof kpisInput>) {
  return readInZone(context, input.zone, 'archive.view', async (work) => {
    const { year, asOf } = periodOf(work, input);
    const key = ['enterprise-kpis', work.zoneId, year, asOf, work.today, await dataVersion(work.tx, work.zoneId)].join(
      '|',
    );
    return context.platform.cache.remember(key, async () => {
      const { facts, limits } = await load(context.platform, work, year);
      const at = (day: CivilDate) => ENTERPRISE_KPI_IDS.map((id) => readingOf(id, facts, day, limits));
      return {
        year,
        asOf,
        computedAt: work.now.toISOString(),
        kpis: at(asOf).map((reading) => {
          const { unit, direction, rules } = ENTERPRISE_KPIS[reading.id];
          return { ...reading, unit, direction, rules: [...rules] };
        }),
        trend: monthEnds(year, asOf).map((date) => ({ date, kpis: at(date) })),
      };
    });
  });
}

/** The rows behind a key figure. */
export function readKpiRows(context: RequestContext, input: z.infer<typeof kpiRowsInput>) {
  return readInZone(context, input.zone, 'archive.view', async (work) => {
    const { year, asOf } = periodOf(work, input);
    const { facts, limits } = await load(context.platform, work, year);
    return { id: input.kpi, asOf, rows: ENTERPRISE_KPIS[input.kpi].rows(facts, asOf, limits) ?? [] };
  });
}

/** This year up to today unless another one is asked for; a past year to its end. */
function periodOf(
  { today }: ZoneWork,
  { year: wanted, asOf }: { year?: number | undefined; asOf?: CivilDate | undefined },
) {
  if (asOf && asOf > today) {
    throw badField('asOf', { key: 'field.future' });
  }
  const year = wanted ?? yearOf(asOf ?? today);
  const last = `${year}-12-31`;
  const day = asOf ?? today;
  return { year, asOf: day > last ? last : day };
}

async function load(platform: Platform, { tx, zoneId }: ZoneWork, year: number) {
  const limits = metricLimits(await readRulePack(tx, zoneId));
  return { limits, facts: await loadMetricFacts(tx, zoneId, year, platform.timeZone) };
}

function readingOf(id: EnterpriseKpi, facts: MetricFacts, day: CivilDate, limits: MetricLimits) {
  const { counted, rows } = kpiReading(id, facts, day, limits);
  return { id, counted, rows, value: counted === null ? null : asValue(id, counted, rows) };
}

const asValue = (id: EnterpriseKpi, counted: number, rows: number): string =>
  ENTERPRISE_KPIS[id].unit === 'count' ? String(counted) : toDecimal(exact(String(counted)).div(exact(String(rows))));
