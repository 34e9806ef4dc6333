import { describe, expect, it } from 'vitest';
import { dutiesOf, isReady, type ObservedDeclaration, type ObservedShipment } from './duties.ts';

const pledged = [true, true, true, true, true];
const draft = (over: Partial<ObservedDeclaration> = {}): ObservedDeclaration => ({
  id: 'd1',
  state: 'draft',
  missing: [],
  pledges: pledged,
  signatures: [],
  ...over,
});
const shipment = (declarations: ObservedDeclaration[], isDeclared = false): ObservedShipment => ({
  id: 's1',
  contractNumber: 'C-1',
  isDeclared,
  declarations,
});

describe('E8, EF6: what an observed enterprise has to do', () => {
  it('nothing, when all is filed and declared', () =>
    expect(
      dutiesOf({ missing: [], shipments: [shipment([draft({ state: 'signed' })], true)] }, 'clerk' as never),
    ).toEqual([]));

  it('the papers that are missing, in the order of the article', () =>
    expect(dutiesOf({ missing: ['third-party-test', 'scope-and-flow'], shipments: [] }, null)).toEqual([
      { duty: 'paper', paper: 'scope-and-flow' },
      { duty: 'paper', paper: 'third-party-test' },
    ]));

  it('a declaration for a shipment that has none', () =>
    expect(dutiesOf({ missing: [], shipments: [shipment([])] }, 'quality-head')).toEqual([
      { duty: 'declare', shipment: 's1', contractNumber: 'C-1' },
    ]));

  it('completing what is begun, before anybody can sign', () =>
    expect(dutiesOf({ missing: [], shipments: [shipment([draft({ missing: ['batch'] })])] }, 'quality-head')).toEqual([
      { duty: 'complete', declaration: 'd1', contractNumber: 'C-1' },
    ]));

  it("signing, where the reader's own signature is missing", () =>
    expect(dutiesOf({ missing: [], shipments: [shipment([draft()])] }, 'legal-person')).toEqual([
      { duty: 'sign', declaration: 'd1', contractNumber: 'C-1' },
    ]));

  it('waiting for the other one after the own signature, and for both as a clerk', () => {
    const half = shipment([draft({ signatures: [{ post: 'quality-head' }] })]);
    expect(dutiesOf({ missing: [], shipments: [half] }, 'quality-head')).toMatchObject([
      { duty: 'await', posts: ['legal-person'] },
    ]);
    expect(dutiesOf({ missing: [], shipments: [shipment([draft()])] }, null)).toMatchObject([
      { duty: 'await', posts: ['quality-head', 'legal-person'] },
    ]);
  });

  it('puts the own signature first and waiting last', () => {
    const signed = { ...shipment([draft({ signatures: [{ post: 'legal-person' }] })]), id: 's2' };
    const shipments = [signed, shipment([])];
    expect(dutiesOf({ missing: ['overall-report'], shipments }, 'legal-person').map(({ duty }) => duty)).toEqual([
      'declare',
      'paper',
      'await',
    ]);
  });

  it.each([
    [{ missing: [], pledges: pledged }, true],
    [{ missing: ['batch'], pledges: pledged }, false],
    [{ missing: [], pledges: [true, true, true, true, false] }, false],
  ])('%j is ready to sign: %s', (declaration, ready) => expect(isReady(declaration)).toBe(ready));
});
