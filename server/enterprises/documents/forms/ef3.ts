import { printed, written } from '../../../documents/layout.ts';
import { dayOfInstant, lead, writtenDay } from '../../../documents/written-values.ts';
import type { FormDocument } from '../form-document.ts';
import type { Paper } from '../paper.ts';
import type { ReadApplication } from './ef1.ts';
import { countsOf, EVALUATION_COLUMNS, evaluationRows, type Yardstick } from './evaluation-rows.ts';

/** EF3: the self-assessment. */
export function ef3(application: ReadApplication, yardstick: Yardstick, paper: Paper): FormDocument {
  const { words, locale, timeZone } = paper;
  const { facts, enterprise, selfAssessment } = application;
  const day = writtenDay(dayOfInstant(application.submittedAt, timeZone), locale);
  const blank = (label: string, value = '') => ({ label: lead(label, locale), value });
  return {
    ...words.forms.EF3,
    zone: paper.zoneName,
    blocks: [
      {
        kind: 'blanks',
        blanks: [blank(words.labels.applicant, facts.name || enterprise.name), blank(words.labels.evaluatedOn, day)],
      },
      {
        kind: 'table',
        columns: EVALUATION_COLUMNS,
        rows: [
          ...evaluationRows(paper, selfAssessment, {}, yardstick),
          {
            height: 1.6,
            cells: [
              printed(words.labels.overall, { span: 2 }),
              written(countsOf(paper, selfAssessment, yardstick.limits), { span: 2 }),
            ],
          },
        ],
      },
      { kind: 'blanks', blanks: [blank(words.labels.leadSignature)] },
      { kind: 'blanks', blanks: [blank(words.labels.memberSignatures)] },
    ],
  };
}
