import { describe, expect, it } from 'vitest';
import { readPeriod, readView, summaryPath, viewPath } from './supervision-paths.ts';

describe('the page of supervision', () => {
  it('opens with what is late, and knows its views', () => {
    expect([readView(null), readView('files'), readView('nothing')]).toEqual(['overdue', 'files', 'overdue']);
    expect(viewPath('z', 'overdue')).toBe('/zones/z/risk-supervision');
    expect(viewPath('z', 'files')).toBe('/zones/z/risk-supervision?view=files');
  });

  it('sums up this year so far unless a period is asked for', () => {
    expect(readPeriod(new URLSearchParams(), '2026-07-04')).toEqual({ from: '2026-01-01', to: '2026-07-04' });
    expect(readPeriod(new URLSearchParams('from=2026-02-01&to='), '2026-07-04')).toEqual({
      from: '2026-02-01',
      to: '2026-07-04',
    });
    expect(summaryPath('z', { from: '2026-01-01', to: '2026-06-30' })).toBe(
      '/zones/z/risk-supervision?view=summary&from=2026-01-01&to=2026-06-30',
    );
  });
});
