import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RefreshWhenChanged } from './refresh-when-changed.tsx';

const { revalidate } = vi.hoisted(() => ({ revalidate: vi.fn() }));
vi.mock('@remix-run/react', () => ({ useRevalidator: () => ({ revalidate }) }));

/** What the server answers for each zone that is asked about, all in one request. */
let versions: string[];
const answer = () =>
  new Response(JSON.stringify(versions.map((dataVersion) => ({ result: { data: { dataVersion } } }))), {
    headers: { 'content-type': 'application/json' },
  });
const request = vi.fn(async () => answer());

let root: Root;

/** An open page that shows version 5 of zone a. */
async function open(shown: Record<string, string> = { a: '5' }) {
  await act(async () => root.render(<RefreshWhenChanged versions={shown} />));
}
const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
    // The import of the client takes turns of the real loop, and its batch of questions a timer.
    for (let turn = 0; turn < 10; turn += 1) {
      await new Promise(setImmediate);
      await vi.advanceTimersByTimeAsync(1);
    }
  });

const hide = (state: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', request);
  await import('./read-versions.ts');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  versions = ['5'];
  request.mockClear();
  revalidate.mockClear();
  root = createRoot(document.createElement('div'));
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an open page', () => {
  it('asks every twenty seconds, and reloads only what has changed', async () => {
    await open();
    await pass(19_900);
    expect(request).not.toHaveBeenCalled();
    await pass(90);
    expect(request).toHaveBeenCalledTimes(1);
    expect(revalidate).not.toHaveBeenCalled();
    versions = ['6'];
    await pass(20_000);
    expect(revalidate).toHaveBeenCalledTimes(1);
  });

  it('asks about all its zones at once', async () => {
    versions = ['5', '8'];
    await open({ a: '5', b: '7' });
    await pass(20_000);
    expect(request).toHaveBeenCalledTimes(1);
    expect(revalidate).toHaveBeenCalledTimes(1);
  });

  it('bears a lost network and asks again', async () => {
    await open();
    request.mockRejectedValueOnce(new TypeError('network'));
    await pass(20_000);
    versions = ['6'];
    await pass(20_000);
    expect(revalidate).toHaveBeenCalledTimes(1);
  });

  it('is silent in the background, and asks at once when it comes back', async () => {
    await open();
    hide('hidden');
    await pass(100_000);
    expect(request).not.toHaveBeenCalled();
    hide('visible');
    await pass(0);
    expect(request).toHaveBeenCalledTimes(1);
  });

  it('stops asking after an hour without a sign of life, so that the session can end', async () => {
    await open();
    await pass(60 * 60_000);
    request.mockClear();
    await pass(60 * 60_000);
    expect(request).not.toHaveBeenCalled();
    document.dispatchEvent(new Event('pointerdown'));
    await pass(0);
    expect(request).toHaveBeenCalledTimes(1);
  });

  it('stops with the page', async () => {
    await open();
    await act(async () => root.render(null));
    await pass(60_000);
    expect(request).not.toHaveBeenCalled();
  });
});
