import { exact, toDecimal } from '../../../server/assessment/exact.ts';
import { explanationAsked } from '../../assessment/explanation-asked.server.ts';
import { gainsOrNone } from '../../assessment/gains/read-gains.server.ts';
import { yearAsked } from '../../assessment/year-asked.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import { inLocale } from '../../i18n/locale.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { activityPages } from '../activity-pages.server.ts';

/** A body's year: its targets that the logs feed, what is planned and done, and what would raise the score. */
export async function readYearPlanPage(context: LoadContext, request: Request, zone: string) {
  const { api, locale, actor } = context;
  const search = new URL(request.url).searchParams;
  const asked = search.get('department');
  const { year, years } = await yearAsked(context, request, zone);
  const plan = await orErrorPage(locale, () =>
    api.activities.plan({ zone, year, ...(asked !== null && { department: asked }) }),
  );
  const { body } = plan;
  const isOwn = actor?.memberships.some(({ zoneId, departmentId }) => zoneId === zone && departmentId === body?.id);
  const t = translator(locale, 'activities');
  const gains =
    plan.state === 'in-force' && body?.id
      ? await gainsOrNone(context, { zone, department: body.id, year: plan.year })
      : null;
  return {
    ...plan,
    title: body ? t('plan.titleOf', { body: inLocale(body.name, locale), year: plan.year }) : t('plan.title'),
    zone,
    years,
    targets: plan.targets.map((target) => ({
      ...target,
      /** Points; null without data. */
      reached: target.completion && toDecimal(exact(target.points).mul(exact(target.completion))),
    })),
    // Whoever has a department of their own finds that of the others by its address.
    bodies: isOwn ? [] : plan.bodies,
    gains: gains && gains.items.length > 0 ? gains : null,
    pages: activityPages(context, zone),
    explanation: await explanationAsked(context, search, { zone, year: plan.year }),
  };
}
export type YearPlanPage = Awaited<ReturnType<typeof readYearPlanPage>>;
