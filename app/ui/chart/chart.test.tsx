import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serverI18n } from '../../i18n/i18n.server.ts';
import InteractiveChart from './interactive-chart.tsx';
import { type Axis, layoutBars, layoutLines, layoutRanges, placeOn } from './layout.ts';
import type { BarSpec, LineSpec, PlottedSpec, RangeSpec } from './spec.ts';
import { SvgChart } from './svg-chart.tsx';

const bars: BarSpec = {
  kind: 'bar',
  title: 'Scores',
  category: 'Department',
  domain: ['0', '100'],
  names: { value: 'Verified', projected: 'Projected' },
  bars: [
    { id: 'a', label: 'Commerce', value: '58.2', projected: '71.4' },
    { id: 'b', label: 'Publicity', value: null, missing: 'unassessed' },
    { id: 'c', label: 'Park', value: '100', projected: '100' },
  ],
};

const lines: LineSpec = {
  kind: 'line',
  title: 'Trend',
  category: 'Month',
  points: ['Jan', 'Feb', 'Mar'],
  series: [
    { id: 'zhuhai', name: 'Zhuhai', values: ['10', '20', '33.3'] },
    { id: 'suzhou', name: 'Suzhou', values: ['5', null, '48'], dashed: true },
  ],
};

const ranges: RangeSpec = {
  kind: 'range',
  title: 'Notifications',
  category: 'Zone',
  names: { value: 'Rate', low: 'Low', high: 'High' },
  dots: [
    { id: 'a', label: 'Zhuhai', value: '2.8', low: '1.1', high: '5.6', smallSample: 'small' },
    { id: 'b', label: 'Suzhou', value: '1.42', low: '0.9', high: '2.1' },
  ],
};

/** What a face shows on its value axis and which series, in order; positions in percent of the plot. */
interface Shown {
  ticks: { label: string; at: number }[];
  series: string[];
}

const axisOf = (spec: PlottedSpec): Axis => {
  switch (spec.kind) {
    case 'bar':
      return layoutBars(spec).axis;
    case 'line':
      return layoutLines(spec).axis;
    case 'range':
      return layoutRanges(spec).axis;
  }
};

const expected = (spec: PlottedSpec, series: string[]): Shown => {
  const axis = axisOf(spec);
  return { ticks: axis.ticks.map(({ label, value }) => ({ label, at: Math.round(placeOn(axis, value)) })), series };
};

const WIDTH = 640;
let page: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});

afterEach(() => {
  act(() => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

const show = (face: ReactElement) =>
  act(async () => root.render(<I18nextProvider i18n={serverI18n('en')}>{face}</I18nextProvider>));

const unique = (names: (string | null)[]) => [...new Set(names.filter((name) => name !== null))];
const all = (selector: string) => [...page.querySelectorAll(selector)];
const numberIn = (element: Element | null, attribute: string) =>
  Number.parseFloat(element?.getAttribute(attribute) ?? '');

/** Reads the plain face. A lying axis has its ticks in percent across, a standing one in pixels down the plot. */
function readPlain(spec: PlottedSpec): Shown {
  const place = (tick: Element) => {
    if (spec.kind !== 'line') return numberIn(tick, 'x');
    const { plotHeight } = layoutLines(spec);
    const line = tick.previousElementSibling;
    return 100 - (numberIn(line, 'y1') / plotHeight) * 100;
  };
  return {
    ticks: all('[data-tick]').map((tick) => ({ label: tick.textContent ?? '', at: Math.round(place(tick)) })),
    series: unique(all('[data-series]').map((mark) => mark.getAttribute('data-series'))),
  };
}

/** Reads the interactive face, where everything is in pixels. */
function readInteractive(spec: PlottedSpec): Shown {
  const axis = spec.kind === 'line' ? 'yAxis' : 'xAxis';
  const place = (tick: Element) => {
    if (spec.kind === 'line') return 100 - (numberIn(tick, 'y') / layoutLines(spec).plotHeight) * 100;
    const { valueRoom } = spec.kind === 'bar' ? layoutBars(spec) : layoutRanges(spec);
    return (numberIn(tick, 'x') / (WIDTH - valueRoom.wide)) * 100;
  };
  return {
    ticks: all(`.recharts-${axis}-tick-labels text`).map((tick) => ({
      label: tick.textContent ?? '',
      at: Math.round(place(tick)),
    })),
    series: unique(
      all('path[name], [data-series]').map((m) => m.getAttribute('name') ?? m.getAttribute('data-series')),
    ),
  };
}

const sameSet = ({ ticks, series }: Shown): Shown => ({ ticks, series: [...series].sort() });

describe.each<[string, PlottedSpec, string[]]>([
  ['bars', bars, ['Verified', 'Projected']],
  ['lines', lines, ['Zhuhai', 'Suzhou']],
  ['dots with ranges', ranges, ['Rate']],
])('a chart of %s', (_name, spec, series) => {
  const shouldShow = sameSet(expected(spec, series));

  it('shows its series, domain and ticks in the plain face', async () => {
    await show(<SvgChart spec={spec} label={spec.title} />);
    expect(sameSet(readPlain(spec))).toEqual(shouldShow);
  });

  it('shows the same series, domain and ticks in the interactive face', async () => {
    await show(<InteractiveChart spec={spec} label={spec.title} width={WIDTH} narrow={false} />);
    expect(sameSet(readInteractive(spec))).toEqual(shouldShow);
  });

  it('has the same height and name in both faces, so that nothing moves', async () => {
    await show(<SvgChart spec={spec} label={spec.title} />);
    const plain = all('svg')[0];
    const [height, label] = [plain?.getAttribute('height'), plain?.getAttribute('aria-label')];
    await show(<InteractiveChart spec={spec} label={spec.title} width={WIDTH} narrow={false} />);
    expect(all('.recharts-surface')[0]?.getAttribute('height')).toBe(height);
    expect(all('[role=img]')[0]?.getAttribute('aria-label')).toBe(label);
  });
});

describe('bars', () => {
  it('end at the same place in both faces', async () => {
    await show(<SvgChart spec={bars} label="Scores" />);
    const plain = all('[data-series=Verified] rect').map((bar) => numberIn(bar, 'width'));
    await show(<InteractiveChart spec={bars} label="Scores" width={WIDTH} narrow={false} />);
    const plot = WIDTH - layoutBars(bars).valueRoom.wide;
    const interactive = all('path[name=Verified]').map((bar) => (numberIn(bar, 'width') / plot) * 100);
    expect(interactive.map((width) => width.toFixed(3))).toEqual(
      plain.filter((width) => width > 0).map((width) => width.toFixed(3)),
    );
  });
});
