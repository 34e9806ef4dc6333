import { v5 as uuidv5 } from 'uuid';
import { z } from 'zod';
import { loadEnterprisesWithEvents } from '../../enterprises/enterprises-with-events.ts';
import type { DueMatter, MatterReading, MatterSource } from '../../reminders/matter.ts';
import { MissingParameter, type RulePack, readRulePack } from '../../zones/rule-pack.ts';
import { loadFiledReports } from '../enterprise-reports/report-store.ts';
import { reportsOwed } from '../enterprise-reports/reports-owed.ts';
import { type Half, halfBefore, lastHalfOver, periodOf } from '../period.ts';
import { REPORT_STATES } from '../reports/lifecycle.ts';
import { dueSteps, nextStep } from './progress.ts';
import { byEnterprise, isToRemind, matterKey, mattersOfHalf, type QualityMatter } from './quality-matters.ts';
import { keptSince, loadDataOwed, reportDays } from './report-days.ts';

/** Q4, Q7-Q9, Z9: whoever holds the next step of a half-year's analysis, and enterprises whose own report is missing. */
export const qualityReminders: MatterSource = {
  area: 'quality',
  async toRemind(read) {
    try {
      return await mattersToRemind(read);
    } catch (error) {
      // A zone that sets no days for quality analysis reminds of none.
      if (error instanceof MissingParameter) return [];
      throw error;
    }
  },
};

async function mattersToRemind(read: MatterReading): Promise<DueMatter[]> {
  const { tx, zoneId, today, timeZone } = read;
  const pack = await readRulePack(tx, zoneId);
  const since = await keptSince(tx, zoneId, timeZone);
  const reports = await openReports(read);
  const { found, ids } = await ofReports(read, reports, pack, since);
  const ofEnterprises = (await enterpriseReports(read, pack)).filter(({ dueOn }) => dueOn >= since);
  return [...found, ...ofEnterprises]
    .filter((matter) => isToRemind(matter, today))
    .map((matter) => ({
      key: matterKey(matter),
      kind: matter.kind,
      subjectId: matter.holder.enterpriseId ?? ids.get(matter.period) ?? halfId(zoneId, matter.period),
      label: matter.period,
      dueOn: matter.dueOn,
      holder: matter.holder,
    }));
}

const HALF_YEARS = '5b0a1f4e-8a0e-4d0c-9d0e-2b6b6f3c1a55';
/** A half-year without report has no record of its own: its id is made of its name. */
const halfId = (zoneId: string, period: string): string => uuidv5(`${zoneId}/${period}`, HALF_YEARS);

const state = z.enum(REPORT_STATES);

/** The reports that are not published, and that of the newest half-year that is over, without texts and figures. */
async function openReports({ tx, zoneId }: MatterReading) {
  const rows = await tx.qualityReport.findMany({
    where: { zoneId },
    omit: { content: true, figures: true },
    include: { responses: { select: { round: true, departmentId: true } } },
  });
  return rows.map((row) => ({
    ...row,
    half: row.half === 1 ? (1 as const) : (2 as const),
    state: state.parse(row.state),
  }));
}
type OpenReport = Awaited<ReturnType<typeof openReports>>[number];

async function ofReports(read: MatterReading, reports: readonly OpenReport[], pack: RulePack, since: string) {
  const { tx, zoneId, today } = read;
  const last = lastHalfOver(today, pack);
  const byPeriod = new Map(reports.map((report) => [periodOf(report), report]));
  const halves = new Map<string, Half>([
    ...reports.map(({ year, half }): [string, Half] => [periodOf({ year, half }), { year, half }]),
    [periodOf(last), last],
  ]);
  const years = [...halves.values()].map(({ year }) => year);
  const data = await loadDataOwed(tx, zoneId, Math.min(...years));
  const found: QualityMatter[] = [];
  for (const [period, half] of halves) {
    const report = byPeriod.get(period) ?? null;
    const owed = data.get(period) ?? null;
    const due = dueSteps(half, report && reportDays(report), owed, { pack, today, since });
    const isTracked =
      report !== null || due.some(({ step, dueOn }) => step === 'draft' && dueOn !== null && dueOn >= since);
    if (!isTracked) continue;
    found.push(
      ...mattersOfHalf({
        period,
        due,
        next: nextStep(report?.state ?? null, due),
        dataMissing: owed?.missing ?? [],
        opinionsMissing: report ? notAnswered(report) : [],
      }),
    );
  }
  return { found, ids: new Map([...byPeriod].map(([period, { id }]) => [period, id])) };
}

function notAnswered({ consulted, responses, round }: OpenReport): string[] {
  const answered = responses.filter((each) => each.round === round).map(({ departmentId }) => departmentId);
  return consulted.filter((department) => !answered.includes(department));
}

/** Z9: the reports of the last two half-years that enterprises owe and have not filed. */
async function enterpriseReports(read: MatterReading, pack: RulePack): Promise<QualityMatter[]> {
  const { tx, zoneId, today } = read;
  const first = halfBefore(lastHalfOver(today, pack));
  const filed = await loadFiledReports(tx, zoneId, {});
  const enterprises = await loadEnterprisesWithEvents(read);
  return enterprises.flatMap(({ id, events }) => {
    const own = filed.filter(({ enterpriseId }) => enterpriseId === id);
    return reportsOwed(events, own, first, pack, today)
      .filter(({ filedOn }) => filedOn === null)
      .map(
        ({ period, dueOn }): QualityMatter => ({
          kind: 'enterprise-report',
          period,
          dueOn,
          holder: byEnterprise(id),
        }),
      );
  });
}
