import { describe, expect, it } from 'vitest';
import { createRowChecker, type MonthlyListRow } from './check-rows.ts';

const aRow = (row: Partial<MonthlyListRow> = {}): MonthlyListRow => ({
  position: 2,
  country: 'DE',
  product: '血压计',
  hsCode: '901839',
  quantity: '100',
  unit: '台',
  amountUsd: '2500.50',
  nonconformity: '',
  ownBrandQuantity: null,
  ownBrandAmountUsd: null,
  ...row,
});
const check = (row: Partial<MonthlyListRow>) => createRowChecker().check(aRow(row));

describe('own brand', () => {
  it('EF4: the own-brand part is never more than the whole', () => {
    expect(check({ ownBrandQuantity: '99.999', ownBrandAmountUsd: '2500.49' })).toEqual([]);
    expect(check({ ownBrandQuantity: '100.0', ownBrandAmountUsd: '2500.5' })).toEqual([]);
    expect(check({ ownBrandQuantity: '100.001', ownBrandAmountUsd: '2500.51' })).toEqual([
      { row: 2, column: 'ownBrandQuantity', key: 'field.ownBrandQuantity', params: { whole: '100' } },
      { row: 2, column: 'ownBrandAmountUsd', key: 'field.ownBrandAmount', params: { whole: '2500.50' } },
    ]);
  });

  it('EF4: amounts are compared exactly, beyond what a float can tell apart', () =>
    expect(
      check({ amountUsd: '9007199254740992.0001', ownBrandQuantity: '0', ownBrandAmountUsd: '9007199254740992.0002' }),
    ).toMatchObject([{ key: 'field.ownBrandAmount' }]));

  it('EF4: own brand has quantity and amount, or neither', () => {
    expect(check({})).toEqual([]);
    expect(check({ ownBrandQuantity: '1' })).toEqual([
      { row: 2, column: 'ownBrandAmountUsd', key: 'field.ownBrandBoth' },
    ]);
    expect(check({ ownBrandAmountUsd: '1' })).toEqual([
      { row: 2, column: 'ownBrandQuantity', key: 'field.ownBrandBoth' },
    ]);
  });
});

describe('duplicate rows', () => {
  it('EF4: a row that repeats country, product, HS code and unit names the first such row', () => {
    const checker = createRowChecker();
    expect(checker.check(aRow({ position: 2 }))).toEqual([]);
    expect(checker.check(aRow({ position: 3, product: ' 血压计 ', hsCode: '9018.39', unit: '台 ' }))).toEqual([
      { row: 3, column: 'product', key: 'field.duplicateRow', params: { row: 2 } },
    ]);
    expect(checker.check(aRow({ position: 4 }))).toMatchObject([{ row: 4, params: { row: 2 } }]);
  });

  it('EF4: a row that differs in one of them is another row', () => {
    const checker = createRowChecker();
    const rows = [
      {},
      { country: 'FR' },
      { product: '体温计' },
      { hsCode: null },
      { hsCode: '901890' },
      { unit: '千克' },
    ];
    expect(rows.flatMap((row) => checker.check(aRow(row)))).toEqual([]);
  });

  it('lists do not see each other', () => {
    createRowChecker().check(aRow());
    expect(createRowChecker().check(aRow())).toEqual([]);
  });
});

it('EF4: a list of 100,000 rows is checked to its end', () => {
  const checker = createRowChecker();
  let issues = 0;
  for (let position = 1; position <= 100_000; position += 1) {
    const product = `产品 ${position % 99_999}`;
    issues += checker.check(aRow({ position, product, ownBrandQuantity: '1', ownBrandAmountUsd: '25' })).length;
  }
  expect(issues).toBe(1);
});
