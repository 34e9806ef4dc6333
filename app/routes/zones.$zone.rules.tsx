import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '../accounts/require-actor.server.ts';
import { translator } from '../i18n/i18n.server.ts';
import { pageTitle } from '../page-title.ts';
import { withSearch } from '../paths.ts';
import { orErrorPage } from '../refusal.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Section } from '../ui/section.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { RULE_SUBJECTS, readRuleFilter, ruleGroups } from '../zones/rules/rule-filter.ts';
import { RuleTable } from '../zones/rules/rule-table.tsx';

export const handle = { i18n: ['rules'] } satisfies RouteHandle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '' } = params;
  const book = await orErrorPage(context.locale, () => context.api.zones.ruleBook({ zone }));
  const filter = readRuleFilter(new URL(request.url).searchParams);
  const count = (area: typeof filter.area, state: typeof filter.state) =>
    ruleGroups(book, { area, state }).reduce((sum, { rules }) => sum + rules.length, 0);
  return {
    title: translator(context.locale, 'rules')('title'),
    filter,
    groups: ruleGroups(book, filter),
    areas: [null, ...RULE_SUBJECTS].map((area) => ({ area, count: count(area, filter.state) })),
    states: ([null, 'enforced', 'planned'] as const).map((state) => ({ state, count: count(filter.area, state) })),
  };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export default function Rules() {
  const { t } = useTranslation('rules');
  const location = useLocation();
  const { title, filter, groups, areas, states } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <p className="text-ink-2 max-w-text -mt-4 mb-6 text-sm">{t('enforcedIs')}</p>
      <Tabs
        label={t('filter.area')}
        tabs={areas.map(({ area, count }) => ({
          href: withSearch(location, { area }),
          label: area === null ? t('filter.all') : t(`area.${area}`),
          current: area === filter.area,
          count,
        }))}
      />
      <Tabs
        label={t('filter.state')}
        tabs={states.map(({ state, count }) => ({
          href: withSearch(location, { state }),
          label: state === null ? t('filter.all') : t(`state.${state}`),
          current: state === filter.state,
          count,
        }))}
      />
      {groups.length === 0 && (
        <EmptyState
          title={t('none')}
          action={<Link to={withSearch(location, { area: null, state: null })}>{t('showAll')}</Link>}
        >
          {t('noneHint')}
        </EmptyState>
      )}
      <div className="space-y-12">
        {groups.map(({ area, rules }) => (
          <Section key={area} id={area} title={t(`area.${area}`)} intro={t(`areaIntro.${area}`)}>
            <RuleTable caption={t(`area.${area}`)} rules={rules} />
          </Section>
        ))}
      </div>
    </>
  );
}
