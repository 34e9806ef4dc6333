/** Widths of a picture's texts, good enough to place them: Chinese characters are square, others a bit more than half. */

const NARROW = 0.57;
const isWide = (letter: string) => /[\u2e80-\uffef]/.test(letter);
const letterWidth = (letter: string) => (isWide(letter) ? 1 : NARROW);

/** @param size of the letters; the width comes in the same unit */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((width, letter) => width + letterWidth(letter), 0) * size;

export interface Wrapping {
  size: number;
  width: number;
  lines: number;
}

/** Lines no wider than asked: broken between words and Chinese characters; what doesn't fit in the last one ends in '…'. */
export function wrapped(text: string, { size, width, lines: most }: Wrapping): string[] {
  const fits = (line: string) => widthOf(line, size) <= width;
  const lines = [''];
  for (const word of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    const line = lines.at(-1) ?? '';
    if (line === '' || fits((line + word).trimEnd())) lines[lines.length - 1] = line + word;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((line) => (fits(line.trimEnd()) ? line.trimEnd() : cut(line, fits)));
  const last = shown.at(-1) ?? '';
  if (lines.length > most && !last.endsWith(ELLIPSIS)) shown[shown.length - 1] = cut(last, fits);
  return shown;
}

const ELLIPSIS = '…';

function cut(line: string, fits: (line: string) => boolean): string {
  let letters = [...line.trimEnd()];
  while (letters.length > 0 && !fits(letters.join('') + ELLIPSIS)) letters = letters.slice(0, -1);
  return letters.join('').trimEnd() + ELLIPSIS;
}
