import { z } from 'zod';
import { civilDateInput, text } from '../../platform/inputs.ts';
import type { FilingKind } from '../kinds.ts';
import type { Filed } from './filing-parts.ts';

const LONG = 10_000;
const SHORT = 2_000;

/** R22: what each kind of filing says; every part is mandatory. */
export const FILING_CONTENTS = {
  'reduction-report': z.object({
    defectAnalysis: text(LONG),
    quantityAndFlow: text(LONG),
    measures: text(LONG),
    planAndEffect: text(LONG),
  }),
  progress: z.object({ done: text(LONG), remaining: text(LONG) }),
  notice: z.object({ whom: text(SHORT), how: text(SHORT), informedOn: civilDateInput, text: text(LONG) }),
  'elimination-evaluation': z.object({ result: text(LONG), evidence: text(LONG), residualRisk: text(LONG) }),
} as const satisfies { [Kind in FilingKind]: z.ZodObject<Filed<Kind, z.ZodType<string>>> };

/** A stored filing's parts, by name. */
export const storedContent = z.record(z.string(), z.string());
