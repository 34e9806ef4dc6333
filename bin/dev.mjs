import { ensureDatabaseClient } from './ensure-built.mjs';
import { launch } from './launch.mjs';
import { packageScript, requireNode } from './project.mjs';

// Pages reload by themselves through Vite inside the server; tsx restarts the server when its own files change.
requireNode();
await ensureDatabaseClient();
launch(
  [
    packageScript('tsx', 'dist', 'cli.mjs'),
    'watch',
    '--clear-screen=false',
    '--include',
    'server/**',
    'server/main.ts',
  ],
  {
    env: { NODE_ENV: 'development' },
    shielded: true, // tsx kills the server at once on a second signal
  },
);
