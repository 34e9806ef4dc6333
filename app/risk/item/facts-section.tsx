import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { enterprisePath, incidentPath } from '../../paths.ts';
import { type Definition, DefinitionList } from '../../ui/definition-list.tsx';
import { CivilDate, Nothing } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { TermMark } from '../board/term-mark.tsx';
import { LevelMark, UrgencyMark } from '../marks.tsx';
import type { Risk } from './read-risk-page.server.ts';

/** What the risk is, as it was verified, and the days that count. */
export function FactsSection({ zone, risk }: { zone: string; risk: Risk }) {
  const { t } = useTranslation('risk');
  const { enterprise, incident } = risk;
  const items: Definition[] = [
    { term: t('item.fact.hazard'), value: <Prose text={risk.hazard} />, isLong: true },
    { term: t('item.fact.product'), value: risk.product || <Nothing /> },
    {
      term: t('item.fact.hsCode'),
      value: risk.hsCode ? <span className="figures">{risk.hsCode}</span> : <Nothing />,
    },
    { term: t('item.fact.country'), value: risk.country?.name ?? <Nothing /> },
    { term: t('item.fact.source'), value: t(`source.${risk.source}`) },
    {
      term: t('item.fact.enterprise'),
      value: enterprise ? <Link to={enterprisePath(zone, enterprise.id)}>{enterprise.name}</Link> : <Nothing />,
    },
    ...(incident
      ? [
          {
            term: t('item.fact.incident'),
            value: <Link to={incidentPath(zone, incident.id)}>{t('item.fact.openIncident')}</Link>,
          },
        ]
      : []),
    { term: t('item.fact.reportedOn'), value: <CivilDate date={risk.reportedOn} /> },
    {
      term: t('item.fact.urgency'),
      value: risk.urgency ? <UrgencyMark urgency={risk.urgency} /> : t('item.notUrgent'),
    },
    { term: t('item.fact.level'), value: <LevelMark level={risk.level} /> },
    { term: t('item.fact.owner'), value: risk.owner?.name ?? t('item.fact.noOwner') },
    { term: t('item.fact.terms'), value: <Terms risk={risk} />, isLong: true },
    ...(risk.closedOn
      ? keptFor(risk, t('item.fact.closedOn'), t('item.fact.retainUntil'), t('item.fact.keptForGood'))
      : []),
  ];
  return (
    <Section id="facts" title={t('item.section.facts')}>
      <DefinitionList items={items} inPairs />
    </Section>
  );
}

/** R30: until when the file is kept. */
const keptFor = (risk: Risk, closedOn: string, retainUntil: string, keptForGood: string): Definition[] => [
  { term: closedOn, value: <CivilDate date={risk.closedOn} /> },
  { term: retainUntil, value: risk.retainUntil ? <CivilDate date={risk.retainUntil} /> : keptForGood },
];

export const Prose = ({ text }: { text: string }) =>
  text ? <span className="max-w-text block whitespace-pre-line break-words">{text}</span> : <Nothing />;

function Terms({ risk: { terms, term } }: { risk: Risk }) {
  const { t } = useTranslation('risk');
  const begun = terms.filter(({ step, doneOn }) => doneOn !== null || step === term?.step);
  return (
    <ul className="space-y-0.5">
      {begun.map((each) => (
        <li key={each.step}>
          <TermMark term={each} />
        </li>
      ))}
      {!term && <li className="text-ink-3">{t('item.term.none')}</li>}
      <li className="text-sm">
        <RuleIds ids={['R13', 'R17']} />
      </li>
    </ul>
  );
}
