import { type Block, printed, type Row, written } from '../../../documents/layout.ts';
import { filledIn } from '../../../documents/words-in-language.ts';
import { dayOfInstant, grouped, lead, writtenDay } from '../../../documents/written-values.ts';
import { countryName } from '../../register/countries.ts';
import type { FormDocument } from '../form-document.ts';
import type { Paper } from '../paper.ts';
import type { ReadList } from '../read-list-by-id.ts';

const COLUMNS = [1.2, 3, 5.2, 2.3, 2.6, 3, 3.3, 1.2, 2.6, 3];
const HEAD_HEIGHT = 0.65;
const HEIGHT = 0.75;

/** EF4: a month's list; a longer one than a document can hold shows its totals only. */
export function ef4({ list, enterprise, rows, limit }: ReadList, paper: Paper): FormDocument {
  const { words, locale, timeZone } = paper;
  const { labels, notes } = words;
  const [year = '', month = ''] = list.month.split('-');
  const blank = (label: string, value: string) => ({ label: lead(label, locale), value });
  const remarks = [
    notes.monthlyList,
    !list.hasExports && notes.noExports,
    list.rowCount > limit && filledIn(notes.tooManyRows, { rows: list.rowCount, limit }),
    list.revision > 1 && filledIn(notes.revision, { revision: list.revision, reason: list.reason }),
  ].filter((remark) => remark !== false);
  return {
    ...words.forms.EF4,
    zone: paper.zoneName,
    isLandscape: true,
    blocks: [
      {
        kind: 'blanks',
        blanks: [
          blank(labels.enterprise, enterprise.name),
          blank(labels.year, year),
          blank(labels.month, String(Number(month))),
        ],
      },
      { kind: 'table', columns: COLUMNS, rows: [...heads(), ...rows.map(rowOf), total()] },
      ...remarks.map((text): Block => ({ kind: 'line', look: 'small', text })),
      {
        kind: 'blanks',
        blanks: [
          blank(labels.filedBy, list.filedBy),
          blank(labels.filedOn, writtenDay(dayOfInstant(list.filedAt, timeZone), locale)),
        ],
      },
    ],
  };

  function heads(): Row[] {
    const tall = { rows: 3 };
    return [
      {
        isHeader: true,
        height: HEAD_HEIGHT,
        cells: [
          printed(labels.serial, tall),
          printed(labels.country, tall),
          printed(labels.product, tall),
          printed(labels.hsCode, tall),
          printed(labels.quantity, tall),
          printed(labels.amountUsd, tall),
          printed(labels.nonconformity, tall),
          printed(labels.ownBrandIncluded, { span: 3 }),
        ],
      },
      {
        isHeader: true,
        height: HEAD_HEIGHT,
        cells: [printed(words.choices.yesNo.no, { rows: 2 }), printed(words.choices.yesNo.yes, { span: 2 })],
      },
      { isHeader: true, height: HEAD_HEIGHT, cells: [printed(labels.quantity), printed(labels.amountUsd)] },
    ];
  }

  function rowOf(row: ReadList['rows'][number], index: number): Row {
    const isOwnBrand = row.ownBrandAmountUsd !== null;
    const right = { align: 'right' } as const;
    const quantity = (amount: string) => [grouped(amount), row.unit].filter(Boolean).join(' ');
    return {
      height: HEIGHT,
      cells: [
        written(String(index + 1), { align: 'center' }),
        written(countryName(row.country, locale)),
        written(row.product),
        written(row.hsCode, { align: 'center' }),
        written(quantity(row.quantity), right),
        written(grouped(row.amountUsd), right),
        written(row.nonconformity || labels.none),
        written(isOwnBrand ? '' : '√', { align: 'center' }),
        written(row.ownBrandQuantity === null ? '' : quantity(row.ownBrandQuantity), right),
        written(grouped(row.ownBrandAmountUsd), right),
      ],
    };
  }

  /** Quantities in different units have no sum. */
  function total(): Row {
    const amount = (value: string) => written(grouped(value), { align: 'right' });
    return {
      cells: [
        printed(labels.total, { span: 5 }),
        amount(list.amountUsd),
        written(''),
        written(''),
        written(''),
        amount(list.ownBrandAmountUsd),
      ],
    };
  }
}
