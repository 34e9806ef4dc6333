import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Locale } from '../../platform/bilingual.ts';
import { withoutControls } from '../../workbooks/plain-text.ts';
import { FONT_TABLE, FONTS, type FontFace } from './document-fonts.ts';
import { blanksOf, tableOf, twips } from './docx-tables.ts';
import { ALIGN, DEFAULT_RUN, gap, lastLine, paragraph, runs } from './docx-text.ts';
import type { Align, Block, FormDocument } from './layout.ts';

/** A4 with an office's margins: 2.54 cm above and below, 3.17 cm at the sides; turned round for wide lists. */
const PAGE = { width: 21, height: 29.7, header: 1.5, footer: 1.75 };
const MARGIN = { along: 2.54, across: 3.17 };

/** In half points. */
const TITLE_SIZE = { 'zh-CN': 36, en: 30 } as const satisfies Record<Locale, number>;
const ABOVE_TITLE_SIZE = 24;
const FOOTER_SIZE = 18;

/** @param pageWords what stands at the foot of each page, with {page} and {pages} */
export function writeDocx(form: FormDocument, locale: Locale, pageWords: string): Promise<Buffer> {
  const isWide = form.isLandscape === true;
  const width = isWide ? PAGE.height - 2 * MARGIN.along : PAGE.width - 2 * MARGIN.across;
  const document = new Document({
    title: withoutControls(form.title),
    creator: withoutControls(form.zone),
    lastModifiedBy: withoutControls(form.zone),
    styles: { default: { document: { run: DEFAULT_RUN } } },
    sections: [
      {
        properties: { page: pageOf(isWide) },
        footers: { default: footer(pageWords) },
        children: [...titleOf(form, locale), ...bodyOf(form.blocks, width), lastLine()],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: FONT_TABLE }]);
}

function pageOf(isWide: boolean) {
  const [vertical, horizontal] = isWide ? [MARGIN.across, MARGIN.along] : [MARGIN.along, MARGIN.across];
  return {
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
      header: twips(PAGE.header),
      footer: twips(PAGE.footer),
    },
  };
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

const bodyOf = (blocks: readonly Block[], width: number): FileChild[] =>
  blocks.flatMap((block, at) => [...(at > 0 ? [gap()] : []), ...blockOf(block, width)]);

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

function footer(words: string): Footer {
  const children = words.split(/(\{pages?\})/).map((part) => {
    const number = part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : null;
    return new TextRun({ size: FOOTER_SIZE, font: FONTS.song, ...(number ? { children: [number] } : { text: part }) });
  });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}
