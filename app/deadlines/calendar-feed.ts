import ical, { ICalEventTransparency } from 'ical-generator';
import { addDays } from '../../server/platform/calendar.ts';
import type { Api } from '../load-context.ts';
import { deadlineHref } from './deadline-href.ts';
import { type DeadlineWords, deadlineTitle } from './deadline-title.ts';

type Feed = Awaited<ReturnType<Api['deadlines']['ofFeed']>>;

interface Channel {
  name: string;
  /** Where this site stands, without a path: its links are followed from elsewhere. */
  origin: string;
  words: DeadlineWords;
}

/** How often a calendar program should look again. */
const REFRESH_SECONDS = 4 * 60 * 60;

const asDate = (day: string) => new Date(`${day}T00:00:00Z`);

/** Due days as an iCalendar file (RFC 5545): each a whole day that leaves its person free, and the same on every reading. */
export function calendarFeed({ name, origin, words }: Channel, { today, zones }: Feed): string {
  const { deadlines: t, locale } = words;
  const calendar = ical({
    name,
    prodId: { company: 'Qualizone', product: 'Deadlines', language: locale === 'en' ? 'EN' : 'ZH' },
    ttl: REFRESH_SECONDS,
  });
  for (const zone of zones) {
    for (const item of zone.items) {
      if (item.dueOn === null) continue;
      const title = deadlineTitle(words, item);
      const inZone = zones.length > 1 ? t('feed.inZone', { title, zone: zone.name }) : title;
      calendar.createEvent({
        id: `${item.uid}@qualizone`,
        start: asDate(item.dueOn),
        end: asDate(addDays(item.dueOn, 1)),
        stamp: asDate(today),
        allDay: true,
        summary: item.isLate ? t('feed.late', { title: inZone }) : inZone,
        description: [zone.name, t('feed.basis', { rule: item.rule })].join('\n'),
        url: new URL(deadlineHref(zone.id, item), origin).href,
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    }
  }
  return `${calendar.toString()}\r\n`;
}
