/** The parts of an enterprise's archive (E6), one question each, in the order in which they are asked. */
export const ARCHIVE_TABS = [
  'overview',
  'facts',
  'certificates',
  'lists',
  'reports',
  'incidents',
  'risk',
  'checks',
  'commitments',
  'files',
  'history',
] as const;
export type ArchiveTab = (typeof ARCHIVE_TABS)[number];

/** Whoever may not see the archive learns of the enterprise no more than the register tells. */
const OPEN_TO_ALL: readonly ArchiveTab[] = ['overview', 'certificates'];

/** What of an archive a reader may see; risks are for fewer people than the rest (R28). */
export interface ArchiveSight {
  seesArchive: boolean;
  seesRisk: boolean;
}

export function tabsFor({ seesArchive, seesRisk }: ArchiveSight): readonly ArchiveTab[] {
  if (!seesArchive) return OPEN_TO_ALL;
  return ARCHIVE_TABS.filter((tab) => tab !== 'risk' || seesRisk);
}

/** The tab that an address names; the first for anything that this reader has not. */
export const readTab = (asked: string | null, sight: ArchiveSight): ArchiveTab =>
  tabsFor(sight).find((tab) => tab === asked) ?? 'overview';
