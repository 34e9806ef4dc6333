import { describe, expect, it } from 'vitest';
import { readEvaluationForm } from './read-evaluation-form.ts';

const read = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return readEvaluationForm(form);
};

describe('EF5 as the form has it', () => {
  it('has a result and a note for each answered item', () =>
    expect(read({ 'result.2.1': 'partly', 'note.2.1': ' 已整改 ', 'result.4.9': 'conforms' }).answers).toEqual({
      2.1: { result: 'partly', note: '已整改' },
      4.9: { result: 'conforms', note: '' },
    }));

  it('names items with a note but no result, so that the note is not lost', () =>
    expect(read({ 'note.3.2': '待核实', 'result.3.2': 'perhaps' })).toMatchObject({ answers: {}, onlyNoted: ['3.2'] }));

  it('tells an unanswered legal person from one denied', () => {
    expect(read({}).legalPerson).toBeNull();
    expect(read({ legalPerson: 'no' }).legalPerson).toBe(false);
    expect(read({ legalPerson: 'yes' }).legalPerson).toBe(true);
  });
});
