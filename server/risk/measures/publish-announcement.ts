import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce, refused } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addEvent } from '../store.ts';
import { isTermOver, mayPublish } from './measure.ts';
import { isPublished, lockMeasure, recordMeasure, updateMeasure } from './measure-store.ts';
import type { publishInput, withdrawPublicationInput } from './schema.ts';

/** R29: an approved announcement becomes public by an approval of its own, of somebody else than who wrote it. */
export function publishAnnouncement(context: RequestContext, input: z.infer<typeof publishInput>) {
  return writeInZone(context, input.zone, 'publishAnnouncement', input, async (write) => {
    const { actor, now, today } = write;
    const { item, measure, proposal } = await lockMeasure(write, 'risk.publish', input.measure);
    enforce(mayPublish({ ...measure, isPublished: isPublished(measure) }, proposal.proposedById, actor.userId));
    if (isTermOver(measure, today)) throw refused({ ok: false, reason: 'announcementTermOver', rule: 'R23' });
    requireCurrent({ version: measure.version, publishedAt: measure.publishedAt }, input.version);
    const published = await updateMeasure(write, measure.id, {
      publishedAt: now,
      publishedById: actor.userId,
      publishedByName: actor.displayName,
      withdrawnAt: null,
    });
    await addEvent(write, actor, item, { kind: 'publish', subjectId: measure.id });
    await recordMeasure(write, 'risk-measure.publish', measure, { isPublished: true });
    return published;
  });
}

/** R29: what should not stand in public any longer is taken away at once, with a reason; lifting alone leaves it there. */
export function withdrawPublication(context: RequestContext, input: z.infer<typeof withdrawPublicationInput>) {
  return writeInZone(context, input.zone, 'withdrawPublication', input, async (write) => {
    const { actor, now } = write;
    const { item, measure } = await lockMeasure(write, 'risk.publish', input.measure);
    if (!isPublished(measure)) throw refused({ ok: false, reason: 'announcementNotPublic', rule: 'R29' });
    requireCurrent({ version: measure.version, publishedAt: measure.publishedAt }, input.version);
    const withdrawn = await updateMeasure(write, measure.id, { withdrawnAt: now });
    await addEvent(write, actor, item, { kind: 'withdraw-publication', note: input.reason, subjectId: measure.id });
    await recordMeasure(write, 'risk-measure.withdraw-publication', measure, { isPublished: false });
    return withdrawn;
  });
}
