import { describe, expect, it } from 'vitest';
import { translator } from '../i18n/i18n.server.ts';
import { ACTIONS_OF } from './actions.ts';
import { auditWord, fieldWords } from './words.ts';

const t = translator('en', 'audit');

describe('the words of the trail', () => {
  it.each(Object.values(ACTIONS_OF).flat())('there is one for %s', (action) =>
    expect(auditWord(t, 'action', action)).not.toBe(action),
  );

  it('there is one for every action that the server records', () => {
    const sources = import.meta.glob<string>(['../../server/*/*.ts', '../../server/*/*/*.ts'], {
      query: '?raw',
      import: 'default',
      eager: true,
    });
    const recorded = Object.values(sources).flatMap((source) =>
      [...source.matchAll(/action: [^,\n]*/g)].flatMap(([line]) =>
        [...line.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, action = '']) => action),
      ),
    );
    expect(recorded.length).toBeGreaterThan(20);
    const known: readonly string[] = Object.values(ACTIONS_OF).flat();
    expect(recorded.filter((action) => !known.includes(action))).toEqual([]);
  });

  it.each(['nobody.knows', 'submission', 'a:b', ''])('an unknown action shows as it is: %j', (action) =>
    expect(auditWord(t, 'action', action)).toBe(action),
  );

  it('a field is named with the way to it', () => {
    expect(fieldWords(t, ['tasks', '3', 'weight'])).toBe('Tasks › 3 › Weight');
    expect(fieldWords(t, ['task 2017/1', 'title.en'])).toBe('Task 2017/1 › Title › English');
    expect(fieldWords(t, ['some day'])).toBe('some day');
  });
});
