import { ProductError } from '../../../server/platform/errors.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';
import type { OpenMatters } from './close-forms.tsx';
import type { OnPlan } from './plan-acts.server.ts';
import { latestPlan, planByDepartment, versionInForce } from './plan-overview.ts';

/** The plan as its editor shows it; for whoever may edit it only. */
export function readPlanEdit(context: LoadContext, { zone, year }: OnPlan) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const [plan, { departments }] = await Promise.all([latestPlan(context, { zone, year }), api.zones.get({ zone })]);
    if (!context.can('plan.edit', zone)) throw new ProductError('forbidden', { key: 'forbidden' });
    const today = civilDayOf(new Date().toISOString());
    return {
      plan,
      today,
      departments,
      byDepartment: planByDepartment(plan, departments),
      names: Object.fromEntries(departments.map(({ id, name }) => [id, name])),
      isAhead: versionInForce(plan.versions, today) !== plan.planVersion,
      open: await openMatters(api, { zone, year }),
    };
  });
}

async function openMatters(api: LoadContext['api'], { zone, year }: OnPlan): Promise<OpenMatters> {
  const { items } = await api.assessment.queue({ zone });
  const count = (kind: keyof OpenMatters) => items.filter((item) => item.year === year && item.kind === kind).length;
  return { submission: count('submission'), appeal: count('appeal'), inapplicability: count('inapplicability') };
}
