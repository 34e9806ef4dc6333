import { readInZone, type ZoneWork } from '../audit/write-in-zone.ts';
import { civilDate } from '../platform/calendar.ts';
import { can } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { readWorkingDays } from '../working-days/read-working-days.ts';
import { mayDecideAppeal, mayDecideInapplicability, mayVerify, verifyDueOn } from './procedure.ts';
import { loadDepartments, loadTasks } from './store.ts';

/** One thing that waits for a decision in the zone. */
export interface QueueItem {
  kind: 'submission' | 'appeal' | 'inapplicability';
  id: string;
  year: number;
  target: string;
  taskNumber: number;
  departmentId: string;
  title: { 'zh-CN': string; en: string };
  department: { 'zh-CN': string; en: string };
  by: string;
  since: string;
  /** Last day of the term; null when the calendar of that year is not known, or there is no term. */
  dueOn: string | null;
  isLate: boolean;
  /** Whether this reader may decide it; if not, the rule that stands against it. */
  mayDecide: boolean;
  refusedBy: string | null;
  version: number;
}

/** What waits for the office (and for whoever decides appeals), the oldest first. */
export function readQueue(context: RequestContext, input: { zone: string }): Promise<QueueItem[]> {
  return readInZone(context, input.zone, 'evidence.view', async (read) => {
    const found = [
      ...(await waitingSubmissions(read)),
      ...(await openAppeals(context, read)),
      ...(await openProposals(context, read)),
    ];
    return (await withNames(read, found)).sort((a, b) => a.since.localeCompare(b.since));
  });
}

/** A5: the submissions that wait to be verified, for readers of the whole zone's evidence. */
export const submissionsToVerify = async (read: ZoneWork): Promise<QueueItem[]> =>
  withNames(read, await waitingSubmissions(read));

async function withNames(read: ZoneWork, found: readonly Waiting[]): Promise<QueueItem[]> {
  const named = await namesOf(read, found);
  return found.map(({ planId, ...item }) => ({ ...item, ...named(planId, item.target) }));
}

type Waiting = Omit<QueueItem, 'title' | 'department' | 'departmentId' | 'taskNumber'> & { planId: string };

async function waitingSubmissions(read: ZoneWork): Promise<Waiting[]> {
  const { tx, zoneId, actor, today, timeZone } = read;
  const submissions = await tx.submission.findMany({
    where: { zoneId, state: 'submitted' },
    include: { target: { include: { plan: true } } },
  });
  const since = submissions.map(({ submittedAt, createdAt }) => submittedAt ?? createdAt);
  const first = since.reduce((a, b) => (a < b ? a : b), read.now);
  const calendar = await readWorkingDays(tx, civilDate(first, timeZone));
  return submissions.map((submission) => {
    const { plan } = submission.target;
    const since = submission.submittedAt ?? submission.createdAt;
    const dueOn = verifyDueOn(calendar, civilDate(since, timeZone), plan.verifyWorkingDays);
    const verdict = mayVerify(actor.userId, submission);
    return {
      kind: 'submission',
      id: submission.id,
      planId: plan.id,
      year: plan.year,
      target: submission.targetKey,
      by: submission.submittedByName ?? submission.createdByName,
      since: since.toISOString(),
      dueOn,
      isLate: dueOn !== null && today > dueOn,
      mayDecide: can(actor, 'submission.verify', zoneId) && verdict.ok,
      refusedBy: verdict.ok ? null : verdict.rule,
      version: submission.version,
    };
  });
}

async function openAppeals({ actor }: RequestContext, { tx, zoneId }: ZoneWork): Promise<Waiting[]> {
  const appeals = await tx.appeal.findMany({
    where: { zoneId, state: 'open' },
    include: { mark: true, target: { include: { plan: true } } },
  });
  return appeals.map((appeal) => {
    const verdict = mayDecideAppeal(actor.userId, { filedById: appeal.filedById, verifierId: appeal.mark.decidedById });
    return {
      kind: 'appeal',
      id: appeal.id,
      planId: appeal.planId,
      year: appeal.target.plan.year,
      target: appeal.targetKey,
      by: appeal.filedByName,
      since: appeal.filedAt.toISOString(),
      dueOn: null,
      isLate: false,
      mayDecide: can(actor, 'appeal.decide', zoneId) && verdict.ok,
      refusedBy: verdict.ok ? null : verdict.rule,
      version: appeal.version,
    };
  });
}

async function openProposals({ actor }: RequestContext, { tx, zoneId }: ZoneWork): Promise<Waiting[]> {
  const proposals = await tx.inapplicability.findMany({
    where: { zoneId, state: 'proposed' },
    include: { target: { include: { plan: true } } },
  });
  return proposals.map((proposal) => {
    const verdict = mayDecideInapplicability(actor.userId, proposal.proposedById);
    return {
      kind: 'inapplicability',
      id: proposal.id,
      planId: proposal.planId,
      year: proposal.target.plan.year,
      target: proposal.targetKey,
      by: proposal.proposedByName,
      since: proposal.proposedAt.toISOString(),
      dueOn: null,
      isLate: false,
      mayDecide: can(actor, 'inapplicability.decide', zoneId) && verdict.ok,
      refusedBy: verdict.ok ? null : verdict.rule,
      version: proposal.version,
    };
  });
}

/** Titles and departments of the targets, from the newest version of each plan in the queue. */
async function namesOf({ tx, zoneId, today }: ZoneWork, items: readonly Waiting[]) {
  const departments = await loadDepartments(tx, zoneId, today);
  const targets = new Map<string, Pick<QueueItem, 'title' | 'departmentId' | 'taskNumber'>>();
  for (const planId of new Set(items.map((item) => item.planId))) {
    const newest = await tx.planVersion.findFirst({ where: { zoneId, planId }, orderBy: { number: 'desc' } });
    for (const task of await loadTasks(tx, zoneId, planId, newest?.number ?? 1)) {
      for (const { key, title } of task.targets) {
        targets.set(`${planId} ${key}`, { title, departmentId: task.departmentId, taskNumber: task.number });
      }
    }
  }
  return (planId: string, key: string) => {
    const target = targets.get(`${planId} ${key}`) ?? {
      title: { 'zh-CN': key, en: key },
      departmentId: '',
      taskNumber: Number(key.split('.')[0]),
    };
    const department = departments.find(({ id }) => id === target.departmentId)?.name;
    return { ...target, department: department ?? { 'zh-CN': target.departmentId, en: target.departmentId } };
  };
}
