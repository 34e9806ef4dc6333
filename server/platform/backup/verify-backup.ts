import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { oneLine, StartError } from '../start-error.ts';
import { type ArchiveEntry, FORMAT, MANIFEST, type Manifest, manifestSchema, readArchive, tableOf } from './archive.ts';

/** Nothing else is ever read, least of all a name that leads out of the target folder. */
const KNOWN_NAME = /^(tables\/\w+\/\d{6,}\.copy|files\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64})$/;
const NEWLINE = 0x0a;
const MANIFEST_LIMIT_BYTES = 256 * 1024 * 1024;
const SHOWN_FAULTS = 20;

/**
 * Reads the whole archive and compares every size, hash and row count with its manifest. Touches nothing else.
 * @throws StartError that lists what is wrong
 */
export async function verifyBackup(file: string, onEntry: (name: string) => void = () => undefined): Promise<Manifest> {
  const found = new Map<string, ArchiveEntry>();
  const rows = new Map<string, number>();
  let manifest: Manifest | undefined;
  try {
    await readArchive(file, async (name, size, content) => {
      onEntry(name);
      if (name === MANIFEST) {
        manifest = await readManifest(size, content);
        return;
      }
      const { sha256, lines } = await digest(content);
      found.set(name, { name, size, sha256 });
      const table = tableOf(name);
      if (table !== undefined) rows.set(table, (rows.get(table) ?? 0) + lines);
    });
  } catch (error) {
    throw new StartError(`${file} cannot be read as a backup: ${oneLine(error)}`);
  }
  if (!manifest) throw new StartError(`${file} has no manifest: it is no backup, or was cut off`);
  const faults = [...compareEntries(manifest, found), ...compareRows(manifest, rows)];
  if (faults.length > 0) {
    const more = faults.length > SHOWN_FAULTS ? ` and ${faults.length - SHOWN_FAULTS} more` : '';
    throw new StartError(`${file} is damaged: ${faults.slice(0, SHOWN_FAULTS).join('; ')}${more}`);
  }
  return manifest;
}

async function readManifest(size: number, content: Readable): Promise<Manifest> {
  if (size > MANIFEST_LIMIT_BYTES) throw new Error('its manifest is too large');
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  const parsed = manifestSchema.safeParse(JSON.parse(Buffer.concat(pieces).toString('utf8')));
  if (!parsed.success) throw new Error(`its manifest is not of the format ${FORMAT}`);
  return parsed.data;
}

/** One line is one row: COPY's text format escapes line breaks inside values. */
async function digest(content: Readable): Promise<{ sha256: string; lines: number }> {
  const hash = createHash('sha256');
  let lines = 0;
  for await (const piece of content) {
    hash.update(piece);
    for (const byte of piece) if (byte === NEWLINE) lines += 1;
  }
  return { sha256: hash.digest('hex'), lines };
}

function* compareEntries({ entries }: Manifest, found: Map<string, ArchiveEntry>): Generator<string> {
  const listed = new Set(entries.map(({ name }) => name));
  for (const { name, size, sha256 } of entries) {
    const actual = found.get(name);
    if (!KNOWN_NAME.test(name)) yield `${name} does not belong in a backup`;
    else if (!actual) yield `${name} is missing`;
    else if (actual.size !== size || actual.sha256 !== sha256) yield `${name} was changed`;
    else if (name.startsWith('files/') && path.posix.basename(name) !== sha256)
      yield `${name} is not what its name says`;
  }
  for (const name of found.keys()) if (!listed.has(name)) yield `${name} is not in the manifest`;
}

function* compareRows({ tables }: Manifest, rows: Map<string, number>): Generator<string> {
  for (const table of tables) {
    const actual = rows.get(table.name) ?? 0;
    if (actual !== table.rows) yield `table ${table.name} has ${actual} rows instead of ${table.rows}`;
  }
}
