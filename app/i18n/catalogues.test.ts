import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { AREAS } from './areas.ts';
import { catalogues } from './catalogues.server.ts';

type Messages = { [key: string]: string | Messages };

// Chinese has one plural form, English two: what must agree is the key without its form.
const PLURAL_FORM = /_(zero|one|two|few|many|other)$/;

function flatten(messages: Messages, prefix = ''): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

const variablesIn = (text: string) => [...text.matchAll(/\{\{-?\s*([\w.]+)/g)].map(([, name]) => name ?? '');

/** Variables by key; all plural forms of a message together. */
function variablesByKey(messages: Messages): Record<string, string[]> {
  const variables: Record<string, Set<string>> = {};
  for (const [key, text] of flatten(messages)) {
    const base = key.replace(PLURAL_FORM, '');
    variables[base] ??= new Set();
    for (const name of variablesIn(text)) variables[base].add(name);
  }
  return Object.fromEntries(Object.entries(variables).map(([key, names]) => [key, [...names].sort()]));
}

describe.each(AREAS)('the %s catalogue', (area) => {
  const chinese = catalogues['zh-CN'][area];
  const english = catalogues.en[area];

  it('has the same messages with the same variables in both languages', () =>
    expect(variablesByKey(english)).toEqual(variablesByKey(chinese)));

  it('has both plural forms in English', () => {
    const keys = flatten(english).map(([key]) => key);
    const singular = keys.filter((key) => key.endsWith('_other')).map((key) => key.replace(/_other$/, '_one'));
    expect(keys).toEqual(expect.arrayContaining(singular));
  });

  it('has no empty message', () =>
    expect([...flatten(chinese), ...flatten(english)].filter(([, text]) => text.trim() === '')).toEqual([]));

  it('has no Chinese left in the English text, but for the product name', () => {
    const left = flatten(english).filter(([key, text]) => /\p{Script=Han}/u.test(text) && key !== 'product.otherName');
    expect(left).toEqual([]);
  });
});

describe('the code of the pages', () => {
  const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
  // The switch shows each language's own name to people who can't read the other.
  const exempt = (path: string) => path.endsWith('/locale.ts') || /\.test\.tsx?$/.test(path);

  it('is found by this test', () => expect(Object.keys(sources).length).toBeGreaterThan(20));

  it('holds no Chinese text: all of it is in the catalogues', () => {
    const offenders = Object.entries(sources)
      .filter(([path]) => !exempt(path) && !path.endsWith('.d.ts'))
      .map(([path, source]) => ({ path, code: withoutComments(path, source) }))
      .filter(({ code }) => /\p{Script=Han}/u.test(code))
      .map(({ path }) => path);
    expect(offenders).toEqual([]);
  });
});

const withoutComments = (path: string, source: string) =>
  transformSync(source, {
    loader: path.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'preserve',
    charset: 'utf8',
    legalComments: 'none',
  }).code;
