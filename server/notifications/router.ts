import { z } from 'zod';
import { ofZone } from '../platform/inputs.ts';
import { operationsOf } from '../platform/rest-operation.ts';
import { procedure, router } from '../platform/trpc.ts';
import { markAllRead, markRead, openEntry } from './inbox/mark-read.ts';
import { countUnread, listInbox } from './inbox/read-inbox.ts';
import {
  entryOutput,
  inboxOutput,
  listInboxInput,
  markAllReadInput,
  markedOutput,
  markReadInput,
  ofEntry,
  unreadOutput,
} from './inbox/schema.ts';
import { addWebhookInput, ofWebhook, webhookOutput, webhooksOutput } from './robots/schema.ts';
import { addWebhook, listWebhooks, revokeWebhook, testWebhook } from './robots/webhooks.ts';
import { saveSettingsInput, settingsOutput } from './settings/schema.ts';
import { getSettings, saveSettings } from './settings/settings.ts';

const operation = operationsOf('notifications');

export const inboxRouter = router({
  list: procedure
    .meta(operation('GET', '/account/inbox', "The person's inbox over all their zones: what is new first"))
    .input(listInboxInput)
    .output(inboxOutput)
    .query(({ ctx, input }) => listInbox(ctx, input)),

  unread: procedure
    .meta(operation('GET', '/account/inbox/unread', 'How many entries of the inbox are new'))
    .input(z.object({}))
    .output(unreadOutput)
    .query(({ ctx }) => countUnread(ctx)),

  open: procedure
    .meta(operation('POST', '/zones/{zone}/inbox/{id}/open', 'Open an entry of the inbox, which is read by that'))
    .input(ofEntry)
    .output(entryOutput)
    .mutation(({ ctx, input }) => openEntry(ctx, input)),

  markRead: procedure
    .meta(operation('POST', '/zones/{zone}/inbox/read', 'Mark entries of the inbox as read'))
    .input(markReadInput)
    .output(markedOutput)
    .mutation(({ ctx, input }) => markRead(ctx, input)),

  markAllRead: procedure
    .meta(operation('POST', '/account/inbox/read', 'Mark all entries of the inbox as read'))
    .input(markAllReadInput)
    .output(markedOutput)
    .mutation(({ ctx, input }) => markAllRead(ctx, input)),
});

export const notificationSettingsRouter = router({
  get: procedure
    .meta(operation('GET', '/account/notification-settings', 'How the person hears of new entries by email'))
    .input(z.object({}))
    .output(settingsOutput)
    .query(({ ctx }) => getSettings(ctx)),

  save: procedure
    .meta(operation('PUT', '/account/notification-settings', 'Set how the person hears of new entries by email'))
    .input(saveSettingsInput)
    .output(settingsOutput)
    .mutation(({ ctx, input }) => saveSettings(ctx, input)),
});

export const webhooksRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/webhooks', "The zone's group chat robots, their addresses masked"))
    .input(ofZone)
    .output(webhooksOutput)
    .query(({ ctx, input }) => listWebhooks(ctx, input)),

  add: procedure
    .meta(operation('POST', '/zones/{zone}/webhooks', 'Add a group chat robot'))
    .input(addWebhookInput)
    .output(webhookOutput)
    .mutation(({ ctx, input }) => addWebhook(ctx, input)),

  revoke: procedure
    .meta(operation('DELETE', '/zones/{zone}/webhooks/{id}', 'Revoke a group chat robot'))
    .input(ofWebhook)
    .output(webhookOutput)
    .mutation(({ ctx, input }) => revokeWebhook(ctx, input)),

  test: procedure
    .meta(operation('POST', '/zones/{zone}/webhooks/{id}/test', 'Send a test message to a group chat robot'))
    .input(ofWebhook)
    .output(webhookOutput)
    .mutation(({ ctx, input }) => {
      const say = (locale: 'zh-CN' | 'en', zone: string) =>
        ctx.translate(locale, { key: 'notifications.robotTest', params: { zone } });
      return testWebhook(ctx, input, (locale, { shortZh, shortEn }) => ({
        msgtype: 'text',
        text: { content: say(locale, locale === 'en' ? shortEn : shortZh) },
      }));
    }),
});
