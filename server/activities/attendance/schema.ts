import { z } from 'zod';
import { bilingualOutput } from '../../platform/bilingual.ts';
import { isCivilDate } from '../../platform/calendar.ts';
import { id, ofZone, optionalText, text } from '../../platform/inputs.ts';
import { TRAINING_KINDS, TRAINING_MODES } from '../kinds.ts';
import { TRAINING_STATES } from '../trainings/lifecycle.ts';
import { personName, phoneTail } from '../trainings/roll-schema.ts';
import { ofTraining } from '../trainings/schema.ts';
import { CODE_STATES } from './training-time.ts';

/** Inputs and outputs of signing in by code, and of the participant's own page. */

const WALL_CLOCK = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;
/** 'YYYY-MM-DDTHH:MM' as the zone's clocks show it. */
const localTime = z.string().refine((value) => isCivilDate(WALL_CLOCK.exec(value)?.[1] ?? ''), {
  params: { key: 'field.dateTime' },
});

export const openCodeInput = ofTraining.extend({
  /** Left out: an hour before the training begins. */
  opensAt: localTime.nullish(),
  /** Left out: when the training is over. */
  closesAt: localTime.nullish(),
});
export const revokeCodeInput = ofTraining.extend({ code: id });
export const listCodesInput = ofTraining;

const code = z.object({
  id: z.string(),
  token: z.string(),
  opensAt: z.string(),
  closesAt: z.string(),
  revokedAt: z.string().nullable(),
  state: z.enum(CODE_STATES),
  createdBy: z.string(),
  createdAt: z.string(),
});
const training = z.object({
  title: z.string(),
  kind: z.enum(TRAINING_KINDS),
  mode: z.enum(TRAINING_MODES),
  state: z.enum(TRAINING_STATES),
  place: z.string(),
  heldOn: z.string(),
  startsAt: z.string(),
  hours: z.string(),
  trainer: z.string(),
  trainerOrganisation: z.string(),
  organiser: bilingualOutput,
});
export const codesOutput = z.object({
  training,
  /** The newest first. */
  items: z.array(code),
  /** When a code would open and close that is opened now without times. */
  usual: z.object({ opensAt: z.string(), closesAt: z.string() }),
  expected: z.number(),
  signedIn: z.number(),
  attended: z.number(),
  /** Moves with every sign-in: an open page asks for it. */
  dataVersion: z.string(),
});
export const openedCodeOutput = code;
export const revokedCodeOutput = z.object({ id: z.string(), revokedAt: z.string() });

const secret = z.string().max(100);
const zone = z.object({ id: z.string(), name: bilingualOutput, demo: z.boolean() });

export const attendInput = ofZone.extend({ token: secret });
export const signInInput = attendInput.extend({
  name: personName,
  organisation: text(200),
  phoneTail,
  /** Says to be another one than who has signed in by this name. */
  isNamesake: z.boolean().optional(),
  /** Made for the form, so that sending it twice has one effect. */
  submission: id,
});
export type SignIn = z.infer<typeof signInInput>;

export const attendOutput = z.object({
  zone,
  training,
  /** 'cancelled' whatever the code says. */
  state: z.enum([...CODE_STATES, 'cancelled']),
  opensAt: z.string(),
  closesAt: z.string(),
});
export const signedInOutput = z.object({
  /** Of the own page; null for who had signed in before. */
  secret: z.string().nullable(),
  signedInAt: z.string(),
  /** Signed in before on another form: nothing was added. */
  isRepeated: z.boolean(),
});

export const attendedInput = ofZone.extend({ secret });
const mark = z.coerce.number().int().min(1).max(5);
export const evaluateInput = attendedInput.extend({
  content: mark,
  trainer: mark,
  organisation: mark,
  remark: optionalText(1_000),
});

export const attendedOutput = z.object({
  zone,
  training,
  name: z.string(),
  organisation: z.string(),
  attended: z.boolean(),
  signedInAt: z.string().nullable(),
  evaluation: z.object({
    /** 'done' once it was given; 'none' where there is nothing to say (absent, cancelled, no days in the rule pack). */
    state: z.enum(['early', 'open', 'over', 'done', 'none']),
    /** Z14: the last day; null where the rule pack has no days. */
    until: z.string().nullable(),
  }),
  /** Null: there is a certificate; else the name of the reason why there is none. */
  certificateRefusal: z.string().nullable(),
});
export const evaluatedOutput = z.object({ at: z.string() });
