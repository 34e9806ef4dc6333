import { z } from 'zod';
import { PLAN_STATES } from '../assessment/lifecycle.ts';
import { PLAN_BASES } from '../assessment/plan-draft.ts';
import { bilingualSchema } from '../platform/bilingual.ts';
import { civilDateInput, id, slug, text, version, zoneId } from '../platform/inputs.ts';
import { ROLES } from '../platform/permissions.ts';
import { DEPARTMENT_KINDS } from './department-kinds.ts';
import { CHANGES, OBJECT_TYPES } from './pack/changes.ts';
import { RULE_AREAS, RULE_STATES } from './rule-areas.ts';

export const noInput = z.object({});
export const zoneInput = z.object({ zone: zoneId });
export const zoneOnDayInput = zoneInput.extend({
  /** Names as of this day; today if left out. */
  asOf: civilDateInput.optional(),
});
export const departmentInput = zoneInput.extend({ department: slug });

export const zonesOutput = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    shortName: z.string(),
    city: z.string(),
    industry: z.string(),
    departments: z.number(),
    /** Years with a plan, newest first. */
    years: z.array(z.number()),
    demo: z.boolean(),
  }),
);

export const parameterOutput = z.object({ name: z.string(), value: z.string(), unit: z.string(), label: z.string() });

export const departmentOutput = z.object({
  id: z.string(),
  kind: z.enum(DEPARTMENT_KINDS),
  /** As of the day asked for. */
  name: z.string(),
  /** What it is called now, in both languages, for the form that renames it. */
  presentName: bilingualSchema,
  formerNames: z.array(z.object({ until: z.string(), name: z.string() })),
  /** Its last day, when it was merged or split away. */
  closedOn: z.string().nullable(),
  members: z.number(),
  version: z.number(),
});
export type DepartmentOutput = z.infer<typeof departmentOutput>;

export const departmentsOutput = z.object({ asOf: z.string(), departments: z.array(departmentOutput) });

export const zoneOutput = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  city: z.string(),
  industry: z.string(),
  hsCodes: z.array(z.string()),
  demo: z.boolean(),
  asOf: z.string(),
  roles: z.array(z.object({ role: z.enum(ROLES), name: z.string() })),
  departments: z.array(departmentOutput),
  parameters: z.array(parameterOutput.extend({ rule: z.string() })),
  plans: z.array(
    z.object({ year: z.number(), title: z.string(), basis: z.enum(PLAN_BASES), state: z.enum(PLAN_STATES) }),
  ),
});

/** The contract's shape of a rule; nothing else is in it. */
export const ruleOutput = z.object({
  id: z.string(),
  title: z.string(),
  article: z.string(),
  parameters: z.array(parameterOutput),
  state: z.enum(RULE_STATES),
  code: z.array(z.string()),
  tests: z.array(z.string()),
});
export const rulesOutput = z.array(ruleOutput);

/** What the page of rules shows beyond the contract's shape. */
export const explainedRuleOutput = ruleOutput.extend({ area: z.enum(RULE_AREAS), summary: z.string() });
export type ExplainedRule = z.infer<typeof explainedRuleOutput>;
export const ruleBookOutput = z.object({
  regulations: z.array(explainedRuleOutput),
  procedure: z.array(explainedRuleOutput),
});

const seen = z.object({ id: slug, version });
const newDepartment = z.object({ id: slug, kind: z.enum(DEPARTMENT_KINDS), name: bilingualSchema });
const taskNumbers = z.array(z.number().int().min(1).max(999)).max(500);

export const renameInput = departmentInput.extend({
  version,
  name: bilingualSchema,
  effectiveOn: civilDateInput,
  reason: text(2000),
});

export const mergePreviewInput = zoneInput.extend({
  from: z.array(seen).min(1).max(50),
  /** A department that goes on, or the one that is founded for it. */
  into: z.union([newDepartment, z.strictObject({ id: slug })]),
  effectiveOn: civilDateInput,
});
export const mergeInput = mergePreviewInput.extend({ reason: text(2000) });

export const splitPreviewInput = departmentInput.extend({
  version,
  into: z
    .array(newDepartment.extend({ tasks: taskNumbers }))
    .min(1)
    .max(20),
  /** Set when the department ends: the new one that takes its people and its part in others' tasks. */
  successor: z.string().max(63).nullable().default(null),
  effectiveOn: civilDateInput,
});
export const splitInput = splitPreviewInput.extend({ reason: text(2000) });

export const changeOutput = z.object({ id, kind: z.enum(['rename', 'merge', 'split']), effectiveOn: z.string() });

export const reorganisationOutput = z.object({
  closes: z.array(z.string()),
  creates: z.array(z.string()),
  members: z.array(z.object({ from: z.string(), to: z.string(), count: z.number() })),
  plans: z.array(
    z.object({
      year: z.number(),
      planVersion: z.number(),
      effectiveFrom: z.string(),
      moved: z.array(z.object({ number: z.number(), title: z.string(), from: z.string(), to: z.string() })),
      /** What the departments that give or take tasks total afterwards. */
      totals: z.array(z.object({ department: z.string(), total: z.string() })),
    }),
  ),
});
export type ReorganisationOutput = z.infer<typeof reorganisationOutput>;

export const departmentTasksOutput = z.object({
  plans: z.array(
    z.object({
      year: z.number(),
      tasks: z.array(z.object({ number: z.number(), title: z.string(), weight: z.string() })),
    }),
  ),
});

export const departmentChangesOutput = z.object({
  changes: z.array(
    z.object({
      id,
      kind: z.enum(['rename', 'merge', 'split']),
      effectiveOn: z.string(),
      from: z.array(z.object({ id: z.string(), name: z.string() })),
      to: z.array(z.object({ id: z.string(), name: z.string() })),
      reason: z.string(),
      decidedBy: z.string(),
      decidedAt: z.string(),
    }),
  ),
});

/** A workbook of 5 MB in base64, with room to spare. */
const MAX_BASE64 = 7_000_000;

export const importInput = z.object({
  fileName: text(200),
  /** The workbook in base64. */
  content: z.base64().min(1).max(MAX_BASE64),
  /** Only says what the import would do. */
  dryRun: z.boolean().default(false),
  reason: z.string().trim().max(2000).default(''),
});

export const templateInput = z.object({
  /** Filled from this zone; with examples if left out. */
  zone: zoneId.optional(),
});
export const templateOutput = z.object({ fileName: z.string(), content: z.base64() });

const problemOutput = z.object({
  /** 'tasks!E5', 'plan-2017.yaml:45'. */
  place: z.string(),
  source: z.string(),
  line: z.number().nullable(),
  column: z.string().nullable(),
  field: z.string().nullable(),
  message: z.string(),
  rule: z.string().optional(),
});
export type ProblemOutput = z.infer<typeof problemOutput>;

export const importOutput = z.object({
  outcome: z.enum(['refused', 'checked', 'imported', 'unchanged']),
  zone: z.string().nullable(),
  problems: z.array(problemOutput),
  problemsLeft: z.number(),
  warnings: z.array(problemOutput),
  changes: z.array(
    z.object({
      type: z.enum(OBJECT_TYPES),
      id: z.string(),
      change: z.enum(CHANGES),
      fields: z.record(z.string(), z.object({ from: z.string(), to: z.string() })),
    }),
  ),
});
export type ImportOutput = z.infer<typeof importOutput>;
