import { createRequire } from 'node:module';
import { PICTURE_FONT } from './svg-marks.ts';
import { type MissingWords, type PictureSpec, svgPicture } from './svg-picture.ts';

/** A PNG with the size at which it is meant to be shown, in pixels of a page. */
export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
}

/** Pixels of the file for one of the page: about 260 to an inch on paper. */
const SCALE = 2.5;

const require = createRequire(import.meta.url);
/** Of the font that comes with the product: a server needs none, and every server draws the same picture. */
const FONT_FILE = '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2';

/** The drawing program is large: it is loaded when the first picture is asked for. */
let canvas: Promise<typeof import('@napi-rs/canvas')> | undefined;

async function loadCanvas() {
  const loaded = await import('@napi-rs/canvas');
  if (!loaded.GlobalFonts.registerFromPath(require.resolve(FONT_FILE), PICTURE_FONT)) {
    throw new Error(`The font of pictures can't be read: ${FONT_FILE}`);
  }
  return loaded;
}

/** A chart as a PNG for documents. */
export async function drawPicture(spec: PictureSpec, missing: MissingWords): Promise<Picture> {
  canvas ??= loadCanvas();
  const { createCanvas, loadImage } = await canvas;
  const { svg, width, height } = svgPicture(spec, missing);
  const image = await loadImage(Buffer.from(svg));
  const paper = createCanvas(Math.round(width * SCALE), Math.round(height * SCALE));
  paper.getContext('2d').drawImage(image, 0, 0, paper.width, paper.height);
  return { bytes: await paper.encode('png'), width, height };
}
