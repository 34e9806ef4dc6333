import { NO_FACTS } from '../../../server/enterprises/admission/facts.ts';
import { textOf } from '../../accounts/form-values.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { countryFinder, readDraftForm } from '../admission/read-draft-form.ts';

interface SavedFacts {
  zone: string;
  enterprise: string;
  form: FormData;
}

/** E6: the whole form, both parts of it, over the facts on file: what the form has no field for stays as it was. */
export async function saveFacts({ api: reading }: LoadContext, api: Api, { zone, enterprise, form }: SavedFacts) {
  const [{ facts: known }, countries] = await Promise.all([
    reading.enterprises.get({ zone, enterprise }),
    reading.enterprises.countries({}),
  ]);
  const find = countryFinder(countries);
  const before = { facts: known?.facts ?? NO_FACTS, selfAssessment: {} };
  const { facts } = readDraftForm(form, 'EF2', readDraftForm(form, 'EF1', before, find), find);
  await api.enterprises.updateFacts({
    zone,
    enterprise,
    facts,
    revision: textOf(form, 'version'),
    reason: textOf(form, 'reason'),
  });
}

/** The form's own name of a field of the facts: a code of a list belongs to the list. */
export const factFieldOf = (field: string): string =>
  field.replace(/^facts\./, '').replace(/^(markets|hsCodes|laboratoryGrades)\..*$/, '$1');
