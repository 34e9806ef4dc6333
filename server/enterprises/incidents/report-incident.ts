import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { badField } from '../../platform/errors.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { openRiskOfIncident } from '../../risk/collection/open-risk-of-incident.ts';
import { lockEnterprise } from '../store.ts';
import type { reportIncidentInput } from './schema.ts';

type Report = z.infer<typeof reportIncidentInput>;

/**
 * E8: a notification, recall or return abroad is reported. What caused it and with what effect is for the office and
 * the inspection authority to say, at once or later; an enterprise's own report leaves both open. The risk that it
 * shows is on its way to be verified from the same moment on (R10).
 */
export function reportIncident(context: RequestContext, input: Report) {
  return writeInZone(context, input.zone, 'reportIncident', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const enterprise = await lockEnterprise(write, 'incident.report', input.enterprise);
    if (input.happenedOn > today) throw badField('happenedOn', { key: 'field.future' });
    const isDetermined = determination(write, input);
    const { kind, country, product, hsCode, reference, quantity, amountUsd, description } = input;
    const { cause, causeNote, effect } = input;
    const said = { kind, country, product, hsCode, reference, quantity, amountUsd, description, cause, effect };
    const id = uuidv7();
    await tx.incident.create({
      data: {
        zoneId,
        id,
        enterpriseId: enterprise.id,
        happenedOn: toDateColumn(input.happenedOn),
        reportedOn: toDateColumn(today),
        ...said,
        causeNote,
        reportedById: actor.userId,
        reportedByName: actor.displayName,
        reportedAt: now,
        ...(isDetermined && { determinedByName: actor.displayName, determinedAt: now }),
      },
    });
    await openRiskOfIncident(write, {
      id,
      enterpriseId: enterprise.id,
      kind,
      happenedOn: input.happenedOn,
      country,
      product,
      hsCode,
      description,
    });
    await write.record({
      action: 'incident.report',
      objectType: 'incident',
      objectId: id,
      after: { enterprise: enterprise.id, happenedOn: input.happenedOn, ...said, causeNote },
    });
    return { id, version: 1 };
  });
}

/** Does the report say the cause or effect? Only who may determine them does, and then with the grounds. */
function determination({ actor, zoneId }: ZoneWrite, { cause, causeNote, effect }: Report): boolean {
  const isSaid = cause !== 'undetermined' || effect !== 'none' || causeNote !== '';
  if (!isSaid) return false;
  if (!can(actor, 'incident.determine', zoneId)) throw badField('cause', { key: 'incidents.causeNotYours' });
  if (causeNote === '') throw badField('causeNote', { key: 'field.required' });
  return true;
}
