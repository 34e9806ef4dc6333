import { spawn } from 'node:child_process';
import { ensureDatabaseClient } from './ensure-built.mjs';
import { giveUp, requireNode } from './project.mjs';

// Runs a TypeScript file of the project: node bin/tsx.mjs <file> [arguments]
requireNode();
const [file, ...args] = process.argv.slice(2);
if (!file) giveUp('usage: node bin/tsx.mjs <file> [arguments]');
await ensureDatabaseClient();
const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
