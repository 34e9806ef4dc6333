import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Instant } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge } from '../../ui/status.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { CompareForm, Comparison } from './comparison.tsx';
import type { Report, ReportPage } from './read-report-page.server.ts';
import { ReportStateMark } from './report-state-mark.tsx';
import { ReportText } from './report-text.tsx';
import { reportViewPath } from './report-views.ts';

type Revision = Report['revisions'][number];

/** What was saved and when, one revision in full, or two beside each other; and the report's moves. */
export function VersionsView({ page }: { page: ReportPage }) {
  const { t } = useTranslation(['qualityReports', 'quality']);
  const { zone, report, versions } = page;
  if (versions?.shown) return <ShownRevision page={page} shown={versions.shown} />;
  return (
    <div className="space-y-12">
      <Section title={t('versions.list')}>
        <Revisions zone={zone} report={report} />
      </Section>
      <Section id="compare" title={t('versions.compare')}>
        {report.revisions.length > 1 ? (
          <CompareForm revisions={report.revisions} compared={versions?.compared ?? null} />
        ) : (
          <p className="text-ink-2">{t('versions.oneOnly')}</p>
        )}
        {versions?.compared && <Comparison compared={versions.compared} />}
      </Section>
      <Section title={t('versions.history')}>
        <Timeline
          entries={report.events.map(({ id, move, note, by, at }) => ({
            id,
            at,
            who: by,
            what: t(`quality:move.${move}`),
            why: note,
          }))}
        />
      </Section>
    </div>
  );
}

function Revisions({ zone, report }: { zone: string; report: Report }) {
  const { t } = useTranslation('qualityReports');
  const isFresh = ({ number, figuresTakenAt }: Revision) => {
    const before = report.revisions.find((each) => each.number === number - 1);
    return before !== undefined && before.figuresTakenAt !== figuresTakenAt;
  };
  const columns: Column<Revision>[] = [
    {
      id: 'number',
      header: t('versions.number'),
      rowHeader: true,
      cell: ({ number }) => (
        <span className="inline-flex flex-wrap items-baseline gap-x-2">
          <Link to={reportViewPath(zone, report.id, 'versions', { number })}>{t('revision', { number })}</Link>
          {number === report.revision && <Badge tone="info">{t('versions.current')}</Badge>}
          {number === report.publishedRevision && <Badge tone="good">{t('versions.published')}</Badge>}
        </span>
      ),
    },
    { id: 'state', header: t('versions.state'), cell: ({ state }) => <ReportStateMark state={state} /> },
    { id: 'by', header: t('versions.by'), cell: ({ savedBy }) => savedBy },
    { id: 'at', header: t('versions.at'), cell: ({ savedAt }) => <Instant at={savedAt} /> },
    {
      id: 'note',
      header: t('versions.note'),
      cell: (revision) => (isFresh(revision) ? t('versions.figures') : revision.note),
    },
  ];
  return (
    <DataTable
      caption={t('versions.list')}
      captionHidden
      columns={columns}
      rows={report.revisions}
      rowKey={({ number }) => String(number)}
      empty={<EmptyState title={t('versions.none')} />}
    />
  );
}

function ShownRevision({
  page: { zone, report },
  shown,
}: {
  page: ReportPage;
  shown: NonNullable<NonNullable<ReportPage['versions']>['shown']>;
}) {
  const { t } = useTranslation('qualityReports');
  return (
    <div className="space-y-8">
      <Notice tone="info">
        {t('versions.shown', { number: shown.number, by: shown.savedBy })} <Instant at={shown.savedAt} />{' '}
        <Link to={reportViewPath(zone, report.id, 'versions')}>{t('versions.back')}</Link>
      </Notice>
      <ReportText content={shown.content} figures={shown.figures} countryNames={shown.countryNames} />
    </div>
  );
}
