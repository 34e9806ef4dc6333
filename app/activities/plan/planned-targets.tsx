import { useTranslation } from 'react-i18next';
import { METRICS } from '../../../server/assessment/metrics.ts';
import { OpenRows, worthText } from '../../assessment/gains/gain-words.tsx';
import { useTaskHref } from '../../assessment/task-href.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ExplainLink } from '../../ui/explain.tsx';
import { Missing } from '../../ui/figures.tsx';
import { formatDate, formatDecimal, formatShare } from '../../ui/format.ts';
import { Mark, StatusMark } from '../../ui/status.tsx';
import type { YearPlanPage } from './read-year-plan.server.ts';

type Target = YearPlanPage['targets'][number];

/** The targets that the logs feed: what stands, what is required, and in words what is missing. */
export function PlannedTargets({ targets, year }: { targets: readonly Target[]; year: number }) {
  const { t } = useTranslation('activities');
  const { t: tAssessment } = useTranslation('assessment');
  const locale = useLocale();
  const href = useTaskHref(year);
  const columns: Column<Target>[] = [
    {
      id: 'target',
      header: t('plan.column.target'),
      rowHeader: true,
      cell: ({ title, taskNumber, measured: { metric, from, to } }) => (
        <>
          {taskNumber} {title}
          <span className="text-ink-3 block text-xs font-normal">
            {tAssessment(`metrics.${metric}`)}
            {from && to && <> · {t('plan.period', { from: formatDate(from, locale), to: formatDate(to, locale) })}</>}
          </span>
        </>
      ),
    },
    {
      id: 'value',
      header: t('plan.column.value'),
      align: 'end',
      width: '9rem',
      cell: ({ key, measured }) => (
        <ExplainLink kind="target" id={key}>
          <Value measured={measured} />
        </ExplainLink>
      ),
    },
    {
      id: 'points',
      header: t('plan.column.points'),
      align: 'end',
      width: '8rem',
      cell: ({ points, reached }) => (
        <span className="figures whitespace-nowrap">
          {reached === null ? <Missing reason="noData" /> : formatDecimal(reached)} / {formatDecimal(points)}
        </span>
      ),
    },
    {
      id: 'missing',
      header: t('plan.column.missing'),
      narrow: 'full',
      cell: (target) => <MissingForFull target={target} />,
    },
  ];
  return (
    <DataTable
      caption={t('plan.targets')}
      captionHidden
      columns={columns}
      rows={targets}
      rowKey={({ key }) => key}
      rowHref={({ taskNumber, key }) => href(taskNumber, { target: key })}
      empty={null}
    />
  );
}

function Value({ measured: { metric, value, required } }: { measured: Target['measured'] }) {
  if (value === null) return <Missing reason="noData" />;
  const write = METRICS[metric] === 'share' ? formatShare : (text: string) => formatDecimal(text, { places: 0 });
  return (
    <span className="figures">
      {write(value)} / {write(required)}
    </span>
  );
}

function MissingForFull({ target: { measured, isBehindPace } }: { target: Target }) {
  const { t } = useTranslation('activities');
  const { t: tGains } = useTranslation('gains');
  const { metric, worth, open } = measured;
  if (worth === null) return null;
  const isCount = METRICS[metric] === 'count';
  if (worth.missing === 0) {
    return (
      <Mark tone="good" glyph="check">
        {t('plan.full')}
      </Mark>
    );
  }
  return (
    <>
      <p>
        {!isCount && worth.rows === 0
          ? t('plan.nothingYet')
          : t(`plan.missing.${metric}`, { count: isCount ? worth.missing : worth.rows - worth.counted })}
      </p>
      <p className="text-ink-2 text-sm">{worthText(tGains, measured)}</p>
      {isBehindPace && <StatusMark status="behindPace" />}
      {open.length > 0 && <OpenRows {...measured} />}
    </>
  );
}
