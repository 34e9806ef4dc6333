import type { PDFDocument } from '@napi-rs/canvas';
import { CERTIFICATE_FONT, type certificateCanvas } from './certificate-fonts.ts';
import { type FittedText, fitText, type TextBox } from './fit-text.ts';

type Canvas = Awaited<ReturnType<typeof certificateCanvas>>;
type Context = ReturnType<PDFDocument['beginPage']>;

/** Letters set apart by this little are not joined to one sign, which would be lost in the same way. */
const NO_LIGATURES = 0.01;

/** The one glyph that comes out blank when the font is cut down for the file; its outline is drawn in its place. */
const LOST_GLYPH = '燊';

export interface Letters {
  size: number;
  bold?: boolean;
  color: string;
  /** Points between the letters. */
  spacing?: number;
}

/** A page to write on, in the certificate's font. */
export class Paper {
  constructor(
    readonly on: Context,
    private readonly canvas: Canvas,
  ) {
    // In other languages the font has other figures, which are lost to whoever copies or searches the text.
    on.lang = 'zh-CN';
  }

  /** A text as large as its box takes it. */
  fit(text: string, box: TextBox, bold: boolean): FittedText {
    return fitText(text, box, (line, size) => {
      this.take({ size, bold, color: '' });
      return this.on.measureText(line).width;
    });
  }

  /** One line; `x` is its left end. */
  write(line: string, x: number, y: number, letters: Letters): void {
    this.take(letters);
    this.on.fillText(line, x, y);
    for (const { index } of line.matchAll(new RegExp(LOST_GLYPH, 'g'))) {
      this.outline(x + this.on.measureText(line.slice(0, index)).width, y, letters);
    }
  }

  writeCentred(line: string, middle: number, y: number, letters: Letters): void {
    this.take(letters);
    // Letters that are set wide have a gap behind the last one, too.
    this.write(line, middle - (this.on.measureText(line).width - (letters.spacing ?? 0)) / 2, y, letters);
  }

  private take({ size, bold = false, color, spacing = NO_LIGATURES }: Letters): void {
    this.on.font = `${bold ? 700 : 400} ${size}px '${CERTIFICATE_FONT}'`;
    this.on.letterSpacing = `${spacing}px`;
    if (color) this.on.fillStyle = color;
  }

  private outline(x: number, y: number, { size, bold = false }: Letters): void {
    const text = `<text font-family="${CERTIFICATE_FONT}" font-size="${size}" font-weight="${bold ? 700 : 400}">`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${text}${LOST_GLYPH}</text></svg>`;
    const path = / d="([^"]+)"/.exec(this.canvas.convertSVGTextToPath(svg).toString())?.[1];
    this.on.save();
    this.on.translate(x, y);
    this.on.fill(new this.canvas.Path2D(path));
    this.on.restore();
  }
}
