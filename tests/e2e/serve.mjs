import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from '../../bin/ensure-built.mjs';
import { ROOT } from '../../bin/project.mjs';

// The built server on a fresh data folder, which goes when the server ends.
await ensureBuilt();
const folder = mkdtempSync(path.join(tmpdir(), 'qualizone-e2e-'));
chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user who must get in
const server = spawn(process.execPath, ['--enable-source-maps', path.join(ROOT, 'build', 'app', 'main.js')], {
  cwd: ROOT,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  env: { LOG_LEVEL: 'error', ...process.env, NODE_ENV: 'production', DATA_DIR: folder },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.once('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
