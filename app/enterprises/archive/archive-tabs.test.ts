import { describe, expect, it } from 'vitest';
import { ARCHIVE_TABS, readTab, tabsFor } from './archive-tabs.ts';

describe('the tabs of an archive', () => {
  it('begin with the overview, also for an address that names none or an unknown one', () => {
    expect(readTab(null, true)).toBe('overview');
    expect(readTab('secrets', true)).toBe('overview');
    expect(readTab('history', true)).toBe('history');
  });

  it('leave out the archive for whoever may not see it', () => {
    expect(tabsFor(true)).toEqual(ARCHIVE_TABS);
    expect(tabsFor(false)).toEqual(['overview', 'certificates']);
    expect(readTab('incidents', false)).toBe('overview');
  });
});
