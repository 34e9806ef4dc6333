import { z } from 'zod';

export const DUTIES = [
  'application',
  'monthly-list',
  'half-year-report',
  'observation-paper',
  'declaration',
  'signature',
  'tracing',
  'commitment',
  'certificate',
  'reduction-report',
  'risk-notice',
  'risk-progress',
  'elimination-evaluation',
] as const;
export type Duty = (typeof DUTIES)[number];

/** One thing that an enterprise owes; `id` names what it is about (an application, an observation, a month, ...). */
export const owedOutput = z.object({
  enterprise: z.object({ id: z.string(), name: z.string(), status: z.string() }),
  today: z.string(),
  items: z.array(
    z.object({
      duty: z.enum(DUTIES),
      rule: z.string(),
      id: z.string(),
      /** What exactly: a month, a half-year, the kind of paper, a product, a certificate's number, the number of a risk. */
      subject: z.string(),
      dueOn: z.string().nullable(),
      /** 'overdue', 'due' (within the notice of the rule pack) or 'open' (later, or without a day). */
      state: z.enum(['overdue', 'due', 'open']),
    }),
  ),
});
