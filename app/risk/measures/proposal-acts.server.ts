import { RESPONSES } from '../../../server/risk/kinds.ts';
import { choiceOf, textOf } from '../../accounts/form-values.ts';
import { type Act, type Acted, badInput, doneHref, runAct } from '../../acts/run-act.server.ts';
import { findEnterprise } from '../../enterprises/incidents/find-enterprise.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { riskPath, riskProposalPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { formFieldFor, liftsOf, NONE_FIELD, RESPONSIBLE_FIELD, takenKinds, typedEnterprises } from './proposal-form.ts';

type Proposed = Parameters<Api['riskMeasures']['propose']>[0];
type ProposedMeasure = NonNullable<Proposed['measures']>[number];

/** What the page for a proposal does; it ends on the risk's own page. */
export const actOnProposal = (context: LoadContext, request: Request, zone: string, risk: string) =>
  runAct(context, request, { zone, here: riskProposalPath(zone, risk) }, { propose: proposeFor(risk) });

const proposeFor =
  (risk: string): Act =>
  async (acted) => {
    const { context, api, zone, form } = acted;
    const taken = takenKinds(form);
    const named = await namedEnterprises(acted, [...taken.map((kind) => `${kind}.enterprises`), RESPONSIBLE_FIELD]);
    const measures = taken.map((kind): ProposedMeasure => {
      const typed = (field: string) => textOf(form, `${kind}.${field}`);
      return {
        kind,
        title: typed('title'),
        text: typed('text'),
        titleEn: typed('titleEn'),
        textEn: typed('textEn'),
        audience: typed('audience'),
        enterprises: named.ids(`${kind}.enterprises`),
        department: RESPONSES.some((each) => each === kind) ? choiceOf(form, `${kind}.department`) : null,
        startsOn: typed('startsOn'),
        endsOn: choiceOf(form, `${kind}.endsOn`),
      };
    });
    const lifts = liftsOf(form);
    const responsible = named.ids(RESPONSIBLE_FIELD);
    const isEmpty = measures.length + lifts.length + responsible.length === 0;
    if (isEmpty !== form.has(NONE_FIELD)) {
      const t = translator(context.locale, 'riskMeasures');
      return badInput(context, form, { [NONE_FIELD]: t(isEmpty ? 'propose.nothingChosen' : 'propose.noneAndSome') });
    }
    const version = textOf(form, 'version');
    const result = await orFormFailure(context.locale, form, () =>
      api.riskMeasures.propose({ zone, risk, version, reason: textOf(form, 'reason'), measures, lifts, responsible }),
    );
    if (!isFormFailure(result)) return doneHref(riskPath(zone, risk), `propose:${risk}`);
    const fields = Object.entries(result.fields)
      // Of enterprises that were not found, the words beside their own fields say more.
      .filter(([field]) => named.wrong.size === 0 || !/enterprises|responsible/.test(field))
      .map(([field, words]) => [formFieldFor(field, taken), words]);
    return { ...result, fields: { ...Object.fromEntries(fields), ...Object.fromEntries(named.wrong) } };
  };

/** What the server takes for no enterprise: it refuses, and says whatever else it would have refused. */
const UNKNOWN = '';

/** The enterprises that the form's fields name, each looked up; what is wrong is said beside its field. */
async function namedEnterprises({ context, zone, form }: Acted, fields: readonly string[]) {
  const ids = new Map<string, string[]>();
  const wrong = new Map<string, string>();
  for (const field of fields) {
    for (const [name, typed] of typedEnterprises(form, field)) {
      const meant = await findEnterprise(context, zone, typed);
      ids.set(field, [...(ids.get(field) ?? []), meant.ok ? meant.enterprise.id : UNKNOWN]);
      if (!meant.ok) wrong.set(name, meant.message);
    }
  }
  return { wrong, ids: (field: string) => ids.get(field) ?? [] };
}
