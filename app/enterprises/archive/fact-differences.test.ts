import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '../../../server/enterprises/admission/facts.ts';
import { factDifferences } from './fact-differences.ts';

const standard = (number: string) => ({ number, name: '' });

describe('E6: what a revision of the facts changed', () => {
  it('is nothing between equal facts', () =>
    expect(factDifferences(NO_FACTS, { ...NO_FACTS })).toEqual({ facts: [], tables: [] }));

  it('names the facts, in the order of the forms', () =>
    expect(
      factDifferences({ ...NO_FACTS, headcount: '80', markets: ['DE'] }, { ...NO_FACTS, headcount: '95' }).facts,
    ).toEqual(['headcount', 'markets']));

  it('is everything that is filled in, for the first revision', () =>
    expect(factDifferences(null, { ...NO_FACTS, address: 'x' }).facts).toEqual(['address']));

  it('counts the rows of a table that went and came; a moved row is the same', () =>
    expect(
      factDifferences(
        { ...NO_FACTS, standards: [standard('1'), standard('2'), standard('2')] },
        { ...NO_FACTS, standards: [standard('2'), standard('1'), standard('3'), standard('4')] },
      ).tables,
    ).toEqual([{ table: 'standards', removed: 1, added: 2 }]));
});
