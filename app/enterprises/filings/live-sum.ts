const PLAIN = /^\d{1,14}(\.\d{1,4})?$/;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d*)?$/;
const SCALE = 4;

/** A number as people write it, in plain notation; null for what is none. The server reads cells the same way. */
export function plainNumber(written: string): string | null {
  const text = written.normalize('NFKC').trim();
  const plain = GROUPED.test(text) ? text.replaceAll(',', '') : text;
  return PLAIN.test(plain) ? plain : null;
}

/** The exact sum of what is typed, and how many cells hold something that is no number. */
export function liveSum(cells: readonly string[]): { sum: string; unread: number } {
  let total = 0n;
  let unread = 0;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    const number = plainNumber(cell);
    if (number === null) unread += 1;
    else {
      const [whole = '0', decimals = ''] = number.split('.');
      total += BigInt(whole + decimals.padEnd(SCALE, '0'));
    }
  }
  const digits = total.toString().padStart(SCALE + 1, '0');
  return { sum: `${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`, unread };
}
