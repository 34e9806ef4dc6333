import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { attendPath } from '../../paths.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { qrPath } from './qr-path.server.ts';

/** The code to show at a training, what it leads to, and how many have signed in. */
export async function readSignIn(context: LoadContext, zone: string, trainingId: string, url: URL) {
  const { api, locale, publicUrl } = context;
  const found = await orErrorPage(locale, () => api.trainingCodes.list({ zone, training: trainingId }));
  const origin = publicUrl ?? url.origin;
  const items = found.items.map(({ token, ...code }) => ({ ...code, address: `${origin}${attendPath(zone, token)}` }));
  const current =
    items.find(({ state }) => state === 'open') ?? items.findLast(({ state }) => state === 'early') ?? null;
  return {
    title: translator(locale, 'attend')('signIn.title'),
    zone,
    trainingId,
    ...found,
    items,
    /** What is shown: the newest that holds, else the first that will. */
    current: current && { ...current, qr: qrPath(current.address) },
    acting: actingPage(context, url.searchParams),
  };
}
export type SignInPage = Awaited<ReturnType<typeof readSignIn>>;
