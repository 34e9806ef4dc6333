import { type RefObject, useEffect, useState } from 'react';
import { NARROW_CHART } from '../../../server/charts/layout.ts';

export interface ChartSize {
  /** Of the plot's box, in pixels. */
  width: number;
  /** Whether the whole chart is too narrow for the wide form. */
  narrow: boolean;
}

/** Null until the box first comes into view (and never on the server); from then on its size. */
export function useSizeOnceSeen(box: RefObject<HTMLElement>): ChartSize | null {
  const [size, setSize] = useState<ChartSize | null>(null);

  useEffect(() => {
    const element = box.current;
    const chart = element?.closest('figure');
    if (!element || !chart) return;
    const measure = () => {
      const width = element.getBoundingClientRect().width;
      const narrow = chart.getBoundingClientRect().width < NARROW_CHART;
      setSize((old) => (old?.width === width && old.narrow === narrow ? old : { width, narrow }));
    };
    const resized = new ResizeObserver(measure);
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      seen.disconnect();
      resized.observe(chart);
      measure();
    });
    seen.observe(element);
    return () => {
      seen.disconnect();
      resized.disconnect();
    };
  }, [box]);

  return size;
}
