import { z } from 'zod';
import type { AuditEntry, Prisma } from '../generated/prisma/client.ts';
import { addDays, toDateColumn } from '../platform/calendar.ts';
import { civilDateInput, text, zoneId } from '../platform/inputs.ts';
import { likeLiteral } from '../platform/like-literal.ts';
import { permitPlatform } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { PLATFORM, type Tx, withZones } from '../platform/tenant.ts';
import { type AuditReach, auditReach } from '../risk/audit-reach.ts';
import { readInZone } from './write-in-zone.ts';

export const auditInput = z.object({
  zone: zoneId,
  /** The `next` of the page before. */
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  action: text(100).optional(),
  object: text(200).optional(),
  person: text(200).optional(),
  from: civilDateInput.optional(),
  to: civilDateInput.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
type AuditQuery = z.infer<typeof auditInput>;

export const auditOutput = z.object({
  entries: z.array(
    z.object({
      seq: z.string(),
      at: z.string(),
      actor: z.string(),
      action: z.string(),
      objectType: z.string(),
      objectId: z.string(),
      before: z.unknown(),
      after: z.unknown(),
      requestId: z.string(),
      hash: z.string(),
    }),
  ),
  next: z.string().nullable(),
});

/**
 * Who did what, when, and what it changed; the newest first. The platform's own chain is for its administrator. Entries of
 * risks are there for those only who may know of the risk (R28).
 */
export function readAudit(context: RequestContext, input: AuditQuery): Promise<z.infer<typeof auditOutput>> {
  if (input.zone !== PLATFORM) {
    return readInZone(context, input.zone, 'audit.view', async ({ tx, zoneId, actor }) =>
      readEntries(tx, input, await auditReach(tx, zoneId, actor)),
    );
  }
  permitPlatform(context.actor, 'accounts.manage');
  const everything: AuditReach = { where: {}, isKnown: () => true };
  return withZones(context.platform.prisma, [PLATFORM], (tx) => readEntries(tx, input, everything), { readOnly: true });
}

async function readEntries(tx: Tx, input: AuditQuery, reach: AuditReach): Promise<z.infer<typeof auditOutput>> {
  const found = await findKnown(tx, input, reach);
  const page = found.slice(0, input.limit);
  return {
    entries: page.map(({ seq, at, actorName, action, objectType, objectId, before, after, requestId, hash }) => ({
      seq: seq.toString(),
      at: at.toISOString(),
      actor: actorName,
      action,
      objectType,
      objectId,
      before,
      after,
      requestId,
      hash,
    })),
    next: found.length > input.limit ? (page.at(-1)?.seq.toString() ?? null) : null,
  };
}

/** As many as a page takes and one more, if there are that many that the reader may know of. */
async function findKnown(tx: Tx, input: AuditQuery, { where, isKnown }: AuditReach) {
  const known: AuditEntry[] = [];
  for (let cursor = input.cursor; ; ) {
    const batch = await tx.auditEntry.findMany({
      where: { AND: [filterOf({ ...input, cursor }), where] },
      orderBy: { seq: 'desc' },
      take: input.limit + 1,
    });
    known.push(...batch.filter(isKnown));
    cursor = batch.at(-1)?.seq.toString();
    if (batch.length <= input.limit || known.length > input.limit) return known;
  }
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

function filterOf(input: AuditQuery): Prisma.AuditEntryWhereInput {
  const startOf = (date: string) => new Date(toDateColumn(date).getTime() - SHANGHAI_OFFSET_MS);
  return {
    zoneId: input.zone,
    ...(input.cursor && { seq: { lt: BigInt(input.cursor) } }),
    ...(input.action && { action: { startsWith: likeLiteral(input.action) } }),
    ...(input.object && { objectId: input.object }),
    ...(input.person && { actorName: { contains: likeLiteral(input.person) } }),
    at: {
      ...(input.from && { gte: startOf(input.from) }),
      ...(input.to && { lt: startOf(addDays(input.to, 1)) }),
    },
  };
}
