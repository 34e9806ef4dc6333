import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';

/** JavaScript that a page makes the browser load before it is alive, in kB gzip: what its HTML preloads and imports. */
export function scriptWeight(html: string): { kilobytes: number; files: number } {
  const manifest = /<script[^>]*>[^<]*?import\s*"?(\/assets\/manifest-[^"]+)"/.exec(html)?.[1];
  const named = [...html.matchAll(/(?:href|src|import(?:\s*\*\s*as\s*\w+\s*from)?)\s*=?\s*"(\/assets\/[^"]+\.js)"/g)];
  const files = new Set([...named.map((match) => match[1] ?? ''), ...(manifest ? [manifest] : [])]);
  const bytes = [...files].map(
    (file) => gzipSync(readFileSync(path.join(PROJECT_FOLDER, 'build/client', file))).length,
  );
  return { kilobytes: bytes.reduce((sum, size) => sum + size, 0) / 1_000, files: files.size };
}

/** The stylesheet, in kB gzip. */
export function styleWeight(): number {
  const assets = path.join(PROJECT_FOLDER, 'build/client/assets');
  const sheets = readdirSync(assets).filter((name) => name.endsWith('.css'));
  return sheets.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(assets, name))).length, 0) / 1_000;
}
