import { useTranslation } from 'react-i18next';
import { FACT_FIELDS, type FactField, type FactSection } from '../../../../server/enterprises/admission/fact-fields.ts';
import type { Facts } from '../../../../server/enterprises/admission/facts.ts';
import type { EvaluationAnswers } from '../../../../server/enterprises/evaluation/items.ts';
import { type ContentsEntry, WithContents } from '../../../ui/contents.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Nothing } from '../../../ui/figures.tsx';
import { Section } from '../../../ui/section.tsx';
import { type Attachment, Files } from '../editor/papers-part.tsx';
import { SECTIONS_OF_ITEMS } from '../editor/self-assessment-fields.tsx';
import { type ScreenRow, TABLE_NAMES, type TableName } from '../fact-tables.ts';
import { applies } from '../read-draft-form.ts';
import { ResultMark } from '../result-mark.tsx';
import { useWriting } from '../use-writing.ts';
import { factLabel, useWords, wordOf } from '../words.ts';
import { writtenFact, writtenRows } from '../written-facts.ts';

const FIELDS: readonly FactField[] = FACT_FIELDS;
const SECTIONS = [...new Set(FIELDS.map(({ section }) => section))];

interface ApplicationDocumentProps {
  zone: string;
  facts: Facts;
  selfAssessment: EvaluationAnswers;
  attachments: readonly Attachment[];
}

/** The application to be read and printed: each fact once, then tables, self-assessment and papers. */
export function ApplicationDocument({ zone, facts, selfAssessment, attachments }: ApplicationDocumentProps) {
  const words = useWords();
  const { t } = useTranslation('admission');
  const entries: ContentsEntry[] = [
    ...SECTIONS.map((section) => ({ id: `read-${section}`, title: words.sections[section] })),
    ...TABLE_NAMES.map((table) => ({ id: `read-${table}`, title: words.tables[table].title })),
    { id: 'read-EF3', title: words.forms.EF3.title },
    { id: 'read-papers', title: t('part.papers') },
  ];
  return (
    <WithContents entries={entries}>
      <div className="space-y-10">
        {SECTIONS.map((section) => (
          <Section key={section} id={`read-${section}`} title={words.sections[section]}>
            <FactList section={section} facts={facts} />
          </Section>
        ))}
        {TABLE_NAMES.map((table) => (
          <Section key={table} id={`read-${table}`} title={words.tables[table].title}>
            <FactTable table={table} facts={facts} />
          </Section>
        ))}
        <Section id="read-EF3" title={words.forms.EF3.title}>
          <SelfAssessment answers={selfAssessment} />
        </Section>
        <Section id="read-papers" title={t('part.papers')}>
          <Papers zone={zone} attachments={attachments} />
        </Section>
      </div>
    </WithContents>
  );
}

function FactList({ section, facts }: { section: FactSection; facts: Facts }) {
  const words = useWords();
  const writing = useWriting();
  return (
    <DefinitionList
      items={FIELDS.filter((field) => field.section === section && applies(field, facts)).map((field) => {
        const text = writtenFact(field, facts, writing);
        return {
          term: factLabel(words, field.name),
          value: text ? <span className="figures whitespace-pre-line">{text}</span> : <Nothing />,
        };
      })}
    />
  );
}

/** The columns of each table in reading order, the one that names the row first. */
const COLUMNS = {
  certificates: ['scheme', 'kind', 'number', 'issuer', 'issuedOn', 'expiresOn'],
  standards: ['number', 'name'],
  suppliers: ['part', 'supplier'],
  equipment: ['name', 'quantity', 'uses'],
} as const satisfies Record<TableName, readonly string[]>;

interface TableRead {
  row: ScreenRow;
  key: string;
}

function FactTable({ table, facts }: { table: TableName; facts: Facts }) {
  const words = useWords();
  const writing = useWriting();
  const { title, columns } = words.tables[table];
  const rows = writtenRows(table, facts, writing).map((row, place) => ({ row, key: String(place) }));
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={rows}
      rowKey={(each: TableRead) => each.key}
      empty={<Empty />}
      columns={COLUMNS[table].map((column, place) => ({
        id: column,
        header: wordOf(columns, column),
        rowHeader: place === 0,
        align: column === 'quantity' ? 'end' : 'start',
        cell: ({ row }: TableRead) => row[column] || <Nothing />,
      }))}
    />
  );
}

function Empty() {
  const { t } = useTranslation('admission');
  return <p className="text-ink-3">{t('empty')}</p>;
}

function SelfAssessment({ answers }: { answers: EvaluationAnswers }) {
  const { t } = useTranslation('admission');
  const { evaluation } = useWords();
  const rows = SECTIONS_OF_ITEMS.flatMap(([section, items]) => items.map((item) => ({ section, item })));
  return (
    <DataTable
      caption={t('part.EF3')}
      captionHidden
      rows={rows}
      rowKey={({ item }) => item}
      empty={<EmptyState title={t('empty')} />}
      columns={[
        {
          id: 'item',
          header: t('items.requirement'),
          rowHeader: true,
          cell: ({ item }) => (
            <span className="font-normal">{t('items.item', { item, text: evaluation.items[item] })}</span>
          ),
        },
        { id: 'section', header: t('items.sectionHeader'), cell: ({ section }) => evaluation.sections[section] },
        {
          id: 'result',
          header: t('items.self'),
          width: '9rem',
          cell: ({ item }) => <ResultMark result={answers[item]} />,
        },
      ]}
    />
  );
}

function Papers({ zone, attachments }: Pick<ApplicationDocumentProps, 'zone' | 'attachments'>) {
  const { choices } = useWords();
  if (attachments.length === 0) return <Empty />;
  const categories = [...new Set(attachments.map(({ category }) => category))];
  return categories.map((category) => (
    <div key={category}>
      <p className="mb-1 font-medium">{choices.attachments[category]}</p>
      <Files zone={zone} files={attachments.filter((file) => file.category === category)} />
    </div>
  ));
}
