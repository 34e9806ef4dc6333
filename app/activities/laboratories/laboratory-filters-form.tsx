import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LABORATORY_STATES } from '../../../server/activities/kinds.ts';
import { withSearch } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { isNarrowed, type LaboratoryFilters, QUALIFYING_FILTERS } from './laboratory-filters.ts';

const NOTHING = { state: null, qualifying: null, search: null, cursor: null };

/** What to look for; sent by GET, so that the address says what the board shows. */
export function LaboratoryFiltersForm({ filters }: { filters: LaboratoryFilters }) {
  const { t } = useTranslation(['laboratories', 'activities']);
  const location = useLocation();
  return (
    <Form
      // Fields take their value only when they are made: a link that changes a filter makes them anew.
      key={JSON.stringify(filters)}
      method="get"
      label={t('laboratories:filter.label')}
      className="no-print mb-6 grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-[2fr_1fr_1fr_auto]"
    >
      {filters.view !== 'stages' && <input type="hidden" name="view" value={filters.view} />}
      <TextInput
        name="search"
        type="search"
        label={t('laboratories:filter.search')}
        defaultValue={filters.search}
        maxLength={100}
        className="col-span-2 lg:col-span-1"
      />
      <Select
        name="state"
        label={t('laboratories:column.state')}
        placeholder={t('laboratories:filter.anyState')}
        options={LABORATORY_STATES.map((state) => ({ value: state, label: t(`activities:laboratoryState.${state}`) }))}
        defaultValue={filters.state ?? ''}
      />
      <Select
        name="qualifying"
        label={t('laboratories:column.qualifying')}
        placeholder={t('laboratories:filter.any')}
        options={QUALIFYING_FILTERS.map((value) => ({ value, label: t(`laboratories:filter.qualifying.${value}`) }))}
        defaultValue={filters.qualifying ?? ''}
      />
      <div className="col-span-full flex items-center gap-3 lg:col-span-1">
        <Button type="submit">{t('laboratories:filter.show')}</Button>
        {isNarrowed(filters) && (
          <Link to={withSearch(location, NOTHING)} className="text-sm whitespace-nowrap">
            {t('laboratories:filter.clear')}
          </Link>
        )}
      </div>
    </Form>
  );
}
