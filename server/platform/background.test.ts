import { describe, expect, it } from 'vitest';
import { createBackground } from './background.ts';

const tick = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('work in the background', () => {
  it('goes one piece after the other, whatever one of them fails with', async () => {
    const failures: unknown[] = [];
    const done: string[] = [];
    const background = createBackground((error) => failures.push(error));
    background.run(async () => {
      await tick();
      done.push('first');
    });
    background.run(async () => {
      throw new Error('second');
    });
    background.run(async () => {
      done.push('third');
    });
    expect(done).toEqual([]);
    await background.idle();
    expect(done).toEqual(['first', 'third']);
    expect(failures).toEqual([new Error('second')]);
  });

  it('is told to stop and waited for, what was only queued included', async () => {
    const seen: string[] = [];
    const background = createBackground(() => undefined);
    background.run(async (signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      await tick();
      seen.push('stopped');
    });
    background.run(async (signal) => void seen.push(signal.aborted ? 'never begun' : 'begun'));
    await tick();
    await background.close();
    expect(seen).toEqual(['stopped', 'never begun']);
  });

  it('waits for what is queued while it waits', async () => {
    const background = createBackground(() => undefined);
    let isLaterDone = false;
    background.run(async () => {
      background.run(async () => {
        await tick();
        isLaterDone = true;
      });
    });
    await background.idle();
    expect(isLaterDone).toBe(true);
  });
});
