import { useTranslation } from 'react-i18next';
import { ActingProvider, useActing } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { FilingMark } from '../../enterprises/archive/filing-mark.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { HalfSteps } from '../half-steps.tsx';
import { QualityTabs } from '../quality-tabs.tsx';
import { ArrangeSection } from './arrange-section.tsx';
import { dataOfHalfPath } from './data-paths.ts';
import { DepartmentsSection } from './departments-section.tsx';
import { InspectionMonths } from './inspection-months.tsx';
import { PartSection } from './part-section.tsx';
import type { DataPage as Page } from './read-data-page.server.ts';

/** Q4: which departments report for this half-year, which have, and what does one's own part say? */
export function DataPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('enterpriseReports');
  const { zone, period, part } = page;
  const here = dataOfHalfPath(zone, period, part?.department.id);
  return (
    <ActingProvider {...page.acting} failure={failure} here={here}>
      <PageHeader
        title={page.title}
        state={<DataState page={page} />}
        lead={
          <>
            <Lead page={page} /> <RuleIds ids={['Q4']} />
          </>
        }
        actions={<ArrangeButton page={page} />}
      />
      <QualityTabs zone={zone} pages={page.pages} />
      <div className="space-y-10">
        <DoneNotice acts={['arrange', 'contribute']} words={(act) => t(`data.done.${act}`)} />
        <ArrangeSection page={page} />
        {part && <PartSection page={page} part={part} />}
        <DepartmentsSection page={page} />
        <InspectionMonths page={page} />
      </div>
    </ActingProvider>
  );
}

function DataState({ page: { arrangement, part, own, previous, next } }: { page: Page }) {
  const { t } = useTranslation('quality');
  const dueOn = arrangement.arrangement?.dataDueOn;
  return (
    <>
      {part?.state && part.department.id === own && <FilingMark state={part.state} />}
      {dueOn && (
        <span className="text-ink-2">
          {t('due.data')} <CivilDate date={dueOn} />
        </span>
      )}
      <HalfSteps previous={previous} next={next} />
    </>
  );
}

function Lead({ page: { arrangement, canArrange, part, own } }: { page: Page }) {
  const { t } = useTranslation('enterpriseReports');
  const { departments } = arrangement;
  if (!arrangement.arrangement) return t(canArrange ? 'data.leadToArrange' : 'data.leadNotArranged');
  if (part && part.department.id === own && !part.isAsked) return t('data.leadNotAsked');
  const filed = departments.filter(({ filedOn }) => filedOn !== null).length;
  return t('data.lead', { count: departments.length, filed });
}

function ArrangeButton({ page: { zone, period, canArrange, arrangement } }: { page: Page }) {
  const { t } = useTranslation('enterpriseReports');
  const { open } = useActing();
  if (!canArrange || open === 'arrange') return null;
  const isFirst = arrangement.arrangement === null;
  return (
    <LinkButton to={`${dataOfHalfPath(zone, period)}&open=arrange`} look={isFirst ? 'primary' : 'secondary'}>
      {t(isFirst ? 'data.arrange.open' : 'data.arrange.change')}
    </LinkButton>
  );
}
