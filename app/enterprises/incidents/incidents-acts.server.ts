import { textOf } from '../../accounts/form-values.ts';
import { type Acted, doneHref, runAct } from '../../acts/run-act.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { incidentPath, incidentsPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { findEnterprise } from './find-enterprise.server.ts';
import { incidentViewPath } from './incident-paths.ts';

/** The enterprise that a form names: by id where it was known, else as it was typed. */
export async function enterpriseOfForm({ context, zone, form }: Acted) {
  const id = textOf(form, 'enterprise');
  if (id) return { ok: true, enterprise: { id } } as const;
  return findEnterprise(context, zone, textOf(form, 'company'));
}

/** Writes about the enterprise that the form names. If none is meant, whatever else is wrong is told along with that. */
async function aboutEnterprise(acted: Acted, write: (enterprise: string) => Promise<string>) {
  const { context, form } = acted;
  const meant = await enterpriseOfForm(acted);
  if (meant.ok) return write(meant.enterprise.id);
  // No enterprise has an empty id: the server refuses, and says what else it would have refused.
  const result = await orFormFailure(context.locale, form, () => write(''));
  if (!isFormFailure(result)) return result;
  const { enterprise: _, ...fields } = result.fields;
  return { ...result, fields: { company: meant.message, ...fields } };
}

type Report = Parameters<Api['incidents']['report']>[0];
type Conduct = Parameters<Api['incidents']['recordConduct']>[0];

const report = (acted: Acted) =>
  aboutEnterprise(acted, async (enterprise) => {
    const { api, zone, form } = acted;
    const typed = (name: string) => textOf(form, name);
    const { id } = await api.incidents.report({
      zone,
      enterprise,
      kind: typed('kind') as Report['kind'],
      happenedOn: typed('happenedOn'),
      country: typed('country'),
      product: typed('product'),
      hsCode: typed('hsCode'),
      reference: typed('reference'),
      quantity: typed('quantity'),
      amountUsd: typed('amountUsd') || null,
      description: typed('description'),
      ...(form.has('cause') && {
        cause: typed('cause') as Report['cause'],
        effect: typed('effect') as Report['effect'],
        causeNote: typed('causeNote'),
      }),
    });
    return doneHref(incidentPath(zone, id), 'report');
  });

const conduct = (acted: Acted) =>
  aboutEnterprise(acted, async (enterprise) => {
    const { api, zone, form } = acted;
    await api.incidents.recordConduct({
      zone,
      enterprise,
      kind: textOf(form, 'kind') as Conduct['kind'],
      effect: textOf(form, 'effect') as Conduct['effect'],
      happenedOn: textOf(form, 'happenedOn'),
      description: textOf(form, 'description'),
    });
    return doneHref(incidentsPath(zone), 'conduct');
  });

/** What the two forms of the list's page do; each goes on to what it has made. */
export const actOnIncidents = (context: LoadContext, request: Request, zone: string) =>
  runAct(context, request, { zone, here: incidentViewPath(zone, 'incidents') }, { report, conduct });
