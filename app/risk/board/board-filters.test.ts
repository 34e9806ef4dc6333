import { describe, expect, it } from 'vitest';
import { boardQuery, isNarrowed, readBoardFilters, riskWorkbookPath } from './board-filters.ts';

const read = (query: string) => readBoardFilters(new URLSearchParams(query)).filters;
const PERSON = '018f0000-0000-7000-8000-000000000000';

describe('the filters of the risk board', () => {
  it('ask a bare address for what is open, the most pressing first', () => {
    expect(boardQuery(read(''))).toEqual({ state: 'open', order: 'emergency' });
    expect(isNarrowed(read('state=closed&order=due'))).toBe(false);
  });

  it('read everything that the form sends', () => {
    const filters = read(
      'state=verified&level=none&urgency=critical&source=media&who=mine&due=overdue&year=2026&search=+x+&order=oldest',
    );
    expect(isNarrowed(filters)).toBe(true);
    expect(boardQuery(filters)).toEqual({
      state: 'verified',
      level: 'none',
      urgency: 'critical',
      source: 'media',
      owner: 'mine',
      due: 'overdue',
      year: 2026,
      search: 'x',
      order: 'oldest',
    });
  });

  it.each([
    ['turn', { holder: 'mine' }],
    ['nobody', { owner: 'nobody' }],
    [PERSON, { owner: PERSON }],
    ['somebody', {}],
  ])('understand %s as who has it', (who, query) =>
    expect(boardQuery(read(`who=${who}`))).toEqual({ state: 'open', order: 'emergency', ...query }),
  );

  it('leave out what there is not', () =>
    expect(boardQuery(read('state=gone&level=huge&year=26&order=random&due=soon'))).toEqual({
      state: 'open',
      order: 'emergency',
    }));

  it('go into the address of the workbook', () =>
    expect(riskWorkbookPath('a', read('state=all&search=%E7%AE%A1'))).toBe(
      '/zones/a/risks.xlsx?state=all&order=emergency&search=%E7%AE%A1',
    ));
});
