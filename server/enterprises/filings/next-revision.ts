import { badField, ProductError } from '../../platform/errors.ts';
import { plainJson } from '../../platform/plain-json.ts';

/** What is filed for a month is never changed: a correction is the next revision, by who has seen the last one, and says why. */
export interface RevisionWish {
  /** Of the newest revision as the person saw it; left out for a first filing. */
  revision?: number | undefined;
  reason: string;
}

/**
 * The number under which this is filed.
 *
 * @param newest what is stored now, as a stale editor is shown it
 * @throws ProductError 'conflict' when filed by accident a second time, 'stale' when corrected meanwhile, 'badInput' for a
 * correction without a reason
 */
export function nextRevision(newest: { revision: number } | null, { revision, reason }: RevisionWish): number {
  if (newest && revision === undefined) {
    throw new ProductError('conflict', { key: 'lists.alreadyFiled', params: { revision: newest.revision } });
  }
  if ((newest?.revision ?? null) !== (revision ?? null)) {
    throw new ProductError('stale', { key: 'stale' }, { current: plainJson(newest) });
  }
  if (newest && reason === '') throw badField('reason', { key: 'lists.reasonRequired' });
  return (newest?.revision ?? 0) + 1;
}
