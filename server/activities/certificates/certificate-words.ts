import { z } from 'zod';
import { inEveryLanguage } from '../../documents/words-in-language.ts';
import { bilingualSchema } from '../../platform/bilingual.ts';
import { seedReader } from '../../platform/seed-file.ts';
import { TRAINING_KINDS } from '../kinds.ts';

const schema = z.strictObject({
  title: bilingualSchema,
  attended: bilingualSchema,
  passed: bilingualSchema,
  facts: z.strictObject({
    kind: bilingualSchema,
    date: bilingualSchema,
    hours: bilingualSchema,
    trainer: bilingualSchema,
    organiser: bilingualSchema,
  }),
  hours: bilingualSchema,
  trainerOf: bilingualSchema,
  number: bilingualSchema,
  demo: bilingualSchema,
  kinds: z.record(z.enum(TRAINING_KINDS), bilingualSchema),
});

/** The words of certificates in a language, of seeds/certificate-words.yaml. */
export const certificateWords = inEveryLanguage(seedReader('certificate-words.yaml', schema));
export type CertificateWords = Awaited<ReturnType<typeof certificateWords>>;
