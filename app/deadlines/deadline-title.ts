import type { TFunction } from 'i18next';
import type { DeadlineKind } from '../../server/deadlines/deadline.ts';
import { OBSERVATION_PAPERS } from '../../server/enterprises/incidents/observation.ts';
import { inLocale, type Locale } from '../i18n/locale.ts';
import type { Api } from '../load-context.ts';
import { halfName } from '../quality/half-name.ts';
import { formatMonth } from '../ui/format.ts';

export type DeadlineItem = Awaited<ReturnType<Api['deadlines']['list']>>['items'][number];

/** The catalogues from which a deadline is put into words. */
export interface DeadlineWords {
  locale: Locale;
  deadlines: TFunction<'deadlines'>;
  quality: TFunction<'quality'>;
  incidents: TFunction<'incidents'>;
}

const OF_MONTH: readonly DeadlineKind[] = ['monthly-list', 'zone-lists'];
const OF_HALF: readonly DeadlineKind[] = [
  'quality-data',
  'quality-draft',
  'quality-review',
  'quality-opinion',
  'quality-consultation',
  'quality-publication',
  'half-year-report',
  'zone-half-year-reports',
];

/** What is to be done, in a sentence that tells nothing confidential. */
export function deadlineTitle(words: DeadlineWords, item: Pick<DeadlineItem, 'kind' | 'subject'>): string {
  return words.deadlines(`kind.${item.kind}`, { subject: subjectOf(words, item) });
}

function subjectOf({ locale, quality, incidents }: DeadlineWords, item: Pick<DeadlineItem, 'kind' | 'subject'>) {
  const subject = inLocale(item.subject, locale);
  if (OF_MONTH.includes(item.kind)) return formatMonth(subject, locale);
  if (OF_HALF.includes(item.kind)) return halfName(quality, subject);
  if (item.kind !== 'observation-paper') return subject;
  const paper = OBSERVATION_PAPERS.find((known) => known === subject);
  return paper ? incidents(`category.${paper}`) : subject;
}
