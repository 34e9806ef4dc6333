import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { planPath } from '../../paths.ts';
import { formatDate } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { PlanBasisBadge, PlanStateMark } from '../plan-marks.tsx';
import type { DashboardView } from './read-dashboard.server.ts';

/** Basis, version and state of the plan, in a line. */
export function PlanState({ zoneId, year, view }: { zoneId: string; year: number; view: DashboardView }) {
  const { t } = useTranslation('assessment');
  return (
    <>
      <PlanBasisBadge basis={view.plan.basis} />
      <Link to={planPath(zoneId, year)}>{t('dashboard.plan.version', { version: view.planVersion })}</Link>
      <PlanStateMark state={view.plan.state} />
      {view.plan.basis !== 'derived-sample' && (
        <span className="text-ink-3">{t('dashboard.plan.source', { source: view.plan.source })}</span>
      )}
    </>
  );
}

/** What one must know before trusting the numbers; each only where it holds. */
export function PlanNotices({ view }: { view: DashboardView }) {
  const { t } = useTranslation('assessment');
  const locale = useLocale();
  const { plan, asOf, isPast } = view;
  const hasNotice = plan.basis === 'derived-sample' || plan.state === 'closed' || isPast;
  if (!hasNotice) return null;
  return (
    <div className="flex flex-col gap-3">
      {plan.basis === 'derived-sample' && (
        <Notice tone="warn" title={t('dashboard.plan.derivedTitle')}>
          {t('dashboard.plan.derived')} {t('dashboard.plan.source', { source: plan.source })}
        </Notice>
      )}
      {isPast && <Notice tone="info">{t('dashboard.asOfPast', { asOf: formatDate(asOf, locale) })}</Notice>}
      {plan.state === 'closed' && !isPast && <Notice tone="idle">{t('dashboard.plan.closed')}</Notice>}
    </div>
  );
}
