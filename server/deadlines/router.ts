import { z } from 'zod';
import { operationsOf } from '../platform/rest-operation.ts';
import { procedure, publicProcedure, router } from '../platform/trpc.ts';
import { createFeed, listFeeds, revokeFeed } from './feeds.ts';
import { listDeadlines } from './list-deadlines.ts';
import { readFeed } from './read-feed.ts';
import {
  createFeedInput,
  createFeedOutput,
  deadlinesOutput,
  feedOutput,
  feedsOutput,
  listDeadlinesInput,
  ofFeed,
  readFeedInput,
  readFeedOutput,
} from './schema.ts';

const operation = operationsOf('deadlines');
const forAll = operationsOf('deadlines', { protect: false });

export const deadlinesRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/deadlines', 'What is due between two days, and what is late, with whom'))
    .input(listDeadlinesInput)
    .output(deadlinesOutput)
    .query(({ ctx, input }) => listDeadlines(ctx, input)),

  feeds: procedure
    .meta(operation('GET', '/account/calendar-feeds', "The account's calendar feeds"))
    .input(z.object({}))
    .output(feedsOutput)
    .query(({ ctx }) => listFeeds(ctx)),

  createFeed: procedure
    .meta(
      operation('POST', '/account/calendar-feeds', 'Make a calendar feed; the secret of its address is answered once'),
    )
    .input(createFeedInput)
    .output(createFeedOutput)
    .mutation(({ ctx, input }) => createFeed(ctx, input)),

  revokeFeed: procedure
    .meta(operation('DELETE', '/account/calendar-feeds/{id}', 'Revoke a calendar feed'))
    .input(ofFeed)
    .output(feedOutput)
    .mutation(({ ctx, input }) => revokeFeed(ctx, input)),

  ofFeed: publicProcedure
    .meta(forAll('GET', '/calendar-feeds/{secret}', "The due days behind a calendar feed's secret"))
    .input(readFeedInput)
    .output(readFeedOutput)
    .query(({ ctx, input }) => readFeed(ctx, input.secret)),
});
