import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { readInZone, writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { badField, notFound } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { isWebhookUrl } from '../../platform/webhook.ts';
import { faultOf, viewOf } from './robot-view.ts';
import type { addWebhookInput, ofWebhook, WebhookView, webhooksOutput } from './schema.ts';

/** More robots than this nobody needs, and each is told of everything. */
const MOST_ROBOTS = 20;

/** The zone's robots, newest first, those that were revoked last. */
export function listWebhooks(
  context: RequestContext,
  { zone }: { zone: string },
): Promise<z.infer<typeof webhooksOutput>> {
  return readInZone(context, zone, 'webhook.manage', async ({ tx, zoneId }) => {
    const found = await tx.zoneWebhook.findMany({
      where: { zoneId },
      orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
      take: 100,
    });
    return { items: found.map(viewOf), hosts: [...context.platform.webhooks.hosts] };
  });
}

/** A robot's address is typed once and shown masked from then on. */
export function addWebhook(context: RequestContext, input: z.infer<typeof addWebhookInput>): Promise<WebhookView> {
  return writeInZone(context, input.zone, 'addWebhook', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    permit(actor, 'webhook.manage', zoneId);
    const { hosts } = context.platform.webhooks;
    if (!isWebhookUrl(input.url, hosts)) {
      throw badField('url', { key: 'notifications.webhookHost', params: { hosts: hosts.join(', ') } });
    }
    const running = await tx.zoneWebhook.findMany({ where: { zoneId, revokedAt: null }, select: { url: true } });
    if (running.some(({ url }) => url === input.url)) throw badField('url', { key: 'notifications.webhookTwice' });
    if (running.length >= MOST_ROBOTS) {
      throw badField('url', { key: 'notifications.webhookTooMany', params: { most: MOST_ROBOTS } });
    }
    const { label, url, topics, locale } = input;
    const added = await tx.zoneWebhook.create({
      data: {
        zoneId,
        id: uuidv7(),
        label,
        url,
        topics: [...new Set(topics)],
        locale,
        createdById: actor.userId,
        createdByName: actor.displayName,
        createdAt: now,
      },
    });
    const view = viewOf(added);
    await write.record({ action: 'webhook.add', objectType: 'webhook', objectId: added.id, after: inAudit(view) });
    return view;
  });
}

/** From now on it is told nothing. Revoking it again changes nothing. */
export function revokeWebhook(context: RequestContext, input: z.infer<typeof ofWebhook>): Promise<WebhookView> {
  return writeInZone(context, input.zone, 'revokeWebhook', input, async (write) => {
    permit(write.actor, 'webhook.manage', write.zoneId);
    const robot = await lockWebhook(write, input.id);
    if (robot.revokedAt) return viewOf(robot);
    const { tx, zoneId, now } = write;
    const revoked = await tx.zoneWebhook.update({
      where: { zoneId_id: { zoneId, id: robot.id } },
      data: { revokedAt: now, version: { increment: 1 } },
    });
    const view = viewOf(revoked);
    await write.record({ action: 'webhook.revoke', objectType: 'webhook', objectId: robot.id, after: inAudit(view) });
    return view;
  });
}

/** Sends one message that says what it is, at whatever hour; the answer stands beside the robot. */
export async function testWebhook(
  context: RequestContext,
  input: z.infer<typeof ofWebhook>,
  message: (locale: WebhookView['locale'], zone: { shortZh: string; shortEn: string }) => object,
): Promise<WebhookView> {
  const { zone, id } = input;
  const { robot, zoneRow } = await readInZone(context, zone, 'webhook.manage', async ({ tx, zoneId }) => ({
    robot: await tx.zoneWebhook.findFirst({ where: { zoneId, id, revokedAt: null } }),
    zoneRow: await tx.zone.findUniqueOrThrow({ where: { id: zoneId } }),
  }));
  if (!robot) throw notFound('notifications.webhookNotFound');
  const answer = await context.platform.webhooks.send(robot.url, message(viewOf(robot).locale, zoneRow));
  return writeInZone(context, zone, 'testWebhook', input, async (write) => {
    permit(write.actor, 'webhook.manage', write.zoneId);
    await lockWebhook(write, id);
    const fault = faultOf(answer);
    const tested = await write.tx.zoneWebhook.update({
      where: { zoneId_id: { zoneId: write.zoneId, id } },
      data: { lastError: fault, ...(fault === '' && { lastSentAt: write.now }) },
    });
    const view = viewOf(tested);
    await write.record({ action: 'webhook.test', objectType: 'webhook', objectId: id, after: inAudit(view) });
    return view;
  });
}

async function lockWebhook({ tx, zoneId }: ZoneWrite, id: string) {
  await tx.$queryRaw`SELECT 1 FROM zone_webhook WHERE zone_id = ${zoneId} AND id = ${id}::uuid FOR UPDATE`;
  const robot = await tx.zoneWebhook.findUnique({ where: { zoneId_id: { zoneId, id } } });
  if (!robot) throw notFound('notifications.webhookNotFound');
  return robot;
}

const inAudit = ({ label, address, topics, locale, lastError }: WebhookView) => ({
  label,
  robotAddress: address,
  topics,
  locale,
  ...(lastError && { lastError }),
});
