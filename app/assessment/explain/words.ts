import type { TargetOutput, TaskOutput } from '../../../server/assessment/score-schema.ts';
import { departmentBelow, taskBelow } from '../../paths.ts';
import {
  type DecimalString,
  formatDate,
  formatDecimal,
  formatInstant,
  formatPercent,
  formatShare,
} from '../../ui/format.ts';
import { number } from './arithmetic.ts';
import type { Explanation, Source } from './explanation.ts';

/** What every explanation of a score says alike: the period, the moment, how it was rounded. */
export function frame({ scores, t, locale }: Source): Pick<Explanation, 'period' | 'computedAt'> {
  return {
    period: t('explain.period', {
      year: scores.year,
      asOf: formatDate(scores.asOf, locale),
      planVersion: scores.planVersion,
    }),
    computedAt: scores.computedAt,
  };
}

/** A formula in words, with the remark on rounding that goes with all of them. */
export const inWords = ({ t }: Source, formula: string): string => t('explain.withRounding', { formula });

/** A percent that may be missing because nothing is assessable. */
export const percentText = ({ t }: Source, percent: DecimalString | null | undefined): string =>
  percent ? formatPercent(percent) : t('status.inapplicable', { ns: 'common' });

export const coverageText = ({ t }: Source, coverage: DecimalString | null): string =>
  coverage ? formatShare(coverage) : t('status.inapplicable', { ns: 'common' });

/** '3.33 / 9': points reached and points possible. */
export const pointsText = (reached: DecimalString, possible: DecimalString): string =>
  `${formatDecimal(reached)} / ${number(possible).text}`;

export const stateText = ({ t }: Source, state: TargetOutput['state']): string =>
  t(`status.${state}`, { ns: 'common' });

export const taskLabel = ({ t }: Source, { number: taskNumber, title }: TaskOutput): string =>
  t('explain.taskLabel', { number: taskNumber, title });

export const taskHref = ({ zonePath, scores }: Source, taskNumber: number): string =>
  taskBelow(zonePath, taskNumber, scores.year);

export const departmentHref = ({ zonePath, scores }: Source, departmentId: string): string =>
  departmentBelow(zonePath, departmentId, scores.year);

/** Who decided, when, and what they wrote. */
export const decidedText = ({ t, locale }: Source, { by, at, reason }: { by: string; at: string; reason?: string }) =>
  reason
    ? t('explain.decidedWithReason', { by, at: formatInstant(at, locale), reason })
    : t('explain.decided', { by, at: formatInstant(at, locale) });
