import {
  byDepartment,
  byEnterprise,
  byRoles,
  type Deadline,
  type DeadlineKind,
  type DeadlineSource,
  type DeadlineWork,
  type Holder,
  plainly,
} from '../deadlines/deadline.ts';
import { can, ownersFor } from '../platform/permissions.ts';
import { loadMatters } from './supervision/load-matters.ts';
import type { Matter, MatterKind } from './supervision/matters.ts';
import { visibleTo } from './visible.ts';

/** What the calendar shows of what is supervised; what the system does by itself, and what nobody must do, is not there. */
const SHOWN = {
  verify: { kind: 'risk-verify', rule: 'R13' },
  assess: { kind: 'risk-assess', rule: 'R13' },
  decide: { kind: 'risk-decide', rule: 'R17' },
  answer: { kind: 'risk-answer', rule: 'R21' },
  'reduction-report': { kind: 'reduction-report', rule: 'R22' },
  progress: { kind: 'risk-progress', rule: 'R22' },
  lift: null,
  'retention-due': null,
} as const satisfies Record<MatterKind, { kind: DeadlineKind; rule: string } | null>;

/**
 * The terms of risks, by number only, of those that the reader may see (R28); for a department the answers that it owes.
 * What an enterprise has to file stands among its own duties.
 */
export const riskDeadlines: DeadlineSource = {
  async open(work) {
    const matters = can(work.actor, 'risk.view', work.zoneId) ? await ofVisible(work) : await ofDepartments(work);
    return matters.flatMap(asDeadline);
  },
};

const ofVisible = (work: DeadlineWork): Promise<Matter[]> => loadMatters(work, visibleTo(work.actor, work.zoneId));

/** R21: whoever is asked for an answer knows of the risk by its number. */
async function ofDepartments(work: DeadlineWork): Promise<Matter[]> {
  const { actor, zoneId } = work;
  const own = ownersFor(actor, 'risk.answer', zoneId);
  if (own === 'all' || own.length === 0) return [];
  const asked = { zoneId, measures: { some: { departmentId: { in: own }, state: 'approved' } } };
  const matters = await loadMatters(work, asked);
  return matters.filter(
    ({ kind, holder }) => kind === 'answer' && holder.departmentId !== null && own.includes(holder.departmentId),
  );
}

function asDeadline({ kind, subjectId, number, dueOn, holder }: Matter): Deadline[] {
  const shown = SHOWN[kind];
  if (shown === null) return [];
  return [
    {
      ...shown,
      uid: `${subjectId}/${dueOn}`,
      subject: plainly(number),
      dueOn,
      unknownYear: null,
      holder: holderOf(holder),
      about: { id: subjectId },
      ...(holder.enterpriseId && { enterpriseId: holder.enterpriseId }),
    },
  ];
}

function holderOf({ role, departmentId, enterpriseId }: Matter['holder']): Holder {
  if (departmentId !== null) return byDepartment(departmentId);
  if (enterpriseId !== null) return byEnterprise(enterpriseId);
  return role === null ? byRoles() : byRoles(role);
}
