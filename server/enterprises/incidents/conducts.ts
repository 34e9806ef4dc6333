import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { readInZone, writeInZone } from '../../audit/write-in-zone.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { badField } from '../../platform/errors.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { CONDUCT_EFFECTS, CONDUCT_KINDS } from '../standing/measures.ts';
import { lockEnterprise, requireEnterprise } from '../store.ts';
import type { listConductsInput, recordConductInput } from './schema.ts';

/**
 * E9a, E9b, E3: an offence, accident or other conduct that the measures or the clean record look at. That it wants to
 * leave, an enterprise says itself.
 */
export function recordConduct(context: RequestContext, input: z.infer<typeof recordConductInput>) {
  return writeInZone(context, input.zone, 'recordConduct', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const isOwnWish = input.kind === 'wants-to-leave' && can(actor, 'enterprise.update', zoneId, input.enterprise);
    const enterprise = await lockEnterprise(
      write,
      isOwnWish ? 'enterprise.update' : 'conduct.record',
      input.enterprise,
    );
    const { kind, effect, happenedOn, description } = input;
    if (happenedOn > today) throw badField('happenedOn', { key: 'field.future' });
    const id = uuidv7();
    await tx.conductRecord.create({
      data: {
        zoneId,
        id,
        enterpriseId: enterprise.id,
        kind,
        effect,
        happenedOn: toDateColumn(happenedOn),
        description,
        recordedById: actor.userId,
        recordedByName: actor.displayName,
        recordedAt: now,
      },
    });
    await write.record({
      action: 'conduct.record',
      objectType: 'conduct',
      objectId: id,
      after: { enterprise: enterprise.id, kind, effect, happenedOn, description },
    });
    return { id };
  });
}

const kind = z.enum(CONDUCT_KINDS);
const effect = z.enum(CONDUCT_EFFECTS);

/** An enterprise's conduct on record, the newest first. */
export function listConducts(context: RequestContext, input: z.infer<typeof listConductsInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId } = read;
    const enterprise = await requireEnterprise(read, 'archive.view', input.enterprise);
    const found = await tx.conductRecord.findMany({
      where: { zoneId, enterpriseId: enterprise.id },
      orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
    });
    return {
      items: found.map((row) => ({
        id: row.id,
        kind: kind.parse(row.kind),
        effect: effect.parse(row.effect),
        happenedOn: dateColumn(row.happenedOn),
        description: row.description,
        recordedBy: row.recordedByName,
        recordedAt: row.recordedAt.toISOString(),
      })),
    };
  });
}
