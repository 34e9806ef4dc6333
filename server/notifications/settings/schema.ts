import { z } from 'zod';
import { LOCALES } from '../../platform/bilingual.ts';
import { timeOfDay } from '../../platform/inputs.ts';
import { MAIL_MODES } from '../digest-due.ts';
import { atHour, isQuiet } from '../quiet-hours.ts';

/** As RFC 5321 has it; longer ones reach nobody. */
const MOST_CHARACTERS = 254;

const noEmail = z.literal('');
const email = z
  .string()
  .trim()
  .max(MOST_CHARACTERS)
  .refine((value) => z.email().safeParse(value).success, { params: { key: 'notifications.email' } });
const clockTime = timeOfDay.or(z.literal(''));

const settings = {
  mode: z.enum(MAIL_MODES),
  /** Of the daily digest: 0 to 23, in the zone's time. */
  digestHour: z.coerce.number().int().min(0).max(23),
  /** 'HH:MM' each, the second excluded; both empty: none. They may run over midnight. */
  quietFrom: clockTime,
  quietTo: clockTime,
  locale: z.enum(LOCALES),
};

export const saveSettingsInput = z
  .object({ email: z.union([noEmail, email]), ...settings, version: z.coerce.number().int().min(0) })
  .refine(({ mode, email }) => mode === 'off' || email !== '', {
    path: ['email'],
    params: { key: 'notifications.emailMissing' },
  })
  .refine(({ quietFrom, quietTo }) => (quietFrom === '') === (quietTo === ''), {
    path: ['quietTo'],
    params: { key: 'notifications.quietHalf' },
  })
  .refine(({ quietFrom, quietTo }) => quietFrom === '' || quietFrom !== quietTo, {
    path: ['quietTo'],
    params: { key: 'notifications.quietNothing' },
  })
  .refine(
    ({ mode, digestHour, quietFrom, quietTo }) =>
      mode !== 'digest' || !isQuiet({ from: quietFrom, to: quietTo }, atHour(digestHour)),
    { path: ['digestHour'], params: { key: 'notifications.digestInQuiet' } },
  );

export const settingsOutput = z.object({
  email: z.string(),
  ...settings,
  digestHour: z.number(),
  quietFrom: z.string(),
  quietTo: z.string(),
  /** 0 as long as nothing was saved. */
  version: z.number(),
  /** Whether the installation can send email at all. */
  isMailSetUp: z.boolean(),
});
export type SettingsView = z.infer<typeof settingsOutput>;
