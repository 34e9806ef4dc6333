import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { bodyOptions, OFFICE } from '../bodies.server.ts';
import type { Candidate } from './enterprise-choice.tsx';

/** The form of a new round of checks, or of one that is changed. */
export async function readPlanPage(
  context: LoadContext,
  zone: string,
  inspection: string | null,
  search: URLSearchParams,
) {
  const { api, locale } = context;
  const acting = actingPage(context, search);
  return orErrorPage(locale, async () => {
    const [plan, { items }, bodies, { departments }] = await Promise.all([
      inspection === null ? null : api.inspections.get({ zone, inspection }),
      api.inspections.candidates({ zone }),
      bodyOptions(context, zone, 'inspection.plan'),
      api.zones.departments({ zone }),
    ]);
    return {
      title: translator(locale, 'inspections')(plan ? 'plan.change' : 'plan.new'),
      zone,
      acting,
      plan: plan && {
        ...plan,
        body: { ...plan.body, name: plan.body.name[locale] },
        departments: plan.departments.map(({ id }) => id),
      },
      bodies,
      own: bodies.find(({ value }) => value !== OFFICE && bodies.length === 1)?.value ?? OFFICE,
      departments: departments
        // Authorities check; an association takes part where the plan has it already.
        .filter(
          ({ id, kind, closedOn }) =>
            (closedOn === null && kind !== 'association') || plan?.departments.some((known) => known.id === id),
        )
        .map(({ id, name }) => ({ value: id, label: name })),
      candidates: withPlanned(items, plan?.enterprises ?? []),
    };
  });
}

export type PlanPage = Awaited<ReturnType<typeof readPlanPage>>;

/** An enterprise of the plan stays in it when it has left the zone meanwhile. */
function withPlanned(items: readonly Candidate[], planned: readonly { id: string; name: string }[]): Candidate[] {
  const gone = planned.filter(({ id }) => !items.some((known) => known.id === id));
  return [...gone.map(({ id, name }) => ({ id, name, checkedOn: null })), ...items];
}
