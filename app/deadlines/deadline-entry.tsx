import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../server/platform/calendar.ts';
import { inLocale } from '../i18n/locale.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { CivilDate } from '../ui/figures.tsx';
import { RuleIds } from '../ui/rule-ids.tsx';
import { Mark } from '../ui/status.tsx';
import { deadlineHref } from './deadline-href.ts';
import { type DeadlineItem, type DeadlineWords, deadlineTitle } from './deadline-title.ts';

export function useDeadlineWords(): DeadlineWords {
  return {
    locale: useLocale(),
    deadlines: useTranslation('deadlines').t,
    quality: useTranslation('quality').t,
    incidents: useTranslation('incidents').t,
  };
}

interface ListProps {
  zone: string;
  items: readonly DeadlineItem[];
  today: string;
  /** The list's name for screen readers, where no heading stands above. */
  label?: string;
}

/** Deadlines one below the other, each leading to where it is met. */
export function DeadlineList({ zone, items, today, label }: ListProps) {
  return (
    <ul aria-label={label} className="border-rule border-t">
      {items.map((item) => (
        <DeadlineRow key={item.uid} zone={zone} item={item} today={today} />
      ))}
    </ul>
  );
}

function DeadlineRow({ zone, item, today }: { zone: string; item: DeadlineItem; today: string }) {
  const { t } = useTranslation('deadlines');
  const words = useDeadlineWords();
  return (
    <li
      className={clsx(
        'border-rule hover:bg-sunken relative grid gap-x-6 gap-y-0.5 border-b py-2.5',
        'sm:grid-cols-[minmax(0,1fr)_10rem_9rem]',
      )}
    >
      <div className="min-w-0">
        <Link to={deadlineHref(zone, item)} className="text-ink font-medium after:absolute after:inset-0">
          {deadlineTitle(words, item)}
        </Link>
        <p className="text-ink-2 flex flex-wrap gap-x-4 text-sm">
          {item.enterprise && <span>{t('enterprise', { name: item.enterprise.name })}</span>}
          <Holder item={item} />
        </p>
      </div>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <CivilDate date={item.dueOn} />
        <span className="relative z-1">
          <RuleIds ids={[item.rule]} />
        </span>
      </p>
      <p className="text-sm">
        <Standing item={item} today={today} />
      </p>
    </li>
  );
}

function Holder({ item }: { item: DeadlineItem }) {
  const { t } = useTranslation('deadlines');
  const { t: tCommon } = useTranslation();
  const locale = useLocale();
  const { roles, department } = item.holder;
  if (item.isOwn) return null;
  const names = department ? [inLocale(department, locale)] : roles.map((role) => tCommon(`role.${role}`));
  if (names.length === 0) return null;
  return (
    <span>
      <span className="text-ink-3">{t('holder')}</span> {names.join(tCommon('listSeparator'))}
    </span>
  );
}

/** How late, or why there is no day; nothing while there is time. */
function Standing({ item: { dueOn, isLate, unknownYear }, today }: { item: DeadlineItem; today: string }) {
  const { t } = useTranslation('deadlines');
  if (dueOn !== null && isLate) {
    return (
      <Mark tone="bad" glyph="alarm">
        {t('late.by', { count: daysBetween(dueOn, today) })}
      </Mark>
    );
  }
  if (unknownYear === null) return null;
  return (
    <Mark tone="warn" glyph="dashedCircle">
      {t('unknown.year', { year: unknownYear })}
    </Mark>
  );
}
