import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { FormFailure } from '../ui/form-failure.ts';
import { formatMonth } from '../ui/format.ts';
import { MonthLinks } from '../ui/month-links.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { DeadlineList } from './deadline-entry.tsx';
import { deadlinesOf, WHOSE } from './deadline-paths.ts';
import type { FeedDone } from './feed-acts.server.ts';
import { FeedNotice } from './feed-notice.tsx';
import { MonthCalendar } from './month-calendar.tsx';
import type { DeadlinesPage as Page } from './read-deadlines.server.ts';
import { SubscribeSection } from './subscribe-section.tsx';
import { WeekList } from './week-list.tsx';

interface DeadlinesPageProps {
  page: Page;
  failure: FormFailure | null;
  done: FeedDone | null;
}

/** What is due when: what is late first, then the month, then how to have it in one's own calendar. */
export function DeadlinesPage({ page, failure, done }: DeadlinesPageProps) {
  const { t } = useTranslation('deadlines');
  const { zone, month, whose, today, items } = page;
  const locale = useLocale();
  const late = items.filter(({ isLate }) => isLate);
  const unknown = items.filter(({ dueOn }) => dueOn === null);
  const ofMonth = items.filter(({ dueOn }) => dueOn?.startsWith(month));
  return (
    <>
      <PageHeader title={page.title} lead={<Lead month={month} count={ofMonth.length} late={late.length} />} />
      <Tabs
        label={t('whose.label')}
        tabs={WHOSE.map((each) => ({
          href: deadlinesOf(zone, month, each),
          label: t(`whose.${each}`),
          current: each === whose,
          count: page.counts[each],
        }))}
      />
      <div className="space-y-10">
        {done && <FeedNotice done={done} />}
        {late.length > 0 && (
          <Section id="late" title={t('late.title')}>
            <DeadlineList zone={zone} items={late} today={today} />
          </Section>
        )}
        {unknown.length > 0 && (
          <Section id="unknown" title={t('unknown.title')}>
            <div className="mb-3">
              <Notice tone="warn">{t('unknown.text')}</Notice>
            </div>
            <DeadlineList zone={zone} items={unknown} today={today} />
          </Section>
        )}
        <Section
          id="month"
          title={formatMonth(month, locale)}
          actions={<MonthLinks {...page} hrefOf={(each) => deadlinesOf(zone, each, whose)} />}
        >
          <div className="max-lg:hidden">
            <MonthCalendar {...page} items={ofMonth} />
          </div>
          {ofMonth.length === 0 ? (
            <div className="lg:mt-6">
              <Empty page={page} />
            </div>
          ) : (
            <div className="lg:hidden">
              <WeekList zone={zone} items={ofMonth.filter(({ isLate }) => !isLate)} today={today} />
            </div>
          )}
          {page.unknownYears.map((year) => (
            <p key={year} className="text-ink-3 mt-2 text-sm">
              {t('unknown.noCalendar', { year })}
            </p>
          ))}
        </Section>
        <SubscribeSection
          // A form that has done its work is empty again.
          key={done?.kind === 'made' ? done.id : 'subscribe'}
          feeds={page.feeds}
          locale={page.locale}
          idempotencyKey={page.idempotencyKey}
          failure={failure}
        />
      </div>
    </>
  );
}

function Lead({ month, count, late }: { month: string; count: number; late: number }) {
  const { t } = useTranslation('deadlines');
  const words = { month: formatMonth(month, useLocale()) };
  return (
    <>
      {count === 0 ? t('lead.none', words) : t('lead.some', { ...words, count })}{' '}
      {late > 0 && <span className="text-bad font-medium">{t('lead.late', { count: late })}</span>}
    </>
  );
}

function Empty({ page: { zone, month, whose, counts } }: { page: Page }) {
  const { t } = useTranslation('deadlines');
  const hasOthers = whose === 'own' && counts.all > counts.own;
  return (
    <EmptyState
      title={t(whose === 'own' ? 'empty.title' : 'empty.allTitle')}
      action={hasOthers && <Link to={deadlinesOf(zone, month, 'all')}>{t('empty.toAll')}</Link>}
    >
      {t('empty.text')}
    </EmptyState>
  );
}
