import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { ANNOUNCEMENTS_PATH, announcementPath, announcementsPath } from '../../paths.ts';
import { DemoMark } from '../../shell/demo-banner.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Instant } from '../../ui/figures.tsx';
import { Pager } from '../../ui/pager.tsx';
import { AnnouncementMark } from './announcement-mark.tsx';
import { feedPath } from './announcement-paths.ts';
import { wordsIn } from './announcement-words.ts';
import type { AnnouncementsPage as Page } from './read-announcements.server.ts';

/** R19: what is the public warned of? Open to everybody, signed in or not. */
export function AnnouncementsPage({ page: { zone, items, nextCursor } }: { page: Page }) {
  const { t } = useTranslation('public');
  const locale = useLocale();
  const name = items[0]?.zone.name[locale];
  return (
    <>
      <PageHeader
        title={zone !== null && name ? t('announcements.ofZone', { zone: name }) : t('announcements.title')}
        breadcrumb={zone === null ? [] : [{ label: t('announcements.all'), href: ANNOUNCEMENTS_PATH }]}
        lead={t('announcements.lead')}
        actions={<Feeds zone={zone} />}
      />
      {items.length === 0 ? (
        <EmptyState title={t('announcements.none')}>{t('announcements.noneHint')}</EmptyState>
      ) : (
        <ul className="border-rule max-w-text border-t">
          {items.map((item) => {
            const words = wordsIn(item, locale);
            return (
              <li key={item.id} className="border-rule keep-together border-b py-4">
                <h2 className="text-lg break-words" lang={words.lang}>
                  <Link to={announcementPath(item.zone.id, item.id)}>{words.title}</Link>
                </h2>
                <p className="text-ink-3 mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
                  {zone === null && <Link to={announcementsPath(item.zone.id)}>{item.zone.name[locale]}</Link>}
                  <Instant at={item.publishedAt} />
                  <AnnouncementMark {...item} />
                  {item.zone.demo && <DemoMark />}
                </p>
              </li>
            );
          })}
        </ul>
      )}
      <Pager shown={items.length} nextCursor={nextCursor} />
    </>
  );
}

function Feeds({ zone }: { zone: string | null }) {
  const { t } = useTranslation('public');
  // Not pages: the browser, or its feed reader, has to fetch them itself.
  return (
    <p className="flex gap-x-4 text-sm">
      <span className="text-ink-3">{t('announcements.subscribe')}</span>
      <a href={feedPath(zone, 'atom')}>Atom</a>
      <a href={feedPath(zone, 'rss')}>RSS</a>
    </p>
  );
}
