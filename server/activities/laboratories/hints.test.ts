import { describe, expect, it } from 'vitest';
import { hintsOf, strengthOf } from './hints.ts';

const told = { hasLaboratory: '', recognition: '', grades: [], equipment: 0 };
const certificate = { from: '2024-01-01', expiresOn: '2026-06-30', endedOn: null, scheme: 'provincial', number: 'P1' };

describe('what hints at a laboratory', () => {
  it('Z14: a certificate that is valid, to its last day', () => {
    expect(hintsOf(null, [certificate], '2026-06-30')).toEqual([{ kind: 'certificate', text: 'P1' }]);
    expect(hintsOf(null, [certificate], '2026-07-01')).toEqual([]);
  });

  it('Z14: what the facts tell, the strongest first', () => {
    const facts = { hasLaboratory: 'yes', recognition: '企业实验室', grades: ['cnas'], equipment: 3 };
    expect(hintsOf(facts, [certificate], '2026-01-01').map(({ kind }) => kind)).toEqual([
      'certificate',
      'grade',
      'recognition',
      'hasLaboratory',
      'equipment',
    ]);
    expect(strengthOf(hintsOf({ ...told, equipment: 3 }, [], '2026-01-01'))).toBe(4);
  });

  it('Z14: nothing, where nothing is told or the enterprise says that it has none', () => {
    expect(hintsOf(told, [], '2026-01-01')).toEqual([]);
    expect(hintsOf({ ...told, hasLaboratory: 'no', equipment: 3 }, [], '2026-01-01')).toEqual([]);
  });
});
