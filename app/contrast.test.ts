import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./app.css', import.meta.url), 'utf8');

type Palette = Record<string, string>;

const colorsIn = (block: string): Palette =>
  Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]));

const rootBlock = css.slice(css.indexOf(':root {'), css.indexOf('@theme inline'));
const darkStart = rootBlock.indexOf('@variant dark');
const light = colorsIn(rootBlock.slice(0, darkStart));
const palettes: [string, Palette][] = [
  ['light', light],
  ['dark', { ...light, ...colorsIn(rootBlock.slice(darkStart)) }],
];

/** WCAG 2: relative luminance and contrast. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['page', 'surface'];
const TEXTS: [text: string, grounds: string[]][] = [
  ['ink', [...GROUNDS, 'sunken', 'accent-soft', 'warn-soft', 'bad-soft', 'good-soft', 'info-soft', 'idle-soft']],
  ['ink-2', [...GROUNDS, 'sunken', 'warn-soft', 'idle-soft']],
  ['ink-3', [...GROUNDS, 'sunken']],
  ['accent', [...GROUNDS, 'sunken', 'accent-soft']],
  ['accent-strong', [...GROUNDS, 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ...['good', 'warn', 'bad', 'info'].map((tone): [string, string[]] => [tone, [...GROUNDS, 'sunken', `${tone}-soft`]]),
  ...[1, 2, 3, 4, 5, 6].map((number): [string, string[]] => [`series-${number}`, GROUNDS]),
  ...[0, 1, 2, 3, 4].map((step): [string, string[]] => [`heat-ink-${step}`, [`heat-${step}`]]),
];

describe.each(palettes)('the %s theme', (_name, palette) => {
  it.each(TEXTS)('shows text in %s at AA contrast on every ground it stands on', (text, grounds) => {
    const tooWeak = grounds
      .map((ground) => ({ ground, ratio: contrast(palette[text] ?? '', palette[ground] ?? '') }))
      .filter(({ ratio }) => !(ratio >= 4.5));
    expect(tooWeak).toEqual([]);
  });

  it('outlines controls at 3:1', () => {
    for (const ground of GROUNDS)
      expect(contrast(palette.control ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
