import { encode } from 'uqr';

/** Light squares around a code, without which cameras don't find it. */
const QUIET = 4;

/** The dark squares of a QR code as a path of SVG; `size` is the side of the picture in squares, quiet zone included. */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { path, size };
}
