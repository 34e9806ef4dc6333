import { changedOutput } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { correctItem } from './correct-item.ts';
import { listItems, readItem } from './list-items.ts';
import { logItem } from './log-item.ts';
import { reportDeadLink } from './report-dead-link.ts';
import {
  correctItemInput,
  itemPageOutput,
  listItemsInput,
  listItemsOutput,
  logItemInput,
  readItemInput,
  reportDeadLinkInput,
  withdrawItemInput,
} from './schema.ts';
import { withdrawItem } from './withdraw-item.ts';

const operation = operationsOf('publicity log');
const ITEMS = '/zones/{zone}/publicity';
const ITEM = `${ITEMS}/{item}` as const;

export const publicityRouter = router({
  list: procedure
    .meta(operation('GET', ITEMS, 'What was published about the zone, and how much of it counts (Z20)'))
    .input(listItemsInput)
    .output(listItemsOutput)
    .query(({ ctx, input }) => listItems(ctx, input)),

  get: procedure
    .meta(operation('GET', ITEM, 'An item of the publicity log with its history (Z20)'))
    .input(readItemInput)
    .output(itemPageOutput)
    .query(({ ctx, input }) => readItem(ctx, input)),

  log: procedure
    .meta(operation('POST', ITEMS, 'Log something published, with its link or a clipping (Z20)'))
    .input(logItemInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => logItem(ctx, input)),

  correct: procedure
    .meta(operation('PATCH', ITEM, 'Correct an item or mend its link, with the reason (Z20)'))
    .input(correctItemInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => correctItem(ctx, input)),

  withdraw: procedure
    .meta(operation('POST', `${ITEM}/withdrawal`, 'Withdraw an item entered in error (Z20)'))
    .input(withdrawItemInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => withdrawItem(ctx, input)),

  reportDeadLink: procedure
    .meta(operation('POST', `${ITEM}/dead-link`, 'Say that the link of an item is dead (Z20)'))
    .input(reportDeadLinkInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => reportDeadLink(ctx, input)),
});
