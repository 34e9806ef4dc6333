import { describe, expect, it } from 'vitest';
import { answersWith, completeFacts } from '../../../tests/factories/application.ts';
import { ATTACHMENT_CATEGORIES, FACT_FIELDS } from './fact-fields.ts';
import { NO_FACTS } from './facts.ts';
import { type ApplicationPapers, mayBeSubmitted, missingForSubmission } from './missing-for-submission.ts';

const COUNTRIES = new Set(['US', 'DE']);
const papers = (changes: Partial<ApplicationPapers> = {}): ApplicationPapers => ({
  facts: completeFacts(),
  selfAssessment: answersWith(),
  attached: ATTACHMENT_CATEGORIES,
  isCountry: (code) => COUNTRIES.has(code),
  ...changes,
});
const fields = (given: ApplicationPapers) => missingForSubmission(given).map(({ field, key }) => `${field} ${key}`);

describe('an application', () => {
  it('E4: with its three forms and papers complete may be submitted', () => {
    expect(missingForSubmission(papers())).toEqual([]);
    expect(mayBeSubmitted([])).toEqual({ ok: true });
  });

  it('E4: an empty one names every needed fact of both forms, the sixteen items and the papers', () => {
    const missing = missingForSubmission(papers({ facts: NO_FACTS, selfAssessment: {}, attached: [] }));
    const needed = FACT_FIELDS.filter((field) => field.required && !('when' in field)).map(({ name }) => name);
    expect(missing.filter(({ form }) => form === 'EF1' || form === 'EF2').map(({ field }) => field)).toEqual([
      ...needed,
      'standards',
      'suppliers',
      'equipment',
    ]);
    expect(missing.filter(({ form }) => form === 'EF3')).toHaveLength(16);
    expect(missing.filter(({ form }) => form === 'attachments').map(({ field }) => field)).toEqual([
      'business-licence',
      'organisation-chart',
      'process-flow',
    ]);
    expect(mayBeSubmitted(missing)).toMatchObject({ ok: false, rule: 'E4', params: { count: missing.length } });
  });

  it('EF1: what depends on a yes is needed only then', () => {
    const without = { ownBrandName: '', ownBrandTradeUsd: '' };
    expect(fields(papers({ facts: completeFacts({ hasOwnBrand: 'no', ...without }) }))).toEqual([]);
    expect(fields(papers({ facts: completeFacts({ hasOwnBrand: 'yes', ...without }) }))).toEqual([
      'ownBrandName field.required',
      'ownBrandTradeUsd field.required',
    ]);
  });

  it.each([
    ['postcode', '21500', 'field.postcode'],
    ['phone', 'no phone', 'field.phone'],
    ['email', 'nobody', 'field.email'],
    ['headcount', '-3', 'field.wholeNumber'],
    ['salesUsd', '-1', 'field.amount'],
    ['salesUsd', '1e9', 'field.amount'],
    ['tradeChangePercent', 'up', 'field.signedPercent'],
    ['foundedOn', '2009-02-30', 'field.date'],
    ['hasQms', 'maybe', 'field.yesNo'],
  ] as const)('EF1: %s as %j is named with what is wrong', (name, value, key) => {
    expect(fields(papers({ facts: completeFacts({ [name]: value }) }))).toEqual([`${name} ${key}`]);
  });

  it('EF1: an unknown country and a wrong HS code are named', () => {
    expect(fields(papers({ facts: completeFacts({ markets: ['US', 'ZZ'], hsCodes: ['90'] }) }))).toEqual([
      'hsCodes field.hsCode',
      'markets field.country',
    ]);
  });

  it('EF2: its three tables have at least one row, and every row is complete', () => {
    const facts = completeFacts({
      standards: [],
      suppliers: [
        { part: '聚丙烯', supplier: '示例' },
        { part: '', supplier: '示例' },
      ],
      equipment: [{ name: '拉力机', quantity: '两', uses: [] }],
    });
    expect(fields(papers({ facts }))).toEqual([
      'standards field.oneRow',
      'suppliers.1.part field.required',
      'equipment.0.uses field.required',
      'equipment.0.quantity field.wholeNumber',
    ]);
  });

  it('EF2: a certificate is of a scheme of the form, with a real term', () => {
    const certificate = {
      kind: 'management' as const,
      number: 'Q-1',
      issuer: '',
      issuedOn: '2026-01-01',
      expiresOn: '2025-12-31',
    };
    expect(fields(papers({ facts: completeFacts({ certificates: [{ ...certificate, scheme: 'ce' }] }) }))).toEqual([
      'certificates.0.scheme field.format',
      'certificates.0.expiresOn field.expiresBeforeIssue',
    ]);
  });

  it('EF2: the trademark certificate goes with an own brand, copies of certificates with certificates', () => {
    const attached = ['business-licence', 'organisation-chart', 'process-flow'];
    expect(fields(papers({ attached }))).toEqual([
      'trademark field.attachmentMissing',
      'certificates field.attachmentMissing',
    ]);
    expect(fields(papers({ attached, facts: completeFacts({ hasOwnBrand: 'no', certificates: [] }) }))).toEqual([]);
  });

  it('EF3: every item has an answer', () => {
    expect(fields(papers({ selfAssessment: { ...answersWith(), '4.9': undefined } }))).toEqual(['4.9 field.required']);
  });
});
