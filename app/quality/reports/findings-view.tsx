import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import {
  FINDING_LENGTH,
  FINDING_TITLE_LENGTH,
  FOCUS_LENGTH,
  PRODUCT_LENGTH,
} from '../../../server/quality/reports/lengths.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { riskPath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { Instant } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge } from '../../ui/status.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { Report, ReportPage } from './read-report-page.server.ts';
import { reportViewPath } from './report-views.ts';

type Finding = Report['findings'][number];

/** Q11: what the analysis found that calls for action, and the risks that were opened for it. */
export function FindingsView({ page }: { page: ReportPage }) {
  const { t } = useTranslation('qualityReports');
  const { open } = useActing();
  const { zone, report } = page;
  const here = reportViewPath(zone, report.id, 'findings');
  const isOpen = open === 'finding' && report.can.addFinding;
  return (
    <Section
      id="findings"
      title={t('findings.list')}
      intro={
        <>
          {t('findings.intro')} <RuleIds ids={['Q11']} />
        </>
      }
    >
      <div className="space-y-6">
        {isOpen && <FindingForm cancelHref={here} />}
        {report.can.addFinding && !isOpen && (
          <LinkButton
            to={reportViewPath(zone, report.id, 'findings', { open: 'finding' })}
            preventScrollReset
            className="no-print"
          >
            {t('findings.add')}
          </LinkButton>
        )}
        {report.findings.length === 0 ? (
          <EmptyState title={t('findings.none')}>
            {t(report.can.addFinding ? 'findings.noneText' : 'findings.noneReader')}
          </EmptyState>
        ) : (
          <ul className="border-rule border-t">
            {report.findings.map((finding) => (
              <FindingItem key={finding.id} finding={finding} page={page} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

function FindingForm({ cancelHref }: { cancelHref: string }) {
  const { t } = useTranslation('qualityReports');
  return (
    <ActForm
      name="finding"
      label={t('findings.add')}
      cancelHref={cancelHref}
      button={<SubmitButton>{t('findings.submit')}</SubmitButton>}
    >
      <TextInput name="title" label={t('findings.title')} maxLength={FINDING_TITLE_LENGTH} required />
      <TextArea name="text" label={t('findings.text')} rows={5} maxLength={FINDING_LENGTH} required />
      <Checkbox name="isSerious" label={t('findings.serious')} />
      <TextArea
        name="inspectionFocus"
        label={t('findings.focus')}
        hint={t('findings.focusHint')}
        rows={3}
        maxLength={FOCUS_LENGTH}
        optional
      />
    </ActForm>
  );
}

function FindingItem({ finding, page: { zone, report } }: { finding: Finding; page: ReportPage }) {
  const { t } = useTranslation('qualityReports');
  const { open } = useActing();
  const { id, title, text, isSerious, inspectionFocus, risk } = finding;
  const mayOpen = report.can.openRisk && risk === null;
  const isOpen = open === `risk:${id}` && mayOpen;
  return (
    <li id={`finding-${id}`} className="border-rule space-y-3 border-b py-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="text-base">{title}</h3>
        {isSerious && <Badge tone="bad">{t('findings.isSerious')}</Badge>}
      </div>
      <p className="max-w-text whitespace-pre-line break-words">{text}</p>
      <DefinitionList
        items={[
          ...(inspectionFocus
            ? [
                {
                  term: t('findings.focus'),
                  value: <span className="whitespace-pre-line">{inspectionFocus}</span>,
                },
              ]
            : []),
          {
            term: t('findings.by'),
            value: (
              <>
                {finding.by} <Instant at={finding.at} className="text-ink-3 text-sm" />
              </>
            ),
          },
          ...(risk
            ? [{ term: t('findings.risk'), value: <Link to={riskPath(zone, risk.id)}>{risk.number}</Link> }]
            : []),
        ]}
      />
      {isOpen && (
        <ActForm
          name={`risk:${id}`}
          label={t('findings.openRisk')}
          version={finding.version}
          cancelHref={reportViewPath(zone, report.id, 'findings')}
          button={<SubmitButton>{t('findings.openRisk')}</SubmitButton>}
        >
          <p className="text-ink-2 max-w-text text-sm">{t('findings.openRiskText')}</p>
          <TextInput
            name="product"
            label={t('findings.product')}
            hint={t('findings.productHint')}
            maxLength={PRODUCT_LENGTH}
            optional
          />
        </ActForm>
      )}
      {mayOpen && !isOpen && (
        <LinkButton
          to={`${reportViewPath(zone, report.id, 'findings', { open: `risk:${id}` })}#finding-${id}`}
          preventScrollReset
          size="small"
          className="no-print"
        >
          {t('findings.openRisk')}
        </LinkButton>
      )}
    </li>
  );
}
