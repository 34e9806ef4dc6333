import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { ensureBuilt } from '../../bin/ensure-built.mjs';
import { ROOT } from '../../bin/project.mjs';

// The built server with the demonstration, on a data folder that goes when the server ends. Tests that need a server of
// their own begin with a copy of it as it was before the first test: playing the demonstration takes most of a minute.
const folder = process.env.E2E_FOLDER;
if (!folder) throw new Error('E2E_FOLDER names the folder of this run');
await ensureBuilt();
mkdirSync(folder, { recursive: true });
chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user who must get in
const data = path.join(folder, 'data');

// Until it is the server that is tested, nobody finds it where that one is looked for.
let server = startServer(await freePort());
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    isStopping = true;
    server.kill(signal);
  });
}
await untilReady(server);
if (!isStopping) {
  server.kill('SIGTERM');
  await once(server, 'exit');
  execFileSync('cp', ['-a', data, path.join(folder, 'played')]);
  server = startServer(process.env.PORT);
}
server.once('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});

function startServer(port) {
  return spawn(process.execPath, ['--enable-source-maps', path.join(ROOT, 'build', 'app', 'main.js')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { LOG_LEVEL: 'error', ...process.env, NODE_ENV: 'production', DATA_DIR: data, PORT: port },
  });
}

function untilReady(child) {
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => String(text).includes('ready http://') && resolve());
    child.once('exit', (code) => (isStopping ? process.exit(0) : reject(new Error(`the server ended with ${code}`))));
  });
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return String(port);
}
