import { textOf } from '../../accounts/form-values.ts';
import { type Act, runAct } from '../../acts/run-act.server.ts';
import { storedFileOf } from '../../acts/stored-file.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { observationPath } from '../../paths.ts';
import { orErrorPage, orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { attachActs } from '../incidents/attach.server.ts';

/** What the forms of an observation's page do. */
export async function actOnObservation(context: LoadContext, request: Request, zone: string, observation: string) {
  const { enterprise } = await orErrorPage(context.locale, () => context.api.observations.get({ zone, observation }));
  return runAct(
    context,
    request,
    { zone, here: observationPath(zone, observation) },
    {
      ...actsOf(observation, enterprise.id),
      ...attachActs({ subject: 'observation', subjectId: observation, enterprise: enterprise.id }),
    },
  );
}

type Filed = Parameters<Api['observations']['filePaper']>[0];

const actsOf = (observation: string, enterprise: string): Record<string, Act> => ({
  paper: async ({ api, zone, form, id }) => {
    await api.observations.filePaper({
      zone,
      observation,
      kind: id as Filed['kind'],
      text: textOf(form, 'text'),
      file: storedFileOf(form),
    });
    return undefined;
  },
  ship: async ({ api, zone, form }) => {
    await api.observations.recordShipment({ zone, enterprise, ...shipmentOf(form) });
    return undefined;
  },
  correct: async ({ api, zone, form, id }) => {
    await api.observations.correctShipment({
      zone,
      shipment: id,
      version: textOf(form, 'version'),
      ...shipmentOf(form),
    });
    return undefined;
  },
  release: async ({ context, api, zone, form }) => {
    const result = await orFormFailure(context.locale, form, () =>
      api.observations.release({
        zone,
        observation,
        version: textOf(form, 'version'),
        reason: textOf(form, 'reason'),
      }),
    );
    if (!isFormFailure(result)) return undefined;
    // What stands in the way is listed right above the form; left are the papers and shipments themselves.
    const fields = Object.entries(result.fields).filter(([field]) => !field.startsWith('observation.'));
    return { ...result, fields: Object.fromEntries(fields) };
  },
});

const shipmentOf = (form: FormData) => ({
  shippedOn: textOf(form, 'shippedOn'),
  country: textOf(form, 'country'),
  product: textOf(form, 'product'),
  contractNumber: textOf(form, 'contractNumber'),
  amountUsd: textOf(form, 'amountUsd'),
});
