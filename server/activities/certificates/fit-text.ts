/** Opening marks stay with what follows, closing ones with what they close; Chinese breaks between any two characters. */
const PIECE = /[“‘（《【(]*(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef“”‘’]+)?[，。、；：！？”’）》】]*\s*/gu;

export interface TextBox {
  width: number;
  height: number;
  /** Of the letters, the wished one first. */
  largest: number;
  smallest: number;
  /** From one line to the next, in letters. */
  leading: number;
}

export interface FittedText {
  size: number;
  lines: string[];
}

/** How wide a line is in letters of a size. */
export type Measure = (line: string, size: number) => number;

const STEP = 0.5;
const ELLIPSIS = '…';

/** A text as large as its box takes it; of what does not fit even in the smallest letters, the end is left out, marked so. */
export function fitText(text: string, box: TextBox, measure: Measure): FittedText {
  for (let size = box.largest; size >= box.smallest; size -= STEP) {
    const lines = linesOf(text, (line) => measure(line, size) <= box.width);
    if (lines.length <= mostLines(box, size)) return { size, lines };
  }
  const size = box.smallest;
  const fits = (line: string) => measure(line, size) <= box.width;
  const shown = linesOf(text, fits).slice(0, mostLines(box, size));
  let last = [...(shown.pop() ?? '')];
  while (last.length > 0 && !fits(last.join('') + ELLIPSIS)) last = last.slice(0, -1);
  return { size, lines: [...shown, last.join('').trimEnd() + ELLIPSIS] };
}

/** At least one: a box has a line of its largest letters. */
const mostLines = ({ height, leading }: TextBox, size: number): number =>
  Math.max(1, Math.floor(height / (size * leading) + 1e-9));

function linesOf(text: string, fits: (line: string) => boolean): string[] {
  const lines = [''];
  for (const piece of text.match(PIECE) ?? []) {
    for (const part of fits(piece.trimEnd()) ? [piece] : [...piece]) {
      const line = lines.at(-1) ?? '';
      if (line === '' || fits((line + part).trimEnd())) lines[lines.length - 1] = line + part;
      else lines.push(part);
    }
  }
  return lines.map((line) => line.trim()).filter((line, index) => line !== '' || index === 0);
}
