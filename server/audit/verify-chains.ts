import type { PrismaClient } from '../generated/prisma/client.ts';
import { allZoneIds, PLATFORM, withZones } from '../platform/tenant.ts';
import { type ChainFault, type ChainHead, ChainVerifier } from './chain.ts';

export interface ChainReport {
  chain: string;
  rows: bigint;
  /** How many heads written down outside the database were compared. */
  anchors: number;
  faults: readonly ChainFault[];
}

const PAGE = 1_000;

/**
 * Follows every chain from its first row to its head, and compares it with the heads written down outside the
 * database. Finds rows that were edited, deleted, reordered or cut off, whoever did it.
 *
 * @param anchors heads from outside, by chain; a chain that only they know has lost all its rows
 */
export async function verifyChains(
  prisma: PrismaClient,
  anchors: ReadonlyMap<string, readonly ChainHead[]>,
): Promise<ChainReport[]> {
  const chains = [...new Set([PLATFORM, ...(await allZoneIds(prisma)), ...anchors.keys()])].sort();
  const reports: ChainReport[] = [];
  for (const chain of chains) reports.push(await verifyChain(prisma, chain, anchors.get(chain) ?? []));
  return reports;
}

/** One snapshot for rows and head, so that writes going on meanwhile don't look like faults. */
function verifyChain(prisma: PrismaClient, chain: string, anchors: readonly ChainHead[]): Promise<ChainReport> {
  return withZones(
    prisma,
    [chain],
    async (tx) => {
      const head = await tx.auditHead.findUnique({ where: { zoneId: chain } });
      const verifier = new ChainVerifier(head ? [...anchors, head] : anchors);
      for (let last = 0n; ; ) {
        const page = await tx.auditEntry.findMany({
          where: { zoneId: chain, seq: { gt: last } },
          orderBy: { seq: 'asc' },
          take: PAGE,
        });
        for (const row of page) verifier.add(row);
        if (page.length < PAGE) break;
        last = page.at(-1)?.seq ?? last;
      }
      return { chain, rows: verifier.length, anchors: anchors.length, faults: verifier.finish() };
    },
    { readOnly: true, timeoutMs: VERIFY_TIMEOUT_MS },
  );
}

/** A chain of many years is long; nobody waits for it but this command. */
const VERIFY_TIMEOUT_MS = 3_600_000;
