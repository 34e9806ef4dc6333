import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { badField } from '../../platform/errors.ts';
import { webAddressProblem } from '../../platform/web-address.ts';
import { BODY_TAGS, hasMarks, isKept, RENAMED } from './body-tags.ts';

const CELL = [
  ['colSpan', /^[1-9]\d?$/],
  ['rowSpan', /^[1-9]\d?$/],
] as const;

/** Nothing but the marks of a text: no ids, classes, styles, pictures or anything that runs or loads. */
const SCHEMA: Options = {
  tagNames: [...BODY_TAGS],
  attributes: {
    a: ['href'],
    td: CELL.map(([name, value]) => [name, value]),
    th: CELL.map(([name, value]) => [name, value]),
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: {
    li: ['ol', 'ul'],
    ...Object.fromEntries(['caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'].map((tag) => [tag, ['table']])),
  },
  // Their content is no text of the post, so it goes with them.
  strip: [
    ...['script', 'style', 'iframe', 'noscript', 'noembed', 'noframes', 'template', 'xmp', 'plaintext', 'title'],
    ...['svg', 'math', 'object', 'embed', 'textarea', 'select', 'audio', 'video', 'canvas'],
  ],
  clobber: [],
};

const parser = unified().use(rehypeParse, { fragment: true });
const sanitiser = unified().use(rehypeSanitize, SCHEMA);
const writer = unified().use(rehypeStringify);
type Root = ReturnType<typeof parser.parse>;
type RootContent = Root['children'][number];
type Element = Extract<RootContent, { type: 'element' }>;
type ElementContent = Element['children'][number];

const MOST_ROUNDS = 6;
const DEEPEST = 100;
const MOST_REMOVED = 20;
const LONGEST_NAME = 30;

export interface SanitisedBody {
  /** HTML that may stand on a page. */
  html: string;
  /** The same without marks. */
  text: string;
  /** The tags that were taken out, and 'href' for links to somewhere else than the web or a mail address; by name. */
  removed: string[];
}

/**
 * What is left of a post's text as it was typed or pasted. Plain text becomes paragraphs.
 * @throws ProductError 400 beside `body` when its marks are nested beyond all measure
 */
export function sanitiseBody(typed: string): SanitisedBody {
  try {
    return clean(hasMarks(typed) ? typed : paragraphs(typed));
  } catch (error) {
    // Thousands of nested marks end on the stack of the parser already.
    if (error instanceof RangeError) throw badField('body', { key: 'posts.bodyTooDeep' });
    throw error;
  }
}

/** What is stored, once more: a page never shows what only the past found harmless. */
export const sanitiseStored = (html: string): string => (html === '' ? '' : clean(html).html);

function clean(html: string): SanitisedBody {
  const tree = parser.parse(html);
  const removed = new Set<string>();
  let written = rewrite(tree, removed);
  // Until it reads back as itself: what browsers would nest in another way has settled then.
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const again = rewrite(parser.parse(written), removed);
    if (again === written) return { html: written, text: textOf(written), removed: named(removed) };
    written = again;
  }
  const settled = rewrite(parser.parse(paragraphs(textOf(written))), removed);
  return { html: settled, text: textOf(settled), removed: named(removed) };
}

function rewrite(tree: Root, removed: Set<string>): string {
  if (isTooDeep(tree)) throw new RangeError('Marks nested too deeply');
  const safe = sanitiser.runSync(renamed(tree, removed)) as Root;
  return writer.stringify({ type: 'root', children: wrapped(safe.children.flatMap((node) => tidied(node, removed))) });
}

/** Level by level, not by recursion. */
function isTooDeep(tree: Root): boolean {
  let level: (Root | RootContent)[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}

const textOf = (html: string) => toText(parser.parse(html)).trim();
const named = (removed: ReadonlySet<string>) =>
  [...removed]
    .map((name) => name.slice(0, LONGEST_NAME))
    .sort()
    .slice(0, MOST_REMOVED);

/** Pasted marks under the names that are kept; notes what will go. */
function renamed(tree: Root, removed: Set<string>): Root {
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'element') {
      if (!isKept(node.tagName)) removed.add(node.tagName);
      node.tagName = RENAMED[node.tagName] ?? node.tagName;
      if (node.content) walk(node.content);
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return tree;
}

/** Links lead to the web or a mail address and vouch for nothing; others are text. Empty paragraphs go. */
function tidied<N extends RootContent | ElementContent>(node: N, removed: Set<string>): (N | ElementContent)[] {
  if (node.type !== 'element') return [node];
  const element: Element = node;
  const children = element.children.flatMap((child) => tidied(child, removed));
  if (element.tagName === 'p' && children.every(isBlank)) return [];
  if (element.tagName !== 'a') return [{ ...element, children }];
  const href = String(element.properties.href ?? '').trim();
  if (!isLink(href)) {
    removed.add('href');
    return children;
  }
  return [{ ...element, properties: { href, rel: ['noopener', 'nofollow'] }, children }];
}

const MAIL = /^mailto:[^\s<>"?]+@[^\s<>"?]+$/i;
const isLink = (href: string): boolean => MAIL.test(href) || (href !== '' && webAddressProblem(href) === null);
const isBlank = (node: RootContent | ElementContent) => node.type === 'text' && node.value.trim() === '';

const INLINE: ReadonlySet<string> = new Set(['br', 'strong', 'em', 'u', 'a']);
const isInline = (node: RootContent) => node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName));

/** Text that stands outside any block becomes a paragraph, so that what is stored always has marks. */
function wrapped(nodes: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let line: ElementContent[] = [];
  const close = () => {
    if (!line.every(isBlank)) blocks.push({ type: 'element', tagName: 'p', properties: {}, children: line });
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) line.push(node as ElementContent);
    else {
      close();
      blocks.push(node);
    }
  }
  close();
  return blocks;
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => ESCAPED[sign] ?? sign);

/** Plain text: blank lines part paragraphs, other line ends stay. */
const paragraphs = (text: string): string =>
  text
    .split(/\r?\n[^\S\n]*\r?\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => `<p>${escaped(part).replace(/\r?\n/g, '<br>')}</p>`)
    .join('');
