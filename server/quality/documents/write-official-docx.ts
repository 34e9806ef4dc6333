import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { drawPicture } from '../../charts/draw-picture.ts';
import type { MissingWords } from '../../charts/svg-picture.ts';
import { FONT_TABLE, FONTS } from '../../documents/document-fonts.ts';
import { footer, type Margins, pageOf, textWidthOf } from '../../documents/docx-page.ts';
import { tableOf, twips } from '../../documents/docx-tables.ts';
import { columnHeads, written } from '../../documents/layout.ts';
import { textWidth } from '../../documents/text-width.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { withoutControls } from '../../workbooks/plain-text.ts';
import { describeChart } from './describe-chart.ts';
import type { ChartBlock, DocumentBlock, OfficialDocument, TableBlock } from './official-document.ts';
import { MARK_COLOR, officialStyles, STYLES, TITLE_SIZE } from './official-styles.ts';

/** GB/T 9704: A4 with 3.7 cm above, 3.5 below, 2.8 at the left and 2.6 at the right. */
const MARGINS: Margins = { top: 3.7, bottom: 3.5, left: 2.8, right: 2.6, header: 1.5, footer: 2.5 };
const WIDTH = textWidthOf(MARGINS);

const PIXELS_PER_CM = 96 / 2.54;
const PAGE_NUMBER_SIZE = 28;
const ROW_HEIGHT = 0.65;
/** Office programs leave gaps between Chinese and Latin letters. */
const SURE_TO_FIT = 0.95;
/** How much longer than the mean a line of the title may be. */
const LINE_LEEWAY = 1.12;
/** A table of so many rows is not broken; of a longer one, so many stay together at its end. */
const WHOLE_TABLE = 8;
const LAST_ROWS = 3;

/** What a paper needs to be written down. */
interface Writing {
  locale: Locale;
  /** What stands at the foot of each page, with {page}. */
  page: string;
  missing: MissingWords;
  author: string;
}

/** The paper as a Word file in the layout of official papers; charts are pictures with their figures as alternative text. */
export async function writeOfficialDocx(paper: OfficialDocument, writing: Writing): Promise<Buffer> {
  const { locale, page, author } = writing;
  const body: FileChild[] = [];
  for (const [at, block] of paper.blocks.entries()) {
    body.push(...(await blockOf(block, writing, at === paper.blocks.length - 1)));
  }
  const document = new Document({
    title: withoutControls(paper.title),
    creator: withoutControls(author),
    lastModifiedBy: withoutControls(author),
    styles: officialStyles(locale),
    sections: [
      {
        properties: { page: pageOf(MARGINS) },
        ...(paper.marks.length > 0 && { headers: { default: new Header({ children: [marksLine(paper.marks)] }) } }),
        footers: { default: footer(page, { size: PAGE_NUMBER_SIZE, font: FONTS.song }) },
        children: [
          titleOf(paper.title, locale),
          ...paper.marks.map((mark) => line(mark, STYLES.mark)),
          ...paper.head.map((text) => line(text, STYLES.head)),
          ...body,
          ...paper.closing.map((text, at) => line(text, at === 0 ? STYLES.closing : STYLES.closingNext)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: FONT_TABLE }]);
}

const line = (text: string, style: string, keepNext?: boolean): Paragraph =>
  new Paragraph({ style, ...(keepNext && { keepNext }), children: [new TextRun(withoutControls(text))] });

/** A title of several lines has them equally long: none ends in a single character. */
function titleOf(title: string, locale: Locale): Paragraph {
  const width = textWidth(title, TITLE_SIZE[locale] / 2);
  const lines = Math.ceil(width / (WIDTH * SURE_TO_FIT));
  const room = lines === 1 ? 0 : Math.max(0, (WIDTH - (width / lines) * LINE_LEEWAY) / 2);
  return new Paragraph({
    style: STYLES.title,
    ...(room > 0 && { indent: { left: twips(room), right: twips(room) } }),
    children: [new TextRun(withoutControls(title))],
  });
}

const marksLine = (marks: readonly string[]): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text: withoutControls(marks.join('  ')), size: 18, color: MARK_COLOR })],
  });

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** What is last stays with the signature: that never has a page to itself. */
async function blockOf(block: DocumentBlock, writing: Writing, isLast: boolean): Promise<FileChild[]> {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: LEVELS[block.level], children: [new TextRun(withoutControls(block.text))] })];
    case 'paragraph':
      return [line(block.text, block.isRemark ? STYLES.remark : STYLES.body, isLast)];
    case 'table':
      return [line(block.caption, STYLES.tableCaption), tableWith(block), ...notesOf(block.notes)];
    case 'chart':
      return [await pictureOf(block, writing), line(block.caption, STYLES.chartCaption), ...notesOf(block.notes)];
  }
}

/** Below a table or chart; at least the space that parts it from what follows. */
const notesOf = (notes: readonly string[]): Paragraph[] =>
  notes.length > 0 ? notes.map((note) => line(note, STYLES.note)) : [line('', STYLES.note)];

const tableWith = ({ columns, rows }: TableBlock) =>
  tableOf(
    {
      kind: 'table',
      columns: columns.map(({ width }) => width),
      rows: [
        { ...columnHeads(columns.map(({ title }) => title)), height: ROW_HEIGHT },
        ...rows.map((cells, at) => ({
          height: ROW_HEIGHT,
          staysWithNext: at < rows.length - 1 && (rows.length <= WHOLE_TABLE || at >= rows.length - LAST_ROWS),
          cells: cells.map((text, column) => written(text, { align: columns[column]?.align ?? 'left' })),
        })),
      ],
    },
    WIDTH,
  );

async function pictureOf({ spec, caption }: ChartBlock, { missing }: Writing): Promise<Paragraph> {
  const { bytes, width, height } = await drawPicture(spec, missing);
  const scale = (WIDTH * PIXELS_PER_CM) / width;
  return new Paragraph({
    style: STYLES.picture,
    children: [
      new ImageRun({
        type: 'png',
        data: bytes,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: {
          name: withoutControls(spec.title),
          title: withoutControls(caption),
          description: withoutControls(describeChart(spec, missing)),
        },
      }),
    ],
  });
}
