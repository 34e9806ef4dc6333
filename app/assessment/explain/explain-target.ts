import { exact, toDecimal } from '../../../server/assessment/exact.ts';
import { isMetricId } from '../../../server/assessment/metrics.ts';
import type { TargetOutput, TaskOutput } from '../../../server/assessment/score-schema.ts';
import { formatDate, formatDecimal } from '../../ui/format.ts';
import { bracketed, equation, fine, number, worked } from './arithmetic.ts';
import type { Explanation, Source } from './explanation.ts';
import { decidedText, frame, inWords, stateText, taskHref } from './words.ts';

/** One target: its points, how it was judged or measured, and on which records that rests. */
export function explainTarget(source: Source, task: TaskOutput, target: TargetOutput): Explanation {
  const { t } = source;
  const { points, completion } = target;
  const reached = points !== null && completion.verified !== null ? reachedPoints(points, completion.verified) : null;
  return {
    title: target.title,
    value: reached === null ? stateText(source, target.state) : formatDecimal(reached),
    unit: reached === null ? undefined : t('explain.ofPoints', { points: number(points ?? '0').text }),
    rules: [...rulesOf(target), ...task.rules],
    formula: inWords(source, t(target.kind === 'measured' ? 'explain.target.measured' : 'explain.target.attested')),
    substituted: reached === null ? notCounted(source, target) : targetEquation(task, target, reached),
    ...frame(source),
    period: periodOf(source, target),
    rows: recordsOf(source, task, target),
  };
}

const reachedPoints = (points: string, completion: string) => toDecimal(exact(points).mul(exact(completion)));

function rulesOf({ kind, state }: TargetOutput): string[] {
  if (state === 'inapplicable') return ['A6'];
  return kind === 'measured' ? ['A2'] : ['A1', 'A2', 'A3'];
}

function notCounted({ t }: Source, { state }: TargetOutput): string {
  if (state === 'inapplicable') return t('explain.target.inapplicable');
  return t(state === 'noData' ? 'explain.target.noData' : 'explain.target.unassessed');
}

function targetEquation(task: TaskOutput, target: TargetOutput, reached: string): string {
  const allParts = task.targets.filter(({ state }) => state !== 'inapplicable').map(({ parts }) => fine(parts));
  const share = worked`${number(task.weight)} × ${fine(target.parts)} ÷ ${bracketed(allParts)}`;
  return equation(worked`${share} × ${completionOf(target)}`, reached);
}

/** A measured completion is shown as it came about: min(1, 3 ÷ 4). */
function completionOf({ kind, basis, required, completion }: TargetOutput) {
  if (kind === 'measured' && basis.reading) {
    return worked`min(1, ${fine(basis.reading.value)} ÷ ${fine(required ?? '1')})`;
  }
  return fine(completion.verified ?? '0');
}

function periodOf(source: Source, { basis }: TargetOutput): string {
  const { t, locale } = source;
  if (!basis.reading) return frame(source).period;
  const { from, to } = basis.reading;
  return t('explain.target.period', { from: formatDate(from, locale), to: formatDate(to, locale) });
}

type Row = Explanation['rows'][number];

/** The records behind a target, in the order in which they count. */
function recordsOf(source: Source, task: TaskOutput, target: TargetOutput): Explanation['rows'] {
  const { t, locale } = source;
  const { basis, required, dueOn } = target;
  const href = taskHref(source, task.number);
  const rows: (Row | null | false)[] = [
    basis.inapplicable && {
      label: t('explain.target.inapplicableRow'),
      value: stateText(source, 'inapplicable'),
      note: decidedText(source, basis.inapplicable),
      href,
    },
    basis.mark && {
      label: t(basis.mark.kind === 'appeal' ? 'explain.target.appealRow' : 'explain.target.markRow'),
      value: t('explain.task.completion', { completion: fine(basis.mark.completion).text }),
      note: decidedText(source, basis.mark),
      href,
    },
    basis.pending && {
      label: t('explain.target.pendingRow'),
      value: t('explain.target.claimed', { completion: fine(basis.pending.claimed).text }),
      note: decidedText(source, basis.pending),
      href,
    },
    basis.open && {
      label: t('explain.target.openRow'),
      value: stateText(source, basis.open.state),
      href,
    },
    target.kind === 'measured' && readingRow(source, target),
    target.kind === 'measured' && { label: t('explain.target.requiredRow'), value: fine(required ?? '1').text },
    { label: t('explain.target.dueRow'), value: formatDate(dueOn, locale) },
  ];
  return rows.filter((row) => row !== null && row !== false);
}

function readingRow(source: Source, { metric, basis: { reading } }: TargetOutput): Row {
  const { t } = source;
  return {
    label: metric && isMetricId(metric) ? t(`metrics.${metric}`) : t('explain.target.readingRow'),
    value: reading ? fine(reading.value).text : stateText(source, 'noData'),
    note: reading && reading.rows !== null ? t('explain.target.readingNote', { rows: reading.rows }) : undefined,
  };
}
