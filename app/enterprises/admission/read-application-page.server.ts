import { canMove } from '../../../server/enterprises/admission/application-states.ts';
import { ACCEPTED_ENDINGS } from '../../../server/files/accepted-files.ts';
import type { Message } from '../../../server/platform/errors.ts';
import { errorText } from '../../i18n/error-text.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';
import type { Act, Part } from './address.ts';
import type { OnApplication } from './save-draft.server.ts';
import { admissionWords } from './words.ts';

/** A reason why the enterprise can't be admitted now, with its article. */
export interface Blocker {
  rule: string;
  text: string;
}

/** An application with its evaluations, the acts open to this reader, and the words and names that it is shown in. */
export async function readApplicationPage(context: LoadContext, on: OnApplication, part: Part | null) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const [application, words, countries] = await Promise.all([
      api.applications.get(on),
      api.enterpriseForms.words({}),
      api.enterprises.countries({}),
    ]);
    const evaluations = await Promise.all(
      application.evaluations.map(({ id }) => api.applications.evaluation({ zone: on.zone, evaluation: id })),
    );
    const blockers = blockersOf(evaluations.at(-1), locale);
    const { markets } = application.facts;
    const isTyped = application.isEditable && (part ?? 'EF1') === 'EF1';
    return {
      application,
      words: admissionWords(words),
      evaluations,
      blockers: application.state === 'evaluating' ? blockers : [],
      acts: actsOf(context, on.zone, application, blockers.length === 0),
      countryNames: Object.fromEntries(
        countries.filter(({ code }) => markets.includes(code)).map(({ code, name }) => [code, name]),
      ),
      /** Only the form that asks for countries needs all of them. */
      countries: isTyped ? countries : [],
      mayRecord: context.can('evaluation.record', on.zone),
      endings: [...ACCEPTED_ENDINGS],
      today: civilDayOf(new Date().toISOString()),
    };
  });
}

type Application = Awaited<ReturnType<LoadContext['api']['applications']['get']>>;
export type EvaluationView = Awaited<ReturnType<LoadContext['api']['applications']['evaluation']>>;

function actsOf(
  { can }: LoadContext,
  zone: string,
  { state, enterprise, isEditable }: Application,
  mayAdmit: boolean,
): Act[] {
  const decides = can('application.decide', zone);
  const goes = (to: Parameters<typeof canMove>[1]) => canMove(state, to).ok;
  const open: Record<Act, boolean> = {
    convene: can('evaluation.convene', zone) && goes('evaluating'),
    admit: decides && goes('admitted') && mayAdmit,
    return: decides && goes('returned'),
    refuse: decides && goes('refused'),
    // Once it is handed in, the office returns or refuses it; taking it back is the applicant's.
    withdraw: can('application.edit', zone, enterprise.id) && goes('withdrawn') && (isEditable || !decides),
  };
  return (Object.keys(open) as Act[]).filter((act) => open[act]);
}

/** E5, E3: everything that stands in the way of an admission, not only the first. */
function blockersOf(evaluation: EvaluationView | undefined, locale: LoadContext['locale']): Blocker[] {
  const blocker = (reason: string, rule: string, params: Message['params'] = {}): Blocker => ({
    rule,
    text: errorText(locale, { key: `refusal.${reason}`, params: { rule, ...params } }),
  });
  const isPassed = evaluation?.state === 'completed' && evaluation.result.outcome === 'passed';
  const condition = (number: number) => evaluation?.conditions.find((each) => each.number === number);
  return [
    ...(isPassed ? [] : [blocker('admission.notPassed', 'E5')]),
    ...(evaluation?.state === 'completed' && condition(1)?.blocks ? [blocker('admission.notLegalPerson', 'E3')] : []),
    ...(condition(7)?.blocks
      ? [blocker('admission.recordNotClean', 'E3', { until: condition(7)?.cleanFrom ?? '' })]
      : []),
  ];
}
