import { toGeometry } from '../ui/format.ts';
import type { ScoredZone } from './read-overview.server.ts';

const [WIDTH, HEIGHT] = [112, 28];

/** A year in a line the size of a word, from 0 to 100; the numbers stand beside it. */
export function Sparkline({ points }: { points: ScoredZone['trend'] }) {
  const known = points.flatMap(({ verified }, index) =>
    verified === null ? [] : [{ index, value: toGeometry(verified) }],
  );
  const last = known.at(-1);
  if (!last) return null;
  const x = (index: number) => 2 + (index / Math.max(1, points.length - 1)) * (WIDTH - 6);
  const y = (value: number) => HEIGHT - 2 - (value / 100) * (HEIGHT - 4);
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true" className="inline-block align-middle">
      <line x1={0} x2={WIDTH} y1={HEIGHT - 1.5} y2={HEIGHT - 1.5} stroke="var(--chart-grid)" />
      <polyline
        points={known.map(({ index, value }) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}
        fill="none"
        stroke="var(--series-1)"
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx={x(last.index)} cy={y(last.value)} r={2.5} fill="var(--series-1)" />
    </svg>
  );
}
