import { data, redirect } from '@remix-run/node';
import { type Message, ProductError } from '../../../server/platform/errors.ts';
import { textOf } from '../../accounts/form-values.ts';
import { missingFirst } from '../../assessment/missing-first.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { applicationPath, enterprisePath, evaluationPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { panelFieldOf, readPanel } from '../admission/acts/read-panel.ts';
import { restore } from '../measures/measure-acts.server.ts';
import { readScheme } from './certificate-schemes.ts';
import { factFieldOf, saveFacts } from './save-facts.server.ts';

export interface Acted {
  context: LoadContext;
  zone: string;
  enterprise: string;
  form: FormData;
}

/** What the forms of an enterprise's page do; ends on the page where the work goes on, or back in the form. */
export async function actOnEnterprise(acted: Acted) {
  const { context, form } = acted;
  const result = await orFormFailure(context.locale, form, () => perform(acted));
  if (!isFormFailure(result)) return redirect(result);
  const failure = missingFirst(result, context.locale);
  const { rows } = readPanel(form);
  const fields = Object.entries(failure.fields).map(([field, words]) => [
    factFieldOf(panelFieldOf(field, rows)),
    words,
  ]);
  return data({ ...failure, fields: Object.fromEntries(fields) }, { status: failure.status });
}

const wrong = (field: string, message: Message) =>
  new ProductError('badInput', { key: 'badInput' }, { fields: { [field]: message } });

/** Does what the form says, and tells where to go on. */
async function perform(acted: Acted): Promise<string> {
  const { zone, enterprise, form, context } = acted;
  const name = textOf(form, 'form');
  const [act = '', id = ''] = name.split(':');
  const api = context.apiWith(textOf(form, 'idempotencyKey'));
  const here = enterprisePath(zone, enterprise);
  switch (act) {
    case 'apply': {
      const application = await api.applications.start({ zone, enterprise });
      return applicationPath(zone, application.id);
    }
    case 'restorationPanel':
    case 'reviewPanel': {
      const purpose = act === 'reviewPanel' ? 'review' : 'restoration';
      const evaluation = await api.applications.convene({ zone, enterprise, purpose, panel: readPanel(form).panel });
      return evaluationPath(zone, evaluation.id);
    }
    case 'restore':
      await restore(api, { zone, enterprise, form });
      return `${here}?done=restored:${name}`;
    case 'facts':
      await saveFacts(context, api, { zone, enterprise, form });
      return `${here}?tab=facts&done=factsUpdated:${name}`;
    case 'add': {
      const scheme = readScheme(textOf(form, 'scheme'));
      if (!scheme) throw wrong('scheme', { key: 'field.required' });
      await api.enterprises.addCertificate({ zone, enterprise, ...scheme, ...certificateOf(form) });
      return `${here}?tab=certificates&done=certificateAdded:${name}`;
    }
    case 'end':
      await api.enterprises.endCertificate({
        zone,
        enterprise,
        certificate: id,
        version: textOf(form, 'version'),
        endedOn: textOf(form, 'endedOn'),
      });
      return `${here}?tab=certificates&done=certificateEnded:${name}`;
    default:
      // A form that this page never had: an old tab, or somebody trying.
      throw new ProductError('badInput', { key: 'badRequest' });
  }
}

const certificateOf = (form: FormData) => ({
  number: textOf(form, 'number'),
  issuer: textOf(form, 'issuer'),
  issuedOn: textOf(form, 'issuedOn') || null,
  expiresOn: textOf(form, 'expiresOn') || null,
  scope: textOf(form, 'scope'),
});
