import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { Explained } from '../../assessment/explained.tsx';
import { GainsPanel } from '../../assessment/gains/gains-panel.tsx';
import { YearLinks } from '../../assessment/year-links.tsx';
import { inLocale } from '../../i18n/locale.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { activityPlanPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { ActivityTabs } from '../activity-tabs.tsx';
import { PlannedTargets } from './planned-targets.tsx';
import type { YearPlanPage as Page } from './read-year-plan.server.ts';
import { STEP_PATHS } from './step-paths.ts';
import { YearMonths } from './year-months.tsx';

/** Where does a body's year stand against its targets, and what is missing for full points? */
export function YearPlanPage({ page }: { page: Page }) {
  const { t } = useTranslation('activities');
  const { title, zone, year, years, state, targets, entries, steps, gains, pages, explanation } = page;
  const open = targets.filter(({ measured }) => (measured.worth?.missing ?? 0) > 0);
  return (
    <>
      <PageHeader
        title={title}
        state={<YearLinks year={year} years={years} />}
        lead={
          targets.length === 0
            ? t('plan.leadNone')
            : open.length === 0
              ? t('plan.leadFull')
              : t('plan.lead', { count: targets.length, open: open.length })
        }
      />
      <ActivityTabs zone={zone} pages={pages} />
      <BodyChoice page={page} />
      <div className="space-y-10">
        {state === 'closed' && <Notice tone="idle" title={t('plan.closed', { year })} />}
        <Section id="targets" title={t('plan.targets')} intro={t('plan.targetsIntro')}>
          {targets.length === 0 ? (
            <EmptyState title={t('plan.noTargets')}>{t('plan.noTargetsText')}</EmptyState>
          ) : (
            <PlannedTargets targets={targets} year={year} />
          )}
        </Section>
        {steps.length > 0 && (
          <Section id="steps" title={t('plan.steps')}>
            <ul className="no-print flex flex-wrap gap-2">
              {steps.map((step) => (
                <li key={step}>
                  <LinkButton to={STEP_PATHS[step](zone)}>{t(`plan.step.${step}`)}</LinkButton>
                </li>
              ))}
            </ul>
          </Section>
        )}
        {gains && <GainsPanel gains={gains} />}
        <Section id="year" title={t('plan.months', { year })} intro={t('plan.monthsIntro')}>
          <YearMonths zone={zone} year={year} today={page.today} entries={entries} />
        </Section>
      </div>
      <Explained explanation={explanation} />
    </>
  );
}

function BodyChoice({ page: { zone, year, body, bodies } }: { page: Page }) {
  const { t } = useTranslation('activities');
  const locale = useLocale();
  if (bodies.length < 2) return null;
  return (
    <nav aria-label={t('plan.choose')} className="no-print mb-8">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {bodies.map(({ id, name }) => (
          <li key={id}>
            <Link
              to={`${activityPlanPath(zone, id ?? undefined)}&year=${year}`}
              aria-current={id === body?.id ? 'page' : undefined}
              className={clsx('inline-block py-0.5', id === body?.id && 'text-ink font-semibold no-underline')}
            >
              {inLocale(name, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
