import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** A piece of a simple message. */
export type HtmlPart =
  | { kind: 'text' | 'heading'; text: string }
  | { kind: 'list'; items: readonly { text: string; note: string; href: string | null }[] }
  | { kind: 'link'; text: string; href: string };

type Child = { type: 'text'; value: string } | Element;
interface Element {
  type: 'element';
  tagName: string;
  properties: Record<string, string>;
  children: Child[];
}

const text = (value: string): Child => ({ type: 'text', value });
const element = (tagName: string, children: Child[], properties: Record<string, string> = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const stringifier = unified().use(rehypeStringify);

/** The parts as HTML that any mail program shows: no pictures, no styles, every sign of the texts taken as text. */
export const htmlOf = (parts: readonly HtmlPart[]): string =>
  `<!doctype html>${stringifier.stringify({ type: 'root', children: [element('html', [head, element('body', parts.map(partOf))])] })}`;

const head = element('head', [element('meta', [], { charset: 'utf-8' })]);

function partOf(part: HtmlPart): Element {
  switch (part.kind) {
    case 'heading':
      return element('h2', [text(part.text)]);
    case 'text':
      return element('p', [text(part.text)]);
    case 'link':
      return element('p', [element('a', [text(part.text)], { href: part.href })]);
    case 'list':
      return element(
        'ul',
        part.items.map(({ text: words, note, href }) =>
          element('li', [
            href === null ? text(words) : element('a', [text(words)], { href }),
            ...(note ? [element('br', []), text(note)] : []),
          ]),
        ),
      );
  }
}
