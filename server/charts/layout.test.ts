import { describe, expect, it } from 'vitest';
import { axisOver, heatStep, layoutBars, layoutLines, layoutRanges, placeOn } from './layout.ts';
import type { BarSpec, HeatSpec, LineSpec, RangeSpec } from './spec.ts';

const bars = (values: (string | null)[]): BarSpec => ({
  kind: 'bar',
  title: 'Scores',
  category: 'Department',
  names: { value: 'Verified' },
  bars: values.map((value, index) => ({ id: `${index}`, label: `Department ${index}`, value })),
});

describe('axisOver', () => {
  it('begins at zero and ends on a round tick above the largest value', () => {
    const { domain, ticks } = axisOver(['12834.5', '990']);
    expect(domain).toEqual([0, 15000]);
    expect(ticks.map(({ label }) => label)).toEqual(['0', '5,000', '10,000', '15,000']);
  });

  it('keeps a domain that is given, whatever the values are', () =>
    expect(axisOver(['3'], ['0', '100']).ticks.map(({ value }) => value)).toEqual([0, 25, 50, 75, 100]));

  it('reaches below zero for negative values', () => expect(axisOver(['-3', '10']).domain[0]).toBeLessThanOrEqual(-3));

  it('writes small ticks without the noise of floats', () =>
    expect(axisOver(['0.3']).ticks.map(({ label }) => label)).toEqual(['0.0', '0.1', '0.2', '0.3']));

  it('counts in whole steps where all values are whole and no domain is given', () => {
    expect(axisOver(['10']).ticks.map(({ label }) => label)).toEqual(['0', '5', '10']);
    expect(axisOver(['1', '0']).ticks.map(({ label }) => label)).toEqual(['0', '1']);
    expect(axisOver(['10000']).ticks.map(({ value }) => value)).toEqual([0, 2500, 5000, 7500, 10000]);
    expect(axisOver(['9.5', '1']).ticks.map(({ label }) => label)).toEqual(['0.0', '2.5', '5.0', '7.5', '10.0']);
  });

  it('stands without any value', () => expect(axisOver([]).domain).toEqual([0, 1]));
});

describe('placeOn', () => {
  const axis = axisOver([], ['0', '100']);

  it('places in percent and keeps outliers at the edge', () => {
    expect([-5, 0, 50, 100, 120].map((value) => placeOn(axis, value))).toEqual([0, 0, 50, 100, 100]);
  });
});

describe('layoutBars', () => {
  it('sorts by exact value, with what has no value at the end', () =>
    expect(layoutBars(bars(['9.9', null, '10', '9.99'])).rows.map(({ bar }) => bar.value)).toEqual([
      '10',
      '9.99',
      '9.9',
      null,
    ]));

  it('keeps an order that the bars have of themselves', () =>
    expect(layoutBars({ ...bars(['1', '3', '2']), isOrdered: true }).rows.map(({ bar }) => bar.value)).toEqual([
      '1',
      '3',
      '2',
    ]));

  it('keeps apart a missing value and a zero', () => {
    const [zero, missing] = layoutBars(bars(['0', null])).rows;
    expect(zero?.valueAt).toBe(0);
    expect(missing?.valueAt).toBeNull();
  });
});

describe('layoutRanges', () => {
  it('has room for the widest range', () => {
    const spec: RangeSpec = {
      kind: 'range',
      title: 'Rates',
      category: 'Zone',
      names: { value: 'Rate', low: 'Low', high: 'High' },
      dots: [{ id: 'a', label: 'A', value: '1', low: '0.2', high: '5.6' }],
    };
    const { axis, rows } = layoutRanges(spec);
    expect(axis.domain[1]).toBeGreaterThanOrEqual(5.6);
    expect(rows[0]?.highAt).toBeLessThanOrEqual(100);
  });
});

describe('layoutLines', () => {
  const spec: LineSpec = {
    kind: 'line',
    title: 'Trend',
    category: 'Month',
    domain: ['0', '100'],
    points: ['Jan', 'Feb', 'Mar', 'Apr'],
    series: [
      { id: 'a', name: 'A', values: ['10', null, '30', '40'] },
      { id: 'b', name: 'B', values: ['10', '20', '41', null] },
    ],
  };

  it('breaks a line where there is no data', () =>
    expect(layoutLines(spec).series[0]?.stretches.map((stretch) => stretch.length)).toEqual([1, 2]));

  it('labels a line at its newest value', () => expect(layoutLines(spec).series[1]?.last?.value).toBe('41'));

  it('moves labels apart that would cover each other', () => {
    const [a, b] = layoutLines(spec).series.map(({ labelTop }) => labelTop);
    expect(Math.abs((a ?? 0) - (b ?? 0))).toBeGreaterThanOrEqual(19);
  });

  it('keeps labels inside of the plot', () => {
    const crowded = {
      ...spec,
      series: [1, 2, 3].map((id) => ({ id: `${id}`, name: `${id}`, values: ['0', '0', '0', '0'] })),
    };
    const { series, plotHeight } = layoutLines(crowded);
    expect(Math.max(...series.map(({ labelTop }) => labelTop))).toBeLessThanOrEqual(plotHeight);
  });
});

describe('heatStep', () => {
  const spec: HeatSpec = { kind: 'heat', title: 'Heat', category: 'Zone', domain: ['0', '100'], columns: [], rows: [] };

  it('tiles the domain in five steps, the top included', () =>
    expect(['0', '19.99', '20', '79.99', '80', '100'].map((value) => heatStep(spec, value))).toEqual([
      0, 0, 1, 3, 4, 4,
    ]));
});
