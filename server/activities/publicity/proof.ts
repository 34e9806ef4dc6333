import { allowed, type Refusal, type Verdict } from '../../platform/errors.ts';

/** What stands behind an item of the log. */
export interface Proof {
  hasLink: boolean;
  isLinkDead: boolean;
  clippings: number;
}

const refuse = (reason: string, params?: Refusal['params']): Refusal => ({
  ok: false,
  reason: `publicity.${reason}`,
  rule: 'Z20',
  ...(params && { params }),
});

/** Z20: an item counts with a link that works, or with a clipping. */
export const hasProof = ({ hasLink, isLinkDead, clippings }: Proof): boolean =>
  clippings > 0 || (hasLink && !isLinkDead);

/** Z20: what is logged names a link or brings a clipping; that a link has died since is no reason not to correct it. */
export const mayBeLogged = ({ hasLink, clippings }: Pick<Proof, 'hasLink' | 'clippings'>): Verdict =>
  hasLink || clippings > 0 ? allowed : refuse('noProof');

/** Z20: one link is one item; `earlier` is the entry that has it already. */
export const mayUseLink = (earlier: { title: string; publishedOn: string } | null): Verdict =>
  earlier ? refuse('linkTwice', { title: earlier.title, publishedOn: earlier.publishedOn }) : allowed;

/** Z20: what was withdrawn stays so. */
export const mayChangeItem = (isWithdrawn: boolean): Verdict => (isWithdrawn ? refuse('withdrawn') : allowed);

/** Z20: dead is only a link that is there and not reported yet. */
export function mayReportDead({ hasLink, isLinkDead }: Pick<Proof, 'hasLink' | 'isLinkDead'>): Verdict {
  if (!hasLink) return refuse('noLink');
  return isLinkDead ? refuse('deadAlready') : allowed;
}
