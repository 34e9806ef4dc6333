import type { z } from 'zod';
import { type Block, columnHeads, linesOf, printed, written } from '../../../documents/layout.ts';
import { lead, ticked, writtenDay } from '../../../documents/written-values.ts';
import { type evaluationOutput, resultsOf } from '../../evaluation/schema.ts';
import type { FormDocument } from '../form-document.ts';
import type { Paper } from '../paper.ts';
import { countsOf, EVALUATION_COLUMNS, evaluationRows, type Yardstick } from './evaluation-rows.ts';

export type ReadEvaluation = z.infer<typeof evaluationOutput>;

/** EF5: the panel's evaluation with its members and outcome. */
export function ef5(evaluation: ReadEvaluation, yardstick: Yardstick, paper: Paper): FormDocument {
  const { words, locale } = paper;
  const { labels, choices } = words;
  const answers = resultsOf(evaluation.answers);
  const notes = Object.fromEntries(Object.entries(evaluation.answers).map(([item, { note }]) => [item, note]));
  // Before it is completed there is no outcome, whatever the answers so far add up to.
  const outcome = evaluation.state === 'completed' ? evaluation.result.outcome : '';
  const overall = [
    ticked(choices.evaluationOutcomes, outcome),
    countsOf(paper, answers, yardstick.limits),
    ...linesOf(evaluation.summary),
  ].filter((line) => line !== '');
  const blank = (label: string, value = '') => ({ label: lead(label, locale), value });
  return {
    ...words.forms.EF5,
    zone: paper.zoneName,
    blocks: [
      {
        kind: 'blanks',
        blanks: [
          blank(labels.applicant, evaluation.enterprise.name),
          blank(labels.evaluatedOn, writtenDay(evaluation.completedOn, locale)),
        ],
      },
      { kind: 'line', text: lead(labels.purpose, locale) + ticked(choices.evaluationPurposes, evaluation.purpose) },
      {
        kind: 'table',
        columns: EVALUATION_COLUMNS,
        rows: [
          ...evaluationRows(paper, answers, notes, { ...yardstick, limits: evaluation.limits }),
          {
            height: 2,
            maySplit: true,
            cells: [printed(labels.overall, { span: 2 }), written(overall.join('\n'), { span: 2 })],
          },
        ],
      },
      panel(),
    ],
  };

  function panel(): Block {
    const rows = evaluation.panel
      .toSorted((a, b) => Number(b.isLead) - Number(a.isLead))
      .map(({ name, organisation, isLead, conflict }) => ({
        height: 1,
        cells: [
          printed(isLead ? choices.panelRoles.lead : choices.panelRoles.member),
          written(name, { align: 'center' }),
          written(organisation),
          written(choices.conflicts[conflict], { align: 'center' }),
          written(''),
        ],
      }));
    const heads = [labels.panelRole, labels.personName, labels.organisation, labels.interest, labels.signature];
    return { kind: 'table', columns: [1.8, 2.6, 4.3, 3, 2.96], rows: [columnHeads(heads), ...rows] };
  }
}
