import { type Changes, changesBetween } from '../changes.ts';
import type { PostRow } from './store.ts';

/** What a correction may change, under the names that its history tells of; of the text its length, the audit has its words. */
const told = ({ kind, title, markets, hsCodes, product, sourceName, sourceUrl, sourceOn, effectiveOn }: PostRow) => ({
  ...{ kind, title, markets, hsCodes, product, sourceName, sourceUrl, sourceOn, effectiveOn },
});

/** What differs between two versions, before and after. */
export const changesOf = (before: PostRow, after: PostRow): Changes => ({
  ...changesBetween(told(before), told(after)),
  ...(before.body !== after.body && { body: [before.bodyText.length, after.bodyText.length] }),
});
