import type { DocumentBlock, TableBlock } from '../../../server/quality/documents/official-document.ts';
import { Chart } from '../../ui/chart/chart.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';

/** A piece of a paper: the same heading, paragraph, table or chart that the Word file has. */
export function DocumentBlockView({ block }: { block: DocumentBlock }) {
  switch (block.kind) {
    case 'heading':
      return <BlockHeading level={block.level} text={block.text} />;
    case 'paragraph':
      return <p className={block.isRemark ? 'text-ink-3 mt-2' : 'mt-2 break-words'}>{block.text}</p>;
    case 'table':
      return (
        <div className="keep-together mt-6">
          <PaperTable table={block} />
          <Notes notes={block.notes} />
        </div>
      );
    case 'chart':
      return (
        <div className="mt-6">
          <Chart spec={{ ...block.spec, title: block.caption, unit: undefined }} />
          <Notes notes={block.notes} />
        </div>
      );
  }
}

function BlockHeading({ level, text }: { level: 1 | 2 | 3; text: string }) {
  if (level === 1) return <h2 className="mt-10 text-xl font-semibold">{text}</h2>;
  if (level === 2) return <h3 className="mt-6 text-lg font-semibold">{text}</h3>;
  return <h4 className="mt-4 font-semibold">{text}</h4>;
}

interface PaperRow {
  number: number;
  cells: readonly string[];
}

function PaperTable({ table: { caption, columns, rows } }: { table: TableBlock }) {
  return (
    <DataTable
      caption={caption}
      columns={columns.map(
        ({ title, align }, at): Column<PaperRow> => ({
          id: String(at),
          header: title,
          align: align === 'right' ? 'end' : 'start',
          rowHeader: at === 0,
          cell: ({ cells }) => cells[at],
        }),
      )}
      rows={rows.map((cells, number) => ({ number, cells }))}
      rowKey={({ number }) => String(number)}
      empty={null}
    />
  );
}

const Notes = ({ notes }: { notes: readonly string[] }) => (
  <>
    {notes.map((note) => (
      <p key={note} className="text-ink-3 mt-1 text-xs">
        {note}
      </p>
    ))}
  </>
);
