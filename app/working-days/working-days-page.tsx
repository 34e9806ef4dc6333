import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shell/page-header.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Count, Instant } from '../ui/figures.tsx';
import type { FormFailure } from '../ui/form-failure.ts';
import { useForgetDone } from '../ui/kept-form.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { CalendarForm } from './calendar-form.tsx';
import { calendarPath, keptCalendar } from './calendar-paths.ts';
import type { WorkingDaysPage as Page } from './working-days.server.ts';
import { YearView } from './year-view.tsx';

type Year = Page['items'][number];

/** Which years' working days are known, and the form to enter one. */
export function WorkingDaysPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('workingDays');
  const { year, stored, done } = page;
  useForgetDone(keptCalendar(done ?? 0), done === null ? null : `calendar:${done}`);
  return (
    <>
      <PageHeader title={page.title} lead={t('lead')} />
      <div className="space-y-10">
        {done !== null && <Notice tone="good" role="status" title={t('done', { year: done })} />}
        <MissingYears years={page.missing} />
        <Section id="years" title={t('list.title')}>
          <YearsTable years={page.items} />
        </Section>
        {year !== null && stored && (
          <Section id="view" title={t('edit.title', { year })}>
            <YearView calendar={stored} />
          </Section>
        )}
        {year !== null && (
          <Section
            id="edit"
            title={t(stored ? 'edit.change' : 'edit.new', { year })}
            intro={stored ? t('edit.changeHint') : undefined}
            className="no-print"
          >
            <CalendarForm
              // Each year has a form of its own, and what was saved is shown as it is stored.
              key={`${year}/${stored?.version ?? 0}`}
              year={year}
              stored={stored}
              failure={failure}
              idempotencyKey={page.idempotencyKey}
            />
          </Section>
        )}
      </div>
    </>
  );
}

function MissingYears({ years }: { years: readonly number[] }) {
  const { t } = useTranslation('workingDays');
  const { t: tCommon } = useTranslation();
  if (years.length === 0) return null;
  return (
    <Notice tone="warn" title={t('missing.title', { years: years.join(tCommon('listSeparator')) })}>
      <p>{t('missing.text')}</p>
      <ul className="mt-1 flex flex-wrap gap-x-5">
        {years.map((year) => (
          <li key={year}>
            <Link to={`${calendarPath(year)}#edit`}>{t('edit.new', { year })}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function YearsTable({ years }: { years: readonly Year[] }) {
  const { t } = useTranslation('workingDays');
  const columns: Column<Year>[] = [
    {
      id: 'year',
      header: t('list.year'),
      rowHeader: true,
      cell: ({ year }) => <span className="figures">{year}</span>,
    },
    { id: 'source', header: t('list.source'), narrow: 'full', cell: ({ source }) => source },
    {
      id: 'holidays',
      header: t('list.holidays'),
      unit: t('list.days'),
      align: 'end',
      cell: ({ holidays }) => <Count value={holidays} />,
    },
    {
      id: 'workdays',
      header: t('list.workdays'),
      unit: t('list.days'),
      align: 'end',
      cell: ({ workdays }) => <Count value={workdays} />,
    },
    {
      id: 'changed',
      header: t('list.changed'),
      narrow: 'full',
      cell: ({ changedBy, changedAt }) =>
        changedBy === null ? (
          t('list.broughtAlong')
        ) : (
          <>
            <Instant at={changedAt} /> {changedBy}
          </>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('list.caption')}
      captionHidden
      columns={columns}
      rows={years}
      rowKey={({ year }) => String(year)}
      rowHref={({ year }) => `${calendarPath(year)}#view`}
      empty={<EmptyState title={t('list.none')}>{t('list.noneHint')}</EmptyState>}
    />
  );
}
