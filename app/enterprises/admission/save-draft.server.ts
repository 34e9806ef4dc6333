import { textOf } from '../../accounts/form-values.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage, orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { oneOf, TYPED_PARTS, type TypedPart } from './address.ts';
import type { DraftRefused, DraftSaved } from './draft-answers.ts';
import { countryFinder, type Draft, readDraftForm } from './read-draft-form.ts';
import { admissionWords } from './words.ts';
import { factDifferences, type StoredDifference } from './written-facts.ts';

export interface OnApplication {
  zone: string;
  application: string;
}

const STALE = 409;

/** Keeps one part of the forms as it was typed so far; the others stay as they are stored. */
export async function saveDraft(
  context: LoadContext,
  form: FormData,
  on: OnApplication,
): Promise<DraftSaved | DraftRefused> {
  const { api, locale } = context;
  const part = oneOf(TYPED_PARTS, textOf(form, 'part')) ?? 'EF1';
  const [stored, countries] = await orErrorPage(locale, () =>
    Promise.all([api.applications.get(on), part === 'EF1' ? api.enterprises.countries({}) : []]),
  );
  const { facts, selfAssessment } = stored;
  const typed = readDraftForm(form, part, { facts, selfAssessment }, countryFinder(countries));
  const saved = await orFormFailure(locale, form, () =>
    context.apiWith(textOf(form, 'idempotencyKey') || crypto.randomUUID()).applications.save({
      ...on,
      version: textOf(form, 'version'),
      ...typed,
    }),
  );
  if (!isFormFailure(saved)) {
    const { version, savedAt, missing } = await orErrorPage(locale, () => api.applications.get(on));
    return { ok: true, version, savedAt, missing };
  }
  const failure = { ...saved, fields: inForm(saved.fields) };
  if (failure.status !== STALE) return failure;
  const differences = await differencesOf(context, part, typed, stored);
  return { ...failure, stored: { version: stored.version, differences } };
}

/** The form's own names: 'facts.suppliers.2.part' is 'suppliers.2.part'; a code of a list belongs to the list. */
const inForm = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, message]) => [
      field.replace(/^(facts|selfAssessment)\./, '').replace(/^(markets|hsCodes|laboratoryGrades)\..*$/, '$1'),
      message,
    ]),
  );

async function differencesOf(
  { api, locale }: LoadContext,
  part: TypedPart,
  typed: Draft,
  stored: Draft,
): Promise<StoredDifference[]> {
  const words = admissionWords(await api.enterpriseForms.words({}));
  if (part === 'EF3') {
    const { items } = words.evaluation;
    return (Object.keys(items) as (keyof typeof items)[])
      .filter((item) => typed.selfAssessment[item] !== stored.selfAssessment[item])
      .map((item) => {
        const result = stored.selfAssessment[item];
        return { label: `${item} ${items[item]}`, stored: result ? words.choices.evaluationResults[result] : '' };
      });
  }
  const countries = Object.fromEntries((await api.enterprises.countries({})).map(({ code, name }) => [code, name]));
  const t = translator(locale, 'admission');
  const writing = { words, locale, countries, separator: t('listSeparator') };
  const facts = factDifferences(part, typed.facts, stored.facts, writing);
  if (part !== 'EF2') return facts;
  const tables = (['certificates', 'standards', 'suppliers', 'equipment'] as const)
    .filter((table) => JSON.stringify(typed.facts[table]) !== JSON.stringify(stored.facts[table]))
    .map((table) => ({
      label: words.tables[table].title,
      stored: stored.facts[table].length === 0 ? '' : t('rowCount', { count: stored.facts[table].length }),
    }));
  return [...facts, ...tables];
}
