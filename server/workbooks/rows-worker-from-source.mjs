// Threads don't inherit the TypeScript loader: this starts the worker where there is no bundle (development, tests).
import { register } from 'tsx/esm/api';

register();
await import('./rows-worker.ts');
