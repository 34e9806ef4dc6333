import { expect, it } from 'vitest';
import { REPORT_CHANNELS } from '../kinds.ts';
import { mayReport } from './control-measures.ts';

it('R12: an enterprise does not report without its control measures; nobody else has any', () => {
  for (const channel of REPORT_CHANNELS) {
    expect(mayReport(channel, '已停止发货。')).toEqual({ ok: true });
    expect(mayReport(channel, '').ok).toBe(channel !== 'enterprise');
  }
  expect(mayReport('enterprise', '')).toEqual({ ok: false, reason: 'controlMeasuresMissing', rule: 'R12' });
});
