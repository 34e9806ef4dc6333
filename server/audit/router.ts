import { procedure, router } from '../platform/trpc.ts';
import { auditInput, auditOutput, readAudit } from './read-audit.ts';

export const auditRouter = router({
  list: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/zones/{zone}/audit',
        summary: "The zone's audit trail, the newest first",
        tags: ['audit'],
        protect: true,
      },
    })
    .input(auditInput)
    .output(auditOutput)
    .query(({ ctx, input }) => readAudit(ctx, input)),
});
