import { loadEnterprisesWithEvents } from '../../enterprises/enterprises-with-events.ts';
import { loadIncidents } from '../../enterprises/incidents/incidents-on-record.ts';
import { monthOf } from '../../enterprises/monthly-lists/filing.ts';
import { loadMonthExports } from '../../enterprises/monthly-lists/month-exports.ts';
import { bilingual } from '../../platform/bilingual.ts';
import { type CivilDate, civilDate, dateColumn, toDateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import { hasRules, type RulePack, readRulePack, ruleCount, ruleCountIfAny } from '../../zones/rule-pack.ts';
import { enterpriseReportDueOn, OWN_REPORT_RULES, owesReportAt } from '../enterprise-reports/filing.ts';
import { loadFiledReports } from '../enterprise-reports/report-store.ts';
import { halvesDueIn, stepsDueIn } from '../kpis/analysis-steps.ts';
import { monthsOf, periodOf, WINDOW_RULES, windowOf } from '../period.ts';
import { DATA_RULES, dataDueOn } from '../reports/dues.ts';
import { type DataOwed, keptSince, loadDataOwed, loadReportsOnRecord } from '../steps/report-days.ts';
import type { OwedData, OwnReport, QualityMetricFacts } from './metric-facts.ts';

interface Year {
  tx: Tx;
  zoneId: string;
  year: number;
  timeZone: string;
  pack: RulePack;
  /** The zone keeps its work here since this day: what was due before and is not on file is nobody's omission. */
  since: CivilDate;
}

/** Everything the metrics of a year rest on. */
export async function loadQualityMetricFacts(
  tx: Tx,
  zoneId: string,
  year: number,
  timeZone: string,
): Promise<QualityMetricFacts> {
  const pack = await readRulePack(tx, zoneId);
  const since = await keptSince(tx, zoneId, timeZone);
  const of: Year = { tx, zoneId, year, timeZone, pack, since };
  const months = { from: `${year - 1}-01`, to: `${year}-12` };
  return {
    ownReports: await loadOwnReports(of),
    steps: stepsDueIn(year, await loadReportsOnRecord(tx, zoneId, { year: { in: [year - 1, year] } }), { pack, since }),
    data: await loadOwedData(of),
    months: {
      exports: await loadMonthExports(tx, zoneId, 'all', months),
      countries: await loadMonthExports(tx, zoneId, 'country', months),
      inspections: [],
    },
    incidents: await loadIncidents(tx, zoneId, { from: year - 1, to: year, timeZone }),
    listDueDay: ruleCountIfAny(pack, 'EF4', 'listDueDay'),
  };
}

async function loadOwnReports({ tx, zoneId, year, pack, since }: Year): Promise<OwnReport[] | null> {
  if (!hasRules(pack, [...OWN_REPORT_RULES, ['Z9', 'reportsPerHalfYear']])) return null;
  const required = ruleCount(pack, 'Z9', 'reportsPerHalfYear');
  const enterprises = await loadEnterprisesWithEvents({ tx, zoneId });
  const reports: OwnReport[] = [];
  for (const half of halvesDueIn(year)) {
    const dueOn = enterpriseReportDueOn(half, pack);
    const { to: lastDay } = windowOf(half, pack);
    const filed = await loadFiledReports(tx, zoneId, half);
    const filedOn = new Map(filed.map(({ enterpriseId, firstFiledOn }) => [enterpriseId, firstFiledOn]));
    for (const { id, name, events } of enterprises) {
      const first = filedOn.get(id);
      if (!owesReportAt(lastDay, events) || (first === undefined && dueOn < since)) continue;
      const enterprise = { id, name };
      reports.push({ enterprise, period: periodOf(half), dueOn, filedOn: first ? [first] : [], required });
    }
  }
  return reports;
}

interface Due {
  half: ReturnType<typeof halvesDueIn>[number];
  period: string;
  /** As the office arranged it, or as the rule pack proposes. */
  dueOn: CivilDate;
  firstFiledOn: DataOwed['firstFiledOn'];
}

async function loadOwedData(of: Year): Promise<OwedData[] | null> {
  const { tx, zoneId, year, pack } = of;
  if (!hasRules(pack, [...WINDOW_RULES, ...DATA_RULES])) return null;
  const arranged = await loadDataOwed(tx, zoneId, year - 1);
  const dues = halvesDueIn(year).map((half): Due => {
    const period = periodOf(half);
    const owed = arranged.get(period);
    return {
      half,
      period,
      dueOn: owed?.dueOn ?? dataDueOn(half, pack),
      firstFiledOn: owed?.firstFiledOn ?? new Map(),
    };
  });
  return [...(await departmentParts(of, dues)), ...(await inspectionMonths(of, dues))];
}

/** Q4: one for each department that the office asked for a half-year. */
async function departmentParts({ tx, zoneId }: Year, dues: readonly Due[]): Promise<OwedData[]> {
  const departments = await tx.department.findMany({
    where: { zoneId, id: { in: dues.flatMap(({ firstFiledOn }) => [...firstFiledOn.keys()]) } },
    select: { id: true, nameZh: true, nameEn: true },
    orderBy: { position: 'asc' },
  });
  return dues.flatMap(({ period, dueOn, firstFiledOn }) =>
    departments
      .filter(({ id }) => firstFiledOn.has(id))
      .map(({ id, nameZh, nameEn }) => ({
        id: `${id}/${period}`,
        department: bilingual(nameZh, nameEn),
        of: period,
        dueOn,
        filedOn: firstFiledOn.get(id) ?? null,
      })),
  );
}

/** Q4, Q5: one for each month, due with the data of its half-year. */
async function inspectionMonths(
  { tx, zoneId, year, pack, timeZone, since }: Year,
  dues: readonly Due[],
): Promise<OwedData[]> {
  const filings = await tx.inspectionFiling.findMany({
    where: {
      zoneId,
      revision: 1,
      month: { gte: toDateColumn(`${year - 1}-01-01`), lte: toDateColumn(`${year}-12-01`) },
    },
    select: { month: true, filedAt: true },
  });
  const filedOn = new Map(
    filings.map(({ month, filedAt }) => [monthOf(dateColumn(month)), civilDate(filedAt, timeZone)]),
  );
  return dues.flatMap(({ half, dueOn }) =>
    monthsOf(half, pack)
      .filter((month) => filedOn.has(month) || dueOn >= since)
      .map((month) => ({ id: month, department: null, of: month, dueOn, filedOn: filedOn.get(month) ?? null })),
  );
}
