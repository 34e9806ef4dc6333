import { changedOutput } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { assessReadiness } from './assess-readiness.ts';
import { finishAction } from './finish-action.ts';
import { judgeLaboratory } from './judge-laboratory.ts';
import { listCandidates } from './list-candidates.ts';
import { moveLaboratory } from './move-laboratory.ts';
import { readBoard } from './read-board.ts';
import { readChecklist, readLaboratory } from './read-laboratory.ts';
import { recordVisit, withdrawVisit } from './record-visit.ts';
import { registerLaboratory, updateLaboratory } from './register-laboratory.ts';
import {
  assessedOutput,
  assessReadinessInput,
  boardInput,
  boardOutput,
  candidatesInput,
  candidatesOutput,
  finishActionInput,
  judgedOutput,
  judgeLaboratoryInput,
  laboratoryOutput,
  movedOutput,
  moveLaboratoryInput,
  ofLaboratory,
  readinessOutput,
  recordVisitInput,
  registerLaboratoryInput,
  updateLaboratoryInput,
  visitedOutput,
  withdrawVisitInput,
} from './schema.ts';

const operation = operationsOf('laboratories');

export const laboratoriesRouter = router({
  board: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/laboratories',
        'Laboratories on their way to CNAS, and which lack guidance (Z14)',
      ),
    )
    .input(boardInput)
    .output(boardOutput)
    .query(({ ctx, input }) => readBoard(ctx, input)),

  candidates: procedure
    .meta(
      operation('GET', '/zones/{zone}/laboratory-candidates', 'Enterprises whose archive hints at a laboratory (Z14)'),
    )
    .input(candidatesInput)
    .output(candidatesOutput)
    .query(({ ctx, input }) => listCandidates(ctx, input)),

  get: procedure
    .meta(operation('GET', '/zones/{zone}/laboratories/{laboratory}', 'A laboratory with its visits and certificates'))
    .input(ofLaboratory)
    .output(laboratoryOutput)
    .query(({ ctx, input }) => readLaboratory(ctx, input, ctx.locale)),

  checklist: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/laboratories/{laboratory}/checklist',
        'The readiness checklist and its last answers',
      ),
    )
    .input(ofLaboratory)
    .output(readinessOutput)
    .query(({ ctx, input }) => readChecklist(ctx, input, ctx.locale)),

  register: procedure
    .meta(operation('POST', '/zones/{zone}/laboratories', 'Enter the laboratory of an enterprise'))
    .input(registerLaboratoryInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => registerLaboratory(ctx, input)),

  update: procedure
    .meta(operation('PUT', '/zones/{zone}/laboratories/{laboratory}', 'Correct what is known of a laboratory'))
    .input(updateLaboratoryInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => updateLaboratory(ctx, input)),

  judge: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/laboratories/{laboratory}/judgements',
        'Judge whether a laboratory qualifies for guidance (Z14)',
      ),
    )
    .input(judgeLaboratoryInput)
    .output(judgedOutput)
    .mutation(({ ctx, input }) => judgeLaboratory(ctx, input)),

  move: procedure
    .meta(operation('POST', '/zones/{zone}/laboratories/{laboratory}/moves', 'Take a laboratory a step on or back'))
    .input(moveLaboratoryInput)
    .output(movedOutput)
    .mutation(({ ctx, input }) => moveLaboratory(ctx, input)),

  visit: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/laboratories/{laboratory}/visits',
        'Record a guidance visit with its actions (Z14)',
      ),
    )
    .input(recordVisitInput)
    .output(visitedOutput)
    .mutation(({ ctx, input }) => recordVisit(ctx, input)),

  withdrawVisit: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/laboratory-visits/{visit}/withdrawal',
        'Withdraw a visit that was entered in error',
      ),
    )
    .input(withdrawVisitInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => withdrawVisit(ctx, input)),

  finishAction: procedure
    .meta(operation('POST', '/zones/{zone}/laboratory-actions/{action}/completion', 'Report an action of a visit done'))
    .input(finishActionInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => finishAction(ctx, input)),

  assess: procedure
    .meta(
      operation('POST', '/zones/{zone}/laboratories/{laboratory}/assessments', 'Assess the readiness by the checklist'),
    )
    .input(assessReadinessInput)
    .output(assessedOutput)
    .mutation(({ ctx, input }) => assessReadiness(ctx, input)),
});
