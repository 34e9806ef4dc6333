import { ProductError } from '../../server/platform/errors.ts';
import type { EnterprisePost } from '../../server/platform/permissions.ts';
import { translator } from '../i18n/i18n.server.ts';
import type { LoadContext } from '../load-context.ts';
import { choiceOf, textOf } from './form-values.ts';

/** How many similar enterprises a refusal names. */
const NAMED = 5;

/**
 * The enterprise that a form names by its credit code or its whole name; null when the field is empty. Only an exact
 * match counts: whoever is put into the wrong enterprise reads a competitor's archive.
 */
export async function enterpriseGiven(context: LoadContext, zone: string, role: string, form: FormData) {
  const typed = textOf(form, 'enterprise').trim();
  if (!typed) return null;
  const post = choiceOf(form, 'post') as EnterprisePost | null;
  if (!post && role === 'enterprise') throw wrong('post', 'accounts.postRequired');
  const isUnchanged = typed === textOf(form, 'enterpriseNameBefore');
  const id = isUnchanged ? textOf(form, 'enterpriseIdBefore') : await idOf(context, zone, typed);
  // Beside another role the enterprise itself is refused, whatever the post.
  return { id, post: post ?? 'clerk' };
}

async function idOf({ api, locale }: LoadContext, zone: string, typed: string): Promise<string> {
  const { enterprises } = await api.accounts.findEnterprises({ zone, search: typed });
  const code = typed.toUpperCase();
  const [match, ...others] = enterprises.filter(({ name, uscc }) => name === typed || uscc === code);
  if (match && others.length === 0) return match.id;
  if (enterprises.length === 0) throw wrong('enterprise', 'accounts.enterpriseNotFound');
  const t = translator(locale, 'accounts');
  const similar = enterprises.slice(0, NAMED).map(({ name, uscc }) => t('members.enterpriseWithCode', { name, uscc }));
  throw wrong('enterprise', 'accounts.enterpriseAmbiguous', { similar: similar.join(t('listSeparator')) });
}

const wrong = (field: string, key: string, params?: Record<string, string>) =>
  new ProductError('badInput', { key: 'badInput' }, { fields: { [field]: { key, params } } });
