import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { addDays, toDateColumn } from '../platform/calendar.ts';
import { civilDateInput, text, zoneId } from '../platform/inputs.ts';
import { permitPlatform } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { PLATFORM, type Tx, withZones } from '../platform/tenant.ts';
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

/** Who did what, when, and what it changed; the newest first. The platform's own chain is for its administrator. */
export function readAudit(context: RequestContext, input: AuditQuery): Promise<z.infer<typeof auditOutput>> {
  if (input.zone !== PLATFORM) {
    return readInZone(context, input.zone, 'audit.view', ({ tx }) => readEntries(tx, input));
  }
  permitPlatform(context.actor, 'accounts.manage');
  return withZones(context.platform.prisma, [PLATFORM], (tx) => readEntries(tx, input), { readOnly: true });
}

async function readEntries(tx: Tx, input: AuditQuery): Promise<z.infer<typeof auditOutput>> {
  const found = await tx.auditEntry.findMany({
    where: filterOf(input),
    orderBy: { seq: 'desc' },
    take: input.limit + 1,
  });
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

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

function filterOf(input: AuditQuery): Prisma.AuditEntryWhereInput {
  const startOf = (date: string) => new Date(toDateColumn(date).getTime() - SHANGHAI_OFFSET_MS);
  return {
    zoneId: input.zone,
    ...(input.cursor && { seq: { lt: BigInt(input.cursor) } }),
    ...(input.action && { action: { startsWith: input.action } }),
    ...(input.object && { objectId: input.object }),
    ...(input.person && { actorName: { contains: input.person } }),
    at: {
      ...(input.from && { gte: startOf(input.from) }),
      ...(input.to && { lt: startOf(addDays(input.to, 1)) }),
    },
  };
}
