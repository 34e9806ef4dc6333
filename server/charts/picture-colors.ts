/** The light theme of app/app.css, which pictures are drawn in: paper is white. */
export const PICTURE_COLORS = {
  '--ink': '#14191c',
  '--ink-2': '#434b51',
  '--ink-3': '#5f686e',
  '--chart-grid': '#e6e8e6',
  '--series-1': '#0b5869',
  '--series-2': '#a05708',
  '--series-3': '#77457f',
  '--series-4': '#4d6172',
  '--series-5': '#56742a',
  '--series-6': '#a1433a',
} as const;
type Token = keyof typeof PICTURE_COLORS;

const isToken = (name: string): name is Token => name in PICTURE_COLORS;

/** The colour that a style's variable stands for; colours stay as they are. */
export function paint(color: string): string {
  const name = /^var\((--[\w-]+)\)$/.exec(color)?.[1];
  if (name === undefined) return color;
  if (!isToken(name)) throw new Error(`No colour for ${name} in a picture`);
  return PICTURE_COLORS[name];
}
