import { useTranslation } from 'react-i18next';
import { riskCasePath, riskMeasuresPath, riskPath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge } from '../../ui/status.tsx';
import type { ArchivePage } from './read-archive.server.ts';

type RiskRecord = Extract<ArchivePage['content'], { tab: 'risk' }>;
type Measure = RiskRecord['measures'][number];
type Case = RiskRecord['cases'][number];

/** Which risk measures and cases name the enterprise? */
export function RiskTab({ page, content }: { page: ArchivePage; content: RiskRecord }) {
  const { t } = useTranslation('enterprises');
  return (
    <>
      <Section id="risk-measures" title={t('risk.measures')} intro={t('risk.measuresIntro')}>
        <MeasureTable zone={page.zone} rows={content.measures} />
      </Section>
      <Section id="risk-cases" title={t('risk.cases')} intro={t('risk.casesIntro')}>
        <CaseTable zone={page.zone} rows={content.cases} />
      </Section>
    </>
  );
}

function MeasureTable({ zone, rows }: { zone: string; rows: readonly Measure[] }) {
  const { t } = useTranslation('enterprises');
  const { t: tRisk } = useTranslation('risk');
  const columns: Column<Measure>[] = [
    { id: 'title', header: t('risk.title'), rowHeader: true, cell: ({ title }) => title },
    { id: 'kind', header: t('risk.kind'), cell: ({ kind }) => tRisk(`measureKind.${kind}`) },
    {
      id: 'phase',
      header: t('risk.phase'),
      cell: ({ phase }) => <Badge tone={phase === 'inForce' ? 'warn' : 'idle'}>{tRisk(`measureState.${phase}`)}</Badge>,
    },
    { id: 'starts', header: t('risk.startsOn'), cell: ({ startsOn }) => <CivilDate date={startsOn} /> },
    { id: 'ends', header: t('risk.endsOn'), cell: ({ endsOn }) => <CivilDate date={endsOn} /> },
    { id: 'lifted', header: t('risk.liftedOn'), cell: ({ liftedOn }) => <CivilDate date={liftedOn} /> },
  ];
  return (
    <DataTable
      caption={t('risk.measures')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ risk }) => (risk ? riskPath(zone, risk) : riskMeasuresPath(zone))}
      empty={<EmptyState title={t('risk.noMeasures')}>{t('risk.noMeasuresHint')}</EmptyState>}
    />
  );
}

function CaseTable({ zone, rows }: { zone: string; rows: readonly Case[] }) {
  const { t } = useTranslation('enterprises');
  const columns: Column<Case>[] = [
    { id: 'number', header: t('risk.number'), rowHeader: true, cell: ({ number }) => number },
    { id: 'opened', header: t('risk.openedOn'), cell: ({ openedOn }) => <CivilDate date={openedOn} /> },
    { id: 'due', header: t('risk.reductionDueOn'), cell: ({ reductionDueOn }) => <CivilDate date={reductionDueOn} /> },
    { id: 'closed', header: t('risk.closedOn'), cell: ({ closedOn }) => <CivilDate date={closedOn} /> },
  ];
  return (
    <DataTable
      caption={t('risk.cases')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => riskCasePath(zone, id)}
      empty={<EmptyState title={t('risk.noCases')}>{t('risk.noCasesHint')}</EmptyState>}
    />
  );
}
