import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Section } from '../../ui/section.tsx';
import { certificatesPath, registerPath } from './laboratory-paths.ts';
import type { LaboratoriesPage as Page } from './read-laboratories.server.ts';

type Candidates = NonNullable<Page['candidates']>;
type Row = Candidates['items'][number];

/** Enterprises whose archive hints at a laboratory that nobody has entered yet. */
export function CandidatesPanel({ zone, candidates }: { zone: string; candidates: Candidates }) {
  const { t } = useTranslation('laboratories');
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t('column.enterprise'),
      rowHeader: true,
      cell: ({ id, name }) => <Link to={certificatesPath(zone, id)}>{name}</Link>,
    },
    { id: 'hints', header: t('candidates.hints'), narrow: 'full', cell: ({ hints }) => <Hints hints={hints} /> },
    {
      id: 'act',
      header: t('column.act'),
      cell: ({ id, name }) => (
        <Link to={registerPath(zone, id)} aria-label={t('register.openNamed', { name })}>
          {t('register.open')}
        </Link>
      ),
    },
  ];
  return (
    <Section id="candidates" title={t('candidates.title')} intro={t('candidates.intro')}>
      <DataTable
        caption={t('candidates.title')}
        captionHidden
        columns={columns}
        rows={candidates.items}
        rowKey={({ id }) => id}
        empty={<p className="text-ink-2">{t('candidates.none')}</p>}
      />
      <Pager shown={candidates.items.length} nextCursor={candidates.nextCursor} cursorName="candidates" />
    </Section>
  );
}

function Hints({ hints }: Pick<Row, 'hints'>) {
  const { t } = useTranslation(['laboratories', 'common']);
  const words = hints.map(({ kind, text }) =>
    text === '' ? t(`laboratories:hint.${kind}`) : t(`laboratories:hintTold.${kind}`, { text: told(kind, text) }),
  );
  return <>{words.join(t('common:listSeparator'))}</>;

  function told(kind: Row['hints'][number]['kind'], text: string): string {
    if (kind !== 'grade') return text;
    const grades = text.split(',') as ('cnas' | 'provincial' | 'other')[];
    return grades.map((grade) => t(`laboratories:grade.${grade}`)).join(t('common:listSeparator'));
  }
}
