import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { FilingMark } from '../../enterprises/archive/filing-mark.tsx';
import { figuresAddress } from '../../enterprises/figures/figure-addresses.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { enterprisePath, listsPath, monthlyListPath, qualityDataPath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Nothing } from '../../ui/figures.tsx';
import { formatMonth } from '../../ui/format.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import type { QualityDashboard } from './read-quality.server.ts';

type Missing = QualityDashboard['missing'];

/** What the figures lack, by name; nothing of it is counted as zero. */
export function MissingData({ zone, dashboard }: { zone: string; dashboard: QualityDashboard }) {
  const { t } = useTranslation('qualityFigures');
  const { missing, current } = dashboard;
  const { inspectionMonths } = current.missing;
  return (
    <Section
      id="missing"
      title={t('missing.title')}
      intro={
        <>
          {t('missing.intro')} <RuleIds ids={['E6', 'Q4', 'Q5']} />
        </>
      }
    >
      <div className="space-y-8">
        <Section level={3} title={t('missing.inspections')}>
          {inspectionMonths.length === 0 ? (
            <p className="text-ink-2">{t('missing.noInspections')}</p>
          ) : (
            <p>
              {t('missing.inspectionMonths')}{' '}
              <Months months={inspectionMonths} hrefOf={(month) => figuresAddress(zone, month)} />
            </p>
          )}
        </Section>
        <Section level={3} title={t('missing.lists')}>
          <Enterprises zone={zone} missing={missing} isOwed={current.missing.listsOwed > 0} />
        </Section>
        <Section level={3} title={t('missing.departments')}>
          <Departments zone={zone} missing={missing} />
        </Section>
      </div>
    </Section>
  );
}

function Months({ months, hrefOf }: { months: readonly string[]; hrefOf: (month: string) => string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (months.length === 0) return <Nothing />;
  return months.map((month, index) => (
    <Fragment key={month}>
      {index > 0 && t('listSeparator')}
      <Link to={hrefOf(month)} className="whitespace-nowrap">
        {formatMonth(month, locale)}
      </Link>
    </Fragment>
  ));
}

function Enterprises({ zone, missing, isOwed }: { zone: string; missing: Missing; isOwed: boolean }) {
  const { t } = useTranslation('qualityFigures');
  const { enterprises, enterpriseCount } = missing;
  type Row = Missing['enterprises'][number];
  const listOf = (id: string) => (month: string) => monthlyListPath(zone, id, month);
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t('missing.enterprise'),
      rowHeader: true,
      cell: ({ id, name }) => <Link to={enterprisePath(zone, id)}>{name}</Link>,
    },
    {
      id: 'missing',
      header: t('missing.notFiled'),
      cell: ({ id, missingMonths }) => <Months months={missingMonths} hrefOf={listOf(id)} />,
    },
    {
      id: 'late',
      header: t('missing.filedLate'),
      cell: ({ id, lateMonths }) => <Months months={lateMonths} hrefOf={listOf(id)} />,
    },
  ];
  return (
    <>
      <DataTable
        caption={t('missing.lists')}
        captionHidden
        columns={columns}
        rows={enterprises}
        rowKey={({ id }) => id}
        empty={<p className="text-ink-2">{t(isOwed ? 'missing.noLists' : 'missing.noListsOwed')}</p>}
      />
      {enterpriseCount > enterprises.length && (
        <p className="mt-3 text-sm">
          {t('missing.more', { count: enterpriseCount, shown: enterprises.length })}{' '}
          <Link to={listsPath(zone)}>{t('missing.allLists')}</Link>
        </p>
      )}
    </>
  );
}

function Departments({ zone, missing }: { zone: string; missing: Missing }) {
  const { t } = useTranslation('qualityFigures');
  const locale = useLocale();
  const { isArranged, departments } = missing;
  const link = <Link to={qualityDataPath(zone)}>{t('missing.toData')}</Link>;
  if (!isArranged) {
    return (
      <p className="text-ink-2">
        {t('missing.notArranged')} {link}
      </p>
    );
  }
  return (
    <>
      <ul className="border-rule max-w-text border-t">
        {departments.map(({ id, name, state }) => (
          <li key={id} className="border-rule flex flex-wrap justify-between gap-x-6 border-b py-1.5">
            <span>{name[locale]}</span>
            <FilingMark state={state} />
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm">{link}</p>
    </>
  );
}
