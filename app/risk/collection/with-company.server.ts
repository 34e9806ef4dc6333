import { textOf } from '../../accounts/form-values.ts';
import type { Acted } from '../../acts/run-act.server.ts';
import { findEnterprise } from '../../enterprises/incidents/find-enterprise.server.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { type FormFailure, isFormFailure } from '../../ui/form-failure.ts';

/**
 * Writes about the enterprise that was typed, or about none. If none is meant by what was typed, whatever else is wrong
 * is told along with that.
 */
export async function withCompany<T>(
  { context, zone, form }: Acted,
  write: (enterprise: string | null) => Promise<T>,
): Promise<T | FormFailure> {
  const typed = textOf(form, 'company').trim();
  if (typed === '') return write(null);
  const meant = await findEnterprise(context, zone, typed);
  if (meant.ok) return write(meant.enterprise.id);
  // No enterprise has an empty id: the server refuses, and says what else it would have refused.
  const result = await orFormFailure(context.locale, form, () => write(''));
  if (!isFormFailure(result)) return result;
  const { enterprise: _, ...fields } = result.fields;
  return { ...result, fields: { company: meant.message, ...fields } };
}
