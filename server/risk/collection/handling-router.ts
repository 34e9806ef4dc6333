import { changedOutput } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { assignRisk } from './assign-risk.ts';
import { escalateRisk } from './escalate-risk.ts';
import { mergeRisk } from './merge-risk.ts';
import { rateReport } from './rate-report.ts';
import { rejectRisk } from './reject-risk.ts';
import { reopenRisk } from './reopen-risk.ts';
import { restrictRisk } from './restrict-risk.ts';
import {
  assignInput,
  escalateInput,
  mergeInput,
  rateInput,
  rejectInput,
  reopenInput,
  restrictInput,
  verifyInput,
} from './schema.ts';
import { verifyRisk } from './verify-risk.ts';

const operation = operationsOf('risks');
const act = (path: `/${string}`, summary: string) => operation('POST', `/zones/{zone}${path}`, summary);

/** What is done with a risk before and beside its assessment. */
export const riskHandlingRouter = router({
  verify: procedure
    .meta(act('/risks/{risk}/verification', 'Verify a report: facts and urgency (R13)'))
    .input(verifyInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => verifyRisk(ctx, input)),

  reject: procedure
    .meta(act('/risks/{risk}/rejection', 'Filter a report out, with the reason (R13)'))
    .input(rejectInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => rejectRisk(ctx, input)),

  merge: procedure
    .meta(act('/risks/{risk}/merger', 'Let a risk go on in another one (R13)'))
    .input(mergeInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => mergeRisk(ctx, input)),

  escalate: procedure
    .meta(act('/risks/{risk}/escalation', 'Report a risk up to the management group at once (R13)'))
    .input(escalateInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => escalateRisk(ctx, input)),

  reopen: procedure
    .meta(act('/risks/{risk}/reopening', 'Take a closed or rejected risk up again'))
    .input(reopenInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => reopenRisk(ctx, input)),

  rate: procedure
    .meta(act('/risk-reports/{report}/reliability', "Note how far a report's source is to be trusted"))
    .input(rateInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => rateReport(ctx, input)),

  restrict: procedure
    .meta(act('/risks/{risk}/viewers', 'Name the roles that see a risk (R28)'))
    .input(restrictInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => restrictRisk(ctx, input)),

  assign: procedure
    .meta(act('/risks/{risk}/owner', 'Give a risk to somebody of the technical group'))
    .input(assignInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => assignRisk(ctx, input)),
});
