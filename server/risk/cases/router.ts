import { changedOutput } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { evaluateReduction } from './evaluate-reduction.ts';
import { fileInCase } from './file-in-case.ts';
import { attachPaper, detachPaper } from './papers.ts';
import { listCases, readCase } from './read-cases.ts';
import {
  attachedOutput,
  attachPaperInput,
  detachPaperInput,
  evaluateInput,
  fileInCaseInput,
  listCasesInput,
  listCasesOutput,
  ofCase,
  readCaseOutput,
} from './schema.ts';

const operation = operationsOf('risk cases');

export const riskCasesRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/risk-cases', 'Cases of enterprises responsible for a risk (R22)'))
    .input(listCasesInput)
    .output(listCasesOutput)
    .query(({ ctx, input }) => listCases(ctx, input)),

  get: procedure
    .meta(operation('GET', '/zones/{zone}/risk-cases/{case}', 'A case with its duties, filings and papers (R22)'))
    .input(ofCase)
    .output(readCaseOutput)
    .query(({ ctx, input }) => readCase(ctx, input)),

  file: procedure
    .meta(operation('POST', '/zones/{zone}/risk-cases/{case}/filings', 'File a report in a case (R22)'))
    .input(fileInCaseInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => fileInCase(ctx, input)),

  evaluate: procedure
    .meta(operation('POST', '/zones/{zone}/risks/{risk}/evaluations', 'Judge what was done against a risk (R24)'))
    .input(evaluateInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => evaluateReduction(ctx, input)),

  attach: procedure
    .meta(operation('POST', '/zones/{zone}/risk-files', 'Attach a stored file to a case or a risk (R14, R22)'))
    .input(attachPaperInput)
    .output(attachedOutput)
    .mutation(({ ctx, input }) => attachPaper(ctx, input)),

  detach: procedure
    .meta(operation('DELETE', '/zones/{zone}/risk-files/{file}', 'Take a paper away before it is judged on'))
    .input(detachPaperInput)
    .output(attachedOutput)
    .mutation(({ ctx, input }) => detachPaper(ctx, input)),
});
