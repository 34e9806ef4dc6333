import { Link } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../shell/page-header.tsx';
import { Count, Share } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { forgetDraft } from '../../ui/use-typed-draft.ts';
import { AreaTabs } from '../area-tabs.tsx';
import type { RowsAnswer } from '../filings/rows-answer.ts';
import { figuresOfYearAddress, typedKey, workbookKey } from './figure-addresses.ts';
import { MonthFigures } from './month-figures.tsx';
import type { FiguresPageData } from './read-figures-page.server.ts';
import { YearFigures } from './year-figures.tsx';

const DONE = ['filed', 'corrected', 'imported'] as const;

export interface FiguresPageProps {
  page: FiguresPageData;
  /** Of the typed form. */
  answer: RowsAnswer | null;
  /** Of any other. */
  failure: FormFailure | null;
}

/** Q5: how much was inspected, and how much of it failed? */
export function FiguresPage({ page, answer, failure }: FiguresPageProps) {
  const { t } = useTranslation('lists');
  const { zone, ofYear, open } = page;
  const { total, months } = ofYear;
  const filed = months.filter(({ revision }) => revision !== null).length;
  const done = DONE.find((known) => known === page.done);
  const typed = typedKey(page);
  const workbook = workbookKey(page);
  useEffect(() => {
    if (!done) return;
    forgetDraft(typed);
    forgetDraft(workbook);
  }, [done, typed, workbook]);
  const isWorking = open !== null || page.import !== null;
  return (
    <>
      <PageHeader
        title={page.title}
        state={<YearSteps page={page} />}
        lead={filed > 0 ? t('figures.lead', { count: filed }) : t('figures.leadNothing')}
      />
      <AreaTabs zone={zone} pages={page.pages} />
      <div className="space-y-10">
        {done && <Notice tone="good" role="status" title={t(`figures.done.${done}`)} />}
        {!isWorking && filed > 0 && (
          <Stats>
            <Stat label={t('figures.inspected')} size="large">
              <Count value={total.inspectedBatches} />
            </Stat>
            <Stat label={t('figures.failed')}>
              <Count value={total.failedBatches} />
            </Stat>
            <Stat label={t('figures.failureRate')}>
              <Share value={total.failureRate} />
            </Stat>
            <Stat label={t('figures.returned')}>
              <Count value={total.returnedBatches} />
            </Stat>
          </Stats>
        )}
        {!isWorking && filed > 0 && <YearFigures page={page} />}
        <MonthFigures page={page} answer={answer} failure={failure} />
      </div>
    </>
  );
}

function YearSteps({ page }: { page: FiguresPageData }) {
  const { t } = useTranslation('lists');
  const { zone, year, currentYear } = page;
  return (
    <nav aria-label={t('year.choose')} className="no-print flex flex-wrap gap-x-5">
      <Link to={figuresOfYearAddress(zone, year - 1)} rel="prev" className="py-0.5">
        <Icon name="arrowLeft" className="me-1 align-[-0.15em]" />
        {t('year.of', { year: year - 1 })}
      </Link>
      {year < currentYear && (
        <Link to={figuresOfYearAddress(zone, year + 1)} rel="next" className="py-0.5">
          {t('year.of', { year: year + 1 })}
          <Icon name="arrowRight" className="ms-1 align-[-0.15em]" />
        </Link>
      )}
    </nav>
  );
}
