import { v5 as uuidv5 } from 'uuid';
import { loadEnterprisesWithEvents } from '../../enterprises/enterprises-with-events.ts';
import type { DueMatter, MatterReading, MatterSource } from '../../reminders/matter.ts';
import { hasRules, readRulePack } from '../../zones/rule-pack.ts';
import { OWN_REPORT_RULES } from '../enterprise-reports/filing.ts';
import { loadFiledReports } from '../enterprise-reports/report-store.ts';
import { missingReports, reportsOwed } from '../enterprise-reports/reports-owed.ts';
import { halfBefore, lastHalfOver } from '../period.ts';
import { loadOpenHalves } from './open-halves.ts';
import type { Judged } from './progress.ts';
import { byEnterprise, isToRemind, matterKey, type QualityMatter } from './quality-matters.ts';
import { keptSince } from './report-days.ts';

/** Q4, Q7-Q9, Z9: whoever holds the next step of a half-year's analysis, and enterprises whose own report is missing. */
export const qualityReminders: MatterSource = {
  area: 'quality',
  async toRemind(read) {
    const { tx, zoneId, today, timeZone } = read;
    const judged = { pack: await readRulePack(tx, zoneId), today, since: await keptSince(tx, zoneId, timeZone) };
    const halves = await loadOpenHalves(tx, zoneId, judged, null);
    const ids = new Map(halves.map(({ period, report }) => [period, report?.id ?? halfId(zoneId, period)]));
    const matters = [...halves.flatMap((half) => half.matters), ...(await ofEnterprises(read, judged))];
    return matters
      .filter((matter) => isToRemind(matter, today))
      .map((matter): DueMatter => {
        const { kind, period, dueOn, holder } = matter;
        const subjectId = holder.enterpriseId ?? ids.get(period) ?? halfId(zoneId, period);
        return { key: matterKey(matter), kind, subjectId, label: period, dueOn, holder };
      });
  },
};

const HALF_YEARS = '5b0a1f4e-8a0e-4d0c-9d0e-2b6b6f3c1a55';
/** A half-year without report has no record of its own: its id is made of its name. */
const halfId = (zoneId: string, period: string): string => uuidv5(`${zoneId}/${period}`, HALF_YEARS);

/** Z9: the reports of the last two half-years that enterprises owe and have not filed. */
async function ofEnterprises(read: MatterReading, { pack, today, since }: Judged): Promise<QualityMatter[]> {
  if (!hasRules(pack, OWN_REPORT_RULES)) return [];
  const first = halfBefore(lastHalfOver(today, pack));
  const filed = await loadFiledReports(read.tx, read.zoneId, { year: { gte: first.year } });
  const filedBy = new Map<string, typeof filed>();
  for (const report of filed) filedBy.set(report.enterpriseId, [...(filedBy.get(report.enterpriseId) ?? []), report]);
  const enterprises = await loadEnterprisesWithEvents(read);
  return enterprises.flatMap(({ id, events }) =>
    missingReports(reportsOwed(events, filedBy.get(id) ?? [], first, pack, today), since).map(
      ({ period, dueOn }): QualityMatter => ({ kind: 'enterprise-report', period, dueOn, holder: byEnterprise(id) }),
    ),
  );
}
