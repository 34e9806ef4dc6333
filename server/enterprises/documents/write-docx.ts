import {
  AlignmentType,
  BorderStyle,
  Document,
  TableCell as DocxCell,
  TableRow as DocxRow,
  Table as DocxTable,
  type FileChild,
  Footer,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableLayoutType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Locale } from '../../platform/bilingual.ts';
import { FONT_TABLE, FONTS, type FontFace } from './document-fonts.ts';
import type { Align, Blank, Block, Cell, FormDocument, Line, Look, Row, Table } from './layout.ts';
import { withoutControls } from './plain-text.ts';
import { textWidth } from './text-width.ts';

const TWIPS_PER_CM = 1440 / 2.54;
const twips = (cm: number): number => Math.round(cm * TWIPS_PER_CM);

/** A4 with an office's margins: 2.54 cm above and below, 3.17 cm at the sides; turned round for wide lists. */
const PAGE = { width: 21, height: 29.7 };
const MARGIN = { along: 2.54, across: 3.17 };
const ROW_HEIGHT = 0.85;
const CELL_PADDING = { x: 0.15, y: 0.06 };

/** In half points. */
const SIZE = { normal: 21, label: 21, heading: 22, small: 18 } as const satisfies Record<Look, number>;
const TITLE_SIZE = { 'zh-CN': 36, en: 30 } as const satisfies Record<Locale, number>;
const ABOVE_TITLE_SIZE = 24;
const FOOTER_SIZE = 18;

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<Align, string>;

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

/** @param pageWords what stands at the foot of each page, with {page} and {pages} */
export async function writeDocx(form: FormDocument, locale: Locale, pageWords: string): Promise<Buffer> {
  const isWide = form.isLandscape === true;
  const width = isWide ? PAGE.height - 2 * MARGIN.along : PAGE.width - 2 * MARGIN.across;
  const [vertical, horizontal] = isWide ? [MARGIN.across, MARGIN.along] : [MARGIN.along, MARGIN.across];
  const document = new Document({
    title: withoutControls(form.title),
    creator: withoutControls(form.zone),
    lastModifiedBy: withoutControls(form.zone),
    styles: {
      default: {
        document: { run: { font: FONTS.song, size: SIZE.normal, language: { value: 'en-GB', eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(PAGE.width),
              height: twips(PAGE.height),
              orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(vertical),
              bottom: twips(vertical),
              left: twips(horizontal),
              right: twips(horizontal),
              header: twips(1.5),
              footer: twips(1.75),
            },
          },
        },
        footers: { default: footer(pageWords) },
        children: [...titleOf(form, locale), ...form.blocks.flatMap((block) => [...blockOf(block, width), gap()])],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: FONT_TABLE }]);
}

function titleOf({ number, zone, title }: FormDocument, locale: Locale): Paragraph[] {
  const above = (text: string, face: FontFace, alignment: Align) =>
    new Paragraph({
      alignment: ALIGN[alignment],
      keepNext: true,
      spacing: { after: 120 },
      children: runs(text, { face, size: ABOVE_TITLE_SIZE }),
    });
  return [
    above(number, 'hei', 'left'),
    above(zone, 'song', 'center'),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 60, after: 240 },
      children: runs(title, { face: 'hei', size: TITLE_SIZE[locale], bold: locale === 'en' }),
    }),
  ];
}

function blockOf(block: Block, width: number): FileChild[] {
  switch (block.kind) {
    case 'line':
      return [paragraph(block, block.look === 'heading')];
    case 'blanks':
      return blanksOf(block.blanks, width);
    case 'table':
      return [tableOf(block, width)];
  }
}

/** Between two tables, which Word would join otherwise, and after the last one, where it must have a paragraph. */
const gap = () =>
  new Paragraph({
    spacing: { line: 120, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: '', size: 2 })],
  });

function tableOf({ columns, rows }: Table, width: number): DocxTable {
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

const rowOf = (
  {
    cells,
    height = ROW_HEIGHT,
    isHeader = false,
    maySplit = false,
    isOpenBelow = false,
    staysWithNext = isOpenBelow,
  }: Row,
  isOpenAbove: boolean,
): DocxRow =>
  new DocxRow({
    keepNext: staysWithNext,
    cantSplit: !maySplit,
    tableHeader: isHeader,
    height: { value: twips(height), rule: HeightRule.ATLEAST },
    children: cells.map((cell) => cellOf(cell, isOpenAbove, isOpenBelow)),
  });

const cellOf = (
  { lines, span = 1, rows = 1, isAtTop = false }: Cell,
  isOpenAbove: boolean,
  isOpenBelow: boolean,
): DocxCell =>
  new DocxCell({
    borders: { ...(isOpenAbove && { top: NO_RULE }), ...(isOpenBelow && { bottom: NO_RULE }) },
    columnSpan: span,
    rowSpan: rows,
    verticalAlign: isAtTop ? VerticalAlign.TOP : VerticalAlign.CENTER,
    children: lines.map((line) => paragraph(line)),
  });

function paragraph({ text, align = 'left', look = 'normal' }: Line, keepNext = false): Paragraph {
  const isHeading = look === 'heading';
  return new Paragraph({
    alignment: ALIGN[align],
    keepNext,
    children: runs(text, { face: isHeading ? 'hei' : 'song', size: SIZE[look], bold: false }),
  });
}

const BLANKS = { padding: 0.3, least: 2.4, between: 0.5 };

/**
 * Labels as wide as they are; the lines to write on as wide as their texts need, and what is left in equal parts. What
 * doesn't fit beside each other stands below each other.
 */
function blanksOf(blanks: readonly Blank[], width: number): FileChild[] {
  const labels = blanks.map(({ label }) => textWidth(label) + BLANKS.padding);
  const lines = blanks.map(({ value }) => Math.max(textWidth(value) + BLANKS.padding, BLANKS.least));
  const spaces = (blanks.length - 1) * BLANKS.between;
  const left = width - spaces - sumOf(labels);
  const wanted = sumOf(lines);
  if (wanted > left && blanks.length > 1) {
    return blanks.flatMap((blank, at) => [...(at > 0 ? [gap()] : []), ...blanksOf([blank], width)]);
  }
  const columns = blanks.flatMap((_, at) => [
    ...(at > 0 ? [BLANKS.between] : []),
    labels[at] ?? 0,
    (lines[at] ?? 0) + (left - wanted) / blanks.length,
  ]);
  const cell = (text: string, isUnderlined: boolean) =>
    new DocxCell({
      verticalAlign: VerticalAlign.BOTTOM,
      margins: { left: 0, right: 0 },
      borders: { top: NO_RULE, left: NO_RULE, right: NO_RULE, bottom: isUnderlined ? RULE : NO_RULE },
      children: [paragraph({ text, align: isUnderlined ? 'center' : 'left' })],
    });
  const line = new DocxTable({
    width: { size: twips(width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(twips),
    alignment: AlignmentType.CENTER,
    borders: NO_RULES,
    rows: [
      new DocxRow({
        cantSplit: true,
        height: { value: twips(ROW_HEIGHT), rule: HeightRule.ATLEAST },
        children: blanks.flatMap(({ label, value }, at) => [
          ...(at > 0 ? [cell('', false)] : []),
          cell(label.trimEnd(), false),
          cell(value, true),
        ]),
      }),
    ],
  });
  return [line];
}

const sumOf = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

interface RunLook {
  face: FontFace;
  size: number;
  bold?: boolean;
}

const BOXES = /([☐☑]\u00a0?)/;

/** Boxes have a font of their own: Song and Hei lack them. */
function runs(text: string, { face, size, bold = false }: RunLook): TextRun[] {
  return withoutControls(text)
    .split(BOXES)
    .filter((part) => part !== '')
    .map((part) => new TextRun({ text: part, size, bold, font: BOXES.test(part) ? FONTS.symbols : FONTS[face] }));
}

function footer(words: string): Footer {
  const children = words.split(/(\{pages?\})/).map((part) => {
    const number = part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : null;
    return new TextRun({ size: FOOTER_SIZE, font: FONTS.song, ...(number ? { children: [number] } : { text: part }) });
  });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}
