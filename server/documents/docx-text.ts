import { AlignmentType, type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { withoutControls } from '../workbooks/plain-text.ts';
import { FONTS, type FontFace } from './document-fonts.ts';
import type { Align, Line, Look } from './layout.ts';

/** In half points. */
const SIZE = { normal: 21, label: 21, heading: 22, small: 18 } as const satisfies Record<Look, number>;

/** What a run is without saying so: long lists have tens of thousands of them. */
export const DEFAULT_RUN: IRunOptions = {
  font: FONTS.song,
  size: SIZE.normal,
  language: { value: 'en-GB', eastAsia: 'zh-CN' },
};

export const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<Align, string>;

export function paragraph({ text, align = 'left', look = 'normal' }: Line, keepNext = false): Paragraph {
  return new Paragraph({
    ...(align !== 'left' && { alignment: ALIGN[align] }),
    ...(keepNext && { keepNext }),
    children: runs(text, { face: look === 'heading' ? 'hei' : 'song', size: SIZE[look] }),
  });
}

/** Of 20ths of a point: between two tables, which Word would join otherwise. */
const GAP = 120;
/** Word wants a paragraph after the last table: so low that it never takes a page of its own. */
const LAST = 20;

export const gap = (): Paragraph => spacer(GAP);
export const lastLine = (): Paragraph => spacer(LAST);

const spacer = (line: number): Paragraph =>
  new Paragraph({ spacing: { line, lineRule: LineRuleType.EXACT }, children: [new TextRun({ text: '', size: 2 })] });

interface RunLook {
  face: FontFace;
  size: number;
  bold?: boolean;
}

const BOXES = /([☐☑]\u00a0?)/;

/** Boxes have a font of their own: Song and Hei lack them. */
export function runs(text: string, { face, size, bold = false }: RunLook): TextRun[] {
  return withoutControls(text)
    .split(BOXES)
    .filter((part) => part !== '')
    .map((part) => {
      const own = BOXES.test(part) ? 'symbols' : face;
      return new TextRun({
        text: part,
        ...(own !== 'song' && { font: FONTS[own] }),
        ...(size !== DEFAULT_RUN.size && { size }),
        ...(bold && { bold }),
      });
    });
}
