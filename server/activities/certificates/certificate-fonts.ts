import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const WEIGHTS = [400, 700] as const;

/** Of the font that comes with the product, which has the Latin letters, too. */
export const CERTIFICATE_FONT = 'Qualizone Certificate';

/** The drawing program is large: it is loaded when the first certificate is asked for. */
let canvas: Promise<typeof import('@napi-rs/canvas')> | undefined;

export function certificateCanvas(): Promise<typeof import('@napi-rs/canvas')> {
  canvas ??= loadCanvas();
  return canvas;
}

async function loadCanvas() {
  const loaded = await import('@napi-rs/canvas');
  for (const weight of WEIGHTS) {
    const file = `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`;
    if (!loaded.GlobalFonts.registerFromPath(require.resolve(file), CERTIFICATE_FONT)) {
      throw new Error(`The font of certificates can't be read: ${file}`);
    }
  }
  return loaded;
}
