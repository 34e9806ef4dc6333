import type { z } from 'zod';
import { requirePerson } from '../../accounts/require-person.ts';
import { frameWrite } from '../../audit/write-in-zone.ts';
import type { NotificationSetting } from '../../generated/prisma/client.ts';
import { isLocale } from '../../platform/bilingual.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { PLATFORM } from '../../platform/tenant.ts';
import { MAIL_MODES } from '../digest-due.ts';
import type { SettingsView, saveSettingsInput } from './schema.ts';

type Stored = Pick<
  NotificationSetting,
  'email' | 'mode' | 'digestHour' | 'quietFrom' | 'quietTo' | 'locale' | 'version'
>;

/** What the page proposes as long as nothing was saved. Nobody gets an email who has not asked for it. */
const PROPOSED: Stored = {
  email: '',
  mode: 'off',
  digestHour: 8,
  quietFrom: '22:00',
  quietTo: '07:00',
  locale: 'zh-CN',
  version: 0,
};

/** How the person wants to hear of what is new in the inbox. */
export async function getSettings(context: RequestContext): Promise<SettingsView> {
  const { actor, platform } = context;
  requirePerson(actor);
  const stored = await platform.prisma.notificationSetting.findUnique({ where: { userId: actor.userId } });
  return viewOf(stored ?? PROPOSED, context);
}

/** Saves them; the audit tells what was chosen, not the address. */
export function saveSettings(context: RequestContext, input: z.infer<typeof saveSettingsInput>): Promise<SettingsView> {
  const { actor } = context;
  requirePerson(actor);
  return frameWrite(context, PLATFORM, 'saveNotificationSettings', input, async (tx, record) => {
    const { userId, now } = actor;
    await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
    const stored = await tx.notificationSetting.findUnique({ where: { userId } });
    const before = stored ?? PROPOSED;
    const { version, ...chosen } = input;
    requireCurrent(before, version);
    const data = { ...chosen, changedAt: now, version: version + 1 };
    const saved = await tx.notificationSetting.upsert({
      where: { userId },
      create: { userId, ...data },
      update: data,
    });
    await record({
      action: 'notification-setting.save',
      objectType: 'notification-setting',
      objectId: userId,
      ...(stored && { before: inAudit(stored) }),
      after: inAudit(saved),
    });
    return viewOf(saved, context);
  });
}

const inAudit = ({ email, mode, digestHour, quietFrom, quietTo, locale }: Stored) => ({
  emails: mode,
  digestHour,
  quietFrom,
  quietTo,
  locale,
  hasEmail: email !== '',
});

const viewOf = (stored: Stored, { platform }: RequestContext): SettingsView => ({
  email: stored.email,
  mode: MAIL_MODES.find((known) => known === stored.mode) ?? 'off',
  digestHour: stored.digestHour,
  quietFrom: stored.quietFrom,
  quietTo: stored.quietTo,
  locale: isLocale(stored.locale) ? stored.locale : 'zh-CN',
  version: stored.version,
  isMailSetUp: platform.mailer !== null,
});
