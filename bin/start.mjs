import path from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { launch } from './launch.mjs';
import { ROOT, requireNode } from './project.mjs';

requireNode();
await ensureBuilt();
// Deprecations inside libraries are for developers, who see them in the tests; whoever runs the product can't act on them.
const FLAGS = ['--enable-source-maps', '--disable-warning=DeprecationWarning'];
launch([...FLAGS, path.join(ROOT, 'build', 'app', 'main.js')], {
  env: { NODE_ENV: process.env.NODE_ENV || 'production' },
});
