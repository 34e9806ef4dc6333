import { z } from 'zod';
import { exact, toDecimal, ZERO } from '../../assessment/exact.ts';
import {
  changedOutput,
  civilDateInput,
  decimal,
  id,
  ofZone,
  optionalText,
  text,
  timeOfDay,
  version,
  year,
} from '../../platform/inputs.ts';
import { pageInput } from '../../platform/page.ts';
import { bodyFilter, bodyInput, bodyOutput } from '../body-schema.ts';
import { activityEventOutput } from '../events.ts';
import { activityFileOutput } from '../files/schema.ts';
import { TRAINING_KINDS, TRAINING_MODES } from '../kinds.ts';
import { TRAINING_STATES } from './lifecycle.ts';
import { MOST_TIMES, REPEATS } from './series.ts';

const MOST_HOURS = '200';

/** More than nothing and at most 200, one decimal; a decimal string in its shortest form. */
const hoursInput = decimal(1).pipe(
  z
    .string()
    .refine((value) => exact(value).compare(ZERO) > 0 && exact(value).compare(exact(MOST_HOURS)) <= 0, {
      params: { key: 'trainings.hours', values: { most: MOST_HOURS } },
    })
    .transform((value) => toDecimal(exact(value))),
);

/** What is told of a training before and after it. */
const facts = {
  title: text(200),
  kind: z.enum(TRAINING_KINDS),
  mode: z.enum(TRAINING_MODES),
  /** Where, or the address of the online room. */
  place: text(300),
  heldOn: civilDateInput,
  /** 'HH:MM' in the zone's time. */
  startsAt: timeOfDay,
  hours: hoursInput,
  trainer: text(100),
  trainerOrganisation: optionalText(200),
  description: optionalText(4_000),
};
export const factsInput = z.object(facts);
export type TrainingFacts = z.infer<typeof factsInput>;

export const planTrainingInput = ofZone.extend({
  /** Who organises it; null: the zone's office. */
  department: bodyInput,
  ...facts,
  /** Tells the people of all the zone's enterprises. */
  announce: z.boolean().default(false),
  /** All trainings of the series, this one included. */
  repeat: z
    .object({ every: z.enum(REPEATS), times: z.coerce.number().int().min(2).max(MOST_TIMES) })
    .nullable()
    .default(null),
});

export const ofTraining = ofZone.extend({ training: id });
export const correctTrainingInput = ofTraining.extend({
  version,
  ...facts,
  /** Needed once it has been held: the score follows what stands here. */
  reason: optionalText(1_000),
});
export const holdTrainingInput = ofTraining.extend({ version, summary: optionalText(4_000) });
export const cancelTrainingInput = ofTraining.extend({ version, reason: text(1_000) });

export const plannedOutput = changedOutput.extend({
  /** All trainings of the series, the first first. */
  ids: z.array(z.string()),
});

export const listTrainingsInput = ofZone.extend({
  year: year.optional(),
  body: bodyFilter.optional(),
  state: z.enum(TRAINING_STATES).optional(),
  ...pageInput,
});

/** Numbers of people. */
const numbersOutput = z.object({
  participants: z.number(),
  attended: z.number(),
  /** Enterprises known to the zone of which somebody attended. */
  enterprises: z.number(),
});

const trainingRow = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  kind: z.enum(TRAINING_KINDS),
  mode: z.enum(TRAINING_MODES),
  place: z.string(),
  heldOn: z.string(),
  startsAt: z.string(),
  /** Decimal string. */
  hours: z.string(),
  trainer: z.string(),
  state: z.enum(TRAINING_STATES),
  body: bodyOutput,
  numbers: numbersOutput,
  /** Of all marks that were given, from 1 to 5; null without any. */
  evaluation: z.string().nullable(),
  /** Names of the reader's own enterprise's people who are on its roll. */
  ownPeople: z.array(z.object({ name: z.string(), attended: z.boolean() })),
});
export const listTrainingsOutput = z.object({ items: z.array(trainingRow), nextCursor: z.string().nullable() });

export const evaluationOutput = z.object({
  count: z.number(),
  /** Means from 1 to 5 as decimal strings; null without any. */
  content: z.string().nullable(),
  trainer: z.string().nullable(),
  organisation: z.string().nullable(),
  /** For the organiser. */
  remarks: z.array(z.string()),
});

export const trainingOutput = trainingRow.extend({
  seriesId: z.string().nullable(),
  trainerOrganisation: z.string(),
  description: z.string(),
  summary: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  evaluationMeans: evaluationOutput,
  files: z.array(activityFileOutput),
  events: z.array(activityEventOutput),
  may: z.object({
    manage: z.boolean(),
    hold: z.boolean(),
    cancel: z.boolean(),
    correct: z.boolean(),
  }),
});
