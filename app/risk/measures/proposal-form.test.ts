import { describe, expect, it } from 'vitest';
import { enterpriseRows, formFieldFor, liftsOf, takenKinds, typedEnterprises } from './proposal-form.ts';

const form = (fields: Record<string, string>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
};

describe('the form for a proposal', () => {
  it('reads what is ticked, in the order of the law', () =>
    expect(
      takenKinds(form({ 'take.order-recall': 'on', 'take.circular': 'on', 'notice.title': 'typed, not ticked' })),
    ).toEqual(['circular', 'order-recall']));

  it('reads which measures are to be lifted', () =>
    expect(liftsOf(form({ 'lift.a': 'keep', 'lift.b': 'lift', reason: 'lift' }))).toEqual(['b']));

  it('reads the enterprises that a field names, without empty lines', () =>
    expect(
      typedEnterprises(
        form({ 'notice.enterprises.0': ' 示例 ', 'notice.enterprises.1': ' ', 'notice.title': 'x' }),
        'notice.enterprises',
      ),
    ).toEqual([['notice.enterprises.0', '示例']]));

  it('finds the field of a kind that the server numbers', () => {
    const taken = ['circular', 'order-recall'] as const;
    expect(formFieldFor('measures.1.endsOn', taken)).toBe('order-recall.endsOn');
    expect(formFieldFor('measures.0.enterprises.3', taken)).toBe('circular.enterprises.0');
    expect(formFieldFor('responsible', taken)).toBe('responsible.0');
    expect(formFieldFor('reason', taken)).toBe('reason');
    expect(formFieldFor('measures.7.title', taken)).toBe('measures.7.title');
  });

  it('shows every enterprise that was typed, and an empty line below', () => {
    expect(enterpriseRows({}, 'responsible')).toBe(2);
    expect(
      enterpriseRows({ 'responsible.0': ['a'], 'responsible.2': ['b'], 'responsible.5': [''] }, 'responsible'),
    ).toBe(4);
  });
});
