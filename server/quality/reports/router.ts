import { changedOutput } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { ofPeriod } from '../period-input.ts';
import { addComment, answerComment } from './comments.ts';
import { addFinding, openRisk } from './findings.ts';
import { offeredCases } from './offered-cases.ts';
import { readReport } from './read-report.ts';
import { refreshFigures } from './refresh-figures.ts';
import { compareRevisions, readRevision } from './revisions.ts';
import { saveReport } from './save-report.ts';
import {
  addFindingInput,
  answerInput,
  commentInput,
  compareInput,
  compareOutput,
  offeredCasesOutput,
  ofReport,
  openedRiskOutput,
  openRiskInput,
  readRevisionInput,
  refreshFiguresInput,
  reportOutput,
  revisionOutput,
  savedOutput,
  saveReportInput,
} from './schema.ts';
import { startReport } from './start-report.ts';

const operation = operationsOf('quality reports');
const REPORT = '/zones/{zone}/quality-reports/{report}';

export const qualityReportsRouter = router({
  start: procedure
    .meta(
      operation('POST', '/zones/{zone}/quality-reports', 'Begin the analysis of a half-year from its figures (Q5, Q6)'),
    )
    .input(ofPeriod)
    .output(changedOutput)
    .mutation(({ ctx, input }) => startReport(ctx, input, ctx.locale)),

  get: procedure
    .meta(operation('GET', REPORT, 'A report with its revisions, comments and findings'))
    .input(ofReport)
    .output(reportOutput)
    .query(({ ctx, input }) => readReport(ctx, input, ctx.locale)),

  save: procedure
    .meta(operation('POST', `${REPORT}/content`, 'Save what was written as the next revision (Q6)'))
    .input(saveReportInput)
    .output(savedOutput)
    .mutation(({ ctx, input }) => saveReport(ctx, input)),

  refreshFigures: procedure
    .meta(operation('POST', `${REPORT}/figures`, 'Take the figures anew, as a revision of its own'))
    .input(refreshFiguresInput)
    .output(savedOutput)
    .mutation(({ ctx, input }) => refreshFigures(ctx, input)),

  revision: procedure
    .meta(operation('GET', `${REPORT}/revisions/{number}`, 'A revision as it was saved'))
    .input(readRevisionInput)
    .output(revisionOutput)
    .query(({ ctx, input }) => readRevision(ctx, input, ctx.locale)),

  compare: procedure
    .meta(operation('GET', `${REPORT}/comparison`, 'What changed from one revision to another'))
    .input(compareInput)
    .output(compareOutput)
    .query(({ ctx, input }) => compareRevisions(ctx, input)),

  cases: procedure
    .meta(
      operation('GET', `${REPORT}/offered-cases`, 'Incidents and risks of the half-year, as cases to choose from (Q6)'),
    )
    .input(ofReport)
    .output(offeredCasesOutput)
    .query(({ ctx, input }) => offeredCases(ctx, input)),

  comment: procedure
    .meta(operation('POST', `${REPORT}/comments`, 'Comment on a part of a report (Q8)'))
    .input(commentInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => addComment(ctx, input)),

  answer: procedure
    .meta(operation('POST', '/zones/{zone}/quality-comments/{comment}/answer', 'Say what became of a comment (Q9)'))
    .input(answerInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => answerComment(ctx, input)),

  addFinding: procedure
    .meta(operation('POST', `${REPORT}/findings`, 'Write down a finding that calls for action (Q11)'))
    .input(addFindingInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => addFinding(ctx, input)),

  openRisk: procedure
    .meta(operation('POST', '/zones/{zone}/quality-findings/{finding}/risk', 'Open a risk for a finding (Q11, R10)'))
    .input(openRiskInput)
    .output(openedRiskOutput)
    .mutation(({ ctx, input }) => openRisk(ctx, input, ctx.locale)),
});
