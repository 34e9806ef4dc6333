import type { Platform } from '../../platform/platform.ts';
import { type ImportKey, type ImportProgress, keepMoving } from './import-store.ts';

const STEP_MS = 1_000;
/** An import that waits for its turn, or for the database, says now and then that it is still there. */
const QUIET_MS = 20_000;

/** Writes an import's progress about once a second while it changes, in transactions of its own. */
export class ImportPulse {
  private progress: ImportProgress = { readRows: 0, totalRows: null };
  private isNew = false;
  private isWriting = false;
  private writtenAt = performance.now();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly platform: Pick<Platform, 'prisma'>,
    private readonly key: ImportKey,
  ) {
    this.timer = setInterval(() => this.beat(), STEP_MS);
    this.timer.unref();
  }

  report(progress: ImportProgress): void {
    this.progress = progress;
    this.isNew = true;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private beat(): void {
    const isDue = this.isNew || performance.now() - this.writtenAt > QUIET_MS;
    if (!isDue || this.isWriting) return;
    this.isNew = false;
    this.isWriting = true;
    this.writtenAt = performance.now();
    keepMoving(this.platform, this.key, this.progress)
      // Progress is a courtesy: a busy database must not end the import. The next beat tries again.
      .catch(() => undefined)
      .finally(() => {
        this.isWriting = false;
      });
  }
}
