import { changedOutput, ofZone } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { changeInspection } from './change-inspection.ts';
import { cancelInspection, concludeInspection } from './conclude-inspection.ts';
import { planInspection } from './plan-inspection.ts';
import { readCandidates } from './read-candidates.ts';
import { listInspections, readInspection } from './read-inspections.ts';
import {
  cancelInspectionInput,
  candidatesOutput,
  changeInspectionInput,
  concludeInspectionInput,
  inspectionOutput,
  listInspectionsInput,
  listInspectionsOutput,
  ofInspection,
  planInspectionInput,
} from './schema.ts';

const operation = operationsOf('inspections');
const INSPECTION = '/zones/{zone}/inspections/{inspection}';

export const inspectionsRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/inspections', 'Rounds of checks with their progress (Z4, Z25)'))
    .input(listInspectionsInput)
    .output(listInspectionsOutput)
    .query(({ ctx, input }) => listInspections(ctx, input)),

  get: procedure
    .meta(operation('GET', INSPECTION, 'A round of checks with its visits and findings (Z4, Z25)'))
    .input(ofInspection)
    .output(inspectionOutput)
    .query(({ ctx, input }) => readInspection(ctx, input)),

  candidates: procedure
    .meta(operation('GET', '/zones/{zone}/inspection-candidates', 'Whom a round of checks can visit (E11)'))
    .input(ofZone)
    .output(candidatesOutput)
    .query(({ ctx, input }) => readCandidates(ctx, input)),

  plan: procedure
    .meta(operation('POST', '/zones/{zone}/inspections', 'Plan a round of checks, joint or not (Z25)'))
    .input(planInspectionInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => planInspection(ctx, input)),

  change: procedure
    .meta(operation('PUT', INSPECTION, 'Change a plan; what is done stays'))
    .input(changeInspectionInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => changeInspection(ctx, input)),

  conclude: procedure
    .meta(operation('POST', `${INSPECTION}/conclusion`, 'Conclude a round with its result (Z25)'))
    .input(concludeInspectionInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => concludeInspection(ctx, input)),

  cancel: procedure
    .meta(operation('POST', `${INSPECTION}/cancellation`, 'Cancel a round that nobody has gone out for'))
    .input(cancelInspectionInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => cancelInspection(ctx, input)),
});
