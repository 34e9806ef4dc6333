import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { loadMonthsFiled } from '../../enterprises/inspection/figure-store.ts';
import { monthOf } from '../../enterprises/monthly-lists/filing.ts';
import { wordsOf } from '../../platform/errors.ts';
import { can, permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { nameOn } from '../../zones/department-name.ts';
import { loadDepartmentHistory } from '../../zones/departments.ts';
import { type RulePack, readRulePack } from '../../zones/rule-pack.ts';
import { filingState } from '../enterprise-reports/filing.ts';
import { type Half, halfOf, monthsOf, windowOf } from '../period.ts';
import { dataDueOn } from '../reports/dues.ts';
import { mayContribute } from './arranging.ts';
import {
  type Arrangement,
  type ContributionRow,
  loadArrangement,
  loadContributions,
  newestByDepartment,
} from './contribution-store.ts';
import { requireZoneDepartment } from './require-zone-department.ts';
import type { arrangementInput, contributionInput, contributionsInput } from './schema.ts';
import { isVisible, visibleDepartments } from './visible-departments.ts';

/** Q4: what the office has arranged for a half-year, and which of the departments asked have reported. */
export function readArrangement(context: RequestContext, input: z.infer<typeof arrangementInput>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId, today } = work;
    const visible = visibleDepartments(work, 'quality.view');
    const half = halfOf(input.period);
    const pack = await readRulePack(tx, zoneId);
    const arrangement = await loadArrangement(tx, zoneId, half);
    const filed = newestByDepartment(await loadContributions(tx, zoneId, half, visible));
    const departments = await loadDepartmentHistory(tx, zoneId);
    const asked = departments.filter(({ id }) => arrangement?.departments.includes(id) && isVisible(visible, id));
    return {
      period: input.period,
      ...windowOf(half, pack),
      proposedDueOn: dataDueOn(half, pack),
      arrangement: arrangement && shownOf(arrangement),
      departments: arrangement
        ? asked.map((department) => {
            const found = filed.get(department.id);
            const filedOn = found?.firstFiledOn ?? null;
            return {
              id: department.id,
              name: nameOn(department, today),
              state: filingState(filedOn, arrangement.dataDueOn, today),
              filedOn,
              revision: found?.newest.revision ?? null,
            };
          })
        : [],
      inspectionMonths: await inspectionMonths(work, half, pack),
    };
  });
}

const shownOf = ({ departments: _asked, ...arrangement }: Arrangement) => arrangement;

async function inspectionMonths({ tx, zoneId, today }: ZoneWork, half: Half, pack: RulePack) {
  const filed = await loadMonthsFiled(tx, zoneId, half.year);
  return monthsOf(half, pack).map((month) => ({
    month,
    isFiled: month < monthOf(today) ? filed.has(month) : null,
  }));
}

/** Q4: the newest revision of every part reported for a half-year: all for whoever works on the draft, one's own for a department. */
export function listContributions(context: RequestContext, input: z.infer<typeof contributionsInput>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId, today } = work;
    const visible = visibleDepartments(work, 'quality.draft-view');
    const filed = newestByDepartment(await loadContributions(tx, zoneId, halfOf(input.period), visible));
    const departments = await loadDepartmentHistory(tx, zoneId);
    return {
      period: input.period,
      items: departments.flatMap((department) => {
        const found = filed.get(department.id);
        if (!found) return [];
        const { newest, firstFiledOn } = found;
        return [{ ...withoutDepartment(newest), ...named(department.id, nameOn(department, today)), firstFiledOn }];
      }),
    };
  });
}

const named = <N>(id: string, name: N) => ({ department: { id, name } });
const withoutDepartment = ({ departmentId: _department, ...row }: ContributionRow) => row;

/** Q4: one department's part of a half-year with all its revisions. */
export function readContribution(context: RequestContext, input: z.infer<typeof contributionInput>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId, actor, today } = work;
    if (!isVisible(visibleDepartments(work, 'quality.draft-view'), input.department)) {
      permit(actor, 'quality.contribute', zoneId, input.department);
    }
    const department = await requireZoneDepartment(work, input.department);
    const half = halfOf(input.period);
    const pack = await readRulePack(tx, zoneId);
    const arrangement = await loadArrangement(tx, zoneId, half);
    const revisions = await loadContributions(tx, zoneId, half, [department.id]);
    const isAsked = arrangement?.departments.includes(department.id) ?? false;
    const verdict = mayContribute(half, pack, today);
    return {
      period: input.period,
      ...named(department.id, nameOn(department, today)),
      isAsked,
      dueOn: arrangement?.dataDueOn ?? null,
      state:
        arrangement && isAsked ? filingState(revisions.at(-1)?.filedOn ?? null, arrangement.dataDueOn, today) : null,
      filing: {
        isPermitted: can(actor, 'quality.contribute', zoneId, department.id),
        rule: verdict.ok ? null : verdict.rule,
        refusal: verdict.ok ? null : wordsOf(verdict),
      },
      revisions: revisions.map(withoutDepartment),
    };
  });
}
