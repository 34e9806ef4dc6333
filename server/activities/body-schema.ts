import { z } from 'zod';
import { bilingualOutput } from '../platform/bilingual.ts';
import { slug } from '../platform/inputs.ts';

/** Whose activity: a department's id, or null (in a form: nothing chosen) for the zone's office. */
export const bodyInput = slug.nullable();

/** The same in the filter of a list: 'office', or a department's id. */
export const bodyFilter = slug.transform((value) => (value === 'office' ? null : value));

export const bodyOutput = z.object({
  id: z.string().nullable(),
  name: bilingualOutput,
  isAssociation: z.boolean(),
});
