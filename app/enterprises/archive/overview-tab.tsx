import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { enterprisePath, observationPath } from '../../paths.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { CivilDate, Nothing } from '../../ui/figures.tsx';
import { formatDate } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { ProposalList } from '../measures/proposal-list.tsx';
import { RestoreForm } from '../measures/restore-form.tsx';
import { EnterpriseStatusMark, ObservationMark, SupportMark } from '../register/enterprise-marks.tsx';
import { useActing } from './act-form.tsx';
import { CertificateTable } from './certificate-table.tsx';
import { MonthStrip } from './month-strip.tsx';
import { NextActs } from './next-acts-list.tsx';
import { PanelForm } from './panel-form.tsx';
import type { ArchivePage } from './read-archive.server.ts';

type Overview = Extract<ArchivePage['content'], { tab: 'overview' }>;

/** How does this enterprise stand, and what is next? */
export function OverviewTab({ page, content }: { page: ArchivePage; content: Overview }) {
  const { t } = useTranslation('enterprises');
  const { zone, enterprise, today } = page;
  const { months, year, proposals, acts } = content;
  return (
    <>
      <OpenForm page={page} content={content} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[3fr_2fr]">
        <Section id="standing" title={t('archive.standing.title')}>
          <Standing page={page} mayApplyFrom={content.mayApplyFrom} />
        </Section>
        {acts.length > 0 && (
          <Section id="next" title={t('archive.next.title')} className="no-print">
            <NextActs
              zone={zone}
              enterprise={enterprise.id}
              acts={acts}
              application={content.application?.id ?? null}
            />
          </Section>
        )}
      </div>
      {months?.some(({ state }) => state !== 'notOwed') && (
        <Section
          id="months"
          title={t('archive.months.title', { year })}
          intro={t('archive.months.intro')}
          actions={<Link to={`${enterprisePath(zone, enterprise.id)}?tab=lists`}>{t('archive.months.all')}</Link>}
        >
          <MonthStrip zone={zone} enterprise={enterprise.id} year={year} months={months} />
        </Section>
      )}
      {proposals.length > 0 && (
        <Section id="proposals" title={t('archive.proposals.title')} intro={t('archive.proposals.intro')}>
          <ProposalList zone={zone} proposals={proposals} canDecide={acts.includes('decideMeasure')} />
        </Section>
      )}
      {content.expiring.length > 0 && (
        <Section
          id="expiring"
          title={t('archive.expiring.title')}
          intro={t('archive.expiring.intro')}
          actions={
            <Link to={`${enterprisePath(zone, enterprise.id)}?tab=certificates`}>{t('archive.expiring.all')}</Link>
          }
        >
          <CertificateTable caption={t('archive.expiring.title')} certificates={content.expiring} today={today} />
        </Section>
      )}
    </>
  );
}

function Standing({
  page: { zone, enterprise, seesArchive },
  mayApplyFrom,
}: {
  page: ArchivePage;
  mayApplyFrom: string | null;
}) {
  const { t } = useTranslation('enterprises');
  const locale = useLocale();
  const { status, since, observation } = enterprise;
  return (
    <DefinitionList
      items={[
        {
          term: t('archive.standing.status'),
          value: (
            <>
              <EnterpriseStatusMark status={status} />
              <span className="text-ink-2 block text-sm">
                {t(`statusMeans.${status}`, { day: formatDate(since, locale) })}
              </span>
              {mayApplyFrom && (
                <span className="text-ink-2 block text-sm">
                  {t('archive.standing.mayApplyFrom', { day: formatDate(mayApplyFrom, locale) })}{' '}
                  <RuleIds ids={['E10']} />
                </span>
              )}
            </>
          ),
        },
        { term: t('archive.standing.admittedOn'), value: <CivilDate date={enterprise.admittedOn} /> },
        {
          term: t('archive.standing.support'),
          value: (
            <>
              <SupportMark eligible={enterprise.eligibleForSupport} />
              <span className="text-ink-2 block text-sm">
                {t(`supportBecause.${status}`)} <RuleIds ids={['E13']} />
              </span>
            </>
          ),
        },
        {
          term: t('archive.standing.observation'),
          value: observation ? (
            <>
              <ObservationMark />
              <span className="block text-sm">
                {seesArchive ? (
                  <Link to={observationPath(zone, observation.id)}>
                    {t('observation.until', { day: formatDate(observation.endsOn, locale) })}
                  </Link>
                ) : (
                  t('observation.until', { day: formatDate(observation.endsOn, locale) })
                )}
              </span>
            </>
          ) : (
            <Nothing />
          ),
        },
        { term: t('archive.standing.uscc'), value: <span className="font-mono">{enterprise.uscc}</span> },
        { term: t('archive.standing.nameEn'), value: enterprise.nameEn || <Nothing /> },
      ]}
    />
  );
}

/** The form that ?open= asks for, if its act is open to the reader now. */
function OpenForm({ page, content }: { page: ArchivePage; content: Overview }) {
  const { t } = useTranslation('enterprises');
  const { open } = useActing();
  const { enterprise, today } = page;
  const act = content.acts.find((each) => each === open);
  if (act === 'restore') {
    return (
      <Section id="form" title={t('restore.title')} intro={t('restore.intro')}>
        <RestoreForm name="restore" enterprise={enterprise} today={today} />
      </Section>
    );
  }
  if (act === 'restorationPanel' || act === 'reviewPanel') {
    return (
      <Section id="form" title={t(`archive.act.${act}`)} intro={t(`panel.intro.${act}`)}>
        <PanelForm name={act} />
      </Section>
    );
  }
  return open === 'apply' || act === undefined ? <StartFailure /> : null;
}

/** Starting an application takes no form: what refuses it stands above the page. */
function StartFailure() {
  const { failure } = useActing();
  if (failure?.values.form?.[0] !== 'apply') return null;
  return (
    <Notice tone="bad" role="alert" title={failure.message}>
      {failure.rule && <RuleIds ids={[failure.rule]} />}
    </Notice>
  );
}
