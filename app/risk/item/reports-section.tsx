import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../acts/acting.tsx';
import { riskPath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { type Definition, DefinitionList } from '../../ui/definition-list.tsx';
import { CivilDate, Instant, Nothing } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge } from '../../ui/status.tsx';
import { RateForm } from '../collection/care-forms.tsx';
import { Prose } from './facts-section.tsx';
import type { Risk } from './read-risk-page.server.ts';

type Report = Risk['reports'][number];

/** R10-R12: what was reported, in the reporters' own words; of merged risks, too. */
export function ReportsSection({ zone, risk }: { zone: string; risk: Risk }) {
  const { t } = useTranslation('risk');
  const { reports, merged } = risk;
  const hidesReporters = reports.some(({ reporter }) => reporter === null);
  return (
    <Section
      id="reports"
      title={t('item.section.reports')}
      intro={
        <>
          {t('item.reports.intro')} {hidesReporters && t('item.reports.hidden')} <RuleIds ids={['R10', 'R11', 'R12']} />
        </>
      }
    >
      <div className="space-y-8">
        {reports.length === 0 && <p className="text-ink-2">{t('item.reports.none')}</p>}
        {reports.map((report, index) => (
          <Section
            key={report.id}
            id={`report-${report.id}`}
            level={3}
            title={t('item.reports.of', { position: index + 1 })}
            actions={
              <>
                <Badge>{t(`source.${report.source}`)}</Badge>
                {/* A producer's report says both at once. */}
                {report.channel !== 'enterprise' && <Badge>{t(`channel.${report.channel}`)}</Badge>}
                {report.item.id !== risk.id && (
                  <Link to={riskPath(zone, report.item.id)}>
                    {t('item.reports.cameAs', { number: report.item.number })}
                  </Link>
                )}
                <Instant at={report.reportedAt} className="text-ink-3" />
              </>
            }
          >
            <Facts report={report} />
            {risk.can.rate && <Rate report={report} />}
          </Section>
        ))}
        {merged.length > 0 && (
          <Section level={3} title={t('item.merged.title')}>
            <ul className="border-rule border-t">
              {merged.map(({ id, number, title }) => (
                <li key={id} className="border-rule border-b py-2">
                  <Link to={riskPath(zone, id)}>{t('item.named', { number, title })}</Link>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </Section>
  );
}

/** R13: how far its source is to be trusted. */
function Rate({ report }: { report: Report }) {
  const { t } = useTranslation('risk');
  const { open, here } = useActing();
  return (
    <div className="no-print mt-4">
      {open === `rate:${report.id}` ? (
        <RateForm report={report} />
      ) : (
        <LinkButton size="small" to={`${here}?open=rate:${report.id}#report-${report.id}`} preventScrollReset>
          {t('item.reports.rate')}
        </LinkButton>
      )}
    </div>
  );
}

function Facts({ report }: { report: Report }) {
  const { t } = useTranslation('risk');
  const given = (term: string, text: string, isLong = false): Definition[] =>
    text ? [{ term, value: <Prose text={text} />, isLong }] : [];
  return (
    <DefinitionList
      inPairs
      items={[
        { term: t('board.column.title'), value: report.title, isLong: true },
        { term: t('item.fact.hazard'), value: <Prose text={report.hazard} />, isLong: true },
        ...given(t('item.fact.product'), report.product),
        ...given(t('item.fact.hsCode'), report.hsCode),
        ...given(t('item.reports.batch'), report.batch),
        ...given(t('item.fact.country'), report.country?.name ?? ''),
        { term: t('item.reports.happenedOn'), value: <CivilDate date={report.happenedOn} /> },
        ...given(t('item.reports.controlMeasures'), report.controlMeasures, true),
        { term: t('item.reports.by'), value: <Reporter report={report} /> },
        {
          term: t('item.reports.reliability'),
          value: (
            <>
              {t(`reliability.${report.reliability}`)}
              {report.reliabilityNote && <span className="text-ink-2 block text-sm">{report.reliabilityNote}</span>}
            </>
          ),
        },
      ]}
    />
  );
}

function Reporter({ report: { department, enterprise, reporter } }: { report: Report }) {
  const { t } = useTranslation('risk');
  const side = department?.name ?? enterprise?.name;
  if (!reporter) return side ?? <Nothing />;
  return (
    <>
      {[side, reporter.name].filter(Boolean).join(' · ') || t('item.reports.anonymous')}
      {reporter.contact && (
        <span className="text-ink-2 block text-sm">
          {t('item.reports.contact')} {reporter.contact}
        </span>
      )}
    </>
  );
}
