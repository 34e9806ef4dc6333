import {
  AlignmentType,
  BorderStyle,
  TableCell as DocxCell,
  TableRow as DocxRow,
  Table as DocxTable,
  HeightRule,
  type Paragraph,
  TableLayoutType,
  VerticalAlign,
  WidthType,
} from 'docx';
import { gap, paragraph } from './docx-text.ts';
import type { Blank, Cell, Row, Table } from './layout.ts';
import { textWidth } from './text-width.ts';

const TWIPS_PER_CM = 1440 / 2.54;
export const twips = (cm: number): number => Math.round(cm * TWIPS_PER_CM);

const ROW_HEIGHT = 0.85;
const CELL_PADDING = { x: 0.15, y: 0.06 };

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const sides = <T>(side: T) => ({
  top: side,
  bottom: side,
  left: side,
  right: side,
  insideHorizontal: side,
  insideVertical: side,
});
const RULES = sides(RULE);
const NO_RULES = sides(NO_RULE);

/** @param width of the page between its margins, in centimetres */
export function tableOf({ columns, rows }: Table, width: number): DocxTable {
  const sum = sumOf(columns);
  return new DocxTable({
    width: { size: twips(width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map((column) => twips((column * width) / sum)),
    alignment: AlignmentType.CENTER,
    margins: {
      left: twips(CELL_PADDING.x),
      right: twips(CELL_PADDING.x),
      top: twips(CELL_PADDING.y),
      bottom: twips(CELL_PADDING.y),
    },
    borders: RULES,
    rows: rows.map((row, index) => rowOf(row, rows[index - 1]?.isOpenBelow === true)),
  });
}

function rowOf(row: Row, isOpenAbove: boolean): DocxRow {
  const { cells, height = ROW_HEIGHT, isHeader = false, maySplit = false, isOpenBelow = false } = row;
  const borders = { ...(isOpenAbove && { top: NO_RULE }), ...(isOpenBelow && { bottom: NO_RULE }) };
  return new DocxRow({
    keepNext: row.staysWithNext ?? isOpenBelow,
    cantSplit: !maySplit,
    tableHeader: isHeader,
    height: { value: twips(height), rule: HeightRule.ATLEAST },
    children: cells.map((cell) => cellOf(cell, isOpenAbove || isOpenBelow ? { borders } : {})),
  });
}

const cellOf = ({ lines, span = 1, rows = 1, isAtTop = false }: Cell, place: object): DocxCell =>
  new DocxCell({
    ...place,
    ...(span > 1 && { columnSpan: span }),
    ...(rows > 1 && { rowSpan: rows }),
    ...(!isAtTop && { verticalAlign: VerticalAlign.CENTER }),
    children: lines.map((line) => paragraph(line)),
  });

const BLANKS = { padding: 0.3, least: 2.4, between: 0.5 };

/**
 * Labels as wide as they are; the lines to write on as wide as their texts need, and what is left in equal parts. What
 * doesn't fit beside each other stands below each other.
 */
export function blanksOf(blanks: readonly Blank[], width: number): (DocxTable | Paragraph)[] {
  const labels = blanks.map(({ label }) => textWidth(label) + BLANKS.padding);
  const lines = blanks.map(({ value }) => Math.max(textWidth(value) + BLANKS.padding, BLANKS.least));
  const left = width - (blanks.length - 1) * BLANKS.between - sumOf(labels);
  const wanted = sumOf(lines);
  if (wanted > left && blanks.length > 1) {
    return blanks.flatMap((blank, at) => [...(at > 0 ? [gap()] : []), ...blanksOf([blank], width)]);
  }
  const columns = blanks.flatMap((_, at) => [
    ...(at > 0 ? [BLANKS.between] : []),
    labels[at] ?? 0,
    (lines[at] ?? 0) + (left - wanted) / blanks.length,
  ]);
  const cells = blanks.flatMap(({ label, value }, at) => [
    ...(at > 0 ? [blankCell('', false)] : []),
    blankCell(label.trimEnd(), false),
    blankCell(value, true),
  ]);
  return [
    new DocxTable({
      width: { size: twips(width), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: columns.map(twips),
      alignment: AlignmentType.CENTER,
      borders: NO_RULES,
      rows: [
        new DocxRow({
          cantSplit: true,
          height: { value: twips(ROW_HEIGHT), rule: HeightRule.ATLEAST },
          children: cells,
        }),
      ],
    }),
  ];
}

const blankCell = (text: string, isUnderlined: boolean): DocxCell =>
  new DocxCell({
    verticalAlign: VerticalAlign.BOTTOM,
    margins: { left: 0, right: 0 },
    borders: { top: NO_RULE, left: NO_RULE, right: NO_RULE, bottom: isUnderlined ? RULE : NO_RULE },
    children: [paragraph({ text, align: isUnderlined ? 'center' : 'left' })],
  });

const sumOf = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
