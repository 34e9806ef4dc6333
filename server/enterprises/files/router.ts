import { z } from 'zod';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { ofEnterprise } from '../register/schema.ts';
import { attachFile, detachFile } from './attach-file.ts';
import { listFiles, listFilesOfEnterprise } from './open-enterprise-file.ts';
import { attachFileInput, detachFileInput, filedOutput, fileOutput, listFilesInput } from './schema.ts';

const operation = operationsOf('enterprise files');

export const enterpriseFilesRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/enterprises/{enterprise}/files', 'Papers of a record of the archive (E6)'))
    .input(listFilesInput)
    .output(z.object({ items: z.array(fileOutput) }))
    .query(({ ctx, input }) => listFiles(ctx, input)),

  ofEnterprise: procedure
    .meta(operation('GET', '/zones/{zone}/enterprises/{enterprise}/papers', 'All papers of an archive, by record (E6)'))
    .input(ofEnterprise)
    .output(z.object({ items: z.array(filedOutput) }))
    .query(({ ctx, input }) => listFilesOfEnterprise(ctx, input)),

  attach: procedure
    .meta(operation('POST', '/zones/{zone}/enterprises/{enterprise}/files', 'Attach a stored file to a record (E6)'))
    .input(attachFileInput)
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => attachFile(ctx, input)),

  detach: procedure
    .meta(operation('DELETE', '/zones/{zone}/enterprise-files/{file}', 'Take a paper away before it is decided on'))
    .input(detachFileInput)
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => detachFile(ctx, input)),
});
