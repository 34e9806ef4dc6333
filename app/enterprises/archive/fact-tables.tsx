import { useTranslation } from 'react-i18next';
import type { Facts } from '../../../server/enterprises/admission/facts.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/section.tsx';
import { TABLE_CELLS, type TableName } from '../admission/fact-tables.ts';
import { useWriting } from '../admission/use-writing.ts';
import { wordOf } from '../admission/words.ts';
import { writtenRows } from '../admission/written-facts.ts';
import { FactText } from './fact-text.tsx';

/** The survey's open-ended tables. Its certificates stand among the archive's own, on their tab. */
const SHOWN = ['standards', 'suppliers', 'equipment'] as const satisfies readonly TableName[];

/** The open-ended tables of the survey (EF2) to be read. */
export function FactTables({ facts }: { facts: Facts }) {
  return SHOWN.map((table) => <FactTable key={table} table={table} facts={facts} />);
}

interface NumberedRow {
  index: number;
  cells: Record<string, string>;
}

function FactTable({ table, facts }: { table: TableName; facts: Facts }) {
  const { t } = useTranslation('enterprises');
  const writing = useWriting();
  const { title, columns: headers } = writing.words.tables[table];
  const columns = TABLE_CELLS[table].map(
    (cell, index): Column<NumberedRow> => ({
      id: cell,
      header: wordOf(headers, cell),
      rowHeader: index === 0,
      cell: ({ cells }) => <FactText text={cells[cell] ?? ''} />,
    }),
  );
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        captionHidden
        columns={columns}
        rows={writtenRows(table, facts, writing).map((cells, index) => ({ index, cells }))}
        rowKey={({ index }) => String(index)}
        empty={<p className="text-ink-2 text-sm">{t('facts.noRows')}</p>}
      />
    </Section>
  );
}
