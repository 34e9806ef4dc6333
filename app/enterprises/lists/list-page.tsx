import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { enterprisePath, enterprisesPath, monthlyListPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { formatMonth } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { forgetDraft } from '../../ui/use-typed-draft.ts';
import { FilingMark } from '../archive/filing-mark.tsx';
import { ImportReport } from '../filings/import-report.tsx';
import { MonthSteps } from '../filings/month-steps.tsx';
import type { RowsAnswer } from '../filings/rows-answer.ts';
import { isUnderWay } from '../filings/use-import.ts';
import { WorkbookForm } from '../filings/workbook-form.tsx';
import { ListActions, ListDownloads } from './list-actions.tsx';
import { listAddress } from './list-addresses.ts';
import { ListContent } from './list-content.tsx';
import { ListForm } from './list-form.tsx';
import type { ListPageData } from './read-list-page.server.ts';
import { typedKey, workbookKey } from './typed-key.ts';

const DONE = ['filed', 'corrected', 'imported'] as const;

interface ListPageProps {
  page: ListPageData;
  /** Of the typed form. */
  answer: RowsAnswer | null;
  /** Of any other. */
  failure: FormFailure | null;
}

/** EF4: what did this enterprise export in this month, and is the list in? */
export function ListPage({ page, answer, failure }: ListPageProps) {
  const { t } = useTranslation('lists');
  const { view, zone, enterprise, open } = page;
  const done = DONE.find((known) => known === page.done);
  const typed = typedKey(page);
  const workbook = workbookKey(page);
  useEffect(() => {
    if (!done) return;
    forgetDraft(typed);
    forgetDraft(workbook);
  }, [done, typed, workbook]);
  const isImporting = page.import !== null && isUnderWay(page.import);
  const isForm = open !== null && !isImporting;
  return (
    <>
      <PageHeader
        title={page.title}
        breadcrumb={[
          ...(page.canSeeRegister ? [{ label: t('enterprises'), href: enterprisesPath(zone) }] : []),
          { label: view.enterprise.name, href: enterprisePath(zone, enterprise) },
        ]}
        state={<ListState page={page} />}
        actions={isForm || isImporting ? null : <ListActions page={page} />}
      />
      <div className="space-y-8">
        {done && (
          <Notice tone="good" role="status" title={t(`done.${done}`)}>
            {view.list && t('done.text', { revision: view.list.revision })}
          </Notice>
        )}
        {view.filing.isPermitted && view.filing.refusal && (
          <Notice tone="idle" title={view.filing.refusal}>
            {view.filing.rule && (
              <>
                {t('basis')} <RuleIds ids={[view.filing.rule]} />
              </>
            )}
          </Notice>
        )}
        {page.import && <ImportReport zone={zone} first={page.import} retryHref={page.open ? '#form' : null} />}
        {isForm ? <OpenForm page={page} answer={answer} failure={failure} /> : <ListContent page={page} />}
      </div>
    </>
  );
}

function ListState({ page }: { page: ListPageData }) {
  const { t } = useTranslation('lists');
  const { view, zone, enterprise } = page;
  const first = view.revisions.at(-1);
  return (
    <>
      <FilingMark state={view.state} />
      {view.state !== 'notOwed' && (
        <span className="text-ink-2">
          {t('dueOn')} <CivilDate date={view.dueOn} />
        </span>
      )}
      {first && (
        <span className="text-ink-2">
          {t('filedOn')} <CivilDate date={first.filedOn} />
          {t('by', { name: first.filedBy })}
        </span>
      )}
      <MonthSteps
        previous={page.previous}
        next={page.next}
        current={page.current}
        hrefOf={(month) => monthlyListPath(zone, enterprise, month)}
      />
    </>
  );
}

function OpenForm({ page, answer, failure }: ListPageProps) {
  const { t } = useTranslation('lists');
  const locale = useLocale();
  const { open, newest, zone } = page;
  const month = formatMonth(page.month, locale);
  if (open === 'file') {
    return (
      <Section
        id="form"
        title={t(newest ? 'form.correctTitle' : 'form.title', { month })}
        intro={
          <>
            {t('form.intro')} <RuleIds ids={['EF4']} />
          </>
        }
      >
        <ListForm page={page} answer={answer} />
      </Section>
    );
  }
  return (
    <Section
      id="form"
      title={t(newest ? 'workbook.correctTitle' : 'workbook.title', { month })}
      actions={<ListDownloads page={page} />}
    >
      <WorkbookForm
        zone={zone}
        kind="monthly-list"
        failure={failure}
        stored={newest && { ...newest, href: listAddress(page, { revision: newest.revision }) }}
        draftKey={workbookKey(page)}
        idempotencyKey={page.idempotencyKey}
        limitBytes={page.uploadLimitBytes}
        cancelHref={listAddress(page)}
      />
    </Section>
  );
}
