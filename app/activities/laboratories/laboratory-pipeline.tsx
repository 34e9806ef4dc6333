import { Link, useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { LABORATORY_STATES, type LaboratoryState } from '../../../server/activities/kinds.ts';
import { laboratoryPath, withSearch } from '../../paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Share } from '../../ui/figures.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge, Mark } from '../../ui/status.tsx';
import { isNarrowed, VIEWS } from './laboratory-filters.ts';
import { LaboratoryFiltersForm } from './laboratory-filters-form.tsx';
import { GuidedMark, QualifyingMark, StateMark } from './laboratory-marks.tsx';
import { LaboratoryTable } from './laboratory-table.tsx';
import type { LaboratoriesPage as Page } from './read-laboratories.server.ts';

type Row = Page['board']['items'][number];

/** The laboratories by the stage that each has reached, or in one table. */
export function LaboratoryPipeline({ page }: { page: Page }) {
  const { t } = useTranslation('laboratories');
  const { filters, board, zone } = page;
  const isEmpty = board.items.length === 0;
  return (
    <Section
      id="stages"
      title={t('stages.title')}
      intro={t('stages.intro')}
      actions={<ViewLinks view={filters.view} />}
    >
      {!page.isOwn && <LaboratoryFiltersForm filters={filters} />}
      {isEmpty && (
        <EmptyState title={isNarrowed(filters) ? t('stages.noneFound') : t('stages.none')}>
          {isNarrowed(filters) ? t('stages.noneFoundHint') : t(page.canRegister ? 'stages.noneHint' : 'stages.noneYet')}
        </EmptyState>
      )}
      {!isEmpty &&
        (filters.view === 'table' ? <LaboratoryTable zone={zone} rows={board.items} /> : <Stages page={page} />)}
      {!isEmpty && <Pager shown={board.items.length} total={board.total} nextCursor={board.nextCursor} />}
    </Section>
  );
}

function ViewLinks({ view }: { view: Page['filters']['view'] }) {
  const { t } = useTranslation('laboratories');
  const location = useLocation();
  return (
    <nav aria-label={t('view.label')} className="no-print flex gap-x-4">
      {VIEWS.map((each) => (
        <Link
          key={each}
          to={withSearch(location, { view: each === 'stages' ? null : each })}
          aria-current={each === view ? 'true' : undefined}
          preventScrollReset
          className={clsx('py-1', each === view && 'text-ink font-semibold no-underline')}
        >
          {t(`view.${each}`)}
        </Link>
      ))}
    </nav>
  );
}

/** Columns where there is room, one below the other on a phone; a stage without laboratories is a line, and nothing for an enterprise. */
function Stages({ page: { zone, board, filters, isOwn } }: { page: Page }) {
  const isShown = (state: LaboratoryState) =>
    filters.state === null ? !isOwn || (board.counts[state] ?? 0) > 0 : filters.state === state;
  const shown = LABORATORY_STATES.filter(isShown);
  return (
    <ol className="grid items-start gap-x-5 gap-y-6 md:grid-cols-2 xl:grid-cols-4">
      {shown.map((state) => (
        <Stage
          key={state}
          zone={zone}
          state={state}
          count={board.counts[state] ?? 0}
          rows={board.items.filter((row) => row.state === state)}
        />
      ))}
    </ol>
  );
}

interface StageProps {
  zone: string;
  state: LaboratoryState;
  /** Of all, whatever else is filtered. */
  count: number;
  rows: readonly Row[];
}

function Stage({ zone, state, count, rows }: StageProps) {
  return (
    <li className={clsx('border-t-4 pt-2', rows.length > 0 ? 'border-ink-3' : 'border-rule')}>
      <h3 className="flex items-baseline justify-between gap-3 text-base">
        <StateMark state={state} />
        <span className={clsx('figures text-xl', count === 0 && 'text-ink-3')}>{count}</span>
      </h3>
      {rows.length > 0 && (
        <ul className="mt-1">
          {rows.map((row) => (
            <Card key={row.id} zone={zone} row={row} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Card({ zone, row }: { zone: string; row: Row }) {
  const { t } = useTranslation('laboratories');
  const { readiness, lastVisitOn, overdueActions, openActions } = row;
  return (
    <li className="border-rule keep-together space-y-1 border-t py-2.5 text-sm">
      <p className="text-base font-medium">
        <Link to={laboratoryPath(zone, row.id)}>{row.name}</Link>
      </p>
      <p className="text-ink-2">
        {row.enterprise.name} {!row.enterprise.isInZone && <Badge>{t('outside')}</Badge>}
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-0.5">
        <QualifyingMark isQualifying={row.isQualifying} />
        <GuidedMark {...row} />
      </p>
      <p className="text-ink-3 flex flex-wrap gap-x-4 gap-y-0.5">
        {readiness?.score && (
          <span>
            {t('card.readiness')} <Share value={readiness.score} places={0} />
          </span>
        )}
        {lastVisitOn && (
          <span>
            {t('column.lastVisit')} <CivilDate date={lastVisitOn} />
          </span>
        )}
      </p>
      {openActions > 0 && (
        <p>
          <Mark {...(overdueActions > 0 ? OVERDUE : OPEN)}>
            {overdueActions > 0 ? t('card.overdue', { count: overdueActions }) : t('card.open', { count: openActions })}
          </Mark>
        </p>
      )}
    </li>
  );
}

const OVERDUE = { tone: 'bad', glyph: 'alarm' } as const;
const OPEN = { tone: 'info', glyph: 'ring' } as const;
