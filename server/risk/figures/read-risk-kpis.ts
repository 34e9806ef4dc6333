import type { z } from 'zod';
import { monthEnds } from '../../assessment/trend.ts';
import { dataVersion } from '../../audit/data-version.ts';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { loadIncidents } from '../../enterprises/incidents/incidents-on-record.ts';
import { loadExports } from '../../enterprises/monthly-lists/load-exports.ts';
import { type CivilDate, isCivilDate, yearOf } from '../../platform/calendar.ts';
import { badField } from '../../platform/errors.ts';
import { can } from '../../platform/permissions.ts';
import type { Platform, RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { loadRiskFacts } from './load-risk-facts.ts';
import type { TermsOf } from './risk-facts.ts';
import { type KpiFacts, kpiReading, RISK_KPI_IDS, RISK_KPIS } from './risk-kpis.ts';
import type { kpiRowsInput, kpisInput } from './schema.ts';
import { type RiskScope, scopeOf } from './scope.ts';
import { termsByPack } from './terms-by-pack.ts';

/**
 * The key figures of the risk area in a year as of a day, month by month, and on the same day of the year before. Only
 * numbers: of the files that the reader may open, or, without that right, of the whole zone (R28).
 */
export function readRiskKpis(context: RequestContext, input: z.infer<typeof kpisInput>) {
  return readInZone(context, input.zone, 'risk.figures', async (work) => {
    const { tx, zoneId, today, now, actor } = work;
    const { year, asOf } = periodOf(today, input);
    const scope = scopeOf(actor, zoneId);
    const version = await dataVersion(tx, zoneId);
    const key = ['risk-kpis', zoneId, year, asOf, today, keyOf(scope), version].join('|');
    return context.platform.cache.remember(key, async () => {
      const { facts, terms } = await load(context.platform, work, asOf, scope);
      const at = (day: CivilDate) => RISK_KPI_IDS.map((id) => ({ id, ...kpiReading(id, facts, day, terms) }));
      const before = sameDayLastYear(asOf);
      return {
        year,
        asOf,
        computedAt: now.toISOString(),
        hasRows: scope !== 'all',
        kpis: at(asOf).map((reading) => {
          const { unit, direction, rules } = RISK_KPIS[reading.id];
          return { ...reading, unit, direction, rules: [...rules] };
        }),
        trend: monthEnds(year, asOf).map((date) => ({ date, kpis: at(date) })),
        lastYear: { date: before, kpis: at(before) },
      };
    });
  });
}

/** The rows behind a key figure: files by number, for those who may open them; incidents, for readers of archives. */
export function readRiskKpiRows(context: RequestContext, input: z.infer<typeof kpiRowsInput>) {
  return readInZone(context, input.zone, 'risk.figures', async (work) => {
    const { zoneId, today, actor } = work;
    const { asOf } = periodOf(today, input);
    const isOpen = can(actor, RISK_KPIS[input.kpi].unit === 'rate' ? 'archive.view' : 'risk.view', zoneId);
    if (!isOpen) return { id: input.kpi, asOf, rows: [] };
    const { facts, terms } = await load(context.platform, work, asOf, scopeOf(actor, zoneId));
    const rows = RISK_KPIS[input.kpi].rows(facts, asOf, terms);
    return {
      id: input.kpi,
      asOf,
      rows: rows.map(({ id, risk = null, enterpriseId, label, isCounted, on, days = null }) => ({
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

const keyOf = (scope: RiskScope): string => (scope === 'all' ? scope : scope.join('+'));

/** This year up to today unless another one is asked for; a past year to its end. */
function periodOf(
  today: CivilDate,
  { year: wanted, asOf }: { year?: number | undefined; asOf?: CivilDate | undefined },
): { year: number; asOf: CivilDate } {
  if (asOf && asOf > today) throw badField('asOf', { key: 'field.future' });
  const year = wanted ?? yearOf(asOf ?? today);
  const day = asOf ?? today;
  const last = `${year}-12-31`;
  if (year > yearOf(today)) throw badField('year', { key: 'field.future' });
  return { year, asOf: day > last ? last : yearOf(day) < year ? `${year}-01-01` : day };
}

/** 28 February where that year has no 29th. */
function sameDayLastYear(day: CivilDate): CivilDate {
  const before = `${yearOf(day) - 1}${day.slice(4)}`;
  return isCivilDate(before) ? before : `${yearOf(day) - 1}-02-28`;
}

async function load(
  platform: Platform,
  { tx, zoneId }: ZoneWork,
  asOf: CivilDate,
  scope: RiskScope,
): Promise<{ facts: KpiFacts; terms: TermsOf }> {
  const pack = await readRulePack(tx, zoneId);
  const year = yearOf(asOf);
  return {
    terms: termsByPack(pack),
    facts: {
      ...(await loadRiskFacts(tx, zoneId, { timeZone: platform.timeZone, scope, fromYear: year - 1 })),
      incidents: await loadIncidents(tx, zoneId, year - 1, year),
      exports: await loadExports(tx, zoneId, year - 1, year),
    },
  };
}
