import { changedOutput, ofZone } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { closeRisk } from './close-risk.ts';
import { decideDestruction } from './decide-destruction.ts';
import { listDue } from './list-due.ts';
import { proposeDestruction } from './propose-destruction.ts';
import { closeRiskInput, decideDestructionInput, dueOutput, proposeDestructionInput } from './schema.ts';

const operation = operationsOf('risk archive');

export const riskArchiveRouter = router({
  close: procedure
    .meta(operation('POST', '/zones/{zone}/risks/{risk}/closing', 'Archive a settled risk (R30)'))
    .input(closeRiskInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => closeRisk(ctx, input)),

  due: procedure
    .meta(operation('GET', '/zones/{zone}/risk-files-due', 'Files whose retention is over (R30)'))
    .input(ofZone)
    .output(dueOutput)
    .query(({ ctx, input }) => listDue(ctx, input)),

  proposeDestruction: procedure
    .meta(operation('POST', '/zones/{zone}/risks/{risk}/destruction', 'Propose to destroy a file (R30)'))
    .input(proposeDestructionInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => proposeDestruction(ctx, input)),

  decideDestruction: procedure
    .meta(
      operation('POST', '/zones/{zone}/risk-destructions/{destruction}', 'Decide whether a file is destroyed (R30)'),
    )
    .input(decideDestructionInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => decideDestruction(ctx, input)),
});
