import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';

interface Found {
  id: string;
  name: string;
  uscc: string;
}

const SHOWN = 10;
const NAMED = 3;

/** Enterprises of the zone that fit a name, its pinyin or a code. */
export async function suggestEnterprises({ api }: LoadContext, zone: string, typed: string): Promise<Found[]> {
  const search = typed.trim().slice(0, 100);
  if (search === '') return [];
  const { items } = await api.enterprises.list({ zone, search, limit: SHOWN });
  return items.map(({ id, name, uscc }) => ({ id, name, uscc }));
}

/** The one enterprise that was meant by what was typed; otherwise what to do about it, in words. */
export async function findEnterprise(
  context: LoadContext,
  zone: string,
  typed: string,
): Promise<{ ok: true; enterprise: Found } | { ok: false; message: string }> {
  const t = translator(context.locale, 'incidents');
  const wanted = typed.trim();
  if (wanted === '') return { ok: false, message: t('enterprise.required') };
  const found = await suggestEnterprises(context, zone, wanted);
  const exact = found.filter(({ name, uscc }) => name === wanted || uscc === wanted.toUpperCase());
  const [only, ...others] = exact.length > 0 ? exact : found;
  if (!only) return { ok: false, message: t('enterprise.none', { typed: wanted }) };
  if (others.length === 0) return { ok: true, enterprise: only };
  const separator = translator(context.locale)('listSeparator');
  const names = [only, ...others].slice(0, NAMED).map(({ name, uscc }) => t('enterprise.named', { name, uscc }));
  return { ok: false, message: t('enterprise.several', { names: names.join(separator) }) };
}
