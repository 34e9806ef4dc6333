import { describe, expect, it } from 'vitest';
import { ARCHIVE_TABS, readTab, tabsFor } from './archive-tabs.ts';

const ALL = { seesArchive: true, seesRisk: true };
const WITHOUT_RISK = { seesArchive: true, seesRisk: false };
const NOTHING = { seesArchive: false, seesRisk: false };

describe('the tabs of an archive', () => {
  it('begin with the overview, also for an address that names none or an unknown one', () => {
    expect(readTab(null, ALL)).toBe('overview');
    expect(readTab('secrets', ALL)).toBe('overview');
    expect(readTab('history', ALL)).toBe('history');
  });

  it('leave out the archive for whoever may not see it', () => {
    expect(tabsFor(ALL)).toEqual(ARCHIVE_TABS);
    expect(tabsFor(NOTHING)).toEqual(['overview', 'certificates']);
    expect(readTab('incidents', NOTHING)).toBe('overview');
  });

  it('R28: leave out risks for whoever may open no file and is not the enterprise itself', () => {
    expect(tabsFor(WITHOUT_RISK)).toEqual(ARCHIVE_TABS.filter((tab) => tab !== 'risk'));
    expect(readTab('risk', WITHOUT_RISK)).toBe('overview');
    expect(readTab('risk', ALL)).toBe('risk');
  });
});
