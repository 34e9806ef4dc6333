import path from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { launch } from './launch.mjs';
import { ROOT, requireNode } from './project.mjs';

requireNode();
await ensureBuilt();
launch(['--enable-source-maps', path.join(ROOT, 'build', 'app', 'main.js')], {
  env: { NODE_ENV: process.env.NODE_ENV || 'production' },
});
