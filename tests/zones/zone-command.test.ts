import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';

let database: TestDatabase;
const folder = mkdtempSync(path.join(tmpdir(), 'qualizone-zone-'));
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const SEED = 'seeds/zhuhai-printing-consumables';

/** The command as somebody types it, on the test's database. */
async function zone(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli/zone.ts', ...args], {
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      DATABASE_URL: database.ownerUrl,
      DATA_DIR: path.join(folder, 'data'),
      LANG: 'en_GB.UTF-8',
    },
  });
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { code, out, err };
}

// Each call starts a program of its own.
describe('npm run zone', { timeout: 60_000 }, () => {
  it('says with a dry run what an import would do, imports, and has nothing to do the second time', async () => {
    const dry = await zone('import', SEED, '--dry-run');
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(dry.out).toContain('created: department x 8\n');
    expect(dry.out).toContain('created: task x 26\n');
    expect(dry.out).toContain('“government-office” totals 95, not 100');
    expect(dry.out).toMatch(/nothing was written \(dry run\)\n$/);
    expect(await zone('import', SEED)).toMatchObject({ code: 0, out: expect.stringMatching(/: imported\n$/) });
    expect(await zone('import', SEED)).toMatchObject({ code: 0, out: expect.stringMatching(/: nothing to change\n$/) });
  });

  it('A10: asks for the reason when a plan in force changes', async () => {
    const changed = path.join(folder, 'changed');
    await cp(SEED, changed, { recursive: true });
    const plan = path.join(changed, 'plan-2017.yaml');
    await writeFile(plan, (await readFile(plan, 'utf8')).replace('    weight: 9\n', '    weight: 8\n'));
    const refused = await zone('import', changed);
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('changed: task 2017/1 (weight: 9 -> 8)') });
    expect(refused.err).toContain('Under A10');
    const done = await zone('import', changed, '--reason', 'decision no. 7');
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('changed: task 2017/1 (weight: 9 -> 8)\n');
  });

  it('lists problems by file and line, and exits with 1', async () => {
    const broken = path.join(folder, 'broken');
    await cp(SEED, broken, { recursive: true });
    writeFileSync(path.join(broken, 'zone.yaml'), 'id: Zone One\n');
    const { code, out, err } = await zone('import', broken);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^zone\.yaml:1 {2}.*/);
    expect(err).toContain('id: An id has lower-case letters');
    expect(err).toMatch(/\d+ problems found; nothing was changed\n$/);
  });

  it('writes the workbook of a zone, which reads back as the same zone', async () => {
    const out = path.join(folder, 'zhuhai.xlsx');
    expect(await zone('template', 'plan', '--out', out, '--from', SEED)).toMatchObject({ code: 0 });
    expect(await zone('template', 'plan', '--out', out)).toMatchObject({ code: 2 });
    expect((await zone('import', out, '--dry-run', '--reason', 'back')).out).toContain(
      'changed: task 2017/1 (weight: 8 -> 9)\n',
    );
  });

  it('exits with 2 for wrong usage', async () => {
    const codes = [
      (await zone()).code,
      (await zone('import')).code,
      (await zone('import', '/nowhere')).code,
      (await zone('template', 'binder', '--out', 'x.xlsx')).code,
    ];
    expect(codes).toEqual([2, 2, 2, 2]);
  });

  it('has help', async () => {
    const { code, out } = await zone('import', '--help');
    expect(code).toBe(0);
    expect(out).toContain('--dry-run');
  });
});
