import { z } from 'zod';
import { civilDateInput, id, ofZone, optionalText, text, version } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { EVALUATION_ITEMS, EVALUATION_RESULTS } from '../evaluation/items.ts';
import { ofEnterprise } from '../register/schema.ts';
import { APPLICATION_STATES } from './application-states.ts';
import { ATTACHMENT_CATEGORIES } from './fact-fields.ts';
import { factsInput } from './facts.ts';

/** EF3: the applicant's own view of each item; what is not answered yet is left out. */
export const selfAssessmentInput = z.partialRecord(z.enum(EVALUATION_ITEMS), z.enum(EVALUATION_RESULTS)).default({});

export const startApplicationInput = ofEnterprise;
export const ofApplication = ofZone.extend({ application: id });
export const saveApplicationInput = ofApplication.extend({
  version,
  facts: factsInput,
  selfAssessment: selfAssessmentInput,
});
export const applicationActInput = ofApplication.extend({ version });
export const reasonedApplicationInput = applicationActInput.extend({ reason: text(2_000) });
export const withdrawInput = applicationActInput.extend({ reason: optionalText(2_000) });
export const admitInput = reasonedApplicationInput.extend({ on: civilDateInput.optional() });

export const listApplicationsInput = ofZone.extend({
  state: z.enum([...APPLICATION_STATES, 'open']).default('open'),
  ...pageInput,
});

export const applicationState = z.enum(APPLICATION_STATES);
/** What a decision leaves an application in. */
export const decidedState = applicationState.extract(['returned', 'refused', 'withdrawn', 'admitted']);
export const savedOutput = z.object({ id: z.string(), state: applicationState, version: z.number() });

export const applicationRow = z.object({
  id: z.string(),
  enterprise: z.object({ id: z.string(), name: z.string(), uscc: z.string() }),
  state: applicationState,
  createdAt: z.string(),
  submittedAt: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** The panel's outcome, once there is one. */
  outcome: z.enum(['passed', 'failed']).nullable(),
});
export const applicationsOutput = z.object({
  items: z.array(applicationRow),
  nextCursor: z.string().nullable(),
});

export const missingOutput = z.object({
  form: z.enum(['EF1', 'EF2', 'EF3', 'attachments']),
  field: z.string(),
  message: z.string(),
});

export const applicationOutput = applicationRow.extend({
  facts: factsInput,
  selfAssessment: z.partialRecord(z.enum(EVALUATION_ITEMS), z.enum(EVALUATION_RESULTS)),
  attachments: z.array(
    z.object({
      id: z.string(),
      category: z.enum(ATTACHMENT_CATEGORIES),
      title: z.string(),
      fileName: z.string(),
      uploadedBy: z.string(),
      uploadedAt: z.string(),
    }),
  ),
  /** E4: what keeps it from being submitted. */
  missing: z.array(missingOutput),
  createdBy: z.string(),
  savedAt: z.string(),
  submittedBy: z.string().nullable(),
  decisionReason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  /** Every return, refusal, admission and withdrawal, in the order in which they were made. */
  decisions: z.array(z.object({ state: decidedState, reason: z.string(), by: z.string(), at: z.string() })),
  evaluations: z.array(z.object({ id: z.string(), state: z.enum(['convened', 'completed']) })),
  isEditable: z.boolean(),
  version: z.number(),
});
