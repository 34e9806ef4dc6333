import { useTranslation } from 'react-i18next';
import { CoverageBar } from '../../enterprises/checks/coverage-bar.tsx';
import { laboratoryReadinessPath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { CivilDate, Count, Share } from '../../ui/figures.tsx';
import { formatShare } from '../../ui/format.ts';
import { Section } from '../../ui/section.tsx';
import type { LaboratoryPage as Page } from './read-laboratory.server.ts';

type Readiness = NonNullable<Page['laboratory']['readiness']>;
type Row = Readiness['sections'][number];

/** How ready the laboratory is, by the main clauses of ISO/IEC 17025. */
export function ReadinessSection({ page: { zone, laboratory, canReport } }: { page: Page }) {
  const { t } = useTranslation('laboratories');
  const { readiness } = laboratory;
  return (
    <Section
      id="readiness"
      title={t('readiness.title')}
      intro={readiness ? <Summary readiness={readiness} /> : t('readiness.intro')}
    >
      {readiness ? <Bars readiness={readiness} /> : <p className="text-ink-2">{t('readiness.none')}</p>}
      {(canReport || readiness) && (
        <LinkButton to={laboratoryReadinessPath(zone, laboratory.id)} className="no-print mt-4">
          {t(canReport ? 'readiness.assess' : 'readiness.read')}
        </LinkButton>
      )}
    </Section>
  );
}

function Summary({ readiness: { assessedOn, by, score, before } }: { readiness: Readiness }) {
  const { t } = useTranslation('laboratories');
  return (
    <>
      <CivilDate date={assessedOn} /> {by}
      {' · '}
      {t('readiness.total')}{' '}
      <Share value={score} places={0} missing="inapplicable" className="text-ink font-semibold" />
      {before && (
        <>
          {' · '}
          {t('readiness.before')} <CivilDate date={before.assessedOn} />{' '}
          <Share value={before.score} places={0} missing="inapplicable" />
        </>
      )}
    </>
  );
}

function Bars({ readiness }: { readiness: Readiness }) {
  const { t } = useTranslation('laboratories');
  const count = (id: 'ready' | 'partly' | 'missing' | 'notApplicable'): Column<Row> => ({
    id,
    header: t(`readiness.count.${id}`),
    unit: t('column.items'),
    align: 'end',
    cell: (row) => <Count value={row[id]} />,
  });
  const columns: Column<Row>[] = [
    {
      id: 'section',
      header: t('readiness.section'),
      rowHeader: true,
      cell: ({ section, title }) => t('readiness.numbered', { section, title }),
    },
    {
      id: 'bar',
      header: t('readiness.bar'),
      narrow: 'full',
      width: '30%',
      cell: ({ title, score }) =>
        score !== null && (
          <CoverageBar
            share={score}
            label={t('readiness.barSays', { title, share: formatShare(score, { places: 0 }) })}
          />
        ),
    },
    {
      id: 'score',
      header: t('readiness.score'),
      align: 'end',
      cell: ({ score }) => <Share value={score} places={0} missing="inapplicable" />,
    },
    count('ready'),
    count('partly'),
    count('missing'),
    count('notApplicable'),
  ];
  return (
    <DataTable
      caption={t('readiness.title')}
      captionHidden
      columns={columns}
      rows={readiness.sections}
      rowKey={({ section }) => section}
      empty={null}
    />
  );
}
