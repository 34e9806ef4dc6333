import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '../../../server/enterprises/admission/facts.ts';
import { countryFinder, fieldsTypedOn, readDraftForm } from './read-draft-form.ts';

const findCountry = countryFinder([
  { code: 'DE', name: '德国' },
  { code: 'US', name: '美国' },
  { code: 'HK', name: 'Hong Kong, China' },
]);

const form = (entries: [string, string][]): FormData => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

const before = { facts: { ...NO_FACTS, name: '甲公司', qualityHead: '李某' }, selfAssessment: {} };
const read = (part: 'EF1' | 'EF2' | 'EF3', entries: [string, string][]) =>
  readDraftForm(form(entries), part, before, findCountry);

describe('reading a part of the forms', () => {
  it('keeps amounts in USD, though they are typed in 10,000 USD', () =>
    expect(read('EF1', [['salesUsd', '1,250.5']]).facts.salesUsd).toBe('12505000'));

  it('keeps what is no number as it was typed', () =>
    expect(read('EF1', [['tradeUsd', '约三百']]).facts.tradeUsd).toBe('约三百'));

  it('leaves the other parts as they were', () => {
    const { facts } = read('EF1', [['name', '乙公司']]);
    expect(facts.name).toBe('乙公司');
    expect(facts.qualityHead).toBe('李某');
  });

  it('leaves a fact as it was that the form does not have', () => expect(read('EF1', []).facts.name).toBe('甲公司'));

  it('takes an emptied field as empty', () => expect(read('EF1', [['name', '  ']]).facts.name).toBe(''));

  it('takes an unticked pledge as not given', () => {
    const pledged = { ...before, facts: { ...before.facts, pledged: 'yes' } };
    expect(readDraftForm(form([]), 'EF1', pledged, findCountry).facts.pledged).toBe('');
  });

  it('reads countries by code or name, one a line or with commas, each once', () =>
    expect(read('EF1', [['markets', 'us\r\n德国，美国\nHong Kong, China']]).facts.markets).toEqual(['US', 'DE', 'HK']));

  it('keeps a country that it does not know, to be mended', () =>
    expect(read('EF1', [['markets', '火星']]).facts.markets).toEqual(['火星']));

  it('reads HS codes however they are written', () =>
    expect(read('EF2', [['hsCodes', '9018.39、9018 31,\n901839']]).facts.hsCodes).toEqual(['901839', '901831']));

  it('reads all ticked grades of the laboratory', () =>
    expect(
      read('EF2', [
        ['laboratoryGrades', 'cnas'],
        ['laboratoryGrades', 'other'],
      ]).facts.laboratoryGrades,
    ).toEqual(['cnas', 'other']));

  it('EF3: reads the answers and leaves out what is none', () =>
    expect(
      read('EF3', [
        ['1', 'conforms'],
        ['2.1', 'maybe'],
        ['4.9', 'non-conforming'],
      ]).selfAssessment,
    ).toEqual({ 1: 'conforms', 4.9: 'non-conforming' }));

  it('EF1, EF2: a fact of both forms is typed once, on the first', () => {
    const names = [...fieldsTypedOn('EF1'), ...fieldsTypedOn('EF2')].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(fieldsTypedOn('EF2').map(({ name }) => name)).not.toContain('headcount');
  });
});
