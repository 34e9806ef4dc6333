import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce, refused, wordsOf } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { changesBetween } from '../changes.ts';
import { addActivityEvent } from '../events.ts';
import { keepActivityFile } from '../files/activity-files.ts';
import { linkKey } from './link-key.ts';
import { mayBeLogged, mayChangeItem } from './proof.ts';
import type { correctItemInput } from './schema.ts';
import { clippingsOf, type ItemRow, lockOwnItem, requireNewLink } from './store.ts';

type Input = z.infer<typeof correctItemInput>;

/** Z20: a correction says why and stands in the item's history; another link mends one that was reported dead. */
export function correctItem(context: RequestContext, input: Input) {
  return writeInZone(context, input.zone, 'correctPublicityItem', input, async (write) => {
    const { tx, zoneId, today } = write;
    const { clipping, reason } = input;
    const item = await lockOwnItem(write, input.item);
    requireCurrent(item, input.version);
    enforce(mayChangeItem(item.withdrawnOn !== null));
    const [before, after] = [contentOf(item), corrected(item, input)];
    if (after.publishedOn > today) throw badField('publishedOn', { key: 'field.future' });
    const clippings = (await clippingsOf(write, item.id)) + (clipping ? 1 : 0);
    const proof = mayBeLogged({ hasLink: after.url !== '', clippings });
    if (!proof.ok) throw refused(proof, { url: wordsOf(proof) });
    if (keyOf(after.url) !== keyOf(before.url)) await requireNewLink(write, after.url, item.id);
    const { version } = await tx.publicityItem.update({
      where: { zoneId_id: { zoneId, id: item.id } },
      data: {
        ...after,
        publishedOn: toDateColumn(after.publishedOn),
        linkDeadOn: after.linkDeadOn && toDateColumn(after.linkDeadOn),
        version: { increment: 1 },
      },
    });
    if (clipping) await keepActivityFile(write, 'publicity', item.id, clipping);
    await addActivityEvent(write, {
      subject: 'publicity',
      subjectId: item.id,
      kind: 'corrected',
      note: reason,
      details: changesBetween(before, after),
    });
    await write.record({
      action: 'publicity.correct',
      objectType: 'publicity',
      objectId: item.id,
      before,
      after: { ...after, reason, ...(clipping && { clipping }) },
    });
    return { id: item.id, version };
  });
}

const contentOf = ({ title, medium, outlet, publishedOn, url, linkDeadOn, summary }: ItemRow) => ({
  title,
  medium,
  outlet,
  publishedOn,
  url,
  linkDeadOn,
  summary,
});
type Content = ReturnType<typeof contentOf>;

/** What is left out stays; whether the link is dead goes with the link. */
function corrected(item: ItemRow, { title, medium, outlet, publishedOn, url, summary, isLinkMended }: Input): Content {
  const link = url ?? item.url;
  return {
    title: title ?? item.title,
    medium: medium ?? item.medium,
    outlet: outlet ?? item.outlet,
    publishedOn: publishedOn ?? item.publishedOn,
    url: link,
    linkDeadOn: isLinkMended || link !== item.url ? null : item.linkDeadOn,
    summary: summary ?? item.summary,
  };
}

const keyOf = (url: string): string => (url === '' ? '' : linkKey(url));
