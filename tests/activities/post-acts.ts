import { acknowledgePost } from '../../server/activities/posts/acknowledge-post.ts';
import { correctPost } from '../../server/activities/posts/correct-post.ts';
import { mendLink, reportDeadLink } from '../../server/activities/posts/dead-link.ts';
import { listPosts } from '../../server/activities/posts/list-posts.ts';
import { publishPost } from '../../server/activities/posts/publish-post.ts';
import { readAudience } from '../../server/activities/posts/read-audience.ts';
import { readPost } from '../../server/activities/posts/read-post.ts';
import { savePost } from '../../server/activities/posts/save-post.ts';
import {
  acknowledgePostInput,
  correctPostInput,
  listPostsInput,
  mendLinkInput,
  reportDeadLinkInput,
  savePostInput,
  subscribeInput,
} from '../../server/activities/posts/schema.ts';
import { subscribe } from '../../server/activities/posts/subscriptions.ts';
import { withdrawPost } from '../../server/activities/posts/withdraw-post.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { ZHUHAI } from '../factories/installation.ts';
import type { ActivityWorld } from './world.ts';

/** What a post says unless the test says otherwise. */
export const CONTENT = {
  kind: 'recall',
  title: '德国召回一批墨盒',
  body: '<p>因迁移量超标被召回。</p>',
  markets: [] as string[],
  hsCodes: [] as string[],
  product: '墨盒',
  sourceName: '欧盟安全门',
  sourceUrl: 'https://ec.europa.eu/safety-gate/alert/1',
  sourceOn: '2026-03-02',
} as const;
export type Wish = Partial<{ [K in keyof typeof CONTENT]: string | string[] }>;
const zone = ZHUHAI;

/** What people do with posts, at an instant. */
export function postActs({ at, platform }: ActivityWorld) {
  const draft = (who: Actor, when: string, department: string | null, wish: Wish = {}) =>
    savePost(at(who, when), savePostInput.parse({ zone, department, ...CONTENT, ...wish }));
  return {
    draft,
    edit: (who: Actor, when: string, post: string, version: number, department: string | null, wish: Wish = {}) =>
      savePost(at(who, when), savePostInput.parse({ zone, post, version, department, ...CONTENT, ...wish })),
    publish: (who: Actor, when: string, post: string, version = 1) =>
      publishPost(at(who, when), { zone, post, version }),
    /** Written and posted at once. */
    async posted(who: Actor, when: string, department: string | null, wish: Wish = {}) {
      const { id, version } = await draft(who, when, department, wish);
      return publishPost(at(who, when), { zone, post: id, version });
    },
    correct: (who: Actor, when: string, post: string, version: number, wish: Wish = {}) =>
      correctPost(
        at(who, when),
        correctPostInput.parse({ zone, post, version, ...CONTENT, ...wish, reason: '原文勘误' }),
      ),
    withdraw: (who: Actor, when: string, post: string, version: number) =>
      withdrawPost(at(who, when), { zone, post, version, reason: '来源已撤回' }),
    acknowledge: (who: Actor, when: string, post: string, wish: { enterprise?: string } = {}) =>
      acknowledgePost(at(who, when), acknowledgePostInput.parse({ zone, post, ...wish })),
    reportDeadLink: (who: Actor, when: string, post: string) =>
      reportDeadLink(at(who, when), reportDeadLinkInput.parse({ zone, post, note: '打不开' })),
    mendLink: (who: Actor, when: string, post: string, sourceUrl: string | null) =>
      mendLink(at(who, when), mendLinkInput.parse({ zone, post, sourceUrl })),
    subscribe: (who: Actor, when: string, wish: object) =>
      subscribe(at(who, when), subscribeInput.parse({ zone, ...wish })),
    read: (who: Actor, when: string, post: string) => readPost(at(who, when), { zone, post }),
    audience: (who: Actor, when: string, post: string) => readAudience(at(who, when), { zone, post }),
    list: (who: Actor, when: string, wish: object = {}) =>
      listPosts(at(who, when), listPostsInput.parse({ zone, ...wish })),
    /** Whose inbox has an entry of this kind about a post; those still open, unless asked otherwise. */
    told: (post: string, kind: string, { open = true } = {}) =>
      withZones(platform.prisma, [zone], async (tx) => {
        const found = await tx.notification.findMany({
          where: { zoneId: zone, kind, matter: { startsWith: `${kind}:${post}` }, ...(open && { settledAt: null }) },
        });
        const users = await tx.user.findMany({ where: { id: { in: found.map(({ userId }) => userId) } } });
        return users.map(({ username }) => username).sort();
      }),
    /** What an enterprise has declared. */
    declare: (enterprise: string, markets: string[], hsCodes: string[]) =>
      withZones(platform.prisma, [zone], (tx) =>
        tx.enterprise.update({ where: { zoneId_id: { zoneId: zone, id: enterprise } }, data: { markets, hsCodes } }),
      ),
  };
}
export type PostActs = ReturnType<typeof postActs>;
