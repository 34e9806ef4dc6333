import { text } from 'node:stream/consumers';
import { createElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { withoutNullBytes } from './without-null-bytes.server.ts';

/** Short texts fill React's buffer of 2,048 bytes so that some character straddles its end. */
const page = createElement(
  'ul',
  null,
  Array.from({ length: 400 }, (_, index) => createElement('li', { key: index, title: '得分率图示' }, '考核')),
);

const rendered = (through = withoutNullBytes()) => text(renderToPipeableStream(page).pipe(through));

describe('a rendered page', () => {
  it('holds no zero bytes, however its characters fall', async () => {
    const html = await rendered();
    expect(html).not.toContain('\0');
    expect(html.match(/title="得分率图示">考核</g)).toHaveLength(400);
  });

  it('loses nothing else', async () => {
    const through = withoutNullBytes();
    through.end(Buffer.from('a\0b核', 'utf8'));
    expect(await text(through)).toBe('ab核');
  });
});
