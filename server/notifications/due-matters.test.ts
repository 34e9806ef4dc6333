import { describe, expect, it } from 'vitest';
import { isNews, isOver, isOverdue, lastDayAhead } from './due-matters.ts';

const TODAY = '2026-03-02';

describe('a matter in the inbox', () => {
  it('comes in seven days ahead', () => expect(lastDayAhead(TODAY)).toBe('2026-03-09'));

  it.each([
    ['2026-03-01', true],
    ['2026-03-02', false],
    ['2026-03-03', false],
    [null, false],
  ])('due on %s is late: %s', (dueOn, late) => expect(isOverdue({ kind: 'monthly-list', dueOn }, TODAY)).toBe(late));

  it('that is an invitation is never late', () => {
    expect(isNews('meeting')).toBe(true);
    expect(isOverdue({ kind: 'meeting', dueOn: '2026-03-01' }, TODAY)).toBe(false);
  });
});

describe('an entry whose deadline is not open', () => {
  it.each([
    ['2026-02-01', true],
    ['2026-03-09', true],
    ['2026-03-10', false],
    [null, false],
  ])('and was due on %s is over: %s', (dueOn, over) =>
    expect(isOver({ kind: 'meeting-action', dueOn }, TODAY)).toBe(over),
  );

  it.each([
    ['2026-03-01', true],
    ['2026-03-02', false],
  ])('and invites for %s is over: %s', (dueOn, over) => expect(isOver({ kind: 'training', dueOn }, TODAY)).toBe(over));

  it('and is plain news stays until it is read', () =>
    expect(isOver({ kind: 'post', dueOn: '2026-02-01' }, TODAY)).toBe(false));
});
