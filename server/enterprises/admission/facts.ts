import { z } from 'zod';
import { optionalText } from '../../platform/inputs.ts';
import {
  CERTIFICATE_KINDS,
  EQUIPMENT_USES,
  FACT_FIELDS,
  isListField,
  type ListFactName,
  type TextFactName,
} from './fact-fields.ts';

const TEXT_MAX = 300;
const LONG_TEXT_MAX = 3_000;
const TABLE_MAX = 500;

/**
 * What an enterprise tells of itself. A draft holds whatever was typed so far, right or wrong: nothing typed is lost.
 * So every fact is a text (amounts are decimals in USD or CNY, days civil dates, choices 'yes' and 'no'), and
 * `missingForSubmission` says what keeps it from being handed in.
 */
const texts = Object.fromEntries(
  FACT_FIELDS.filter((field) => !isListField(field)).map(({ name, kind }) => [
    name,
    optionalText(kind === 'longText' ? LONG_TEXT_MAX : TEXT_MAX),
  ]),
) as Record<TextFactName, ReturnType<typeof optionalText>>;

const list = z.array(z.string().trim().min(1).max(20)).max(300).default([]);
const lists = Object.fromEntries(FACT_FIELDS.filter(isListField).map(({ name }) => [name, list])) as Record<
  ListFactName,
  typeof list
>;

const table = <S extends z.ZodType>(row: S) => z.array(row).max(TABLE_MAX).default([]);

const certificateRow = z.object({
  kind: z.enum(CERTIFICATE_KINDS),
  scheme: optionalText(40),
  number: optionalText(100),
  issuer: optionalText(200),
  issuedOn: optionalText(10),
  expiresOn: optionalText(10),
});
export type CertificateRow = z.infer<typeof certificateRow>;

export const factsInput = z.object({
  ...texts,
  ...lists,
  certificates: table(certificateRow),
  standards: table(z.object({ number: optionalText(100), name: optionalText(TEXT_MAX) })),
  suppliers: table(z.object({ part: optionalText(TEXT_MAX), supplier: optionalText(TEXT_MAX) })),
  equipment: table(
    z.object({
      name: optionalText(TEXT_MAX),
      quantity: optionalText(20),
      uses: z.array(z.enum(EQUIPMENT_USES)).max(EQUIPMENT_USES.length).default([]),
    }),
  ),
});

export type Facts = z.infer<typeof factsInput>;
export const TABLES = ['certificates', 'standards', 'suppliers', 'equipment'] as const;

export const NO_FACTS: Facts = factsInput.parse({});

/** We wrote them ourselves; facts of an earlier form read with what is new in it left empty. */
export const readFacts = (stored: unknown): Facts => factsInput.parse(stored);
