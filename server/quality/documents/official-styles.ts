import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { FONTS } from '../../documents/document-fonts.ts';
import { DEFAULT_RUN } from '../../documents/docx-text.ts';
import type { Locale } from '../../platform/bilingual.ts';

/** Paragraph styles by their ids; headings and the title are Word's own, so that its navigation pane shows them. */
export const STYLES = {
  title: 'Title',
  body: 'OfficialBody',
  remark: 'OfficialRemark',
  mark: 'OfficialMark',
  head: 'OfficialHead',
  tableCaption: 'TableCaption',
  chartCaption: 'ChartCaption',
  picture: 'Picture',
  note: 'TableNote',
  closing: 'OfficialClosing',
  closingNext: 'OfficialClosingNext',
} as const;

/** Sizes in half points, lines in 20ths of a point. 三号 is 16 points, 二号 is 22; English stands smaller, as letters run wide. */
export const TITLE_SIZE = { 'zh-CN': 44, en: 36 } as const satisfies Record<Locale, number>;
const SIZES = {
  'zh-CN': { body: 32, line: 570, titleLine: 700 },
  en: { body: 24, line: 400, titleLine: 520 },
} as const satisfies Record<Locale, object>;

export const MARK_COLOR = 'C00000';
const BLACK = '000000';

/** GB/T 9704: Fang 三号 on lines of a fixed height, first lines indented by two characters; Hei, Kai and bold Fang for headings. */
export function officialStyles(locale: Locale): IStylesOptions {
  const { body, line, titleLine } = SIZES[locale];
  const fixed = { line, lineRule: LineRuleType.EXACT };
  const indent = { firstLine: body * 10 * 2, firstLineChars: 200 };
  const alignment = locale === 'en' ? AlignmentType.LEFT : AlignmentType.BOTH;
  const heading = (font: (typeof FONTS)[keyof typeof FONTS], outlineLevel: number, bold = false) => ({
    run: { font, size: body, color: BLACK, bold, italics: false },
    paragraph: { spacing: { ...fixed, before: 0, after: 0 }, indent, keepNext: true, keepLines: true, outlineLevel },
  });
  const style = (
    id: string,
    name: string,
    look: Omit<IParagraphStyleOptions, 'id' | 'name'>,
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...look,
  });
  return {
    default: {
      document: { run: DEFAULT_RUN },
      title: {
        run: { font: FONTS.biaosong, size: TITLE_SIZE[locale], color: BLACK, bold: locale === 'en' },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { line: titleLine, lineRule: LineRuleType.EXACT, before: 0, after: 240 },
          keepNext: true,
        },
      },
      heading1: heading(FONTS.hei, 0, locale === 'en'),
      heading2: heading(FONTS.kai, 1, locale === 'en'),
      heading3: heading(FONTS.fang, 2, true),
    },
    paragraphStyles: [
      style(STYLES.body, 'Official Body', {
        run: { font: FONTS.fang, size: body },
        paragraph: { spacing: fixed, indent, alignment },
      }),
      style(STYLES.remark, 'Official Remark', {
        run: { font: FONTS.kai, size: body - 4 },
        paragraph: { spacing: fixed, indent },
      }),
      style(STYLES.mark, 'Official Mark', {
        run: { font: FONTS.hei, size: 24, color: MARK_COLOR },
        paragraph: { spacing: fixed, alignment: AlignmentType.CENTER },
      }),
      style(STYLES.head, 'Official Head', {
        run: { font: FONTS.fang, size: body - 4 },
        paragraph: { spacing: fixed },
      }),
      style(STYLES.tableCaption, 'Table Caption', {
        run: { font: FONTS.hei, size: 24 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 160, after: 80 }, keepNext: true },
      }),
      style(STYLES.chartCaption, 'Chart Caption', {
        run: { font: FONTS.hei, size: 24 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 40, after: 80 } },
      }),
      style(STYLES.picture, 'Picture', {
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 160 }, keepNext: true },
      }),
      style(STYLES.note, 'Table Note', {
        run: { font: FONTS.song, size: 18 },
        paragraph: { spacing: { before: 40, after: 40 } },
      }),
      style(STYLES.closing, 'Official Closing', {
        run: { font: FONTS.fang, size: body },
        paragraph: { ...closing(line), spacing: { ...fixed, before: line }, keepNext: true },
      }),
      style(STYLES.closingNext, 'Official Closing Next', {
        run: { font: FONTS.fang, size: body },
        paragraph: { ...closing(line), spacing: fixed },
      }),
    ],
  };
}

const closing = (line: number) => ({ alignment: AlignmentType.RIGHT, indent: { right: line } });
