import { z } from 'zod';
import { workbookWish } from '../../enterprises/filings/schema.ts';
import { LOCALES } from '../../platform/bilingual.ts';
import { id, optionalText, text, version } from '../../platform/inputs.ts';
import { ofTraining } from './schema.ts';

/** How a participant came onto the roll. */
export const PARTICIPANT_SOURCES = ['list', 'workbook', 'sign-in'] as const;
/** How many people a roll holds. */
export const MOST_PARTICIPANTS = 2_000;

export const personName = text(60);
export const organisationName = optionalText(200);
/** The last four digits of a phone, or nothing. */
export const phoneTail = z
  .string()
  .trim()
  .refine((value) => /^(\d{4})?$/.test(value), { params: { key: 'trainings.phoneTail' } })
  .default('');

export const addParticipantInput = ofTraining.extend({
  /** May be left empty for an account, which has its own. */
  name: optionalText(60),
  enterprise: id.nullable().default(null),
  /** Where from, where no enterprise is named. */
  organisation: organisationName,
  phoneTail,
  /** An account of the technical group (R27). */
  user: id.nullable().default(null),
  attended: z.boolean().default(false),
});

export const setAttendanceInput = ofTraining.extend({
  attendance: z
    .array(z.object({ participant: id, version, attended: z.boolean() }))
    .min(1)
    .max(MOST_PARTICIPANTS),
  /** Needed where a training that has been held loses somebody. */
  reason: optionalText(1_000),
});

export const setExaminationInput = ofTraining.extend({
  participant: id,
  version,
  /** Null: none was taken. */
  hasPassed: z.boolean().nullable(),
});

export const removeParticipantInput = ofTraining.extend({
  participant: id,
  version,
  /** Needed once the training has been held. */
  reason: optionalText(1_000),
});

export const importRollInput = ofTraining.extend({ sha256: workbookWish.sha256, fileName: workbookWish.fileName });
export const rollTemplateInput = z.object({ locale: z.enum(LOCALES).optional() });

export const rollOutput = z.object({
  /** Whether the roll is told by name: to the organiser; an enterprise gets its own people. */
  reach: z.enum(['all', 'own', 'numbers']),
  participants: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      name: z.string(),
      enterprise: z.string().nullable(),
      organisation: z.string(),
      phoneTail: z.string(),
      source: z.enum(PARTICIPANT_SOURCES),
      isAssessor: z.boolean(),
      attended: z.boolean(),
      signedInAt: z.string().nullable(),
      hasPassed: z.boolean().nullable(),
      hasEvaluated: z.boolean(),
      canHaveCertificate: z.boolean(),
      addedBy: z.string(),
    }),
  ),
  /** By where they are from, the most first; an enterprise sees its own. */
  byOrganisation: z.array(
    z.object({
      enterprise: z.string().nullable(),
      organisation: z.string(),
      participants: z.number(),
      attended: z.number(),
    }),
  ),
  /** Accounts of the technical group, for the organiser of a training of assessors. */
  assessors: z.array(z.object({ id: z.string(), name: z.string() })),
  may: z.object({ change: z.boolean(), takeAttendance: z.boolean(), examine: z.boolean() }),
});

export const importedOutput = z.object({
  added: z.number(),
  problems: z.array(z.object({ row: z.number().nullable(), columnTitle: z.string().nullable(), message: z.string() })),
  /** All of them; not all may be listed. */
  problemCount: z.number(),
});
export const attendanceOutput = z.object({ changed: z.number() });
