import { useTranslation } from 'react-i18next';
import type { Announcement } from '../../../server/risk/measures/schema.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../ui/format.ts';
import { Mark } from '../../ui/status.tsx';

const LOOKS = {
  notYet: { tone: 'info', glyph: 'clock' },
  inForce: { tone: 'warn', glyph: 'alarm' },
  lifted: { tone: 'idle', glyph: 'square' },
} as const;

/** Whether the warning holds, since when and until when. */
export function AnnouncementMark({ state, startsOn, endsOn, liftedOn }: Announcement) {
  const { t } = useTranslation('public');
  const locale = useLocale();
  const day = (date: string) => formatDate(date, locale);
  const words = {
    notYet: () => t('announcements.notYet', { from: day(startsOn) }),
    inForce: () =>
      endsOn
        ? t('announcements.inForceUntil', { from: day(startsOn), to: day(endsOn) })
        : t('announcements.inForce', { from: day(startsOn) }),
    lifted: () => t('announcements.lifted', { day: day(liftedOn ?? startsOn) }),
  };
  return (
    <Mark {...LOOKS[state]} className="whitespace-normal">
      {words[state]()}
    </Mark>
  );
}
