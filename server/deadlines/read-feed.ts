import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { actorOfUser } from '../accounts/actor-of-user.ts';
import { readInZone } from '../audit/write-in-zone.ts';
import { addressSecretHash, isAddressSecret } from '../platform/address-secret.ts';
import { isLocale, type Locale } from '../platform/bilingual.ts';
import { addDays, type CivilDate, civilDate } from '../platform/calendar.ts';
import { notFound } from '../platform/errors.ts';
import { type Actor, can } from '../platform/permissions.ts';
import type { Platform } from '../platform/platform.ts';
import { requirePublicAct } from '../risk/collection/public-limits.ts';
import { presentedDeadlines } from './list-deadlines.ts';
import type { DeadlineOutput, readFeedOutput } from './schema.ts';

/** What a calendar program gets to see: what is overdue for so long, what is due so far ahead. */
const DAYS_BACK = 60;
const DAYS_AHEAD = 400;

/** How exactly "last read" is kept: not every request of a busy program shall cost a write. */
const LAST_READ_STEP_MS = 3_600_000;

interface Reading {
  platform: Platform;
  now: Date;
  /** Where the request comes from: guessing is limited by it. */
  address: string;
}

/**
 * The due days behind a secret address, in all zones of its person: one's own, and for whoever leads all that they may
 * see. Revoked, disabled, unknown, and as long as a new password is owed: it is not there (404).
 */
export async function readFeed(reading: Reading, secret: string): Promise<z.infer<typeof readFeedOutput>> {
  const { platform, now, address } = reading;
  await requirePublicAct(platform.publicLimits, 'calendar', address);
  const feed = isAddressSecret(secret)
    ? await platform.prisma.calendarFeed.findUnique({ where: { tokenHash: addressSecretHash(secret) } })
    : null;
  const actor = feed && !feed.revokedAt ? await actorOfUser(platform.prisma, feed.userId, now) : null;
  if (!feed || !actor || actor.mustChangePassword) throw notFound('deadlines.feedNotFound');
  if (!feed.lastReadAt || now.getTime() - feed.lastReadAt.getTime() >= LAST_READ_STEP_MS) {
    await platform.prisma.calendarFeed.updateMany({ where: { id: feed.id }, data: { lastReadAt: now } });
  }
  const locale = isLocale(feed.locale) ? feed.locale : 'zh-CN';
  const today = civilDate(now, platform.timeZone);
  return { today, locale, zones: await inAllZones(platform, actor, locale, today) };
}

async function inAllZones(platform: Platform, actor: Actor, locale: Locale, today: CivilDate) {
  const span = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
  const zones = (await platform.prisma.zone.findMany({ orderBy: { id: 'asc' } })).filter(({ id }) =>
    can(actor, 'zone.view', id),
  );
  const context = { platform, actor, requestId: uuidv7() };
  const found = [];
  for (const { id, shortZh, shortEn } of zones) {
    const all = await readInZone(context, id, 'zone.view', (work) => presentedDeadlines(work, context, span));
    const items = all
      .filter(({ isOwn, dueOn }) => dueOn !== null && dueOn >= span.from && (isOwn || leads(actor, id)))
      .map(withoutOthers);
    found.push({ id, name: locale === 'en' ? shortEn : shortZh, items });
  }
  return found;
}

/** A calendar lies open on many devices: which enterprise an office looks into is not for it (R28). */
const withoutOthers = (item: DeadlineOutput): DeadlineOutput =>
  item.isOwn && item.holder.roles.length === 0 ? item : { ...item, enterprise: null };

const leads = (actor: Actor, zoneId: string): boolean =>
  actor.platformRole === 'leader' || actor.memberships.some((own) => own.zoneId === zoneId && own.role === 'leader');
