import { randomUUID } from 'node:crypto';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';

/** What a sign-in code leads to. */
export async function readAttend({ api, locale }: LoadContext, zoneId: string, token: string) {
  const { zone, training, ...code } = await orErrorPage(locale, () => api.attend.get({ zone: zoneId, token }));
  return {
    title: translator(locale, 'attend')('phone.title'),
    zone: { ...zone, name: zone.name[locale] },
    training: { ...training, organiser: training.organiser[locale] },
    ...code,
    submission: randomUUID(),
  };
}
export type AttendPage = Awaited<ReturnType<typeof readAttend>>;

/** The page that whoever has signed in keeps. */
export async function readAttended(
  { api, locale }: LoadContext,
  zoneId: string,
  secret: string,
  search: URLSearchParams,
) {
  const { zone, training, ...own } = await orErrorPage(locale, () => api.attended.get({ zone: zoneId, secret }));
  const t = translator(locale, 'errors') as unknown as (key: string, params: Record<string, string>) => string;
  return {
    title: translator(locale, 'attend')('own.title'),
    zone: { ...zone, name: zone.name[locale] },
    secret,
    training: { ...training, organiser: training.organiser[locale] },
    ...own,
    /** Why there is no certificate, in words; null: there is one. */
    certificateRefusal: own.certificateRefusal && t(`refusal.${own.certificateRefusal}`, { rule: 'R27' }),
    hasJustSignedIn: search.get('done') === 'signIn',
  };
}
export type AttendedPage = Awaited<ReturnType<typeof readAttended>>;
