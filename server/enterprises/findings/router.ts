import { changedOutput } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { correctFinding } from './correct-finding.ts';
import { extendFinding } from './extend-finding.ts';
import { listFindings, readFinding } from './read-findings.ts';
import { recheckFinding } from './recheck-finding.ts';
import {
  correctFindingInput,
  extendFindingInput,
  findingOutput,
  listFindingsInput,
  listFindingsOutput,
  ofFinding,
  recheckFindingInput,
} from './schema.ts';

const operation = operationsOf('findings');
const FINDING = '/zones/{zone}/findings/{finding}';

export const findingsRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/findings', 'What checks found wrong, by state and enterprise (Z4)'))
    .input(listFindingsInput)
    .output(listFindingsOutput)
    .query(({ ctx, input }) => listFindings(ctx, input)),

  get: procedure
    .meta(operation('GET', FINDING, 'A finding with its correction, papers and history (Z4)'))
    .input(ofFinding)
    .output(findingOutput)
    .query(({ ctx, input }) => readFinding(ctx, input)),

  correct: procedure
    .meta(operation('POST', `${FINDING}/correction`, 'Hand in a correction with its proof (Z4)'))
    .input(correctFindingInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => correctFinding(ctx, input)),

  recheck: procedure
    .meta(operation('POST', `${FINDING}/recheck`, 'Accept a correction or refuse it, as another person (Z4)'))
    .input(recheckFindingInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => recheckFinding(ctx, input)),

  extend: procedure
    .meta(operation('POST', `${FINDING}/due-day`, 'Put off the due day before it has passed (Z4)'))
    .input(extendFindingInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => extendFinding(ctx, input)),
});
