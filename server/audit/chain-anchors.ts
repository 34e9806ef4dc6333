import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { ChainAnchors } from '../platform/platform.ts';
import type { ChainHead } from './chain.ts';

const anchorLine = z.object({ zone: z.string(), seq: z.coerce.bigint(), hash: z.string(), database: z.string() });

/**
 * Heads of the chains in files outside the database, one file for each machine, only ever appended to. Copy them
 * somewhere else and a cut-off tail shows even when somebody rewrites database and folder.
 *
 * @param database tells the chains of one database from those of another that used the same folder
 */
export function openChainAnchors(folder: string, database: string): ChainAnchors {
  const file = path.join(folder, `heads-${os.hostname().replace(/[^\w-]/g, '_')}.jsonl`);
  return {
    async write(zone, { seq, hash }) {
      const line = `${JSON.stringify({ zone, seq: seq.toString(), hash, database })}\n`;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await appendFile(file, line, { mode: 0o600 });
      } catch (error) {
        // The write itself is committed: it must not look failed because of this. A gap here is no false alarm later.
        process.emitWarning(`audit head not written: ${String(error)}`, 'AuditAnchor');
      }
    },
  };
}

/** All heads written down for a database, by zone; an unreadable last line (a crash while writing) is passed over. */
export async function readChainAnchors(folder: string, database: string): Promise<Map<string, ChainHead[]>> {
  const anchors = new Map<string, ChainHead[]>();
  const files = await readdir(folder).catch(() => []);
  for (const file of files.filter((name) => name.startsWith('heads-'))) {
    for (const line of (await readFile(path.join(folder, file), 'utf8')).split('\n')) {
      const anchor = readLine(line);
      if (anchor?.database !== database) continue;
      anchors.set(anchor.zone, [...(anchors.get(anchor.zone) ?? []), { seq: anchor.seq, hash: anchor.hash }]);
    }
  }
  return anchors;
}

function readLine(line: string) {
  try {
    return anchorLine.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
