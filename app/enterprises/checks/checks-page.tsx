import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { YearLinks } from '../../assessment/year-links.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Count, Nothing, Share } from '../../ui/figures.tsx';
import { formatShare } from '../../ui/format.ts';
import { Pager } from '../../ui/pager.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { Badge, Mark } from '../../ui/status.tsx';
import { AreaTabs } from '../area-tabs.tsx';
import { checkPath, newCheckPath } from '../incidents/incident-paths.ts';
import { CoverageBar } from './coverage-bar.tsx';
import type { ChecksPage as Page } from './read-checks.server.ts';

type Coverage = NonNullable<Page['coverage']>;
type Check = Page['checks'][number];

/** E11: has every enterprise been checked this year? */
export function ChecksPage({ page }: { page: Page }) {
  const { t } = useTranslation('incidents');
  const { title, zone, year, years, coverage, canRecord } = page;
  return (
    <>
      <PageHeader
        title={title}
        state={<YearLinks year={year} years={years} />}
        lead={
          <>
            {t(coverage ? 'check.lead' : 'check.leadOwn')} <RuleIds ids={['E11', 'EF7']} />
          </>
        }
        actions={
          canRecord && (
            <LinkButton look="primary" to={newCheckPath(zone)}>
              {t('check.record')}
            </LinkButton>
          )
        }
      />
      <AreaTabs zone={zone} pages={page.pages} />
      <div className="space-y-12">
        {coverage && <CoverageFigures coverage={coverage} />}
        {coverage && coverage.total > 0 && <Unchecked page={page} coverage={coverage} />}
        <Section id="checks" title={t('check.done', { year })}>
          <CheckTable page={page} />
          <Pager shown={page.checks.length} nextCursor={page.nextCursor} />
        </Section>
      </div>
    </>
  );
}

const REMINDER = {
  ahead: { tone: 'info', glyph: 'clock' },
  dueSoon: { tone: 'warn', glyph: 'clock' },
  overdue: { tone: 'bad', glyph: 'alarm' },
} as const;

function CoverageFigures({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation('incidents');
  const { checked, total, share, unchecked, reminder, checksPerYear } = coverage;
  if (share === null) return <EmptyState title={t('check.nobody')}>{t('check.nobodyHint')}</EmptyState>;
  return (
    <div className="space-y-4">
      <Stats>
        <Stat
          label={t('check.checked')}
          unit={t('check.ofTotal', { total })}
          note={t('check.perYear', { count: checksPerYear })}
        >
          <Count value={checked} />
        </Stat>
        <Stat label={t('check.share')}>
          <Share value={share} places={0} />
        </Stat>
        <Stat
          label={t('check.unchecked')}
          unit={t('check.enterprises', { count: unchecked.length })}
          note={
            unchecked.length > 0 && (
              <Mark {...REMINDER[reminder.state]}>
                {reminder.state === 'overdue' ? t('check.overdue') : t('check.dueIn', { count: reminder.daysLeft })}
              </Mark>
            )
          }
        >
          <Count value={unchecked.length} />
        </Stat>
      </Stats>
      <CoverageBar
        share={share}
        label={t('check.barSays', { checked, total, share: formatShare(share, { places: 0 }) })}
      />
    </div>
  );
}

function Unchecked({ page: { zone, canRecord, isThisYear }, coverage }: { page: Page; coverage: Coverage }) {
  const { t } = useTranslation('incidents');
  type Row = Coverage['unchecked'][number];
  const columns: Column<Row>[] = [
    { id: 'name', header: t('enterprise.label'), rowHeader: true, cell: ({ name }) => name },
    { id: 'admitted', header: t('check.admittedOn'), cell: ({ admittedOn }) => <CivilDate date={admittedOn} /> },
    ...(canRecord && isThisYear
      ? [
          {
            id: 'act',
            header: t('action'),
            cell: ({ id, name }: Row) => (
              <Link to={newCheckPath(zone, id)} aria-label={t('check.recordNamed', { name })}>
                {t('check.record')}
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section id="unchecked" title={t('check.uncheckedTitle')} intro={t('check.uncheckedIntro')}>
      <DataTable
        caption={t('check.uncheckedTitle')}
        captionHidden
        columns={columns}
        rows={coverage.unchecked}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('check.allChecked')} />}
      />
    </Section>
  );
}

function CheckTable({ page: { zone, checks, coverage } }: { page: Page }) {
  const { t } = useTranslation(['incidents', 'common']);
  const separator = t('common:listSeparator');
  const columns: (Column<Check> | false)[] = [
    {
      id: 'on',
      header: t('incidents:check.checkedOn'),
      rowHeader: coverage === null,
      cell: ({ checkedOn }) => <CivilDate date={checkedOn} />,
    },
    coverage !== null && {
      id: 'name',
      header: t('incidents:enterprise.label'),
      rowHeader: true,
      cell: ({ enterprise }) => enterprise.name,
    },
    {
      id: 'result',
      header: t('incidents:check.result'),
      cell: ({ nonConforming }) => <ResultMark nonConforming={nonConforming} />,
    },
    {
      id: 'moveOut',
      header: t('incidents:check.moveOut'),
      cell: ({ moveOut }) => (moveOut ? <Badge tone="bad">{t('incidents:check.movesOut')}</Badge> : <Nothing />),
    },
    { id: 'by', header: t('incidents:check.inspectors'), cell: ({ inspectors }) => inspectors.join(separator) },
    {
      id: 'departments',
      header: t('incidents:check.departments'),
      narrow: 'full',
      cell: ({ departments, isJoint }) =>
        departments.length === 0 ? (
          <Nothing />
        ) : (
          <>
            {departments.map(({ name }) => name).join(separator)}{' '}
            {isJoint && <Badge tone="info">{t('incidents:check.joint')}</Badge>}
          </>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('incidents:check.title')}
      captionHidden
      columns={columns.filter((column) => column !== false)}
      rows={checks}
      rowKey={({ id }) => id}
      rowHref={({ id }) => checkPath(zone, id)}
      empty={<EmptyState title={t('incidents:check.none')}>{t('incidents:check.noneHint')}</EmptyState>}
    />
  );
}

/** What the check found: everything in order, or how many items not. */
export function ResultMark({ nonConforming }: { nonConforming: number }) {
  const { t } = useTranslation('incidents');
  return nonConforming === 0 ? (
    <Mark tone="good" glyph="check">
      {t('check.conforms')}
    </Mark>
  ) : (
    <Mark tone="bad" glyph="alarm">
      {t('check.nonConforming', { count: nonConforming })}
    </Mark>
  );
}
