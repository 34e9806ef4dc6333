import { z } from 'zod';
import {
  ATTACHMENT_CATEGORIES,
  CERTIFICATE_KINDS,
  CERTIFICATE_SCHEMES,
  EQUIPMENT_USES,
  FACT_FIELDS,
  type FactSection,
  LAB_GRADES,
} from '../admission/fact-fields.ts';
import { CHECK_ITEMS, CHECK_RESULTS, CHECK_SECTIONS, type CheckSection } from '../checks/items.ts';
import {
  EVALUATION_ITEMS,
  EVALUATION_RESULTS,
  EVALUATION_SECTIONS,
  type EvaluationSection,
} from '../evaluation/items.ts';
import { CONFLICT_STATES } from '../evaluation/panel.ts';
import { PURPOSES } from '../evaluation/schema.ts';
import { DECLARATION_FIELDS } from '../incidents/declaration-content.ts';
import { FORMS, LABELS, NOTES, UNIT_KINDS } from './word-lists.ts';

const SECTIONS = {
  company: true,
  business: true,
  brand: true,
  quality: true,
  laboratory: true,
  record: true,
  pledge: true,
  filer: true,
} as const satisfies Record<FactSection, true>;

const keysOf = <K extends string>(record: Record<K, unknown>): K[] => Object.keys(record) as K[];
const PLEDGES = 5;

/**
 * The words of the forms, each of the shape `word`: in both languages as they are stored, a plain text as they are
 * told to a reader. Every id of the code must have one, and nothing else may.
 */
export const wordsShape = <W extends z.ZodType>(word: W) => {
  const each = <const K extends string>(ids: readonly K[]) => z.record(z.enum(ids), word);
  return z.strictObject({
    forms: z.record(z.enum(FORMS), z.strictObject({ number: word, title: word })),
    sections: each(keysOf(SECTIONS)),
    units: each(UNIT_KINDS),
    facts: each(FACT_FIELDS.map(({ name }) => name)),
    tables: z.strictObject({
      certificates: table(word, ['kind', 'scheme', 'number', 'issuer', 'issuedOn', 'expiresOn']),
      standards: table(word, ['number', 'name']),
      suppliers: table(word, ['part', 'supplier']),
      equipment: table(word, ['name', 'quantity', 'uses']),
    }),
    choices: z.strictObject({
      yesNo: each(['yes', 'no']),
      presence: each(['no', 'yes']),
      certificateKinds: each(CERTIFICATE_KINDS),
      managementSchemes: each(CERTIFICATE_SCHEMES.management),
      productSchemes: each(CERTIFICATE_SCHEMES.product),
      laboratoryGrades: each(LAB_GRADES),
      equipmentUses: each(EQUIPMENT_USES),
      attachments: each(ATTACHMENT_CATEGORIES),
      evaluationResults: each(EVALUATION_RESULTS),
      checkResults: each(CHECK_RESULTS),
      evaluationOutcomes: each(['passed', 'failed']),
      evaluationPurposes: each(PURPOSES),
      panelRoles: each(['lead', 'member']),
      conflicts: each(CONFLICT_STATES),
      decisions: each(['admitted', 'refused']),
      moves: each(['in', 'out']),
    }),
    evaluation: z.strictObject({
      sections: each<EvaluationSection>(keysOf(EVALUATION_SECTIONS)),
      items: each(EVALUATION_ITEMS),
    }),
    check: z.strictObject({ sections: each<CheckSection>(keysOf(CHECK_SECTIONS)), items: each(CHECK_ITEMS) }),
    pledges: z.array(word).length(PLEDGES),
    labels: each(LABELS),
    declaration: each(DECLARATION_FIELDS),
    notes: each(NOTES),
    /** EF2: how it is filled in. */
    surveyNotes: z.array(word),
  });
};

const table = <W extends z.ZodType, const K extends string>(word: W, columns: readonly K[]) =>
  z.strictObject({ title: word, columns: z.record(z.enum(columns), word) });
