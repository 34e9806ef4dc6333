import { Link, useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { HOLDER, OPEN_STATES, RISK_STATES, type RiskState } from '../../../server/risk/lifecycle.ts';
import { withSearch } from '../../paths.ts';
import type { Board } from './read-board.server.ts';

const SETTLED_STATES = RISK_STATES.filter((state) => HOLDER[state] === null);

/** How many risks stand where, in the order of the work; each leads to them. */
export function StageBar({ board: { filters, page } }: { board: Board }) {
  const { t } = useTranslation('risk');
  const { counts } = page;
  const all = Object.values(counts.byState).reduce((sum, count) => sum + count, 0);
  const isAt = (state: typeof filters.state) => filters.state === state && !filters.isOverdue;
  return (
    <div className="no-print mb-8 space-y-3">
      <nav aria-label={t('board.stages')}>
        <ol className="grid grid-cols-3 gap-x-4 gap-y-3 lg:grid-cols-6">
          {OPEN_STATES.map((state) => (
            <li key={state}>
              <Stage state={state} count={counts.byState[state] ?? 0} isCurrent={isAt(state)} />
            </li>
          ))}
        </ol>
      </nav>
      <nav aria-label={t('board.others')}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          <Range label={t('board.allOpen')} count={counts.open} change={{ state: null }} isCurrent={isAt('open')} />
          <Range
            label={t('board.overdue')}
            count={counts.overdue}
            change={{ state: null, due: 'overdue' }}
            isCurrent={filters.isOverdue}
          />
          {SETTLED_STATES.map((state) => (
            <Range
              key={state}
              label={t(`state.${state}`)}
              count={counts.byState[state] ?? 0}
              change={{ state }}
              isCurrent={isAt(state)}
            />
          ))}
          <Range label={t('board.all')} count={all} change={{ state: 'all' }} isCurrent={isAt('all')} />
        </ul>
      </nav>
    </div>
  );
}

function Stage({ state, count, isCurrent }: { state: RiskState; count: number; isCurrent: boolean }) {
  const { t } = useTranslation('risk');
  const location = useLocation();
  const holder = HOLDER[state];
  return (
    <Link
      to={withSearch(location, { state, due: null, cursor: null })}
      aria-current={isCurrent ? 'true' : undefined}
      preventScrollReset
      className={clsx(
        'hover:bg-sunken block h-full border-t-4 px-1 pt-1.5 pb-1 no-underline',
        isCurrent ? 'border-accent bg-accent-soft' : count > 0 ? 'border-ink-3' : 'border-rule',
      )}
    >
      <span className={clsx('figures block text-2xl font-semibold', count === 0 && 'text-ink-3')}>{count}</span>
      <span className="text-ink block text-sm font-medium">{t(`state.${state}`)}</span>
      {holder && <span className="text-ink-3 block text-xs">{t(`role.${holder}`)}</span>}
    </Link>
  );
}

interface RangeProps {
  label: string;
  count: number;
  change: Record<string, string | null>;
  isCurrent: boolean;
}

function Range({ label, count, change, isCurrent }: RangeProps) {
  const location = useLocation();
  return (
    <li>
      <Link
        to={withSearch(location, { due: null, cursor: null, ...change })}
        aria-current={isCurrent ? 'true' : undefined}
        preventScrollReset
        className={clsx('inline-block py-1', isCurrent && 'text-ink font-semibold no-underline')}
      >
        {label} <span className="text-ink-3 figures font-normal">{count}</span>
      </Link>
    </li>
  );
}
