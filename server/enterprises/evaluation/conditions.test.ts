import { describe, expect, it } from 'vitest';
import { admissionConditions, type ConditionFacts, mayBeAdmitted } from './conditions.ts';
import { EVALUATION_ITEMS, type EvaluationAnswers } from './items.ts';

const TODAY = '2026-07-01';
const ALL_CONFORM: EvaluationAnswers = Object.fromEntries(EVALUATION_ITEMS.map((item) => [item, 'conforms']));
const conditions = (facts: Partial<ConditionFacts> = {}, years = 3) =>
  admissionConditions(
    { answers: ALL_CONFORM, independentLegalPersonInZone: true, seriousRecords: [], ...facts },
    years,
    TODAY,
  );
const states = (facts: Partial<ConditionFacts>) => conditions(facts).map(({ state }) => state);
const accident = (happenedOn: string) => ({ happenedOn, kind: 'accident' });

describe('the seven conditions', () => {
  it('E3: are listed 1 to 7 and met when every item conforms', () => {
    expect(conditions().map(({ number, state, blocks }) => [number, state, blocks])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((number) => [number, 'met', false]),
    );
  });

  it('E3: are open while an item is not answered, and not met by one that does not conform', () => {
    expect(states({ answers: {} })).toEqual(Array.from({ length: 7 }, () => 'open'));
    const answers: EvaluationAnswers = { ...ALL_CONFORM, '3.2': 'non-conforming', '4.1': 'partly' };
    expect(states({ answers })).toEqual(['met', 'met', 'met', 'notMet', 'met', 'met', 'met']);
    // What is known to be against it does not wait for the rest.
    expect(states({ answers: { '3.2': 'non-conforming' } })[3]).toBe('notMet');
  });

  it('E3: only the legal person and the clean record block admission', () => {
    const answers: EvaluationAnswers = Object.fromEntries(
      EVALUATION_ITEMS.filter((item) => item !== '1').map((item) => [item, 'non-conforming']),
    );
    const shown = conditions({ answers: { ...answers, '1': 'conforms' } });
    expect(shown.map(({ state }) => state)).toEqual(['met', ...Array.from({ length: 6 }, () => 'notMet')]);
    expect(shown.filter(({ blocks }) => blocks)).toEqual([]);
    expect(mayBeAdmitted(shown, 'passed')).toEqual({ ok: true });
  });
});

describe('admission', () => {
  it('E3: an enterprise that is no independent legal person in the zone is not admitted', () => {
    for (const facts of [
      { independentLegalPersonInZone: false },
      { answers: { ...ALL_CONFORM, '1': 'non-conforming' } as EvaluationAnswers },
    ]) {
      const shown = conditions(facts);
      expect(shown[0]).toMatchObject({ number: 1, state: 'notMet', blocks: true });
      expect(mayBeAdmitted(shown, 'passed')).toMatchObject({ reason: 'admission.notLegalPerson', rule: 'E3' });
    }
  });

  it('E3: a serious record blocks admission until the same day three years later, and not on it', () => {
    const within = conditions({ seriousRecords: [accident('2023-07-02'), accident('2019-01-01')] });
    expect(within[6]).toMatchObject({
      state: 'notMet',
      blocks: true,
      rows: [accident('2023-07-02')],
      cleanFrom: '2026-07-02',
    });
    expect(mayBeAdmitted(within, 'passed')).toEqual({
      ok: false,
      reason: 'admission.recordNotClean',
      rule: 'E3',
      params: { until: '2026-07-02' },
    });
    for (const day of ['2023-07-01', '2023-06-30']) {
      const outside = conditions({ seriousRecords: [accident(day)] });
      expect(outside[6]).toMatchObject({ state: 'met', blocks: false, rows: [], cleanFrom: null });
      expect(mayBeAdmitted(outside, 'passed')).toEqual({ ok: true });
    }
  });

  it('E3: the latest record and the years of the zone tell when the record is clean', () => {
    const records = [accident('2025-03-01'), accident('2026-02-01'), accident('2024-12-31')];
    expect(conditions({ seriousRecords: records })[6]?.cleanFrom).toBe('2029-02-01');
    expect(conditions({ seriousRecords: records }, 1)[6]?.cleanFrom).toBe('2027-02-01');
  });

  it('E5: only who has passed the evaluation is admitted', () => {
    for (const outcome of ['open', 'failed', null] as const) {
      expect(mayBeAdmitted(conditions(), outcome)).toMatchObject({ reason: 'admission.notPassed', rule: 'E5' });
    }
    expect(mayBeAdmitted(conditions(), 'passed')).toEqual({ ok: true });
  });

  it('E3: a list without its conditions admits nobody', () => {
    expect(mayBeAdmitted([], 'passed')).toMatchObject({ ok: false, rule: 'E3' });
    expect(mayBeAdmitted(conditions().slice(0, 1), 'passed')).toMatchObject({ reason: 'admission.recordNotClean' });
  });
});
