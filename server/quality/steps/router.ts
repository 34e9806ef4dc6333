import { changedOutput, ofZone } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { countryNamesOf } from '../reports/country-names.ts';
import { concludeConsultation } from './conclude-consultation.ts';
import { consultOnReport } from './consult-on-report.ts';
import { listQualityReminders } from './list-quality-reminders.ts';
import { listReports } from './list-reports.ts';
import { correctReport, publishReport } from './publish-report.ts';
import { readOpening } from './read-opening.ts';
import { readProgress } from './read-progress.ts';
import { confirmRead, readPublished } from './read-published.ts';
import { readReceipts } from './receipts.ts';
import { respondToReport } from './respond-to-report.ts';
import { reviewReport } from './review-report.ts';
import {
  concludeInput,
  confirmedOutput,
  consultInput,
  correctInput,
  listOutput,
  ofReport,
  openingOutput,
  progressOutput,
  publishInput,
  qualityRemindersOutput,
  readOutput,
  receiptsOutput,
  respondInput,
  reviewInput,
  submitInput,
} from './schema.ts';
import { submitReport } from './submit-report.ts';

const operation = operationsOf('quality report steps');
const REPORT = '/zones/{zone}/quality-reports/{report}';

export const qualityStepsRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/quality-reports', 'Half-years with their reports and due days (Q7-Q10)'))
    .input(ofZone)
    .output(listOutput)
    .query(({ ctx, input }) => listReports(ctx, input)),

  progress: procedure
    .meta(operation('GET', `${REPORT}/progress`, 'Where a report stands, whose turn it is and until when (Q7-Q10)'))
    .input(ofReport)
    .output(progressOutput)
    .query(({ ctx, input }) => readProgress(ctx, input)),

  opening: procedure
    .meta(operation('GET', `${REPORT}/opening`, 'Whether the reader opens the workspace, or what was published (Q10)'))
    .input(ofReport)
    .output(openingOutput)
    .query(({ ctx, input }) => readOpening(ctx, input)),

  submit: procedure
    .meta(operation('POST', `${REPORT}/submission`, 'Hand the draft in to the office (Q7)'))
    .input(submitInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => submitReport(ctx, input)),

  review: procedure
    .meta(operation('POST', `${REPORT}/review`, 'Accept or return what was handed in (Q8)'))
    .input(reviewInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => reviewReport(ctx, input)),

  consult: procedure
    .meta(operation('POST', `${REPORT}/consultation`, 'Ask for opinions by meeting or circulation (Q8)'))
    .input(consultInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => consultOnReport(ctx, input)),

  respond: procedure
    .meta(operation('POST', `${REPORT}/opinions`, "Give the own department's opinion (Q8)"))
    .input(respondInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => respondToReport(ctx, input)),

  conclude: procedure
    .meta(operation('POST', `${REPORT}/consultation-result`, 'Close the consultation with its result (Q8)'))
    .input(concludeInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => concludeConsultation(ctx, input, ctx.locale)),

  publish: procedure
    .meta(operation('POST', `${REPORT}/publication`, 'Publish the newest revision to its audience (Q9, Q10)'))
    .input(publishInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => publishReport(ctx, input)),

  correct: procedure
    .meta(operation('POST', `${REPORT}/correction`, 'Take a published report up again (Q9)'))
    .input(correctInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => correctReport(ctx, input)),

  read: procedure
    .meta(operation('GET', `${REPORT}/published`, 'What was published, for its audience (Q10)'))
    .input(ofReport)
    .output(readOutput)
    .query(async ({ ctx, input }) => {
      const published = await readPublished(ctx, input);
      return { ...published, countryNames: countryNamesOf(published.figures, ctx.locale) };
    }),

  confirmRead: procedure
    .meta(operation('POST', `${REPORT}/receipts`, 'Confirm having read what was published (Q10)'))
    .input(ofReport)
    .output(confirmedOutput)
    .mutation(({ ctx, input }) => confirmRead(ctx, input)),

  receipts: procedure
    .meta(operation('GET', `${REPORT}/receipts`, 'Who of the audience has read it, and who has not (Q10)'))
    .input(ofReport)
    .output(receiptsOutput)
    .query(({ ctx, input }) => readReceipts(ctx, input)),

  reminders: procedure
    .meta(operation('GET', '/zones/{zone}/quality-reminders', 'What the reader is reminded of (Q4, Q7-Q9, Z9)'))
    .input(ofZone)
    .output(qualityRemindersOutput)
    .query(({ ctx, input }) => listQualityReminders(ctx, input)),
});
