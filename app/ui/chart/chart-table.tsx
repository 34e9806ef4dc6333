import { useTranslation } from 'react-i18next';
import { layoutBars, layoutRanges } from '../../../server/charts/layout.ts';
import type { MissingReason, PlottedSpec } from '../../../server/charts/spec.ts';
import { type Column, DataTable } from '../data-table.tsx';
import { Decimal, Missing } from '../figures.tsx';
import type { DecimalString } from '../format.ts';

interface Row {
  id: string;
  label: string;
  note?: string;
  cells: { value: DecimalString | null; missing?: MissingReason }[];
}

/** The figures behind a chart, in the order in which it shows them. */
export function ChartTable({ spec }: { spec: PlottedSpec }) {
  const { t } = useTranslation();
  const { names, rows } = tableOf(spec);
  const columns: Column<Row>[] = [
    {
      id: 'label',
      header: spec.category,
      rowHeader: true,
      cell: ({ label, note }) => (note ? t('chart.withNote', { label, note }) : label),
    },
    ...names.map(
      (header, index): Column<Row> => ({
        id: `${index}`,
        header,
        unit: spec.unit,
        align: 'end',
        cell: ({ cells }) => {
          const { value = null, missing } = cells[index] ?? {};
          return value === null ? (
            <Missing reason={missing ?? 'noData'} />
          ) : (
            <Decimal value={value} places={spec.places} />
          );
        },
      }),
    ),
  ];
  return (
    <DataTable caption={spec.title} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} empty={null} />
  );
}

function tableOf(spec: PlottedSpec): { names: string[]; rows: Row[] } {
  switch (spec.kind) {
    case 'bar': {
      const names = [spec.names.value, spec.names.projected].filter((name) => name !== undefined);
      const rows = layoutBars(spec).rows.map(({ bar: { id, label, value, projected = null, missing } }) => ({
        id,
        label,
        cells: [value, projected].slice(0, names.length).map((figure) => ({ value: figure, missing })),
      }));
      return { names, rows };
    }
    case 'range': {
      const rows = layoutRanges(spec).rows.map(({ dot: { id, label, value, low, high, missing, smallSample } }) => ({
        id,
        label,
        note: smallSample,
        cells: [value, low, high].map((figure) => ({ value: figure, missing })),
      }));
      return { names: [spec.names.value, spec.names.low, spec.names.high], rows };
    }
    case 'line': {
      const rows = spec.points.map((label, column) => ({
        id: label,
        label,
        cells: spec.series.map(({ values }) => ({ value: values[column] ?? null })),
      }));
      return { names: spec.series.map(({ name }) => name), rows };
    }
  }
}
