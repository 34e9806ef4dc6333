import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatMonth } from '../../ui/format.ts';
import { MonthGrid } from '../../ui/month-grid.tsx';
import { MonthLinks } from '../../ui/month-links.tsx';
import { Section } from '../../ui/section.tsx';
import { ActivityTabs } from '../activity-tabs.tsx';
import { entryHref } from '../entry-href.ts';
import { EntryList } from '../entry-list.tsx';
import { calendarOf } from './calendar-paths.ts';
import type { CalendarPage as Page } from './read-calendar.server.ts';

/** What does the daily work have on which day? */
export function CalendarPage({ page }: { page: Page }) {
  const { t } = useTranslation('activities');
  const locale = useLocale();
  const { title, zone, month, today, items, pages } = page;
  const caption = t('calendar.caption', { month: formatMonth(month, locale) });
  return (
    <>
      <PageHeader title={title} lead={t('calendar.lead')} />
      <ActivityTabs zone={zone} pages={pages} />
      <Kinds page={page} />
      <Section
        id="month"
        title={formatMonth(month, locale)}
        actions={<MonthLinks {...page} hrefOf={(each) => calendarOf(zone, each, page.kind)} />}
      >
        <div className="max-lg:hidden">
          <MonthGrid
            month={month}
            today={today}
            holidays={page.holidays}
            workdays={page.workdays}
            caption={caption}
            itemsOf={(day) => items.filter(({ from, to }) => from <= day && day <= to)}
            keyOf={({ kind, id }) => `${kind}/${id}`}
            entry={(entry) => <Entry zone={zone} entry={entry} />}
          />
        </div>
        {items.length === 0 ? (
          <div className="lg:mt-6">
            <EmptyState title={t('calendar.empty')}>{t('calendar.emptyText')}</EmptyState>
          </div>
        ) : (
          <div className="lg:hidden">
            <EntryList zone={zone} entries={items} label={caption} />
          </div>
        )}
      </Section>
    </>
  );
}

function Entry({ zone, entry }: { zone: string; entry: Page['items'][number] }) {
  const { t } = useTranslation('activities');
  return (
    <li
      className={clsx(
        'border-s-2 ps-1.5 text-sm leading-snug',
        entry.state === 'planned' ? 'border-accent' : 'border-rule-strong',
      )}
    >
      <Link to={entryHref(zone, entry)} className="text-ink hover:text-accent no-underline hover:underline">
        {entry.title}
      </Link>
      <span className="text-ink-3 block text-xs">
        {[t(`entryKind.${entry.kind}`), entry.at, entry.kind !== 'post' && t(`entryState.${entry.state}`)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}

function Kinds({ page: { zone, month, kind, kinds, total } }: { page: Page }) {
  const { t } = useTranslation('activities');
  const choices = [{ kind: null, count: total }, ...kinds];
  return (
    <nav aria-label={t('calendar.kinds')} className="no-print mb-6">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {choices.map((each) => (
          <li key={each.kind ?? 'all'}>
            <Link
              to={calendarOf(zone, month, each.kind)}
              aria-current={each.kind === kind ? 'true' : undefined}
              preventScrollReset
              className={clsx('inline-block py-0.5', each.kind === kind && 'text-ink font-semibold no-underline')}
            >
              {each.kind === null ? t('calendar.all') : t(`entryKind.${each.kind}`)}
              <span className="text-ink-3 figures ms-1.5 text-sm font-normal">{each.count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
