import { format } from 'node:util';
import { afterEach, beforeEach, vi } from 'vitest';

/** React, Remix and others only complain there; nobody reads it unless it fails the test. */
let complaints: string[] = [];

beforeEach(() => {
  complaints = [];
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    complaints.push(format(...args));
  });
});

afterEach(() => {
  if (complaints.length > 0) throw new Error(`unexpected console.error:\n${complaints.join('\n')}`);
});
