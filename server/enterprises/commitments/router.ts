import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { commitmentsOfEnterprise, commitmentsOfYear } from './read-commitments.ts';
import {
  commitmentsOfEnterpriseInput,
  commitmentsOfEnterpriseOutput,
  commitmentsOfYearInput,
  commitmentsOfYearOutput,
  signCommitmentInput,
  signedOutput,
} from './schema.ts';
import { signCommitment } from './sign-commitment.ts';

const OF_ENTERPRISE = '/zones/{zone}/enterprises/{enterprise}/commitments';
const operation = operationsOf('commitments');

export const commitmentsRouter = router({
  ofYear: procedure
    .meta(operation('GET', '/zones/{zone}/commitments/{year}', 'Which enterprises have signed for a year (E7, Z6)'))
    .input(commitmentsOfYearInput)
    .output(commitmentsOfYearOutput)
    .query(({ ctx, input }) => commitmentsOfYear(ctx, input)),

  ofEnterprise: procedure
    .meta(operation('GET', OF_ENTERPRISE, "An enterprise's commitments (E7)"))
    .input(commitmentsOfEnterpriseInput)
    .output(commitmentsOfEnterpriseOutput)
    .query(({ ctx, input }) => commitmentsOfEnterprise(ctx, input)),

  sign: procedure
    .meta(operation('POST', OF_ENTERPRISE, "Sign the year's commitment, or record one signed on paper (E7)"))
    .input(signCommitmentInput)
    .output(signedOutput)
    .mutation(({ ctx, input }) => signCommitment(ctx, input)),
});
