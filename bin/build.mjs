import { rebuild } from './ensure-built.mjs';
import { requireNode } from './project.mjs';

requireNode();
await rebuild();
