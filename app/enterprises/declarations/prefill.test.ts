import { describe, expect, it } from 'vitest';
import { DECLARATION_FIELDS } from '../../../server/enterprises/incidents/declaration-content.ts';
import { prefilled } from './prefill.ts';

const shipment = { product: '感光鼓', amountUsd: '42000.00', contractNumber: 'C-1', country: { code: 'DE' } };
const facts = { hsCodes: ['84439990'], address: '示例路 1 号', hasOwnBrand: 'yes', ownBrandName: '示例牌' };

describe('EF6: a new declaration', () => {
  it('knows what the shipment and the facts tell', () =>
    expect(prefilled(shipment, facts)).toMatchObject({
      goods: '感光鼓',
      valueUsd: '42000.00',
      contractNumber: 'C-1',
      destination: 'DE',
      hsCode: '84439990',
      productionPlace: '示例路 1 号',
      brandUse: '示例牌',
      batch: '',
    }));

  it('has every field of the form', () =>
    expect(Object.keys(prefilled(shipment, null)).sort()).toEqual([...DECLARATION_FIELDS].sort()));

  it('guesses no code among several, and no brand where there is none of its own', () =>
    expect(prefilled(shipment, { ...facts, hsCodes: ['84439990', '84433219'], hasOwnBrand: 'no' })).toMatchObject({
      hsCode: '',
      brandUse: '',
    }));
});
