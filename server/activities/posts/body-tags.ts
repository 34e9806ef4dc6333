/** The marks that a post's text may have. */
export const BODY_TAGS = [
  'p',
  'br',
  'strong',
  'em',
  'u',
  'ul',
  'ol',
  'li',
  'h3',
  'h4',
  'blockquote',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'a',
] as const;
export type BodyTag = (typeof BODY_TAGS)[number];

/** Marks of pasted texts that stay under another name: a page has the levels above h3 itself. */
export const RENAMED: Readonly<Record<string, BodyTag>> = {
  b: 'strong',
  i: 'em',
  h1: 'h3',
  h2: 'h3',
  h5: 'h4',
  h6: 'h4',
  div: 'p',
};

const KEPT: ReadonlySet<string> = new Set([...BODY_TAGS, ...Object.keys(RENAMED)]);
export const isKept = (tag: string): boolean => KEPT.has(tag);

const TAG = /<\/?([a-z][a-z0-9:-]{0,30})(?=[\s/>]|$)/gi;
const MOST_NAMED = 20;

/** The tags in a text as it is typed that will not be kept; what decides is the sanitising on the server. */
export function foreignTags(typed: string): string[] {
  const names = [...typed.matchAll(TAG)].map(([, name = '']) => name.toLowerCase());
  return [...new Set(names)].filter((name) => !isKept(name)).slice(0, MOST_NAMED);
}

/** Is it written with marks? Anything else is plain text, in which '<' is a sign like any other. */
export const hasMarks = (typed: string): boolean => /<\/?[a-z][^<>]*>|<!--/i.test(typed);
