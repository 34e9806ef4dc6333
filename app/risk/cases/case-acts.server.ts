import { textOf } from '../../accounts/form-values.ts';
import { type Act, badInput, runAct } from '../../acts/run-act.server.ts';
import { FILE, storedFileOf } from '../../acts/stored-file.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { riskCasePath } from '../../paths.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { archiveActs } from '../supervision/archive-acts.server.ts';
import { fieldsOfFiling } from './filing-fields.ts';

type Filing = Parameters<Api['riskCases']['file']>[0];
type Paper = Parameters<Api['riskCases']['attach']>[0];
type Judgement = Parameters<Api['riskCases']['evaluate']>[0];

/** What the forms of a case's page do. */
export async function actOnCase(context: LoadContext, request: Request, zone: string, id: string) {
  const { risk } = await orErrorPage(context.locale, () => context.api.riskCases.get({ zone, case: id }));
  return runAct(
    context,
    request,
    { zone, here: riskCasePath(zone, id) },
    {
      file: fileAct(id),
      ...paperActs({ case: id }),
      // The enterprise, which does not know the risk, judges nothing.
      ...(risk && { evaluate: evaluateAct(risk.id) }),
    },
  );
}

const fileAct =
  (id: string): Act =>
  async ({ api, zone, form, id: kind }) => {
    const content = Object.fromEntries(fieldsOfFiling(kind).map((part) => [part, textOf(form, `content.${part}`)]));
    await api.riskCases.file({ zone, case: id, kind: kind as Filing['kind'], content });
    return undefined;
  };

/** Brings a paper to a case or a risk, and takes one away again. */
export const paperActs = (subject: { case: string } | { risk: string }): { attach: Act; detach: Act } => ({
  attach: async ({ context, api, zone, form }) => {
    const file = storedFileOf(form);
    if (!file) {
      return badInput(context, form, { [`${FILE}.file`]: translator(context.locale, 'incidents')('file.required') });
    }
    await api.riskCases.attach({ zone, ...subject, category: textOf(form, 'category') as Paper['category'], ...file });
    return undefined;
  },
  detach: async ({ api, zone, id }) => {
    await api.riskCases.detach({ zone, file: id });
    return undefined;
  },
});

const CHOSEN: Record<string, boolean> = { yes: true, no: false };

/** R24: the judgement on a case, which the form's name holds, or on the measures where there is none. */
export const evaluateAct =
  (risk: string): Act =>
  async ({ api, zone, form, id }) => {
    // What was not chosen is missing, not a no: the server says so beside the field.
    const chosen = (name: string) => CHOSEN[textOf(form, name)] as boolean;
    const judgement: Judgement = {
      zone,
      risk,
      case: id || null,
      isFeasible: chosen('isFeasible'),
      isEffective: chosen('isEffective'),
      isSufficient: chosen('isSufficient'),
      isReduced: chosen('isReduced'),
      note: textOf(form, 'note'),
    };
    await api.riskCases.evaluate(judgement);
    return undefined;
  };

/** What the forms of these sections do on the page of a risk (cases-section.tsx, close-form.tsx). */
export const actsOnCases = (risk: string): Record<string, Act> => ({
  ...paperActs({ risk }),
  ...archiveActs(risk),
  evaluate: evaluateAct(risk),
});
