import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isMetricId } from '../../../server/assessment/metrics.ts';
import type { TargetOutput } from '../../../server/assessment/score-schema.ts';
import type { Definition } from '../../ui/definition-list.tsx';
import { ExplainLink } from '../../ui/explain.tsx';
import { CivilDate, Decimal, Instant, Share } from '../../ui/figures.tsx';
import { formatDecimal } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { DueDay } from '../due-day.tsx';
import type { TargetRecords } from './target-records.ts';

/** Completion, points, parts and term of a target, as a short table. */
export function TargetFacts({ target, daysLeft }: { target: TargetOutput; daysLeft: number }) {
  const { t } = useTranslation('assessment');
  const { completion, points, parts, dueOn, isOverdue, isBehindPace, state, kind, id } = target;
  const missing = state === 'inapplicable' ? 'inapplicable' : kind === 'measured' ? 'noData' : 'unassessed';
  const items: (Definition | false)[] = [
    {
      term: t('task.fact.completion'),
      value: (
        <ExplainLink kind="target" id={id}>
          <Share value={completion.verified} missing={missing} />
        </ExplainLink>
      ),
    },
    state === 'submitted' && {
      term: t('task.fact.projected'),
      value: <Share value={completion.projected} missing={missing} />,
    },
    {
      term: t('task.fact.points'),
      value: (
        <>
          <Decimal value={points} missing="inapplicable" />
          {points !== null && ` ${t('points')}`}
        </>
      ),
    },
    { term: t('task.fact.parts'), value: <span className="figures">{parts}</span> },
    {
      term: t('task.fact.due'),
      value: (
        <DueDay
          date={dueOn}
          isOverdue={isOverdue}
          isBehindPace={isBehindPace}
          daysLeft={isOverdue || isOwed(target) ? daysLeft : undefined}
        />
      ),
    },
  ];
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-x-6 lg:grid-cols-1">
      {items
        .filter((item) => item !== false)
        .map(({ term, value }) => (
          <div key={term} className="border-rule border-t py-1.5 lg:grid lg:grid-cols-[6.5rem_1fr] lg:gap-3">
            <dt className="text-ink-3 text-sm lg:pt-px">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

const isOwed = ({ state }: TargetOutput) => state === 'unassessed' || state === 'draft' || state === 'returned';

/** The mark in force, or the measurement, with who, when and why; then what is still open about it. */
export function TargetStanding({ records }: { records: TargetRecords }) {
  const { target } = records;
  return (
    <>
      {target.kind === 'measured' && <Measurement target={target} />}
      <MarkInForce target={target} />
      <OpenMatters records={records} />
    </>
  );
}

function MarkInForce({ target: { basis } }: { target: TargetOutput }) {
  const { t } = useTranslation('assessment');
  if (!basis.mark) return null;
  const { kind, completion, by, at, reason } = basis.mark;
  return (
    <div className="border-good border-s-2 ps-4">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{t(`task.mark.${kind}`)}</span>
        <span className="figures font-semibold">
          <Share value={completion} />
        </span>
        <ByAt by={by} at={at} />
      </p>
      {reason && <p className="text-ink-2 max-w-text mt-0.5 text-sm whitespace-pre-line">{reason}</p>}
    </div>
  );
}

function Measurement({ target: { metric, required, basis } }: { target: TargetOutput }) {
  const { t } = useTranslation('assessment');
  const words = metric && isMetricId(metric) ? t(`metrics.${metric}`) : '';
  return (
    <div className="space-y-1">
      <p>{t('task.measured.what', { metric: words, required: formatPlain(required ?? '1') })}</p>
      {basis.reading ? (
        <p className="text-ink-2 text-sm">
          {basis.reading.rows === null
            ? t('task.measured.share', { value: formatPlain(basis.reading.value) })
            : t('task.measured.reading', { value: formatPlain(basis.reading.value), rows: basis.reading.rows })}{' '}
          <CivilDate date={basis.reading.from} /> – <CivilDate date={basis.reading.to} />
        </p>
      ) : (
        <p className="text-ink-2 text-sm">{t('task.measured.noData')}</p>
      )}
      <p className="text-ink-3 text-sm">
        {t('task.measured.nothingToHandIn')} <RuleIds ids={['A3']} />
      </p>
    </div>
  );
}

/** Without idle zeros: '2', '0.75'. */
const formatPlain = (value: string) => formatDecimal(value, { places: 4 }).replace(/\.?0+$/, '');

function OpenMatters({ records: { appeals, inapplicabilities, target } }: { records: TargetRecords }) {
  const { t } = useTranslation('assessment');
  const appeal = appeals.find(({ state }) => state === 'open');
  const proposal = inapplicabilities.find(({ state }) => state === 'proposed');
  const { inapplicable } = target.basis;
  return (
    <>
      {appeal && (
        <Matter title={t('task.appealOpen')} by={appeal.filedBy} at={appeal.filedAt}>
          {appeal.reason}
        </Matter>
      )}
      {proposal && (
        <Matter title={t('task.proposalOpen')} by={proposal.proposedBy} at={proposal.proposedAt}>
          {proposal.reason}
        </Matter>
      )}
      {inapplicable && (
        <Matter title={t('task.inapplicable')} by={inapplicable.by} at={inapplicable.at} tone="idle">
          {inapplicable.reason}
        </Matter>
      )}
    </>
  );
}

interface MatterProps {
  title: string;
  by: string;
  at: string;
  tone?: 'info' | 'idle';
  children: ReactNode;
}

function Matter({ title, by, at, tone = 'info', children }: MatterProps) {
  return (
    <Notice tone={tone} title={title}>
      <p className="whitespace-pre-line">{children}</p>
      <p className="mt-1">
        <ByAt by={by} at={at} />
      </p>
    </Notice>
  );
}

function ByAt({ by, at }: { by: string; at: string }) {
  return (
    <span className="text-ink-3 text-sm">
      {by} <Instant at={at} />
    </span>
  );
}
