import { expect, it } from 'vitest';
import { mayFileFigures } from './filing.ts';

it('Q4: inspection figures of a month are reported from the day after it', () => {
  expect(mayFileFigures('2026-02', '2026-03-01')).toEqual({ ok: true });
  expect(mayFileFigures('2026-02', '2026-02-28')).toMatchObject({
    reason: 'inspectionFigures.monthNotOver',
    rule: 'Q4',
    params: { firstDay: '2026-03-01' },
  });
  expect(mayFileFigures('2026-03', '2026-02-28')).toMatchObject({ reason: 'inspectionFigures.future', rule: 'Q4' });
});
