import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withMigrationLock } from '../platform/migrations.ts';
import type { Platform } from '../platform/platform.ts';
import { type DemonstrationSettings, loadDemonstration } from './load-demonstration.ts';

/**
 * Loads the demonstration whole or not at all. Several processes on one database take turns. A load that was
 * interrupted left its mark: nobody has worked with that data yet, so it is cleared and loaded again.
 */
export function loadDemonstrationOnce(
  platform: Platform,
  { ownerUrl, dataDir, ...settings }: DemonstrationSettings & { ownerUrl: string; dataDir: string },
): Promise<void> {
  const mark = path.join(dataDir, 'demonstration.loading');
  return withMigrationLock(ownerUrl, async (owner) => {
    if (existsSync(mark)) {
      const { rows } = await owner.query<{ name: string }>(
        `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
      );
      await owner.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`);
      rmSync(path.join(dataDir, 'audit'), { recursive: true, force: true });
    }
    const isEmpty = (await platform.prisma.zone.count()) === 0 && (await platform.prisma.user.count()) === 0;
    if (!isEmpty) return;
    writeFileSync(mark, '');
    await loadDemonstration(platform, settings);
    rmSync(mark);
  });
}
