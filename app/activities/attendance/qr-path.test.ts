import { expect, it } from 'vitest';
import { qrPath } from './qr-path.server.ts';

it('a code has a quiet zone of four squares on every side', () => {
  const { path, size } = qrPath('https://zones.example/attend/zone/token');
  const squares = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(squares.length).toBeGreaterThan(200);
  const places = squares.flat();
  expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5]);
});
