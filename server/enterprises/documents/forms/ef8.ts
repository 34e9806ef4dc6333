import { type Block, columnHeads, printed, type Row, written } from '../../../documents/layout.ts';
import { filledIn } from '../../../documents/words-in-language.ts';
import { dayOfInstant, lead, writtenDay } from '../../../documents/written-values.ts';
import type { readAdjustment } from '../../standing/adjustment-of-year.ts';
import type { FormDocument } from '../form-document.ts';
import type { Paper } from '../paper.ts';

export type ReadAdjustment = Awaited<ReturnType<typeof readAdjustment>>;

const COLUMNS = [1.1, 4.7, 1.4, 3.3, 4.16];
/** A year without moves keeps some lines. */
const LEAST_ROWS = 3;

/** EF8: a year's record of who moved in and out. */
export function ef8({ record, until, approvals }: ReadAdjustment, paper: Paper): FormDocument {
  const { words, locale, timeZone } = paper;
  const { labels, notes } = words;
  // An approval is of the record as it was then: of another one it says nothing.
  const approval = approvals[0]?.isCurrent ? approvals[0] : undefined;
  const approvedOn = writtenDay(dayOfInstant(approval?.approvedAt ?? null, timeZone), locale);
  const blank = (label: string, value: string) => ({ label: lead(label, locale), value });
  const lastDay = `${record.year}-12-31`;
  const remarks = [
    until < lastDay && filledIn(notes.yearRuns, { until: writtenDay(until, locale) }),
    !record.balances && notes.unbalanced,
  ].filter((remark) => remark !== false);
  return {
    ...words.forms.EF8,
    zone: paper.zoneName,
    blocks: [
      { kind: 'line', align: 'center', text: filledIn(notes.adjustedYear, { year: record.year }) },
      {
        kind: 'table',
        columns: COLUMNS,
        rows: [
          columnHeads([labels.serial, labels.enterprise, labels.move, labels.movedOn, labels.moveReason]),
          ...moves(),
        ],
      },
      {
        kind: 'table',
        columns: [3.2, 3.53, 4.4, 3.53],
        rows: [
          totals([labels.movedIn, record.in.length], [labels.totalLastYear, record.totalLastYear]),
          totals([labels.movedOut, record.out.length], [labels.totalThisYear, record.totalThisYear]),
        ],
      },
      ...remarks.map((text): Block => ({ kind: 'line', look: 'small', text })),
      {
        kind: 'blanks',
        blanks: [blank(labels.approvedBy, approval?.approvedBy ?? ''), blank(labels.date, approvedOn)],
      },
    ],
  };

  function moves(): Row[] {
    const all = [
      ...record.in.map((move) => ({ ...move, kind: words.choices.moves.in })),
      ...record.out.map((move) => ({ ...move, kind: words.choices.moves.out })),
    ];
    const filled = all.map(({ name, kind, on, reason }, index) => [
      String(index + 1),
      name,
      kind,
      writtenDay(on, locale),
      reason ?? '',
    ]);
    const empty = Array.from({ length: Math.max(LEAST_ROWS - filled.length, 0) }, () => COLUMNS.map(() => ''));
    return [...filled, ...empty].map(([serial = '', name = '', kind = '', on = '', reason = '']) => ({
      maySplit: true,
      cells: [
        written(serial, { align: 'center' }),
        written(name),
        written(kind, { align: 'center' }),
        written(on, { align: 'center' }),
        written(reason),
      ],
    }));
  }

  function totals(...pairs: [string, number][]): Row {
    return {
      cells: pairs.flatMap(([label, count]) => [printed(label), written(String(count), { align: 'center' })]),
    };
  }
}
