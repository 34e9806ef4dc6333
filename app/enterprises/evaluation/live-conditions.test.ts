import { describe, expect, it } from 'vitest';
import { admissionConditions } from '../../../server/enterprises/evaluation/conditions.ts';
import { EVALUATION_ITEMS, type EvaluationAnswers } from '../../../server/enterprises/evaluation/items.ts';
import { liveConditions } from './live-conditions.ts';

const all: EvaluationAnswers = Object.fromEntries(EVALUATION_ITEMS.map((item) => [item, 'conforms']));
const asStored = (answers: EvaluationAnswers, independentLegalPersonInZone: boolean, day?: string) =>
  admissionConditions(
    {
      answers,
      independentLegalPersonInZone,
      seriousRecords: day ? [{ happenedOn: day, kind: 'offence' }] : [],
    },
    3,
    '2026-06-01',
  ).map(({ number, items, state, blocks, cleanFrom }) => ({
    number,
    items,
    state,
    blocks,
    cleanFrom: cleanFrom ?? null,
  }));

describe('E3: the conditions while the panel still clicks', () => {
  it.each([
    ['all conform', all, true, undefined],
    ['item 1 does not', { ...all, 1: 'non-conforming' } as EvaluationAnswers, true, undefined],
    ['no legal person', all, false, undefined],
    ['a record within the years', all, true, '2025-01-01'],
    ['item 4.9 does not', { ...all, 4.9: 'non-conforming' } as EvaluationAnswers, true, undefined],
  ])('%s: as the server will say once it is saved', (_case, answers, legalPerson, day) =>
    expect(liveConditions(asStored({}, false, day), answers, legalPerson)).toEqual(asStored(answers, legalPerson, day)),
  );

  it('condition 1 stays open until the legal person is looked into', () =>
    expect(liveConditions(asStored(all, true), all, null)[0]).toMatchObject({ state: 'open', blocks: false }));
});
