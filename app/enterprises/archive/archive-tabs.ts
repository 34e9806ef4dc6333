/** The parts of an enterprise's archive (E6), one question each, in the order in which they are asked. */
export const ARCHIVE_TABS = [
  'overview',
  'facts',
  'certificates',
  'lists',
  'incidents',
  'checks',
  'commitments',
  'files',
  'history',
] as const;
export type ArchiveTab = (typeof ARCHIVE_TABS)[number];

/** Whoever may not see the archive learns of the enterprise no more than the register tells. */
const OPEN_TO_ALL: readonly ArchiveTab[] = ['overview', 'certificates'];

export const tabsFor = (seesArchive: boolean): readonly ArchiveTab[] => (seesArchive ? ARCHIVE_TABS : OPEN_TO_ALL);

/** The tab that an address names; the first for anything that this reader has not. */
export const readTab = (asked: string | null, seesArchive: boolean): ArchiveTab =>
  tabsFor(seesArchive).find((tab) => tab === asked) ?? 'overview';
