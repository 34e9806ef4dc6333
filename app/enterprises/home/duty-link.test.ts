import { describe, expect, it } from 'vitest';
import { dutyHref } from './duty-link.ts';

describe('a duty of an enterprise', () => {
  it.each([
    ['application', 'x', '/zones/z/applications/x'],
    ['monthly-list', '2026-10', '/zones/z/enterprises/e/lists/2026-10'],
    ['half-year-report', '2026-H1', '/zones/z/enterprises/e/half-year-reports/2026-H1'],
    ['observation-paper', 'x', '/zones/z/observations/x'],
    ['declaration', 'x', '/zones/z/observations/x'],
    ['signature', 'x', '/zones/z/declarations/x'],
    ['tracing', 'x', '/zones/z/incidents/x'],
    ['commitment', '2026', '/zones/z/commitments'],
    ['reduction-report', 'x', '/zones/z/risk-cases/x'],
    ['risk-notice', 'x', '/zones/z/risk-cases/x'],
    ['risk-progress', 'x', '/zones/z/risk-cases/x'],
    ['elimination-evaluation', 'x', '/zones/z/risk-cases/x'],
    ['certificate', 'x', '/zones/z/enterprises/e?tab=certificates'],
  ] as const)('of kind %s leads to where it is done', (duty, id, href) =>
    expect(dutyHref('z', 'e', { duty, id })).toBe(href),
  );
});
