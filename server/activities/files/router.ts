import { z } from 'zod';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { attachActivityFile, detachActivityFile } from './activity-files.ts';
import { attachActivityFileInput, detachActivityFileInput } from './schema.ts';

const operation = operationsOf('activity files');

export const activityFilesRouter = router({
  attach: procedure
    .meta(operation('POST', '/zones/{zone}/activity-files', 'Attach a stored file to a training, post, meeting, ...'))
    .input(attachActivityFileInput)
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => attachActivityFile(ctx, input)),

  detach: procedure
    .meta(operation('DELETE', '/zones/{zone}/activity-files/{file}', 'Take a paper of an activity away'))
    .input(detachActivityFileInput)
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => detachActivityFile(ctx, input)),
});
