import { PICTURE_COLORS } from '../../charts/picture-colors.ts';
import type { CertificateContent } from './certificate-content.ts';
import { certificateCanvas } from './certificate-fonts.ts';
import type { TextBox } from './fit-text.ts';
import { Paper } from './paper.ts';

/** A4, lying, in points. */
const PAPER = { width: 842, height: 595 };
const MIDDLE = PAPER.width / 2;
const INK = PICTURE_COLORS['--ink'];
const GREY = PICTURE_COLORS['--ink-3'];
const ACCENT = PICTURE_COLORS['--series-1'];
const WARNING = PICTURE_COLORS['--series-2'];

/** Where each text stands, and how large it may be. */
const BOXES = {
  zone: { top: 62, width: 620, height: 34, largest: 15, smallest: 9, leading: 1.4 },
  name: { top: 186, width: 640, height: 58, largest: 32, smallest: 14, leading: 1.2 },
  organisation: { top: 246, width: 640, height: 44, largest: 14, smallest: 8, leading: 1.4 },
  statement: { top: 300, width: 620, height: 104, largest: 16, smallest: 7.5, leading: 1.6 },
  number: { top: 534, width: 600, height: 14, largest: 10, smallest: 8, leading: 1.3 },
} as const satisfies Record<string, TextBox & { top: number }>;

/** One page of a PDF with real text in the product's own font. */
export async function drawCertificate(content: CertificateContent): Promise<Buffer> {
  const canvas = await certificateCanvas();
  const document = new canvas.PDFDocument({
    title: `${content.title} ${content.name}`,
    author: content.zone,
    subject: content.number,
    creator: 'Qualizone',
  });
  const paper = new Paper(document.beginPage(PAPER.width, PAPER.height), canvas);
  frame(paper, 24, 2.5);
  frame(paper, 31, 0.75);
  if (content.mark) mark(paper, content.mark);
  centred(paper, content.zone, BOXES.zone, { color: GREY });
  heading(paper, content.title);
  centred(paper, content.name, BOXES.name, { bold: true });
  centred(paper, content.organisation, BOXES.organisation);
  centred(paper, content.statement, BOXES.statement);
  facts(paper, content.facts);
  centred(paper, content.number, BOXES.number, { color: GREY });
  document.endPage();
  return document.close();
}

function frame({ on }: Paper, inset: number, width: number): void {
  on.strokeStyle = ACCENT;
  on.lineWidth = width;
  on.strokeRect(inset, inset, PAPER.width - 2 * inset, PAPER.height - 2 * inset);
}

/** Chinese titles are set wide. */
function heading(paper: Paper, title: string): void {
  const isChinese = /^[\u2e80-\uffef]/.test(title);
  const look = isChinese ? { size: 44, spacing: 16 } : { size: 36 };
  paper.writeCentred(title, MIDDLE, 150, { ...look, bold: true, color: ACCENT });
  paper.on.fillRect(MIDDLE - 30, 168, 60, 2);
}

/** Where letters stand in their line, from its top. */
const BASELINE = 0.72;

/** A text in the middle of its box; as much is left over it as under it. */
function centred(
  paper: Paper,
  text: string,
  box: TextBox & { top: number },
  look: { bold?: boolean; color?: string } = {},
) {
  const { bold = false, color = INK } = look;
  const { size, lines } = paper.fit(text, box, bold);
  const leading = size * box.leading;
  const first = box.top + (box.height - lines.length * leading) / 2 + leading * BASELINE;
  for (const [row, line] of lines.entries())
    paper.writeCentred(line, MIDDLE, first + row * leading, { size, bold, color });
}

const FACTS = { left: 78, top: 432, width: PAPER.width - 2 * 78, gap: 14 };
const TERM_HEIGHT = 18;
const VALUE = { height: 68, largest: 11, smallest: 5.5, leading: 1.35 };

/** Side by side, each as wide as the others, its term over its value. */
function facts(paper: Paper, items: CertificateContent['facts']): void {
  const width = (FACTS.width - FACTS.gap * (items.length - 1)) / items.length;
  paper.on.fillStyle = PICTURE_COLORS['--chart-grid'];
  paper.on.fillRect(FACTS.left, FACTS.top - 12, FACTS.width, 1);
  for (const [index, { term, value }] of items.entries()) {
    const left = FACTS.left + index * (width + FACTS.gap);
    paper.write(term, left, FACTS.top + 9, { size: 9, color: GREY });
    const { size, lines } = paper.fit(value, { ...VALUE, width }, false);
    const leading = size * VALUE.leading;
    const first = FACTS.top + TERM_HEIGHT + leading * BASELINE;
    for (const [row, line] of lines.entries()) paper.write(line, left, first + row * leading, { size, color: INK });
  }
}

/** Of made-up data: faintly across the page, and in plain letters at its head. */
function mark(paper: Paper, text: string): void {
  const { on } = paper;
  const { size } = paper.fit(text, { width: 760, height: 80, largest: 64, smallest: 20, leading: 1.2 }, true);
  on.save();
  on.translate(MIDDLE, PAPER.height / 2 + 20);
  on.rotate(-Math.PI / 9);
  on.globalAlpha = 0.08;
  paper.writeCentred(text, 0, 0, { size, bold: true, color: WARNING });
  on.restore();
  paper.writeCentred(text, MIDDLE, 50, { size: 11, bold: true, color: WARNING });
}
