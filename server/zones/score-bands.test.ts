import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Band, bandOf, scoreBands } from './score-bands.ts';

function bandsOf(amberFrom: string, greenFrom: string): Band[] {
  const result = scoreBands({ amberFrom, greenFrom });
  if (!result.ok) throw new Error(result.reason);
  return result.bands;
}

describe('A8: bands tile 0 to 100 without gap or overlap', () => {
  it('A8: each band begins where the one below ends', () =>
    expect(bandsOf('60', '85')).toEqual([
      { id: 'red', from: '0', to: '60' },
      { id: 'amber', from: '60', to: '85' },
      { id: 'green', from: '85', to: '100' },
    ]));

  it('A8: every percent from 0 to 100 has one band', () => {
    const bands = bandsOf('60', '85');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (tenThousandths) => {
        const percent = (tenThousandths / 10_000).toFixed(4);
        const holding = bands.filter(
          ({ from, to }) => Number(percent) >= Number(from) && (Number(percent) < Number(to) || to === '100'),
        );
        expect(holding.map(({ id }) => id)).toEqual([bandOf(percent, bands)]);
      }),
    );
  });

  it.each([
    ['0', 'red'],
    ['59.99999999999999999999', 'red'],
    ['60', 'amber'],
    ['84.99999999999999999999', 'amber'],
    ['85', 'green'],
    ['100', 'green'],
  ])('A8: %s percent is %s with borders at 60 and 85', (percent, band) =>
    expect(bandOf(percent, bandsOf('60', '85'))).toBe(band),
  );

  it.each([
    ['85', '85'],
    ['90', '85'],
    ['0', '85'],
    ['60', '100'],
    ['60', '101'],
  ])('A8: amber from %s and green from %s are refused', (amberFrom, greenFrom) =>
    expect(scoreBands({ amberFrom, greenFrom })).toMatchObject({ ok: false, rule: 'A8' }),
  );

  it('has no band outside 0 to 100', () => expect(() => bandOf('100.01', bandsOf('60', '85'))).toThrow(RangeError));
});
