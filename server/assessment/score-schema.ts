import { z } from 'zod';
import { PLAN_BASES } from './plan-draft.ts';
import { TARGET_STATES } from './scoring.ts';
import { THEMES } from './themes.ts';

/** Scores as they are told: of a zone, a department, over time, and what is still owed. */

const pair = z.object({ verified: z.string(), projected: z.string() });
const standing = z.object({
  mark: z
    .object({
      id: z.string(),
      kind: z.enum(['verification', 'appeal']),
      completion: z.string(),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
  pending: z.object({ submissionId: z.string(), claimed: z.string(), by: z.string(), at: z.string() }).nullable(),
  open: z.object({ submissionId: z.string(), state: z.enum(['draft', 'returned']), at: z.string() }).nullable(),
  inapplicable: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  reading: z
    .object({
      metric: z.string(),
      value: z.string(),
      /** Null for readers who may not know how many there are. */
      rows: z.number().nullable(),
      counted: z.number().nullable(),
      from: z.string(),
      to: z.string(),
    })
    .nullable(),
});

export const targetOutput = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  kind: z.enum(['attested', 'measured']),
  metric: z.string().nullable(),
  required: z.string().nullable(),
  parts: z.string(),
  dueOn: z.string(),
  points: z.string().nullable(),
  state: z.enum(TARGET_STATES),
  completion: z.object({ verified: z.string().nullable(), projected: z.string().nullable() }),
  isOverdue: z.boolean(),
  isBehindPace: z.boolean(),
  basis: standing,
});
export type TargetOutput = z.infer<typeof targetOutput>;

export const taskOutput = z.object({
  number: z.number(),
  title: z.string(),
  note: z.string().nullable(),
  theme: z.enum(THEMES),
  departmentId: z.string(),
  cooperating: z.array(z.string()),
  rules: z.array(z.string()),
  weight: z.string(),
  assessableWeight: z.string(),
  verified: z.string(),
  projected: z.string(),
  coverage: z.string().nullable(),
  state: z.enum(TARGET_STATES),
  targets: z.array(targetOutput),
});
export type TaskOutput = z.infer<typeof taskOutput>;

export const departmentOutput = z.object({
  id: z.string(),
  name: z.string(),
  totalWeight: z.string(),
  assessableWeight: z.string(),
  verified: z.string(),
  projected: z.string(),
  percent: pair.nullable(),
  coverage: z.string().nullable(),
  tasks: z.array(taskOutput),
});
export type DepartmentOutput = z.infer<typeof departmentOutput>;

export const scoresOutput = z.object({
  zone: z.string(),
  year: z.number(),
  asOf: z.string(),
  plan: z.object({
    title: z.string(),
    source: z.string(),
    basis: z.enum(PLAN_BASES),
    state: z.enum(['draft', 'in-force', 'closed']),
    /** For the zone's percent; null where all departments count alike. */
    departmentWeights: z.record(z.string(), z.string()).nullable(),
  }),
  /** UTC ISO 8601. */
  computedAt: z.string(),
  planVersion: z.number(),
  percent: pair.nullable(),
  coverage: z.string().nullable(),
  anomalies: z.array(
    z.object({
      kind: z.literal('departmentTotal'),
      departmentId: z.string(),
      department: z.string(),
      total: z.string(),
      expected: z.string(),
    }),
  ),
  departments: z.array(departmentOutput),
  themes: z.array(
    z.object({
      theme: z.enum(THEMES),
      weight: z.string(),
      assessableWeight: z.string(),
      verified: z.string(),
      projected: z.string(),
      percent: pair.nullable(),
    }),
  ),
});
export type ScoresOutput = z.infer<typeof scoresOutput>;

export const trendOutput = z.object({
  points: z.array(
    z.object({
      date: z.string(),
      verified: z.string().nullable(),
      projected: z.string().nullable(),
      coverage: z.string().nullable(),
      departments: z.array(z.object({ id: z.string(), verified: z.string().nullable() })),
    }),
  ),
});

export const owedOutput = z.object({
  departmentId: z.string(),
  taskNumber: z.number(),
  taskTitle: z.string(),
  key: z.string(),
  title: z.string(),
  kind: z.enum(['attested', 'measured']),
  state: z.enum(TARGET_STATES),
  dueOn: z.string(),
  isOverdue: z.boolean(),
  isBehindPace: z.boolean(),
  atStake: z.string(),
});
export type OwedOutput = z.infer<typeof owedOutput>;

export const bandLimitsOutput = z.object({ greenFrom: z.string(), amberFrom: z.string() });
export const pulseOutput = z.object({ dataVersion: z.string() });

export const dashboardOutput = z.object({
  scores: scoresOutput,
  trend: trendOutput,
  deadlines: z.array(owedOutput),
  /** Submissions waiting for the office; null for who does not verify. */
  waiting: z.number().nullable(),
  bands: bandLimitsOutput,
  dataVersion: pulseOutput.shape.dataVersion,
});
export type DashboardOutput = z.infer<typeof dashboardOutput>;

export const departmentViewOutput = z.object({
  year: z.number(),
  asOf: z.string(),
  plan: scoresOutput.shape.plan,
  department: departmentOutput,
  canHandIn: z.boolean(),
  owed: z.array(owedOutput),
});
