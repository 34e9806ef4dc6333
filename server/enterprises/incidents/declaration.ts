import { allowed, type Verdict } from '../../platform/errors.ts';

/** EF6: the declaration of conformity of a shipment, with five pledges and two signatures. */

export const SIGNING_POSTS = ['quality-head', 'legal-person'] as const;
export type SigningPost = (typeof SIGNING_POSTS)[number];

export interface Signature {
  post: SigningPost;
  userId: string;
}

/** The form's pledges in its order: law and honour, quality management, conformity, liability, truth. */
export type Pledges = readonly [boolean, boolean, boolean, boolean, boolean];

export interface DeclarationDraft {
  pledges: Pledges;
  signatures: readonly Signature[];
  /** Everything that the form asks about the shipment is filled in. */
  complete: boolean;
}

/** EF6: may this person sign now? Once for each post, two different people, and only what is complete and pledged. */
export function maySign({ pledges, signatures, complete }: DeclarationDraft, signer: Signature): Verdict {
  if (!complete) return { ok: false, reason: 'declaration.incomplete', rule: 'EF6' };
  if (!pledges.every(Boolean)) return { ok: false, reason: 'declaration.pledges', rule: 'EF6' };
  if (signatures.some(({ post }) => post === signer.post)) {
    return { ok: false, reason: 'declaration.alreadySigned', rule: 'EF6' };
  }
  const isSamePerson = signatures.some(({ userId }) => userId === signer.userId);
  return isSamePerson ? { ok: false, reason: 'declaration.samePerson', rule: 'EF6' } : allowed;
}

/** EF6: a declaration counts from the second signature on. */
export const isInForce = (signatures: readonly Signature[]): boolean =>
  SIGNING_POSTS.every((post) => signatures.some((signature) => signature.post === post)) &&
  new Set(signatures.map(({ userId }) => userId)).size >= SIGNING_POSTS.length;
