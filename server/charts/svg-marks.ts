import { paint } from './picture-colors.ts';

/** Pieces of an SVG text. Coordinates in pixels of the picture. */

/** The family of the font that comes with the product; see picture.ts. */
export const PICTURE_FONT = 'Qualizone Picture';
export const TEXT_SIZE = 13;
export const SMALL_SIZE = 12;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '');

type Attributes = Record<string, string | number | undefined>;

export const round = (coordinate: number): number => Math.round(coordinate * 100) / 100;

export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(typeof value === 'number' ? round(value) : value))}"`)
    .join('');
  return `<${name}${written}>${content}</${name}>`;
}

export interface TextPlace {
  x: number;
  y: number;
  size?: number;
  color?: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Marks what tests and other readers look for. */
  mark?: Attributes;
}

export const text = (words: string, { x, y, size = SMALL_SIZE, color = 'var(--ink-2)', anchor, mark }: TextPlace) =>
  tag('text', { ...mark, x, y, 'font-size': size, fill: paint(color), 'text-anchor': anchor }, escaped(words));

export const line = (from: { x: number; y: number }, to: { x: number; y: number }, color: string, dash?: string) =>
  tag('line', {
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    stroke: paint(color),
    'stroke-width': 1,
    'stroke-dasharray': dash,
  });

export const group = (series: string, content: string): string => tag('g', { 'data-series': series }, content);

/** A picture that stands alone: white ground, the product's own font. */
export const picture = (width: number, height: number, content: readonly string[]): string =>
  tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      'font-family': PICTURE_FONT,
    },
    tag('rect', { width, height, fill: '#ffffff' }) + content.join(''),
  );
