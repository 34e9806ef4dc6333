const TAG = /^[a-z][a-z0-9:-]{0,30}$/;

/** Names the tags that saving took out, in the address of the page that it leads to. */
export const removedParam = (removed: readonly string[]): string =>
  removed.length === 0 ? '' : `&removed=${encodeURIComponent(removed.join(','))}`;

/** The same read back; anything that is no tag is left out. */
export const removedTags = (search: URLSearchParams): string[] =>
  (search.get('removed') ?? '').split(',').filter((name) => TAG.test(name));
