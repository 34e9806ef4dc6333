import { describe, expect, it } from 'vitest';
import { canMove, SUBMISSION_STATES } from '../../server/assessment/lifecycle.ts';
import { ERROR_STATUS } from '../../server/platform/errors.ts';
import { catalogues } from './catalogues.server.ts';
import { LOCALES } from './locale.ts';

/** Refusals name their words by key at run time, where the compiler can't see; this looks for the keys in the sources. */

type Messages = { [key: string]: string | Messages };

const sources = import.meta.glob<string>(['../../server/**/*.ts', '!**/*.test.ts', '!**/generated/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const code = Object.values(sources).join('\n');

/** All plural forms of a message are one key, as i18next looks it up. */
const PLURAL_FORM = /_(zero|one|two|few|many|other)$/;

const keysOf = (messages: Messages, prefix = ''): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key.replace(PLURAL_FORM, '')] : keysOf(value, `${prefix}${key}.`),
  );

// 'asc' and 'desc' order rows; they name no message.
const ORDERS = ['asc', 'desc'];

const found = (pattern: RegExp): string[] => [...code.matchAll(pattern)].map(([, key]) => key ?? '');

/** Keys as the sources write them; `*` stands for a part that is only known at run time. */
function usedKeys(): string[] {
  const named = [
    ...found(/\bkey: '([\w.]+)'/g).filter((key) => !ORDERS.includes(key)),
    ...found(/\bnotFound\('([\w.]+)'\)/g),
    ...found(/\bwrong\w*\((?:'[\w.]+',\s*)?'([\w.]+\.[\w.]+)'/g),
    ...found(/\bkey: `([^`]+)`/g).map(withWildcards),
  ];
  const refused = [...found(/ok: false, reason: '([\w.]+)'/g), ...found(/ok: false, reason: `([^`]+)`/g)];
  return [...new Set([...named, ...refused.map((reason) => `refusal.${withWildcards(reason)}`)])].sort();
}

const withWildcards = (template: string) => template.replace(/\$\{[^}]*\}/g, '*');

const fits = (used: string) => {
  const pattern = new RegExp(`^${used.replaceAll('.', '\\.').replaceAll('*', '[\\w.]+')}$`);
  return (key: string) => pattern.test(key);
};

describe.each(LOCALES)('the messages of the server in %s', (locale) => {
  const known = keysOf(catalogues[locale].errors);

  it('has words for every key and every refusal in the sources', () =>
    expect(usedKeys().filter((used) => !known.some(fits(used)))).toEqual([]));

  it('has words for every error code', () =>
    expect(Object.keys(ERROR_STATUS).filter((errorCode) => !known.includes(errorCode))).toEqual([]));

  it('has words for every forbidden move of a submission', () => {
    const reasons = SUBMISSION_STATES.flatMap((from) =>
      (['submitted', 'verified', 'returned', 'withdrawn'] as const).flatMap((to) => {
        const verdict = canMove(from, to);
        return verdict.ok ? [] : [`refusal.${verdict.reason}`];
      }),
    );
    expect(reasons.filter((key) => !known.includes(key))).toEqual([]);
  });
});

describe('the search for keys', () => {
  it('finds them in all their forms', () =>
    expect(usedKeys()).toEqual(
      expect.arrayContaining([
        'taskNotFound',
        'field.share',
        'files.notStored',
        'plan.dayPast',
        'refusal.ownWork',
        'refusal.submission.not*From.*',
      ]),
    ));
});
