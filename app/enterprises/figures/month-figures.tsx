import { useTranslation } from 'react-i18next';
import { MOST_ROWS_TYPED } from '../../../server/enterprises/filings/list-kinds.ts';
import { monthsLater } from '../../../server/enterprises/monthly-lists/filing.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatMonth } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { ImportReport } from '../filings/import-report.tsx';
import { MonthSteps } from '../filings/month-steps.tsx';
import { RevisionTimeline } from '../filings/revision-timeline.tsx';
import { isUnderWay } from '../filings/use-import.ts';
import { WorkbookForm } from '../filings/workbook-form.tsx';
import { figuresAddress, workbookKey } from './figure-addresses.ts';
import { FigureRowsTable } from './figure-rows-table.tsx';
import { FiguresForm } from './figures-form.tsx';
import type { FiguresPageProps } from './figures-page.tsx';
import type { FiguresPageData } from './read-figures-page.server.ts';

/** One month: its rows and revisions, or the form that files them. */
export function MonthFigures({ page, answer, failure }: FiguresPageProps) {
  const { t } = useTranslation('lists');
  const locale = useLocale();
  const { zone, month, view, open, newest } = page;
  const name = formatMonth(month, locale);
  const isForm = open !== null && !(page.import && isUnderWay(page.import));
  return (
    <div className="space-y-8">
      {page.import && <ImportReport zone={zone} first={page.import} retryHref={page.open ? '#month' : null} />}
      <Section
        id="month"
        title={isForm ? t(newest ? 'figures.form.correctTitle' : 'figures.form.monthTitle', { month: name }) : name}
        intro={isForm ? t('figures.form.intro') : undefined}
        actions={
          <MonthSteps
            previous={monthsLater(month, -1)}
            next={monthsLater(month, 1)}
            current={page.current}
            hrefOf={(other) => `${figuresAddress(zone, other)}#month`}
          />
        }
      >
        {view.filing.isPermitted && view.filing.refusal && (
          <div className="mb-4">
            <Notice tone="idle" title={view.filing.refusal}>
              {view.filing.rule && (
                <>
                  {t('basis')} <RuleIds ids={[view.filing.rule]} />
                </>
              )}
            </Notice>
          </div>
        )}
        {!isForm && <MonthContent page={page} />}
        {isForm && open === 'file' && <FiguresForm key={month} page={page} answer={answer} />}
        {isForm && open === 'workbook' && (
          <WorkbookForm
            zone={zone}
            kind="inspection-figures"
            month={month}
            failure={failure}
            stored={newest && { ...newest, href: figuresAddress(zone, month, { revision: newest.revision }) }}
            draftKey={workbookKey(page)}
            idempotencyKey={page.idempotencyKey}
            limitBytes={page.uploadLimitBytes}
            cancelHref={figuresAddress(zone, month)}
          />
        )}
      </Section>
    </div>
  );
}

function Actions({ page }: { page: FiguresPageData }) {
  const { t } = useTranslation('lists');
  const { zone, month, newest, mayFile } = page;
  if (!mayFile) return null;
  return (
    <div className="no-print flex flex-wrap gap-2">
      {(newest?.rowCount ?? 0) <= MOST_ROWS_TYPED && (
        <LinkButton to={figuresAddress(zone, month, { open: 'file' })} look={newest ? 'secondary' : 'primary'}>
          {t(newest ? 'figures.act.correct' : 'figures.act.file')}
        </LinkButton>
      )}
      <LinkButton to={figuresAddress(zone, month, { open: 'workbook' })}>
        {t(newest ? 'act.correctByWorkbook' : 'act.workbook')}
      </LinkButton>
    </div>
  );
}

function MonthContent({ page }: { page: FiguresPageData }) {
  const { t } = useTranslation('lists');
  const { view, newest, mayFile } = page;
  if (view.revision === null) {
    return (
      <EmptyState title={t('figures.nothing')} action={mayFile && <Actions page={page} />}>
        {mayFile ? t('figures.nothingHint') : !view.filing.isPermitted && t('figures.nothingReading')}
      </EmptyState>
    );
  }
  return (
    <div className="space-y-8">
      {newest && view.revision !== newest.revision && (
        <Notice tone="warn" title={t('revision.old', { revision: view.revision, newest: newest.revision })} />
      )}
      <Actions page={page} />
      <div>
        <FigureRowsTable page={page} />
        <Pager shown={view.rows.length} nextCursor={view.nextCursor} />
      </div>
      <Section level={3} id="revisions" title={t('revision.title')} intro={t('revision.intro')}>
        <RevisionTimeline
          revisions={view.revisions}
          shown={view.revision}
          facts={({ rowCount }) => (rowCount === null ? null : t('revision.rows', { count: rowCount }))}
        />
      </Section>
    </div>
  );
}
