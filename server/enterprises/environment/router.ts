import { z } from 'zod';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { assessEnvironment } from './assess-environment.ts';
import { environmentCoverage, environmentOf } from './read-environment.ts';
import {
  assessEnvironmentInput,
  environmentCoverageInput,
  environmentCoverageOutput,
  environmentOfInput,
  environmentOfOutput,
} from './schema.ts';

const OF_ENTERPRISE = '/zones/{zone}/enterprises/{enterprise}/environment';
const operation = operationsOf('environment');

export const environmentRouter = router({
  coverage: procedure
    .meta(operation('GET', '/zones/{zone}/environment', 'Environmental risk of every enterprise in the zone (Z26)'))
    .input(environmentCoverageInput)
    .output(environmentCoverageOutput)
    .query(({ ctx, input }) => environmentCoverage(ctx, input)),

  ofEnterprise: procedure
    .meta(operation('GET', OF_ENTERPRISE, "An enterprise's environmental assessments (Z26)"))
    .input(environmentOfInput)
    .output(environmentOfOutput)
    .query(({ ctx, input }) => environmentOf(ctx, input)),

  assess: procedure
    .meta(operation('POST', OF_ENTERPRISE, "Record an assessment of an enterprise's environmental risk (Z26)"))
    .input(assessEnvironmentInput)
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => assessEnvironment(ctx, input)),
});
