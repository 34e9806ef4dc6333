import type { ScoresOutput } from '../../../server/assessment/score-schema.ts';
import { equation, number, worked } from './arithmetic.ts';
import type { Explanation, Side, Source } from './explanation.ts';
import { frame, inWords, percentText, pointsText, stateText, taskHref, taskLabel } from './words.ts';

type ThemeOutput = ScoresOutput['themes'][number];

/** A theme's percent: the points of its tasks, whichever department does them. */
export function explainTheme(source: Source, theme: ThemeOutput, side: Side): Explanation {
  const { scores, t } = source;
  const { percent } = theme;
  const name = t(`theme.${theme.theme}`);
  return {
    title: t(side === 'verified' ? 'explain.theme.title' : 'explain.theme.projectedTitle', { theme: name }),
    value: percentText(source, percent?.[side]),
    rules: ['A2', 'A3'],
    formula: inWords(source, t('explain.theme.formula')),
    substituted: percent
      ? equation(worked`${number(theme[side])} ÷ ${number(theme.assessableWeight)} × 100%`, percent[side], '%')
      : t('explain.nothingAssessable'),
    ...frame(source),
    rows: scores.departments.flatMap((department) =>
      department.tasks
        .filter((task) => task.theme === theme.theme)
        .map((task) => ({
          label: taskLabel(source, task),
          value: pointsText(task[side], task.weight),
          note: t('explain.theme.rowNote', { department: department.name, state: stateText(source, task.state) }),
          href: taskHref(source, task.number),
        })),
    ),
  };
}
