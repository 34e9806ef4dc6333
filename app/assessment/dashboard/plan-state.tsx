import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { planPath } from '../../paths.ts';
import { formatDate, formatDecimal } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Badge, StatusMark, type Tone } from '../../ui/status.tsx';
import type { DashboardView } from './read-dashboard.server.ts';

const TONE_OF_BASIS = {
  official: 'idle',
  carried: 'idle',
  'derived-sample': 'warn',
} as const satisfies Record<DashboardView['plan']['basis'], Tone>;

/** What kind of table the scores rest on: an official one is never confused with a sample. */
export function BasisMark({ basis }: { basis: DashboardView['plan']['basis'] }) {
  const { t } = useTranslation('assessment');
  return <Badge tone={TONE_OF_BASIS[basis]}>{t(`dashboard.plan.basis.${basis}`)}</Badge>;
}

/** Basis, version and state of the plan, in a line. */
export function PlanState({ zoneId, year, view }: { zoneId: string; year: number; view: DashboardView }) {
  const { t } = useTranslation('assessment');
  return (
    <>
      <BasisMark basis={view.plan.basis} />
      <Link to={planPath(zoneId, year)}>{t('dashboard.plan.version', { version: view.planVersion })}</Link>
      <StatusMark status={view.plan.state === 'closed' ? 'closed' : 'open'} />
    </>
  );
}

/** What one must know before trusting the numbers; each only where it holds. */
export function PlanNotices({ view, today }: { view: DashboardView; today: string }) {
  const { t } = useTranslation('assessment');
  const locale = useLocale();
  const { plan, asOf, anomalies } = view;
  const hasNotice =
    plan.basis === 'derived-sample' || plan.state === 'closed' || asOf !== today || anomalies.length > 0;
  if (!hasNotice) return null;
  return (
    <div className="flex flex-col gap-3">
      {plan.basis === 'derived-sample' && (
        <Notice tone="warn" title={t('dashboard.plan.derivedTitle')}>
          {t('dashboard.plan.derived')} {t('dashboard.plan.source', { source: plan.source })}
        </Notice>
      )}
      {asOf !== today && <Notice tone="info">{t('dashboard.asOfPast', { asOf: formatDate(asOf, locale) })}</Notice>}
      {plan.state === 'closed' && <Notice tone="idle">{t('dashboard.plan.closed')}</Notice>}
      {anomalies.map(({ departmentId, department, total, expected }) => (
        <Notice key={departmentId} tone="idle" title={t('dashboard.anomaly.title', { expected })}>
          {t('dashboard.anomaly.text', { department, total: formatDecimal(total, { places: 0 }) })}
        </Notice>
      ))}
    </div>
  );
}
