import {
  byEnterprise,
  byRoles,
  type Deadline,
  type DeadlineSource,
  type DeadlineWork,
  plainly,
  type Span,
} from '../deadlines/deadline.ts';
import { type CivilDate, dateColumn, toDateColumn } from '../platform/calendar.ts';
import { can, ownersFor } from '../platform/permissions.ts';
import { holderOf } from './body.ts';

/**
 * What the daily work has to do by a day. Bodies see each other's trainings, meetings and inspections; an enterprise
 * sees what visits and checks ask of it, and nothing of others.
 */
export const activityDeadlines: DeadlineSource = {
  async open(work, span) {
    return [
      ...(await trainings(work, span)),
      ...(await laboratoryActions(work)),
      ...(await meetings(work, span)),
      ...(await meetingActions(work)),
      ...(await inspections(work, span)),
      ...(await findings(work)),
    ];
  },
};

const timed = { unknownYear: null } as const;

/** Z14: a planned training is due on its day; from the day after it waits to be recorded or cancelled. */
async function trainings({ tx, zoneId, actor, today }: DeadlineWork, { to }: Span): Promise<Deadline[]> {
  if (!can(actor, 'activities.view', zoneId)) return [];
  const planned = await tx.training.findMany({
    where: { zoneId, state: 'planned', heldOn: { lte: toDateColumn(to) } },
    select: { id: true, title: true, kind: true, heldOn: true, departmentId: true },
  });
  return planned.map(({ id, title, kind, heldOn, departmentId }) => ({
    ...timed,
    kind: dateColumn(heldOn) < today ? 'training-record' : 'training',
    rule: kind === 'risk-assessor' ? 'R27' : 'Z14',
    uid: id,
    subject: plainly(title),
    dueOn: dateColumn(heldOn),
    holder: holderOf(departmentId),
    about: { id },
  }));
}

/** Z14: what guidance visits asked of laboratories; an enterprise knows of its own. */
async function laboratoryActions({ tx, zoneId, actor }: DeadlineWork): Promise<Deadline[]> {
  const seen = ownersFor(actor, 'laboratory.view', zoneId);
  if (seen.length === 0) return [];
  const open = await tx.laboratoryAction.findMany({
    where: {
      zoneId,
      doneOn: null,
      visit: { withdrawnOn: null, ...(seen !== 'all' && { laboratory: { enterpriseId: { in: [...seen] } } }) },
    },
    select: {
      id: true,
      dueOn: true,
      visit: { select: { topic: true, laboratory: { select: { id: true, enterpriseId: true } } } },
    },
  });
  return open.map(({ id, dueOn, visit: { topic, laboratory } }) => ({
    ...timed,
    kind: 'lab-action',
    rule: 'Z14',
    uid: id,
    subject: plainly(topic),
    dueOn: dateColumn(dueOn),
    holder: byEnterprise(laboratory.enterpriseId),
    about: { id: laboratory.id },
    enterpriseId: laboratory.enterpriseId,
  }));
}

/** Z2: a planned meeting is due on its day; from the day after it waits for its minutes. */
async function meetings({ tx, zoneId, actor, today }: DeadlineWork, { to }: Span): Promise<Deadline[]> {
  if (!can(actor, 'meeting.view', zoneId)) return [];
  const planned = await tx.meeting.findMany({
    where: { zoneId, state: 'planned', meetsOn: { lte: toDateColumn(to) } },
    select: { id: true, title: true, meetsOn: true, departmentId: true },
  });
  return planned.map(({ id, title, meetsOn, departmentId }) => ({
    ...timed,
    kind: dateColumn(meetsOn) < today ? 'meeting-minutes' : 'meeting',
    rule: 'Z2',
    uid: id,
    subject: plainly(title),
    dueOn: dateColumn(meetsOn),
    holder: holderOf(departmentId),
    about: { id },
  }));
}

/** Z2: what meetings agreed on: its owner's turn, and once it is reported that of whoever convened the meeting. */
async function meetingActions({ tx, zoneId, actor }: DeadlineWork): Promise<Deadline[]> {
  if (!can(actor, 'meeting.view', zoneId)) return [];
  const open = await tx.meetingAction.findMany({
    where: { zoneId, state: { in: ['open', 'reported'] }, meeting: { state: 'held' } },
    select: {
      id: true,
      problem: true,
      dueOn: true,
      state: true,
      departmentId: true,
      meeting: { select: { id: true, departmentId: true } },
    },
  });
  return open.map(({ id, problem, dueOn, state, departmentId, meeting }) => ({
    ...timed,
    kind: state === 'reported' ? 'meeting-close' : 'meeting-action',
    rule: 'Z2',
    uid: id,
    subject: plainly(problem),
    dueOn: dateColumn(dueOn),
    holder: holderOf(state === 'reported' ? meeting.departmentId : departmentId),
    about: { id: meeting.id },
  }));
}

/** Z4, Z25: a planned round of checks, to be concluded by its last day. */
async function inspections({ tx, zoneId, actor }: DeadlineWork, { to }: Span): Promise<Deadline[]> {
  if (!can(actor, 'inspection.view', zoneId)) return [];
  const planned = await tx.inspection.findMany({
    where: { zoneId, state: 'planned', toOn: { lte: toDateColumn(to) } },
    select: { id: true, title: true, kind: true, toOn: true, departmentId: true },
  });
  return planned.map(({ id, title, kind, toOn, departmentId }) => ({
    ...timed,
    kind: 'inspection',
    rule: kind === 'joint' ? 'Z25' : 'Z4',
    uid: id,
    subject: plainly(title),
    dueOn: dateColumn(toOn),
    holder: holderOf(departmentId),
    about: { id },
  }));
}

/** Z4: findings to correct, and corrections to check again; an enterprise knows of its own, its association of none. */
async function findings({ tx, zoneId, actor }: DeadlineWork): Promise<Deadline[]> {
  const seen = can(actor, 'inspection.view', zoneId) ? 'all' : ownersFor(actor, 'finding.correct', zoneId);
  if (seen.length === 0) return [];
  const open = await tx.checkFinding.findMany({
    where: {
      zoneId,
      state: { in: ['open', 'corrected'] },
      ...(seen !== 'all' && { enterpriseId: { in: [...seen] } }),
    },
    select: { id: true, item: true, enterpriseId: true, foundOn: true, dueOn: true, state: true, correctedOn: true },
  });
  return open.map(({ id, item, enterpriseId, foundOn, dueOn, state, correctedOn }) => ({
    ...timed,
    ...(state === 'open'
      ? { kind: 'finding-correction', dueOn: dateColumn(dueOn), holder: byEnterprise(enterpriseId) }
      : { kind: 'finding-recheck', dueOn: recheckDueOn(dueOn, correctedOn), holder: byRoles('office', 'inspection') }),
    rule: 'Z4',
    uid: id,
    subject: plainly(item || dateColumn(foundOn)),
    about: { id },
    enterpriseId,
  }));
}

/** No article sets a day for the re-check: that of the correction, or a later one on which it came. */
function recheckDueOn(dueOn: Date, correctedOn: Date | null): CivilDate {
  return dateColumn(correctedOn !== null && correctedOn > dueOn ? correctedOn : dueOn);
}
