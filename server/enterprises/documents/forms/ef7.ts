import { columnHeads, printed, type Row, written } from '../../../documents/layout.ts';
import { lead, listed, ticked, writtenDay } from '../../../documents/written-values.ts';
import { CHECK_SECTIONS, type CheckItem, type CheckSection } from '../../checks/items.ts';
import type { readCheck } from '../../checks/read-checks.ts';
import type { FormDocument } from '../form-document.ts';
import type { Paper } from '../paper.ts';

export type ReadCheck = Awaited<ReturnType<typeof readCheck>>;

const COLUMNS = [2.2, 4.9, 3.8, 3.76];

/** EF7: a supervision check. */
export function ef7(check: ReadCheck, paper: Paper): FormDocument {
  const { words, locale } = paper;
  const { labels, choices } = words;
  const blank = (label: string, value: string) => ({ label: lead(label, locale), value });
  const departments = check.departments.map(({ name }) => name[locale]);
  return {
    ...words.forms.EF7,
    zone: paper.zoneName,
    blocks: [
      { kind: 'blanks', blanks: [blank(labels.enterprise, check.enterprise.name)] },
      {
        kind: 'table',
        columns: COLUMNS,
        rows: [
          columnHeads([labels.checkCategory, labels.checkContent, labels.checkResult, labels.checkFacts]),
          ...itemRows(),
          {
            height: 1.2,
            cells: [
              printed(labels.moveOut, { span: 2 }),
              written(ticked(choices.yesNo, check.moveOut ? 'yes' : 'no'), { span: 2 }),
            ],
          },
        ],
      },
      ...(departments.length > 0
        ? [{ kind: 'blanks' as const, blanks: [blank(labels.departments, listed(departments, locale))] }]
        : []),
      {
        kind: 'blanks',
        blanks: [
          blank(labels.inspectors, listed(check.inspectors, locale)),
          blank(labels.checkedOn, writtenDay(check.checkedOn, locale)),
        ],
      },
    ],
  };

  function itemRows(): Row[] {
    const sections = Object.entries(CHECK_SECTIONS) as [CheckSection, readonly CheckItem[]][];
    return sections.flatMap(([section, items], number) =>
      items.map((item, at): Row => {
        const answer = check.items.find((each) => each.item === item);
        const title = `${number + 1} ${words.check.sections[section]}`;
        return {
          height: 1.4,
          maySplit: true,
          cells: [
            ...(at === 0 ? [printed(title, { rows: items.length })] : []),
            written(`${item} ${words.check.items[item]}`),
            written(ticked(choices.checkResults, answer?.result ?? '').replaceAll('  ', '\n')),
            written(answer?.facts ?? ''),
          ],
        };
      }),
    );
  }
}
