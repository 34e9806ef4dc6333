import pg from 'pg';
import { listInbox } from '../../server/notifications/inbox/read-inbox.ts';
import { listInboxInput } from '../../server/notifications/inbox/schema.ts';
import { type News, notifyUsers } from '../../server/notifications/notify.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { openActivityWorld } from '../activities/world.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';

/** Two zones whose people have inboxes, and an owner's connection to begin each test with empty ones. */
export async function openInboxWorld() {
  const world = await openActivityWorld();
  const { installation, platform } = world;
  await installation.importPack(SUZHOU);
  const owner = new pg.Client({ connectionString: installation.database.ownerUrl });
  await owner.connect();
  const instant = (when: string) => new Date(`${when.replace(' ', 'T')}:00+08:00`);
  return {
    ...world,
    owner,
    instant,
    /** Somebody of the other zone only. */
    elsewhere: await installation.person('suzhou.office', { zone: SUZHOU, role: 'office' }),
    admin: await installation.person('admin', undefined, 'admin'),

    empty: () =>
      owner.query(
        'TRUNCATE notification, notification_run, notification_setting, webhook_delivery, zone_webhook, post, post_acknowledgement',
      ),

    /** Puts a matter into an inbox, as use cases do. */
    tell: (who: Actor | Actor[], wishes: Partial<News> & { uid: string }, when = '2026-03-02 10:00', zone = ZHUHAI) =>
      withZones(platform.prisma, [zone], (tx) =>
        notifyUsers(
          { tx, zoneId: zone, now: instant(when) },
          [who].flat().map(({ userId }) => userId),
          {
            kind: 'post',
            subject: { 'zh-CN': wishes.uid, en: wishes.uid },
            about: { id: wishes.uid },
            dueOn: null,
            ...wishes,
          },
        ),
      ),

    inbox: async (actor: Actor, asked: object = {}, when = '2026-03-02 10:00') =>
      listInbox(world.at(actor, when), listInboxInput.parse(asked)),

    async close() {
      await owner.end();
      await installation.close();
    },
  };
}
export type InboxWorld = Awaited<ReturnType<typeof openInboxWorld>>;
