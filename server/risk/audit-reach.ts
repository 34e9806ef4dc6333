import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';
import { type Actor, can } from '../platform/permissions.ts';
import { rows, type Tx } from '../platform/tenant.ts';
import { visibleTo } from './visible.ts';

/** Which entries of a zone's audit trail a reader may know of. */
export interface AuditReach {
  /** For the query. */
  where: Prisma.AuditEntryWhereInput;
  /** For what the query can't tell; each entry found is asked. */
  isKnown(entry: AuditedObject): boolean;
}

interface AuditedObject {
  objectType: string;
  objectId: string;
  before: unknown;
  after: unknown;
}

/** What the risk area records without any file behind it. */
const OF_THE_ZONE = ['risk-matrix', 'risk-summary'];

const aboutRisks: Prisma.AuditEntryWhereInput = {
  OR: [{ objectType: { startsWith: 'risk' } }, { action: { startsWith: 'risk' } }],
};

/**
 * R28: the trail of the risk area is for those who may open files, and of each file for the roles that it names. What
 * can't be told to belong to an open file is kept back, and so are the bytes of papers that are not the reader's to know.
 */
export async function auditReach(tx: Tx, zoneId: string, actor: Actor): Promise<AuditReach> {
  const papers = await rows(
    tx,
    z.object({ sha256: z.string(), risk: z.string().nullable() }),
    Prisma.sql`
      SELECT DISTINCT after->>'sha256' AS sha256, after->>'risk' AS risk FROM audit_entry
      WHERE zone_id = ${zoneId} AND action = 'risk-file.attach' AND after->>'sha256' IS NOT NULL`,
  );
  const without = (sha256s: readonly string[]): Prisma.AuditEntryWhereInput => ({
    objectType: 'file',
    objectId: { in: [...sha256s] },
  });
  if (!can(actor, 'risk.view', zoneId)) {
    return { where: { NOT: [aboutRisks, without(papers.map(({ sha256 }) => sha256))] }, isKnown: () => true };
  }
  const found = await tx.riskItem.findMany({ where: { zoneId, NOT: visibleTo(actor, zoneId) }, select: { id: true } });
  const kept = found.map(({ id }) => id);
  if (kept.length === 0) return { where: {}, isKnown: () => true };
  const ofKept = papers.filter(({ risk }) => risk === null || kept.includes(risk)).map(({ sha256 }) => sha256);
  return {
    where: { NOT: without(ofKept) },
    isKnown(entry) {
      const text = JSON.stringify([entry.objectId, entry.before, entry.after]);
      if (kept.some((id) => text.includes(id))) return false;
      if (!entry.objectType.startsWith('risk') || OF_THE_ZONE.includes(entry.objectType)) return true;
      return riskOf(entry) !== undefined;
    },
  };
}

const named = z.object({ risk: z.string() });

/** The file that an entry says it belongs to. */
function riskOf({ objectType, objectId, before, after }: AuditedObject): string | undefined {
  if (objectType === 'risk') return objectId;
  return named.safeParse(after).data?.risk ?? named.safeParse(before).data?.risk;
}
