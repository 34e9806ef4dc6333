import { z } from 'zod';
import { operationsOf } from '../platform/rest-operation.ts';
import { procedure, router } from '../platform/trpc.ts';
import { listYears, readYear } from './read-years.ts';
import { saveYear } from './save-year.ts';
import { ofYear, savedOutput, saveYearInput, yearOutput, yearsOutput } from './schema.ts';

const operation = operationsOf('working days');

export const workingDaysRouter = router({
  years: procedure
    .meta(operation('GET', '/working-days', 'The years whose calendar of working days is on record'))
    .input(z.object({}))
    .output(yearsOutput)
    .query(({ ctx }) => listYears(ctx)),

  get: procedure
    .meta(operation('GET', '/working-days/{year}', 'Days off and weekend days that are worked in a year'))
    .input(ofYear)
    .output(yearOutput)
    .query(({ ctx, input }) => readYear(ctx, input)),

  save: procedure
    .meta(operation('POST', '/working-days/{year}', "Enter or change a year's calendar (platform administrator)"))
    .input(saveYearInput)
    .output(savedOutput)
    .mutation(({ ctx, input }) => saveYear(ctx, input)),
});
