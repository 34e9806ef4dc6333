import { z } from 'zod';
import { fileOutput, storedFileInput } from '../../enterprises/files/schema.ts';
import { flag, id, namedOutput, ofZone, text } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { FILING_KINDS, MEASURE_KINDS, RISK_LEVELS } from '../kinds.ts';
import { RISK_STATES } from '../lifecycle.ts';
import { FILING_CONTENTS } from './filing-content.ts';
import { RISK_PAPERS } from './paper-kinds.ts';

export const listCasesInput = ofZone.extend({ overdue: flag, ...pageInput });
export const ofCase = ofZone.extend({ case: id });

export const fileInCaseInput = ofCase
  .extend({ kind: z.enum(FILING_KINDS), content: z.record(z.string(), z.string()) })
  .superRefine(({ kind, content }, issues) => {
    const parsed = FILING_CONTENTS[kind].safeParse(content);
    for (const issue of parsed.error?.issues ?? []) {
      issues.issues.push({
        ...issue,
        input: content,
        path: ['content', ...issue.path],
      } as (typeof issues.issues)[number]);
    }
  });

export const evaluateInput = ofZone.extend({
  risk: id,
  /** Null where nobody in the zone is responsible. */
  case: id.nullable().default(null),
  isFeasible: z.boolean(),
  isEffective: z.boolean(),
  isSufficient: z.boolean(),
  isReduced: z.boolean(),
  note: text(5_000),
});

/** A paper belongs to an enterprise's case, or to the file of the risk itself: one of both is named. */
export const attachPaperInput = ofZone
  .extend({
    case: id.nullable().default(null),
    risk: id.nullable().default(null),
    category: z.enum(RISK_PAPERS),
    ...storedFileInput.shape,
  })
  .superRefine((input, issues) => {
    if ((input.case === null) !== (input.risk === null)) return;
    issues.addIssue({ code: 'custom', path: ['case'], params: { key: 'riskCases.oneSubject' } });
  });
export const detachPaperInput = ofZone.extend({ file: id });

const dutyOutput = z.object({
  kind: z.enum(FILING_KINDS),
  dueOn: z.string().nullable(),
  filedOn: z.string().nullable(),
  isOverdue: z.boolean(),
});

export const caseRowOutput = z.object({
  id: z.string(),
  /** Of the risk. */
  number: z.string(),
  /** The risk itself, for those who may see it; null for the enterprise. */
  risk: z
    .object({
      id: z.string(),
      title: z.string(),
      state: z.enum(RISK_STATES),
      level: z.enum(RISK_LEVELS).nullable(),
    })
    .nullable(),
  enterprise: namedOutput,
  openedOn: z.string(),
  reductionDueOn: z.string(),
  closedOn: z.string().nullable(),
  duties: z.array(dutyOutput),
  isOverdue: z.boolean(),
  version: z.number(),
});
export type CaseRow = z.infer<typeof caseRowOutput>;

export const filingOutput = z.object({
  id: z.string(),
  kind: z.enum(FILING_KINDS),
  content: z.record(z.string(), z.string()),
  filedOn: z.string(),
  filedBy: z.string(),
  filedAt: z.string(),
});

export const evaluationOutput = z.object({
  id: z.string(),
  case: z.string().nullable(),
  isFeasible: z.boolean(),
  isEffective: z.boolean(),
  isSufficient: z.boolean(),
  isReduced: z.boolean(),
  note: z.string(),
  /** Null for the enterprise: the group answers to it, not a person. */
  evaluatedBy: z.string().nullable(),
  evaluatedOn: z.string(),
  evaluatedAt: z.string(),
});

const addressedMeasure = z.object({
  id: z.string(),
  kind: z.enum(MEASURE_KINDS),
  title: z.string(),
  text: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  liftedOn: z.string().nullable(),
  isInForce: z.boolean(),
});

export const listCasesOutput = z.object({ items: z.array(caseRowOutput), nextCursor: z.string().nullable() });
export const readCaseOutput = caseRowOutput.extend({
  measures: z.array(addressedMeasure),
  /** All revisions, the newest first. */
  filings: z.array(filingOutput),
  evaluations: z.array(evaluationOutput),
  files: z.array(fileOutput),
  can: z.object({
    file: z.array(z.enum(FILING_KINDS)),
    attach: z.boolean(),
    evaluate: z.boolean(),
  }),
});
export const attachedOutput = z.object({ id: z.string() });
