import { spawnSync } from 'node:child_process';
import { ensureBuilt } from './ensure-built.mjs';
import { packageScript, ROOT, requireNode } from './project.mjs';

requireNode();
await ensureBuilt();
const { status } = spawnSync(process.execPath, [packageScript('tsx', 'dist', 'cli.mjs'), 'tests/bench/run.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);
