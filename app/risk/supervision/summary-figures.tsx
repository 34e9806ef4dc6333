import { useTranslation } from 'react-i18next';
import { MEASURE_KINDS, RISK_LEVELS, RISK_SOURCES, URGENCIES } from '../../../server/risk/kinds.ts';
import { RISK_STATES } from '../../../server/risk/lifecycle.ts';
import type { SummaryFigures as Figures } from '../../../server/risk/supervision/summary.ts';
import type { Api } from '../../load-context.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { CivilDate, Count, Decimal } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';

export type Summary = Pick<
  Awaited<ReturnType<Api['riskSupervision']['previewSummary']>>,
  'from' | 'to' | 'figures' | 'before'
>;

interface Row {
  id: string;
  label: string;
  now: number | string | null;
  before: number | string | null;
}

const STEPS = ['verify', 'assess', 'decide'] as const;

/** R26: the figures of a period beside those of a year before; prints on A4. */
export function SummaryFigures({ summary }: { summary: Summary }) {
  const { t } = useTranslation('riskCases');
  const { t: tRisk } = useTranslation('risk');
  const { figures, before } = summary;
  const row = (id: string, label: string, read: (of: Figures) => number | string | null): Row => ({
    id,
    label,
    now: read(figures),
    before: read(before.figures),
  });
  // What neither period has says nothing.
  const counted = (rows: Row[]) => rows.filter((each) => each.now !== 0 || each.before !== 0);
  const work = [
    row('reported', t('summary.reported'), (of) => of.reported),
    ...STEPS.flatMap((step) => [
      row(step, t('summary.done', { step: tRisk(`step.${step}`) }), (of) => of.steps[step].done),
      row(`${step}-in-time`, t('summary.inTime', { step: tRisk(`step.${step}`) }), (of) => of.steps[step].inTime),
    ]),
    row('overdue', t('summary.overdue'), (of) => of.overdue),
    row('median', t('summary.median'), (of) => of.medianDaysToAssessment),
    row('opened', t('summary.casesOpened'), (of) => of.casesOpened),
    row('closed', t('summary.casesClosed'), (of) => of.casesClosed),
    row('by-term', t('summary.liftedByTerm'), (of) => of.liftedByTerm),
    row('by-decision', t('summary.liftedByDecision'), (of) => of.liftedByDecision),
  ];
  const tables = [
    ['bySource', RISK_SOURCES.map((of) => row(of, tRisk(`source.${of}`), ({ bySource }) => bySource[of]))],
    [
      'byUrgency',
      [
        ...URGENCIES.map((of) => row(of, tRisk(`urgency.${of}`), ({ byUrgency }) => byUrgency[of])),
        row('none', t('summary.noUrgency'), ({ byUrgency }) => byUrgency.none),
      ],
    ],
    [
      'byLevel',
      ([...RISK_LEVELS, 'none'] as const).map((of) => row(of, tRisk(`level.${of}`), ({ byLevel }) => byLevel[of])),
    ],
    ['byState', RISK_STATES.map((of) => row(of, tRisk(`state.${of}`), ({ byState }) => byState[of]))],
    ['taken', MEASURE_KINDS.map((of) => row(of, tRisk(`measureKind.${of}`), (each) => each.measuresTaken[of]))],
    ['lifted', MEASURE_KINDS.map((of) => row(of, tRisk(`measureKind.${of}`), (each) => each.measuresLifted[of]))],
  ] as const;
  return (
    <div className="max-w-text space-y-8">
      <p className="text-ink-2">
        <CivilDate date={summary.from} /> {t('measures.to')} <CivilDate date={summary.to} />
        <span className="text-ink-3 block text-sm">
          {t('summary.before')}
          {t('summary.colon')}
          <CivilDate date={before.from} /> {t('measures.to')} <CivilDate date={before.to} />
        </span>
      </p>
      <FigureTable title={t('summary.work')} rows={work} />
      {tables.map(([name, rows]) => (
        <FigureTable key={name} title={t(`summary.${name}`)} rows={counted([...rows])} />
      ))}
    </div>
  );
}

function FigureTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { t } = useTranslation('riskCases');
  const columns: Column<Row>[] = [
    { id: 'label', header: t('summary.figure'), rowHeader: true, cell: ({ label }) => label },
    { id: 'now', header: t('summary.period'), align: 'end', width: '7rem', cell: ({ now }) => <Value value={now} /> },
    {
      id: 'before',
      header: t('summary.before'),
      align: 'end',
      width: '7rem',
      cell: ({ before }) => <Value value={before} />,
    },
  ];
  return (
    <Section title={title} level={3} className="keep-together">
      <DataTable
        caption={title}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p className="text-ink-2">{t('summary.none')}</p>}
      />
    </Section>
  );
}

/** A count, or a number of days with its half. */
const Value = ({ value }: { value: number | string | null }) =>
  typeof value === 'number' ? <Count value={value} /> : <Decimal value={value} places={1} />;
