import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OBSERVATION_PAPERS } from '../../../server/enterprises/incidents/observation.ts';
import { daysBetween } from '../../../server/platform/calendar.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import type { Api } from '../../load-context.ts';
import { enterprisePath } from '../../paths.ts';
import { halfName } from '../../quality/half-name.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { formatMonth } from '../../ui/format.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';
import { dutyHref } from './duty-link.ts';

export type Owed = Awaited<ReturnType<Api['enterprises']['owed']>>;
type Item = Owed['items'][number];

const LOOKS = {
  overdue: { tone: 'bad', glyph: 'alarm' },
  due: { tone: 'warn', glyph: 'clock' },
  open: { tone: 'info', glyph: 'ring' },
} as const satisfies Record<Item['state'], { tone: Tone; glyph: Glyph }>;

/** What an enterprise owes, the most pressing first; each leads to where it is done. */
export function OwedList({ zone, owed }: { zone: string; owed: Owed }) {
  const { t } = useTranslation('enterprises');
  if (owed.items.length === 0) {
    return (
      <EmptyState
        title={t('owed.none')}
        action={<Link to={enterprisePath(zone, owed.enterprise.id)}>{t('owed.toArchive')}</Link>}
      >
        {t('owed.noneHint')}
      </EmptyState>
    );
  }
  return (
    <ul className="border-rule border-t">
      {owed.items.map((item) => (
        <OwedRow key={`${item.duty}/${item.id}/${item.subject}`} zone={zone} owed={owed} item={item} />
      ))}
    </ul>
  );
}

function OwedRow({ zone, owed, item }: { zone: string; owed: Owed; item: Item }) {
  const { t } = useTranslation('enterprises');
  const title = useDutyTitle(item);
  return (
    <li className="border-rule hover:bg-sunken relative grid gap-x-6 gap-y-0.5 border-b py-3 sm:grid-cols-[minmax(0,1fr)_12rem_9rem]">
      <div className="min-w-0">
        <Link
          to={dutyHref(zone, owed.enterprise.id, item)}
          className="text-ink font-medium after:absolute after:inset-0"
        >
          {title}
        </Link>
        <p className="text-ink-2 text-sm">{t(`owed.how.${item.duty}`)}</p>
      </div>
      <p className="text-sm">
        {item.dueOn ? (
          <>
            <span className="text-ink-3">{t('owed.dueOn')}</span> <CivilDate date={item.dueOn} />
          </>
        ) : (
          <span className="text-ink-3">{t('owed.noDay')}</span>
        )}
        <span className="relative z-1 ms-3">
          <RuleIds ids={[item.rule]} />
        </span>
      </p>
      <p className="text-sm">
        <Mark {...LOOKS[item.state]}>
          <DaysLeft item={item} today={owed.today} />
        </Mark>
      </p>
    </li>
  );
}

function DaysLeft({ item: { dueOn, state }, today }: { item: Item; today: string }) {
  const { t } = useTranslation('enterprises');
  const days = dueOn === null ? null : daysBetween(today, dueOn);
  if (days === null) return t('owed.open');
  if (state === 'overdue') return t('owed.overdueBy', { count: -days });
  return days === 0 ? t('owed.dueToday') : t('owed.left', { count: days });
}

/** A duty in a sentence that says what to do. */
function useDutyTitle({ duty, subject }: Item): string {
  const { t } = useTranslation('enterprises');
  const { t: tIncidents } = useTranslation('incidents');
  const { t: tQuality } = useTranslation('quality');
  const locale = useLocale();
  switch (duty) {
    case 'monthly-list':
      return t('owed.duty.monthly-list', { month: formatMonth(subject, locale) });
    case 'half-year-report':
      return t('owed.duty.half-year-report', { half: halfName(tQuality, subject) });
    case 'application':
      return t(subject === 'returned' ? 'owed.duty.applicationReturned' : 'owed.duty.application');
    case 'observation-paper': {
      const paper = OBSERVATION_PAPERS.find((known) => known === subject);
      return t('owed.duty.observation-paper', { paper: paper ? tIncidents(`category.${paper}`) : subject });
    }
    default:
      return t(`owed.duty.${duty}`, { subject });
  }
}
