import { columnHeads, type Line, linesOf, printed, type Row, written } from '../../../documents/layout.ts';
import { filledIn } from '../../../documents/words-in-language.ts';
import { inTenThousands, ticked } from '../../../documents/written-values.ts';
import {
  EVALUATION_SECTIONS,
  type EvaluationAnswers,
  type EvaluationItem,
  type EvaluationSection,
} from '../../evaluation/items.ts';
import { type EvaluationLimits, evaluate } from '../../evaluation/outcome.ts';
import type { Paper } from '../paper.ts';

/** What an evaluation is judged by in the zone. */
export interface Yardstick {
  limits: EvaluationLimits;
  minYearlyTradeUsd: string;
  cleanRecordYears: number;
}

export const EVALUATION_COLUMNS = [1.1, 2.2, 5.76, 5.6];
const SPAN = 3;

/** EF3, EF5: the sixteen items with their opinions, and how they are judged. */
export function evaluationRows(
  { words }: Paper,
  answers: EvaluationAnswers,
  notes: Partial<Record<string, string>>,
  yardstick: Yardstick,
): Row[] {
  const { labels } = words;
  const sections = Object.entries(EVALUATION_SECTIONS) as [EvaluationSection, readonly EvaluationItem[]][];
  const rows = sections.flatMap(([section, items], index) =>
    items.map((item, at): Row => {
      const opinion = ticked(words.choices.evaluationResults, answers[item] ?? '');
      const remarks = linesOf(notes[item] ?? '').filter((line) => line !== '');
      const lines: Line[] = [{ text: opinion }, ...remarks.map((text): Line => ({ text, look: 'small' }))];
      const number = items.length > 1 ? `${item} ` : '';
      return {
        cells: [
          ...(at === 0
            ? [
                written(String(index + 1), { rows: items.length, align: 'center' }),
                printed(words.evaluation.sections[section], { rows: items.length }),
              ]
            : []),
          written(number + words.evaluation.items[item]),
          { lines },
        ],
      };
    }),
  );
  const { limits, minYearlyTradeUsd, cleanRecordYears } = yardstick;
  const explanation = filledIn(words.notes.evaluation, {
    ...limits,
    minTrade: inTenThousands(minYearlyTradeUsd),
    years: cleanRecordYears,
  });
  return [
    columnHeads([labels.serial, labels.category, labels.requirement, labels.opinion]),
    ...rows,
    { cells: [printed(labels.explanation, { span: 1 + 1 }), written(explanation, { span: SPAN - 1 })] },
  ];
}

/** How many items came out how, once all are answered; blank before. */
export function countsOf({ words }: Paper, answers: EvaluationAnswers, limits: EvaluationLimits): string {
  const { complete, nonConforming, partly } = evaluate(answers, limits);
  if (!complete) return '';
  const total = Object.keys(answers).length;
  return filledIn(words.notes.counts, {
    conforms: total - partly.length - nonConforming.length,
    partly: partly.length,
    nonConforming: nonConforming.length,
  });
}
