import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS, ensureBuilt } from './ensure-built.mjs';
import { giveUp, ROOT, requireNode } from './project.mjs';

requireNode();
const [name = '', ...args] = process.argv.slice(2);
if (!COMMANDS.includes(name)) giveUp(`usage: node bin/cli.mjs ${COMMANDS.join('|')} [arguments]`);
await ensureBuilt();
const program = path.join(ROOT, 'build', 'app', 'cli', `${name}.js`);
if (!existsSync(program)) giveUp(`the command ${name} is not part of this build`);
const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], { stdio: 'inherit' });
// The terminal signals the command itself; only outlive it, to hand on its exit code.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
