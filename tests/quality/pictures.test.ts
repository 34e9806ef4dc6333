import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../server/charts/draw-picture.ts';
import { PICTURE_COLORS } from '../../server/charts/picture-colors.ts';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';
import { drawOnePicture } from './draw-one-picture.ts';

const inProject = (file: string) => path.join(PROJECT_FOLDER, file);

/** Takes the system's fonts away from one process. */
const WITHOUT_FONTS = ['-rm', 'sh', '-c', 'mount -t tmpfs none /usr/share/fonts && exec "$@"', 'sh'];
const mayHide = spawnSync('unshare', [...WITHOUT_FONTS, 'true']).status === 0;

describe('the pictures of charts', () => {
  it('are drawn in the colours of the light theme', async () => {
    const styles = await readFile(inProject('app/app.css'), 'utf8');
    for (const [name, color] of Object.entries(PICTURE_COLORS)) {
      expect(new RegExp(`${name}: (#\\w+);`).exec(styles)?.[1]).toBe(color);
    }
  });

  it('are as large on paper as the page, and fine enough to be printed', async () => {
    const { bytes, width, height } = await drawPicture(
      { kind: 'bar', title: 'x', category: 'x', names: { value: 'x' }, bars: [{ id: 'a', label: '美国', value: '1' }] },
      { noData: '', inapplicable: '', unassessed: '' },
    );
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width * 2.5, height * 2.5]);
  });

  it('are the same on a server that has no font at all', { timeout: 60_000 }, async ({ skip }) => {
    if (!mayHide) skip('this machine lets no test hide its fonts (unshare)');
    const program = [process.execPath, inProject('bin/tsx.mjs'), inProject('tests/quality/draw-one-picture.ts')];
    const { stdout } = spawnSync('unshare', [...WITHOUT_FONTS, ...program], { cwd: PROJECT_FOLDER, encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual({ systemFonts: 0, digest: await drawOnePicture() });
  });
});
