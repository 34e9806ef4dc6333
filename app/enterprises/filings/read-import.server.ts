import { redirect } from '@remix-run/node';
import type { Api, LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';

export type Import = Awaited<ReturnType<Api['lists']['import']>>;

/** The import that an address asks for (`?import=`); once it is done, the page goes on to what it brought. */
export async function readImportAsked(
  { api, locale }: LoadContext,
  search: URLSearchParams,
  of: { zone: string; month: string; enterprise: string | null; doneHref: string },
): Promise<Import | null> {
  const id = search.get('import');
  if (!id) return null;
  const found = await orErrorPage(locale, () => api.lists.import({ zone: of.zone, id }));
  if (found.month !== of.month || found.enterprise !== of.enterprise) return null;
  if (found.state === 'done') throw redirect(of.doneHref);
  return found;
}
