import { expect, it } from 'vitest';
import { entryRowOf, typedRowOf } from './list-columns.ts';

it('EF4: empty own-brand cells say that there is no own brand', () =>
  expect(typedRowOf({ country: 'DE', ownBrandQuantity: ' ', ownBrandAmountUsd: '' })).toMatchObject({
    country: 'DE',
    product: '',
    ownBrandQuantity: null,
    ownBrandAmountUsd: null,
  }));

it('EF4: a stored row comes back into the form as it was typed', () => {
  const stored = {
    position: 1,
    country: 'DE',
    countryName: '德国',
    product: '感光鼓',
    hsCode: '844399',
    quantity: '12.5',
    unit: '支',
    amountUsd: '30.00',
    nonconformity: '',
    ownBrandQuantity: null,
    ownBrandAmountUsd: null,
  };
  const { position: _position, countryName, ...row } = stored;
  expect(typedRowOf(entryRowOf(stored))).toEqual({ ...row, country: countryName });
});
