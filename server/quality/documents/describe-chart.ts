import { layoutBars } from '../../charts/layout.ts';
import type { MissingWords, PictureSpec } from '../../charts/svg-picture.ts';
import { formatDecimal } from '../../platform/decimal-text.ts';

/** A chart's figures in one line, for those who don't see the picture: in the order in which it shows them. */
export function describeChart(spec: PictureSpec, missing: MissingWords): string {
  const said = (value: string | null) =>
    value === null ? missing.noData : formatDecimal(value, { places: spec.places });
  if (spec.kind === 'bar') {
    return layoutBars(spec)
      .rows.map(({ bar }) => `${bar.label} ${said(bar.value)}`)
      .join('; ');
  }
  return spec.series
    .map(
      ({ name, values }) =>
        `${name}: ${spec.points.map((point, at) => `${point} ${said(values[at] ?? null)}`).join(', ')}`,
    )
    .join('; ');
}
