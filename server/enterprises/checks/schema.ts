import { z } from 'zod';
import { civilDateInput, id, ofZone, optionalText, slug, text, year } from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { fileOutput } from '../files/schema.ts';
import { findingRow } from '../findings/schema.ts';
import { ofEnterprise } from '../register/schema.ts';
import { CHECK_ITEMS, CHECK_RESULTS } from './items.ts';

const itemSchema = z.enum(CHECK_ITEMS);

/** Whether every item is answered, and the facts of what does not conform, is the rule's to say (EF7). */
export const answersInput = z.partialRecord(
  itemSchema,
  z.object({ result: z.enum(CHECK_RESULTS), facts: optionalText(2_000) }),
);

export const ownAnswersInput = z.record(slug, z.object({ result: z.enum(CHECK_RESULTS), facts: optionalText(2_000) }));

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

export const recordCheckInput = ofEnterprise.extend({
  checkedOn: civilDateInput,
  inspectors: z
    .array(text(100))
    .min(1)
    .max(10)
    .refine(distinct, { params: { key: 'checks.namedTwice' } }),
  /** Ids of the zone's departments; two or more make it a joint inspection. */
  departments: z
    .array(slug)
    .max(20)
    .refine(distinct, { params: { key: 'checks.namedTwice' } })
    .default([]),
  answers: answersInput,
  moveOut: z.boolean(),
  /** The planned round that it is a visit of; without departments of its own it takes the plan's. */
  inspection: id.nullable().default(null),
  /** Why it was made after the last day of the plan. */
  whyLate: optionalText(500),
  /** Answers to the plan's own questions, by their ids. */
  ownAnswers: ownAnswersInput.default({}),
  /** Until when what does not conform is to be corrected, by item or own question; else as the rule pack says (Z4). */
  dueOn: z.record(text(20), civilDateInput).default({}),
});
export const readCheckInput = ofZone.extend({ check: id });
export const listChecksInput = ofZone.extend({ enterprise: id.optional(), year: year.optional(), ...pageInput });
export const checkCoverageInput = ofZone.extend({ year });

const checkRow = z.object({
  id: z.string(),
  enterprise: z.object({ id: z.string(), name: z.string() }),
  checkedOn: z.string(),
  inspectors: z.array(z.string()),
  /** Under the names they had on the day of the check. */
  departments: z.array(z.object({ id: z.string(), name: z.string() })),
  isJoint: z.boolean(),
  nonConforming: z.number(),
  moveOut: z.boolean(),
  /** The planned round that it belongs to. */
  inspection: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: z.string(),
});
export const listChecksOutput = z.object({ items: z.array(checkRow), nextCursor: z.string().nullable() });
export const checkOutput = checkRow.extend({
  items: z.array(z.object({ item: itemSchema, result: z.enum(CHECK_RESULTS), facts: z.string() })),
  /** Answers to the own questions of the round. */
  own: z.array(z.object({ question: z.string(), result: z.enum(CHECK_RESULTS), facts: z.string() })),
  /** The round; its title only for those who may open it. */
  round: z.object({ id: z.string(), title: z.string() }).nullable(),
  findings: z.array(findingRow),
  files: z.array(fileOutput),
});

export const recordedOutput = z.object({
  id: z.string(),
  nonConforming: z.array(itemSchema),
  /** Ids of what is to be corrected (Z4), in the order of the form. */
  findings: z.array(z.string()),
});

export const checkCoverageOutput = z.object({
  year: z.number(),
  asOf: z.string(),
  checksPerYear: z.number(),
  checked: z.number(),
  total: z.number(),
  /** From 0 to 1; null when there was nobody to check. */
  share: z.string().nullable(),
  unchecked: z.array(z.object({ id: z.string(), name: z.string(), admittedOn: z.string() })),
  reminder: z.object({ dueOn: z.string(), daysLeft: z.number(), state: z.enum(['ahead', 'dueSoon', 'overdue']) }),
});
