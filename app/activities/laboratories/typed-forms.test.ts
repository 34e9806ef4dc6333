import { describe, expect, it } from 'vitest';
import { answersOf, readinessFieldOf } from './typed-readiness.ts';
import { actionsOf, rowsTyped, visitFieldOf } from './typed-visit.ts';

describe('the form of the readiness checklist', () => {
  const typed: Record<string, string> = {
    'answers.6.4.result': 'partly',
    'answers.6.4.note': '三台未校准',
    'answers.6.5.result': 'nonsense',
    'answers.6.6.note': 'a note alone answers nothing',
  };

  it('leaves out what was not answered', () =>
    expect(answersOf((name) => typed[name] ?? '')).toEqual({ '6.4': { result: 'partly', note: '三台未校准' } }));

  it.each([
    ['answers.7.1', 'answers.7.1.result'],
    ['answers.7.11', 'answers.7.11.result'],
    ['answers.7.1.note', 'answers.7.1.note'],
    ['assessedOn', 'assessedOn'],
  ])("puts what is wrong with '%s' beside '%s'", (field, control) => expect(readinessFieldOf(field)).toBe(control));
});

describe('the form of a visit', () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    'actions.0.text': ' ',
    'actions.0.dueOn': '',
    'actions.1.text': '补校准计划',
    'actions.1.dueOn': '2026-04-05',
    'actions.3.text': '',
    'actions.3.dueOn': '2026-04-06',
  })) {
    form.set(name, value);
  }

  it('takes the rows that say something, whichever they are', () =>
    expect(actionsOf(form)).toEqual([
      { row: 1, text: '补校准计划', dueOn: '2026-04-05' },
      { row: 3, text: '', dueOn: '2026-04-06' },
    ]));

  it('has as many rows as were typed into', () => {
    expect(rowsTyped(form.keys())).toBe(4);
    expect(rowsTyped([])).toBe(0);
  });

  it.each([
    ['actions.1.text', 'actions.3.text'],
    ['actions.0.dueOn', 'actions.1.dueOn'],
    ['visitors.0', 'visitors'],
    ['topic', 'topic'],
  ])("puts what is wrong with '%s' beside '%s'", (field, control) =>
    expect(visitFieldOf(field, actionsOf(form))).toBe(control),
  );
});
