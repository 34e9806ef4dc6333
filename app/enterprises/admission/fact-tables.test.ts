import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '../../../server/enterprises/admission/facts.ts';
import { screenRows, storedPlace, storedTables, toScreen } from './fact-tables.ts';

describe('the open-ended tables of EF2', () => {
  it('read rows in their order and leave empty ones out', () =>
    expect(
      storedTables({
        'suppliers.10.part': ['钢管'],
        'suppliers.10.supplier': ['丙厂'],
        'suppliers.2.part': ['聚丙烯'],
        'suppliers.2.supplier': [''],
        'suppliers.3.part': [' '],
        'suppliers.3.supplier': [''],
      }).suppliers,
    ).toEqual([
      { part: '聚丙烯', supplier: '' },
      { part: '钢管', supplier: '丙厂' },
    ]));

  it('read the kind of a certificate with its scheme', () =>
    expect(
      storedTables({ 'certificates.0.scheme': ['product:ce'], 'certificates.0.number': ['C-1'] }).certificates,
    ).toEqual([{ kind: 'product', scheme: 'ce', number: 'C-1', issuer: '', issuedOn: '', expiresOn: '' }]));

  it('keep a certificate whose scheme is not chosen yet', () =>
    expect(storedTables({ 'certificates.0.number': ['C-1'] }).certificates).toMatchObject([
      { kind: 'management', scheme: '', number: 'C-1' },
    ]));

  it('read only uses that there are', () =>
    expect(
      storedTables({ 'equipment.0.name': ['拉力机'], 'equipment.0.uses': ['final', 'incoming', 'lunch'] }).equipment,
    ).toEqual([{ name: '拉力机', quantity: '', uses: ['incoming', 'final'] }]));

  it('are the same after a way through the screen', () => {
    const facts = {
      ...NO_FACTS,
      certificates: [
        { kind: 'laboratory' as const, scheme: 'cnas', number: 'L1', issuer: '', issuedOn: '', expiresOn: '' },
      ],
      equipment: [{ name: '拉力机', quantity: '2', uses: ['incoming' as const, 'other' as const] }],
    };
    const values = Object.fromEntries(
      (['certificates', 'equipment'] as const).flatMap((table) =>
        toScreen(facts, table).flatMap((row, place) =>
          Object.entries(row).map(([cell, text]) => [
            `${table}.${place}.${cell}`,
            cell === 'uses' ? text.split(',') : [text],
          ]),
        ),
      ),
    );
    expect(storedTables(values)).toMatchObject({ certificates: facts.certificates, equipment: facts.equipment });
  });

  it('take no cell that the table does not have', () =>
    expect(screenRows({ 'standards.0.issuer': ['x'], 'standards.0.name': ['y'] }, 'standards')).toEqual([
      { name: 'y' },
    ]));

  it('know where a row stands once the empty ones above it are gone', () =>
    expect(storedPlace([{ name: '' }, { name: 'a' }, {}, { name: 'b' }], 3)).toBe(1));
});
