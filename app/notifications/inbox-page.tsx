import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DAYS_AHEAD } from '../../server/notifications/due-matters.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { NOTIFICATION_SETTINGS_PATH, webhooksPath } from '../paths.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Form } from '../ui/form.tsx';
import { formatDate } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { InboxList } from './inbox-list.tsx';
import { inboxPath, SHOWN } from './inbox-paths.ts';
import type { InboxPage as Page } from './read-inbox.server.ts';

interface InboxPageProps {
  page: Page;
  /** How many entries are new in all zones; null: could not be counted. */
  unread: number | null;
}

/** What is new to the reader, in all their zones: what to do until when, and what has happened. */
export function InboxPage({ page, unread }: InboxPageProps) {
  const { t } = useTranslation('notifications');
  const locale = useLocale();
  const { title, shown, zone, zones, groups, count, nextCursor, robotZones } = page;
  const here = inboxPath(shown, zone);
  return (
    <>
      <PageHeader
        title={title}
        lead={unread === null ? null : unread === 0 ? t('lead.none') : t('lead.some', { count: unread })}
        actions={unread !== 0 && <MarkAll page={page} here={here} />}
      />
      <Tabs
        label={t('filter.label')}
        tabs={SHOWN.map((each) => ({
          href: inboxPath(each, zone),
          label: t(`filter.${each}`),
          current: each === shown,
        }))}
      />
      {zones.length > 0 && (
        <Tabs
          label={t('zone.label')}
          tabs={[{ id: null, name: t('zone.all') }, ...zones].map(({ id, name }) => ({
            href: inboxPath(shown, id),
            label: name,
            current: id === zone,
          }))}
        />
      )}
      <div className="space-y-8">
        {page.done && <Notice tone="good" role="status" title={t('markedAll')} />}
        {groups.length === 0 && <Empty page={page} />}
        {groups.map(({ zone: id, zoneName, days }) => (
          <Section key={id} title={zoneName}>
            <div className="space-y-6">
              {days.map(({ day, entries }) => (
                <Section key={day} level={3} title={formatDate(day, locale)}>
                  <InboxList
                    entries={entries}
                    label={t('list.label', { zone: zoneName, day: formatDate(day, locale) })}
                    here={here}
                  />
                </Section>
              ))}
            </div>
          </Section>
        ))}
        <Pager shown={count} nextCursor={nextCursor} />
        <p className="no-print flex flex-wrap gap-x-6 gap-y-2 text-sm">
          <Link to={NOTIFICATION_SETTINGS_PATH}>{t('settingsLink')}</Link>
          {robotZones.map(({ id, name }) => (
            <Link key={id} to={webhooksPath(id)}>
              {t('robotsLink', { zone: name })}
            </Link>
          ))}
        </p>
      </div>
    </>
  );
}

function MarkAll({ page: { zone, until }, here }: { page: Page; here: string }) {
  const { t } = useTranslation('notifications');
  return (
    <Form className="" label={t('markAllRead')}>
      <input type="hidden" name="zone" value={zone ?? ''} />
      <input type="hidden" name="until" value={until} />
      <input type="hidden" name="returnTo" value={here} />
      <SubmitButton look="secondary" name="intent" value="mark-all">
        {t('markAllRead')}
      </SubmitButton>
    </Form>
  );
}

function Empty({ page: { shown, zone } }: { page: Page }) {
  const { t } = useTranslation('notifications');
  if (shown === 'unread') {
    return (
      <EmptyState
        title={t('empty.unreadTitle')}
        action={<Link to={inboxPath('all', zone)}>{t('empty.unreadLink')}</Link>}
      >
        {t('empty.unread')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty.allTitle')}
      action={shown === 'all' && <Link to={inboxPath('settled', zone)}>{t('empty.settledLink')}</Link>}
    >
      {t('empty.all', { days: DAYS_AHEAD })}
    </EmptyState>
  );
}
