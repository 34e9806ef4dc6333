import { textOf } from '../../accounts/form-values.ts';
import { takeRows } from '../../acts/form-rows.ts';
import { badInput } from '../../acts/run-act.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import type { FormFailure } from '../../ui/form-failure.ts';
import { bodyOf } from '../bodies.server.ts';
import { OTHER_ORGANISATION } from './person-origin.ts';

/** What all forms of a meeting have. */
export const typedMeeting = (form: FormData) => ({
  title: textOf(form, 'title'),
  meetsOn: textOf(form, 'meetsOn'),
  startsAt: textOf(form, 'startsAt'),
  place: textOf(form, 'place'),
  agenda: takeRows(form, 'agenda', ['title', 'presenter']),
});

/** The people of a form, or what is missing to know whom they belong to. */
export function typedPeople(context: LoadContext, form: FormData) {
  const rows = takeRows(form, 'people', ['name', 'department', 'organisation'], ['attended']);
  const missing = rows.flatMap(({ department, organisation }, row): [string, string][] => {
    if (department === '' && organisation === '') return [[`people.${row}.department`, required(context)]];
    const lacksName = department === OTHER_ORGANISATION && organisation === '';
    return lacksName ? [[`people.${row}.organisation`, translator(context.locale, 'errors')('field.required')]] : [];
  });
  return orFailure(context, form, missing, () =>
    rows.map(({ name, department, organisation, attended }) => ({
      name,
      department: department === '' || department === OTHER_ORGANISATION ? null : bodyOf(department),
      organisation,
      attended: attended !== '',
    })),
  );
}

/** The actions of a form, or those that nobody was given. */
export function typedActions(context: LoadContext, form: FormData) {
  const rows = takeRows(form, 'actions', ['problem', 'solution', 'dueOn'], ['department']);
  const missing = rows.flatMap(({ department }, row): [string, string][] =>
    department === '' ? [[`actions.${row}.department`, required(context)]] : [],
  );
  return orFailure(context, form, missing, () =>
    rows.map(({ problem, solution, department, dueOn }) => ({
      problem,
      solution,
      department: bodyOf(department),
      ...(dueOn && { dueOn }),
    })),
  );
}

const required = ({ locale }: LoadContext): string => translator(locale, 'common')('choiceRequired');

function orFailure<Typed>(
  context: LoadContext,
  form: FormData,
  missing: [string, string][],
  typed: () => Typed[],
): Typed[] | FormFailure {
  return missing.length > 0 ? badInput(context, form, Object.fromEntries(missing)) : typed();
}
