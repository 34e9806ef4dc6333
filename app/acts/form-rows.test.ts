import { describe, expect, it } from 'vitest';
import { rowNumbers, takeRows } from './form-rows.ts';

const formOf = (values: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
};

describe('the rows of a form', () => {
  it('come in the order of their fields, whatever their numbers', () =>
    expect(rowNumbers(['a.5.x', 'a.2.x', 'a.5.y', 'b.1.x', 'a.x', 'a'], 'a')).toEqual([5, 2]));

  it('leave blank ones behind and are numbered anew', () => {
    const form = formOf({
      'a.0.x': '',
      'a.0.y': ' ',
      'a.0.tick': 'on',
      'a.3.x': ' one ',
      'a.3.y': '',
      'a.9.x': '',
      'a.9.y': 'two',
    });
    expect(takeRows(form, 'a', ['x', 'y'], ['tick'])).toEqual([
      { x: 'one', y: '', tick: '' },
      { x: '', y: 'two', tick: '' },
    ]);
    expect([...form.keys()].sort()).toEqual(['a.0.x', 'a.0.y', 'a.1.x', 'a.1.y']);
  });

  it('are none where nothing was typed', () => expect(takeRows(formOf({ title: 't' }), 'a', ['x'])).toEqual([]));
});
