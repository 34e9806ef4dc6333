import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RISK_SOURCES, URGENCIES } from '../../../server/risk/kinds.ts';
import { withSearch } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { type BoardFilters, isNarrowed, LEVELS, ORDERS } from './board-filters.ts';

const NOTHING = { search: null, level: null, urgency: null, source: null, who: null, year: null, cursor: null };
const WHO = ['turn', 'mine', 'nobody'] as const;
const YEARS_BACK = 5;

/** What to look for; sent by GET, so that the address says what the board shows. */
export function BoardFiltersForm({ filters, thisYear }: { filters: BoardFilters; thisYear: number }) {
  const { t } = useTranslation('risk');
  const location = useLocation();
  const isPerson = filters.who !== null && !(WHO as readonly string[]).includes(filters.who);
  const years = Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back);
  return (
    <Form
      // Fields take their value only when they are made: a link that changes a filter makes them anew.
      key={JSON.stringify(filters)}
      method="get"
      label={t('board.filter.label')}
      className="no-print mb-6 grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-4 xl:grid-cols-[2fr_1fr_1fr_1fr_1fr_1fr_1.3fr]"
    >
      {filters.state !== 'open' && <input type="hidden" name="state" value={filters.state} />}
      {filters.isOverdue && <input type="hidden" name="due" value="overdue" />}
      <TextInput
        name="search"
        type="search"
        label={t('board.filter.search')}
        placeholder={t('board.filter.searchHint')}
        defaultValue={filters.search}
        maxLength={100}
        className="col-span-2 xl:col-span-1"
      />
      <Select
        name="level"
        label={t('board.filter.level')}
        placeholder={t('board.filter.anyLevel')}
        options={LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }))}
        defaultValue={filters.level ?? ''}
      />
      <Select
        name="urgency"
        label={t('board.filter.urgency')}
        placeholder={t('board.filter.anyUrgency')}
        options={URGENCIES.map((urgency) => ({ value: urgency, label: t(`urgency.${urgency}`) }))}
        defaultValue={filters.urgency ?? ''}
      />
      <Select
        name="source"
        label={t('board.filter.source')}
        placeholder={t('board.filter.anySource')}
        options={RISK_SOURCES.map((source) => ({ value: source, label: t(`source.${source}`) }))}
        defaultValue={filters.source ?? ''}
      />
      <Select
        name="who"
        label={t('board.filter.who')}
        placeholder={t('board.filter.anyone')}
        options={[
          ...WHO.map((who) => ({ value: who, label: t(`board.filter.${who}`) })),
          ...(isPerson ? [{ value: filters.who ?? '', label: t('board.filter.person') }] : []),
        ]}
        defaultValue={filters.who ?? ''}
      />
      <Select
        name="year"
        label={t('board.filter.year')}
        placeholder={t('board.filter.anyYear')}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        defaultValue={filters.year === null ? '' : String(filters.year)}
      />
      <Select
        name="order"
        label={t('board.filter.order')}
        options={ORDERS.map((order) => ({ value: order, label: t(`board.order.${order}`) }))}
        defaultValue={filters.order}
      />
      <div className="col-span-full flex items-center gap-3">
        <Button type="submit">{t('board.filter.show')}</Button>
        {isNarrowed(filters) && (
          <Link to={withSearch(location, NOTHING)} className="text-sm whitespace-nowrap">
            {t('board.filter.clear')}
          </Link>
        )}
      </div>
    </Form>
  );
}
