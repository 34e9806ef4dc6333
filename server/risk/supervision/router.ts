import { changedOutput, ofZone } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { listOverdue } from './list-overdue.ts';
import { listReminders } from './list-reminders.ts';
import {
  comparedFigures,
  issueSummaryInput,
  overdueOutput,
  remindersOutput,
  summariesOutput,
  summaryInput,
} from './schema.ts';
import { issueSummary, listSummaries, previewSummary } from './summaries.ts';

const operation = operationsOf('risk supervision');

export const riskSupervisionRouter = router({
  overdue: procedure
    .meta(operation('GET', '/zones/{zone}/risk-matters-overdue', 'What is late in the risk work, and with whom (R25)'))
    .input(ofZone)
    .output(overdueOutput)
    .query(({ ctx, input }) => listOverdue(ctx, input)),

  reminders: procedure
    .meta(operation('GET', '/zones/{zone}/risk-reminders', 'What the reader is reminded of (R25)'))
    .input(ofZone)
    .output(remindersOutput)
    .query(({ ctx, input }) => listReminders(ctx, input)),

  previewSummary: procedure
    .meta(operation('GET', '/zones/{zone}/risk-summary', 'The figures of a period beside those of a year before (R26)'))
    .input(summaryInput)
    .output(comparedFigures)
    .query(({ ctx, input }) => previewSummary(ctx, input)),

  issueSummary: procedure
    .meta(operation('POST', '/zones/{zone}/risk-summaries', 'Issue the summary of a period (R25, R26)'))
    .input(issueSummaryInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => issueSummary(ctx, input)),

  summaries: procedure
    .meta(operation('GET', '/zones/{zone}/risk-summaries', 'The summaries that were issued (R26)'))
    .input(ofZone)
    .output(summariesOutput)
    .query(({ ctx, input }) => listSummaries(ctx, input)),
});
