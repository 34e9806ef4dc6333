import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';
import { bilingual } from '../platform/bilingual.ts';
import { type CivilDate, dateColumn } from '../platform/calendar.ts';
import { notFound } from '../platform/errors.ts';
import { rows, type Tx } from '../platform/tenant.ts';
import type { PlanState } from './lifecycle.ts';
import { PLAN_STATES, SUBMISSION_STATES, type SubmissionState } from './lifecycle.ts';
import { PLAN_BASES, type PlanBasis, plainDecimal } from './plan-draft.ts';
import type { TargetInput, TaskInput } from './scoring.ts';
import { type AssessmentHistory, NOTHING } from './standing.ts';
import { THEMES } from './themes.ts';

const instant = z.date().transform((date) => date.toISOString());
const decimalText = z.string().transform(plainDecimal);
const date = z.date().transform(dateColumn);

/** A plan with the version that is in force on a day. */
export interface PlanInForce {
  id: string;
  year: number;
  state: PlanState;
  basis: PlanBasis;
  titleZh: string;
  titleEn: string;
  sourceZh: string;
  sourceEn: string;
  appealWorkingDays: number;
  verifyWorkingDays: number;
  version: number;
  /** The version of the table of tasks; `version` is the row's, against lost updates. */
  planVersion: number;
  departmentWeights: Record<string, string> | null;
}

const planInForce = z.object({
  id: z.string(),
  year: z.number(),
  state: z.enum(PLAN_STATES),
  basis: z.enum(PLAN_BASES),
  titleZh: z.string(),
  titleEn: z.string(),
  sourceZh: z.string(),
  sourceEn: z.string(),
  appealWorkingDays: z.number(),
  verifyWorkingDays: z.number(),
  version: z.number(),
  planVersion: z.number(),
  departmentWeights: z.record(z.string(), z.string()).nullable(),
});

/** The year's plan and the last version in force on the day (the first one before that); 404 when there is none. */
export async function findPlan(tx: Tx, zoneId: string, year: number, day: CivilDate): Promise<PlanInForce> {
  const [plan] = await rows(
    tx,
    planInForce,
    Prisma.sql`
      SELECT p.id, p.year, p.state, p.basis, p.title_zh AS "titleZh", p.title_en AS "titleEn",
             p.source_zh AS "sourceZh", p.source_en AS "sourceEn", p.appeal_working_days AS "appealWorkingDays",
             p.verify_working_days AS "verifyWorkingDays", p.version, v.number AS "planVersion",
             v.department_weights AS "departmentWeights"
      FROM plan p JOIN plan_version v ON v.zone_id = p.zone_id AND v.plan_id = p.id
      WHERE p.zone_id = ${zoneId} AND p.year = ${year}
      ORDER BY (v.effective_from <= ${day}::date) DESC,
               CASE WHEN v.effective_from <= ${day}::date THEN v.number END DESC, v.number
      LIMIT 1`,
  );
  if (!plan) throw notFound('planNotFound');
  return plan;
}

/** The year's plan as `findPlan` gives it, locked so that nobody closes or changes it meanwhile. */
export async function lockPlan(tx: Tx, zoneId: string, year: number, day: CivilDate): Promise<PlanInForce> {
  await tx.$queryRaw`SELECT 1 FROM plan WHERE zone_id = ${zoneId} AND year = ${year} FOR UPDATE`;
  return findPlan(tx, zoneId, year, day);
}

const taskTargetRow = z.object({
  taskNumber: z.number(),
  departmentId: z.string(),
  cooperating: z.array(z.string()),
  weight: decimalText,
  theme: z.enum(THEMES),
  titleZh: z.string(),
  titleEn: z.string(),
  noteZh: z.string().nullable(),
  noteEn: z.string().nullable(),
  rules: z.array(z.string()),
  number: z.number(),
  key: z.string(),
  kind: z.enum(['attested', 'measured']),
  metric: z.string().nullable(),
  required: decimalText.nullable(),
  pace: z.enum(['even']).nullable(),
  parts: decimalText,
  dueOn: date,
  targetZh: z.string(),
  targetEn: z.string(),
});

/** The tasks of a plan version with their targets, nothing yet assessed. */
export async function loadTasks(tx: Tx, zoneId: string, planId: string, planVersion: number): Promise<TaskInput[]> {
  const found = await rows(
    tx,
    taskTargetRow,
    Prisma.sql`
      SELECT k.number AS "taskNumber", k.department_id AS "departmentId", k.cooperating, k.weight::text, k.theme,
             k.title_zh AS "titleZh", k.title_en AS "titleEn", k.note_zh AS "noteZh", k.note_en AS "noteEn", k.rules,
             t.number, t.key, t.kind, t.metric, t.required::text, t.pace, t.parts::text, t.due_on AS "dueOn",
             t.title_zh AS "targetZh", t.title_en AS "targetEn"
      FROM plan_task k
      JOIN plan_task_target t ON t.zone_id = k.zone_id AND t.plan_id = k.plan_id
                             AND t.plan_version = k.plan_version AND t.task_number = k.number
      WHERE k.zone_id = ${zoneId} AND k.plan_id = ${planId}::uuid AND k.plan_version = ${planVersion}
      ORDER BY k.number, t.number`,
  );
  const tasks = new Map<number, TaskInput & { targets: TargetInput[] }>();
  for (const row of found) {
    const task = tasks.get(row.taskNumber) ?? {
      number: row.taskNumber,
      departmentId: row.departmentId,
      cooperating: row.cooperating,
      weight: row.weight,
      theme: row.theme,
      title: bilingual(row.titleZh, row.titleEn),
      note: row.noteZh && row.noteEn ? bilingual(row.noteZh, row.noteEn) : null,
      rules: row.rules,
      targets: [],
    };
    task.targets.push({
      key: row.key,
      number: row.number,
      kind: row.kind,
      metric: row.metric,
      required: row.required,
      pace: row.pace,
      parts: row.parts,
      dueOn: row.dueOn,
      title: bilingual(row.targetZh, row.targetEn),
      standing: NOTHING,
    });
    tasks.set(row.taskNumber, task);
  }
  return [...tasks.values()];
}

const historyRow = z.object({
  source: z.enum(['mark', 'event']),
  id: z.string(),
  key: z.string(),
  what: z.string(),
  value: decimalText,
  reason: z.string(),
  by: z.string(),
  at: instant,
});
const inapplicabilityRow = z.object({
  key: z.string(),
  reason: z.string(),
  by: z.string(),
  from: instant,
  until: instant.nullable(),
});

/**
 * All that happened to a plan's targets: marks, submissions, approved inapplicabilities. Within one instant (a hand-in
 * drafts and submits) the ids, which rise with time, keep the order in which it was done.
 */
export async function loadHistory(tx: Tx, zoneId: string, planId: string): Promise<AssessmentHistory> {
  const happened = await rows(
    tx,
    historyRow,
    Prisma.sql`
      SELECT 'mark' AS source, m.id::text, m.target_key AS key, m.kind AS what, m.completion::text AS value, m.reason,
             m.decided_by_name AS by, m.decided_at AS at, m.id AS ordinal
      FROM mark m WHERE m.zone_id = ${zoneId} AND m.plan_id = ${planId}::uuid
      UNION ALL
      SELECT 'event', e.submission_id::text, s.target_key, e.action, e.claimed::text, e.reason, e.actor_name, e.at, e.id
      FROM submission_event e JOIN submission s ON s.zone_id = e.zone_id AND s.id = e.submission_id
      WHERE e.zone_id = ${zoneId} AND s.plan_id = ${planId}::uuid
      ORDER BY at, ordinal`,
  );
  const inapplicabilities = await rows(
    tx,
    inapplicabilityRow,
    Prisma.sql`
      SELECT target_key AS key, reason, decided_by_name AS by, decided_at AS from, ended_at AS until
      FROM inapplicability
      WHERE zone_id = ${zoneId} AND plan_id = ${planId}::uuid AND state IN ('approved', 'ended')`,
  );
  return {
    marks: happened
      .filter(({ source }) => source === 'mark')
      .map(({ id, key, what, value, reason, by, at }) => ({
        id,
        key,
        kind: what === 'appeal' ? 'appeal' : 'verification',
        completion: value,
        reason,
        by,
        at,
      })),
    events: happened
      .filter(({ source }) => source === 'event')
      .map(({ id, key, what, value, by, at }) => ({
        submissionId: id,
        key,
        action: eventAction.parse(what),
        claimed: value,
        by,
        at,
      })),
    inapplicabilities,
  };
}

const eventAction = z.enum(['drafted', 'submitted', 'returned', 'verified', 'withdrawn']);

const departmentRow = z.object({
  id: z.string(),
  kind: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
});

/** The zone's departments in their order, under the names they had on the day. */
export async function loadDepartments(tx: Tx, zoneId: string, day: CivilDate) {
  const found = await rows(
    tx,
    departmentRow,
    Prisma.sql`
      SELECT d.id, d.kind, coalesce(f.name_zh, d.name_zh) AS "nameZh", coalesce(f.name_en, d.name_en) AS "nameEn"
      FROM department d
      LEFT JOIN LATERAL (
        SELECT n.name_zh, n.name_en FROM department_former_name n
        WHERE n.zone_id = d.zone_id AND n.department_id = d.id AND n.until >= ${day}::date
        ORDER BY n.until LIMIT 1
      ) f ON true
      WHERE d.zone_id = ${zoneId}
      ORDER BY d.position, d.id`,
  );
  return found.map(({ id, kind, nameZh, nameEn }) => ({ id, kind, name: bilingual(nameZh, nameEn) }));
}

/** A submission locked for a decision, so that two people can't decide it at the same time; 404 when not there. */
export async function lockSubmission(tx: Tx, zoneId: string, submissionId: string) {
  await tx.$queryRaw`SELECT 1 FROM submission WHERE zone_id = ${zoneId} AND id = ${submissionId}::uuid FOR UPDATE`;
  const submission = await tx.submission.findUnique({
    where: { zoneId_id: { zoneId, id: submissionId } },
    include: { evidence: true },
  });
  if (!submission) throw notFound('submissionNotFound');
  return {
    ...submission,
    state: submissionState(submission.state),
    claimed: plainDecimal(submission.claimed.toFixed()),
  };
}

export function submissionState(value: string): SubmissionState {
  return z.enum(SUBMISSION_STATES).parse(value);
}
