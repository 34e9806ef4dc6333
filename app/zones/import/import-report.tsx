import { useTranslation } from 'react-i18next';
import { CHANGES } from '../../../server/zones/pack/changes.ts';
import type { ImportOutput, ProblemOutput } from '../../../server/zones/schema.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Nothing } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge, type Tone } from '../../ui/status.tsx';

type Change = ImportOutput['changes'][number];

/** What the check found, or what the import did: problems by their place, or changes old to new. */
export function ImportReport({ report }: { report: ImportOutput }) {
  const { t } = useTranslation('zones');
  const { problems, problemsLeft, warnings, changes } = report;
  return (
    <div className="space-y-6">
      <Summary report={report} />
      {problems.length > 0 && (
        <div>
          <ProblemTable caption={t('admin.problem.message')} problems={problems} />
          {problemsLeft > 0 && <p className="mt-3">{t('admin.problemsLeft', { count: problemsLeft })}</p>}
        </div>
      )}
      {warnings.length > 0 && (
        <Section level={3} title={t('admin.warnings')}>
          <ProblemTable caption={t('admin.warnings')} problems={warnings} />
        </Section>
      )}
      {changes.length > 0 && (
        <Section level={3} title={t('admin.changes')}>
          <Changes changes={changes} />
        </Section>
      )}
    </div>
  );
}

function Summary({ report: { outcome, zone, problems, problemsLeft, changes } }: { report: ImportOutput }) {
  const { t } = useTranslation('zones');
  if (outcome === 'refused') {
    const isRule = problems.length > 0 && problems.every(({ rule }) => rule);
    const title = isRule ? t('admin.refusedByRule') : t('admin.problems', { count: problems.length + problemsLeft });
    return <Notice tone="bad" role="alert" title={title} />;
  }
  if (outcome === 'imported') return <Notice tone="good" role="status" title={t('admin.imported', { zone })} />;
  if (outcome === 'unchanged') return <Notice tone="idle" role="status" title={t('admin.unchanged', { zone })} />;
  const isSame = changes.every(({ change }) => change === 'kept');
  return (
    <Notice tone={isSame ? 'idle' : 'good'} role="status" title={t(isSame ? 'admin.unchangedPack' : 'admin.checked')} />
  );
}

function ProblemTable({ caption, problems }: { caption: string; problems: readonly ProblemOutput[] }) {
  const { t } = useTranslation('zones');
  const columns: Column<ProblemOutput>[] = [
    {
      id: 'place',
      header: t('admin.problem.place'),
      width: '16rem',
      cell: ({ place }) => (place === '' ? <Nothing /> : <span className="font-mono text-[0.92em]">{place}</span>),
    },
    {
      id: 'field',
      header: t('admin.problem.field'),
      width: '10rem',
      cell: ({ field }) => (field ? <span className="font-mono text-[0.92em]">{field}</span> : <Nothing />),
    },
    {
      id: 'message',
      header: t('admin.problem.message'),
      rowHeader: true,
      cell: ({ message, rule }) => (
        <span className="font-normal">
          {message} {rule && <RuleIds ids={[rule]} />}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={problems}
      rowKey={({ place, field, message }) => [place, field, message].join(' ')}
      empty={null}
    />
  );
}

const TONES = {
  created: 'good',
  changed: 'info',
  removed: 'bad',
  kept: 'idle',
  unchanged: 'idle',
} as const satisfies Record<Change['change'], Tone>;

/** New objects are counted; what changes is shown field by field. */
function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation(['zones', 'common']);
  const created = changes.filter(({ change }) => change === 'created');
  const others = CHANGES.flatMap((change) => changes.filter((each) => each.change === change && change !== 'created'));
  const counts = [...new Set(created.map(({ type }) => type))].map((type) =>
    t('zones:admin.createdCount', {
      type: t(`zones:admin.type.${type}`),
      count: created.filter((each) => each.type === type).length,
    }),
  );
  return (
    <>
      {counts.length > 0 && (
        <p className="mb-3">
          <Badge tone="good">{t('zones:admin.change.created')}</Badge> {counts.join(t('common:listSeparator'))}
        </p>
      )}
      {others.length > 0 && <ChangeTable changes={others} />}
    </>
  );
}

function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('zones');
  const columns: Column<Change>[] = [
    {
      id: 'object',
      header: t('admin.changeColumn.object'),
      rowHeader: true,
      cell: ({ type, id }) => t('admin.object', { type: t(`admin.type.${type}`), id }),
    },
    {
      id: 'change',
      header: t('admin.changeColumn.change'),
      cell: ({ change }) => change !== 'unchanged' && <Badge tone={TONES[change]}>{t(`admin.change.${change}`)}</Badge>,
    },
    { id: 'fields', header: t('admin.changeColumn.fields'), narrow: 'full', cell: (each) => <Fields {...each} /> },
  ];
  return (
    <DataTable
      caption={t('admin.changes')}
      captionHidden
      columns={columns}
      rows={changes}
      rowKey={({ type, id }) => `${type} ${id}`}
      empty={null}
    />
  );
}

function Fields({ change, fields }: Change) {
  const { t } = useTranslation('zones');
  if (change === 'kept') return <>{t('admin.changeHint.kept')}</>;
  return (
    <ul>
      {Object.entries(fields).map(([field, { from, to }]) => (
        <li key={field}>
          {t('admin.fieldChange', { field, from: from || t('admin.emptyValue'), to: to || t('admin.emptyValue') })}
        </li>
      ))}
    </ul>
  );
}
