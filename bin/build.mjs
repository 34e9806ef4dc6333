import { build } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { requireNode } from './project.mjs';

requireNode();
await ensureInstalled({ development: true });
await build();
