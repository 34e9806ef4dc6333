import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { PROJECT_FOLDER } from './project-folder.ts';

/**
 * A reader of one file of seeds/, checked by its schema. The file comes with the program, so one reading serves the
 * process.
 */
export function seedReader<S extends z.ZodType>(file: string, schema: S): () => Promise<z.infer<S>> {
  let known: Promise<z.infer<S>> | undefined;
  return () => {
    known ??= readFile(path.join(PROJECT_FOLDER, 'seeds', file), 'utf8').then((text) => schema.parse(parse(text)));
    return known;
  };
}
