import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Axis, layoutBars, layoutLines, layoutRanges, placeOn } from '../../../server/charts/layout.ts';
import type { BarSpec, LineSpec, PlottedSpec, RangeSpec } from '../../../server/charts/spec.ts';
import { svgPicture } from '../../../server/charts/svg-picture.ts';
import { serverI18n } from '../../i18n/i18n.server.ts';
import InteractiveChart from './interactive-chart.tsx';
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

/** Reads the picture: everything is in its own pixels; ticks span the plot, so that the outer ones say where it is. */
function readPicture(spec: BarSpec | LineSpec): Shown {
  page.innerHTML = svgPicture(spec, { noData: 'No data', inapplicable: 'n/a', unassessed: 'Not assessed' }).svg;
  const rules = all('[data-tick]').map((tick) => tick.previousElementSibling);
  const places = rules.map((rule) => numberIn(rule, spec.kind === 'bar' ? 'x1' : 'y1'));
  const [from = 0, to = 0] = [places[0], places.at(-1)];
  const top = placeOn(axisOf(spec), Number(all('[data-tick]').at(-1)?.getAttribute('data-tick')));
  return {
    ticks: all('[data-tick]').map((tick, at) => ({
      label: tick.textContent ?? '',
      // Down the page counts backwards: no minus before a zero.
      at: Math.round((((places[at] ?? 0) - from) / (to - from)) * top) + 0,
    })),
    series: unique(all('[data-series]').map((mark) => mark.getAttribute('data-series'))),
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

describe('the picture for paper', () => {
  it.each([
    ['bars', bars, ['Verified', 'Projected']],
    ['lines', lines, ['Zhuhai', 'Suzhou']],
  ] as const)('shows the series, domain and ticks of the page for %s', (_name, spec, series) => {
    expect(sameSet(readPicture(spec))).toEqual(sameSet(expected(spec, [...series])));
  });

  it('says why a bar has no value, and shows texts as they are', () => {
    readPicture({ ...bars, bars: [...bars.bars, { id: 'd', label: '<b>&"x"', value: null }] });
    expect(page.textContent).toContain('Not assessed');
    expect(page.textContent).toContain('No data');
    expect(page.textContent).toContain('<b>&"x"');
    expect(page.textContent).toContain('58.20 → 71.40');
  });

  it('has a gap where a line has no data', () => {
    readPicture(lines);
    expect(all('[data-series=Zhuhai] path')).toHaveLength(1);
    expect(all('[data-series=Suzhou] path')).toHaveLength(2);
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
