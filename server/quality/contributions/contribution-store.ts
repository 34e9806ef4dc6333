import type { QualityArrangement, QualityContribution } from '../../generated/prisma/client.ts';
import { type CivilDate, dateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import { type Half, periodOf } from '../period.ts';
import { contributionContent } from './schema.ts';

/** Queries of what the office arranges for a half-year, and of what departments report (Q4). */

/** One arrangement, or one department's filing, of a half-year at a time, to the end of the transaction. */
export async function lockHalf(tx: Tx, zoneId: string, half: Half, department = ''): Promise<void> {
  const lock = `quality data ${zoneId} ${periodOf(half)} ${department}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
}

export const presentArrangement = (row: QualityArrangement) => ({
  departments: row.departments,
  dataDueOn: dateColumn(row.dataDueOn),
  note: row.note,
  arrangedBy: row.arrangedBy,
  arrangedAt: row.arrangedAt.toISOString(),
  version: row.version,
});
export type Arrangement = ReturnType<typeof presentArrangement>;

export async function loadArrangement(tx: Tx, zoneId: string, { year, half }: Half): Promise<Arrangement | null> {
  const row = await tx.qualityArrangement.findUnique({ where: { zoneId_year_half: { zoneId, year, half } } });
  return row && presentArrangement(row);
}

export const presentContribution = (row: QualityContribution) => ({
  id: row.id,
  departmentId: row.departmentId,
  revision: row.revision,
  content: contributionContent.parse(row.content),
  filedOn: dateColumn(row.filedOn),
  filedBy: row.filedByName,
  filedAt: row.filedAt.toISOString(),
  reason: row.reason,
});
export type ContributionRow = ReturnType<typeof presentContribution>;

/** All revisions of a half-year's parts, of one department or of all; the newest first. */
export async function loadContributions(
  tx: Tx,
  zoneId: string,
  { year, half }: Half,
  departmentIds: 'all' | readonly string[],
): Promise<ContributionRow[]> {
  const found = await tx.qualityContribution.findMany({
    where: { zoneId, year, half, ...(departmentIds !== 'all' && { departmentId: { in: [...departmentIds] } }) },
    orderBy: { revision: 'desc' },
  });
  return found.map(presentContribution);
}

/** What a department's part now says, and the day of its first filing. */
export interface NewestContribution {
  newest: ContributionRow;
  firstFiledOn: CivilDate;
}

/** By department; the rows are in the order of `loadContributions`. */
export function newestByDepartment(contributions: readonly ContributionRow[]): Map<string, NewestContribution> {
  const newest = new Map<string, NewestContribution>();
  for (const row of contributions) {
    const known = newest.get(row.departmentId);
    newest.set(row.departmentId, { newest: known?.newest ?? row, firstFiledOn: row.filedOn });
  }
  return newest;
}
