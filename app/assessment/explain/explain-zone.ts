import { exact, sum, toDecimal } from '../../../server/assessment/exact.ts';
import type { DepartmentOutput } from '../../../server/assessment/score-schema.ts';
import { type DecimalString, formatDecimal, formatShare } from '../../ui/format.ts';
import { bracketed, equation, fine, number, pointsOf, shown, worked } from './arithmetic.ts';
import type { Explanation, Side, Source } from './explanation.ts';
import { coverageText, departmentHref, frame, inWords, percentText, pointsText } from './words.ts';

type Counted = DepartmentOutput & { percent: NonNullable<DepartmentOutput['percent']> };
const isCounted = (department: DepartmentOutput): department is Counted => department.percent !== null;

/** The zone's percent: the mean of its departments' percents, weighted where the plan says so. */
export function explainZonePercent(source: Source, side: Side): Explanation {
  const { scores, t } = source;
  const weights = scores.plan.departmentWeights;
  const counted = scores.departments.filter(isCounted);
  return {
    title: t(side === 'verified' ? 'explain.zonePercent.title' : 'explain.zonePercent.titleProjected'),
    value: percentText(source, scores.percent?.[side]),
    rules: ['A2', 'A3'],
    formula: inWords(source, t(weights ? 'explain.zonePercent.weighted' : 'explain.zonePercent.mean')),
    substituted: scores.percent
      ? zoneEquation(counted, weights, side, scores.percent[side])
      : t('explain.nothingAssessable'),
    ...frame(source),
    rows: scores.departments.map((department) => ({
      label: department.name,
      value: percentText(source, department.percent?.[side]),
      note: weights
        ? t('explain.zonePercent.rowNoteWeighted', {
            points: pointsText(department[side], department.assessableWeight),
            weight: fine(weights[department.id] ?? '0').text,
          })
        : t('explain.zonePercent.rowNote', { points: pointsText(department[side], department.assessableWeight) }),
      href: departmentHref(source, department.id),
    })),
  };
}

function zoneEquation(
  counted: readonly Counted[],
  weights: Record<string, DecimalString> | null,
  side: Side,
  result: DecimalString,
): string {
  const percents = counted.map(({ percent }) => number(percent[side]));
  if (!weights) return equation(worked`${bracketed(percents)} ÷ ${number(String(counted.length))}`, result, '%');
  const shares = counted.map(({ id }) => fine(weights[id] ?? '0'));
  const terms = percents.map((percent, index) => worked`${percent} × ${shares[index] ?? number('0')}`);
  return equation(worked`${bracketed(terms)} ÷ ${bracketed(shares)}`, result, '%');
}

/** How much of the plan has been assessed at all. */
export function explainZoneCoverage(source: Source): Explanation {
  const { scores, t } = source;
  const parts = scores.departments.map((department) => ({
    department,
    assessed: pointsOf(department.coverage ?? '0', department.assessableWeight),
  }));
  const assessed = shown(sum(parts.map((part) => part.assessed)));
  const assessable = shown(sum(scores.departments.map(({ assessableWeight }) => exact(assessableWeight))));
  return {
    title: t('explain.coverage.zoneTitle'),
    value: coverageText(source, scores.coverage),
    rules: ['A2'],
    formula: inWords(source, t('explain.coverage.formula')),
    substituted: scores.coverage
      ? equation(worked`${assessed} ÷ ${assessable} × 100%`, toDecimal(exact(scores.coverage).mul(100)), '%')
      : t('explain.nothingAssessable'),
    ...frame(source),
    rows: parts.map(({ department, assessed: points }) => ({
      label: department.name,
      value: department.coverage ? formatShare(department.coverage) : coverageText(source, null),
      note: t('explain.coverage.rowNote', {
        assessed: formatDecimal(toDecimal(points)),
        assessable: number(department.assessableWeight).text,
      }),
      href: departmentHref(source, department.id),
    })),
  };
}
