import { operationsOf } from '../platform/rest-operation.ts';
import { procedure, router } from '../platform/trpc.ts';
import { gainsInput, gainsOutput } from './gains-schema.ts';
import { readGains } from './read-gains.ts';

const operation = operationsOf('assessment');

export const gainsRouter = router({
  department: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/departments/{department}/gains',
        'What would raise a department’s score, the most points first (A2, A3)',
      ),
    )
    .input(gainsInput)
    .output(gainsOutput)
    .query(({ ctx, input }) => readGains(ctx, input)),
});
