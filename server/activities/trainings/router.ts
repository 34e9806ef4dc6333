import { z } from 'zod';
import { templateOutput } from '../../enterprises/filings/schema.ts';
import { changedOutput } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { addParticipant } from './add-participant.ts';
import { cancelTraining } from './cancel-training.ts';
import { correctTraining } from './correct-training.ts';
import { holdTraining } from './hold-training.ts';
import { importRoll } from './import-roll.ts';
import { listTrainings } from './list-trainings.ts';
import { planTraining } from './plan-training.ts';
import { readRoll } from './read-roll.ts';
import { readTraining } from './read-training.ts';
import { removeParticipant } from './remove-participant.ts';
import {
  addParticipantInput,
  attendanceOutput,
  importedOutput,
  importRollInput,
  removeParticipantInput,
  rollOutput,
  rollTemplateInput,
  setAttendanceInput,
  setExaminationInput,
} from './roll-schema.ts';
import { rollSheet, writeRollTemplate } from './roll-workbook.ts';
import {
  cancelTrainingInput,
  correctTrainingInput,
  holdTrainingInput,
  listTrainingsInput,
  listTrainingsOutput,
  ofTraining,
  plannedOutput,
  planTrainingInput,
  trainingOutput,
} from './schema.ts';
import { setAttendance } from './set-attendance.ts';
import { setExamination } from './set-examination.ts';

const operation = operationsOf('trainings');

export const trainingsRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/trainings', 'Trainings, the newest day first, with how many came (Z14)'))
    .input(listTrainingsInput)
    .output(listTrainingsOutput)
    .query(({ ctx, input }) => listTrainings(ctx, input)),

  get: procedure
    .meta(operation('GET', '/zones/{zone}/trainings/{training}', 'A training with its papers and its history'))
    .input(ofTraining)
    .output(trainingOutput)
    .query(({ ctx, input }) => readTraining(ctx, input)),

  plan: procedure
    .meta(operation('POST', '/zones/{zone}/trainings', 'Plan a training, or a series of them'))
    .input(planTrainingInput)
    .output(plannedOutput)
    .mutation(({ ctx, input }) => planTraining(ctx, input)),

  correct: procedure
    .meta(
      operation('PUT', '/zones/{zone}/trainings/{training}', 'Move a planned training, or correct one that was held'),
    )
    .input(correctTrainingInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => correctTraining(ctx, input)),

  hold: procedure
    .meta(operation('POST', '/zones/{zone}/trainings/{training}/hold', 'Record that a training has been held (Z14)'))
    .input(holdTrainingInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => holdTraining(ctx, input)),

  cancel: procedure
    .meta(operation('POST', '/zones/{zone}/trainings/{training}/cancel', 'Call a training off, with the reason'))
    .input(cancelTrainingInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => cancelTraining(ctx, input)),
});

export const trainingRollRouter = router({
  list: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/trainings/{training}/roll',
        'Who was at a training, as far as the reader may know',
      ),
    )
    .input(ofTraining)
    .output(rollOutput)
    .query(({ ctx, input }) => readRoll(ctx, input)),

  add: procedure
    .meta(operation('POST', '/zones/{zone}/trainings/{training}/roll', 'Put a person on the roll of a training'))
    .input(addParticipantInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => addParticipant(ctx, input)),

  remove: procedure
    .meta(
      operation('POST', '/zones/{zone}/trainings/{training}/roll/{participant}/remove', 'Take a person off the roll'),
    )
    .input(removeParticipantInput)
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => removeParticipant(ctx, input)),

  attend: procedure
    .meta(
      operation('POST', '/zones/{zone}/trainings/{training}/attendance', 'Say who was there, for many people at once'),
    )
    .input(setAttendanceInput)
    .output(attendanceOutput)
    .mutation(({ ctx, input }) => setAttendance(ctx, input)),

  examine: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/trainings/{training}/roll/{participant}/examination',
        'Say whether a person passed the examination of assessors (R27)',
      ),
    )
    .input(setExaminationInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => setExamination(ctx, input)),

  template: procedure
    .meta(operation('GET', '/training-roll-template', 'The workbook (base64) in which a roll is filled in'))
    .input(rollTemplateInput)
    .output(templateOutput)
    .query(async ({ ctx, input }) => {
      const { fileName, content } = await writeRollTemplate(input.locale ?? ctx.locale);
      return { fileName, content: content.toString('base64') };
    }),

  importWorkbook: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/trainings/{training}/roll/import',
        'Take people from a stored workbook onto the roll: all of them, or none and everything that is wrong',
      ),
    )
    .input(importRollInput)
    .output(importedOutput)
    .mutation(async ({ ctx, input }) => {
      const { added, problems, problemCount } = await importRoll(ctx, input);
      const { titleOf } = await rollSheet();
      return {
        added,
        problems: problems.map(({ row, column, key, params }) => ({
          row,
          columnTitle: column === null ? null : titleOf(column, ctx.locale),
          message: ctx.translate(ctx.locale, { key, ...(params && { params }) }),
        })),
        problemCount,
      };
    }),
});
