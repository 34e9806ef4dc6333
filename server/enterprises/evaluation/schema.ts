import { z } from 'zod';
import { civilDateInput, id, ofZone, optionalText, text, version } from '../../platform/inputs.ts';
import { ofEnterprise } from '../register/schema.ts';
import { EVALUATION_ITEMS, EVALUATION_RESULTS, type EvaluationAnswers } from './items.ts';
import { CONFLICT_STATES } from './panel.ts';

export const PURPOSES = ['admission', 'restoration', 'review'] as const;

const item = z.enum(EVALUATION_ITEMS);
const result = z.enum(EVALUATION_RESULTS);

/** EF5, item by item; an item without an answer is left out. */
export const answersInput = z.partialRecord(item, z.object({ result, note: optionalText(1_000) })).default({});
export type NotedAnswers = z.infer<typeof answersInput>;

export const panelInput = z
  .array(
    z.object({
      name: text(100),
      organisation: optionalText(200),
      isLead: z.boolean(),
      conflict: z.enum(CONFLICT_STATES),
    }),
  )
  .min(1)
  .max(15);

export const convenePanelInput = ofEnterprise.extend({
  purpose: z.enum(PURPOSES),
  /** For the purpose 'admission'. */
  application: id.nullable().default(null),
  panel: panelInput,
});

export const ofEvaluation = ofZone.extend({ evaluation: id });
export const saveEvaluationInput = ofEvaluation.extend({
  version,
  answers: answersInput,
  /** E3 (1): seated in the zone and an independent legal person; null while not looked into. */
  legalPerson: z.boolean().nullable(),
  summary: optionalText(3_000),
});
export const completeEvaluationInput = ofEvaluation.extend({ version, on: civilDateInput.optional() });

export const evaluationSavedOutput = z.object({ id: z.string(), version: z.number() });

const outcome = z.enum(['passed', 'failed', 'open']);

export const evaluationRow = z.object({
  id: z.string(),
  purpose: z.enum(PURPOSES),
  state: z.enum(['convened', 'completed']),
  /** Null until it is completed. */
  outcome: z.enum(['passed', 'failed']).nullable(),
  completedOn: z.string().nullable(),
  convenedAt: z.string(),
});
export const evaluationsOutput = z.object({ items: z.array(evaluationRow) });

export const evaluationOutput = z.object({
  id: z.string(),
  enterprise: z.object({ id: z.string(), name: z.string(), uscc: z.string() }),
  application: z.string().nullable(),
  purpose: z.enum(PURPOSES),
  state: z.enum(['convened', 'completed']),
  panel: z.array(panelInput.element),
  answers: answersInput,
  selfAssessment: z.partialRecord(item, result),
  /** Where the panel and the enterprise differ. */
  differences: z.array(z.object({ item, self: result, panel: result })),
  /** E3 (1), item 3.2: what the application says of them. */
  tradeUsd: z.string().nullable(),
  minYearlyTradeUsd: z.string(),
  legalPerson: z.boolean().nullable(),
  summary: z.string(),
  limits: z.object({ maxNonConforming: z.number(), maxPartlyOrNonConforming: z.number() }),
  result: z.object({
    outcome,
    complete: z.boolean(),
    missing: z.array(item),
    nonConforming: z.array(item),
    partly: z.array(item),
    reasons: z.array(z.enum(['tooManyNonConforming', 'tooManyPartlyOrNonConforming'])),
  }),
  conditions: z.array(
    z.object({
      number: z.number(),
      items: z.array(item),
      state: z.enum(['met', 'notMet', 'open']),
      blocks: z.boolean(),
      cleanFrom: z.string().nullable(),
    }),
  ),
  convenedBy: z.string(),
  convenedAt: z.string(),
  completedOn: z.string().nullable(),
  completedBy: z.string().nullable(),
  version: z.number(),
});

/** The results alone, as the rules read them. */
export const resultsOf = (answers: NotedAnswers): EvaluationAnswers =>
  Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answer.result]));
