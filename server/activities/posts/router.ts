import { z } from 'zod';
import { countryName } from '../../enterprises/register/countries.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { changedOutput, ofZone } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { acknowledgePost } from './acknowledge-post.ts';
import { correctPost } from './correct-post.ts';
import { mendLink, reportDeadLink } from './dead-link.ts';
import { listPosts } from './list-posts.ts';
import { publishPost } from './publish-post.ts';
import { readAudience } from './read-audience.ts';
import { readPost } from './read-post.ts';
import { savePost } from './save-post.ts';
import {
  acknowledgedPostOutput,
  acknowledgePostInput,
  audienceOutput,
  correctedPostOutput,
  correctPostInput,
  listPostsInput,
  listPostsOutput,
  mendLinkInput,
  ofPost,
  postOutput,
  publishedPostOutput,
  publishPostInput,
  reportDeadLinkInput,
  savedPostOutput,
  savePostInput,
  subscribeInput,
  subscriptionsOutput,
  unsubscribeInput,
  withdrawPostInput,
} from './schema.ts';
import { listSubscriptions, subscribe, unsubscribe } from './subscriptions.ts';
import { withdrawPost } from './withdraw-post.ts';

const operation = operationsOf('information platform');
const idOutput = z.object({ id: z.string() });

export const postsRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/posts', 'The information platform, the newest first (Z10, Z13)'))
    .input(listPostsInput)
    .output(listPostsOutput)
    .query(async ({ ctx, input }) => {
      const listed = await listPosts(ctx, input);
      return { ...listed, countryNames: namesOf(listed.items, ctx.locale) };
    }),

  get: procedure
    .meta(operation('GET', '/zones/{zone}/posts/{post}', 'A post with its text, papers and history'))
    .input(ofPost)
    .output(postOutput)
    .query(async ({ ctx, input }) => {
      const post = await readPost(ctx, input);
      return {
        ...post,
        countryNames: namesOf([post, ...post.events.map(({ details }) => corrected(details))], ctx.locale),
      };
    }),

  save: procedure
    .meta(operation('POST', '/zones/{zone}/posts', 'Write a draft, or go on with one'))
    .input(savePostInput)
    .output(savedPostOutput)
    .mutation(({ ctx, input }) => savePost(ctx, input)),

  publish: procedure
    .meta(operation('POST', '/zones/{zone}/posts/{post}/publication', 'Post a draft and tell whom it concerns'))
    .input(publishPostInput)
    .output(publishedPostOutput)
    .mutation(({ ctx, input }) => publishPost(ctx, input)),

  correct: procedure
    .meta(operation('POST', '/zones/{zone}/posts/{post}/corrections', 'Correct what was posted, with the reason'))
    .input(correctPostInput)
    .output(correctedPostOutput)
    .mutation(({ ctx, input }) => correctPost(ctx, input)),

  withdraw: procedure
    .meta(operation('POST', '/zones/{zone}/posts/{post}/withdrawal', 'Withdraw a post, with the reason'))
    .input(withdrawPostInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => withdrawPost(ctx, input)),

  acknowledge: procedure
    .meta(operation('POST', '/zones/{zone}/posts/{post}/acknowledgements', 'An enterprise has taken note of a post'))
    .input(acknowledgePostInput)
    .output(acknowledgedPostOutput)
    .mutation(({ ctx, input }) => acknowledgePost(ctx, input)),

  reportDeadLink: procedure
    .meta(operation('POST', '/zones/{zone}/posts/{post}/dead-link', 'Report that the link to the source is dead'))
    .input(reportDeadLinkInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => reportDeadLink(ctx, input)),

  mendLink: procedure
    .meta(operation('PUT', '/zones/{zone}/posts/{post}/link', 'Give a new link, or say that the old one works again'))
    .input(mendLinkInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => mendLink(ctx, input)),

  audience: procedure
    .meta(operation('GET', '/zones/{zone}/posts/{post}/audience', 'Whom a post concerns, why, and who took note'))
    .input(ofPost)
    .output(audienceOutput)
    .query(async ({ ctx, input }) => {
      const audience = await readAudience(ctx, input);
      return { ...audience, countryNames: namesOf(audience.items, ctx.locale) };
    }),

  subscriptions: procedure
    .meta(operation('GET', '/zones/{zone}/post-subscriptions', 'What the reader has subscribed to'))
    .input(ofZone)
    .output(subscriptionsOutput)
    .query(async ({ ctx, input }) => {
      const found = await listSubscriptions(ctx, input);
      return { ...found, countryNames: namesOf(found.items, ctx.locale) };
    }),

  subscribe: procedure
    .meta(operation('POST', '/zones/{zone}/post-subscriptions', 'Subscribe to posts of kinds, markets and goods'))
    .input(subscribeInput)
    .output(idOutput)
    .mutation(({ ctx, input }) => subscribe(ctx, input)),

  unsubscribe: procedure
    .meta(operation('DELETE', '/zones/{zone}/post-subscriptions/{subscription}', 'End a subscription'))
    .input(unsubscribeInput)
    .output(idOutput)
    .mutation(({ ctx, input }) => unsubscribe(ctx, input)),
});

/** The markets that a correction named, before and after. */
const corrected = ({ markets }: Record<string, unknown>): Named => ({
  markets: [markets].flat(2).filter((code) => typeof code === 'string'),
});

interface Named {
  markets: readonly string[];
  matters?: readonly { markets: readonly string[] }[];
}

const namesOf = (items: readonly Named[], locale: Locale): Record<string, string> => {
  const codes = items.flatMap(({ markets, matters = [] }) => [...markets, ...matters.flatMap((one) => one.markets)]);
  return Object.fromEntries([...new Set(codes)].map((code) => [code, countryName(code, locale)]));
};
