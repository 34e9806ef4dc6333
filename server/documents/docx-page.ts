import { AlignmentType, Footer, type IRunOptions, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import { twips } from './docx-tables.ts';

/** A4, in centimetres. */
const PAPER = { width: 21, height: 29.7 };

/** In centimetres. */
export interface Margins {
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** From the edge of the paper. */
  header: number;
  footer: number;
}

/** Of the lines between the margins, in centimetres. */
export const textWidthOf = ({ left, right }: Margins, isLandscape = false): number =>
  (isLandscape ? PAPER.height : PAPER.width) - left - right;

/** A section's page: A4, upright or on its side. The margins are those of the page as it is read. */
export function pageOf(margins: Margins, isLandscape = false) {
  const { top, bottom, left, right, header, footer } = margins;
  return {
    size: {
      width: twips(PAPER.width),
      height: twips(PAPER.height),
      orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(top),
      bottom: twips(bottom),
      left: twips(left),
      right: twips(right),
      header: twips(header),
      footer: twips(footer),
    },
  };
}

/** @param words what stands at the foot of each page, with {page} and {pages} */
export function footer(words: string, look: IRunOptions): Footer {
  const children = words.split(/(\{pages?\})/).map((part) => {
    const number = part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : null;
    return new TextRun({ ...look, ...(number ? { children: [number] } : { text: part }) });
  });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}
