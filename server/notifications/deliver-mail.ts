import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';
import { isLocale } from '../platform/bilingual.ts';
import { civilDate, clockTime, dateColumn, toDateColumn } from '../platform/calendar.ts';
import { type Mailer, MailNotSent } from '../platform/mail.ts';
import type { Platform } from '../platform/platform.ts';
import { oneLine } from '../platform/start-error.ts';
import { rows, type Tx, withZones } from '../platform/tenant.ts';
import { composeMail, type MailZone } from './compose.ts';
import { isMailDue, MAIL_MODES, type Moment } from './digest-due.ts';
import { ENTRY_COLUMNS, entryRow } from './inbox/read-inbox.ts';
import type { Telling } from './words.ts';

export const MAIL_JOB = 'deliver-mail';

/** What has not been mailed by then is stale: the server was away for days, or mail was just switched on. */
const MAIL_DAYS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Longer than any mail takes. */
const TRANSACTION_MS = 60_000;

interface Zone {
  id: string;
  shortZh: string;
  shortEn: string;
  demo: boolean;
}

interface Round {
  platform: Platform;
  mailer: Mailer;
  telling: Telling;
  zones: readonly Zone[];
  now: Date;
  moment: Moment;
}

/**
 * Mails what is new to whoever wants it now: at once outside their quiet hours, or once a day. A server that can't be
 * reached is told of in one line and asked again at the next run; an address that it refuses keeps nobody else waiting.
 */
export async function deliverMail(platform: Platform, telling: Telling, now: Date): Promise<void> {
  const { prisma, mailer, timeZone } = platform;
  const zones = await prisma.zone.findMany({ select: { id: true, shortZh: true, shortEn: true, demo: true } });
  if (mailer === null || zones.length === 0) return;
  const moment = { day: civilDate(now, timeZone), time: clockTime(now, timeZone) };
  const round: Round = { platform, mailer, telling, zones, now, moment };
  for (const userId of await peopleToMail(round)) {
    try {
      await mailPerson(round, userId);
    } catch (error) {
      if (!(error instanceof MailNotSent)) throw error;
      telling.log.warn(`email not sent, to be tried again: ${oneLine(error)}`);
      if (!error.isOfAddress) return;
    }
  }
}

/** New to somebody who still belongs there: unread, open, never mailed, and not stale. */
const isNewTo = (userId: Prisma.Sql, { zones, now }: Round) => Prisma.sql`
  n.zone_id = ANY(${zones.map(({ id }) => id)}) AND n.user_id = ${userId}
  AND n.settled_at IS NULL AND n.read_at IS NULL AND n.emailed_at IS NULL
  AND n.raised_at >= ${new Date(now.getTime() - MAIL_DAYS * DAY_MS)}
  AND (EXISTS (SELECT 1 FROM member m WHERE m.zone_id = n.zone_id AND m.user_id = n.user_id)
    OR EXISTS (SELECT 1 FROM app_user p WHERE p.id = n.user_id AND p.platform_role IS NOT NULL))`;

const wishRow = z.object({
  userId: z.string(),
  email: z.string(),
  mode: z.enum(MAIL_MODES),
  digestHour: z.number(),
  quietFrom: z.string(),
  quietTo: z.string(),
  locale: z.string(),
  digestedOn: z
    .date()
    .nullable()
    .transform((day) => day && dateColumn(day)),
});

const WISHES = Prisma.sql`SELECT s.user_id AS "userId", s.email, s.mode, s.digest_hour AS "digestHour",
  s.quiet_from AS "quietFrom", s.quiet_to AS "quietTo", s.locale, s.digested_on AS "digestedOn"
  FROM notification_setting s JOIN app_user u ON u.id = s.user_id
  WHERE s.mode <> 'off' AND s.email <> '' AND u.disabled_at IS NULL`;

/** Whose hour has come, and who has something new or whose day's digest is to be looked at. */
async function peopleToMail(round: Round): Promise<string[]> {
  const { platform, zones, moment } = round;
  const found = await withZones(
    platform.prisma,
    zones.map(({ id }) => id),
    (tx) =>
      rows(
        tx,
        wishRow,
        Prisma.sql`${WISHES} AND (s.mode = 'digest'
          OR EXISTS (SELECT 1 FROM notification n WHERE ${isNewTo(Prisma.sql`s.user_id`, round)})) ORDER BY s.user_id`,
      ),
    { readOnly: true },
  );
  return found.filter((wish) => isMailDue(wish, moment)).map(({ userId }) => userId);
}

/**
 * One mail, or none. The person's wish is claimed for the time of it, so that two processes never both send; what is
 * sent is marked first and kept only when the server took it. Sending is the last step: nothing but a lost connection
 * to the database in that instant makes a matter go out twice, and none is ever lost.
 */
async function mailPerson(round: Round, userId: string): Promise<void> {
  const { platform, telling, zones, now, moment } = round;
  const sent = await withZones(
    platform.prisma,
    zones.map(({ id }) => id),
    async (tx) => {
      const [wish] = await rows(
        tx,
        wishRow,
        Prisma.sql`${WISHES} AND s.user_id = ${userId}::uuid FOR UPDATE OF s SKIP LOCKED`,
      );
      if (!wish || !isMailDue(wish, moment)) return null;
      const isDigest = wish.mode === 'digest';
      if (isDigest) {
        const data = { digestedOn: toDateColumn(moment.day) };
        await tx.notificationSetting.update({ where: { userId }, data });
      }
      const entries = await takeNew(tx, round, userId);
      if (entries.length === 0) return null;
      const locale = isLocale(wish.locale) ? wish.locale : 'zh-CN';
      const words = telling.wordsOf(locale);
      const { publicUrl } = telling;
      const told = byZone(entries, zones, (zone) => (locale === 'en' ? zone.shortEn : zone.shortZh));
      const content = composeMail(words, { isDigest, zones: told, today: moment.day, publicUrl });
      return round.mailer.send({ to: wish.email, ...content });
    },
    { timeoutMs: TRANSACTION_MS },
  );
  // Marked all the same: the server means it, and asking again and again would only get the sender blocked.
  if (sent === 'refused') telling.log.warn(`email refused by the server for good: account ${userId}`);

  async function takeNew(tx: Tx, of: Round, user: string) {
    const found = await rows(
      tx,
      entryRow,
      Prisma.sql`SELECT ${ENTRY_COLUMNS} FROM notification n WHERE ${isNewTo(Prisma.sql`${user}::uuid`, of)}
        ORDER BY n.due_on NULLS LAST, n.raised_at, n.id FOR UPDATE OF n`,
    );
    for (const zone of new Set(found.map((entry) => entry.zone))) {
      const ids = found.filter((entry) => entry.zone === zone).map(({ id }) => id);
      await tx.notification.updateMany({ where: { zoneId: zone, id: { in: ids } }, data: { emailedAt: now } });
    }
    return found;
  }
}

function byZone(entries: readonly z.infer<typeof entryRow>[], zones: readonly Zone[], nameOf: (zone: Zone) => string) {
  return zones.flatMap((zone): MailZone[] => {
    const items = entries
      .filter((entry) => entry.zone === zone.id)
      .map(({ kind, subject, about, dueOn }) => ({ kind, subject, about, dueOn: dueOn && dateColumn(dueOn) }));
    return items.length === 0 ? [] : [{ id: zone.id, name: nameOf(zone), demo: zone.demo, items }];
  });
}
