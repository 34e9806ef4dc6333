import { z } from 'zod';
import { DEADLINE_KINDS } from '../../deadlines/deadline.ts';
import { Prisma, type ZoneWebhook } from '../../generated/prisma/client.ts';
import { type CivilDate, civilDate, clockTime, dateColumn, toDateColumn } from '../../platform/calendar.ts';
import type { Platform } from '../../platform/platform.ts';
import { rows, type Tx, withZones } from '../../platform/tenant.ts';
import type { WebhookAnswer } from '../../platform/webhook.ts';
import { lastDayAhead } from '../due-matters.ts';
import { entryRow } from '../inbox/read-inbox.ts';
import { isQuiet, ROBOT_QUIET } from '../quiet-hours.ts';
import type { Telling, Told } from '../words.ts';
import { robotMessage } from './robot-message.ts';
import { faultOf, viewOf } from './robot-view.ts';

export const ROBOTS_JOB = 'tell-robots';

/** What waits for a robot beyond that is told at the next run. */
const MOST_AT_ONCE = 500;

/** A message takes five seconds at most. */
const TRANSACTION_MS = 30_000;

interface Zone {
  id: string;
  shortZh: string;
  shortEn: string;
  demo: boolean;
}

/** Tells each robot of what is new to it since the last time, in one message; each matter once. */
export async function tellRobots(platform: Platform, telling: Telling, now: Date): Promise<void> {
  const { prisma, timeZone } = platform;
  if (isQuiet(ROBOT_QUIET, clockTime(now, timeZone))) return;
  const zones = await prisma.zone.findMany({ orderBy: { id: 'asc' } });
  for (const zone of zones) {
    const robots = await withZones(prisma, [zone.id], (tx) =>
      tx.zoneWebhook.findMany({
        where: { zoneId: zone.id, revokedAt: null },
        select: { id: true },
        orderBy: { id: 'asc' },
      }),
    );
    for (const { id } of robots) await tellRobot(platform, telling, zone, id, now);
  }
}

class NotTaken extends Error {
  constructor(readonly answer: WebhookAnswer) {
    super(answer.outcome);
  }
}

/**
 * What is told is written down first and kept only when the robot took it; sending is the last step. The robot is
 * claimed for the time of it, so that two processes never both tell it.
 */
async function tellRobot(platform: Platform, telling: Telling, zone: Zone, id: string, now: Date): Promise<void> {
  const { prisma, timeZone, webhooks } = platform;
  const today = civilDate(now, timeZone);
  try {
    await withZones(
      prisma,
      [zone.id],
      async (tx) => {
        const robot = await claim(tx, zone.id, id);
        if (!robot) return;
        const deadlines = robot.topics.includes('deadlines') ? await newDeadlines(tx, robot, today) : [];
        const posts = robot.topics.includes('posts') ? await newPosts(tx, robot) : [];
        const told = [...deadlines, ...posts];
        if (told.length === 0) return;
        await tx.webhookDelivery.createMany({
          data: told.map(({ matter }) => ({ zoneId: zone.id, webhookId: id, matter, at: now })),
        });
        await tx.zoneWebhook.update({
          where: { zoneId_id: { zoneId: zone.id, id } },
          data: { lastSentAt: now, lastError: '' },
        });
        const { locale } = viewOf(robot);
        const { demo, shortZh, shortEn } = zone;
        const named = { id: zone.id, name: locale === 'en' ? shortEn : shortZh, demo };
        const { publicUrl } = telling;
        const message = robotMessage(telling.wordsOf(locale), {
          zone: named,
          deadlines,
          posts: posts.map(({ title }) => title),
          today,
          publicUrl,
        });
        const answer = await webhooks.send(robot.url, message);
        if (answer.outcome !== 'taken') throw new NotTaken(answer);
      },
      { timeoutMs: TRANSACTION_MS },
    );
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    const lastError = faultOf(error.answer);
    telling.log.warn(`robot ${id} was not told, to be tried again: ${lastError}`);
    await withZones(prisma, [zone.id], (tx) =>
      tx.zoneWebhook.updateMany({ where: { zoneId: zone.id, id }, data: { lastError } }),
    );
  }
}

async function claim(tx: Tx, zoneId: string, id: string): Promise<ZoneWebhook | null> {
  const found = await tx.$queryRaw<unknown[]>`SELECT 1 FROM zone_webhook
    WHERE zone_id = ${zoneId} AND id = ${id}::uuid AND revoked_at IS NULL FOR UPDATE SKIP LOCKED`;
  return found.length === 0 ? null : tx.zoneWebhook.findUnique({ where: { zoneId_id: { zoneId, id } } });
}

const notTold = ({ zoneId, id }: ZoneWebhook, matter: Prisma.Sql) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM webhook_delivery d WHERE d.zone_id = ${zoneId} AND d.webhook_id = ${id}::uuid AND d.matter = ${matter})`;

const deadlineRow = z.object({
  matter: z.string(),
  ...entryRow.pick({ kind: true, subject: true, about: true, dueOn: true }).shape,
});

/** What roles and departments have to do soon or are late with; enterprises' duties are no business of a group. */
async function newDeadlines(tx: Tx, robot: ZoneWebhook, today: CivilDate): Promise<(Told & { matter: string })[]> {
  const found = await rows(
    tx,
    deadlineRow,
    Prisma.sql`SELECT DISTINCT ON (n.due_on, n.matter) n.matter, n.kind, n.subject, n.about, n.due_on AS "dueOn"
      FROM notification n
      JOIN member m ON m.zone_id = n.zone_id AND m.user_id = n.user_id AND m.enterprise_id IS NULL
      WHERE n.zone_id = ${robot.zoneId} AND n.settled_at IS NULL AND n.kind = ANY(${[...DEADLINE_KINDS]})
        AND n.due_on <= ${toDateColumn(lastDayAhead(today))}::date AND ${notTold(robot, Prisma.sql`n.matter`)}
      ORDER BY n.due_on, n.matter LIMIT ${MOST_AT_ONCE}`,
  );
  const once = new Map(found.map((each) => [each.matter, each]));
  return [...once.values()].map(({ dueOn, ...each }) => ({ ...each, dueOn: dueOn && dateColumn(dueOn) }));
}

const postRow = z.object({ matter: z.string(), title: z.string() });

/** Posts since the robot came. */
const newPosts = (tx: Tx, robot: ZoneWebhook): Promise<z.infer<typeof postRow>[]> =>
  rows(
    tx,
    postRow,
    Prisma.sql`SELECT 'post:' || p.id AS matter, p.title FROM post p
      WHERE p.zone_id = ${robot.zoneId} AND p.state = 'posted' AND p.posted_at >= ${robot.createdAt}
        AND ${notTold(robot, Prisma.sql`'post:' || p.id`)}
      ORDER BY p.posted_at, p.id LIMIT ${MOST_AT_ONCE}`,
  );
