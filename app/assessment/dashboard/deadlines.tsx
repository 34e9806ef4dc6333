import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { taskPath } from '../../paths.ts';
import { CivilDate } from '../../ui/figures.tsx';
import { formatDecimal } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { Section } from '../../ui/section.tsx';
import { StatusMark } from '../../ui/status.tsx';
import type { DashboardView } from './read-dashboard.server.ts';

type Item = DashboardView['deadlines'][number];

const SHOWN_AT_ONCE = 7;

/** What is late, and what soon will be: the oldest first. */
export function Deadlines({ zoneId, year, items }: { zoneId: string; year: number; items: readonly Item[] }) {
  const { t } = useTranslation('assessment');
  const [first, rest] = [items.slice(0, SHOWN_AT_ONCE), items.slice(SHOWN_AT_ONCE)];
  return (
    <Section title={t('dashboard.deadlines.title')} intro={items.length > 0 && t('dashboard.deadlines.intro')}>
      {items.length === 0 && <p className="text-ink-2">{t('dashboard.deadlines.empty')}</p>}
      <List zoneId={zoneId} year={year} items={first} />
      {rest.length > 0 && (
        <details className="menu">
          <summary className="text-accent inline-flex min-h-10 items-center gap-1 text-sm">
            <Icon name="chevron" className="chevron size-3.5" />
            {t('dashboard.deadlines.more', { count: rest.length })}
          </summary>
          <List zoneId={zoneId} year={year} items={rest} />
        </details>
      )}
    </Section>
  );
}

function List({ zoneId, year, items }: { zoneId: string; year: number; items: readonly Item[] }) {
  const { t } = useTranslation('assessment');
  if (items.length === 0) return null;
  return (
    <ol className="border-rule border-t text-sm">
      {items.map((item) => (
        <li key={item.key} className="border-rule border-b py-2">
          <div className="flex items-baseline justify-between gap-x-4">
            <Link to={taskPath(zoneId, item.taskNumber, year)} className="text-ink font-medium">
              {item.title}
            </Link>
            <span className="text-ink-2 figures shrink-0">
              <span className="sr-only">{t('dashboard.deadlines.atStakeLabel')} </span>
              {t('dashboard.deadlines.atStake', { points: formatDecimal(item.atStake) })}
            </span>
          </div>
          <div className="text-ink-3 mt-0.5 flex flex-wrap items-baseline gap-x-3">
            <StatusMark status={item.isOverdue ? 'overdue' : 'dueSoon'} />
            <CivilDate date={item.dueOn} />
            <span>{t('dashboard.deadlines.place', { department: item.department, number: item.taskNumber })}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}
