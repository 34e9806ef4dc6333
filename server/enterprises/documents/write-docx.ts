import { AlignmentType, Document, Packer, Paragraph } from 'docx';
import { FONT_TABLE, FONTS, type FontFace } from '../../documents/document-fonts.ts';
import { bodyOf } from '../../documents/docx-blocks.ts';
import { footer, type Margins, pageOf, textWidthOf } from '../../documents/docx-page.ts';
import { ALIGN, DEFAULT_RUN, lastLine, runs } from '../../documents/docx-text.ts';
import type { Align } from '../../documents/layout.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { withoutControls } from '../../workbooks/plain-text.ts';
import type { FormDocument } from './form-document.ts';

/** An office's margins: 2.54 cm above and below, 3.17 cm at the sides; turned round for wide lists. */
const MARGIN = { along: 2.54, across: 3.17 };
const marginsOf = (isLandscape: boolean): Margins => {
  const [vertical, horizontal] = isLandscape ? [MARGIN.across, MARGIN.along] : [MARGIN.along, MARGIN.across];
  return { top: vertical, bottom: vertical, left: horizontal, right: horizontal, header: 1.5, footer: 1.75 };
};

/** In half points. */
const TITLE_SIZE = { 'zh-CN': 36, en: 30 } as const satisfies Record<Locale, number>;
const ABOVE_TITLE_SIZE = 24;
const FOOTER_SIZE = 18;

/** @param pageWords what stands at the foot of each page, with {page} and {pages} */
export function writeDocx(form: FormDocument, locale: Locale, pageWords: string): Promise<Buffer> {
  const { isLandscape = false } = form;
  const margins = marginsOf(isLandscape);
  const document = new Document({
    title: withoutControls(form.title),
    creator: withoutControls(form.zone),
    lastModifiedBy: withoutControls(form.zone),
    styles: { default: { document: { run: DEFAULT_RUN } } },
    sections: [
      {
        properties: { page: pageOf(margins, isLandscape) },
        footers: { default: footer(pageWords, { size: FOOTER_SIZE, font: FONTS.song }) },
        children: [...titleOf(form, locale), ...bodyOf(form.blocks, textWidthOf(margins, isLandscape)), lastLine()],
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
