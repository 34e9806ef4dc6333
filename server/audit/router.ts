import { operationsOf } from '../platform/rest-operation.ts';
import { procedure, router } from '../platform/trpc.ts';
import { auditInput, auditOutput, readAudit } from './read-audit.ts';

export const auditRouter = router({
  list: procedure
    .meta(operationsOf('audit')('GET', '/zones/{zone}/audit', "The zone's audit trail, the newest first"))
    .input(auditInput)
    .output(auditOutput)
    .query(({ ctx, input }) => readAudit(ctx, input)),
});
