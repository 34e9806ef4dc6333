import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, publicProcedure, router } from '../../platform/trpc.ts';
import { evaluateTraining, readOwnPage } from './own-page.ts';
import {
  attendedInput,
  attendedOutput,
  attendInput,
  attendOutput,
  codesOutput,
  evaluatedOutput,
  evaluateInput,
  listCodesInput,
  openCodeInput,
  openedCodeOutput,
  revokeCodeInput,
  revokedCodeOutput,
  signedInOutput,
  signInInput,
} from './schema.ts';
import { readCode, signIn } from './sign-in.ts';
import { listCodes, openSignInCode, revokeSignInCode } from './sign-in-codes.ts';

const forMembers = operationsOf('training attendance');
const forAll = operationsOf('training attendance', { protect: false });
const CODES = '/zones/{zone}/trainings/{training}/sign-in-codes';

/** The organiser's side of signing in by code. */
export const trainingCodesRouter = router({
  list: procedure
    .meta(forMembers('GET', CODES, "A training's sign-in codes and how many have signed in"))
    .input(listCodesInput)
    .output(codesOutput)
    .query(({ ctx, input }) => listCodes(ctx, input)),

  open: procedure
    .meta(forMembers('POST', CODES, 'Open a sign-in code for a while'))
    .input(openCodeInput)
    .output(openedCodeOutput)
    .mutation(({ ctx, input }) => openSignInCode(ctx, input)),

  revoke: procedure
    .meta(forMembers('POST', `${CODES}/{code}/revocation`, 'End a sign-in code at once'))
    .input(revokeCodeInput)
    .output(revokedCodeOutput)
    .mutation(({ ctx, input }) => revokeSignInCode(ctx, input)),
});

/** For whoever holds a code, without an account. */
export const attendRouter = router({
  // Tokens and secrets are not part of REST addresses, where logs would keep them.
  get: publicProcedure
    .meta(forAll('POST', '/public/zones/{zone}/training-sign-in/state', 'What a sign-in code is for, and if it holds'))
    .input(attendInput)
    .output(attendOutput)
    .mutation(({ ctx, input }) => readCode(ctx, input)),

  signIn: publicProcedure
    .meta(forAll('POST', '/public/zones/{zone}/training-sign-in', 'Sign in at a training with its code'))
    .input(signInInput)
    .output(signedInOutput)
    .mutation(({ ctx, input }) => signIn(ctx, input)),
});

/** For whoever holds the secret of their own page, without an account. */
export const attendedRouter = router({
  get: publicProcedure
    .meta(forAll('POST', '/public/zones/{zone}/training-attendance/state', "An attendee's own page"))
    .input(attendedInput)
    .output(attendedOutput)
    .mutation(({ ctx, input }) => readOwnPage(ctx, input)),

  evaluate: publicProcedure
    .meta(forAll('POST', '/public/zones/{zone}/training-attendance/evaluation', 'Evaluate a training, once (Z14)'))
    .input(evaluateInput)
    .output(evaluatedOutput)
    .mutation(({ ctx, input }) => evaluateTraining(ctx, input)),
});
