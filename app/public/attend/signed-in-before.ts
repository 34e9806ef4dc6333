/** Somebody who has signed in before, by the name that was typed. */
export interface SignedInBefore {
  signedInAt: string;
  values: Record<string, string[]>;
}
export const isSignedInBefore = (answer: unknown): answer is SignedInBefore =>
  typeof answer === 'object' && answer !== null && 'signedInAt' in answer;
