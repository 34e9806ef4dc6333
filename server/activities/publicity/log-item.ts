import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { badField, refused, wordsOf } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { requireBody } from '../body.ts';
import { addActivityEvent } from '../events.ts';
import { keepActivityFile } from '../files/activity-files.ts';
import { mayBeLogged } from './proof.ts';
import type { logItemInput } from './schema.ts';
import { requireNewLink } from './store.ts';

/** Z20: something published about the zone, with its link or a clipping; a link stands in the log once. */
export function logItem(context: RequestContext, input: z.infer<typeof logItemInput>) {
  return writeInZone(context, input.zone, 'logPublicityItem', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const { department, title, medium, outlet, publishedOn, url, summary, clipping } = input;
    await requireBody(write, 'publicity.log', department);
    if (publishedOn > today) throw badField('publishedOn', { key: 'field.future' });
    const proof = mayBeLogged({ hasLink: url !== '', clippings: clipping ? 1 : 0 });
    if (!proof.ok) throw refused(proof, { url: wordsOf(proof) });
    await requireNewLink(write, url);
    const id = uuidv7();
    await tx.publicityItem.create({
      data: {
        zoneId,
        id,
        departmentId: department,
        title,
        medium,
        outlet,
        publishedOn: toDateColumn(publishedOn),
        url,
        summary,
        recordedById: actor.userId,
        recordedByName: actor.displayName,
        recordedAt: now,
      },
    });
    if (clipping) await keepActivityFile(write, 'publicity', id, clipping);
    await addActivityEvent(write, { subject: 'publicity', subjectId: id, kind: 'logged' });
    await write.record({
      action: 'publicity.log',
      objectType: 'publicity',
      objectId: id,
      after: { department, title, medium, outlet, publishedOn, url, summary, ...(clipping && { clipping }) },
    });
    return { id, version: 1 };
  });
}
