import { useParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { CivilDate, Instant } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';
import { Numbered } from '../numbered.tsx';
import { type FormKind, formName } from '../task/target-records.ts';
import { taskAddress } from '../task-address.ts';
import type { QueueItem } from './queue-filter.ts';

const LOOK_OF_KIND = {
  submission: { tone: 'info', glyph: 'half' },
  appeal: { tone: 'info', glyph: 'flag' },
  inapplicability: { tone: 'idle', glyph: 'slashed' },
} as const satisfies Record<QueueItem['kind'], { tone: Tone; glyph: Glyph }>;

const FORM_OF_KIND = {
  submission: 'decide',
  appeal: 'decide-appeal',
  inapplicability: 'decide-proposal',
} as const satisfies Record<QueueItem['kind'], FormKind>;

interface QueueTableProps {
  caption: string;
  items: readonly (QueueItem & { days: number })[];
  /** Whether this reader decides anything here at all; others only look. */
  decides: boolean;
  empty: ReactNode;
}

/** What waits for a decision, the oldest first, with the way to it or the rule against it. */
export function QueueTable({ caption, items, decides, empty }: QueueTableProps) {
  const { t } = useTranslation('assessment');
  const { zone = '' } = useParams();
  const placeOf = (item: QueueItem, open?: string) =>
    taskAddress(zone, item.year, item.taskNumber, { target: item.target, open });
  const columns: Column<(typeof items)[number]>[] = [
    {
      id: 'target',
      header: t('column.target'),
      rowHeader: true,
      cell: ({ target, title }) => <Numbered number={target}>{title}</Numbered>,
    },
    {
      id: 'kind',
      header: t('column.kind'),
      width: '8.5rem',
      cell: ({ kind }) => <Mark {...LOOK_OF_KIND[kind]}>{t(`queue.kind.${kind}`)}</Mark>,
    },
    {
      id: 'department',
      header: t('column.department'),
      width: '13rem',
      cell: ({ department, by }) => (
        <>
          {department}
          <span className="text-ink-3 block text-xs">{by}</span>
        </>
      ),
    },
    {
      id: 'since',
      header: t('queue.since'),
      width: '11.5rem',
      cell: ({ since, days }) => (
        <>
          <Instant at={since} />
          <span className="text-ink-3 block text-xs">
            {days === 0 ? t('queue.today') : t('queue.days', { count: days })}
          </span>
        </>
      ),
    },
    {
      id: 'due',
      header: t('queue.due'),
      width: '10rem',
      cell: ({ kind, dueOn, isLate }) => (
        <>
          {dueOn === null && kind === 'submission' ? t('queue.dueUnknown') : <CivilDate date={dueOn} />}
          {isLate && (
            <Mark tone="bad" glyph="alarm" className="block">
              {t('queue.late')}
            </Mark>
          )}
        </>
      ),
    },
    {
      id: 'decision',
      header: t('queue.decision'),
      width: '11rem',
      cell: (item) => {
        if (item.mayDecide) {
          return (
            <LinkButton size="small" to={placeOf(item, formName(FORM_OF_KIND[item.kind], item.id))}>
              {t(`queue.decide.${item.kind}`)}
            </LinkButton>
          );
        }
        if (!item.refusedBy) return <span className="text-ink-3">{t('queue.notYours')}</span>;
        return (
          <span className="text-ink-2 text-xs">
            {t(`queue.against.${item.kind}`)} <RuleIds ids={[item.refusedBy]} />
          </span>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={decides ? columns : columns.filter(({ id }) => id !== 'decision')}
      rows={items}
      rowKey={({ id }) => id}
      rowHref={(item) => placeOf(item)}
      empty={empty}
    />
  );
}
