import type { ZoneWork } from '../audit/write-in-zone.ts';

/** Forgets stored files that no record of the zone names any more. Answers with those it forgot. */
export async function deleteUnnamedFiles(
  { tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>,
  sha256s: readonly string[],
): Promise<string[]> {
  const named = { where: { zoneId, sha256: { in: [...sha256s] } }, select: { sha256: true } };
  const naming = [
    ...(await tx.evidence.findMany(named)),
    ...(await tx.enterpriseFile.findMany(named)),
    ...(await tx.riskFile.findMany(named)),
    ...(await tx.activityFile.findMany(named)),
    ...(await tx.monthlyList.findMany(named)),
    ...(await tx.listImport.findMany(named)),
  ];
  const kept = new Set(naming.map(({ sha256 }) => sha256));
  const unnamed = sha256s.filter((sha256) => !kept.has(sha256));
  await tx.storedFile.deleteMany({ where: { zoneId, sha256: { in: unnamed } } });
  return unnamed;
}
