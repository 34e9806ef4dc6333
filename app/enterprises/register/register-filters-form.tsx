import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { withSearch } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { isNarrowed, type RegisterFilters, type WrongFilter } from './register-filters.ts';

interface RegisterFiltersFormProps {
  filters: RegisterFilters;
  wrong: readonly WrongFilter[];
  countries: readonly { code: string; name: string }[];
}

const ALL = { search: null, market: null, hsCode: null, asOf: null, cursor: null };

/** What to look for; sent by GET, so that the address says what the page shows. */
export function RegisterFiltersForm({ filters, wrong, countries }: RegisterFiltersFormProps) {
  const { t } = useTranslation('enterprises');
  const location = useLocation();
  return (
    <div className="no-print mb-6 space-y-4">
      <Form
        // Fields take their value only when they are made: a link that changes a filter makes them anew.
        key={JSON.stringify(filters)}
        method="get"
        label={t('register.filter.label')}
        className="grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-[2fr_1.2fr_1fr_1fr_auto]"
      >
        {filters.status && <input type="hidden" name="status" value={filters.status} />}
        <TextInput
          name="search"
          type="search"
          label={t('register.filter.search')}
          placeholder={t('register.filter.searchHint')}
          defaultValue={filters.search}
          maxLength={100}
          className="max-lg:col-span-2"
        />
        <Select
          name="market"
          label={t('register.filter.market')}
          placeholder={t('register.filter.anyMarket')}
          options={countries.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={filters.market}
        />
        <TextInput
          name="hsCode"
          label={t('register.filter.hsCode')}
          placeholder={t('register.filter.hsCodeHint')}
          inputMode="numeric"
          defaultValue={filters.hsCode}
          maxLength={13}
        />
        <TextInput name="asOf" type="date" label={t('register.filter.asOf')} defaultValue={filters.asOf ?? ''} />
        <div className="flex items-center gap-3 max-lg:col-span-2">
          <Button type="submit">{t('register.filter.show')}</Button>
          {isNarrowed(filters) && (
            <Link to={withSearch(location, ALL)} className="text-sm whitespace-nowrap">
              {t('register.filter.clear')}
            </Link>
          )}
        </div>
      </Form>
      {wrong.map((filter) => (
        <Notice key={filter} tone="warn" role="alert">
          {t(`register.filter.wrong.${filter}`)}
        </Notice>
      ))}
    </div>
  );
}
