import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { enterprisePath, riskPath } from '../../paths.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import type { AssessmentPageData } from './read-assessment-page.server.ts';

type Report = AssessmentPageData['risk']['reports'][number];

/** What is known of the risk, beside the assessment of it. */
export function RiskFacts({ page: { zone, risk } }: { page: AssessmentPageData }) {
  const { t } = useTranslation('riskAssessment');
  const { t: tr } = useTranslation('risk');
  return (
    <Section
      title={t('facts.title')}
      actions={<Link to={riskPath(zone, risk.id)}>{t('facts.open')}</Link>}
      className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto"
    >
      <p className="mb-3 font-semibold">{risk.title}</p>
      <DefinitionList
        items={[
          { term: t('facts.product'), value: risk.product },
          ...(risk.hsCode ? [{ term: t('facts.hsCode'), value: <span className="figures">{risk.hsCode}</span> }] : []),
          { term: t('facts.hazard'), value: <Prose text={risk.hazard} /> },
          ...(risk.country ? [{ term: t('facts.country'), value: risk.country.name }] : []),
          { term: t('facts.source'), value: tr(`source.${risk.source}`) },
          ...(risk.enterprise
            ? [
                {
                  term: t('facts.enterprise'),
                  value: <Link to={enterprisePath(zone, risk.enterprise.id)}>{risk.enterprise.name}</Link>,
                },
              ]
            : []),
          { term: t('facts.reportedOn'), value: <CivilDate date={risk.reportedOn} /> },
        ]}
      />
      {risk.reports.length > 0 && (
        <div className="mt-6">
          <h3 className="mb-1 text-base">{t('facts.reports', { count: risk.reports.length })}</h3>
          {risk.reports.map((report) => (
            <ReportOnRecord key={report.id} report={report} />
          ))}
        </div>
      )}
    </Section>
  );
}

function ReportOnRecord({ report }: { report: Report }) {
  const { t } = useTranslation('riskAssessment');
  const { t: tr } = useTranslation('risk');
  return (
    <details className="border-rule border-t py-2">
      <summary className="cursor-pointer">
        {report.title}{' '}
        <span className="text-ink-3 text-sm">
          {tr(`channel.${report.channel}`)} <CivilDate date={report.reportedOn} />
        </span>
      </summary>
      <dl className="mt-2 space-y-1.5 text-sm">
        <Fact term={t('facts.hazard')} value={report.hazard} />
        <Fact term={t('facts.batch')} value={report.batch} />
        <Fact term={t('facts.controlMeasures')} value={report.controlMeasures} />
        <Fact term={t('facts.reliability')} value={tr(`reliability.${report.reliability}`)} />
      </dl>
    </details>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  if (value === '') return null;
  return (
    <div>
      <dt className="text-ink-3">{term}</dt>
      <dd className="whitespace-pre-line">{value}</dd>
    </div>
  );
}

const Prose = ({ text }: { text: string }) => <span className="block whitespace-pre-line">{text}</span>;
