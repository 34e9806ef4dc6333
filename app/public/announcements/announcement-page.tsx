import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { ANNOUNCEMENTS_PATH, announcementsPath, publicReportPath } from '../../paths.ts';
import { DemoMark } from '../../shell/demo-banner.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Instant } from '../../ui/figures.tsx';
import { AnnouncementMark } from './announcement-mark.tsx';
import { wordsIn } from './announcement-words.ts';
import type { AnnouncementPage as Page } from './read-announcements.server.ts';

/** One public announcement, to be read and printed. */
export function AnnouncementPage({ page: { zone, announcement } }: { page: Page }) {
  const { t } = useTranslation('public');
  const locale = useLocale();
  const words = wordsIn(announcement, locale);
  const name = announcement.zone.name[locale];
  return (
    <article lang={words.lang}>
      <PageHeader
        title={words.title}
        breadcrumb={[
          { label: t('announcements.all'), href: ANNOUNCEMENTS_PATH },
          { label: name, href: announcementsPath(zone) },
        ]}
        state={
          <>
            <span lang={locale}>{t('announcements.issuedBy', { zone: name })}</span>
            <Instant at={announcement.publishedAt} />
            <span lang={locale}>
              <AnnouncementMark {...announcement} />
            </span>
            {announcement.zone.demo && <DemoMark />}
          </>
        }
      />
      {words.lang !== locale && (
        <p className="text-ink-3 mb-4 text-sm" lang={locale}>
          {t('announcements.onlyChinese')}
        </p>
      )}
      <p className="max-w-text break-words whitespace-pre-line">{words.text}</p>
      <p className="no-print mt-10" lang={locale}>
        <Link to={publicReportPath(zone)}>{t('announcements.report')}</Link>
      </p>
    </article>
  );
}
