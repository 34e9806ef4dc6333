import { z } from 'zod';
import { bilingualSchema } from '../../platform/bilingual.ts';
import { slug } from '../../platform/inputs.ts';
import { RISK_LEVELS } from '../kinds.ts';
import { PROBABILITY_PLACES } from './scenarios.ts';

/** A matrix as the seed file, the API and the database have it. Whether it is sound, matrix.ts says. */

const MAX_CLASSES = 12;
const named = z.strictObject({ id: slug, name: bilingualSchema });
const classes = <S extends z.ZodType>(each: S) => z.array(each).max(MAX_CLASSES);

const border = z
  .string()
  .trim()
  .refine((from) => new RegExp(`^\\d(\\.\\d{1,${PROBABILITY_PLACES}})?$`).test(from), {
    params: { key: 'field.probabilityBorder' },
  });

export const matrixContent = z.strictObject({
  probabilities: classes(named.extend({ from: border })),
  severities: classes(named),
  scopes: classes(
    named.extend({
      raises: z.coerce
        .number()
        .int()
        .min(0)
        .max(RISK_LEVELS.length - 1),
    }),
  ),
  levels: classes(z.array(z.enum(RISK_LEVELS)).max(MAX_CLASSES)),
});

/** A whole RiskMatrix, as it is stored. */
export type MatrixContent = z.infer<typeof matrixContent>;
