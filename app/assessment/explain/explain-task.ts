import type { TargetOutput, TaskOutput } from '../../../server/assessment/score-schema.ts';
import { formatDecimal } from '../../ui/format.ts';
import { bracketed, equation, fine, number, worked } from './arithmetic.ts';
import type { Explanation, Side, Source } from './explanation.ts';
import { frame, inWords, stateText, taskHref, taskLabel } from './words.ts';

const applies = ({ state }: TargetOutput) => state !== 'inapplicable';

/** A task's points: weight times the completed parts over all parts, dividing last. */
export function explainTaskScore(source: Source, task: TaskOutput, side: Side): Explanation {
  const { t } = source;
  return {
    title: t(side === 'verified' ? 'explain.task.title' : 'explain.task.projectedTitle', {
      task: taskLabel(source, task),
    }),
    value: formatDecimal(task[side]),
    unit: t('explain.ofPoints', { points: number(task.weight).text }),
    rules: ['A2', 'A3', ...task.rules],
    formula: inWords(source, t(side === 'verified' ? 'explain.task.formula' : 'explain.task.projectedFormula')),
    substituted: taskEquation(source, task, side),
    ...frame(source),
    rows: task.targets.map((target) => ({
      label: target.title,
      value: applies(target)
        ? t('explain.task.completion', { completion: fine(target.completion[side] ?? '0').text })
        : stateText(source, 'inapplicable'),
      note: t('explain.task.rowNote', { parts: fine(target.parts).text, state: stateText(source, target.state) }),
      href: taskHref(source, task.number),
    })),
  };
}

function taskEquation({ t }: Source, task: TaskOutput, side: Side): string {
  const counted = task.targets.filter(applies);
  if (counted.length === 0) return t('explain.nothingAssessable');
  const completed = counted.map(({ parts, completion }) => worked`${fine(parts)} × ${fine(completion[side] ?? '0')}`);
  const parts = counted.map((target) => fine(target.parts));
  return equation(worked`${number(task.weight)} × ${bracketed(completed)} ÷ ${bracketed(parts)}`, task[side]);
}
